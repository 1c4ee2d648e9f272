package org.bihuan.control;

/** The variables of the process {@code emergency-response}. */
final class EmergencyResponseVariables {

    /** The order, see {@link ResponseStore.ResponseOrder}. Long, from the start form. */
    static final String ORDER_ID = "orderId";
    /** Whether the head signed. Boolean. */
    static final String SIGNED = "signed";
    /** A branch whose enterprises have not all confirmed, within its own task. String. */
    static final String BRANCH = "branch";

    private EmergencyResponseVariables() {
    }
}
