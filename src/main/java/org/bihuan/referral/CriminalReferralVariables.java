package org.bihuan.referral;

/** The variables of the process {@code criminal-referral}. */
final class CriminalReferralVariables {

    /** The case. Long, from the start form. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** What is referred, see {@link CriminalReferral}. Long, from the start form. */
    static final String REFERRAL_ID = "referralId";
    /** {@code REFER} or {@code REFUSE}. */
    static final String REFERRAL_DECISION = "referralDecision";
    /** {@code FILED}, {@code REFUSED} or {@code WITHDRAWN}: what the police have said last. */
    static final String POLICE_ANSWER = "policeAnswer";
    /** {@code CONVICTED}, {@code RETURNED} or {@code DISPUTED}: how the criminal case ended. */
    static final String CRIMINAL_RESULT = "criminalResult";

    private CriminalReferralVariables() {
    }
}
