package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;

/** How a deadline stands; computed from dates whenever somebody asks. */
enum DeadlineState {

    IN_TIME("时限内"), SOON("即将到期"), OVERDUE("已超期"), MET("按时完成"), MISSED("超期完成");

    private final String label;

    DeadlineState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * @param from   when the time began to run
     * @param doneAt when it was done, or null while it is open
     */
    static DeadlineState of(Instant from, Instant due, Instant doneAt, Instant now) {
        if (doneAt != null) {
            return doneAt.isAfter(due) ? MISSED : MET;
        }
        if (now.isAfter(due)) {
            return OVERDUE;
        }
        return now.isBefore(ReminderStage.FOUR_FIFTHS.at(from, due)) ? IN_TIME : SOON;
    }

    /** The time left, or the time over it, as an officer says it: 剩余 1 小时 20 分钟. */
    static String remaining(Instant due, Instant now) {
        return now.isAfter(due) ? "已超期 " + words(Duration.between(due, now)) : "剩余 " + words(Duration.between(now, due));
    }

    private static String words(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " 天" + (time.toHoursPart() > 0 ? " " + time.toHoursPart() + " 小时" : "");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " 小时" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " 分钟" : "");
        }
        return time.toMinutes() + " 分钟";
    }
}
