package org.bihuan.dailyfine;

/** The variables of the process {@code daily-decision}. */
final class DailyDecisionVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the round. Long. */
    static final String DAILY_FINE_ID = "dailyFineId";
    /** What is proposed, see {@link DailyFineDecision}. Long. */
    static final String DAILY_DECISION_ID = "dailyDecisionId";
    /** {@code APPLY}, {@code DROP} or {@code LEAVE}. */
    static final String DAILY_PROPOSAL = "dailyProposal";
    /** {@code AGREE} or {@code RETURN}. */
    static final String DAILY_REVIEW = "dailyReview";
    /** The penalty procedure that is called. Long. */
    static final String DECISION_ID = "decisionId";
    /** See {@link DailyFineProposals.Ending}. */
    static final String DAILY_ENDING = "dailyEnding";

    private DailyDecisionVariables() {
    }
}
