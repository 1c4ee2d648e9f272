package org.bihuan.waiver;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.waiver.OutletLedger.Treatment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of outlets' marks. Rows of facts are added and never changed. */
@Repository
class OutletStore {

    /** A span that is spared at present, and the known state by which the alert room knows it. */
    record Excuse(long knownState, OutletLedger.Spared span) {
    }

    /** Which outlet. */
    record Key(String uscc, String outlet) {
    }

    record NewReading(Key outlet, OutletReading reading, String correction, String who, Instant at) {
    }

    private final JdbcTemplate jdbc;
    private final MarkFindings findings;
    private final StoredTimes times;

    OutletStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.findings = new MarkFindings(jdbc, "outlet_mark", "m.uscc = ? and m.outlet = ?");
        this.times = new StoredTimes(clock.getZone());
    }

    MarkFindings findings() {
        return findings;
    }

    /** Waits until nobody else writes about these outlets; in one order, so that two writers never wait in a circle. */
    void lock(Collection<OutletPlace> places) {
        TreeSet<String> keys = new TreeSet<>();
        places.forEach(place -> keys.add(place.key()));
        keys.forEach(key -> jdbc.queryForList("select code from outlet where uscc = ? and code = ? for update", String.class,
                key.substring(0, key.indexOf('/')), key.substring(key.indexOf('/') + 1)));
    }

    OutletRecords records(Key outlet, LocalDateTime begin, LocalDateTime end) {
        return new OutletRecords(marks(outlet, begin, end), readings(outlet, begin, end));
    }

    /** Whole marks that touch the span. */
    List<OutletMark> marks(Key outlet, LocalDateTime begin, LocalDateTime end) {
        Map<Long, Mark.Status> fates = findings.fates(outlet.uscc(), outlet.outlet());
        return jdbc.query("select * from outlet_mark where uscc = ? and outlet = ? and from_at < ? and to_at > ? order by from_at, id",
                (row, i) -> mark(row, fates), outlet.uscc(), outlet.outlet(), times.moment(end), times.moment(begin));
    }

    Optional<OutletMark> mark(long id) {
        return jdbc.query("select * from outlet_mark where id = ?", (row, i) -> mark(row, findings.fates(row.getString("uscc"), row.getString("outlet"))),
                id).stream().findFirst();
    }

    /** Which outlet a mark is about. @throws NoSuchElementException for an unknown mark */
    Key outletOf(long mark) {
        return jdbc.query("select uscc, outlet from outlet_mark where id = ?", (row, i) -> new Key(row.getString(1), row.getString(2)), mark).stream()
                .findFirst().orElseThrow(() -> new NoSuchElementException("没有这个标记"));
    }

    /** The outlets of an enterprise that have marks. */
    List<String> markedOutlets(String uscc) {
        return jdbc.queryForList("select distinct outlet from outlet_mark where uscc = ? order by outlet", String.class, uscc);
    }

    /** The last revisions. */
    List<OutletReading> readings(Key outlet, LocalDateTime begin, LocalDateTime end) {
        Map<LocalDateTime, OutletReading> last = new LinkedHashMap<>();
        jdbc.query("select at, load_percent from outlet_hour where uscc = ? and outlet = ? and at >= ? and at < ? order by at, revision", row -> {
            OutletReading reading = new OutletReading(times.here(row, "at"), new BigDecimal(row.getBigDecimal("load_percent").stripTrailingZeros().toPlainString()));
            last.put(reading.at(), reading);
        }, outlet.uscc(), outlet.outlet(), times.moment(begin), times.moment(end));
        return List.copyOf(last.values());
    }

    /** Returns the id of the mark. */
    long add(Key outlet, OutletMark mark) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("""
                insert into outlet_mark (uscc, outlet, kind, installation, from_at, to_at, permit_hours, reason, evidence, source, late_reason, replaces,
                entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(outlet.uscc(), outlet.outlet(), mark.kind().name(),
                mark.installation() == null ? null : mark.installation().name(), times.moment(mark.from()), times.moment(mark.to()), mark.permitHours(), mark.reason(),
                mark.evidence(), mark.source().name(), mark.lateReason(), mark.replaces(), mark.enteredBy(), StoredTimes.utc(mark.enteredAt())).update(key, "id");
        return key.getKey().longValue();
    }

    /** Each reading becomes the next revision of its hour. */
    void addReadings(List<NewReading> readings) {
        jdbc.batchUpdate("""
                insert into outlet_hour (uscc, outlet, at, revision, load_percent, correction, entered_by, entered_at)
                select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ? from outlet_hour where uscc = ? and outlet = ? and at = ?""",
                readings.stream().map(n -> new Object[] {n.outlet().uscc(), n.outlet().outlet(), times.moment(n.reading().at()), n.reading().load(), n.correction(),
                    n.who(), StoredTimes.utc(n.at()), n.outlet().uscc(), n.outlet().outlet(), times.moment(n.reading().at())}).toList());
    }

    List<Excuse> excuses(Key outlet, int year) {
        return jdbc.query("""
                select known_state_id, treatment, pollutants, from_at, to_at from outlet_excuse where uscc = ? and outlet = ? and from_at >= ? and from_at < ?""",
                (row, i) -> new Excuse(row.getLong(1), new OutletLedger.Spared(Treatment.valueOf(row.getString(2)), codes(row.getString(3)),
                        times.here(row, "from_at"), times.here(row, "to_at"))), outlet.uscc(), outlet.outlet(), times.begin(year),
                times.begin(year + 1));
    }

    void addExcuse(Key outlet, Excuse excuse) {
        jdbc.update("insert into outlet_excuse (known_state_id, uscc, outlet, treatment, pollutants, from_at, to_at) values (?, ?, ?, ?, ?, ?, ?)",
                excuse.knownState(), outlet.uscc(), outlet.outlet(), excuse.span().treatment().name(), text(excuse.span().pollutants()),
                times.moment(excuse.span().from()), times.moment(excuse.span().to()));
    }

    void removeExcuse(long knownState) {
        jdbc.update("delete from outlet_excuse where known_state_id = ?", knownState);
    }

    private static String text(Set<String> codes) {
        return codes == null ? "" : String.join(",", new TreeSet<>(codes));
    }

    private static Set<String> codes(String text) {
        return text.isEmpty() ? null : new TreeSet<>(List.of(text.split(",")));
    }

    private OutletMark mark(ResultSet row, Map<Long, Mark.Status> fates) throws SQLException {
        String installation = row.getString("installation");
        return new OutletMark(row.getLong("id"), OutletMarkKind.valueOf(row.getString("kind")), installation == null ? null : Installation.valueOf(installation),
                times.here(row, "from_at"), times.here(row, "to_at"), row.getObject("permit_hours", Integer.class), row.getString("reason"), row.getString("evidence"),
                Mark.Source.valueOf(row.getString("source")), row.getString("late_reason"), row.getObject("replaces", Long.class),
                row.getString("entered_by"), StoredTimes.instant(row, "entered_at"),
                fates.getOrDefault(row.getLong("id"), Mark.Status.VALID));
    }
}
