package org.bihuan.dailyfine;

/** The variables of the process {@code daily-recheck}. */
final class DailyRecheckVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the round. Long. */
    static final String DAILY_FINE_ID = "dailyFineId";
    /** The recheck that was planned. Long. */
    static final String RECHECK_ID = "recheckId";
    /** Whether a laboratory has to report first. Boolean. */
    static final String SAMPLED = "sampled";
    /** See {@link DailyFineRounds.Turn}; handed back to the caller. */
    static final String RECHECK_OUTCOME = "recheckOutcome";

    private DailyRecheckVariables() {
    }
}
