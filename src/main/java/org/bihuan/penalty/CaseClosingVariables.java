package org.bihuan.penalty;

/** The variables of the process {@code case-closing}. */
final class CaseClosingVariables {

    /** In: the case. Long. */
    static final String CASE_ID = "caseId";
    /** In: the lead it came of. Long. */
    static final String LEAD_ID = "leadId";
    /** {@code APPROVE} or {@code RETURN}. String. */
    static final String CLOSING = "closing";

    private CaseClosingVariables() {
    }
}
