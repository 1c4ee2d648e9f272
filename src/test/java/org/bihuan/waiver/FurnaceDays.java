package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Builds days of a furnace for tests: begins with 24 hours of normal operation at 12 mg/m3. */
final class FurnaceDays {

    static final LocalDate DAY = LocalDate.of(2021, 11, 9);

    private LocalDate date = DAY;
    private final List<FurnaceHour> hours = new ArrayList<>();
    private final List<FurnaceDay.DailyMean> means = new ArrayList<>();
    private Integer cold = 0;
    private ExemptHours ledger = new ExemptHours("1", DAY.getYear(), 0, 0, 0, 0);

    private FurnaceDays() {
        IntStream.range(0, 24).forEach(h -> hours.add(hour(h, FurnaceState.RUNNING, "12")));
    }

    static FurnaceDays aDay() {
        return new FurnaceDays();
    }

    static FurnaceHour hour(int hour, FurnaceState state, String particulate) {
        return new FurnaceHour(hour, state, particulate == null ? null : new BigDecimal(particulate), false, false, false, false);
    }

    FurnaceDays on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    FurnaceDays from(int first, int last, FurnaceState state, String particulate) {
        return change(first, last, h -> hour(h.hour(), state, particulate));
    }

    FurnaceDays maintained(int first, int last) {
        return change(first, last, h -> new FurnaceHour(h.hour(), h.state(), h.particulate(), true, h.monitorFault(), h.temperatureMark(),
                h.markFalse()));
    }

    FurnaceDays monitorBroken(int first, int last) {
        return change(first, last, h -> new FurnaceHour(h.hour(), h.state(), h.particulate(), h.maintenance(), true, h.temperatureMark(),
                h.markFalse()));
    }

    FurnaceDays temperatureMarked(int first, int last) {
        return change(first, last, h -> new FurnaceHour(h.hour(), h.state(), h.particulate(), h.maintenance(), h.monitorFault(), true,
                h.markFalse()));
    }

    FurnaceDays falselyMarked(int first, int last) {
        return change(first, last, h -> new FurnaceHour(h.hour(), h.state(), h.particulate(), h.maintenance(), h.monitorFault(),
                h.temperatureMark(), true));
    }

    FurnaceDays without(int first, int last) {
        hours.removeIf(h -> h.hour() >= first && h.hour() <= last);
        return this;
    }

    FurnaceDays mean(StackPollutant pollutant, String mean, String limit) {
        means.add(new FurnaceDay.DailyMean(pollutant, new BigDecimal(mean), limit == null ? null : new BigDecimal(limit)));
        return this;
    }

    FurnaceDays cold(Integer count) {
        cold = count;
        return this;
    }

    FurnaceDays used(int exempt, int drying, int maintenance, int event) {
        ledger = new ExemptHours("1", date.getYear(), exempt, drying, maintenance, event);
        return this;
    }

    private FurnaceDays change(int first, int last, UnaryOperator<FurnaceHour> change) {
        hours.replaceAll(h -> h.hour() >= first && h.hour() <= last ? change.apply(h) : h);
        return this;
    }

    FurnaceDay day() {
        return new FurnaceDay(date, hours, means, cold);
    }

    IncineratorDay.Verdict judged() {
        return IncineratorDay.judge(day(), ledger, HourTableOnDisk.RULE);
    }
}
