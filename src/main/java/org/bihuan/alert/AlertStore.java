package org.bihuan.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of alerts, by plain JDBC: thousands of rows come and go per second, and none of them is an object for long. */
@Repository
class AlertStore {

    /** How a screened alert ended. */
    enum Result {
        OPENED("开出线索"), MERGED("并入线索"), REOPENED("重新打开线索"), SCREENED_OUT("已筛除"), EXPLAINED("已有解释");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A pending alert.
     *
     * @param formerLead the lead it belonged to before a known state took it out, or null
     */
    record Pending(Alert alert, Long formerLead) {
    }

    /** What screening decided about an alert; {@code knownState} is the state that covered it, or null. */
    record Screened(long alertId, Result result, String reason, String rule, String ruleVersion, Grade grade, Long leadId, Long knownState) {
    }

    /** An alert with its screening, as shown to people. */
    record Stored(Alert alert, String state, Result result, String reason, String rule, String ruleVersion, Grade grade, Long leadId,
                  Instant screenedAt) {
    }

    /** @param oldest when the oldest pending alert came in, or null */
    record Backlog(long pending, Instant oldest, long failed) {
    }

    /** As in the migration: a block of ids per call of the sequence. */
    private static final int ID_BLOCK = 1000;
    private static final int IN_LIST = 500;
    private static final String COLUMNS = """
            id, source, source_event_id, kind, sub_kind, uscc, region, outlet, device, pollutant, measured, limit_value, unit, averaging, \
            occurred_from, occurred_to, detected_at, received_at, received_from, summary, details""";

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final ObjectMapper json;

    AlertStore(JdbcTemplate jdbc, DataSource data, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = new Ids(data, "alert_seq");
    }

    /** Those of the alerts that are stored already, as {@code source \n event id}. */
    Set<String> known(Collection<Alert> alerts) {
        Map<String, List<String>> bySource = new HashMap<>();
        alerts.forEach(a -> bySource.computeIfAbsent(a.source(), s -> new ArrayList<>()).add(a.sourceEventId()));
        Set<String> known = new HashSet<>();
        bySource.forEach((source, eventIds) -> chunks(eventIds).forEach(chunk -> {
            List<Object> arguments = new ArrayList<>(List.of(source));
            arguments.addAll(chunk);
            known.addAll(jdbc.queryForList("select source_event_id from alert where source = ? and source_event_id in (" + marks(chunk) + ")",
                    String.class, arguments.toArray()).stream().map(id -> source + "\n" + id).toList());
        }));
        return known;
    }

    static String identity(Alert alert) {
        return alert.source() + "\n" + alert.sourceEventId();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another transaction stored one of them meanwhile */
    void insert(List<Alert> alerts) {
        List<Object[]> rows = new ArrayList<>(alerts.size());
        long id = 0;
        long left = 0;
        for (Alert a : alerts) {
            if (left == 0) {
                id = ids.next();
                left = ID_BLOCK;
            }
            rows.add(new Object[] {id, a.source(), a.sourceEventId(), a.kind().name(), a.subKind(), a.uscc(), a.region(), a.outlet(), a.device(),
                    a.pollutant(), a.measured(), a.limit(), a.unit(), a.averaging() == null ? null : a.averaging().name(),
                    utc(a.occurredFrom()), utc(a.occurredTo()), utc(a.detectedAt()), utc(a.receivedAt()), a.receivedFrom(), a.summary(),
                    write(a.details()), "PENDING", 0});
            id++;
            left--;
        }
        // In one order everywhere, so that two senders of the same alerts never wait for each other in a circle.
        rows.sort((a, b) -> {
            int bySource = ((String) a[1]).compareTo((String) b[1]);
            return bySource != 0 ? bySource : ((String) a[2]).compareTo((String) b[2]);
        });
        jdbc.batchUpdate("insert into alert (" + COLUMNS + ", state, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                + "?, ?, ?, ?, ?)", rows);
    }

    /** Claims the oldest pending alerts that no other node is screening. */
    List<Pending> claim(int limit) {
        return jdbc.query("select " + COLUMNS + ", attempts, lead_id from alert where state = 'PENDING' order by id "
                + "fetch first " + limit + " rows only for update skip locked", (row, i) -> pending(row));
    }

    /** Claims these alerts, as far as they are still pending and free. */
    List<Pending> claim(List<Long> alertIds) {
        return jdbc.query("select " + COLUMNS + ", attempts, lead_id from alert where id in (" + marks(alertIds) + ") and state = 'PENDING' "
                + "order by id for update skip locked", (row, i) -> pending(row), alertIds.toArray());
    }

    void screened(List<Screened> results, Instant now) {
        jdbc.batchUpdate("""
                update alert set state = 'SCREENED', outcome = ?, reason = ?, rule = ?, rule_version = ?, grade = ?, lead_id = ?,
                known_state_id = ?, screened_at = ? where id = ?
                """, results.stream().map(r -> new Object[] {r.result().name(), r.reason(), r.rule(), r.ruleVersion(),
                r.grade() == null ? null : r.grade().name(), r.leadId(), r.knownState(), utc(now), r.alertId()}).toList());
    }

    /** Counts an attempt that failed; after the last one the alert is set aside with the reason. */
    boolean attemptFailed(long alertId, String reason, int maxAttempts) {
        jdbc.update("""
                update alert set attempts = attempts + 1, reason = ?, state = case when attempts + 1 >= ? then 'FAILED' else state end
                where id = ? and state = 'PENDING'
                """, reason, maxAttempts, alertId);
        return jdbc.queryForObject("select count(*) from alert where id = ? and state = 'FAILED'", Long.class, alertId) > 0;
    }

    /** Puts what was set aside back into the backlog. */
    int retryFailed() {
        return jdbc.update("update alert set state = 'PENDING', attempts = 0, reason = null where state = 'FAILED'");
    }

    /** What a known state had screened out goes back into the backlog; the lead it belonged to is remembered. */
    int release(long knownState) {
        jdbc.query("select lead_id, count(*) from alert where known_state_id = ? and lead_id is not null group by lead_id order by lead_id",
                row -> {
                    jdbc.update("update lead set alert_count = alert_count - ? where id = ?", row.getInt(2), row.getLong(1));
                }, knownState);
        return jdbc.update("""
                update alert set state = 'PENDING', attempts = 0, outcome = null, reason = null, rule = null, rule_version = null, grade = null,
                known_state_id = null, screened_at = null where known_state_id = ?
                """, knownState);
    }

    /** Locks, in the order of their ids, the leads that alerts of the enterprise in this span belong to. */
    void lockLeads(String uscc, Instant from, Instant to) {
        jdbc.queryForList("""
                select l.id from lead l where l.id in (select a.lead_id from alert a where a.uscc = ? and a.occurred_from <= ? and a.occurred_to >= ?)
                order by l.id for update
                """, Long.class, uscc, utc(to), utc(from));
    }

    /** Screens again, under their former leads, the alerts of an outlet's monitors in these hours whose leads ended as explained. */
    int releaseExplained(String uscc, String outlet, Instant from, Instant to) {
        List<Object[]> alerts = jdbc.query("""
                select a.id, a.lead_id from alert a join lead l on l.id = a.lead_id
                where a.uscc = ? and a.outlet = ? and a.kind in ('CEMS_EXCEED', 'CEMS_ABNORMAL') and a.occurred_from < ? and a.occurred_to > ?
                and a.state = 'SCREENED' and not l.open and l.outcome = 'EXPLAINED' order by a.lead_id, a.id
                """, (row, i) -> new Object[] {row.getLong(1), row.getLong(2)}, uscc, outlet, utc(to), utc(from));
        for (Object[] one : alerts) {
            jdbc.update("update lead set alert_count = alert_count - 1 where id = ?", one[1]);
            jdbc.update("""
                    update alert set state = 'PENDING', attempts = 0, outcome = null, reason = null, rule = null, rule_version = null, grade = null,
                    screened_at = null where id = ?""", one[0]);
        }
        return alerts.size();
    }

    /** A lead was withdrawn or lowered: these alerts of it count as screened out by these states. */
    void withdrawn(Map<Long, Long> stateByAlert, String reason) {
        jdbc.batchUpdate("update alert set outcome = 'SCREENED_OUT', reason = ?, known_state_id = ?, rule = ? where id = ?",
                stateByAlert.entrySet().stream().map(e -> new Object[] {reason, e.getValue(), KnownState.RULE, e.getKey()}).toList());
    }

    /** The newest alerts of a lead, newest first. */
    List<Alert> newestOfLead(long leadId, int limit) {
        return jdbc.query("select " + COLUMNS + " from alert where lead_id = ? order by occurred_from desc, id desc fetch first " + limit
                + " rows only", (row, i) -> alert(row), leadId);
    }

    /** The alerts of a lead that no known state has screened out. */
    List<Alert> standingOfLead(long leadId) {
        return jdbc.query("select " + COLUMNS + " from alert where lead_id = ? and (outcome is null or outcome <> 'SCREENED_OUT') order by id",
                (row, i) -> alert(row), leadId);
    }

    Optional<Stored> find(String source, String eventId) {
        return jdbc.query("select " + COLUMNS + ", state, outcome, reason, rule, rule_version, grade, lead_id, screened_at from alert "
                + "where source = ? and source_event_id = ?", (row, i) -> stored(row), source, eventId).stream().findFirst();
    }

    Backlog backlog() {
        return new Backlog(pending(), jdbc.query("select min(received_at) from alert where state = 'PENDING'", (row, i) -> instant(row, 1))
                .get(0), jdbc.queryForObject("select count(*) from alert where state = 'FAILED'", Long.class));
    }

    long pending() {
        return jdbc.queryForObject("select count(*) from alert where state = 'PENDING'", Long.class);
    }

    private Pending pending(ResultSet row) throws SQLException {
        return new Pending(alert(row), row.getObject("lead_id", Long.class));
    }

    private Stored stored(ResultSet row) throws SQLException {
        long lead = row.getLong("lead_id");
        Long leadId = row.wasNull() ? null : lead;
        String outcome = row.getString("outcome");
        String grade = row.getString("grade");
        return new Stored(alert(row), row.getString("state"), outcome == null ? null : Result.valueOf(outcome), row.getString("reason"),
                row.getString("rule"), row.getString("rule_version"), grade == null ? null : Grade.valueOf(grade), leadId,
                instant(row, "screened_at"));
    }

    private Alert alert(ResultSet row) throws SQLException {
        String averaging = row.getString("averaging");
        return new Alert(row.getLong("id"), row.getString("source"), row.getString("source_event_id"), AlertKind.valueOf(row.getString("kind")),
                row.getString("sub_kind"), row.getString("uscc"), row.getString("region"), row.getString("outlet"), row.getString("device"),
                row.getString("pollutant"), row.getBigDecimal("measured"), row.getBigDecimal("limit_value"), row.getString("unit"),
                averaging == null ? null : Averaging.valueOf(averaging), instant(row, "occurred_from"), instant(row, "occurred_to"),
                instant(row, "detected_at"), instant(row, "received_at"), row.getString("received_from"), row.getString("summary"),
                read(row.getString("details")));
    }

    private String write(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Lists short enough for one statement. */
    static <T> List<List<T>> chunks(List<T> values) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += IN_LIST) {
            chunks.add(values.subList(from, Math.min(from + IN_LIST, values.size())));
        }
        return chunks;
    }
}
