package org.bihuan.penalty;

/** The variables of the process {@code seizure}. */
final class SeizureVariables {

    /** The case. Long, from the start form. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** What is sealed or seized, see {@link Seizure}. Long, from the start form. */
    static final String SEIZURE_ID = "seizureId";
    /** {@code PLANNED} (approval first), {@code TAKEN} (in urgency) or {@code DROP}. */
    static final String SEIZURE_PROPOSAL = "seizureProposal";
    /** {@code APPROVE} or {@code REFUSE}. */
    static final String SEIZURE_APPROVAL = "seizureApproval";
    /** Whether it was carried out after the approval. Boolean. */
    static final String TAKEN = "taken";
    /** Whether the head has still to approve what was done in urgency. Boolean. */
    static final String TO_CONFIRM = "toConfirm";
    /** What an officer does next: {@code TESTING}, {@code EXTEND} or {@code HANDLE}. */
    static final String SEIZURE_STEP = "seizureStep";
    /** Why the last day has moved and the party has to be told: {@code TESTING} or {@code EXTENSION}; else {@code NONE}. */
    static final String TERM_CHANGE = "termChange";
    /** What the head answers to a proposal on the things: {@code DECIDE} or {@code RETURN}. */
    static final String HANDLING_ANSWER = "handlingAnswer";

    private SeizureVariables() {
    }
}
