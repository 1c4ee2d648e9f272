package org.bihuan.alert;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.control.OrdersInForce;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Standing;
import org.bihuan.enterprise.Standings;
import org.bihuan.engine.Flow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens a batch of claimed alerts inside the caller's transaction, in this order: known states and data marks, the open lead
 * of the same episode, a lead closed shortly before, triage, a new lead. Nothing is kept in memory between batches.
 */
@Component
class ScreeningBatch {

    static final String MARK_RULE = "data-marks";
    /** Version of the two rules above that are code; kept with what they screened out. */
    private static final String CODE_VERSION = "1";
    private static final Duration REPEATS_WITHIN = Duration.ofDays(30);

    /** A lead as the history of its episodes shows it. */
    private record Former(long id, boolean open, LeadOutcome outcome, Instant openedAt, Instant closedAt, String key) {
    }

    /** A decision and all that may change it for an enterprise. */
    private record Differentiated(TriageTable.Decision decision, TriageTable.Facts facts, boolean listed, String grade, String level) {
    }

    private final AlertStore store;
    private final KnownStates knownStates;
    private final TriageTable triage;
    private final LeadRepository leads;
    private final LeadIds leadIds;
    private final LeadDeadlines deadlines;
    private final LeadEventRepository events;
    private final Enterprises enterprises;
    private final OrdersInForce orders;
    private final Standings standings;
    private final LeadTitles titles;
    private final Flow flow;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final Clock clock;

    ScreeningBatch(AlertStore store, KnownStates knownStates, TriageTable triage, LeadRepository leads, LeadIds leadIds, LeadDeadlines deadlines,
                   LeadEventRepository events, Enterprises enterprises, Standings standings, OrdersInForce orders, LeadTitles titles, Flow flow,
                   JdbcTemplate jdbc, EntityManager entities, Clock clock) {
        this.store = store;
        this.knownStates = knownStates;
        this.triage = triage;
        this.leads = leads;
        this.leadIds = leadIds;
        this.deadlines = deadlines;
        this.events = events;
        this.enterprises = enterprises;
        this.orders = orders;
        this.standings = standings;
        this.titles = titles;
        this.flow = flow;
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param pending claimed, so locked, by the caller's transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    void screen(List<AlertStore.Pending> pending) {
        if (!pending.isEmpty()) {
            new Run(pending).screen();
        }
    }

    /** One batch: what is known at its beginning, and what it changes. */
    private final class Run {

        private final Instant now = clock.instant();
        private final List<AlertStore.Pending> pending;
        private final List<AlertStore.Screened> results = new ArrayList<>();
        private final Map<TriageTable.Facts, TriageTable.Decision> decided = new HashMap<>();
        private final Map<String, Lead> openByKey = new HashMap<>();
        private final Map<String, Set<Lead>> openBySibling = new HashMap<>();
        private final Map<String, Former> latestClosed = new HashMap<>();
        private final Map<String, Set<Long>> recentBySibling = new HashMap<>();
        /** One state took the place of another: each of these leads keeps an alert that was screened out of it. */
        private final List<Long> stillCounted = new ArrayList<>();
        private final Map<Long, Lead> locked = new HashMap<>();
        private final TreeMap<String, Lead> newKeys = new TreeMap<>();
        private final Set<Lead> toStart = new LinkedHashSet<>();
        private final Set<Lead> raised = new LinkedHashSet<>();
        private final List<LeadEvent> timeline = new ArrayList<>();
        private final Map<String, Enterprise> register = new HashMap<>();
        private final Set<String> underOrder = new HashSet<>();
        private final Map<String, Standing> standing = new HashMap<>();
        private final Map<Differentiated, TriageTable.Decision> differentiated = new HashMap<>();

        private Run(List<AlertStore.Pending> pending) {
            this.pending = pending;
        }

        private void screen() {
            List<AlertStore.Pending> rest = screenOut();
            if (!rest.isEmpty() || !stillCounted.isEmpty()) {
                lookUp(rest);
                stillCounted.forEach(id -> locked.get(id).countAgain());
                rest.forEach(this::decide);
                write();
            }
            store.screened(results, now);
        }

        private List<AlertStore.Pending> screenOut() {
            Instant from = pending.stream().map(p -> p.alert().occurredFrom()).min(Instant::compareTo).orElseThrow();
            Instant to = pending.stream().map(p -> p.alert().occurredTo()).max(Instant::compareTo).orElseThrow();
            List<KnownState> states = knownStates.during(from, to);
            List<AlertStore.Pending> rest = new ArrayList<>();
            for (AlertStore.Pending p : pending) {
                Alert alert = p.alert();
                Optional<KnownState> state = states.stream().filter(s -> s.covers(alert)).findFirst();
                Optional<DataMark> mark = excusingMark(alert);
                if (state.isPresent()) {
                    results.add(new AlertStore.Screened(alert.id(), AlertStore.Result.SCREENED_OUT, state.get().sentence(), KnownState.RULE,
                            CODE_VERSION, null, p.formerLead(), state.get().id()));
                    if (p.formerLead() != null) {
                        stillCounted.add(p.formerLead());
                    }
                } else if (mark.isPresent()) {
                    results.add(new AlertStore.Screened(alert.id(), AlertStore.Result.SCREENED_OUT, "数据带有标记 " + mark.get().name() + "（"
                            + mark.get().label() + "），不作为超标或异常的依据", MARK_RULE, CODE_VERSION, null, null, null));
                } else {
                    rest.add(p);
                }
            }
            return rest;
        }

        private void lookUp(List<AlertStore.Pending> rest) {
            Map<Long, Episode> episodes = new HashMap<>();
            rest.forEach(p -> episodes.put(p.alert().id(), Episode.of(p.alert())));
            Set<String> usccs = rest.stream().map(p -> p.alert().uscc()).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
            Set<String> regions = rest.stream().filter(p -> p.alert().uscc() == null).map(p -> p.alert().region())
                    .collect(Collectors.toCollection(TreeSet::new));
            register.putAll(enterprises.findAll(usccs));
            if (!usccs.isEmpty()) {
                underOrder.addAll(orders.under(usccs, rest.stream().map(p -> p.alert().occurredFrom()).min(Instant::compareTo).orElseThrow(),
                        rest.stream().map(p -> p.alert().occurredTo()).max(Instant::compareTo).orElseThrow()));
            }
            standing.putAll(standings.of(usccs, now.atZone(clock.getZone()).toLocalDate()));
            Set<String> keys = episodes.values().stream().map(Episode::key).collect(Collectors.toCollection(TreeSet::new));
            Set<String> siblings = episodes.values().stream().map(Episode::sibling).collect(Collectors.toSet());

            // All rows at once, in one order: a row that was taken before the others could close a circle of waiting nodes.
            Set<Long> toLock = new TreeSet<>(stillCounted);
            Map<String, Long> openIds = openEpisodes(keys);
            toLock.addAll(openIds.values());
            List<Former> history = new ArrayList<>();
            history.addAll(history("l.uscc", usccs));
            history.addAll(history("l.uscc is null and l.region", regions));
            for (Former former : history) {
                String sibling = Episode.siblingOf(former.key());
                if (!siblings.contains(sibling)) {
                    continue;
                }
                if (!former.openedAt().isBefore(now.minus(REPEATS_WITHIN))) {
                    recentBySibling.computeIfAbsent(sibling, s -> new HashSet<>()).add(former.id());
                }
                if (former.open()) {
                    toLock.add(former.id());
                }
            }
            latestClosed(keys).forEach(former -> latestClosed.merge(former.key(), former,
                    (a, b) -> a.closedAt().isAfter(b.closedAt()) ? a : b));
            latestClosed.values().stream().filter(f -> Episode.reopens(f.outcome(), f.closedAt(), now)).forEach(f -> toLock.add(f.id()));
            rest.stream().map(AlertStore.Pending::formerLead).filter(Objects::nonNull).forEach(toLock::add);
            if (!toLock.isEmpty()) {
                leads.lockAll(toLock).forEach(lead -> locked.put(lead.id(), lead));
            }
            openIds.forEach((key, id) -> openLead(id).ifPresent(lead -> openByKey.put(key, lead)));
            history.stream().filter(Former::open).forEach(former -> openLead(former.id()).ifPresent(lead ->
                    openBySibling.computeIfAbsent(Episode.siblingOf(former.key()), s -> new LinkedHashSet<>()).add(lead)));
        }

        private Optional<Lead> openLead(long id) {
            return Optional.ofNullable(locked.get(id)).filter(Lead::isOpen);
        }

        private void decide(AlertStore.Pending p) {
            Episode episode = Episode.of(p.alert());
            Lead open = openByKey.get(episode.key());
            if (open == null) {
                open = sameHourOtherPollutant(episode, p.alert());
                if (open != null) {
                    keyBelongsTo(episode.key(), open);
                }
            }
            if (open != null) {
                attach(open, episode, p.alert());
                return;
            }
            Lead closed = reopenable(p, episode.key());
            if (closed != null) {
                reopen(closed, episode, p.alert());
            } else {
                open(episode, p.alert());
            }
        }

        /** Several pollutants of one place in one hour, or the hours of a day's mean: one lead, many lines. */
        private Lead sameHourOtherPollutant(Episode episode, Alert alert) {
            if (episode.pollutant().isEmpty()) {
                return null;
            }
            return openBySibling.getOrDefault(episode.sibling(), Set.of()).stream()
                    .filter(lead -> lead.isOpen() && lead.pollutant() != null
                            && Episode.sameHours(lead.occurredFrom(), lead.occurredTo(), alert.occurredFrom(), alert.occurredTo()))
                    .findFirst().orElse(null);
        }

        private Lead reopenable(AlertStore.Pending p, String key) {
            Lead former = p.formerLead() == null ? null : locked.get(p.formerLead());
            if (former != null && !former.isOpen() && former.outcome().filter(Episode::mayBeTakenUp).isPresent()) {
                return former;
            }
            Former latest = latestClosed.get(key);
            Lead lead = latest == null ? null : locked.get(latest.id());
            return lead != null && !lead.isOpen() && Episode.reopens(latest.outcome(), latest.closedAt(), now) ? lead : null;
        }

        private void attach(Lead lead, Episode episode, Alert alert) {
            if (Episode.recurs(lead.occurredTo(), alert)) {
                note(lead, "RECURRED", "复发：上次报警止于 " + When.text(lead.occurredTo()) + "，" + When.text(alert.occurredFrom()) + " 再次发生");
                lead.recur();
            }
            lead.attach(alert);
            TriageTable.Decision decision = triage(alert, lead, episode);
            Grade before = lead.grade();
            Instant dueBefore = lead.dueAt();
            // The lead keeps the way it went: a worse grade shortens its time by the row of that way.
            if (decision.grade().worseThan(before) && lead.raise(decision.triage(),
                    triage.deadlines(decision.grade(), lead.route(), lead.kind(), now))) {
                raised.add(lead);
                note(lead, "RAISED", "等级由" + before.label() + "升为" + lead.grade().label() + "：" + decision.reason()
                        + (lead.dueAt().isBefore(dueBefore) ? "；反馈期限提前到 " + When.text(lead.dueAt()) : "；反馈期限不变"));
            }
            result(alert, AlertStore.Result.MERGED, "并入线索 " + lead.number() + "：" + decision.reason(), decision, lead);
        }

        private void reopen(Lead lead, Episode episode, Alert alert) {
            TriageTable.Decision decision = triage(alert, null, episode);
            if (decision.route() == Route.EXPLAINED) {
                result(alert, AlertStore.Result.EXPLAINED, decision.reason(), decision, null);
                return;
            }
            lead.reopen(decision.triage(), triage.deadlines(decision.grade(), decision.route(), alert.kind(), now), now);
            lead.attach(alert);
            keyBelongsTo(episode.key(), lead);
            openBySibling.computeIfAbsent(episode.sibling(), s -> new LinkedHashSet<>()).add(lead);
            toStart.add(lead);
            note(lead, "REOPENED", "办结后同一问题再次报警，线索重新打开：" + decision.reason());
            result(alert, AlertStore.Result.REOPENED, "重新打开线索 " + lead.number() + "：" + decision.reason(), decision, lead);
        }

        private void open(Episode episode, Alert alert) {
            TriageTable.Decision decision = triage(alert, null, episode);
            if (decision.route() == Route.EXPLAINED) {
                result(alert, AlertStore.Result.EXPLAINED, decision.reason(), decision, null);
                return;
            }
            Former previous = latestClosed.get(episode.key());
            Lead lead = leads.save(Lead.open(alert, titles.of(alert, Optional.ofNullable(register.get(alert.uscc()))), decision.triage(),
                            triage.deadlines(decision.grade(), decision.route(), alert.kind(), now), previous == null ? null : previous.id(), now)
                    .identify(leadIds.next(), now.atZone(clock.getZone()).getYear()));
            keyBelongsTo(episode.key(), lead);
            openBySibling.computeIfAbsent(episode.sibling(), s -> new LinkedHashSet<>()).add(lead);
            recentBySibling.computeIfAbsent(episode.sibling(), s -> new HashSet<>()).add(lead.id());
            toStart.add(lead);
            note(lead, "OPENED", "由" + alert.kind().labelWith(alert.subKind()) + "开出线索，" + lead.grade().label() + "，"
                    + lead.route().label() + "：" + decision.reason());
            result(alert, AlertStore.Result.OPENED, decision.reason(), decision, lead);
        }

        private void keyBelongsTo(String key, Lead lead) {
            openByKey.put(key, lead);
            newKeys.put(key, lead);
        }

        /** @param lead the open lead the alert belongs to, or null */
        private TriageTable.Decision triage(Alert alert, Lead lead, Episode episode) {
            Set<Long> recent = recentBySibling.getOrDefault(episode.sibling(), Set.of());
            int repeats = (int) recent.stream().filter(id -> lead == null || !id.equals(lead.id())).count()
                    + (lead == null ? 0 : lead.recurrences()) + 1;
            boolean run = lead != null && lead.recurrences() == 0;
            BigDecimal peak = lead != null ? lead.peakRatio() : alert.ratio().orElse(null);
            Enterprise enterprise = register.get(alert.uscc());
            TriageTable.Facts facts = TriageTable.Facts.of(alert, peak, run ? lead.occurredFrom() : alert.occurredFrom(),
                    run ? lead.occurredTo() : alert.occurredTo(), enterprise != null && enterprise.keyPolluter(), repeats);
            TriageTable.Decision decision = decided.computeIfAbsent(facts, triage::decide).withoutEnterprise(alert.uscc() == null);
            if (alert.uscc() == null) {
                return decision;
            }
            TriageTable.Decision lifted = orderBroken(alert).map(decision::liftedBy).orElse(decision);
            Standing stands = standing.get(alert.uscc());
            return differentiated.computeIfAbsent(new Differentiated(lifted, facts, stands.listed(), stands.grade(), stands.level()),
                    asked -> triage.forStanding(lifted, facts, stands));
        }

        /** The emergency order during which a measure of it was not kept. */
        private Optional<String> orderBroken(Alert alert) {
            return alert.controlsBroken() && underOrder.contains(alert.uscc()) ? orders.strictest(alert.uscc(), alert.occurredFrom()) : Optional.empty();
        }

        private void result(Alert alert, AlertStore.Result result, String reason, TriageTable.Decision decision, Lead lead) {
            results.add(new AlertStore.Screened(alert.id(), result, reason, TriageTable.ruleOf(decision.rule()),
                    String.valueOf(decision.version()), decision.grade(), lead == null ? null : lead.id(), null));
        }

        private void note(Lead lead, String kind, String text) {
            timeline.add(new LeadEvent(lead.id(), now, null, kind, text));
        }

        private void write() {
            leads.flush();
            jdbc.batchUpdate("insert into open_episode (episode_key, lead_id) values (?, ?)",
                    newKeys.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue().id()}).toList());
            // A reopened lead stands for its keys already.
            jdbc.batchUpdate("""
                    insert into lead_episode (lead_id, episode_key) select l.id, cast(? as varchar(300)) from lead l
                    where l.id = ? and not exists (select 1 from lead_episode e where e.lead_id = l.id and e.episode_key = ?)
                    """, newKeys.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue().id(), e.getKey()}).toList());
            start();
            events.saveAll(timeline);
            for (Lead lead : raised) {
                if (!toStart.contains(lead)) {
                    deadlines.bringForward(lead);
                }
            }
            leads.flush();
        }

        private void start() {
            if (toStart.isEmpty()) {
                return;
            }
            // The steps of the new instances ask tables that this batch does not write to; without this, each question would
            // compare every lead of the batch with what was read.
            entities.setFlushMode(FlushModeType.COMMIT);
            List<String> instances = flow.startAll(toStart.stream().map(lead -> new Flow.Start(AlertDispatchVariables.PROCESS, lead.number(), lead.region(),
                    Map.<String, Object>of(AlertDispatchVariables.LEAD_ID, lead.id(), AlertDispatchVariables.ROUTE, lead.route().name()))).toList());
            entities.setFlushMode(FlushModeType.AUTO);
            int i = 0;
            for (Lead lead : toStart) {
                lead.runsIn(instances.get(i++));
            }
        }
    }

    /** The mark that takes the alert's data out of the question, unless the alert says that very mark is false. */
    static Optional<DataMark> excusingMark(Alert alert) {
        if (!(alert.details().get("marks") instanceof List<?> marks) || KnownStateKind.contradicts(alert.kind(), alert.subKind())) {
            return Optional.empty();
        }
        return marks.stream().map(mark -> DataMark.valueOf(mark.toString()))
                .filter(mark -> mark.effect() == DataMark.Effect.NO_EXCEEDANCE).findFirst();
    }

    private Map<String, Long> openEpisodes(Collection<String> keys) {
        Map<String, Long> open = new LinkedHashMap<>();
        AlertStore.chunks(List.copyOf(keys)).forEach(chunk -> jdbc.query(
                "select episode_key, lead_id from open_episode where episode_key in (" + AlertStore.marks(chunk) + ")",
                row -> {
                    open.put(row.getString(1), row.getLong(2));
                }, chunk.toArray()));
        return open;
    }

    /** Leads that are open or were opened within the last 30 days. */
    private List<Former> history(String column, Collection<String> subjects) {
        List<Former> all = new ArrayList<>();
        AlertStore.chunks(List.copyOf(subjects)).forEach(chunk -> {
            List<Object> arguments = new ArrayList<>(chunk);
            arguments.add(AlertStore.utc(clock.instant().minus(REPEATS_WITHIN)));
            all.addAll(jdbc.query("select l.id, l.open, l.outcome, l.opened_at, l.closed_at, e.episode_key from lead l "
                    + "join lead_episode e on e.lead_id = l.id where " + column + " in (" + AlertStore.marks(chunk)
                    + ") and (l.open or l.opened_at >= ?)", (row, i) -> former(row), arguments.toArray()));
        });
        return all;
    }

    private List<Former> latestClosed(Collection<String> keys) {
        List<Former> all = new ArrayList<>();
        AlertStore.chunks(List.copyOf(keys)).forEach(chunk -> all.addAll(jdbc.query("""
                select l.id, l.open, l.outcome, l.opened_at, l.closed_at, e.episode_key from lead l
                join (select episode_key, max(lead_id) as lead_id from lead_episode where episode_key in (%s) group by episode_key) e
                on e.lead_id = l.id where not l.open
                """.formatted(AlertStore.marks(chunk)), (row, i) -> former(row), chunk.toArray())));
        return all;
    }

    private static Former former(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Former(row.getLong("id"), row.getBoolean("open"), outcome == null ? null : LeadOutcome.valueOf(outcome),
                AlertStore.instant(row, "opened_at"), AlertStore.instant(row, "closed_at"), row.getString("episode_key"));
    }
}
