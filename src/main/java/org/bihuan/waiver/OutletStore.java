package org.bihuan.waiver;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.waiver.FurnaceStore.Finding;
import org.bihuan.waiver.FurnaceStore.FindingLine;
import org.bihuan.waiver.OutletLedger.Treatment;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final ZoneId zone;

    OutletStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
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
        Map<Long, FurnaceMark.Status> fates = fates(outlet);
        return jdbc.query("select * from outlet_mark where uscc = ? and outlet = ? and from_at < ? and to_at > ? order by from_at, id",
                (row, i) -> mark(row, fates), outlet.uscc(), outlet.outlet(), moment(end), moment(begin));
    }

    Optional<OutletMark> mark(long id) {
        return jdbc.query("select * from outlet_mark where id = ?", (row, i) -> mark(row, fates(new Key(row.getString("uscc"), row.getString("outlet")))),
                id).stream().findFirst();
    }

    /** What became of those of the outlet's marks that are no longer simply valid: few among many. */
    private Map<Long, FurnaceMark.Status> fates(Key outlet) {
        Map<Long, FurnaceMark.Status> fates = new HashMap<>();
        jdbc.query("""
                select f.mark_id, f.finding from outlet_mark_finding f join outlet_mark m on m.id = f.mark_id
                where m.uscc = ? and m.outlet = ? order by f.number""", row -> {
                    fates.put(row.getLong(1), Finding.valueOf(row.getString(2)).status());
                }, outlet.uscc(), outlet.outlet());
        jdbc.queryForList("select replaces from outlet_mark where uscc = ? and outlet = ? and replaces is not null", Long.class, outlet.uscc(),
                outlet.outlet()).forEach(id -> fates.put(id, FurnaceMark.Status.CORRECTED));
        return fates;
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
            OutletReading reading = new OutletReading(here(row, "at"), new BigDecimal(row.getBigDecimal("load_percent").stripTrailingZeros().toPlainString()));
            last.put(reading.at(), reading);
        }, outlet.uscc(), outlet.outlet(), moment(begin), moment(end));
        return List.copyOf(last.values());
    }

    void add(Key outlet, OutletMark mark) {
        jdbc.update("""
                insert into outlet_mark (uscc, outlet, kind, installation, from_at, to_at, permit_hours, reason, evidence, source, late_reason, replaces,
                entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", outlet.uscc(), outlet.outlet(), mark.kind().name(),
                mark.installation() == null ? null : mark.installation().name(), moment(mark.from()), moment(mark.to()), mark.permitHours(), mark.reason(),
                mark.evidence(), mark.source().name(), mark.lateReason(), mark.replaces(), mark.enteredBy(), utc(mark.enteredAt()));
    }

    void add(long mark, FindingLine line) {
        jdbc.update("""
                insert into outlet_mark_finding (mark_id, number, finding, reason, evidence, who, at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from outlet_mark_finding where mark_id = ?""", mark, line.finding().name(),
                line.reason(), line.evidence(), line.who(), utc(line.at()), mark);
    }

    List<FindingLine> findings(long mark) {
        return jdbc.query("select finding, reason, evidence, who, at from outlet_mark_finding where mark_id = ? order by number",
                (row, i) -> new FindingLine(Finding.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()), mark);
    }

    /** Each reading becomes the next revision of its hour. */
    void addReadings(List<NewReading> readings) {
        jdbc.batchUpdate("""
                insert into outlet_hour (uscc, outlet, at, revision, load_percent, correction, entered_by, entered_at)
                select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ? from outlet_hour where uscc = ? and outlet = ? and at = ?""",
                readings.stream().map(n -> new Object[] {n.outlet().uscc(), n.outlet().outlet(), moment(n.reading().at()), n.reading().load(), n.correction(),
                    n.who(), utc(n.at()), n.outlet().uscc(), n.outlet().outlet(), moment(n.reading().at())}).toList());
    }

    List<Excuse> excuses(Key outlet, int year) {
        return jdbc.query("""
                select known_state_id, treatment, pollutants, from_at, to_at from outlet_excuse where uscc = ? and outlet = ? and from_at >= ? and from_at < ?""",
                (row, i) -> new Excuse(row.getLong(1), new OutletLedger.Spared(Treatment.valueOf(row.getString(2)), codes(row.getString(3)),
                        here(row, "from_at"), here(row, "to_at"))), outlet.uscc(), outlet.outlet(), moment(LocalDate.of(year, 1, 1).atStartOfDay()),
                moment(LocalDate.of(year + 1, 1, 1).atStartOfDay()));
    }

    void addExcuse(Key outlet, Excuse excuse) {
        jdbc.update("insert into outlet_excuse (known_state_id, uscc, outlet, treatment, pollutants, from_at, to_at) values (?, ?, ?, ?, ?, ?, ?)",
                excuse.knownState(), outlet.uscc(), outlet.outlet(), excuse.span().treatment().name(), text(excuse.span().pollutants()),
                moment(excuse.span().from()), moment(excuse.span().to()));
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

    private OutletMark mark(ResultSet row, Map<Long, FurnaceMark.Status> fates) throws SQLException {
        String installation = row.getString("installation");
        return new OutletMark(row.getLong("id"), OutletMarkKind.valueOf(row.getString("kind")), installation == null ? null : Installation.valueOf(installation),
                here(row, "from_at"), here(row, "to_at"), row.getObject("permit_hours", Integer.class), row.getString("reason"), row.getString("evidence"),
                FurnaceMark.Source.valueOf(row.getString("source")), row.getString("late_reason"), row.getObject("replaces", Long.class),
                row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                fates.getOrDefault(row.getLong("id"), FurnaceMark.Status.VALID));
    }

    private LocalDateTime here(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDateTime();
    }

    private OffsetDateTime moment(LocalDateTime at) {
        return utc(at.atZone(zone).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
