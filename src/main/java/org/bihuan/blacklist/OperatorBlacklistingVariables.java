package org.bihuan.blacklist;

/** The variables of the process {@code operator-blacklisting}. */
final class OperatorBlacklistingVariables {

    /** The lead that the enterprise's case came of, by which its dossier is found; absent where there is none. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** The procedure, see {@link Blacklisting}. Long, from the start form. */
    static final String BLACKLISTING_ID = "blacklistingId";
    /** Whether the head has it filed. Boolean. */
    static final String FILED = "filed";
    /** {@code AGREE} or {@code RETURN}. */
    static final String LISTING_REVIEW = "listingReview";
    /** Long: the penalty procedure that is called. */
    static final String DECISION_ID = "decisionId";
    /** {@code LISTED}, {@code NOT_LISTED} or {@code RETURNED}. */
    static final String LISTING = "listing";
    /** Long: the entry that was made; only where it is listed. */
    static final String ENTRY_ID = "entryId";

    private OperatorBlacklistingVariables() {
    }
}
