package org.bihuan.penalty;

/** The variables of the process {@code penalty-execution}. */
final class PenaltyExecutionVariables {

    /** Long: the execution; given by the caller. */
    static final String EXECUTION_ID = "executionId";
    /** {@code PAID}, {@code ENFORCED} or {@code ENDED}: handed back to the caller. */
    static final String EXECUTION_OUTCOME = "executionOutcome";

    private PenaltyExecutionVariables() {
    }
}
