package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.LeadMarks;
import org.bihuan.enterprise.EnterpriseDoor;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.waiver.HourRuling.Treatment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks for people: of an enterprise, of the place and time of a lead, and the latest of all. What each does is ruled anew at each look. */
@Service
@Transactional(readOnly = true)
class MarkPages implements LeadMarks, EnterprisePageSection {

    private static final int MOST_RECENT = 200;
    /** On the page of an enterprise so many days are looked back. */
    private static final int DAYS_ON_PAGE = 92;

    record FindingLine(String finding, String findingName, String reason, String evidence, String who, String whoName, OffsetDateTime at) {
    }

    /** @param due by when it had to be entered, or null where no rule of that time said so */
    record MarkLine(String number, String place, String kind, String kindName, OffsetDateTime from, OffsetDateTime to, long hours, String reason,
                    String evidence, String effect, String sourceName, String enteredBy, String enteredByName, OffsetDateTime enteredAt, OffsetDateTime due,
                    String lateReason, String replaces, String status, String statusName, List<FindingLine> findings) {
    }

    record MarksPage(String enterprise, String enterpriseName, String trade, int year, List<MarkLine> marks) {
    }

    record RecentLine(String enterprise, String enterpriseName, MarkLine mark) {
    }

    record LimitLine(String kind, String kindName, String effect, String installation, String installationName, Set<String> trades, Integer hours,
                     Integer permitHours, Set<String> pollutants, BigDecimal loadBelow, int dueHour, LocalDate validFrom, LocalDate validTo, String citation,
                     String source, String certainty) {
    }

    private final FurnaceStore furnaces;
    private final FurnaceSettlement furnaceLedgers;
    private final OutletStore outlets;
    private final OutletSettlement outletLedgers;
    private final DeployedMarkLimits limits;
    private final RecentMarks recent;
    private final Enterprises enterprises;
    private final People people;
    private final EnterpriseDoor door;
    private final CurrentUser user;
    private final Clock clock;

    MarkPages(FurnaceStore furnaces, FurnaceSettlement furnaceLedgers, OutletStore outlets, OutletSettlement outletLedgers, DeployedMarkLimits limits,
              RecentMarks recent, Enterprises enterprises, People people, EnterpriseDoor door, CurrentUser user, Clock clock) {
        this.furnaces = furnaces;
        this.furnaceLedgers = furnaceLedgers;
        this.outlets = outlets;
        this.outletLedgers = outletLedgers;
        this.limits = limits;
        this.recent = recent;
        this.enterprises = enterprises;
        this.people = people;
        this.door = door;
        this.user = user;
        this.clock = clock;
    }

    /** @param year null for this year */
    MarksPage page(String uscc, Integer year) {
        Enterprise enterprise = door.enter(uscc);
        int today = LocalDate.now(clock).getYear();
        int shown = year != null ? year : today;
        if (shown < IncineratorLimits.FIRST_DAY.getYear() || shown > today) {
            throw new IllegalArgumentException("年份应在 " + IncineratorLimits.FIRST_DAY.getYear() + " 与 " + today + " 之间");
        }
        LocalDateTime begin = LocalDate.of(shown, 1, 1).atStartOfDay();
        return new MarksPage(uscc, enterprise.name(), enterprise.tradeName(), shown, newestFirst(lines(enterprise, begin, begin.plusYears(1))));
    }

    /** The latest marks that are open to the user. */
    List<RecentLine> recent() {
        String own = door.isStaff() ? user.person().enterprise() : null;
        String region = door.isStaff() ? null : user.boundRegion();
        List<RecentMarks.Brief> briefs = recent.newest(own, region, MOST_RECENT);
        Map<String, Enterprise> register = enterprises.findAll(briefs.stream().map(RecentMarks.Brief::uscc).collect(Collectors.toSet()));
        Map<String, FurnaceLedger> judged = new HashMap<>();
        return briefs.stream().map(brief -> new RecentLine(brief.uscc(), register.get(brief.uscc()).name(), line(register.get(brief.uscc()), brief, judged)))
                .filter(line -> line.mark() != null).toList();
    }

    List<LimitLine> limits() {
        return limits.get().all().stream().map(one -> new LimitLine(one.kind().name(), one.kind().label(), one.effect().name(),
                one.installation() == null ? null : one.installation().name(), one.installation() == null ? null : one.installation().label(), one.trades(),
                one.hours(), one.permitHours(), one.pollutants(), one.loadBelow(), one.dueHour(), one.from(), one.to(), one.citation(), one.source(),
                one.certainty().code())).toList();
    }

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public List<MarkLine> section(String uscc) {
        LocalDateTime end = LocalDate.now(clock).plusDays(1).atStartOfDay();
        return newestFirst(lines(enterprises.get(uscc), end.minusDays(DAYS_ON_PAGE), end));
    }

    @Override
    public List<Line> during(String uscc, String outlet, String device, Instant from, Instant to) {
        Enterprise enterprise = enterprises.find(uscc).orElse(null);
        if (enterprise == null) {
            return List.of();
        }
        LocalDateTime begin = from.atZone(clock.getZone()).toLocalDateTime();
        LocalDateTime end = to.atZone(clock.getZone()).toLocalDateTime();
        Stream<MarkLine> ofFurnaces = enterprise.furnaces().stream().filter(f -> f.code().equals(device) || outlet != null && outlet.equals(f.outlet()))
                .flatMap(f -> lines(new FurnacePlace(enterprise, f), begin, end).stream());
        Stream<MarkLine> ofOutlet = outlet == null ? Stream.empty() : enterprise.outlet(outlet).stream()
                .flatMap(o -> lines(new OutletPlace(enterprise, o), begin, end).stream());
        return Stream.concat(ofFurnaces, ofOutlet).sorted(Comparator.comparing(MarkLine::from)).map(one -> new Line(one.number(), one.place(), one.kindName(),
                one.from().toInstant(), one.to().toInstant(), one.reason(), one.evidence(), one.effect(), one.enteredBy(), one.enteredAt().toInstant(),
                one.lateReason(), one.statusName(), one.status().equals(Mark.Status.PROVEN_FALSE.name()))).toList();
    }

    private List<MarkLine> lines(Enterprise enterprise, LocalDateTime begin, LocalDateTime end) {
        List<MarkLine> all = new ArrayList<>();
        enterprise.furnaces().forEach(device -> all.addAll(lines(new FurnacePlace(enterprise, device), begin, end)));
        outlets.markedOutlets(enterprise.uscc()).stream().map(code -> enterprise.outlet(code).orElse(null)).filter(Objects::nonNull)
                .forEach(outlet -> all.addAll(lines(new OutletPlace(enterprise, outlet), begin, end)));
        return all;
    }

    private List<MarkLine> lines(FurnacePlace place, LocalDateTime begin, LocalDateTime end) {
        Map<String, FurnaceLedger> judged = new HashMap<>();
        return furnaces.marks(place.code(), begin, end).stream().map(mark -> line(place, mark, judged)).toList();
    }

    private List<MarkLine> lines(OutletPlace place, LocalDateTime begin, LocalDateTime end) {
        List<OutletMark> marks = outlets.marks(OutletSettlement.key(place), begin, end);
        if (marks.isEmpty()) {
            return List.of();
        }
        LocalDateTime first = marks.stream().map(OutletMark::from).min(LocalDateTime::compareTo).orElseThrow();
        LocalDateTime last = marks.stream().map(OutletMark::to).max(LocalDateTime::compareTo).orElseThrow();
        OutletLedger ledger = outletLedgers.ledger(place, first, last);
        return marks.stream().map(mark -> line(place, mark, ledger)).toList();
    }

    /** Null where the register no longer has the place. */
    private MarkLine line(Enterprise enterprise, RecentMarks.Brief brief, Map<String, FurnaceLedger> judged) {
        if (brief.number().ofFurnace()) {
            return enterprise.device(brief.place()).flatMap(device -> furnaces.mark(brief.number().id()).map(mark ->
                    line(new FurnacePlace(enterprise, device), mark, judged))).orElse(null);
        }
        return enterprise.outlet(brief.place()).flatMap(outlet -> outlets.mark(brief.number().id()).map(mark -> {
            OutletPlace place = new OutletPlace(enterprise, outlet);
            return line(place, mark, outletLedgers.ledger(place, mark.from(), mark.to()));
        })).orElse(null);
    }

    /** @param judged years of furnaces that were judged in this run already */
    private MarkLine line(FurnacePlace place, FurnaceMark mark, Map<String, FurnaceLedger> judged) {
        return new MarkLine(MarkNumber.furnace(mark.id()).toString(), place.device().name(), mark.kind().name(), mark.kind().label(), here(mark.from()),
                here(mark.to()), hours(mark.from(), mark.to()), mark.reason(), mark.evidence(), effect(place, mark, judged), mark.source().label(), mark.enteredBy(), name(mark.enteredBy()),
                mark.enteredAt().atZone(clock.getZone()).toOffsetDateTime(), due(MarkTimes.due(mark.from())), mark.lateReason(),
                mark.replaces() == null ? null : MarkNumber.furnace(mark.replaces()).toString(), mark.status().name(), mark.status().label(),
                findings(furnaces.findings().of(mark.id())));
    }

    /** How the furnace's ledger treats the hours of the mark, year by year. */
    private String effect(FurnacePlace place, FurnaceMark mark, Map<String, FurnaceLedger> judged) {
        if (!mark.stands()) {
            return "不再有效";
        }
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        for (int year = mark.from().getYear(); year <= mark.to().minusHours(1).getYear(); year++) {
            int shown = year;
            judged.computeIfAbsent(place.code() + "/" + year, key -> furnaceLedgers.ledger(place, shown, furnaceLedgers.ruleOfOneRun())).countsOf(mark)
                    .forEach((treatment, hours) -> counts.merge(treatment, hours, Integer::sum));
        }
        return counts.entrySet().stream().map(one -> one.getValue() + " 小时" + one.getKey().label()).collect(Collectors.joining("；"));
    }

    private MarkLine line(OutletPlace place, OutletMark mark, OutletLedger ledger) {
        return new MarkLine(MarkNumber.outlet(mark.id()).toString(), place.outlet().code() + " " + place.outlet().name(), mark.kind().name(), mark.what(),
                here(mark.from()), here(mark.to()), hours(mark.from(), mark.to()), mark.reason(), mark.evidence(), ledger.effectOf(mark), mark.source().label(),
                mark.enteredBy(), name(mark.enteredBy()), mark.enteredAt().atZone(clock.getZone()).toOffsetDateTime(),
                due(limits.get().due(mark.kind(), mark.installation(), place.enterprise().trade(), mark.from())), mark.lateReason(),
                mark.replaces() == null ? null : MarkNumber.outlet(mark.replaces()).toString(), mark.status().name(), mark.status().label(),
                findings(outlets.findings().of(mark.id())));
    }

    private List<FindingLine> findings(List<MarkFindings.FindingLine> found) {
        return found.stream().map(one -> new FindingLine(one.finding().name(), one.finding().label(), one.reason(), one.evidence(), one.who(), name(one.who()),
                one.at().atZone(clock.getZone()).toOffsetDateTime())).toList();
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    private static List<MarkLine> newestFirst(List<MarkLine> lines) {
        return lines.stream().sorted(Comparator.comparing(MarkLine::from).thenComparing(line -> MarkNumber.read(line.number()).orElseThrow().id()).reversed()).toList();
    }

    private static long hours(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toHours();
    }

    private OffsetDateTime due(LocalDateTime due) {
        return due == null ? null : here(due);
    }

    private OffsetDateTime here(LocalDateTime at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
