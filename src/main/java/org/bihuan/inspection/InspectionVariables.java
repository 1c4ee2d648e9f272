package org.bihuan.inspection;

/** The variables of the process {@code inspection}. */
final class InspectionVariables {

    /** In: the lead that is inspected for. Long. */
    static final String LEAD_ID = "leadId";
    /** Out: the inspection, from the naming of officers on. Long. */
    static final String INSPECTION_ID = "inspectionId";
    /** Out: NOTHING_FOUND, CORRECTED, SUSPECTED_VIOLATION or REFUSED. String. */
    static final String INSPECTION_RESULT = "inspectionResult";
    /** User id of the officer who leads the inspection. String. */
    static final String FIRST_OFFICER = "firstOfficer";
    /** One of the two officers, within the recusal task of each. String. */
    static final String OFFICER = "officer";
    /** Whether one of the two named officers has to recuse himself. Boolean. */
    static final String RECUSAL_NEEDED = "recusalNeeded";
    /** Whether the party let the officers in. Boolean. */
    static final String ACCESS_GRANTED = "accessGranted";
    /** Whether correction is ordered on the spot. Boolean. */
    static final String ORDER_NEEDED = "orderNeeded";

    /** Message: an order to correct was served about what may be fined day by day. */
    static final String ORDER_SERVED_MESSAGE = "daily-fine.order-served";

    /** Message: an order to correct was issued that could not be served on the spot. */
    static final String ORDER_UNSERVED_MESSAGE = "order-service.order-unserved";

    private InspectionVariables() {
    }
}
