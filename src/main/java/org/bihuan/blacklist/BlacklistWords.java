package org.bihuan.blacklist;

/** Words for the screens of other rooms. */
public final class BlacklistWords {

    private BlacklistWords() {
    }

    /** @param outcome as it is stored; null while the procedure goes on */
    public static String state(String outcome) {
        return outcome == null ? "办理中" : Blacklisting.Outcome.valueOf(outcome).label();
    }
}
