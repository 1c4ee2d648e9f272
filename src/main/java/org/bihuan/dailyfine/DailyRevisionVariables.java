package org.bihuan.dailyfine;

/** The variables of the process {@code daily-revision}. */
final class DailyRevisionVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** What was decided, see {@link DailyFineDecision}. Long. */
    static final String DAILY_DECISION_ID = "dailyDecisionId";
    /** Whether what was published has to be withdrawn. Boolean. */
    static final String PUBLICATION_FALLEN = "publicationFallen";
    /** Message: the original fine was changed or revoked after a daily fine was decided on. */
    static final String ORIGINAL_TURNED_MESSAGE = "daily-fine.original-turned";

    private DailyRevisionVariables() {
    }
}
