package org.bihuan.inspection;

/** The variables of the process {@code inspection-draw}. */
final class InspectionDrawVariables {

    /** The draw, see {@link DrawBook}. Long, from the start form. */
    static final String DRAW_ID = "drawId";
    /** ROUTINE or CAMPAIGN. String, from the start form. */
    static final String KIND = "kind";
    /** Whether the head approves the campaign. Boolean. */
    static final String APPROVED = "approved";

    private InspectionDrawVariables() {
    }
}
