package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bihuan.access.Complaints;

/**
 * A daily mean as the monitors report it.
 *
 * @param limit the stricter limit that holds for this plant, in mg/m3 like the mean; null for the national one
 */
record MeanEntry(String enterprise, String furnace, LocalDate date, StackPollutant pollutant, BigDecimal mean, BigDecimal limit,
                 String correction) {

    void check(LocalDateTime now, Complaints complaints) {
        if (complaints.required(date, "/date")) {
            complaints.check(date.isBefore(now.toLocalDate()), "/date", "这一天还没有过完，没有日均值");
            complaints.check(!date.isBefore(IncineratorLimits.FIRST_DAY), "/date", "应不早于 " + IncineratorLimits.FIRST_DAY);
        }
        complaints.required(pollutant, "/pollutant");
        if (complaints.required(mean, "/mean")) {
            ReadingEntry.concentration(mean, "/mean", complaints);
        }
        ReadingEntry.concentration(limit, "/limit", complaints);
        complaints.check(limit == null || limit.signum() > 0, "/limit", "限值应大于 0");
        MarkEntry.text(correction, MarkEntry.LONGEST_TEXT, false, "/correction", complaints);
    }
}
