package org.bihuan.control;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.enterprise.Trade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of reduction lists. */
@Repository
class ReductionStore {

    private static final int AT_ONCE = 500;

    /** @param validTo null until another version follows; @param confirmedAt null while it is a draft; @param withdrawnAt null unless the draft was taken back */
    record ReductionList(long id, int number, String name, Instant validFrom, Instant validTo, String importedBy, Instant importedAt, String confirmedBy,
                         Instant confirmedAt, Instant withdrawnAt) {

        boolean confirmed() {
            return confirmedAt != null;
        }

        boolean draft() {
            return confirmedAt == null && withdrawnAt == null;
        }

        /** The same list, never valid before that moment. */
        ReductionList notBefore(Instant moment) {
            return validFrom.isBefore(moment) ? new ReductionList(id, number, name, moment, validTo, importedBy, importedAt, confirmedBy, confirmedAt,
                    withdrawnAt) : this;
        }
    }

    private final JdbcTemplate jdbc;

    ReductionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long add(String name, Instant from, Instant to, String who, Instant at) {
        int number = jdbc.queryForObject("select coalesce(max(number), 0) + 1 from reduction_list", Integer.class);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("insert into reduction_list (number, name, valid_from, valid_to, imported_by, imported_at) values (?, ?, ?, ?, ?, ?)")
                .params(number, name, Moments.utc(from), Moments.utc(to), who, Moments.utc(at)).update(key, "id");
        return key.getKey().longValue();
    }

    void addContent(long list, Map<String, ControlGrade> entries, List<ListedMeasure> measures) {
        jdbc.batchUpdate("insert into reduction_entry (list_id, uscc, grade) values (?, ?, ?)",
                entries.entrySet().stream().map(one -> new Object[] {list, one.getKey(), one.getValue().name()}).toList());
        jdbc.batchUpdate("""
                insert into reduction_measure (list_id, uscc, level, process, unit, units, ratio, parameter, at_least, grades, after_hours, until_hours)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", measures.stream().map(m -> new Object[] {list, m.uscc(), m.level().name(), m.process(),
                    m.unit().name(), m.units(), m.ratio(), m.parameter(), m.atLeast(), m.gradesText(), m.afterHours(), m.untilHours()}).toList());
    }

    List<ReductionList> all() {
        return jdbc.query("select * from reduction_list order by number desc", ReductionStore::list);
    }

    /** All lists, which nobody else confirms until this transaction ends. */
    List<ReductionList> lockAll() {
        return jdbc.query("select * from reduction_list order by id for update", ReductionStore::list);
    }

    Optional<ReductionList> find(long id) {
        return jdbc.query("select * from reduction_list where id = ?", ReductionStore::list, id).stream().findFirst();
    }

    Optional<ReductionList> inForce(Instant moment) {
        return jdbc.query("""
                select * from reduction_list where confirmed_at is not null and valid_from <= ? and (valid_to is null or valid_to > ?)""",
                ReductionStore::list, Moments.utc(moment), Moments.utc(moment)).stream().findFirst();
    }

    void confirm(long id, Instant from, String who, Instant at) {
        jdbc.update("update reduction_list set valid_from = ?, confirmed_by = ?, confirmed_at = ? where id = ?", Moments.utc(from), who, Moments.utc(at), id);
    }

    void withdraw(long id, String who, Instant at) {
        jdbc.update("update reduction_list set withdrawn_by = ?, withdrawn_at = ? where id = ?", who, Moments.utc(at), id);
    }

    void end(long id, Instant at) {
        jdbc.update("update reduction_list set valid_to = ? where id = ?", Moments.utc(at), id);
    }

    int enterprises(long list) {
        return jdbc.queryForObject("select count(*) from reduction_entry where list_id = ?", Integer.class, list);
    }

    /** Grades of the enterprises of these regions, all of them where none is named; by credit code. */
    Map<String, ControlGrade> entries(long list, Collection<String> regions) {
        Map<String, ControlGrade> entries = new LinkedHashMap<>();
        String in = regions.isEmpty() ? "" : " and e.region in (" + marks(regions.size()) + ")";
        jdbc.query("select r.uscc, r.grade from reduction_entry r join enterprise e on e.uscc = r.uscc where r.list_id = ?" + in + " order by r.uscc",
                row -> {
                    entries.put(row.getString(1), ControlGrade.valueOf(row.getString(2)));
                }, Stream.concat(Stream.of(list), regions.stream()).toArray());
        return entries;
    }

    /** What the list demands at a level, by credit code. */
    Map<String, List<ListedMeasure>> measures(long list, ResponseLevel level) {
        Map<String, List<ListedMeasure>> measures = new HashMap<>();
        jdbc.query("select * from reduction_measure where list_id = ? and level = ? order by id", row -> {
            ListedMeasure one = measure(row);
            measures.computeIfAbsent(one.uscc(), u -> new ArrayList<>()).add(one);
        }, list, level.name());
        return measures;
    }

    List<ListedMeasure> measuresOf(long list, String uscc) {
        return jdbc.query("select * from reduction_measure where list_id = ? and uscc = ? order by level, id", (row, i) -> measure(row), list, uscc);
    }

    /** Those of the codes that the register knows. */
    Set<String> known(Collection<String> usccs) {
        List<String> asked = List.copyOf(new TreeSet<>(usccs));
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < asked.size(); i += AT_ONCE) {
            List<String> some = asked.subList(i, Math.min(asked.size(), i + AT_ONCE));
            known.addAll(jdbc.queryForList("select uscc from enterprise where uscc in (" + marks(some.size()) + ")", String.class, some.toArray()));
        }
        return known;
    }

    /** Trades of the first enterprises of the register, by credit code. */
    Map<String, Trade> trades(int most) {
        Map<String, Trade> trades = new LinkedHashMap<>();
        jdbc.query("select uscc, trade from enterprise order by uscc limit ?", row -> {
            trades.put(row.getString(1), Trade.valueOf(row.getString(2)));
        }, most);
        return trades;
    }

    static String marks(int count) {
        return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
    }

    private static ReductionList list(ResultSet row, int i) throws SQLException {
        return new ReductionList(row.getLong("id"), row.getInt("number"), row.getString("name"), Moments.of(row, "valid_from"), Moments.of(row, "valid_to"),
                row.getString("imported_by"), Moments.of(row, "imported_at"), row.getString("confirmed_by"), Moments.of(row, "confirmed_at"),
                Moments.of(row, "withdrawn_at"));
    }

    private static ListedMeasure measure(ResultSet row) throws SQLException {
        String grades = row.getString("grades");
        BigDecimal ratio = row.getBigDecimal("ratio");
        return new ListedMeasure(row.getString("uscc"), ResponseLevel.valueOf(row.getString("level")), row.getString("process"),
                CountedUnit.valueOf(row.getString("unit")), row.getInt("units"), ratio, row.getString("parameter"), row.getBigDecimal("at_least"),
                grades.isEmpty() ? Set.of() : Stream.of(grades.split(",")).map(ControlGrade::valueOf).collect(Collectors.toSet()),
                row.getInt("after_hours"), row.getObject("until_hours", Integer.class));
    }
}
