package org.bihuan.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of running data and of breaches. */
@Repository
class RunningStore {

    record Breach(long id, long reading, String uscc, Long measure, Long version, String basis, String demanded, String found, Instant from, Instant to,
                  String alertEvent) {
    }

    private final JdbcTemplate jdbc;

    RunningStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean known(RunningReading one) {
        return jdbc.queryForObject("select count(*) from running_reading where source = ? and source_event_id = ?", Integer.class, one.source(),
                one.sourceEventId()) > 0;
    }

    long add(RunningReading one, String who, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("""
                insert into running_reading (source, source_event_id, uscc, process, from_at, to_at, running, parameter_value, seen_by, evidence, received_by,
                received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(one.source(), one.sourceEventId(), one.enterprise(), one.process(),
                Moments.utc(one.from().toInstant()), Moments.utc(one.to().toInstant()), one.running(), one.parameterValue(), one.seenBy().name(), one.evidence(),
                who, Moments.utc(at)).update(key, "id");
        return key.getKey().longValue();
    }

    long add(Breach one) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("""
                insert into control_breach (reading_id, uscc, measure_id, version_id, basis, demanded, found, from_at, to_at, alert_event)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(one.reading(), one.uscc(), one.measure(), one.version(), one.basis(), one.demanded(), one.found(),
                Moments.utc(one.from()), Moments.utc(one.to()), one.alertEvent()).update(key, "id");
        return key.getKey().longValue();
    }

    /** Of what orders and published ratios ever demanded something of the enterprise. */
    Set<String> processes(String uscc) {
        return new TreeSet<>(jdbc.queryForList("""
                select process from response_measure where uscc = ? union select l.process from ratio_line l join ratio_version v on v.id = l.version_id
                where l.uscc = ? and v.published_from is not null""", String.class, uscc, uscc));
    }

    Optional<Breach> find(long id) {
        return jdbc.query("select * from control_breach where id = ?", RunningStore::breach, id).stream().findFirst();
    }

    /** Breaches of orders and of production control at some moment of the span, oldest first. */
    List<Breach> of(String uscc, Instant from, Instant to) {
        return jdbc.query("select * from control_breach where uscc = ? and from_at < ? and to_at > ? order by from_at, id",
                RunningStore::breach, uscc, Moments.utc(to), Moments.utc(from));
    }

    List<Breach> of(String uscc, int most) {
        return jdbc.query("select * from control_breach where uscc = ? order by from_at desc, id desc limit ?", RunningStore::breach, uscc, most);
    }

    private static Breach breach(ResultSet row, int i) throws SQLException {
        return new Breach(row.getLong("id"), row.getLong("reading_id"), row.getString("uscc"), row.getObject("measure_id", Long.class),
                row.getObject("version_id", Long.class), row.getString("basis"), row.getString("demanded"), row.getString("found"), Moments.of(row, "from_at"),
                Moments.of(row, "to_at"), row.getString("alert_event"));
    }
}
