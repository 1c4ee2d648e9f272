package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The end of a limit that is counted in days, months or years, and how it came about.
 *
 * <ul>
 *   <li>The day of the event is not counted (Order 8 art. 79; 民事诉讼法 art. 85).
 *   <li>Months and years end on the day of the same number, or where the month has none on its last day (民法典 art. 202).
 *   <li>A pause moves the end by its days after the event: by its working days where the limit is in working days, else by
 *       its calendar days. It counts when it begins not later than the running end, that is the end as moved by the pauses
 *       before it; so the moved end may reach a later pause, and then that counts too. What is counted is thus exactly the
 *       days of the limit that lie in no pause, and pauses may be split, merged or reordered without changing the end.
 *   <li>An end on a day of rest rolls to the next working day, once and last. A pause never starts in the days rolled over:
 *       by then the limit has run.
 *   <li>Counted backwards (at least n working days before a hearing), the n-th working day before the event is the last on
 *       which to act; there are neither pauses nor rolling.
 * </ul>
 *
 * @param unrolled the last day as counted; null where the calendar is missing
 * @param lastDay  the last day after rolling; null where the calendar is missing
 * @param counted  the pauses that moved the end, merged and cut to the days after the event
 * @param paused   by how many days they moved it: working days for a limit in working days, else calendar days
 * @param missing  what is missing of the calendar, or null
 */
record DayCount(LocalDate unrolled, LocalDate lastDay, List<Pause> counted, int paused, CalendarMissing missing) {

    static DayCount of(LocalDate event, int amount, LimitUnit unit, boolean rolls, Collection<Pause> pauses, WorkingDays calendar) {
        if (amount < 1) {
            throw new IllegalArgumentException("期限至少为一：" + amount);
        }
        boolean working = unit == LimitUnit.WORKING_DAYS;
        LocalDate end = null;
        List<Pause> counted = new ArrayList<>();
        int paused = 0;
        try {
            end = switch (unit) {
                case WORKING_DAYS -> calendar.after(event, amount);
                case NATURAL_DAYS -> event.plusDays(amount);
                case MONTHS -> event.plusMonths(amount);
                case YEARS -> event.plusYears(amount);
                case HOURS -> throw new IllegalArgumentException("Hours are counted by the clock");
            };
            for (Pause pause : Pause.merged(pauses)) {
                if (!pause.to().isAfter(event)) {
                    continue;
                }
                if (pause.from().isAfter(end)) {
                    break;
                }
                Pause part = pause.from().isAfter(event) ? pause : new Pause(event.plusDays(1), pause.to());
                int days = working ? calendar.between(part.from().minusDays(1), part.to()) : part.days();
                end = working ? calendar.after(end, days) : end.plusDays(days);
                paused += days;
                counted.add(part);
            }
            return new DayCount(end, rolls ? calendar.rolled(end) : end, counted, paused, null);
        } catch (CalendarMissing e) {
            return new DayCount(working ? null : end, null, counted, paused, e);
        }
    }

    /** The last day on which at least {@code amount} working days lie ahead of the event, the event's day being the last. */
    static DayCount backwards(LocalDate event, int amount, WorkingDays calendar) {
        try {
            LocalDate last = calendar.before(event, amount);
            return new DayCount(last, last, List.of(), 0, null);
        } catch (CalendarMissing e) {
            return new DayCount(null, null, List.of(), 0, e);
        }
    }
}
