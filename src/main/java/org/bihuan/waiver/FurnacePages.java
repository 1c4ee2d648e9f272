package org.bihuan.waiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.Leads;
import org.bihuan.enterprise.EnterpriseDoor;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.waiver.FurnaceLedger.Allowance;
import org.bihuan.waiver.HourRuling.Budget;
import org.bihuan.waiver.HourRuling.Treatment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A furnace for people: its year as a calendar, and each day with its reasoning. Judged anew from the facts at each look. */
@Service
@Transactional(readOnly = true)
class FurnacePages {

    /** @param low whether people are warned that it runs out */
    record AllowanceLine(String code, String name, int used, int limit, boolean low) {
    }

    record FurnaceLine(String enterprise, String enterpriseName, String furnace, String device, String name, String outlet, int year, List<AllowanceLine> allowances, int violationDays) {
    }

    /** @param quarter 1 to 4 */
    record QuarterLine(int quarter, int maintenance, int limit, boolean low) {
    }

    record FindingLine(String code, String name, String citation, String message) {
    }

    /** @param date and how its 24 hours were treated, in hours */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DayLine(LocalDate date, int exempt, int drying, int stopped, int invalid, int judged, int missing, boolean violation,
                   List<FindingLine> findings, List<IncineratorDay.Warning> warnings, List<String> states) {
    }

    record MonthLine(YearMonth month, int exceedanceDays) {
    }

    record MarkLine(long id, String kind, String kindName, OffsetDateTime from, OffsetDateTime to, long hours, String reason, String dioxinMeasures,
                    String evidence, String source, String sourceName, String lateReason, Long replaces, String status, String statusName,
                    String enteredBy, String enteredByName, OffsetDateTime enteredAt, List<MarkFindingLine> findings) {
    }

    record MarkFindingLine(String finding, String findingName, String reason, String evidence, String who, String whoName, OffsetDateTime at) {
    }

    /**
     * @param years    of which something is known, and the one shown
     * @param months   months with so many exceedance days that production may be restricted or stopped
     * @param leads    about its outlet; for the plant's own staff empty, as on the enterprise's page
     */
    record FurnacePage(String enterprise, String enterpriseName, String region, String furnace, String device, String name, String outlet, int year,
                       List<Integer> years, List<AllowanceLine> allowances, List<QuarterLine> quarters, List<MonthLine> months, List<DayLine> days,
                       List<MarkLine> marks, List<Leads.Line> leads) {
    }

    record HourLine(int hour, String state, String stateName, String treatment, String treatmentName, String reason, String rule) {
    }

    record DayPage(String enterprise, String enterpriseName, String furnace, LocalDate date, String verdict, List<FindingLine> findings,
                   List<IncineratorDay.Warning> warnings, List<HourLine> hours, List<AllowanceLine> allowances, List<String> steps) {
    }

    private final FurnaceStore store;
    private final FurnaceSettlement settlement;
    private final EnterpriseDoor door;
    private final Leads leads;
    private final People people;
    private final Clock clock;

    FurnacePages(FurnaceStore store, FurnaceSettlement settlement, EnterpriseDoor door, Leads leads, People people, Clock clock) {
        this.store = store;
        this.settlement = settlement;
        this.door = door;
        this.leads = leads;
        this.people = people;
        this.clock = clock;
    }

    /** The furnaces of an enterprise with what they have used of this year's allowances; empty for one that has none. */
    List<FurnaceLine> list(String uscc) {
        return lines(door.enter(uscc), settlement.ruleOfOneRun());
    }

    /** All that are open to the user. */
    List<FurnaceLine> list() {
        HourRule rule = settlement.ruleOfOneRun();
        return door.incinerators().stream().flatMap(enterprise -> lines(enterprise, rule).stream()).toList();
    }

    private List<FurnaceLine> lines(Enterprise enterprise, HourRule rule) {
        LocalDate today = LocalDate.now(clock);
        return enterprise.furnaces().stream().map(device -> {
            FurnaceLedger ledger = settlement.ledger(new FurnacePlace(enterprise, device), today.getYear(), rule);
            return new FurnaceLine(enterprise.uscc(), enterprise.name(), device.furnaceNumber(), device.code(), device.name(), device.outlet(), today.getYear(), allowances(ledger, today),
                    (int) ledger.verdicts().stream().filter(IncineratorDay.Verdict::violation).count());
        }).toList();
    }

    /** @param year null for this year, or the last one of which something is known */
    FurnacePage page(String uscc, String number, Integer year) {
        FurnacePlace place = place(uscc, number);
        LocalDate today = LocalDate.now(clock);
        Set<Integer> years = store.years(place.code(), today.getYear());
        int shown = year != null ? year : years.stream().reduce((one, next) -> next).orElse(today.getYear());
        if (shown < IncineratorLimits.FIRST_DAY.getYear() || shown > today.getYear()) {
            throw new IllegalArgumentException("年份应在 " + IncineratorLimits.FIRST_DAY.getYear() + " 与 " + today.getYear() + " 之间");
        }
        years.add(shown);
        FurnaceLedger ledger = settlement.ledger(place, shown, settlement.ruleOfOneRun());
        LocalDate last = shown == today.getYear() ? today : LocalDate.of(shown, 12, 31);
        List<Leads.Line> about = door.isStaff() || place.device().outlet() == null ? List.of() : leads.ofOutlet(uscc, place.device().outlet(),
                LocalDate.of(shown, 1, 1).atStartOfDay(clock.getZone()).toInstant(), LocalDate.of(shown + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant());
        return new FurnacePage(uscc, place.enterprise().name(), place.enterprise().region(), number, place.code(), place.device().name(),
                place.device().outlet(), shown, List.copyOf(years), allowances(ledger, last), quarters(ledger, last),
                ledger.monthsOfManyExceedances().entrySet().stream().map(m -> new MonthLine(m.getKey(), m.getValue())).toList(),
                ledger.verdicts().stream().map(FurnacePages::day).toList(), marks(place, shown), about);
    }

    DayPage day(String uscc, String number, LocalDate date) {
        FurnacePlace place = place(uscc, number);
        if (date.isBefore(IncineratorLimits.FIRST_DAY) || date.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("日期应在 " + IncineratorLimits.FIRST_DAY + " 与今天之间");
        }
        IncineratorDay.Verdict verdict = settlement.ledger(place, date.getYear(), settlement.ruleOfOneRun()).on(date)
                .orElseThrow(() -> new NoSuchElementException("这一天没有标记和数据"));
        return new DayPage(uscc, place.enterprise().name(), number, date, verdict.violation() ? "VIOLATION" : "NO_VIOLATION", findings(verdict),
                verdict.warnings(), verdict.hours().stream().map(one -> new HourLine(one.hour().hour(), one.hour().state().name(),
                        one.hour().state().label(), one.ruling().treatment().name(), one.ruling().treatment().label(), one.ruling().reason(),
                        one.ruling().source())).toList(), allowances(verdict.after(), date), verdict.steps());
    }

    private FurnacePlace place(String uscc, String number) {
        Enterprise enterprise = door.enter(uscc);
        return new FurnacePlace(enterprise, enterprise.furnace(number).orElseThrow(() -> new NoSuchElementException("这家企业没有这台焚烧炉")));
    }

    private static List<AllowanceLine> allowances(FurnaceLedger ledger, LocalDate day) {
        return allowances(ledger.usedUntil(day), day);
    }

    private static List<AllowanceLine> allowances(ExemptHours used, LocalDate day) {
        IncineratorLimits limits = IncineratorLimits.on(day);
        return Arrays.stream(Allowance.values()).map(one -> new AllowanceLine(one.name(), one.label(), one.used(used), limits.whole(one.limit()),
                one.runningOut(used, limits))).toList();
    }

    private static List<QuarterLine> quarters(FurnaceLedger ledger, LocalDate last) {
        List<QuarterLine> quarters = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate end = LocalDate.of(ledger.year(), quarter * 3, 1).plusMonths(1).minusDays(1);
            if (!end.withDayOfMonth(1).minusMonths(2).isAfter(last)) {
                ExemptHours used = ledger.usedUntil(end);
                IncineratorLimits limits = IncineratorLimits.on(end);
                quarters.add(new QuarterLine(quarter, used.maintenance(), limits.whole(Allowance.MAINTENANCE.limit()), used.maintenanceRunningOut(limits)));
            }
        }
        return quarters;
    }

    private static DayLine day(IncineratorDay.Verdict verdict) {
        int drying = (int) verdict.hours().stream().filter(one -> one.ruling().budget() == Budget.DRYING).count();
        Map<FurnaceState, Integer> states = new EnumMap<>(FurnaceState.class);
        verdict.hours().forEach(one -> states.merge(one.hour().state(), 1, Integer::sum));
        states.remove(FurnaceState.RUNNING);
        return new DayLine(verdict.day().date(), verdict.count(Treatment.EXEMPT) - drying, drying, verdict.count(Treatment.STOPPED), verdict.count(Treatment.INVALID),
                verdict.count(Treatment.JUDGED), FurnaceDay.HOURS - verdict.hours().size(), verdict.violation(), findings(verdict), verdict.warnings(),
                states.entrySet().stream().map(one -> one.getKey().label() + " " + one.getValue() + " 小时").toList());
    }

    private static List<FindingLine> findings(IncineratorDay.Verdict verdict) {
        return verdict.findings().stream().map(one -> new FindingLine(one.kind().name(), one.kind().violation().label(), one.citation(), one.message()))
                .toList();
    }

    /** The latest first. */
    private List<MarkLine> marks(FurnacePlace place, int year) {
        return store.marks(place.code(), LocalDate.of(year, 1, 1).atStartOfDay(), LocalDate.of(year + 1, 1, 1).atStartOfDay()).stream()
                .sorted(Comparator.comparing(FurnaceMark::from).thenComparing(FurnaceMark::id).reversed()).map(this::line).toList();
    }

    private MarkLine line(FurnaceMark mark) {
        return new MarkLine(mark.id(), mark.kind().name(), mark.kind().label(), here(mark.from()), here(mark.to()),
                Duration.between(mark.from(), mark.to()).toHours(), mark.reason(), mark.dioxinMeasures(), mark.evidence(), mark.source().name(),
                mark.source().label(), mark.lateReason(), mark.replaces(), mark.status().name(), mark.status().label(), mark.enteredBy(), name(mark.enteredBy()),
                mark.enteredAt().atZone(clock.getZone()).toOffsetDateTime(), store.findings().of(mark.id()).stream().map(one -> new MarkFindingLine(
                        one.finding().name(), one.finding().label(), one.reason(), one.evidence(), one.who(), name(one.who()),
                        one.at().atZone(clock.getZone()).toOffsetDateTime())).toList());
    }

    private String name(String userId) {
        return userId == null ? null : people.find(userId).map(Person::name).orElse(userId);
    }

    private OffsetDateTime here(LocalDateTime at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
