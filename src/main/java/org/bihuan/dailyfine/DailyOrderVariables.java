package org.bihuan.dailyfine;

/** The variables of the process {@code daily-order}. */
final class DailyOrderVariables {

    /** The lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the round. Long. */
    static final String DAILY_FINE_ID = "dailyFineId";
    /** The order that was drafted. Long. */
    static final String ORDER_ID = "orderId";
    /** Its service. Long. */
    static final String SERVICE_ID = "serviceId";
    /** Whether it reached the party. Boolean. */
    static final String ORDER_SERVED = "orderServed";

    private DailyOrderVariables() {
    }
}
