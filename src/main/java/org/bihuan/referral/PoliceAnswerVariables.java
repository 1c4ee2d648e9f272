package org.bihuan.referral;

/** The variables of the process {@code police-answer}. */
final class PoliceAnswerVariables {

    /** The case. Long, from the caller. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the caller. */
    static final String LEAD_ID = "leadId";
    /** What is referred. Long, from the caller. */
    static final String REFERRAL_ID = "referralId";
    /**
     * {@code OPEN} at first, {@code WITHDRAWN} where the police withdrew a case they had filed; then {@code MATERIAL}, {@code OPEN}, {@code FILED}
     * or {@code REFUSED}. At the end {@code FILED} or {@code REFUSED}, for the caller.
     */
    static final String POLICE_ANSWER = "policeAnswer";
    /** {@code WAIT} or {@code SUPERVISE}: what is done about the silence of the police. */
    static final String SILENCE_ANSWER = "silenceAnswer";
    /** {@code RECONSIDER}, {@code SUPERVISE} or {@code ACCEPT}: what is done about their refusal. */
    static final String REFUSAL_ANSWER = "refusalAnswer";

    private PoliceAnswerVariables() {
    }
}
