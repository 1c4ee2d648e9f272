package org.bihuan.penalty;

/** The variables of the process {@code penalty-notice}. */
final class PenaltyNoticeVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** Long: the procedure; given by the caller. */
    static final String DECISION_ID = "decisionId";
    /** Boolean: whether there is only something late to be recorded; given by the caller. */
    static final String LATE_MATERIAL = "lateMaterial";
    /** Long: the service of the notice. */
    static final String SERVICE_ID = "serviceId";
    /** {@code SERVED} or {@code IMPOSSIBLE}. */
    static final String SERVICE_OUTCOME = "serviceOutcome";
    /** Boolean: whether the party gave up the rest of its time in writing. */
    static final String WAIVED = "waived";
    /** Boolean: whether the officer recorded something and may have more to record. */
    static final String MORE_TO_RECORD = "moreToRecord";
    /** Long: the hearing. */
    static final String HEARING_ID = "hearingId";
    /** {@code PROCEED} or {@code RENOTICE}. */
    static final String RECHECK_RESULT = "recheckResult";

    private PenaltyNoticeVariables() {
    }
}
