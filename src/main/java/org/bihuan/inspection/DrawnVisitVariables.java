package org.bihuan.inspection;

/** The variables of the process {@code drawn-visit}. */
final class DrawnVisitVariables {

    static final String PROCESS = "drawn-visit";

    /** In: the visit, see {@link DrawBook}. Long. */
    static final String VISIT_ID = "visitId";
    /** In: user id of the officer who leads it; another one after a recusal. String. */
    static final String FIRST_OFFICER = "firstOfficer";
    /** CLEAN, PROBLEM, NOT_MADE or RECUSED. String. */
    static final String VISIT_RESULT = "visitResult";

    private DrawnVisitVariables() {
    }
}
