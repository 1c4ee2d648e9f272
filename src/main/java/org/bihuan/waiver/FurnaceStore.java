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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.waiver.FurnaceRecords.DailyMean;
import org.bihuan.waiver.HourRuling.Treatment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of the furnaces. Raw facts come by the thousand, so this speaks SQL; rows of facts are added and never changed. */
@Repository
class FurnaceStore {

    /** Finding about a mark; the last one of a mark holds. */
    enum Finding {
        WITHDRAWN("撤回"), PROVEN_FALSE("认定虚假"), CLEARED("撤销虚假认定");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** A span of hours that is spared at present, and the known state by which the alert room knows it. */
    record Excuse(long knownState, FurnaceLedger.Spared span) {
    }

    /** What was said of a mark, when and by whom. */
    record FindingLine(Finding finding, String reason, String evidence, String who, Instant at) {
    }

    record NewReading(String furnace, FurnaceReading reading, String correction, String who, Instant at) {
    }

    record NewMean(String furnace, DailyMean mean, String correction, String who, Instant at) {
    }

    private static final String MARKS = """
            select m.*, (select f.finding from furnace_mark_finding f where f.mark_id = m.id order by f.number desc fetch first row only) as finding,
                   exists (select 1 from furnace_mark r where r.replaces = m.id) as corrected
            from furnace_mark m where\s""";

    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    FurnaceStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** Waits until nobody else writes about these furnaces; in one order, so that two writers never wait in a circle. */
    void lock(Collection<String> furnaces) {
        new TreeSet<>(furnaces).forEach(code -> jdbc.queryForList("select code from device where code = ? for update", String.class, code));
    }

    /** Everything of these days, both included: whole marks that touch them, and the last revisions of data. */
    FurnaceRecords records(String furnace, LocalDate first, LocalDate last) {
        LocalDateTime begin = first.atStartOfDay();
        LocalDateTime end = last.plusDays(1).atStartOfDay();
        return new FurnaceRecords(marks(furnace, begin, end), readings(furnace, begin, end), means(furnace, first, last));
    }

    List<FurnaceMark> marks(String furnace, LocalDateTime begin, LocalDateTime end) {
        return jdbc.query(MARKS + "m.furnace = ? and m.from_at < ? and m.to_at > ? order by m.from_at, m.id", (row, i) -> mark(row), furnace,
                moment(end), moment(begin));
    }

    Optional<FurnaceMark> mark(long id) {
        return jdbc.query(MARKS + "m.id = ?", (row, i) -> mark(row), id).stream().findFirst();
    }

    /** The furnace's device code a mark is about. @throws java.util.NoSuchElementException for an unknown mark */
    String furnaceOf(long mark) {
        return jdbc.queryForList("select furnace from furnace_mark where id = ?", String.class, mark).stream().findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有这个标记"));
    }

    String enterpriseOf(String furnace) {
        return jdbc.queryForObject("select uscc from device where code = ?", String.class, furnace);
    }

    /** All revisions are read in their order and the last stays: that is faster than asking for the last one of each hour. */
    List<FurnaceReading> readings(String furnace, LocalDateTime begin, LocalDateTime end) {
        Map<LocalDateTime, FurnaceReading> last = new LinkedHashMap<>();
        jdbc.query("select at, particulate, cold_means, waste_fed from furnace_hour where furnace = ? and at >= ? and at < ? order by at, revision",
                row -> {
                    FurnaceReading reading = reading(row);
                    last.put(reading.at(), reading);
                }, furnace, moment(begin), moment(end));
        return List.copyOf(last.values());
    }

    List<DailyMean> means(String furnace, LocalDate first, LocalDate last) {
        Map<String, DailyMean> latest = new LinkedHashMap<>();
        jdbc.query("""
                select on_day, pollutant, mean, limit_value from furnace_daily_mean where furnace = ? and on_day between ? and ?
                order by on_day, pollutant, revision""", row -> {
            DailyMean one = new DailyMean(row.getObject(1, LocalDate.class), StackPollutant.valueOf(row.getString(2)), plain(row.getBigDecimal(3)),
                    plain(row.getBigDecimal(4)));
            latest.put(one.day() + "/" + one.pollutant(), one);
        }, furnace, first, last);
        return List.copyOf(latest.values());
    }

    void add(String furnace, FurnaceMark mark) {
        jdbc.update("""
                insert into furnace_mark (furnace, kind, from_at, to_at, reason, dioxin_measures, evidence, source, late_reason, replaces,
                entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", furnace, mark.kind().name(), moment(mark.from()),
                moment(mark.to()), mark.reason(), mark.dioxinMeasures(), mark.evidence(), mark.source().name(), mark.lateReason(),
                mark.replaces(), mark.enteredBy(), utc(mark.enteredAt()));
    }

    void add(long mark, FindingLine line) {
        jdbc.update("""
                insert into furnace_mark_finding (mark_id, number, finding, reason, evidence, who, at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from furnace_mark_finding where mark_id = ?""", mark, line.finding().name(),
                line.reason(), line.evidence(), line.who(), utc(line.at()), mark);
    }

    List<FindingLine> findings(long mark) {
        return jdbc.query("select finding, reason, evidence, who, at from furnace_mark_finding where mark_id = ? order by number",
                (row, i) -> new FindingLine(Finding.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()), mark);
    }

    /** Each reading becomes the next revision of its hour. */
    void addReadings(List<NewReading> readings) {
        jdbc.batchUpdate("""
                insert into furnace_hour (furnace, at, revision, particulate, cold_means, waste_fed, correction, entered_by, entered_at)
                select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ?, ? from furnace_hour where furnace = ? and at = ?""",
                readings.stream().map(n -> new Object[] {n.furnace(), moment(n.reading().at()), n.reading().particulate(), n.reading().coldMeans(),
                    n.reading().wasteFed(), n.correction(), n.who(), utc(n.at()), n.furnace(), moment(n.reading().at())}).toList());
    }

    void addMeans(List<NewMean> means) {
        jdbc.batchUpdate("""
                insert into furnace_daily_mean (furnace, on_day, pollutant, revision, mean, limit_value, correction, entered_by, entered_at)
                select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ? from furnace_daily_mean
                where furnace = ? and on_day = ? and pollutant = ?""",
                means.stream().map(n -> new Object[] {n.furnace(), n.mean().day(), n.mean().pollutant().name(), n.mean().mean(), n.mean().limit(),
                    n.correction(), n.who(), utc(n.at()), n.furnace(), n.mean().day(), n.mean().pollutant().name()}).toList());
    }

    /** The years of which anything is known, ascending, up to the given one. */
    Set<Integer> years(String furnace, int lastYear) {
        Set<Integer> years = new TreeSet<>();
        for (int year = IncineratorLimits.FIRST_DAY.getYear(); year <= lastYear; year++) {
            OffsetDateTime begin = moment(LocalDate.of(year, 1, 1).atStartOfDay());
            OffsetDateTime end = moment(LocalDate.of(year + 1, 1, 1).atStartOfDay());
            if (Boolean.TRUE.equals(jdbc.queryForObject("""
                    select exists (select 1 from furnace_mark where furnace = ? and from_at < ? and to_at > ?)
                    or exists (select 1 from furnace_hour where furnace = ? and at >= ? and at < ?)""", Boolean.class, furnace, end, begin, furnace, begin, end))) {
                years.add(year);
            }
        }
        return years;
    }

    List<Excuse> excuses(String furnace, int year) {
        return jdbc.query("select known_state_id, treatment, from_at, to_at from furnace_excuse where furnace = ? and from_at >= ? and from_at < ?",
                (row, i) -> new Excuse(row.getLong(1), new FurnaceLedger.Spared(Treatment.valueOf(row.getString(2)), here(row, 3), here(row, 4))),
                furnace, moment(LocalDate.of(year, 1, 1).atStartOfDay()), moment(LocalDate.of(year + 1, 1, 1).atStartOfDay()));
    }

    void addExcuse(String furnace, Excuse excuse) {
        jdbc.update("insert into furnace_excuse (known_state_id, furnace, treatment, from_at, to_at) values (?, ?, ?, ?, ?)", excuse.knownState(),
                furnace, excuse.span().treatment().name(), moment(excuse.span().from()), moment(excuse.span().to()));
    }

    void removeExcuse(long knownState) {
        jdbc.update("delete from furnace_excuse where known_state_id = ?", knownState);
    }

    private FurnaceMark mark(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        FurnaceMark.Status status = row.getBoolean("corrected") ? FurnaceMark.Status.CORRECTED
                : "PROVEN_FALSE".equals(finding) ? FurnaceMark.Status.PROVEN_FALSE
                : "WITHDRAWN".equals(finding) ? FurnaceMark.Status.WITHDRAWN : FurnaceMark.Status.VALID;
        long replaces = row.getLong("replaces");
        return new FurnaceMark(row.getLong("id"), MarkKind.valueOf(row.getString("kind")), here(row, "from_at"), here(row, "to_at"),
                row.getString("reason"), row.getString("dioxin_measures"), row.getString("evidence"),
                FurnaceMark.Source.valueOf(row.getString("source")), row.getString("late_reason"), replaces == 0 ? null : replaces,
                row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant(), status);
    }

    private FurnaceReading reading(ResultSet row) throws SQLException {
        return new FurnaceReading(here(row, 1), plain(row.getBigDecimal(2)), row.getObject(3, Integer.class), row.getObject(4, Boolean.class));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored == null ? null : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }

    private LocalDateTime here(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDateTime();
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
