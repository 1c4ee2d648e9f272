package org.bihuan.waiver;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.alert.Alarms;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.OutletLedger.Spared;
import org.bihuan.waiver.OutletLedger.Treatment;
import org.springframework.stereotype.Component;

/**
 * Brings the house in line with an outlet's marks after they changed: alerts of spared hours are screened out and those of hours no
 * longer spared come back, contradictions become alerts. All of it follows from the facts alone, so settling twice changes nothing.
 */
@Component
class OutletSettlement {

    /** Alerts about older hours are not taken in. */
    private static final Period OLDEST_ALARM = Period.ofYears(9);
    private static final int LONGEST_DETAIL = 1000;
    private static final String WATER = "WATER";

    private final OutletStore store;
    private final DeployedMarkLimits limits;
    private final Alarms alarms;
    private final LegalBases bases;
    private final Clock clock;
    private final StoredTimes times;

    OutletSettlement(OutletStore store, DeployedMarkLimits limits, Alarms alarms, LegalBases bases, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.alarms = alarms;
        this.bases = bases;
        this.clock = clock;
        this.times = new StoredTimes(clock.getZone());
    }

    static OutletStore.Key key(OutletPlace place) {
        return new OutletStore.Key(place.enterprise().uscc(), place.outlet().code());
    }

    /** The marked hours of a span as the facts stand. */
    OutletLedger ledger(OutletPlace place, LocalDateTime begin, LocalDateTime end) {
        return OutletLedger.of(place.enterprise().trade(), store.records(key(place), begin.minusHours(MarkLimit.LONGEST_EVENT), end), limits.get(), begin, end);
    }

    /** @param who whose facts they are */
    void settle(OutletPlace place, int year, String who) {
        LocalDateTime begin = LocalDate.of(year, 1, 1).atStartOfDay();
        LocalDateTime end = begin.plusYears(1);
        OutletRecords records = store.records(key(place), begin.minusHours(MarkLimit.LONGEST_EVENT), end);
        excuse(place, OutletLedger.of(place.enterprise().trade(), records, limits.get(), begin, end), year, who);
        OutletLedger.contradictions(records).forEach(one -> report(place, one));
    }

    /** Alike in what counts for an excuse. @param pollutants those that are spared, or null for all */
    private record Sort(Treatment treatment, Set<String> pollutants) {
    }

    /** Known states stay as long as each of their hours is still spared alike; only what changed is told anew. */
    private void excuse(OutletPlace place, OutletLedger ledger, int year, String who) {
        Map<Sort, TreeSet<LocalDateTime>> wanted = new LinkedHashMap<>();
        ledger.spared(!WATER.equals(place.outlet().medium())).forEach(span -> wanted.computeIfAbsent(sort(span), sort -> new TreeSet<>()).addAll(hours(span)));
        List<OutletStore.Excuse> gone = new ArrayList<>();
        for (OutletStore.Excuse excuse : store.excuses(key(place), year)) {
            TreeSet<LocalDateTime> hours = wanted.getOrDefault(sort(excuse.span()), new TreeSet<>());
            if (hours.containsAll(hours(excuse.span()))) {
                hours.removeAll(hours(excuse.span()));
            } else {
                gone.add(excuse);
            }
        }
        TreeSet<LocalDateTime> changed = new TreeSet<>();
        gone.forEach(excuse -> changed.addAll(List.of(excuse.span().from(), excuse.span().to())));
        wanted.values().forEach(changed::addAll);
        if (!changed.isEmpty()) {
            alarms.hold(place.enterprise().uscc(), times.instant(changed.first()), times.instant(changed.last().plusHours(1)));
        }
        gone.forEach(excuse -> {
            store.removeExcuse(excuse.knownState());
            alarms.excuseNoMore(excuse.knownState(), place.inWords() + "的标记重新判定，" + Mark.span(excuse.span().from(), excuse.span().to())
                    + " 不再全部属于" + excuse.span().treatment().label() + "时段", who);
        });
        wanted.forEach((sort, hours) -> spans(sort, hours).forEach(span -> {
            long state = alarms.excuse(excuse(span.treatment()), place.enterprise().uscc(), place.outlet().code(), span.pollutants(), times.instant(span.from()), times.instant(span.to()),
                    place.inWords() + " " + Mark.span(span.from(), span.to()) + " 已标记，判定为" + span.treatment().label()
                            + "（" + ledger.groundOf(span) + "）", who);
            store.addExcuse(key(place), new OutletStore.Excuse(state, span));
        }));
    }

    /** As what the alert room knows it. */
    static Alarms.Excuse excuse(Treatment treatment) {
        return switch (treatment) {
            case EXEMPT -> Alarms.Excuse.EXEMPT_HOURS;
            case VOID_DAY -> Alarms.Excuse.INVALID_DAY;
            case STOPPED, INVALID -> Alarms.Excuse.INVALID_HOURS;
            case JUDGED -> throw new IllegalStateException("A judged hour is not spared");
        };
    }

    private static Sort sort(Spared span) {
        return new Sort(span.treatment(), span.pollutants());
    }

    private static List<LocalDateTime> hours(Spared span) {
        return Stream.iterate(span.from(), at -> at.isBefore(span.to()), at -> at.plusHours(1)).toList();
    }

    private static List<Spared> spans(Sort sort, TreeSet<LocalDateTime> hours) {
        List<Spared> spans = new ArrayList<>();
        for (LocalDateTime at : hours) {
            Spared last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            boolean goesOn = last != null && last.to().equals(at);
            if (goesOn) {
                spans.remove(spans.size() - 1);
            }
            spans.add(new Spared(sort.treatment(), sort.pollutants(), goesOn ? last.from() : at, at.plusHours(1)));
        }
        return spans;
    }

    /** Whatever a mark spares, it is also a report: those at work on leads that it leaves open learn of it. */
    void tellOf(OutletPlace place, OutletMark mark, String who) {
        OutletLedger ledger = ledger(place, mark.from(), mark.to());
        alarms.tellOfMark(place.enterprise().uscc(), place.outlet().code(), times.instant(mark.from()), times.instant(mark.to()), mark.source().label() + "标记了"
                + mark.inWords() + "，原因：" + Mark.bare(mark.reason()) + "。" + ledger.effectOf(mark), who);
    }

    private void report(OutletPlace place, OutletLedger.Contradiction one) {
        LocalDateTime from = one.hours().get(0);
        LocalDateTime to = one.hours().get(one.hours().size() - 1).plusHours(1);
        raise(place, "MARK-" + one.mark().id() + "-CONTRADICTED", "CONTRADICTED", one.mark(), from, to,
                place.inWords() + " 的标记与运行数据矛盾，须核实是否虚假标记：" + one.sentence(), one.sentence(), List.of());
    }

    /**
     * A mark was proven false: to escape supervision in this way is a violation of its own, so it becomes a lead, and what had been
     * explained by the mark is no longer explained.
     *
     * @param findings how many the mark has had, so that one found false again is reported again
     */
    void reportFalse(OutletPlace place, OutletMark mark, String reason, String evidence, int findings) {
        ViolationType violation = WATER.equals(place.outlet().medium()) ? ViolationType.WATER_EVASION : ViolationType.AIR_EVASION;
        raise(place, "MARK-" + mark.id() + "-FALSE-" + findings, "PROVEN_FALSE", mark, mark.from(), mark.to(), place.inWords() + " 虚假标记" + mark.inWords()
                + "，涉嫌" + violation.label() + bases.citation(violation, mark.from().toLocalDate()).map(text -> "（" + text + "）").orElse("") + "：" + reason,
                reason, evidence == null ? List.of() : List.of(evidence));
        alarms.reopenExplained(place.enterprise().uscc(), place.outlet().code(), times.instant(mark.from()), times.instant(mark.to()));
    }

    private void raise(OutletPlace place, String eventId, String subKind, OutletMark mark, LocalDateTime from, LocalDateTime to, String summary,
                       String contradiction, List<String> evidence) {
        if (from.isBefore(LocalDateTime.now(clock).minus(OLDEST_ALARM))) {
            return;
        }
        Map<String, Object> details = new HashMap<>();
        details.put("claimedState", mark.what());
        details.put("contradiction", contradiction.substring(0, Math.min(LONGEST_DETAIL, contradiction.length())));
        details.put("evidenceRefs", evidence);
        alarms.raise(new Alarms.Alarm(Alarms.Finder.OUTLET_MARKS, eventId, "MARK_FAULT", subKind, place.enterprise().uscc(), place.outlet().code(), null, times.instant(from), times.instant(to),
                summary, details));
    }
}
