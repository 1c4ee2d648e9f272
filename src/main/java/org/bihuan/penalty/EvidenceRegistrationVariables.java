package org.bihuan.penalty;

/** The variables of the process {@code evidence-registration}. */
final class EvidenceRegistrationVariables {

    /** The case. Long, from the start form. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** What is registered, see {@link EvidenceRegistration}. Long, from the start form. */
    static final String REGISTRATION_ID = "registrationId";
    /** {@code PLANNED} (approval first), {@code TAKEN} (in urgency) or {@code DROP}. */
    static final String REGISTRATION_PROPOSAL = "registrationProposal";
    /** {@code APPROVE} or {@code REFUSE}. */
    static final String REGISTRATION_APPROVAL = "registrationApproval";
    /** Whether the evidence was taken after the approval. Boolean. */
    static final String TAKEN = "taken";
    /** Whether the head has still to approve what was taken. Boolean. */
    static final String TO_CONFIRM = "toConfirm";

    private EvidenceRegistrationVariables() {
    }
}
