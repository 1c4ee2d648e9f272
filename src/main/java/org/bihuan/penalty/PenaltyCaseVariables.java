package org.bihuan.penalty;

/** The variables of the process {@code penalty-case}. */
final class PenaltyCaseVariables {

    /** Long: the lead the clue came of; given at the start. */
    static final String LEAD_ID = "leadId";
    /** Long or absent: the inspection that found it; given at the start. */
    static final String INSPECTION_ID = "inspectionId";
    /** Long: the case, from its first step on. */
    static final String CASE_ID = "caseId";
    /** {@code AGREE} or {@code RETURN}. */
    static final String FILING_REVIEW = "filingReview";
    /** {@code FILE}, {@code REFUSE} (no filing, or transfer) or {@code RETURN}. */
    static final String FILING_DECISION = "filingDecision";

    private PenaltyCaseVariables() {
    }
}
