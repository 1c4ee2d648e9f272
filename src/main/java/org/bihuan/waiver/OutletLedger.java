package org.bihuan.waiver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.alert.Pollutants;
import org.bihuan.waiver.IncineratorLimits.Key;
import org.bihuan.waiver.MarkLimit.Effect;
import org.bihuan.waiver.OutletMarkKind.Phase;

/**
 * The marked hours of an outlet, ruled from the raw facts: a pure function of them, so the order in which they came in counts for
 * nothing, and what is learnt later is learnt by ruling again (标记规则; HJ 75-2017 for days with too few valid hours).
 *
 * @param hours that some mark covers, in order
 */
record OutletLedger(List<Hour> hours) {

    enum Treatment {
        STOPPED("停运"), INVALID("监测数据无效"), EXEMPT("豁免"), JUDGED("照常判定"), VOID_DAY("日均值无效");

        private final String label;

        Treatment(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param pollutants that are spared, or null for all; of a judged hour none
     * @param rule       the row that ruled with what it rests on, or null where no row did
     * @param marks      that cover the hour
     */
    record Hour(LocalDateTime at, Treatment treatment, Set<String> pollutants, String reason, String rule, List<OutletMark> marks) {
    }

    /** Hours on end that are not judged, or days whose mean is not. @param to exclusive */
    record Spared(Treatment treatment, Set<String> pollutants, LocalDateTime from, LocalDateTime to) {

        /** Whether the next hours are spared alike. */
        private boolean goesOn(Treatment next, Set<String> spared, LocalDateTime at) {
            return treatment == next && to.equals(at) && (pollutants == null ? spared == null : pollutants.equals(spared));
        }
    }

    /** Running data, or other marks, that speak against a mark that has not been proven false. */
    record Contradiction(OutletMark mark, List<LocalDateTime> hours, String sentence) {
    }

    /**
     * Rules the hours from {@code begin} to {@code end}; the facts have to reach back by {@link MarkLimit#LONGEST_EVENT} hours.
     *
     * @param trade code of the enterprise's trade
     */
    static OutletLedger of(String trade, OutletRecords records, MarkLimits limits, LocalDateTime begin, LocalDateTime end) {
        TreeMap<LocalDateTime, List<OutletMark>> marked = new TreeMap<>();
        LocalDateTime first = begin.minusHours(MarkLimit.LONGEST_EVENT);
        for (OutletMark mark : records.marks()) {
            LocalDateTime at = mark.from().isBefore(first) ? first : mark.from();
            for (; mark.stands() && at.isBefore(mark.to()) && at.isBefore(end); at = at.plusHours(1)) {
                marked.computeIfAbsent(at, hour -> new ArrayList<>()).add(mark);
            }
        }
        Map<LocalDateTime, OutletReading> readings = new HashMap<>();
        records.readings().forEach(reading -> readings.put(reading.at(), reading));
        List<Hour> hours = new ArrayList<>();
        Phase going = Phase.NONE;
        LocalDateTime previous = null;
        int lasted = 0;
        for (Map.Entry<LocalDateTime, List<OutletMark>> one : marked.entrySet()) {
            LocalDateTime at = one.getKey();
            List<OutletMark> marks = one.getValue().stream().sorted((a, b) -> Long.compare(a.id(), b.id())).toList();
            Phase phase = marks.stream().filter(mark -> !mark.isFalse()).map(mark -> mark.kind().phase()).filter(p -> p != Phase.NONE).findFirst()
                    .orElse(Phase.NONE);
            lasted = phase == Phase.NONE ? 0 : phase == going && at.minusHours(1).equals(previous) ? lasted + 1 : 1;
            going = phase;
            previous = at;
            if (!at.isBefore(begin)) {
                hours.add(rule(at, marks, lasted, readings.get(at), trade, limits));
            }
        }
        return new OutletLedger(List.copyOf(hours));
    }

    private static Hour rule(LocalDateTime at, List<OutletMark> marks, int lasted, OutletReading reading, String trade, MarkLimits limits) {
        if (marks.stream().anyMatch(OutletMark::isFalse)) {
            return judged(at, marks, "标记已认定虚假", null);
        }
        LocalDate day = at.toLocalDate();
        OutletMark condition = marks.stream().filter(mark -> !mark.kind().equipment()).findFirst().orElse(null);
        Optional<MarkLimit> ofCondition = condition == null ? Optional.empty() : limits.of(condition.kind(), condition.installation(), trade, day);
        if (ofCondition.filter(limit -> limit.effect() == Effect.STOPPED).isPresent()) {
            return new Hour(at, Treatment.STOPPED, null, "停运时段不判定，时长不限", rule(ofCondition.get(), limits), marks);
        }
        for (OutletMark mark : marks) {
            Optional<MarkLimit> ofMonitor = mark.kind().equipment() ? limits.of(mark.kind(), null, trade, day) : Optional.empty();
            if (ofMonitor.isPresent()) {
                return new Hour(at, Treatment.INVALID, null, mark.kind().label() + "，数据无效，不作为判定依据", rule(ofMonitor.get(), limits), marks);
            }
        }
        if (ofCondition.isEmpty()) {
            return judged(at, marks, "没有规定这种标记可以不作为判定依据", null);
        }
        MarkLimit limit = ofCondition.get();
        if (limit.effect() == Effect.REPORT) {
            return judged(at, marks, condition.kind().label() + "没有规定的豁免时长，标记视为报告，超标仍须调查", rule(limit, limits));
        }
        int allowed = condition.permitHours() != null ? condition.permitHours() : limit.hours();
        if (lasted > allowed) {
            return judged(at, marks, condition.what() + "每次不超过 " + allowed + " 小时，这是第 " + lasted + " 小时", rule(limit, limits));
        }
        if (limit.loadBelow() != null && (reading == null || reading.load().compareTo(limit.loadBelow()) >= 0)) {
            return judged(at, marks, reading == null ? "没有负荷数据，不能证明负荷低于 " + limit.loadBelow().toPlainString() + "%"
                    : "负荷 " + reading.load().toPlainString() + "%，已达到 " + limit.loadBelow().toPlainString() + "%", rule(limit, limits));
        }
        return new Hour(at, Treatment.EXEMPT, limit.pollutants(), condition.what() + "的第 " + lasted + " 小时，每次不超过 " + allowed + " 小时（"
                + limit.citation() + "）", rule(limit, limits), marks);
    }

    private static Hour judged(LocalDateTime at, List<OutletMark> marks, String reason, String rule) {
        return new Hour(at, Treatment.JUDGED, Set.of(), reason, rule, marks);
    }

    private static String rule(MarkLimit limit, MarkLimits limits) {
        return limits.version() + " " + limit.row() + "，" + limit.citation();
    }

    /**
     * What is screened out: spared hours, and of waste gas the days of which too few hours are left for a mean.
     *
     * @param gas whether the outlet discharges waste gas: HJ 75 is about nothing else
     */
    List<Spared> spared(boolean gas) {
        List<Spared> spans = new ArrayList<>();
        for (Hour hour : hours) {
            if (hour.treatment() != Treatment.JUDGED) {
                append(spans, hour.treatment(), hour.pollutants(), hour.at(), hour.at().plusHours(1));
            }
        }
        Map<LocalDate, Long> invalid = hours.stream().filter(hour -> hour.treatment() == Treatment.INVALID)
                .collect(Collectors.groupingBy(hour -> hour.at().toLocalDate(), TreeMap::new, Collectors.counting()));
        invalid.forEach((day, count) -> {
            if (gas && IncineratorLimits.on(day).voidDay(count)) {
                append(spans, Treatment.VOID_DAY, null, day.atStartOfDay(), day.plusDays(1).atStartOfDay());
            }
        });
        return spans;
    }

    private static void append(List<Spared> spans, Treatment treatment, Set<String> pollutants, LocalDateTime from, LocalDateTime to) {
        Spared last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.goesOn(treatment, pollutants, from)) {
            spans.set(spans.size() - 1, new Spared(treatment, pollutants, last.from(), to));
        } else {
            spans.add(new Spared(treatment, pollutants, from, to));
        }
    }

    /** By which rows of the table, and on what they rest; of a day without a mean what asks for one. */
    String groundOf(Spared span) {
        return span.treatment() == Treatment.VOID_DAY ? IncineratorLimits.on(span.from().toLocalDate()).of(Key.VALID_HOURS).citation()
                : hours.stream().filter(hour -> hour.treatment() == span.treatment() && !hour.at().isBefore(span.from()) && hour.at().isBefore(span.to()))
                .map(Hour::rule).distinct().collect(Collectors.joining("；"));
    }

    /** How the hours of a mark are treated. */
    Map<Treatment, Integer> countsOf(OutletMark mark) {
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        ofMark(mark).forEach(hour -> counts.merge(hour.treatment(), 1, Integer::sum));
        return counts;
    }

    /** In one sentence: {@code 8 小时豁免（仅氮氧化物、二氧化硫）；2 小时照常判定：每次不超过 8 小时……}. */
    String effectOf(OutletMark mark) {
        if (!mark.stands()) {
            return "不再有效";
        }
        List<Hour> own = ofMark(mark);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Treatment, Integer> one : countsOf(mark).entrySet()) {
            Hour first = own.stream().filter(hour -> hour.treatment() == one.getKey()).findFirst().orElseThrow();
            parts.add(one.getValue() + " 小时" + one.getKey().label() + (one.getKey() == Treatment.JUDGED ? "：" + first.reason()
                    : first.pollutants() == null ? "" : "（仅" + first.pollutants().stream().map(Pollutants::name).collect(Collectors.joining("、")) + "）"));
        }
        return String.join("；", parts);
    }

    private List<Hour> ofMark(OutletMark mark) {
        return hours.stream().filter(hour -> hour.marks().stream().anyMatch(one -> one.id() == mark.id())).toList();
    }

    /** What somebody has to look into: it is people who prove a mark false. */
    static List<Contradiction> contradictions(OutletRecords records) {
        List<Contradiction> found = new ArrayList<>();
        for (OutletMark mark : records.marks()) {
            if (mark.status() != Mark.Status.VALID) {
                continue;
            }
            List<OutletReading> against = records.readings().stream()
                    .filter(reading -> mark.covers(reading.at()) && mark.kind().contradictedBy(reading) != null)
                    .sorted((one, other) -> one.at().compareTo(other.at())).toList();
            if (!against.isEmpty()) {
                found.add(new Contradiction(mark, against.stream().map(OutletReading::at).toList(),
                        mark.kind().contradictedBy(against.get(0)) + "，共 " + against.size() + " 个小时"));
            }
        }
        found.addAll(startsWithoutStop(records));
        return found;
    }

    /** What was not out of service cannot start: an hour left out between two marks of one start would give it its hours twice. */
    private static List<Contradiction> startsWithoutStop(OutletRecords records) {
        List<OutletMark> valid = records.marks().stream().filter(mark -> mark.status() == Mark.Status.VALID)
                .sorted(Comparator.comparing(OutletMark::from).thenComparing(OutletMark::id)).toList();
        List<Contradiction> found = new ArrayList<>();
        Map<Installation, OutletMark> last = new EnumMap<>(Installation.class);
        for (OutletMark mark : valid.stream().filter(one -> one.kind().phase() == Phase.START).toList()) {
            OutletMark before = last.put(mark.installation(), mark);
            if (before != null && before.to().isBefore(mark.from()) && !stopped(before.to(), mark.from(), valid, records.readings())) {
                found.add(new Contradiction(mark, Stream.iterate(mark.from(), at -> at.isBefore(mark.to()), at -> at.plusHours(1)).toList(),
                        "上一次启动（" + before.inWords() + "）以后没有停机、停运的标记，也没有负荷为 0 的小时，不能证明这是另一次启动"));
            }
        }
        return found;
    }

    private static boolean stopped(LocalDateTime begin, LocalDateTime end, List<OutletMark> valid, List<OutletReading> readings) {
        return valid.stream().anyMatch(mark -> (mark.kind().phase() == Phase.STOP || mark.kind() == OutletMarkKind.STOPPED) && mark.overlaps(begin, end))
                || readings.stream().anyMatch(reading -> !reading.at().isBefore(begin) && reading.at().isBefore(end) && reading.load().signum() == 0);
    }
}
