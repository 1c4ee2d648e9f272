package org.bihuan.alert;

/** The variables of the process {@code alert-dispatch}, spelled once. */
final class AlertDispatchVariables {

    static final String PROCESS = "alert-dispatch";
    /** The data mark of a source withdraws the lead; carries {@link #WITHDRAWAL_REASON}. */
    static final String MESSAGE_WITHDRAWN = "lead.withdrawn";

    /** Long; given at the start. */
    static final String LEAD_ID = "leadId";
    /** Name of a {@link Route}; given at the start. */
    static final String ROUTE = "route";
    /** EXPLAINED, PROOF_NEEDED or HANDLE: what the gateway after the off-site check asks. */
    static final String OFF_SITE_RESULT = "offSiteResult";
    /** Boolean: whether officers go on site. */
    static final String INSPECTION_NEEDED = "inspectionNeeded";
    /** Long and text; given back by the called inspection. */
    static final String INSPECTION_ID = "inspectionId";
    static final String INSPECTION_RESULT = "inspectionResult";
    /** Name of a {@link ReviewDecision}. */
    static final String REVIEW_DECISION = "reviewDecision";
    /** CLOSE or CASE: how the lead ends once approved. */
    static final String ENDING = "ending";
    /** Text, in Chinese. */
    static final String WITHDRAWAL_REASON = "withdrawalReason";

    private AlertDispatchVariables() {
    }
}
