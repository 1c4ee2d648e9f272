package org.bihuan.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.control.RatioStore.Line;
import org.bihuan.control.RatioStore.Tightening;
import org.bihuan.control.RatioStore.Version;
import org.bihuan.control.ResponseStore.Counts;
import org.bihuan.control.ResponseStore.HandedIn;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.control.ResponseStore.Share;
import org.bihuan.control.ResponseStore.StoredMeasure;
import org.bihuan.dossier.Evidences.Evidence;
import org.bihuan.enterprise.EnterpriseDoor;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders, ratios and breaches as people look at them. Who is bound to a branch or an enterprise sees what is theirs. */
@Service
@Transactional(readOnly = true)
class ControlPages {

    private static final int MOST_ORDERS = 200;
    private static final int MOST_OF_ONE = 50;
    /** Stands for the confirmation where files are kept by proof. */
    private static final long CONFIRMATION = 0;

    /** @param enterprises null on the page of one enterprise, likewise the other counts: how far the city is says nothing about it */
    record OrderLine(long id, String number, String level, String levelName, List<String> area, OffsetDateTime startsAt, OffsetDateTime endsAt, String status,
                     @JsonInclude(JsonInclude.Include.NON_NULL) Integer enterprises, @JsonInclude(JsonInclude.Include.NON_NULL) Integer confirmed,
                     @JsonInclude(JsonInclude.Include.NON_NULL) Integer breaches) {
    }

    record BranchLine(String region, String name, int enterprises, int confirmed, String finding, String foundBy) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureLine(long id, String process, String said, boolean binding, OffsetDateTime from, OffsetDateTime to, List<ProofLine> proofs) {
    }

    /** @param keptAt null where the files are all */
    record ProofLine(String said, String keptAt, String by, OffsetDateTime at, List<FileLine> files) {
    }

    /** A file that the enterprise handed in; downloaded under {@code /api/responses/{id}/files/{file}}. */
    record FileLine(long file, String fileName, long size, String sha256) {
    }

    /** @param reason why it is treated so, or null @param files that came with the confirmation; null in the list of all enterprises */
    record ShareLine(String enterprise, String enterpriseName, String grade, String treatment, String reason, String rule, OffsetDateTime confirmedAt,
                     String note, List<MeasureLine> measures, @JsonInclude(JsonInclude.Include.NON_NULL) List<FileLine> files) {
    }

    record OrderPage(OrderLine order, String reason, String exceptions, String endReason, String signedBy, OffsetDateTime signedAt, OffsetDateTime confirmBy,
                     int listNumber, String listName, int measures, List<BranchLine> branches, List<ShareLine> enterprises) {
    }

    record VersionLine(long id, int number, String name, String status, OffsetDateTime effectiveFrom, OffsetDateTime heardUntil, OffsetDateTime publishedAt,
                       String reason, String answer, int enterprises) {
    }

    record RatioLine(String enterprise, String enterpriseName, String grade, String process, BigDecimal ratio, int units, String unit, int stopped, int allowed,
                     List<String> steps) {
    }

    record OpinionLine(String enterprise, String enterpriseName, String said, OffsetDateTime at) {
    }

    record VersionPage(VersionLine version, boolean own, List<RatioLine> ratios, List<OpinionLine> opinions) {
    }

    /** @param punished the decision on a penalty for the breach; null where there is none */
    record TighteningLine(String month, BigDecimal points, Boolean granted, String reason, String punished, OffsetDateTime from, OffsetDateTime to) {
    }

    record BreachLine(String basis, String demanded, String found, OffsetDateTime from, OffsetDateTime to, String alertSource, String alertEvent) {
    }

    /** @param ratio at the moment asked about; null where the enterprise is in no version then */
    record RatioPage(String enterprise, String enterpriseName, OffsetDateTime at, VersionLine version, RatioLine ratio, List<TighteningLine> tightenings,
                     List<VersionLine> versions) {
    }

    /** @param own whether the user acts for the enterprise; @param order the strictest that holds at the moment; null where none does */
    record MeasuresPage(String enterprise, String enterpriseName, boolean own, OffsetDateTime at, OrderLine order, List<ShareWithOrder> responses, List<String> listed,
                        List<BreachLine> breaches) {
    }

    record ShareWithOrder(OrderLine order, ShareLine share) {
    }

    private final ResponseStore responses;
    private final Responses service;
    private final HandedInFiles files;
    private final ReductionStore lists;
    private final RatioStore ratios;
    private final RatioVersions versions;
    private final RunningStore running;
    private final Enterprises enterprises;
    private final EnterpriseDoor door;
    private final Branches branches;
    private final People people;
    private final CurrentUser user;
    private final Moments moments;
    private final Clock clock;

    ControlPages(ResponseStore responses, Responses service, HandedInFiles files, ReductionStore lists, RatioStore ratios, RatioVersions versions,
                 RunningStore running, Enterprises enterprises, EnterpriseDoor door, Branches branches, People people, CurrentUser user, Moments moments, Clock clock) {
        this.responses = responses;
        this.service = service;
        this.files = files;
        this.lists = lists;
        this.ratios = ratios;
        this.versions = versions;
        this.running = running;
        this.enterprises = enterprises;
        this.door = door;
        this.branches = branches;
        this.people = people;
        this.user = user;
        this.moments = moments;
        this.clock = clock;
    }

    /** The enterprise whose staff the user is, of which alone such a user sees what concerns all; null for the bureau's people. */
    private String enterprise() {
        return door.isStaff() ? user.person().enterprise() : null;
    }

    /** The region to which the user is bound; null for the whole city. */
    private String region() {
        return door.isStaff() ? null : user.boundRegion();
    }

    /** The newest first; to an enterprise's staff those that name it. */
    List<OrderLine> orders() {
        List<ResponseOrder> orders;
        if (door.isStaff()) {
            List<Long> named = responses.sharesOf(user.person().enterprise(), MOST_OF_ONE).stream().map(Share::order).toList();
            Map<Long, ResponseOrder> found = responses.find(named);
            orders = named.stream().map(found::get).toList();
        } else {
            user.boundRegion();
            orders = responses.all(MOST_ORDERS);
        }
        Map<Long, Counts> counts = responses.counts(orders.stream().map(ResponseOrder::id).toList());
        return orders.stream().map(order -> line(order, counts.getOrDefault(order.id(), Counts.NONE))).toList();
    }

    OrderPage order(long id, int page, int size) {
        String own = enterprise();
        String region = region();
        ResponseOrder order = service.get(id);
        ReductionStore.ReductionList list = lists.find(order.list()).orElseThrow();
        Map<String, ResponseStore.FollowUp> found = responses.followUps(id).stream().collect(Collectors.toMap(ResponseStore.FollowUp::region, one -> one));
        List<ResponseStore.Standing> standings = responses.standings(id);
        List<BranchLine> standing = standings.stream().filter(one -> own == null && (region == null || region.equals(one.region()))).map(one -> {
            ResponseStore.FollowUp follow = found.get(one.region());
            return new BranchLine(one.region(), branches.get(one.region()).name(), one.enterprises(), one.confirmed(), follow == null ? null : follow.finding(),
                    follow == null ? null : name(follow.by()));
        }).toList();
        List<Share> shares = own == null ? responses.shares(id, region, size, page * size)
                : responses.sharesOf(own, MOST_OF_ONE).stream().filter(one -> one.order() == id).toList();
        Map<String, List<StoredMeasure>> measures = responses.measures(id, shares.stream().map(Share::uscc).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.measure().uscc()));
        Map<String, Enterprise> named = enterprises.findAll(shares.stream().map(Share::uscc).toList());
        Counts counts = new Counts(standings.stream().mapToInt(ResponseStore.Standing::enterprises).sum(),
                standings.stream().mapToInt(ResponseStore.Standing::confirmed).sum(), responses.breaches(id));
        return new OrderPage(line(order, counts), order.reason(), order.exceptions(), order.endReason(), name(order.signedBy()), moments.here(order.signedAt()),
                order.toldAt() == null || ended(order) ? null : moments.here(service.confirmBy(order)), list.number(), list.name(), responses.countMeasures(id), standing,
                shares.stream().map(share -> share(share, named.get(share.uscc()).name(), measures.getOrDefault(share.uscc(), List.of()), false)).toList());
    }

    private OrderLine line(ResponseOrder order, Counts counts) {
        return new OrderLine(order.id(), order.number(), order.level().name(), order.level().label(), order.area().stream().map(one -> branches.get(one).name()).toList(),
                moments.here(order.startsAt()), moments.here(order.endsAt()), status(order), counts == null ? null : counts.enterprises(),
                counts == null ? null : counts.confirmed(), counts == null ? null : counts.breaches());
    }

    private String status(ResponseOrder order) {
        if (order.refusedFor() != null) {
            return "不启动";
        }
        if (order.signedAt() == null) {
            return "待签发";
        }
        return order.startsAt().isAfter(clock.instant()) ? "待开始" : ended(order) ? "已解除" : "生效中";
    }

    private boolean ended(ResponseOrder order) {
        return order.endsAt() != null && !order.endsAt().isAfter(clock.instant());
    }

    private ShareLine share(Share share, String name, List<StoredMeasure> measures, boolean withProofs) {
        Map<Long, List<ProofLine>> proofs = new HashMap<>();
        Map<Long, List<FileLine>> handedIn = new HashMap<>();
        if (withProofs) {
            files.of(share.order(), share.uscc()).forEach(one -> handedIn.computeIfAbsent(one.proof() == null ? CONFIRMATION : one.proof(), id -> new ArrayList<>())
                    .add(line(files.file(one))));
            responses.proofs(share.order(), share.uscc()).forEach(one -> proofs.computeIfAbsent(one.measure(), id -> new ArrayList<>())
                    .add(new ProofLine(one.said(), one.keptAt(), name(one.by()), moments.here(one.at()), handedIn.getOrDefault(one.id(), List.of()))));
        }
        return new ShareLine(share.uscc(), name, share.grade().label(), share.treatment().label(), share.reason(), share.rule(), moments.here(share.confirmedAt()), share.note(),
                measures.stream().map(one -> new MeasureLine(one.id(), one.measure().process(), one.measure().said(), one.measure().binding(),
                        moments.here(one.measure().from()), moments.here(one.measure().to()), withProofs ? proofs.getOrDefault(one.id(), List.of()) : null)).toList(),
                withProofs ? handedIn.getOrDefault(CONFIRMATION, List.of()) : null);
    }

    private static FileLine line(Evidence one) {
        return new FileLine(one.id(), one.fileName(), one.size(), one.sha256());
    }

    /** A file that an enterprise handed in, if the enterprise is open to the user. */
    Evidence file(long order, long file) {
        HandedIn one = files.find(order, file);
        door.enter(one.uscc());
        return files.file(one);
    }

    private String name(String userId) {
        return userId == null ? null : people.find(userId).map(Person::name).orElse(userId);
    }

    /** What an enterprise has to do, and what it did. */
    MeasuresPage measures(String uscc) {
        return measures(door.enter(uscc), door.isStaff());
    }

    MeasuresPage measures(Enterprise enterprise, boolean staff) {
        Instant now = clock.instant();
        String uscc = enterprise.uscc();
        List<Share> own = responses.sharesOf(uscc, MOST_OF_ONE);
        Map<Long, ResponseOrder> orders = responses.find(own.stream().map(Share::order).toList());
        List<ShareWithOrder> shares = own.stream().map(share -> new ShareWithOrder(line(orders.get(share.order()), null),
                share(share, enterprise.name(), responses.measures(share.order(), uscc), true))).toList();
        List<String> listed = lists.inForce(now).map(list -> lists.measuresOf(list.id(), uscc).stream().map(one -> one.level().label() + "响应　" + one.inWords()).toList())
                .orElse(List.of());
        return new MeasuresPage(uscc, enterprise.name(), staff, moments.here(now), service.inForce(uscc, now).map(order -> line(order, null)).orElse(null), shares, listed,
                running.of(uscc, MOST_OF_ONE).stream().map(one -> new BreachLine(one.basis(), one.demanded(), one.found(), moments.here(one.from()), moments.here(one.to()),
                        BreachAlarms.SOURCE, one.alertEvent())).toList());
    }

    /** The newest first; drafts only to the bureau. */
    List<VersionLine> versions() {
        boolean staff = door.isStaff();
        if (!staff) {
            user.boundRegion();
        }
        return ratios.all().stream().filter(one -> !staff || shown(one, user.person().enterprise())).map(this::line).toList();
    }

    /** An enterprise reads what was proposed to it, and nothing of what concerns others alone. */
    private boolean shown(Version one, String uscc) {
        return one.proposedAt() != null && ratios.line(one.id(), uscc).isPresent();
    }

    VersionPage version(long id, int page, int size) {
        String own = enterprise();
        String region = region();
        Version version = versions.get(id);
        if (own != null && !shown(version, own)) {
            throw new NoSuchElementException("没有这一版生产调控方案");
        }
        List<Line> lines = own == null ? ratios.lines(id, region, size, page * size) : ratios.line(id, own).stream().toList();
        Map<String, Enterprise> named = enterprises.findAll(lines.stream().map(one -> one.input().uscc()).toList());
        List<OpinionLine> opinions = ratios.opinions(id).stream().filter(one -> own == null ? region == null || enterprises.get(one.uscc()).region().equals(region) : own.equals(one.uscc()))
                .map(one -> new OpinionLine(one.uscc(), one.name(), one.said(), moments.here(one.at()))).toList();
        return new VersionPage(line(version), own != null, lines.stream().map(one -> ratio(one, Ratio.of(one.input(), one.terms(), List.of()), null, named.get(one.input().uscc()).name())).toList(),
                opinions);
    }

    private VersionLine line(Version one) {
        String status = one.rejectedAt() != null ? "未通过" : one.publishedFrom() != null ? one.publishedFrom().isAfter(clock.instant()) ? "已发布" : "已执行"
                : one.deliberation() != null ? "集体审议" : one.proposedAt() == null ? "草稿" : "征求意见";
        return new VersionLine(one.id(), one.number(), one.name(), status, moments.here(one.publishedFrom() == null ? one.effectiveFrom() : one.publishedFrom()),
                moments.here(one.heardUntil()), moments.here(one.publishedAt()), one.reason(), one.answer(), ratios.count(one.id()));
    }

    private static RatioLine ratio(Line line, Ratio ratio, List<String> steps, String name) {
        RatioInput input = line.input();
        return new RatioLine(input.uscc(), name, input.grade().label(), input.process(), ratio.ratio(), input.units(), input.unit().label(), ratio.stopped(), ratio.allowed(),
                steps == null ? ratio.steps() : steps);
    }

    /** The ratio of an enterprise at any moment, step by step. @param at null for now */
    RatioPage ratio(String uscc, Instant at) {
        return ratio(door.enter(uscc), at == null ? clock.instant() : at);
    }

    RatioPage ratio(Enterprise enterprise, Instant at) {
        Optional<RatioVersions.Explained> explained = versions.explain(enterprise.uscc(), at);
        return new RatioPage(enterprise.uscc(), enterprise.name(), moments.here(at), explained.map(one -> line(one.version())).orElse(null),
                explained.map(one -> ratio(one.line(), one.ratio(), one.steps(), enterprise.name())).orElse(null),
                ratios.tightenings(enterprise.uscc()).stream().map(this::tightening).toList(), ratios.versionsOf(enterprise.uscc(), MOST_OF_ONE).stream().map(this::line).toList());
    }

    private TighteningLine tightening(Tightening one) {
        return new TighteningLine(one.month(), one.points().points(), one.granted(), one.reason(), one.punished(), moments.here(one.from()), moments.here(one.to()));
    }

    /** The enterprise whose staff the user is. @throws NoSuchElementException when it left the register */
    Enterprise own() {
        if (!door.isStaff()) {
            throw new AccessDeniedException("只有企业用户可以代表本企业办理");
        }
        return enterprises.get(user.person().enterprise());
    }
}
