package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How a running limit stands on a day. For limits that bind the authority both ends are shown; the warning is about the
 * earlier one, and overdue is only what has passed the rolled one.
 *
 * @param unrolled last day as counted; null where the calendar of that year is missing
 * @param lastDay  last day after rolling over days of rest; null where the calendar of that year is missing
 * @param paused   days by which pauses moved the end: working days for a limit in working days, else calendar days
 * @param extended by how much it was extended, in the rule's unit
 * @param metOn    when it was met, or null
 * @param next     the extension that may still be granted, or null
 * @param note     what is missing of the calendar, or null
 */
public record Standing(String owner, DeadlineRule rule, LocalDate from, LocalDate unrolled, LocalDate lastDay, int paused, int extended,
                       LocalDate metOn, State state, DeadlineRule.Extension next, String note) {

    /** Days before the counted end from which it is called soon. */
    static final int SOON_DAYS = 3;

    /** How a limit stands. */
    public enum State {
        RUNNING("期限内"), PAUSED("中止中"), SOON("即将到期"), OVERDUE("已超期"), MET("按期完成"), MET_LATE("超期完成"), CANCELLED("不再计算"),
        UNKNOWN("无法推算");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Of a limit that is neither met nor cancelled. */
        static State on(LocalDate today, DayCount count) {
            LocalDate end = end(count);
            if (end == null) {
                return UNKNOWN;
            }
            if (count.counted().stream().anyMatch(pause -> pause.holds(today))) {
                return PAUSED;
            }
            if (today.isAfter(end)) {
                return OVERDUE;
            }
            return today.isBefore(count.unrolled().minusDays(SOON_DAYS)) ? RUNNING : SOON;
        }

        static State met(LocalDate on, DayCount count) {
            LocalDate end = end(count);
            return end == null ? UNKNOWN : on.isAfter(end) ? MET_LATE : MET;
        }

        private static LocalDate end(DayCount count) {
            return count.lastDay() != null ? count.lastDay() : count.unrolled();
        }
    }

    /** Where the law says so, and what is missing of the calendar if something is. */
    public String citation() {
        return rule.citation() + (note == null ? "" : "；" + (unrolled == null ? "" : "遇休息日顺延至何日待定：") + note);
    }

    /** Whether an extension may be granted now: the rule knows a further one, and the limit has not run out. */
    public boolean mayBeExtended() {
        return next != null && (state == State.RUNNING || state == State.SOON || state == State.PAUSED || state == State.UNKNOWN);
    }

    /** When a task under this limit is due: the evening of the earlier end. Null where that is not known. */
    public Instant due(ZoneId zone) {
        return unrolled == null ? null : unrolled.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }

    /** e.g. 2025-10-03，遇休息日顺延至 2025-10-09（期限内）. */
    public String inWords() {
        if (unrolled == null) {
            return "无法推算（" + citation() + "）";
        }
        String rolled = lastDay == null || lastDay.equals(unrolled) ? "" : "，遇休息日顺延至 " + lastDay;
        String without = paused == 0 ? "" : "，已扣除中止期间 " + paused + (rule.unit() == LimitUnit.WORKING_DAYS ? " 个工作日" : " 日");
        return unrolled + rolled + without + "（" + state.label() + "）";
    }
}
