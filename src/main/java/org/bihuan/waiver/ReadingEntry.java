package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.bihuan.access.Complaints;

/**
 * Running data of one hour as they are sent in.
 *
 * @param at         when the hour began
 * @param coldMeans  5-minute means of the furnace temperature below the limit
 * @param correction why what was sent before was wrong; only where there is something to correct
 */
record ReadingEntry(String enterprise, String furnace, OffsetDateTime at, BigDecimal particulate, Integer coldMeans, Boolean wasteFed,
                    String correction) {

    /** mg/m3: no monitor measures more, and no stack emits it. */
    private static final BigDecimal ABSURD = new BigDecimal("100000");

    /** As many as are stored: a rounded value might fall on the other side of a limit. */
    private static final int DECIMALS = 4;

    void check(LocalDateTime now, ZoneId zone, Complaints complaints) {
        if (MarkTimes.hour(at, "/at", complaints)) {
            LocalDateTime begin = MarkTimes.local(at, zone);
            complaints.check(!begin.plusHours(1).isAfter(now), "/at", "这个小时还没有过完");
            complaints.check(!begin.toLocalDate().isBefore(IncineratorLimits.FIRST_DAY), "/at", "应不早于 " + IncineratorLimits.FIRST_DAY);
        }
        concentration(particulate, "/particulate", complaints);
        complaints.check(coldMeans == null || coldMeans >= 0 && coldMeans <= FurnaceReading.MEANS_AN_HOUR, "/coldMeans",
                "一个小时共有 " + FurnaceReading.MEANS_AN_HOUR + " 个 5 分钟均值");
        complaints.check(particulate != null || coldMeans != null || wasteFed != null, "", "particulate、coldMeans、wasteFed 至少填写一项");
        MarkEntry.text(correction, MarkEntry.LONGEST_TEXT, false, "/correction", complaints);
    }

    static void concentration(BigDecimal value, String pointer, Complaints complaints) {
        complaints.check(value == null || value.signum() >= 0 && value.compareTo(ABSURD) <= 0, pointer, "浓度应在 0 至 " + ABSURD + " mg/m³ 之间");
        complaints.check(value == null || value.stripTrailingZeros().scale() <= DECIMALS, pointer, "小数最多 " + DECIMALS + " 位");
    }
}
