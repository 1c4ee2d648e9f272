package org.bihuan.spotcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of drawn calls. */
@Repository
class SpotCalls {

    /** @param callAt of the next call, or of the last one; @param result null until it is over, likewise {@code closedAt} */
    record Call(long id, long drawId, String uscc, String region, Instant callAt, CallResult result, Instant closedAt) {
    }

    /** @param secondChecker who looked too, or null where nobody answered */
    record Attempt(int number, Instant callAt, CallResult result, String secondChecker, String answeredBy, List<Facility> shown, String finding,
                   String requirement, String recording, String recordedBy, Instant recordedAt) {
    }

    private final JdbcClient sql;

    SpotCalls(JdbcClient sql) {
        this.sql = sql;
    }

    long add(long draw, String uscc, String region, Instant callAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("insert into spot_call (draw_id, uscc, region, call_at) values (?, ?, ?, ?)").params(draw, uscc, region, utc(callAt)).update(key, "id");
        return key.getKey().longValue();
    }

    Optional<Call> find(long id) {
        return sql.sql("select * from spot_call where id = ?").param(id).query((row, i) -> call(row)).optional();
    }

    Call get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这次远程抽查"));
    }

    /** Those whose time has come, newest first. @param region only of this branch, or null */
    List<Call> due(String region, Instant now, int most) {
        return sql.sql("""
                select * from spot_call where (call_at <= :now or exists (select 1 from spot_call_attempt a where a.call_id = id))
                and (cast(:region as varchar(6)) is null or region = :region) order by call_at desc, id desc fetch first :most rows only""")
                .param("now", utc(now)).param("region", region).param("most", most).query((row, i) -> call(row)).list();
    }

    List<Attempt> attempts(long call) {
        return sql.sql("select * from spot_call_attempt where call_id = ? order by attempt").param(call).query((row, i) -> attempt(row)).list();
    }

    /** By call; a call without attempts is missing. */
    Map<Long, List<Attempt>> attempts(Collection<Long> ofCalls) {
        Map<Long, List<Attempt>> attempts = new HashMap<>();
        if (!ofCalls.isEmpty()) {
            sql.sql("select * from spot_call_attempt where call_id in (:calls) order by call_id, attempt").param("calls", ofCalls).query(row -> {
                attempts.computeIfAbsent(row.getLong("call_id"), call -> new ArrayList<>()).add(attempt(row));
            });
        }
        return attempts;
    }

    void add(long call, Attempt one) {
        sql.sql("""
                insert into spot_call_attempt (call_id, attempt, call_at, result, second_checker, answered_by, shown, finding, requirement, recording,
                recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(call, one.number(), utc(one.callAt()), one.result().name(),
                one.secondChecker(), one.answeredBy(), one.shown().stream().map(Enum::name).collect(Collectors.joining(",")), one.finding(), one.requirement(),
                one.recording(), one.recordedBy(), utc(one.recordedAt())).update();
    }

    void callAgain(long id, Instant callAt) {
        sql.sql("update spot_call set call_at = ? where id = ?").params(utc(callAt), id).update();
    }

    void close(long id, CallResult result, Instant now) {
        sql.sql("update spot_call set result = ?, closed_at = ? where id = ?").params(result.name(), utc(now), id).update();
    }

    private static Call call(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Call(row.getLong("id"), row.getLong("draw_id"), row.getString("uscc"), row.getString("region"), instant(row, "call_at"),
                result == null ? null : CallResult.valueOf(result), instant(row, "closed_at"));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return new Attempt(row.getInt("attempt"), instant(row, "call_at"), CallResult.valueOf(row.getString("result")), row.getString("second_checker"),
                row.getString("answered_by"), shown == null || shown.isEmpty() ? List.of() : Arrays.stream(shown.split(",")).map(Facility::valueOf).toList(),
                row.getString("finding"), row.getString("requirement"), row.getString("recording"), row.getString("recorded_by"), instant(row, "recorded_at"));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
