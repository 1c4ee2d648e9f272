package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time limit that binds the authority. Both ends are shown and the warning is about the earlier one; it is overdue
 * only after the rolled one.
 *
 * @param unrolled last day as counted; null where the calendar of that year is missing
 * @param lastDay  last day after rolling over days of rest; null where the calendar of that year is missing
 * @param citation where the law says so, and what is missing if something is
 */
record Term(LocalDate from, LocalDate unrolled, LocalDate lastDay, String citation) {

    /** Days before the end from which it is called soon. */
    static final int SOON_DAYS = 3;

    enum State {
        IN_TIME("期限内"), SOON("即将到期"), OVERDUE("已超期"), DONE("按期完成"), DONE_LATE("超期完成"), UNKNOWN("无法推算");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param doneOn the day it was done, or null while it is not */
    State state(LocalDate today, LocalDate doneOn) {
        LocalDate end = lastDay != null ? lastDay : unrolled;
        if (end == null) {
            return State.UNKNOWN;
        }
        if (doneOn != null) {
            return doneOn.isAfter(end) ? State.DONE_LATE : State.DONE;
        }
        if (today.isAfter(end)) {
            return State.OVERDUE;
        }
        return today.isBefore(unrolled.minusDays(SOON_DAYS)) ? State.IN_TIME : State.SOON;
    }

    /** When a task under this limit is due: the evening of the earlier end. Null where that is not known. */
    Instant due(ZoneId zone) {
        return unrolled == null ? null : unrolled.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }

    String inWords(LocalDate today, LocalDate doneOn) {
        if (unrolled == null) {
            return "无法推算（" + citation + "）";
        }
        String rolled = lastDay == null || lastDay.equals(unrolled) ? "" : "，遇休息日顺延至 " + lastDay;
        return unrolled + rolled + "（" + state(today, doneOn).label() + "）";
    }
}
