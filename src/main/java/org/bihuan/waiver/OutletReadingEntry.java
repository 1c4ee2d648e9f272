package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.bihuan.access.Complaints;

/**
 * The load of an hour as it is sent in.
 *
 * @param at         when the hour began
 * @param load       in percent of the rated load
 * @param correction why what was sent before was wrong; only where there is something to correct
 */
record OutletReadingEntry(String enterprise, String outlet, OffsetDateTime at, BigDecimal load, String correction) {

    /** What runs beyond its rated load does not do so by half. */
    private static final BigDecimal MOST = BigDecimal.valueOf(150);
    private static final int DECIMALS = 2;

    void check(LocalDateTime now, ZoneId zone, Complaints complaints) {
        if (MarkTimes.hour(at, "/at", complaints)) {
            LocalDateTime begin = MarkTimes.local(at, zone);
            complaints.check(!begin.plusHours(1).isAfter(now), "/at", "这个小时还没有过完");
            complaints.check(!begin.toLocalDate().isBefore(IncineratorLimits.FIRST_DAY), "/at", "应不早于 " + IncineratorLimits.FIRST_DAY);
        }
        if (complaints.required(load, "/load")) {
            complaints.check(load.signum() >= 0 && load.compareTo(MOST) <= 0 && load.stripTrailingZeros().scale() <= DECIMALS, "/load",
                    "负荷应在 0 至 " + MOST + "（%）之间，小数最多 " + DECIMALS + " 位");
        }
        MarkEntry.text(correction, MarkEntry.LONGEST_TEXT, false, "/correction", complaints);
    }
}
