package org.bihuan.waiver;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.Alarms;
import org.bihuan.waiver.FurnaceLedger.Spared;
import org.bihuan.waiver.HourRuling.Treatment;
import org.springframework.stereotype.Component;

/**
 * Brings the house in line with a furnace's ledger after its facts changed: alerts of spared hours are screened out and those of
 * hours no longer spared come back, contradictions become alerts, allowances that run out and days in violation are told. All of
 * it follows from the facts alone, so settling twice changes nothing.
 */
@Component
class FurnaceSettlement {

    /** Alerts about older hours are not taken in. */
    private static final Period OLDEST_ALARM = Period.ofYears(9);
    /** A day is judged for others to read when its marks can no longer come, and news when it is not older than a quarter. */
    private static final Period NEWS = Period.ofDays(92);
    private static final int LONGEST_DETAIL = 1000;

    private final FurnaceStore store;
    private final HourRule rule;
    private final Alarms alarms;
    private final Notices notices;
    private final People people;
    private final Clock clock;
    private final StoredTimes times;

    FurnaceSettlement(FurnaceStore store, HourRule rule, Alarms alarms, Notices notices, People people, Clock clock) {
        this.store = store;
        this.rule = rule;
        this.alarms = alarms;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
        this.times = new StoredTimes(clock.getZone());
    }

    /** Rules the hours of one run, be it of many furnaces. */
    HourRule ruleOfOneRun() {
        return HourRule.remembering(rule);
    }

    /** The ledger of a year as the facts stand. */
    FurnaceLedger ledger(FurnacePlace place, int year, HourRule rule) {
        return FurnaceLedger.of(place.number(), year, records(place, year), rule);
    }

    private FurnaceRecords records(FurnacePlace place, int year) {
        return store.records(place.code(), LocalDate.of(year, 1, 1).minusDays(FurnaceLedger.DAYS_BEFORE), LocalDate.of(year, 12, 31));
    }

    /** @param who whose facts they are */
    void settle(FurnacePlace place, int year, String who) {
        if (year < IncineratorLimits.FIRST_DAY.getYear()) {
            return;
        }
        FurnaceRecords records = records(place, year);
        FurnaceLedger ledger = FurnaceLedger.of(place.number(), year, records, ruleOfOneRun());
        excuse(place, ledger, who);
        FurnaceLedger.contradictions(records).forEach(one -> report(place, one));
        ledger.low().forEach(low -> tell(place, low));
        ledger.verdicts().forEach(verdict -> tell(place, verdict));
    }

    /** Known states stay as long as each of their hours is still spared for the same reason; only what changed is told anew. */
    private void excuse(FurnacePlace place, FurnaceLedger ledger, String who) {
        String outlet = place.ownOutlet();
        if (outlet == null) {
            return;
        }
        Map<OutletLedger.Treatment, TreeSet<LocalDateTime>> wanted = new EnumMap<>(OutletLedger.Treatment.class);
        ledger.spared().forEach(span -> wanted.computeIfAbsent(span.treatment(), t -> new TreeSet<>()).addAll(hours(span)));
        List<FurnaceStore.Excuse> gone = new ArrayList<>();
        for (FurnaceStore.Excuse excuse : store.excuses(place.code(), ledger.year())) {
            TreeSet<LocalDateTime> hours = wanted.getOrDefault(excuse.span().treatment(), new TreeSet<>());
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
            alarms.excuseNoMore(excuse.knownState(), place.inWords() + "的台账重新判定，"
                    + Mark.span(excuse.span().from(), excuse.span().to()) + " 不再全部属于" + excuse.span().treatment().label() + "时段", who);
        });
        wanted.forEach((treatment, hours) -> spans(treatment, hours).forEach(span -> {
            Alarms.Excuse kind = OutletSettlement.excuse(treatment);
            long state = alarms.excuse(kind, place.enterprise().uscc(), outlet, null, times.instant(span.from()), times.instant(span.to()), place.inWords() + " "
                    + Mark.span(span.from(), span.to()) + " 已标记，判定为" + treatment.label(), who);
            store.addExcuse(place.code(), new FurnaceStore.Excuse(state, span));
        }));
    }

    private static List<LocalDateTime> hours(Spared span) {
        return Stream.iterate(span.from(), at -> at.isBefore(span.to()), at -> at.plusHours(1)).toList();
    }

    private static List<Spared> spans(OutletLedger.Treatment treatment, TreeSet<LocalDateTime> hours) {
        List<Spared> spans = new ArrayList<>();
        for (LocalDateTime at : hours) {
            Spared last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.to().equals(at)) {
                spans.set(spans.size() - 1, new Spared(treatment, last.from(), at.plusHours(1)));
            } else {
                spans.add(new Spared(treatment, at, at.plusHours(1)));
            }
        }
        return spans;
    }

    /** A mark that does not take everything out of the question is still a report: those at work on leads that it leaves open learn of it. */
    void tellOf(FurnacePlace place, FurnaceMark mark, String who) {
        if (place.ownOutlet() == null) {
            return;
        }
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        for (int year = mark.from().getYear(); year <= mark.to().minusHours(1).getYear(); year++) {
            ledger(place, year, ruleOfOneRun()).countsOf(mark).forEach((treatment, hours) -> counts.merge(treatment, hours, Integer::sum));
        }
        alarms.tellOfMark(place.enterprise().uscc(), place.ownOutlet(), times.instant(mark.from()), times.instant(mark.to()), mark.source().label() + "标记了" + place.device().name()
                + mark.inWords() + "，原因：" + Mark.bare(mark.reason()) + "。" + counts.entrySet().stream().map(one -> one.getValue() + " 小时" + one.getKey().label())
                .collect(Collectors.joining("；")), who);
    }

    private void report(FurnacePlace place, FurnaceLedger.Contradiction one) {
        LocalDateTime from = one.hours().get(0);
        LocalDateTime to = one.hours().get(one.hours().size() - 1).plusHours(1);
        raise(place, "MARK-" + one.mark().id() + "-CONTRADICTED", "CONTRADICTED", one.mark(), from, to,
                place.inWords() + " 的标记与运行数据矛盾，须核实是否虚假标记：" + one.sentence(), one.sentence(), List.of());
    }

    /**
     * A mark was proven false: that is evasion (管理规定 art. 13), so it becomes a lead of its own, and what had been explained by
     * the mark is no longer explained.
     *
     * @param findings how many the mark has had, so that one found false again is reported again
     */
    void reportFalse(FurnacePlace place, FurnaceMark mark, String reason, String evidence, int findings) {
        raise(place, "MARK-" + mark.id() + "-FALSE-" + findings, "PROVEN_FALSE", mark, mark.from(), mark.to(),
                place.inWords() + " 虚假标记" + mark.inWords() + "，涉嫌通过逃避监管的方式排放大气污染物（" + FurnaceFinding.FALSE_MARK.citation(mark.from().toLocalDate())
                        + "）：" + reason, reason, evidence == null ? List.of() : List.of(evidence));
        if (place.ownOutlet() != null) {
            alarms.reopenExplained(place.enterprise().uscc(), place.ownOutlet(), times.instant(mark.from()), times.instant(mark.to()));
        }
    }

    private void raise(FurnacePlace place, String eventId, String subKind, FurnaceMark mark, LocalDateTime from, LocalDateTime to, String summary,
                       String contradiction, List<String> evidence) {
        if (from.isBefore(LocalDateTime.now(clock).minus(OLDEST_ALARM))) {
            return;
        }
        Map<String, Object> details = new HashMap<>();
        details.put("claimedState", mark.kind().label());
        details.put("contradiction", contradiction.substring(0, Math.min(LONGEST_DETAIL, contradiction.length())));
        details.put("evidenceRefs", evidence);
        alarms.raise(new Alarms.Alarm(Alarms.Finder.FURNACE_LEDGER, eventId, "MARK_FAULT", subKind, place.enterprise().uscc(), place.device().outlet(), place.code(),
                times.instant(from), times.instant(to), summary, details));
    }

    /** Only while there is still something to be careful with. */
    private void tell(FurnacePlace place, FurnaceLedger.Low low) {
        if (!low.period().equals(low.allowance().periodOf(LocalDate.now(clock)))) {
            return;
        }
        send(place, "FURNACE_LOW_" + low.allowance(), low.period().atStartOfDay(), place.inWords() + "：" + low.allowance().label() + "即将用完",
                low.reached() + " 已用 " + low.used() + " 小时，达到预警线，上限 " + low.limit() + " 小时。" + low.allowance().beyond() + "。");
    }

    private void tell(FurnacePlace place, IncineratorDay.Verdict verdict) {
        LocalDate day = verdict.day().date();
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime due = MarkTimes.due(day.atStartOfDay());
        if (verdict.findings().isEmpty() || now.isBefore(due == null ? day.plusDays(1).atStartOfDay() : due)
                || day.isBefore(now.toLocalDate().minus(NEWS))) {
            return;
        }
        for (IncineratorDay.Finding finding : verdict.findings()) {
            send(place, "FURNACE_" + finding.kind(), day.atStartOfDay(), place.inWords() + " " + day + "：" + finding.kind().violation().label(),
                    finding.message() + "（" + finding.citation() + "）。");
        }
    }

    /** To the plant's staff and to the branch. */
    private void send(FurnacePlace place, String kind, LocalDateTime moment, String title, String text) {
        List<String> users = Stream.of(people.ofEnterprise(place.enterprise().uscc()),
                people.inBranch(place.enterprise().region(), Role.BRANCH_OFFICER), people.inBranch(place.enterprise().region(), Role.BRANCH_HEAD))
                .flatMap(List::stream).map(Person::userId).distinct().toList();
        notices.send(new Notices.Notice(place.enterprise().uscc() + "/" + place.number(), kind, times.instant(moment), title, text), users);
    }
}
