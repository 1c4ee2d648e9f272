package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bihuan.access.SetUpStep;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.waiver.FurnaceRecords.DailyMean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts about some furnaces of the demo city, so that their calendars are not empty: the last two months of a few incinerators,
 * and for the party of the published waiver what its first furnace had used of 2021 before the published day, which is assumed
 * to be 41 hours.
 */
@Component
@Order(25)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoFurnaces implements SetUpStep {

    private static final String WEIXIAN_INCINERATOR = "91130434MA00000022";
    private static final int INVENTED = 2;
    private static final int DAYS = 60;
    /** As if the monitoring platform had handed everything on. */
    private static final String WHO = "source-1";

    private final FurnaceStore store;
    private final Enterprises enterprises;
    private final Clock clock;
    private final List<FurnaceStore.NewReading> readings = new ArrayList<>();
    private final List<FurnaceStore.NewMean> means = new ArrayList<>();

    DemoFurnaces(FurnaceStore store, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void setUp() {
        Enterprise party = enterprises.find(WEIXIAN_INCINERATOR).orElse(null);
        if (party == null || party.furnaces().isEmpty() || !store.years(party.furnaces().get(0).code(), LocalDate.now(clock).getYear()).isEmpty()) {
            return;
        }
        before2021sPublishedDay(party.furnaces().get(0).code());
        lately(party);
        enterprises.withFurnaces(null).stream().filter(Enterprise::invented).limit(INVENTED).forEach(this::lately);
        store.addReadings(readings);
        store.addMeans(means);
        readings.clear();
        means.clear();
    }

    private void before2021sPublishedDay(String furnace) {
        LocalDate overhaul = LocalDate.of(2021, 4, 12);
        data(furnace, overhaul.minusDays(2), overhaul.plusDays(9), 2021);
        mark(furnace, MarkKind.STOPPING, overhaul.atTime(6, 0), 7, "年度检修停炉");
        mark(furnace, MarkKind.COOLING, overhaul.atTime(13, 0), 30, "年度检修降温");
        mark(furnace, MarkKind.STOPPED, overhaul.plusDays(1).atTime(19, 0), 101, "年度检修");
        mark(furnace, MarkKind.DRYING, overhaul.plusDays(6).atStartOfDay(), 48, "检修后烘炉");
        mark(furnace, MarkKind.STARTING, overhaul.plusDays(8).atStartOfDay(), 10, "检修后点火启炉");
        LocalDate fault = LocalDate.of(2021, 7, 20);
        data(furnace, fault.minusDays(1), fault.plusDays(2), 2021);
        mark(furnace, MarkKind.FAULT, fault.atTime(3, 0), 4, "引风机跳闸");
        mark(furnace, MarkKind.STOPPING, fault.atTime(7, 0), 5, "引风机检修停炉");
        mark(furnace, MarkKind.STOPPED, fault.atTime(12, 0), 20, "引风机检修");
        mark(furnace, MarkKind.STARTING, fault.plusDays(1).atTime(8, 0), 8, "检修后点火启炉");
        LocalDate autumn = LocalDate.of(2021, 10, 1);
        data(furnace, autumn, LocalDate.of(2021, 11, 8), 2021);
        mark(furnace, MarkKind.FAULT, autumn.plusDays(17).atTime(22, 0), 3, "给料机卡涩");
        mark(furnace, MarkKind.STARTING, autumn.plusDays(18).atTime(1, 0), 4, "重新点火启炉");
        mark(furnace, MarkKind.CEMS_MAINTENANCE, autumn.plusDays(25).atTime(9, 0), 3, "季度校验");
    }

    /** Up to yesterday, which may still be marked; one furnace stands still for a while, another one has a bad day. */
    private void lately(Enterprise enterprise) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate first = yesterday.minusDays(DAYS);
        for (Device device : enterprise.furnaces()) {
            String furnace = device.code();
            data(furnace, first, yesterday, furnace.hashCode());
            if (device.furnaceNumber().equals("1")) {
                LocalDate stop = first.plusDays(18);
                mark(furnace, MarkKind.STOPPING, stop.atTime(8, 0), 5, "余热锅炉清灰停炉");
                mark(furnace, MarkKind.COOLING, stop.atTime(13, 0), 24, "停炉降温");
                mark(furnace, MarkKind.STOPPED, stop.plusDays(1).atTime(13, 0), 59, "余热锅炉清灰");
                mark(furnace, MarkKind.DRYING, stop.plusDays(4).atStartOfDay(), 20, "烘炉");
                mark(furnace, MarkKind.STARTING, stop.plusDays(4).atTime(20, 0), 6, "点火启炉");
                mean(furnace, first.plusDays(41), StackPollutant.CO, "86");
            } else {
                mark(furnace, MarkKind.FAULT, first.plusDays(30).atTime(14, 0), 6, "布袋除尘器差压过高");
                mark(furnace, MarkKind.LINK_LOST, first.plusDays(36).atTime(2, 0), 3, "数采仪断线");
            }
            mark(furnace, MarkKind.CEMS_MAINTENANCE, first.plusDays(48).atTime(9, 0), 4, "标气校准");
        }
    }

    /** Normal running, hour by hour and day by day. */
    private void data(String furnace, LocalDate first, LocalDate last, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (int hour = 0; hour < FurnaceDay.HOURS; hour++) {
                readings.add(new FurnaceStore.NewReading(furnace, new FurnaceReading(day.atTime(hour, 0), tenths(60, 140, random), 0, null), null, WHO,
                        clock.instant()));
            }
            mean(furnace, day, StackPollutant.PM, tenths(70, 120, random).toPlainString());
            mean(furnace, day, StackPollutant.NOX, tenths(1100, 1900, random).toPlainString());
        }
    }

    private static BigDecimal tenths(int least, int most, SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(least, most), 1);
    }

    private void mean(String furnace, LocalDate day, StackPollutant pollutant, String mean) {
        means.add(new FurnaceStore.NewMean(furnace, new DailyMean(day, pollutant, new BigDecimal(mean), null), null, WHO, clock.instant()));
    }

    private void mark(String furnace, MarkKind kind, LocalDateTime from, int hours, String reason) {
        store.add(furnace, new FurnaceMark(0, kind, from, from.plusHours(hours), reason, null, null, Mark.Source.ENTERPRISE, null, null, WHO,
                clock.instant(), Mark.Status.VALID));
    }
}
