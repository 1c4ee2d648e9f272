package org.bihuan.control;

import java.time.Instant;

/** Whom this register tells of a breach that it found, and asks what became of it; the stage that takes alerts in answers. */
public interface BreachAlarms {

    /** As which source the alerts about breaches are kept. */
    String SOURCE = "bihuan-control";

    /**
     * A breach.
     *
     * @param eventId  the same breach for ever
     * @param seen     whether a camera saw it, rather than a meter measured it
     * @param order    number of the order, or name of the version that was broken
     * @param level    level of the response in Chinese; null in production control
     * @param measure  what was demanded
     * @param measureId by which the register knows it
     * @param found    what ran instead
     * @param evidence where the picture or reading can be found
     */
    record Breach(String eventId, String uscc, boolean seen, String order, String level, String measure, String measureId, String found, String evidence,
                  Instant from, Instant to) {
    }

    /** Raises an alert, in the caller's transaction. */
    void raise(Breach breach);

    /** How far what was raised is looked into, in Chinese: whether people found it true, explained it, or still check. */
    String looked(String eventId);
}
