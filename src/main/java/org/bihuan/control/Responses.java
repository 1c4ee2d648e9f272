package org.bihuan.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.access.Branches;
import org.bihuan.access.Notices;
import org.bihuan.access.Notices.Notice;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.control.ResponseStore.Share;
import org.bihuan.control.ResponseStore.Standing;
import org.bihuan.control.ResponseStore.StoredMeasure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Emergency responses: drafted, signed, computed, told, confirmed, ended by order. */
@Service
@Transactional
class Responses implements OrdersInForce {

    private static final int MOST_NAMED = 30;
    /** Measures that a notice says; the page shows all. */
    private static final int MOST_SAID = 8;
    /** Enterprises whose measures are read together. */
    private static final int AT_ONCE = 500;

    /** @param area empty for the whole city */
    record Draft(ResponseLevel level, List<String> area, Instant startsAt, String reason, String exceptions) {
    }

    private final ResponseStore store;
    private final ReductionStore lists;
    private final HandedInFiles files;
    private final CurrentGrades grades;
    private final ControlTables tables;
    private final Branches branches;
    private final People people;
    private final Notices notices;
    private final Moments moments;
    private final Clock clock;
    private final Duration confirmWithin;

    Responses(ResponseStore store, ReductionStore lists, HandedInFiles files, CurrentGrades grades, ControlTables tables, Branches branches, People people,
              Notices notices, Moments moments, Clock clock, @Value("${bihuan.control.confirm-within:PT4H}") Duration confirmWithin) {
        this.store = store;
        this.lists = lists;
        this.files = files;
        this.grades = grades;
        this.tables = tables;
        this.branches = branches;
        this.people = people;
        this.notices = notices;
        this.moments = moments;
        this.clock = clock;
        this.confirmWithin = confirmWithin;
    }

    /** Why no order could be drafted for that hour, in Chinese; empty where one can. The hour that runs may be named, what is over may not. */
    @Transactional(readOnly = true)
    Optional<String> startRefused(Instant startsAt) {
        Instant earliest = moments.hour(clock.instant());
        if (startsAt.isBefore(earliest)) {
            return Optional.of("不能早于现在，最早可以选 " + moments.said(earliest));
        }
        return lists.inForce(orNow(startsAt)).isPresent() ? Optional.empty() : Optional.of("这一时刻没有已经确认的应急减排清单，请先导入并确认清单");
    }

    private Instant orNow(Instant moment) {
        Instant now = clock.instant();
        return moment.isBefore(now) ? now : moment;
    }

    /** Whether the hour from which an order was meant to hold is over. */
    @Transactional(readOnly = true)
    boolean startPassed(ResponseOrder order) {
        return order.startsAt().isBefore(clock.instant());
    }

    ResponseOrder draft(Draft draft, String who) {
        // Whoever drafts at the same time waits, so that no number is given twice.
        lists.lockAll();
        long list = lists.inForce(orNow(draft.startsAt())).orElseThrow().id();
        String prefix = "邯应急〔" + LocalDate.now(clock).getYear() + "〕";
        String number = prefix + store.next(prefix) + "号";
        return get(store.add(number, draft.level(), draft.area(), list, draft.startsAt(), draft.reason(), draft.exceptions(), who, clock.instant()));
    }

    @Transactional(readOnly = true)
    ResponseOrder get(long order) {
        return store.find(order).orElseThrow(() -> new NoSuchElementException("没有这项应急响应"));
    }

    void sign(long order, String who) {
        store.sign(order, who, clock.instant());
    }

    void refuse(long order, String who, String reason) {
        store.refuse(order, who, reason, clock.instant());
    }

    /** Computes what the order demands of every enterprise of its area, in a few batches however many there are. */
    void compute(long orderId) {
        ResponseOrder order = get(orderId);
        Map<String, ControlGrade> found = grades.of(lists.entries(order.list(), order.area()));
        Map<String, List<ListedMeasure>> listed = lists.measures(order.list(), order.level());
        Map<ControlGrade, ControlTables.Answer> answers = new EnumMap<>(ControlGrade.class);
        List<Share> shares = new ArrayList<>();
        List<RequiredMeasure> measures = new ArrayList<>();
        found.forEach((uscc, grade) -> {
            ControlTables.Answer answer = answers.computeIfAbsent(grade, one -> tables.treatment(one, order.level()));
            shares.add(new Share(orderId, uscc, grade, answer.treatment(), answer.reason(), answer.rule(), null, null, null));
            measures.addAll(ResponseMeasures.of(uscc, grade, answer.treatment(), listed.getOrDefault(uscc, List.of()), order.bindsFrom()));
        });
        store.addShares(shares);
        store.addMeasures(orderId, measures);
    }

    /** Tells the staff of each enterprise its own measures, and each branch's head how many it has to see to. */
    void tell(long orderId) {
        ResponseOrder order = get(orderId);
        Map<String, List<Person>> staff = people.withRole(Role.ENTERPRISE_USER).stream().filter(one -> one.enterprise() != null)
                .collect(Collectors.groupingBy(Person::enterprise));
        List<String> withStaff = List.copyOf(new TreeSet<>(staff.keySet()));
        for (int i = 0; i < withStaff.size(); i += AT_ONCE) {
            store.measures(orderId, withStaff.subList(i, Math.min(withStaff.size(), i + AT_ONCE))).stream()
                    .collect(Collectors.groupingBy(one -> one.measure().uscc())).forEach((uscc, own) -> notices.send(new Notice(order.number(),
                            "RESPONSE_STARTS", order.startsAt(), title(order), "自 " + moments.said(order.bindsFrom()) + " 起执行：" + saidOf(own)
                                    + "。请在 " + moments.said(confirmBy(order)) + " 前确认并提交落实证明。"), ids(staff.get(uscc))));
        }
        for (Standing one : store.standings(orderId)) {
            notices.send(new Notice(order.number(), "RESPONSE_IN_BRANCH", order.startsAt(), title(order), branches.get(one.region()).name() + "有 "
                    + one.enterprises() + " 家企业须执行减排措施，名单和措施见“台账—应急响应”；没有平台账号的企业请当面告知。"), heads(one.region()));
        }
        store.told(orderId, clock.instant());
    }

    private static String saidOf(List<StoredMeasure> own) {
        return own.stream().limit(MOST_SAID).map(one -> one.measure().said() + (one.measure().binding() ? "" : "（自主）")).collect(Collectors.joining("；"))
                + (own.size() > MOST_SAID ? "；等 " + own.size() + " 项，见“台账—应急响应”" : "");
    }

    private static String title(ResponseOrder order) {
        return order.level().label() + "应急响应 " + order.number();
    }

    private List<String> heads(String region) {
        return ids(people.inBranch(region, Role.BRANCH_HEAD));
    }

    private static List<String> ids(List<Person> some) {
        return some.stream().map(Person::userId).toList();
    }

    /** By when enterprises confirm. */
    Instant confirmBy(ResponseOrder order) {
        Instant told = order.toldAt() == null ? clock.instant() : order.toldAt();
        return (told.isAfter(order.startsAt()) ? told : order.startsAt()).plus(confirmWithin);
    }

    /** The regions with enterprises that have not confirmed. */
    @Transactional(readOnly = true)
    List<String> unconfirmedRegions(long order) {
        return store.standings(order).stream().filter(one -> one.confirmed() < one.enterprises()).map(Standing::region).toList();
    }

    @Transactional(readOnly = true)
    List<String> unconfirmed(long order, String region) {
        return store.unconfirmed(order, region, MOST_NAMED);
    }

    @Transactional(readOnly = true)
    List<Standing> standings(long order) {
        return store.standings(order);
    }

    @Transactional(readOnly = true)
    Standing standing(long order, String region) {
        return store.standings(order).stream().filter(one -> one.region().equals(region)).findFirst().orElse(new Standing(region, 0, 0));
    }

    /** How often running data showed that a measure of the order was not kept. */
    @Transactional(readOnly = true)
    int breaches(long order) {
        return store.breaches(order);
    }

    /** Who sees to a branch's enterprises. */
    @Transactional(readOnly = true)
    List<String> followers(String region) {
        List<String> followers = new ArrayList<>(heads(region));
        followers.addAll(ids(people.inBranch(region, Role.BRANCH_OFFICER)));
        return followers;
    }

    void followUp(long order, String region, String finding, String who) {
        store.addFollowUp(order, new ResponseStore.FollowUp(region, finding, who, clock.instant()));
    }

    /** The enterprise says that it knows its measures and carries them out. */
    void confirm(long orderId, String uscc, String note, List<MultipartFile> handedIn, String who) {
        ResponseOrder order = open(orderId);
        Share share = share(order, uscc);
        if (share.confirmedAt() != null) {
            throw Problem.conflict("贵单位已于 " + moments.said(share.confirmedAt()) + " 确认");
        }
        store.confirm(orderId, uscc, who, clock.instant(), note);
        files.take(order, uscc, null, note, handedIn);
    }

    void prove(long orderId, String uscc, long measure, String said, String keptAt, List<MultipartFile> handedIn, String who) {
        ResponseOrder order = open(orderId);
        share(order, uscc);
        if (store.measures(orderId, uscc).stream().noneMatch(one -> one.id() == measure)) {
            throw Problem.invalid("/measure", "这项响应对贵单位没有编号 " + measure + " 的措施");
        }
        files.take(order, uscc, store.addProof(orderId, uscc, measure, said, keptAt, who, clock.instant()), said, handedIn);
    }

    private ResponseOrder open(long orderId) {
        ResponseOrder order = get(orderId);
        if (order.toldAt() == null || order.closedAt() != null) {
            throw Problem.conflict(order.number() + (order.toldAt() == null ? " 尚未发布" : " 已经解除"));
        }
        return order;
    }

    private Share share(ResponseOrder order, String uscc) {
        return store.lockShare(order.id(), uscc).orElseThrow(() -> new NoSuchElementException(order.number() + " 不涉及这家企业"));
    }

    /** Why the order cannot end at that moment, in Chinese; empty where it can. */
    @Transactional(readOnly = true)
    Optional<String> endRefused(long orderId, Instant endsAt) {
        ResponseOrder order = get(orderId);
        if (!endsAt.isAfter(order.startsAt())) {
            return Optional.of("应晚于响应开始的时刻 " + moments.said(order.startsAt()));
        }
        // What was found until now was found while the order held.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return endsAt.isBefore(now) ? Optional.of("不能早于现在（" + moments.said(now) + "）") : Optional.empty();
    }

    void end(long order, Instant endsAt, String reason, String who) {
        store.end(order, endsAt, reason, who);
    }

    /** The end was reached: everybody who was told of the measures is told that they are lifted. */
    void close(long orderId) {
        ResponseOrder order = get(orderId);
        Set<String> told = new TreeSet<>();
        for (Standing one : store.standings(orderId)) {
            told.addAll(heads(one.region()));
        }
        Map<String, List<Person>> staff = people.withRole(Role.ENTERPRISE_USER).stream().filter(one -> one.enterprise() != null)
                .collect(Collectors.groupingBy(Person::enterprise));
        staff.forEach((uscc, some) -> {
            if (!store.measures(orderId, uscc).isEmpty()) {
                told.addAll(ids(some));
            }
        });
        notices.send(new Notice(order.number(), "RESPONSE_ENDED", order.endsAt(), "解除" + title(order), "自 " + moments.said(order.endsAt()) + " 起解除："
                + order.endReason() + "。同时生效的其他响应仍须执行。"), told);
        store.close(orderId, clock.instant());
    }

    /** An order holds for the enterprise only where none stricter does. */
    @Transactional(readOnly = true)
    Optional<ResponseOrder> inForce(String uscc, Instant moment) {
        List<ResponseOrder> orders = store.of(uscc, moment.minusMillis(1), moment.plusMillis(1));
        return Strictness.at(orders.stream().map(Responses::strictness).toList(), moment).map(one -> get(one.id()));
    }

    static Strictness.Order strictness(ResponseOrder order) {
        return new Strictness.Order(order.id(), order.number(), order.level(), order.bindsFrom(), order.endsAt());
    }

    /** The binding measures that hold at some moment of the span, each under the order that is the strictest then. */
    @Transactional(readOnly = true)
    List<StoredMeasure> binding(String uscc, Instant from, Instant to) {
        List<ResponseOrder> orders = store.of(uscc, from, to);
        List<Strictness.Order> all = orders.stream().map(Responses::strictness).toList();
        Set<Instant> turns = new TreeSet<>();
        turns.add(from);
        orders.forEach(order -> {
            turns.add(order.bindsFrom());
            if (order.endsAt() != null) {
                turns.add(order.endsAt());
            }
        });
        turns.add(to);
        List<Instant> edges = turns.stream().filter(one -> !one.isBefore(from) && !one.isAfter(to)).toList();
        Map<Long, StoredMeasure> found = new HashMap<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            Instant begin = edges.get(i);
            Instant end = edges.get(i + 1);
            Strictness.at(all, begin).ifPresent(order -> store.measures(order.id(), uscc).stream().filter(one -> one.measure().binding()
                    && one.measure().from().isBefore(end) && (one.measure().to() == null || one.measure().to().isAfter(begin)))
                    .forEach(one -> found.put(one.id(), one)));
        }
        return found.values().stream().sorted(Comparator.comparing(StoredMeasure::id)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> strictest(String uscc, Instant moment) {
        return inForce(uscc, moment).map(order -> order.level().label() + "响应 " + order.number());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> under(Collection<String> usccs, Instant from, Instant to) {
        return store.under(usccs, from, to);
    }
}
