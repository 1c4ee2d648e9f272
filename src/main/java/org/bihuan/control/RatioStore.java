package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.enterprise.Trade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of production control. A line keeps what it was computed from; nothing of it changes afterwards. */
@Repository
class RatioStore {

    private static final int AT_ONCE = 500;
    private static final String TIGHTENING = "select t.*, b.basis from ratio_tightening t left join control_breach b on b.id = t.breach_id where ";

    /** @param publishedFrom in force from then on; null unless published */
    record Version(long id, int number, String name, String importedBy, Instant importedAt, Instant effectiveFrom, Instant heardUntil, String reason,
                   String proposedBy, Instant proposedAt, String answer, String answeredBy, Long deliberation, Instant publishedAt, Instant publishedFrom,
                   Instant rejectedAt) {

        String said() {
            return "生产调控第 " + number + " 版“" + name + "”";
        }
    }

    /** @param ratio and @param stopped as they were computed when the version was imported */
    record Line(RatioInput input, RatioTerms terms, BigDecimal ratio, int stopped) {
    }

    record Opinion(String uscc, String name, String said, String by, Instant at) {
    }

    /**
     * A question of tightening.
     *
     * @param breach   that running data showed; null where people found it
     * @param basis    number of the order or name of the version that was broken; null without such data
     * @param punished the decision on a penalty for it, in Chinese; null until there is one
     * @param granted  null while it is undecided
     */
    record Tightening(long id, String uscc, String month, Long breach, String basis, String punished, RatioTerms.Points points, Instant proposedAt,
                      Boolean granted, String reason, String decidedBy, Instant decidedAt, Instant from, Instant to) {

        /** What it adds to the ratio, by the name of what was broken. */
        RatioTerms.Points added() {
            return basis == null ? points : new RatioTerms.Points(points.name() + "（" + basis + "）", points.points(), points.parameter(), points.rule());
        }

        /** The reason as the middle of a sentence. */
        String why() {
            return reason.strip().replaceAll("[。；，、：]+$", "");
        }
    }

    private final JdbcTemplate jdbc;

    RatioStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long add(String name, String who, Instant at) {
        int number = jdbc.queryForObject("select coalesce(max(number), 0) + 1 from ratio_version", Integer.class);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("insert into ratio_version (number, name, imported_by, imported_at) values (?, ?, ?, ?)")
                .params(number, name, who, Moments.utc(at)).update(key, "id");
        return key.getKey().longValue();
    }

    void addLines(long version, List<Line> lines) {
        jdbc.batchUpdate("""
                insert into ratio_line (version_id, uscc, trade, grade, corridor, core_area, county_rank, process, unit, units, rounding, class_name, base,
                base_rule, factor, factor_rule, points, idle, ratio, stopped) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                lines.stream().map(line -> new Object[] {version, line.input().uscc(), line.input().trade().name(), line.input().grade().name(),
                    line.input().corridor(), line.input().coreArea(), line.input().countyRank(), line.input().process(), line.input().unit().name(),
                    line.input().units(), line.terms().rounding().name(), line.terms().className(), line.terms().base(), line.terms().baseRule(),
                    line.terms().factor(), line.terms().factorRule(), text(line.terms().points()),
                    line.terms().idle().stream().map(Enum::name).collect(Collectors.joining(",")), line.ratio(), line.stopped()}).toList());
    }

    void propose(long version, Instant effectiveFrom, Instant heardUntil, String reason, String who, Instant at) {
        jdbc.update("update ratio_version set effective_from = ?, heard_until = ?, reason = ?, proposed_by = ?, proposed_at = ? where id = ?",
                Moments.utc(effectiveFrom), Moments.utc(heardUntil), reason, who, Moments.utc(at), version);
    }

    void answer(long version, String answer, Instant effectiveFrom, String who) {
        jdbc.update("update ratio_version set answer = ?, effective_from = ?, answered_by = ? where id = ?", answer, Moments.utc(effectiveFrom), who, version);
    }

    void deliberated(long version, long deliberation) {
        jdbc.update("update ratio_version set deliberation_id = ? where id = ?", deliberation, version);
    }

    void publish(long version, Instant from, Instant at) {
        jdbc.update("update ratio_version set published_from = ?, published_at = ? where id = ?", Moments.utc(from), Moments.utc(at), version);
    }

    void reject(long version, Instant at) {
        jdbc.update("update ratio_version set rejected_at = ? where id = ?", Moments.utc(at), version);
    }

    Optional<Version> find(long id) {
        return jdbc.query("select * from ratio_version where id = ?", RatioStore::version, id).stream().findFirst();
    }

    Optional<Version> numbered(int number) {
        return jdbc.query("select * from ratio_version where number = ?", RatioStore::version, number).stream().findFirst();
    }

    List<Version> all() {
        return jdbc.query("select * from ratio_version order by number desc", RatioStore::version);
    }

    /** All versions, of which nobody else adds or publishes one until this transaction ends. */
    List<Version> lockAll() {
        return jdbc.query("select * from ratio_version order by id for update", RatioStore::version);
    }

    Optional<Version> inForce(Instant moment) {
        return jdbc.query("select * from ratio_version where published_from <= ? order by published_from desc limit 1", RatioStore::version,
                Moments.utc(moment)).stream().findFirst();
    }

    /** The versions that are in force at some moment of the span, oldest first. */
    List<Version> inForce(Instant from, Instant to) {
        return jdbc.query("""
                select * from ratio_version v where v.published_from < ? and not exists (select 1 from ratio_version n where n.published_from > v.published_from
                and n.published_from <= ?) order by v.published_from""", RatioStore::version, Moments.utc(to), Moments.utc(from));
    }

    int count(long version) {
        return jdbc.queryForObject("select count(*) from ratio_line where version_id = ?", Integer.class, version);
    }

    Optional<Line> line(long version, String uscc) {
        return jdbc.query("select * from ratio_line where version_id = ? and uscc = ?", (row, i) -> line(row), version, uscc).stream().findFirst();
    }

    List<Line> lines(long version, String region, int most, int offset) {
        return region == null ? jdbc.query("select * from ratio_line where version_id = ? order by uscc limit ? offset ?", (row, i) -> line(row), version, most, offset)
                : jdbc.query("""
                        select l.* from ratio_line l join enterprise e on e.uscc = l.uscc where l.version_id = ? and e.region = ? order by l.uscc
                        limit ? offset ?""", (row, i) -> line(row), version, region, most, offset);
    }

    /** Published versions that have a line of the enterprise, the newest first. */
    List<Version> versionsOf(String uscc, int most) {
        return jdbc.query("""
                select v.* from ratio_version v join ratio_line l on l.version_id = v.id where l.uscc = ? and v.published_from is not null
                order by v.published_from desc limit ?""", RatioStore::version, uscc, most);
    }

    List<String> usccs(long version) {
        return jdbc.queryForList("select uscc from ratio_line where version_id = ? order by uscc", String.class, version);
    }

    /** Trades of those of the codes that the register knows. */
    Map<String, Trade> trades(Collection<String> usccs) {
        List<String> asked = List.copyOf(new TreeSet<>(usccs));
        Map<String, Trade> trades = new HashMap<>();
        for (int i = 0; i < asked.size(); i += AT_ONCE) {
            List<String> some = asked.subList(i, Math.min(asked.size(), i + AT_ONCE));
            jdbc.query("select uscc, trade from enterprise where uscc in (" + ReductionStore.marks(some.size()) + ")", row -> {
                trades.put(row.getString(1), Trade.valueOf(row.getString(2)));
            }, some.toArray());
        }
        return trades;
    }

    void addOpinion(long version, String uscc, String said, String who, Instant at) {
        jdbc.update("insert into ratio_opinion (version_id, uscc, said, given_by, given_at) values (?, ?, ?, ?, ?)", version, uscc, said, who, Moments.utc(at));
    }

    List<Opinion> opinions(long version) {
        return jdbc.query("select o.*, e.name from ratio_opinion o join enterprise e on e.uscc = o.uscc where o.version_id = ? order by o.id",
                (row, i) -> new Opinion(row.getString("uscc"), row.getString("name"), row.getString("said"), row.getString("given_by"), Moments.of(row, "given_at")), version);
    }

    /**
     * Returns the id; empty where the question has been put already.
     *
     * @param askedBy whose question it is: one each for an enterprise and month
     */
    Optional<Long> proposeTightening(String uscc, String month, String askedBy, Long breach, String punished, RatioTerms.Points points, Instant at) {
        if (jdbc.queryForObject("select count(*) from ratio_tightening where uscc = ? and in_month = ? and asked_by = ?", Integer.class, uscc, month, askedBy) > 0) {
            return Optional.empty();
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("insert into ratio_tightening (uscc, in_month, asked_by, breach_id, punished, points, rule, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(uscc, month, askedBy, breach, punished, points.points(), points.name() + "\t" + points.rule(), Moments.utc(at)).update(key, "id");
        return Optional.of(key.getKey().longValue());
    }

    void punished(long tightening, String decision) {
        jdbc.update("update ratio_tightening set punished = ? where id = ?", decision, tightening);
    }

    Optional<Tightening> tightening(long id) {
        return jdbc.query(TIGHTENING + "t.id = ?", RatioStore::tightening, id).stream().findFirst();
    }

    List<Tightening> tightenings(String uscc) {
        return jdbc.query(TIGHTENING + "t.uscc = ? order by t.id desc", RatioStore::tightening, uscc);
    }

    /** What was added for breaches and is in force at that moment, oldest first. */
    List<Tightening> tightened(String uscc, Instant moment) {
        return jdbc.query(TIGHTENING + "t.uscc = ? and t.granted and t.from_at <= ? and t.to_at > ? order by t.id", RatioStore::tightening, uscc,
                Moments.utc(moment), Moments.utc(moment));
    }

    void decide(long tightening, boolean granted, String reason, String who, Instant at) {
        jdbc.update("update ratio_tightening set granted = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?", granted, reason, who, Moments.utc(at),
                tightening);
    }

    void tighten(long tightening, Instant from, Instant to) {
        jdbc.update("update ratio_tightening set from_at = ?, to_at = ? where id = ?", Moments.utc(from), Moments.utc(to), tightening);
    }

    private static String text(List<RatioTerms.Points> points) {
        return points.stream().map(one -> one.name() + "\t" + one.points() + "\t" + (one.parameter() == null ? "" : one.parameter()) + "\t" + one.rule())
                .collect(Collectors.joining("\n"));
    }

    private static List<RatioTerms.Points> points(String text) {
        List<RatioTerms.Points> points = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String one : text.split("\n")) {
                String[] parts = one.split("\t", -1);
                points.add(new RatioTerms.Points(parts[0], new BigDecimal(parts[1]), parts[2].isEmpty() ? null : parts[2], parts[3]));
            }
        }
        return points;
    }

    private static Version version(ResultSet row, int i) throws SQLException {
        return new Version(row.getLong("id"), row.getInt("number"), row.getString("name"), row.getString("imported_by"), Moments.of(row, "imported_at"),
                Moments.of(row, "effective_from"), Moments.of(row, "heard_until"), row.getString("reason"), row.getString("proposed_by"),
                Moments.of(row, "proposed_at"), row.getString("answer"), row.getString("answered_by"), row.getObject("deliberation_id", Long.class),
                Moments.of(row, "published_at"), Moments.of(row, "published_from"), Moments.of(row, "rejected_at"));
    }

    private static Line line(ResultSet row) throws SQLException {
        RatioInput input = new RatioInput(row.getString("uscc"), Trade.valueOf(row.getString("trade")), ControlGrade.valueOf(row.getString("grade")),
                row.getBoolean("corridor"), row.getBoolean("core_area"), row.getObject("county_rank", Integer.class), row.getString("process"),
                CountedUnit.valueOf(row.getString("unit")), row.getInt("units"));
        RatioTerms terms = new RatioTerms(row.getString("class_name"), row.getBigDecimal("base"), row.getString("base_rule"),
                RoundingMode.valueOf(row.getString("rounding")), row.getBigDecimal("factor"), row.getString("factor_rule"), points(row.getString("points")),
                Stream.of(row.getString("idle").split(",")).filter(one -> !one.isEmpty()).map(RatioTerms.Input::valueOf).toList());
        return new Line(input, terms, row.getBigDecimal("ratio"), row.getInt("stopped"));
    }

    private static Tightening tightening(ResultSet row, int i) throws SQLException {
        String[] rule = row.getString("rule").split("\t", -1);
        return new Tightening(row.getLong("id"), row.getString("uscc"), row.getString("in_month"), row.getObject("breach_id", Long.class), row.getString("basis"),
                row.getString("punished"), new RatioTerms.Points(rule[0], row.getBigDecimal("points"), null, rule[1]), Moments.of(row, "proposed_at"),
                row.getObject("granted", Boolean.class), row.getString("reason"), row.getString("decided_by"), Moments.of(row, "decided_at"),
                Moments.of(row, "from_at"), Moments.of(row, "to_at"));
    }
}
