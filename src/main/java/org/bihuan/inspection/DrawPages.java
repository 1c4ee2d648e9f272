package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws for people. What is sealed stays so: an enterprise is shown when its visit is opened, the seed when nothing is left to open. */
@Service
@Transactional(readOnly = true)
class DrawPages implements EnterprisePageSection {

    private static final int NEWEST = 100;
    private static final int ON_PAGE = 20;

    /**
     * @param opinion of the head who approved or refused a campaign, or null; likewise {@code decidedBy}
     * @param seed    null while the draw is sealed; @param seedHash its SHA-256, told from the beginning
     * @param byFloor of those drawn, how many were owed by the least share; it may be more than were asked for
     */
    record DrawLine(String number, String purpose, String purposeName, String kind, String kindName, String campaign, String region, String scope, int requested,
                    LocalDate fromDay, LocalDate toDay, String requestedBy, OffsetDateTime drawnAt, String decidedBy, String opinion, boolean refused, boolean sealed, String seedHash, String seed,
                    int candidates, int drawn, int byFloor, int atCap) {
    }

    /** @param result in Chinese */
    record CandidateLine(String enterprise, String enterpriseName, String region, String visitClass, int weight, List<VisitFactor.Part> parts, int visitsThisYear,
                         boolean visitedThisQuarter, String result, Integer place) {
    }

    record OfficerLine(String officer, String region, int load, String certificate) {
    }

    record ConductLine(String item, boolean kept, String note) {
    }

    record RecusalLine(String officer, String reason, String instead) {
    }

    /** @param enterprise null while it is sealed */
    record VisitLine(String number, String enterprise, String enterpriseName, String region, String branch, String firstOfficer, String secondOfficer,
                     OffsetDateTime openedAt, String result, String resultName, OffsetDateTime visitedAt, String finding, List<ConductLine> conduct,
                     List<RecusalLine> recusals) {
    }

    /** @param candidates and {@code officers} are empty while the draw is sealed: with the seed they are what it is repeated from */
    record DrawPage(DrawLine draw, String terms, String how, List<VisitLine> visits, List<CandidateLine> candidates, List<OfficerLine> officers) {
    }

    /** On the page of an enterprise. */
    record VisitOfEnterprise(String number, String draw, String kind, OffsetDateTime openedAt, String result, OffsetDateTime visitedAt, String finding) {
    }

    private static final String HOW = "把企业按 sha256(种子|标签|信用代码) 的先后排成一列，每家的长度是它的权重，全长 W；长度达到 W/n 的必中，先取出。"
            + "其余等分为 n 段，u = sha256(种子|标签) mod W，每段取距起点 u/n 处的一家。标签：最低比例 floor|类别，其余 free，人员 officers|信用代码，人员权重 1000/(1+在手任务数)。";

    private final DrawBook book;
    private final DrawDesk desk;
    private final Enterprises enterprises;
    private final Branches branches;
    private final OfficerNames names;
    private final CurrentUser user;
    private final Clock clock;

    DrawPages(DrawBook book, DrawDesk desk, Enterprises enterprises, Branches branches, OfficerNames names, CurrentUser user, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.enterprises = enterprises;
        this.branches = branches;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    List<DrawLine> newest() {
        String bound = user.boundRegion();
        Set<Long> sealed = book.sealed(LocalDate.now(clock));
        return book.newest(NEWEST).stream().filter(one -> bound == null || one.request().region() == null || one.request().region().equals(bound))
                .map(one -> line(one, sealed.contains(one.id()))).toList();
    }

    DrawPage page(String number) {
        String bound = user.boundRegion();
        DrawBook.Draw draw = (number.matches("SJ-[0-9]{4}-[0-9]{4,15}") ? book.find(Long.parseLong(number.substring(8))) : Optional.<DrawBook.Draw>empty())
                .filter(one -> desk.number(one).equals(number) && (bound == null || one.request().region() == null || one.request().region().equals(bound)))
                .orElseThrow(() -> new NoSuchElementException("没有这次抽取，或者不在您的辖区"));
        boolean sealed = book.sealed(LocalDate.now(clock)).contains(draw.id());
        List<DrawBook.Visit> visits = book.visitsOf(draw.id()).stream().filter(one -> bound == null || one.region().equals(bound)).toList();
        List<DrawBook.CandidateRow> candidates = sealed ? List.of() : book.candidates(draw.id());
        Map<String, Enterprise> register = enterprises.findAll(Stream.concat(candidates.stream().map(one -> one.candidate().uscc()),
                visits.stream().map(DrawBook.Visit::uscc)).collect(Collectors.toSet()));
        return new DrawPage(line(draw, sealed), draw.terms(), HOW, visits.stream().map(one -> line(one, register)).toList(),
                candidates.stream().map(one -> new CandidateLine(one.candidate().uscc(), register.get(one.candidate().uscc()).name(), one.candidate().region(),
                        one.candidate().visitClass().label(), one.candidate().weight(), one.parts(), one.candidate().visitsThisYear(),
                        one.candidate().visitedLately(), one.result().label(), one.place())).toList(),
                sealed ? List.of() : book.officers(draw.id()).stream().map(one -> new OfficerLine(one.officer().userId(), one.officer().region(),
                        one.officer().load(), one.certificate())).toList());
    }

    /** A visit that was opened. */
    VisitLine visit(String number) {
        String bound = user.boundRegion();
        DrawBook.Visit visit = desk.findVisit(number).filter(one -> one.openedAt() != null && (bound == null || one.region().equals(bound)))
                .orElseThrow(() -> new NoSuchElementException("没有这次抽查，或者还没有启封，或者不在您的辖区"));
        return line(visit, enterprises.findAll(List.of(visit.uscc())));
    }

    private DrawLine line(DrawBook.Draw draw, boolean sealed) {
        DrawBook.Request request = draw.request();
        Map<VisitDraw.Result, Integer> results = book.results(draw.id());
        return new DrawLine(desk.number(draw), request.purpose().name(), request.purpose().label(), request.kind().name(), request.kind().label(),
                request.campaign(), request.region(), request.region() == null ? "全市" : branch(request.region()), request.count(), request.fromDay(),
                request.toDay(), names.of(draw.requestedBy()), here(draw.drawnAt()), draw.decidedBy() == null ? null : names.of(draw.decidedBy()), draw.opinion(), draw.refused(), sealed, draw.seedHash(), sealed ? null : draw.seed(),
                results.values().stream().mapToInt(Integer::intValue).sum(), results.entrySet().stream().filter(one -> one.getKey().drawn())
                .mapToInt(Map.Entry::getValue).sum(), results.getOrDefault(VisitDraw.Result.FLOOR, 0),
                results.getOrDefault(VisitDraw.Result.AT_CAP, 0));
    }

    private VisitLine line(DrawBook.Visit one, Map<String, Enterprise> register) {
        boolean open = one.openedAt() != null;
        Map<ConductItem, DrawBook.Conduct> kept = new HashMap<>();
        book.conduct(one.id()).forEach(conduct -> kept.put(conduct.item(), conduct));
        List<ConductLine> conduct = new ArrayList<>();
        for (ConductItem item : ConductItem.values()) {
            if (kept.containsKey(item)) {
                conduct.add(new ConductLine(item.label(), kept.get(item).kept(), kept.get(item).note()));
            }
        }
        return new VisitLine(desk.visitNumber(one), open ? one.uscc() : null, open ? register.get(one.uscc()).name() : null, one.region(), branch(one.region()),
                names.of(one.firstOfficer()), names.of(one.secondOfficer()), here(one.openedAt()), one.result() == null ? null : one.result().name(),
                one.result() == null ? null : one.result().label(), here(one.visitedAt()), one.finding(), conduct, book.recusals(one.id()).stream()
                .map(recusal -> new RecusalLine(names.of(recusal.officer()), recusal.reason(), names.of(recusal.instead()))).toList());
    }

    @Override
    public String name() {
        return "drawnVisits";
    }

    @Override
    public List<VisitOfEnterprise> section(String uscc) {
        return book.visitsTo(uscc, ON_PAGE).stream().map(one -> new VisitOfEnterprise(desk.visitNumber(one), desk.number(one.drawId()),
                book.get(one.drawId()).request().kind().label(), here(one.openedAt()), one.result() == null ? null : one.result().label(), here(one.visitedAt()),
                one.finding())).toList();
    }

    private String branch(String region) {
        return branches.find(region).map(Branch::branchName).orElse(region);
    }

    private OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
