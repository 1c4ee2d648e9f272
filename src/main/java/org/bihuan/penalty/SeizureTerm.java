package org.bihuan.penalty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkingDays;

/**
 * For how long things may stay sealed or seized, by the recorded dates alone (行政强制法 art. 25): the statutory limit with its
 * extension and without the time of testing, shorter by what the decision left of it. While something is being tested the end is that
 * of the test as it was told to the party, whoever forgets to write down that it is over.
 *
 * @param unrolled     the last day as counted
 * @param lastDay      the last day after rolling over days of rest; as counted where the calendar of that year is missing
 * @param limit        the statutory limit, as it stands today
 * @param testingUntil the last day that is not counted, while something is being tested; else null
 */
record SeizureTerm(LocalDate unrolled, LocalDate lastDay, Standing limit, LocalDate testingUntil) {

    /** @param days what the decision says; not more than the law allows */
    static SeizureTerm of(Standing limit, int days, LocalDate testingUntil, LocalDate today, WorkingDays calendar) {
        long ahead = testingUntil == null ? 0 : ChronoUnit.DAYS.between(today, testingUntil);
        LocalDate end = limit.unrolled().minusDays(limit.rule().amount() - days).plusDays(ahead);
        return new SeizureTerm(end, rolled(end, calendar), limit, testingUntil);
    }

    private static LocalDate rolled(LocalDate end, WorkingDays calendar) {
        try {
            return calendar.rolled(end);
        } catch (CalendarMissing e) {
            return end;
        }
    }

    boolean overOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    /** e.g. 2024-04-03，遇休息日顺延至 2024-04-07. */
    String inWords() {
        return unrolled + (lastDay.equals(unrolled) ? "" : "，遇休息日顺延至 " + lastDay) + (limit.extended() == 0 ? "" : "，已延长 " + limit.extended() + " 日")
                + (testingUntil == null ? "" : "，检测、鉴定至 " + testingUntil + " 不计入期限");
    }
}
