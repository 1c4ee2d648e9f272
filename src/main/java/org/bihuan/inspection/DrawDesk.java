package org.bihuan.inspection;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.Flow;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws by lot, and keeps everything by which the draw can be repeated. */
@Service
@Transactional
class DrawDesk implements Draws {

    private static final int SEED_BYTES = 24;
    private static final int QUARTER = 3;

    private final DrawBook book;
    private final DrawSettings settings;
    private final Enterprises enterprises;
    private final Branches branches;
    private final People people;
    private final List<VisitFactor> factors;
    private final Flow flow;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawDesk(DrawBook book, DrawSettings settings, Enterprises enterprises, Branches branches, People people, List<VisitFactor> factors, Flow flow, Clock clock) {
        this.book = book;
        this.settings = settings;
        this.enterprises = enterprises;
        this.branches = branches;
        this.people = people;
        this.factors = factors;
        this.flow = flow;
        this.clock = clock;
    }

    /** Returns the id of the draw; nothing is drawn yet. */
    long request(DrawBook.Request request, String who) {
        return book.add(request, who, clock.instant());
    }

    void decide(long id, boolean approve, String opinion, String who) {
        book.decided(id, !approve, opinion, who);
    }

    String number(long id) {
        return number(book.get(id));
    }

    String number(DrawBook.Draw draw) {
        return draw.number(clock.getZone());
    }

    String visitNumber(DrawBook.Visit visit) {
        return "CC-%s-%05d".formatted(number(visit.drawId()).substring(3, 7), visit.id());
    }

    /** The visit of that number; empty where the number is none. */
    Optional<DrawBook.Visit> findVisit(String number) {
        return number != null && number.matches("CC-[0-9]{4}-[0-9]{5,15}") ? book.findVisit(Long.parseLong(number.substring(8)))
                .filter(visit -> visitNumber(visit).equals(number)) : Optional.empty();
    }

    /** Draws enterprises and officers, and hands each visit to its branch: sealed. */
    void drawVisits(long id) {
        DrawBook.Draw draw = book.get(id);
        DrawBook.Request request = draw.request();
        String seed = seed();
        if (!book.drawn(id, seed, settings.terms().inWords(), clock.instant())) {
            throw new IllegalStateException("Draw " + id + " was made already");
        }
        List<DrawBook.OfficerRow> officers = officers(request);
        Map<String, Long> perBranch = officers.stream().collect(Collectors.groupingBy(row -> row.officer().region(), Collectors.counting()));
        Map<String, Enterprise> register = enterprises.findAll(enterprises.codes(request.region()));
        Map<String, List<VisitFactor.Part>> parts = parts(register.keySet());
        LocalDate today = LocalDate.now(clock);
        LocalDate year = today.withDayOfYear(1);
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / QUARTER * QUARTER + 1);
        Map<String, Integer> thisYear = book.visits(request.kind(), year, year.plusYears(1), clock.getZone());
        Map<String, Integer> thisQuarter = book.visits(InspectionKind.ROUTINE, quarter, quarter.plusMonths(QUARTER), clock.getZone());
        List<VisitDraw.Candidate> candidates = register.values().stream().map(one -> candidate(one, parts.get(one.uscc()),
                thisYear.getOrDefault(one.uscc(), 0), thisQuarter.containsKey(one.uscc()), perBranch.getOrDefault(one.region(), 0L) >= 2)).toList();
        VisitDraw.Outcome outcome = VisitDraw.draw(seed, request.kind(), candidates, request.count(), settings.terms());
        keep(id, candidates, parts, outcome);
        book.addOfficers(id, officers);
        Map<String, String> visits = new LinkedHashMap<>();
        outcome.drawn().forEach(uscc -> visits.put(uscc, register.get(uscc).region()));
        List<Flow.Start> starts = new ArrayList<>();
        VisitDraw.officers(seed, visits, officers.stream().map(DrawBook.OfficerRow::officer).toList()).forEach((uscc, pair) -> {
            DrawBook.Visit visit = book.visit(book.addVisit(id, uscc, visits.get(uscc), pair));
            starts.add(new Flow.Start(DrawnVisitVariables.PROCESS, visitNumber(visit), visit.region(),
                    Map.of(DrawnVisitVariables.VISIT_ID, visit.id(), DrawnVisitVariables.FIRST_OFFICER, visit.firstOfficer())));
        });
        if (!starts.isEmpty()) {
            flow.startAll(starts);
        }
    }

    @Override
    public Drawn drawForCalls(int count, String region, LocalDate from, LocalDate to, String who) {
        long id = book.add(new DrawBook.Request(DrawBook.Purpose.REMOTE, InspectionKind.ROUTINE, null, region, count, from, to), who, clock.instant());
        String seed = seed();
        book.drawn(id, seed, null, clock.instant());
        Map<String, Enterprise> register = enterprises.findAll(enterprises.codesWithMonitors(region));
        Map<String, List<VisitFactor.Part>> parts = parts(register.keySet());
        List<VisitDraw.Candidate> candidates = register.values().stream().map(one -> candidate(one, parts.get(one.uscc()), 0, false, true)).toList();
        VisitDraw.Outcome outcome = VisitDraw.calls(seed, candidates, count);
        keep(id, candidates, parts, outcome);
        return new Drawn(id, number(id), outcome.drawn());
    }

    /** Why no more visits of this kind may be made to an enterprise this year, in Chinese; those for a lead are not counted. */
    @Transactional(readOnly = true)
    Optional<String> capComplaint(String uscc, InspectionKind kind) {
        if (kind == InspectionKind.CASE || uscc == null) {
            return Optional.empty();
        }
        LocalDate year = LocalDate.now(clock).withDayOfYear(1);
        int cap = settings.terms().cap(kind, visitClass(enterprises.get(uscc), parts(List.of(uscc)).get(uscc)));
        return book.visits(kind, year, year.plusYears(1), clock.getZone()).getOrDefault(uscc, 0) < cap ? Optional.empty()
                : Optional.of("该企业本年度%s已达上限 %d 次，不能再检查；按线索检查的选“个案检查”".formatted(kind.label(), cap));
    }

    @Override
    @Transactional(readOnly = true)
    public long number(long draw, String label, long bound) {
        return new Lot(book.get(draw).seed()).number(label, bound);
    }

    @Override
    @Transactional(readOnly = true)
    public String name(long draw) {
        return number(draw);
    }

    private void keep(long id, List<VisitDraw.Candidate> candidates, Map<String, List<VisitFactor.Part>> parts, VisitDraw.Outcome outcome) {
        Map<String, Integer> places = new HashMap<>();
        outcome.drawn().forEach(uscc -> places.put(uscc, places.size() + 1));
        book.addCandidates(id, candidates.stream().map(one -> new DrawBook.CandidateRow(one, parts.get(one.uscc()), outcome.results().get(one.uscc()),
                places.get(one.uscc()))).toList());
    }

    private VisitDraw.Candidate candidate(Enterprise one, List<VisitFactor.Part> parts, int thisYear, boolean lately, boolean hasOfficers) {
        return new VisitDraw.Candidate(one.uscc(), one.region(), visitClass(one, parts),
                settings.weight(parts.stream().mapToInt(VisitFactor.Part::points).sum()), thisYear, lately, hasOfficers);
    }

    private static VisitClass visitClass(Enterprise one, List<VisitFactor.Part> parts) {
        if (parts.stream().anyMatch(part -> part.code().equals(VisitFactor.POSITIVE_LIST))) {
            return VisitClass.LISTED;
        }
        return one.keyPolluter() ? VisitClass.KEY : VisitClass.GENERAL;
    }

    /** By credit code; who has none has an empty list. */
    private Map<String, List<VisitFactor.Part>> parts(Collection<String> usccs) {
        Map<String, List<VisitFactor.Part>> all = new HashMap<>();
        usccs.forEach(uscc -> all.put(uscc, new ArrayList<>()));
        factors.forEach(factor -> factor.parts(usccs, LocalDate.now(clock)).forEach((uscc, part) -> all.get(uscc).add(part)));
        return all;
    }

    /** Who has a certificate that is valid until the last day of the visits (行政处罚法 42, 55). */
    private List<DrawBook.OfficerRow> officers(DrawBook.Request request) {
        Map<String, Integer> loads = book.loads();
        return branches.all().stream().map(Branch::region).filter(region -> request.region() == null || request.region().equals(region))
                .flatMap(region -> people.inBranch(region, Role.BRANCH_OFFICER).stream()).filter(person -> person.certifiedOn(request.toDay()))
                .map(person -> new DrawBook.OfficerRow(new VisitDraw.Officer(person.userId(), person.region(), loads.getOrDefault(person.userId(), 0)),
                        person.certificateNo())).toList();
    }

    /** Who goes instead of one who has to recuse himself, drawn from the same seed; empty where the branch has nobody left. */
    Optional<Person> drawInstead(DrawBook.Visit visit) {
        List<String> gone = new ArrayList<>(book.recusals(visit.id()).stream().map(DrawBook.Recusal::officer).toList());
        gone.addAll(visit.officers());
        LocalDate lastDay = book.get(visit.drawId()).request().toDay();
        Map<String, Integer> loads = book.loads();
        List<Lot.Ticket> tickets = people.inBranch(visit.region(), Role.BRANCH_OFFICER).stream()
                .filter(one -> !gone.contains(one.userId()) && one.certifiedOn(lastDay))
                .map(one -> new Lot.Ticket(one.userId(), VisitDraw.weight(loads.getOrDefault(one.userId(), 0)))).toList();
        return new Lot(book.get(visit.drawId()).seed()).draw("instead|" + visit.uscc() + "|" + gone.size(), tickets, 1).stream().findFirst().map(people::get);
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
