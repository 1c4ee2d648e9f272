package org.bihuan.penalty;

/** The variables of the process {@code penalty-hearing}. */
final class PenaltyHearingVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** Long: the hearing; given by the caller. */
    static final String HEARING_ID = "hearingId";
    /** Long: the service of the notice of its date. */
    static final String SERVICE_ID = "serviceId";
    /** Boolean: whether the notice was served long enough before the hearing. */
    static final String NOTICE_IN_TIME = "noticeInTime";
    /** See {@link HearingResult}. */
    static final String HEARING_RESULT = "hearingResult";

    private PenaltyHearingVariables() {
    }
}
