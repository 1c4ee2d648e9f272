package org.bihuan.blacklist;

/** The variables of the process {@code operator-listing}. */
final class OperatorListingVariables {

    /** In: the lead that the enterprise's case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the procedure. Long. */
    static final String BLACKLISTING_ID = "blacklistingId";
    /** In: the entry. Long. */
    static final String ENTRY_ID = "entryId";
    /** Long: the service of the decision on listing. */
    static final String SERVICE_ID = "serviceId";
    /** Long: the execution of the fine. */
    static final String EXECUTION_ID = "executionId";
    /** Message: the entry was ended before its last day. */
    static final String ENDED_MESSAGE = "blacklist.entry-ended";

    private OperatorListingVariables() {
    }
}
