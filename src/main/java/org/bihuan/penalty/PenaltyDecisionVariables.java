package org.bihuan.penalty;

/** The variables of the process {@code penalty-decision}. */
final class PenaltyDecisionVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** Long: the procedure; given by the caller. */
    static final String DECISION_ID = "decisionId";
    /** Boolean: whether the party is heard again because something came after its time was over. */
    static final String LATE_MATERIAL = "lateMaterial";
    /** {@code AGREE}, {@code CORRECT} or {@code DISAGREE}. */
    static final String LEGAL_REVIEW = "legalReview";
    /** {@code PROCEED} or {@code RENOTICE}. */
    static final String AMENDMENT = "amendment";
    /** Long: the deliberation that is called. */
    static final String DELIBERATION_ID = "deliberationId";
    /** {@code PASSED}, {@code REJECTED} or {@code RETURNED_FOR_INVESTIGATION}. */
    static final String DELIBERATION_CONCLUSION = "deliberationConclusion";
    /** {@code SIGN}, {@code NEW_MATERIAL} or {@code AMEND}. */
    static final String HEAD_DECISION = "headDecision";
    /** Long: the service of the decision. */
    static final String SERVICE_ID = "serviceId";
    /** See {@link DecisionOutcome}; handed back to the caller. */
    static final String DECISION_OUTCOME = "decisionOutcome";

    private PenaltyDecisionVariables() {
    }
}
