package org.bihuan.deliberation;

/** The variables of the process {@code collective-deliberation}. */
final class CollectiveDeliberationVariables {

    /** In: the lead the case came of, by which its dossier is found; absent where there is none. Long. */
    static final String LEAD_ID = "leadId";
    /** In: the deliberation, from {@link Deliberations#open}. Long. */
    static final String DELIBERATION_ID = "deliberationId";
    /** Out: PASSED, REJECTED or RETURNED_FOR_INVESTIGATION. String. */
    static final String DELIBERATION_CONCLUSION = "deliberationConclusion";
    /** One member, within his own task. String. */
    static final String MEMBER = "member";
    /** One question on recusal, {@code requester:decider}, within its task. String. */
    static final String QUESTION = "question";

    private CollectiveDeliberationVariables() {
    }
}
