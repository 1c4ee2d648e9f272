package org.bihuan.dailyfine;

/** The variables of the process {@code daily-execution}. */
final class DailyExecutionVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** What was decided, see {@link DailyFineDecision}. Long. */
    static final String DAILY_DECISION_ID = "dailyDecisionId";
    /** The execution that is called. Long. */
    static final String EXECUTION_ID = "executionId";
    /** Message: a daily fine was decided on and served. */
    static final String DECIDED_MESSAGE = "daily-fine.decided";
    /** Message: it was withdrawn. */
    static final String WITHDRAWN_MESSAGE = "daily-fine.withdrawn";
    /** Message: it was withdrawn before anybody published it. */
    static final String NOTHING_TO_PUBLISH_MESSAGE = "daily-fine.nothing-to-publish";

    private DailyExecutionVariables() {
    }
}
