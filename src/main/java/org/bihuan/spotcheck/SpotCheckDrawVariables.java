package org.bihuan.spotcheck;

/** The variables of the process {@code spot-check-draw}. */
final class SpotCheckDrawVariables {

    /** How many enterprises are drawn. Integer, from the start form. */
    static final String COUNT = "count";
    /** Code of the branch, or CITY. String, from the start form. */
    static final String REGION = "region";
    /** First and last day of the calls, year-month-day. Strings, from the start form. */
    static final String FROM_DAY = "fromDay";
    static final String TO_DAY = "toDay";
    /** Who asked for it. String, from the start form. */
    static final String REQUESTED_BY = "requestedBy";

    private SpotCheckDrawVariables() {
    }
}
