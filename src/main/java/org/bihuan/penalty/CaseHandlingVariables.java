package org.bihuan.penalty;

/** The variables of the process {@code case-handling}. */
final class CaseHandlingVariables {

    /** In: the case. Long. */
    static final String CASE_ID = "caseId";
    /** In: the lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** The procedure that decides. Long. */
    static final String DECISION_ID = "decisionId";
    /** How it ended: a {@link DecisionOutcome}. String. */
    static final String DECISION_OUTCOME = "decisionOutcome";
    /** Whether a fine or a confiscation has to be executed. Boolean. */
    static final String FINED = "fined";
    /** The execution of it. Long. */
    static final String EXECUTION_ID = "executionId";
    /** How it ended: an {@link Executions.Outcome}. String. */
    static final String EXECUTION_OUTCOME = "executionOutcome";
    /** Whether what was published has fallen and still stands there; asked by models that know no message of it. Boolean. */
    static final String DECISION_FALLEN = "decisionFallen";
    /** Message: the decision that was published has been changed or revoked. */
    static final String DECISION_FALLEN_MESSAGE = "case.decision-fallen";

    /** Whether the violation was found corrected. Boolean. */
    static final String CORRECTED = "corrected";

    /** Message: the case was ended before anything was decided; what runs stops, and it is closed. */
    static final String ENDED_MESSAGE = "case.ended";

    /** Message to the process {@code waiver} beside the case: it was decided, or ended without a decision. */
    static final String WAIVER_DECIDED_MESSAGE = "waiver.case-decided";
    /** With it: whether there was no penalty. Boolean. */
    static final String WAIVED = "waived";

    private CaseHandlingVariables() {
    }
}
