package org.bihuan.waiver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.bihuan.waiver.HourRuling.Treatment;
import org.bihuan.waiver.IncineratorLimits.Key;

/**
 * A calendar year of one furnace, judged from the raw facts: a pure function of them, so the order in which they came in
 * counts for nothing, and what is learnt later is learnt by judging again.
 *
 * @param furnace  its number within the plant
 * @param verdicts of the days of which anything is known, in order
 */
record FurnaceLedger(String furnace, int year, List<IncineratorDay.Verdict> verdicts) {

    /** A fault that lasts longer than this over New Year has long used up the hours of one event. */
    static final int DAYS_BEFORE = 31;

    /** An allowance: what has been used of it, and of what it is the limit. */
    enum Allowance {
        EXEMPT("启炉、停炉、故障、事故豁免时长", "用完后的小时照常判定，请尽快检修，减少启停和故障", Key.EXEMPT_HOURS, ExemptHours::used, ExemptHours::runningOut),
        DRYING("烘炉、停炉降温豁免时长", "用完后的小时照常判定，请减少烘炉和停炉", Key.DRYING_HOURS, ExemptHours::dryingUsed, ExemptHours::dryingRunningOut),
        MAINTENANCE("本季度CEMS维护标记时长", "超过的认定为未保证自动监测设备正常运行，请尽快完成维护", Key.MAINTENANCE_HOURS, ExemptHours::maintenance,
                ExemptHours::maintenanceRunningOut);

        private final String label;
        private final String beyond;
        private final Key limit;
        private final ToIntFunction<ExemptHours> used;
        private final BiPredicate<ExemptHours, IncineratorLimits> runningOut;

        Allowance(String label, String beyond, Key limit, ToIntFunction<ExemptHours> used, BiPredicate<ExemptHours, IncineratorLimits> runningOut) {
            this.label = label;
            this.beyond = beyond;
            this.limit = limit;
            this.used = used;
            this.runningOut = runningOut;
        }

        String label() {
            return label;
        }

        /** What comes of more, in Chinese. */
        String beyond() {
            return beyond;
        }

        Key limit() {
            return limit;
        }

        int used(ExemptHours hours) {
            return used.applyAsInt(hours);
        }

        boolean runningOut(ExemptHours hours, IncineratorLimits limits) {
            return runningOut.test(hours, limits);
        }

        /** First day of the year, of maintenance of the quarter, for which the allowance of that day is given. */
        LocalDate periodOf(LocalDate day) {
            return this == MAINTENANCE ? day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1) : day.withDayOfYear(1);
        }
    }

    /** From the day on which an allowance reached the share at which people are warned. */
    record Low(Allowance allowance, LocalDate period, LocalDate reached, int used, int limit) {
    }

    /** Hours on end that are not judged, or days whose mean is not. @param to exclusive */
    record Spared(OutletLedger.Treatment treatment, LocalDateTime from, LocalDateTime to) {
    }

    /** Running data that speak against a mark that has not been proven false. */
    record Contradiction(FurnaceMark mark, List<LocalDateTime> hours, String sentence) {
    }

    static FurnaceLedger of(String furnace, int year, FurnaceRecords records, HourRule rule) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new FurnaceLedger(furnace, year, IncineratorYear.judge(furnace, year,
                eventHours(records.days(first.minusDays(DAYS_BEFORE), first.minusDays(1))), records.days(first, LocalDate.of(year, 12, 31)), rule));
    }

    /** Hours that a fault or an accident had lasted when the year began; a day of which nothing is known ends it. */
    private static int eventHours(List<FurnaceDay> before) {
        int hours = 0;
        LocalDate previous = null;
        for (FurnaceDay day : before) {
            if (!day.date().minusDays(1).equals(previous)) {
                hours = 0;
            }
            for (FurnaceHour hour : day.hours()) {
                hours = hour.belongsToEvent() ? hours + 1 : 0;
            }
            previous = day.date();
        }
        return previous != null && previous.getMonthValue() == 12 && previous.getDayOfMonth() == 31 ? hours : 0;
    }

    Optional<IncineratorDay.Verdict> on(LocalDate day) {
        return verdicts.stream().filter(v -> v.day().date().equals(day)).findFirst();
    }

    /** What was used up to and with that day. */
    ExemptHours usedUntil(LocalDate day) {
        ExemptHours used = ExemptHours.atNewYear(furnace, year, 0);
        LocalDate last = LocalDate.of(year, 1, 1);
        for (IncineratorDay.Verdict verdict : verdicts) {
            if (!verdict.day().date().isAfter(day)) {
                used = verdict.after();
                last = verdict.day().date();
            }
        }
        return used.onwards(last, day);
    }

    List<Low> low() {
        Map<String, Low> low = new LinkedHashMap<>();
        for (IncineratorDay.Verdict verdict : verdicts) {
            LocalDate day = verdict.day().date();
            IncineratorLimits limits = IncineratorLimits.on(day);
            for (Allowance one : Allowance.values()) {
                if (one.runningOut(verdict.after(), limits)) {
                    low.putIfAbsent(one + "/" + one.periodOf(day), new Low(one, one.periodOf(day), day, one.used(verdict.after()),
                            limits.whole(one.limit())));
                }
            }
        }
        return List.copyOf(low.values());
    }

    List<Spared> spared() {
        List<Spared> spans = new ArrayList<>();
        for (IncineratorDay.Verdict verdict : verdicts) {
            for (IncineratorDay.JudgedHour one : verdict.hours()) {
                if (one.ruling().treatment() == Treatment.JUDGED) {
                    continue;
                }
                LocalDateTime at = verdict.day().date().atTime(one.hour().hour(), 0);
                append(spans, sparedAs(one.ruling().treatment()), at, at.plusHours(1));
            }
        }
        verdicts.stream().filter(IncineratorDay.Verdict::meansVoid).map(one -> one.day().date().atStartOfDay())
                .forEach(day -> append(spans, OutletLedger.Treatment.VOID_DAY, day, day.plusDays(1)));
        return spans;
    }

    private static OutletLedger.Treatment sparedAs(Treatment treatment) {
        return switch (treatment) {
            case STOPPED -> OutletLedger.Treatment.STOPPED;
            case EXEMPT -> OutletLedger.Treatment.EXEMPT;
            case INVALID -> OutletLedger.Treatment.INVALID;
            case JUDGED -> throw new IllegalStateException("A judged hour is not spared");
        };
    }

    private static void append(List<Spared> spans, OutletLedger.Treatment treatment, LocalDateTime from, LocalDateTime to) {
        Spared last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.treatment() == treatment && last.to().equals(from)) {
            spans.set(spans.size() - 1, new Spared(treatment, last.from(), to));
        } else {
            spans.add(new Spared(treatment, from, to));
        }
    }

    /** How the hours of a mark are treated, as far as they lie in this year. */
    Map<Treatment, Integer> countsOf(FurnaceMark mark) {
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        verdicts.forEach(verdict -> verdict.hours().stream().filter(one -> mark.covers(verdict.day().date().atTime(one.hour().hour(), 0)))
                .forEach(one -> counts.merge(one.ruling().treatment(), 1, Integer::sum)));
        return counts;
    }

    /** Months with so many days of exceedance that production may be restricted or stopped (art. 10), with their number of days. */
    Map<YearMonth, Integer> monthsOfManyExceedances() {
        Map<YearMonth, Integer> days = new LinkedHashMap<>();
        verdicts.stream().filter(v -> v.findings().stream().anyMatch(f -> f.kind() == FurnaceFinding.DAILY_MEAN_OVER))
                .forEach(v -> days.merge(YearMonth.from(v.day().date()), 1, Integer::sum));
        days.entrySet().removeIf(month -> month.getValue()
                < IncineratorLimits.on(month.getKey().atEndOfMonth()).whole(Key.EXCEEDANCE_DAYS));
        return days;
    }

    /** What somebody has to look into: it is people who prove a mark false. */
    static List<Contradiction> contradictions(FurnaceRecords records) {
        List<Contradiction> found = new ArrayList<>();
        for (FurnaceMark mark : records.marks()) {
            if (mark.status() != Mark.Status.VALID) {
                continue;
            }
            List<FurnaceReading> against = records.readings().stream()
                    .filter(reading -> mark.covers(reading.at()) && mark.kind().contradictedBy(reading) != null)
                    .sorted((one, other) -> one.at().compareTo(other.at())).toList();
            if (!against.isEmpty()) {
                found.add(new Contradiction(mark, against.stream().map(FurnaceReading::at).toList(),
                        mark.kind().contradictedBy(against.get(0)) + "，共 " + against.size() + " 个小时"));
            }
        }
        return found;
    }
}
