package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One natural day of one furnace.
 *
 * @param hours       in order, each hour at most once; an hour that is missing had no data
 * @param dailyMeans  the automatic daily means, each pollutant at most once
 * @param coldMeans   5-minute means of the furnace temperature below 850 degrees in normal operation, without those of force
 *                    majeure; null where they are counted hour by hour or were not looked at
 */
record FurnaceDay(LocalDate date, List<FurnaceHour> hours, List<DailyMean> dailyMeans, Integer coldMeans) {

    static final int HOURS = 24;

    /** @param limit in mg/m3 like the mean; null for the national limit */
    record DailyMean(StackPollutant pollutant, BigDecimal mean, BigDecimal limit) {
    }

    FurnaceDay {
        hours = hours.stream().sorted(Comparator.comparingInt(FurnaceHour::hour)).toList();
        dailyMeans = List.copyOf(dailyMeans);
    }
}
