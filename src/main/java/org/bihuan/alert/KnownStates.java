package org.bihuan.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of known states. A new one takes open leads back whose alerts are all covered, and lowers those of which it
 * covers some; a revoked one puts what it had screened out back into the backlog.
 */
@Service
class KnownStates {

    /** A declared state, and the numbers of the leads it took back. */
    record Declared(KnownState state, List<String> withdrawnLeads) {
    }

    private static final String COLUMNS = """
            id, kind, mark, uscc, region, outlet, device, pollutants, source_system, valid_from, valid_to, reason, declared_by, declared_at, revoked_by, \
            revoked_at, revoke_reason""";
    private static final Duration APPLIED_AGAIN_WITHIN = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final AlertStore alerts;
    private final LeadRepository leads;
    private final LeadWithdrawal withdrawal;
    private final LeadLowering lowering;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    KnownStates(JdbcTemplate jdbc, AlertStore alerts, LeadRepository leads, LeadWithdrawal withdrawal, LeadLowering lowering,
                ApplicationEventPublisher events,
                Clock clock, DataSource data) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.leads = leads;
        this.withdrawal = withdrawal;
        this.lowering = lowering;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(data, "known_state_seq");
    }

    /** Stores the state and takes back the open leads it explains. {@code state} comes without id. */
    @Transactional
    Declared declare(KnownState state) {
        KnownState stored = new KnownState(ids.next(), state.kind(), state.mark(), state.uscc(), state.region(), state.outlet(), state.device(),
                state.pollutants(), state.source(), state.from(), state.to(), state.reason(), state.declaredBy(), state.declaredAt(), null, null, null);
        jdbc.update("insert into known_state (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", stored.id(),
                stored.kind().name(), stored.mark() == null ? null : stored.mark().name(), stored.uscc(), stored.region(), stored.outlet(),
                stored.device(), stored.pollutants() == null ? null : String.join(",", new TreeSet<>(stored.pollutants())), stored.source(), AlertStore.utc(stored.from()), AlertStore.utc(stored.to()), stored.reason(),
                stored.declaredBy(), AlertStore.utc(stored.declaredAt()), null, null, null);
        return new Declared(stored, apply(stored));
    }

    /**
     * Revokes a state that was false: what it had screened out is screened again.
     *
     * @return how many alerts went back into the backlog
     * @throws NoSuchElementException for an unknown id
     * @throws RequestRefused when it is revoked already
     */
    @Transactional
    int revoke(long id, String reason, String who) {
        int revoked = jdbc.update("update known_state set revoked_by = ?, revoked_at = ?, revoke_reason = ? where id = ? and revoked_at is null",
                who, AlertStore.utc(clock.instant()), reason, id);
        if (revoked == 0) {
            if (find(id).isEmpty()) {
                throw new NoSuchElementException("没有这个已知状态");
            }
            throw new RequestRefused(409, "", "这个已知状态已被撤销");
        }
        int released = alerts.release(id);
        events.publishEvent(new AlertIntake.AlertsCameIn());
        return released;
    }

    Optional<KnownState> find(long id) {
        return jdbc.query("select " + COLUMNS + " from known_state where id = ?", (row, i) -> state(row), id).stream().findFirst();
    }

    /** Newest first. */
    List<KnownState> list(int page, int size) {
        return jdbc.query("select " + COLUMNS + " from known_state order by id desc offset ? rows fetch next ? rows only",
                (row, i) -> state(row), (long) page * size, size);
    }

    /** The states in force at some moment of this span. */
    List<KnownState> during(Instant from, Instant to) {
        return jdbc.query("select " + COLUMNS + " from known_state where revoked_at is null and valid_to >= ? and valid_from <= ? order by id",
                (row, i) -> state(row), AlertStore.utc(from), AlertStore.utc(to));
    }

    /**
     * Applies states again that were declared just now: an alert that was being screened in that moment may have become a lead
     * although the state covers it.
     */
    @Scheduled(fixedDelay = 60_000)
    @Transactional
    void applyRecent() {
        jdbc.query("select " + COLUMNS + " from known_state where revoked_at is null and declared_at >= ? order by id",
                (row, i) -> state(row), AlertStore.utc(clock.instant().minus(APPLIED_AGAIN_WITHIN))).forEach(this::apply);
    }

    private List<String> apply(KnownState state) {
        TreeSet<Long> touched = new TreeSet<>(jdbc.queryForList("""
                select distinct a.lead_id from alert a join lead l on l.id = a.lead_id
                where l.open and a.occurred_from <= ? and a.occurred_to >= ?
                and (cast(? as varchar(18)) is null or a.uscc = ?) and (cast(? as varchar(6)) is null or a.region = ?)
                """, Long.class, AlertStore.utc(state.to()), AlertStore.utc(state.from()), state.uscc(), state.uscc(), state.region(),
                state.region()));
        List<String> withdrawn = new ArrayList<>();
        if (touched.isEmpty()) {
            return withdrawn;
        }
        for (Lead lead : leads.lockAll(touched)) {
            List<Alert> standing = lead.isOpen() ? alerts.standingOfLead(lead.id()) : List.of();
            Map<Long, Long> covering = covering(lead, standing);
            if (!covering.containsValue(state.id())) {
                continue;
            }
            String reason = state.sentence();
            List<Alert> left = standing.stream().filter(alert -> !covering.containsKey(alert.id())).toList();
            if (left.isEmpty()) {
                withdrawal.withdraw(lead, reason, state.declaredBy());
                withdrawn.add(lead.number());
            } else {
                lowering.lower(lead, covering.size(), left, reason);
            }
            alerts.withdrawn(covering, reason);
        }
        return withdrawn;
    }

    /** Of these alerts of the lead those that some state covers, each with the first that does. */
    private Map<Long, Long> covering(Lead lead, List<Alert> standing) {
        Map<Long, Long> covering = new HashMap<>();
        if (!standing.isEmpty()) {
            List<KnownState> states = during(lead.occurredFrom(), lead.occurredTo());
            standing.forEach(alert -> states.stream().filter(s -> s.covers(alert)).findFirst()
                    .ifPresent(state -> covering.put(alert.id(), state.id())));
        }
        return covering;
    }

    private static KnownState state(ResultSet row) throws SQLException {
        String mark = row.getString("mark");
        return new KnownState(row.getLong("id"), KnownStateKind.valueOf(row.getString("kind")), mark == null ? null : DataMark.valueOf(mark),
                row.getString("uscc"), row.getString("region"), row.getString("outlet"), row.getString("device"),
                pollutants(row), row.getString("source_system"), AlertStore.instant(row, "valid_from"), AlertStore.instant(row, "valid_to"),
                row.getString("reason"), row.getString("declared_by"), AlertStore.instant(row, "declared_at"), row.getString("revoked_by"),
                AlertStore.instant(row, "revoked_at"), row.getString("revoke_reason"));
    }

    private static Set<String> pollutants(ResultSet row) throws SQLException {
        String codes = row.getString("pollutants");
        return codes == null ? null : Set.of(codes.split(","));
    }
}
