package org.bihuan.waiver;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.waiver.FurnaceRecords.DailyMean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of the furnaces. Raw facts come by the thousand, so this speaks SQL; rows of facts are added and never changed. */
@Repository
class FurnaceStore {

    /** A span of hours that is spared at present, and the known state by which the alert room knows it. */
    record Excuse(long knownState, FurnaceLedger.Spared span) {
    }

    record NewReading(String furnace, FurnaceReading reading, String correction, String who, Instant at) {
    }

    record NewMean(String furnace, DailyMean mean, String correction, String who, Instant at) {
    }

    private final JdbcTemplate jdbc;
    private final MarkFindings findings;
    private final StoredTimes times;

    FurnaceStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.findings = new MarkFindings(jdbc, "furnace_mark", "m.furnace = ?");
        this.times = new StoredTimes(clock.getZone());
    }

    MarkFindings findings() {
        return findings;
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
        Map<Long, Mark.Status> fates = findings.fates(furnace);
        return jdbc.query("select * from furnace_mark where furnace = ? and from_at < ? and to_at > ? order by from_at, id", (row, i) -> mark(row, fates),
                furnace, times.moment(end), times.moment(begin));
    }

    Optional<FurnaceMark> mark(long id) {
        return jdbc.query("select * from furnace_mark where id = ?", (row, i) -> mark(row, findings.fates(row.getString("furnace"))), id).stream().findFirst();
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
                }, furnace, times.moment(begin), times.moment(end));
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

    /** Returns the id of the mark. */
    long add(String furnace, FurnaceMark mark) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("""
                insert into furnace_mark (furnace, kind, from_at, to_at, reason, dioxin_measures, evidence, source, late_reason, replaces,
                entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(furnace, mark.kind().name(), times.moment(mark.from()),
                times.moment(mark.to()), mark.reason(), mark.dioxinMeasures(), mark.evidence(), mark.source().name(), mark.lateReason(),
                mark.replaces(), mark.enteredBy(), StoredTimes.utc(mark.enteredAt())).update(key, "id");
        return key.getKey().longValue();
    }

    /** Each reading becomes the next revision of its hour. */
    void addReadings(List<NewReading> readings) {
        jdbc.batchUpdate("""
                insert into furnace_hour (furnace, at, revision, particulate, cold_means, waste_fed, correction, entered_by, entered_at)
                select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ?, ? from furnace_hour where furnace = ? and at = ?""",
                readings.stream().map(n -> new Object[] {n.furnace(), times.moment(n.reading().at()), n.reading().particulate(), n.reading().coldMeans(),
                    n.reading().wasteFed(), n.correction(), n.who(), StoredTimes.utc(n.at()), n.furnace(), times.moment(n.reading().at())}).toList());
    }

    void addMeans(List<NewMean> means) {
        jdbc.batchUpdate("""
                insert into furnace_daily_mean (furnace, on_day, pollutant, revision, mean, limit_value, correction, entered_by, entered_at)
                select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ? from furnace_daily_mean
                where furnace = ? and on_day = ? and pollutant = ?""",
                means.stream().map(n -> new Object[] {n.furnace(), n.mean().day(), n.mean().pollutant().name(), n.mean().mean(), n.mean().limit(),
                    n.correction(), n.who(), StoredTimes.utc(n.at()), n.furnace(), n.mean().day(), n.mean().pollutant().name()}).toList());
    }

    /** The years of which anything is known, ascending, up to the given one. */
    Set<Integer> years(String furnace, int lastYear) {
        Set<Integer> years = new TreeSet<>();
        for (int year = IncineratorLimits.FIRST_DAY.getYear(); year <= lastYear; year++) {
            OffsetDateTime begin = times.begin(year);
            OffsetDateTime end = times.begin(year + 1);
            if (Boolean.TRUE.equals(jdbc.queryForObject("""
                    select exists (select 1 from furnace_mark where furnace = ? and from_at < ? and to_at > ?)
                    or exists (select 1 from furnace_hour where furnace = ? and at >= ? and at < ?)
                    or exists (select 1 from furnace_daily_mean where furnace = ? and on_day >= ? and on_day < ?)""", Boolean.class, furnace, end, begin, furnace, begin, end,
                    furnace, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))) {
                years.add(year);
            }
        }
        return years;
    }

    List<Excuse> excuses(String furnace, int year) {
        return jdbc.query("select known_state_id, treatment, from_at, to_at from furnace_excuse where furnace = ? and from_at >= ? and from_at < ?",
                (row, i) -> new Excuse(row.getLong(1), new FurnaceLedger.Spared(OutletLedger.Treatment.valueOf(row.getString(2)), times.here(row, "from_at"), times.here(row, "to_at"))),
                furnace, times.begin(year), times.begin(year + 1));
    }

    void addExcuse(String furnace, Excuse excuse) {
        jdbc.update("insert into furnace_excuse (known_state_id, furnace, treatment, from_at, to_at) values (?, ?, ?, ?, ?)", excuse.knownState(),
                furnace, excuse.span().treatment().name(), times.moment(excuse.span().from()), times.moment(excuse.span().to()));
    }

    void removeExcuse(long knownState) {
        jdbc.update("delete from furnace_excuse where known_state_id = ?", knownState);
    }

    private FurnaceMark mark(ResultSet row, Map<Long, Mark.Status> fates) throws SQLException {
        long replaces = row.getLong("replaces");
        return new FurnaceMark(row.getLong("id"), MarkKind.valueOf(row.getString("kind")), times.here(row, "from_at"), times.here(row, "to_at"),
                row.getString("reason"), row.getString("dioxin_measures"), row.getString("evidence"),
                Mark.Source.valueOf(row.getString("source")), row.getString("late_reason"), replaces == 0 ? null : replaces,
                row.getString("entered_by"), StoredTimes.instant(row, "entered_at"),
                fates.getOrDefault(row.getLong("id"), Mark.Status.VALID));
    }

    private FurnaceReading reading(ResultSet row) throws SQLException {
        return new FurnaceReading(times.here(row, "at"), plain(row.getBigDecimal(2)), row.getObject(3, Integer.class), row.getObject(4, Boolean.class));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored == null ? null : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }
}
