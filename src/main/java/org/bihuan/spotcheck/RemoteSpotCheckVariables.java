package org.bihuan.spotcheck;

/** The variables of the process {@code remote-spot-check}. */
final class RemoteSpotCheckVariables {

    static final String PROCESS = "remote-spot-check";

    /** In: the call, see {@link SpotCalls}. Long. */
    static final String CALL_ID = "callId";
    /** CLEAN, PROBLEM or CALL_AGAIN. String. */
    static final String CALL_RESULT = "callResult";

    private RemoteSpotCheckVariables() {
    }
}
