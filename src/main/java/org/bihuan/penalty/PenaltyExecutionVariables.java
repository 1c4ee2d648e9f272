package org.bihuan.penalty;

/** The variables of the process {@code penalty-execution}. */
final class PenaltyExecutionVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** Long: the execution; given by the caller. */
    static final String EXECUTION_ID = "executionId";
    /** Boolean: whether nothing is owed any more, as of the last payment or remedy written down. */
    static final String SETTLED = "settled";
    /** Integer: how often something was written down that may change what comes next. */
    static final String EXECUTION_CHANGES = "executionChanges";
    /** Integer: the same when the next step was last worked out. */
    static final String PLANNED_CHANGES = "plannedChanges";
    /** {@code WAIT}, {@code REMIND} or {@code COURT}. */
    static final String NEXT_STEP = "nextStep";
    /** Long: the service of the reminder. */
    static final String SERVICE_ID = "serviceId";
    /** {@code SERVED} or {@code IMPOSSIBLE}: of the reminder. */
    static final String SERVICE_OUTCOME = "serviceOutcome";
    /** Boolean: whether the court has done all it does. */
    static final String COURT_DONE = "courtDone";
    /** Boolean: whether the head agrees that it is paid later or in parts. */
    static final String DEFERRAL_GRANTED = "deferralGranted";
    /** Long: the service of the notice of that. */
    static final String NOTICE_SERVICE_ID = "noticeServiceId";
    /** {@code SERVED} or {@code IMPOSSIBLE}: of the notice. */
    static final String NOTICE_OUTCOME = "noticeOutcome";
    /** {@code PAID}, {@code ENFORCED} or {@code ENDED}: handed back to the caller. */
    static final String EXECUTION_OUTCOME = "executionOutcome";

    private PenaltyExecutionVariables() {
    }
}
