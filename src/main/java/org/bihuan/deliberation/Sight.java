package org.bihuan.deliberation;

/** How much of the votes somebody may see. */
enum Sight {

    /** All of them at any time. */
    EVERYTHING,
    /** The own vote, and the others' once the vote is closed. */
    AFTER_THE_CLOSE,
    /** What was concluded, and nothing of who said what. */
    CONCLUSION;

    /**
     * @param member     whether the viewer takes part in the sitting
     * @param recorder   whether the viewer keeps its minutes
     * @param supervisor whether the viewer supervises the bureau
     */
    static Sight of(boolean member, boolean recorder, boolean supervisor) {
        return supervisor ? EVERYTHING : member || recorder ? AFTER_THE_CLOSE : CONCLUSION;
    }

    boolean votes(boolean closed) {
        return this == EVERYTHING || this == AFTER_THE_CLOSE && closed;
    }
}
