package org.bihuan.spotcheck;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * At which minute an enterprise is called: any minute of the hours of calling is as likely as any other.
 *
 * @param fromHour first hour of calling, 0 to 23
 * @param toHour   hour at which calling ends, after the first, up to 24
 */
record CallTimes(int fromHour, int toHour) {

    private static final int MINUTES = 60;

    CallTimes {
        if (fromHour < 0 || toHour <= fromHour || toHour > 24) {
            throw new IllegalArgumentException("Calls from " + fromHour + " to " + toHour + " o'clock");
        }
    }

    /** How many minutes there are to draw from, on these days and not before now. */
    long minutes(LocalDate from, LocalDate to, LocalDateTime now) {
        long minutes = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            minutes += left(day, now);
        }
        return minutes;
    }

    /** The minute with this number among them, counted from 0. */
    LocalDateTime at(LocalDate from, LocalDate to, LocalDateTime now, long number) {
        long left = number;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            long here = left(day, now);
            if (left < here) {
                return day.atTime(fromHour, 0).plusMinutes((toHour - fromHour) * (long) MINUTES - here + left);
            }
            left -= here;
        }
        throw new IllegalArgumentException("There is no minute " + number);
    }

    /** Minutes of calling on a day that begin not before now. */
    private long left(LocalDate day, LocalDateTime now) {
        long all = (toHour - fromHour) * (long) MINUTES;
        LocalDateTime end = day.atTime(fromHour, 0).plusMinutes(all);
        LocalDateTime next = now.truncatedTo(ChronoUnit.MINUTES).isEqual(now) ? now : now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        return Math.max(0, Math.min(all, ChronoUnit.MINUTES.between(next, end)));
    }
}
