package org.bihuan.law;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.ImportReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of decided cases in its tables. */
@Service
@Transactional
class DecidedCaseRegister implements DecidedCases {

    /** More than anybody compares with; the newest come first. */
    private static final int MOST_COMPARED = 2000;
    private static final String COLUMNS = """
            select id, version, number, decided_on, violation, outcome, fine, percent, region, trade, pollutant, times_over, source, invented
            from decided_case where current_number is not null""";

    private final JdbcClient sql;
    private final Clock clock;

    DecidedCaseRegister(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A case as it is stored. */
    record Stored(long id, int version, DecidedCase one) {
    }

    /** @param total how many there are on all pages */
    record Page(List<Stored> cases, long total) {
    }

    /** What the list is asked for; null for anything. */
    record Filter(ViolationType violation, DecidedCase.Outcome outcome, String region, LocalDate from, LocalDate to) {
    }

    @Override
    public ImportReport.Result record(DecidedCase one, String who) {
        sql.sql("select id from decided_case_lock where id = 1 for update").query(Integer.class).single();
        Optional<Stored> known = stored(one.number());
        if (known.isPresent() && known.get().one().equals(one)) {
            return ImportReport.Result.UNCHANGED;
        }
        known.ifPresent(before -> sql.sql("update decided_case set current_number = null where id = ?").param(before.id()).update());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                insert into decided_case (number, version, current_number, decided_on, violation, outcome, fine, percent, region, trade,
                    pollutant, times_over, source, invented, recorded_by, recorded_at)
                values (:number, :version, :number, :decidedOn, :violation, :outcome, :fine, :percent, :region, :trade,
                    :pollutant, :timesOver, :source, :invented, :who, :at)""")
                .param("number", one.number()).param("version", known.map(before -> before.version() + 1).orElse(1))
                .param("decidedOn", one.decidedOn()).param("violation", one.violation().name()).param("outcome", one.outcome().name())
                .param("fine", one.fine()).param("percent", one.percent()).param("region", one.region()).param("trade", one.trade())
                .param("pollutant", one.pollutant()).param("timesOver", one.timesOver()).param("source", one.source())
                .param("invented", one.invented()).param("who", who).param("at", Timestamp.from(clock.instant())).update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        one.choices().forEach((factor, choice) -> sql.sql("insert into decided_case_factor (case_id, factor, choice) values (?, ?, ?)")
                .params(id, factor, choice).update());
        return known.isPresent() ? ImportReport.Result.UPDATED : ImportReport.Result.ADDED;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecidedCase> find(String number) {
        return stored(number).map(Stored::one);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DecidedCase> comparable(Like like) {
        StringBuilder where = new StringBuilder(" and violation = :violation and decided_on > :after and decided_on <= :until");
        Map<String, Object> values = new HashMap<>(Map.of("violation", like.violation().name(), "after", like.after(), "until", like.until()));
        also(where, values, "pollutant = :pollutant", "pollutant", like.pollutant());
        also(where, values, "trade = :trade", "trade", like.trade());
        also(where, values, "times_over >= :timesFrom", "timesFrom", like.timesFrom());
        also(where, values, "times_over <= :timesTo", "timesTo", like.timesTo());
        int n = 0;
        for (Map.Entry<String, String> choice : like.choices().entrySet()) {
            where.append(" and exists (select 1 from decided_case_factor f where f.case_id = decided_case.id and f.factor = :factor")
                    .append(n).append(" and f.choice = :choice").append(n).append(')');
            values.put("factor" + n, choice.getKey());
            values.put("choice" + n++, choice.getValue());
        }
        return read(where + " order by decided_on desc, number limit " + MOST_COMPARED, values).stream().map(Stored::one).toList();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page page(Filter filter, int page, int size) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        also(where, values, "violation = :violation", "violation", filter.violation() == null ? null : filter.violation().name());
        also(where, values, "outcome = :outcome", "outcome", filter.outcome() == null ? null : filter.outcome().name());
        also(where, values, "region = :region", "region", filter.region());
        also(where, values, "decided_on >= :from", "from", filter.from());
        also(where, values, "decided_on <= :to", "to", filter.to());
        long total = sql.sql("select count(*) from decided_case where current_number is not null" + where).params(values).query(Long.class).single();
        values.put("size", size);
        values.put("skipped", (long) page * size);
        return new Page(read(where + " order by decided_on desc, number limit :size offset :skipped", values), total);
    }

    private static void also(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private Optional<Stored> stored(String number) {
        return read(" and number = :number", Map.of("number", number)).stream().findFirst();
    }

    private List<Stored> read(String where, Map<String, ?> values) {
        List<Stored> bare = sql.sql(COLUMNS + where).params(values).query(DecidedCaseRegister::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, Map<String, String>> choices = new LinkedHashMap<>();
        bare.forEach(one -> choices.put(one.id(), new HashMap<>()));
        sql.sql("select case_id, factor, choice from decided_case_factor where case_id in (:ids)").param("ids", choices.keySet())
                .query((row, i) -> choices.get(row.getLong("case_id")).put(row.getString("factor"), row.getString("choice"))).list();
        List<Stored> whole = new ArrayList<>();
        for (Stored one : bare) {
            DecidedCase c = one.one();
            whole.add(new Stored(one.id(), one.version(), new DecidedCase(c.number(), c.decidedOn(), c.violation(), c.outcome(), c.fine(),
                    c.percent(), c.region(), c.trade(), c.pollutant(), c.timesOver(), choices.get(one.id()), c.source(), c.invented())));
        }
        return whole;
    }

    private static Stored bare(ResultSet row, int i) throws SQLException {
        BigDecimal fine = row.getBigDecimal("fine");
        return new Stored(row.getLong("id"), row.getInt("version"), new DecidedCase(row.getString("number"),
                row.getDate("decided_on").toLocalDate(), ViolationType.valueOf(row.getString("violation")),
                DecidedCase.Outcome.valueOf(row.getString("outcome")), fine, row.getBigDecimal("percent"), row.getString("region"),
                row.getString("trade"), row.getString("pollutant"), row.getBigDecimal("times_over"), Map.of(), row.getString("source"),
                row.getBoolean("invented")));
    }
}
