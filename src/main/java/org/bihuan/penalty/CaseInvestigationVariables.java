package org.bihuan.penalty;

/** The variables of the process {@code case-investigation}. */
final class CaseInvestigationVariables {

    /** In: the case. Long. */
    static final String CASE_ID = "caseId";
    /** In: the lead it came of, which a further inspection is made for. Long. */
    static final String LEAD_ID = "leadId";
    /** What the officer does next: a {@link InvestigationStep}. String. */
    static final String STEP = "investigationStep";
    /** {@code AGREE} or {@code RETURN}. String. */
    static final String REVIEW = "caseReview";

    private CaseInvestigationVariables() {
    }
}
