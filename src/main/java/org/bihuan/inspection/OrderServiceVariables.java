package org.bihuan.inspection;

/** The variables of the process {@code order-service}. */
final class OrderServiceVariables {

    /** In: the lead that was inspected for. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the inspection in which the order was given. Long. */
    static final String INSPECTION_ID = "inspectionId";

    private OrderServiceVariables() {
    }
}
