package org.bihuan.dailyfine;

/** The variables of the process {@code daily-fine}. */
final class DailyFineVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** The inspection in which the order was given; absent for an order on paper. Long. */
    static final String INSPECTION_ID = "inspectionId";
    /** The round: from the start form, or from the first step. Long. */
    static final String DAILY_FINE_ID = "dailyFineId";
    /** Whether a round of the lead counts already. Boolean. */
    static final String COUNTED_ALREADY = "countedAlready";
    /** See {@link DailyFineRounds.Turn}; handed back by each recheck. */
    static final String RECHECK_OUTCOME = "recheckOutcome";
    /** Message: there is no fine, or it was revoked. */
    static final String ORIGINAL_GONE_MESSAGE = "daily-fine.original-gone";

    private DailyFineVariables() {
    }
}
