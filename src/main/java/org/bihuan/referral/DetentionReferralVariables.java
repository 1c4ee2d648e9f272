package org.bihuan.referral;

/** The variables of the process {@code detention-referral}. */
final class DetentionReferralVariables {

    /** The case. Long, from the start. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start. */
    static final String LEAD_ID = "leadId";
    /** What is referred, see {@link DetentionReferral}. Long, from the start. */
    static final String DETENTION_ID = "detentionId";
    /** {@code PROPOSE} or {@code DROP}. */
    static final String DETENTION_PROPOSAL = "detentionProposal";
    /** {@code APPROVE}, {@code RETURN} or {@code REFUSE}. */
    static final String DETENTION_APPROVAL = "detentionApproval";
    /** {@code HAND_OVER}, or {@code DROP} where the police have it as a crime. */
    static final String DETENTION_HAND_OVER = "detentionHandOver";
    /** {@code DETAINED}, {@code MATERIAL} or {@code REFUSED}. */
    static final String DETENTION_ANSWER = "detentionAnswer";

    private DetentionReferralVariables() {
    }
}
