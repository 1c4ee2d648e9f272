package org.bihuan.waiver;

/** The variables of the process {@code waiver}. */
final class WaiverVariables {

    /** The case. Long, from the start form. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** What is proposed, see {@link Waiver}. Long, from the start form. */
    static final String WAIVER_ID = "waiverId";
    /** {@code PROPOSE} or {@code DROP}. */
    static final String WAIVER_PROPOSAL = "waiverProposal";
    /** Whether the violation was corrected in time. Boolean. */
    static final String CORRECTED = "corrected";
    /** {@code AGREE} or {@code RETURN}. */
    static final String WAIVER_CONFIRMATION = "waiverConfirmation";
    /** With the message {@code waiver.case-decided}: whether there was no penalty. Boolean. */
    static final String WAIVED = "waived";
    /** Message: the case was decided, or ended without a decision. */
    static final String DECIDED_MESSAGE = "waiver.case-decided";

    private WaiverVariables() {
    }
}
