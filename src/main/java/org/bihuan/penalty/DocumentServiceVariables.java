package org.bihuan.penalty;

/** The variables of the process {@code document-service}. */
final class DocumentServiceVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** Long: the service; given by the caller. */
    static final String SERVICE_ID = "serviceId";
    /** What became of the last attempt: {@code SERVED}, {@code POSTED}, {@code ANNOUNCED}, {@code FAILED} or {@code GIVE_UP}. */
    static final String ATTEMPT_RESULT = "attemptResult";
    /** Boolean: whether the head agrees that the document cannot be served. */
    static final String IMPOSSIBLE_AGREED = "impossibleAgreed";
    /** {@code SERVED} or {@code IMPOSSIBLE}: handed back to the caller. */
    static final String SERVICE_OUTCOME = "serviceOutcome";

    private DocumentServiceVariables() {
    }
}
