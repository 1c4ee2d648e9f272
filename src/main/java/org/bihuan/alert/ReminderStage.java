package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;

/** The moments of a lead's time at which somebody is told: reminders before the deadline, escalations from it on. */
enum ReminderStage {

    HALF(50, false, "时限过半"),
    FOUR_FIFTHS(80, false, "时限将到"),
    AT_DEADLINE(100, true, "已到时限"),
    HALF_OVER(150, true, "严重超期");

    private final int percent;
    private final boolean escalation;
    private final String label;

    ReminderStage(int percent, boolean escalation, String label) {
        this.percent = percent;
        this.escalation = escalation;
        this.label = label;
    }

    /** An escalation is never left out; a reminder is when a later moment has passed already. */
    boolean escalation() {
        return escalation;
    }

    String label() {
        return label;
    }

    /** The moment of this stage in a period. */
    Instant at(Instant from, Instant due) {
        Duration period = Duration.between(from, due);
        return period.isNegative() ? due : from.plus(period.multipliedBy(percent).dividedBy(100));
    }
}
