package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.spotcheck.InvalidSpans.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of remote quality control. */
@Repository
class QualityStore {

    /** A monitor under remote control. */
    record Device(String code, String uscc, String outlet, String medium, String includedBy, Instant includedAt) {
    }

    /** What one line of control is about. */
    record Subject(String device, QualityKind kind, String pollutant) {
    }

    /** @param withdrawnBy null while it stands */
    record Check(long id, Subject subject, BigDecimal expected, BigDecimal measured, BigDecimal fullScale, BigDecimal errorPercent,
                 BigDecimal allowedPercent, BigDecimal invalidPercent, String rule, String citation, QualityVerdict verdict, Instant performedAt, String evidence, String recordedBy, Instant recordedAt, String withdrawnBy, Instant withdrawnAt,
                 String withdrawReason) {
    }

    /** A known state that voids a span of data. */
    record Excuse(long knownState, Span span) {
    }

    private static final String CHECKS = "select c.* from quality_check c join quality_device d on d.device = c.device ";

    private final JdbcClient sql;

    QualityStore(JdbcClient sql) {
        this.sql = sql;
    }

    void include(Device device) {
        sql.sql("insert into quality_device (device, uscc, outlet, medium, included_by, included_at) values (?, ?, ?, ?, ?, ?)").params(device.code(),
                device.uscc(), device.outlet(), device.medium(), device.includedBy(), SpotCalls.utc(device.includedAt())).update();
    }

    Optional<Device> device(String code) {
        return sql.sql("select * from quality_device where device = ?").param(code).query((row, i) -> device(row)).optional();
    }

    /** Locks the monitor, so that two results of it are settled one after the other. */
    Device lock(String code) {
        return sql.sql("select * from quality_device where device = ? for update").param(code).query((row, i) -> device(row)).single();
    }

    List<Device> devices() {
        return sql.sql("select * from quality_device order by medium, uscc, device").query((row, i) -> device(row)).list();
    }

    long add(Check one) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                insert into quality_check (device, kind, pollutant, expected, measured, full_scale, error_percent, allowed_percent, invalid_percent, rule,
                citation, verdict, performed_at, evidence, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.subject().device(), one.subject().kind().name(), one.subject().pollutant(), one.expected(), one.measured(), one.fullScale(),
                        one.errorPercent(), one.allowedPercent(), one.invalidPercent(), one.rule(), one.citation(), one.verdict().name(), SpotCalls.utc(one.performedAt()), one.evidence(), one.recordedBy(), SpotCalls.utc(one.recordedAt())).update(key, "id");
        return key.getKey().longValue();
    }

    Check get(long id) {
        return sql.sql(CHECKS + "where c.id = ?").param(id).query((row, i) -> check(row)).optional()
                .orElseThrow(() -> new NoSuchElementException("没有这次质控"));
    }

    Optional<Check> find(Subject subject, Instant at) {
        return sql.sql(CHECKS + "where c.device = ? and c.kind = ? and c.pollutant = ? and c.performed_at = ?").params(subject.device(), subject.kind().name(),
                subject.pollutant(), SpotCalls.utc(at)).query((row, i) -> check(row)).optional();
    }

    /** Those that stand, in the order of time. */
    List<Check> standing(Subject subject) {
        return sql.sql(CHECKS + "where c.device = ? and c.kind = ? and c.pollutant = ? and c.withdrawn_at is null order by c.performed_at")
                .params(subject.device(), subject.kind().name(), subject.pollutant()).query((row, i) -> check(row)).list();
    }

    /** Newest first. @param uscc only of this enterprise, or null; likewise {@code region} */
    List<Check> newest(String uscc, String region, int most) {
        return sql.sql(CHECKS + """
                join enterprise e on e.uscc = d.uscc where (cast(:uscc as varchar(18)) is null or d.uscc = :uscc)
                and (cast(:region as varchar(6)) is null or e.region = :region) order by c.performed_at desc, c.id desc fetch first :most rows only""")
                .param("uscc", uscc).param("region", region).param("most", most).query((row, i) -> check(row)).list();
    }

    /** The last of each kind and monitor that stands. */
    List<Check> last() {
        return sql.sql(CHECKS + """
                where c.withdrawn_at is null and not exists (select 1 from quality_check l where l.device = c.device and l.kind = c.kind
                and l.withdrawn_at is null and (l.performed_at > c.performed_at or l.performed_at = c.performed_at and l.id > c.id))""")
                .query((row, i) -> check(row)).list();
    }

    boolean withdraw(long id, String reason, String who, Instant now) {
        return sql.sql("update quality_check set withdrawn_by = ?, withdrawn_at = ?, withdraw_reason = ? where id = ? and withdrawn_at is null")
                .params(who, SpotCalls.utc(now), reason, id).update() == 1;
    }

    List<Excuse> excuses(Subject subject) {
        return sql.sql("select * from quality_excuse where device = ? and kind = ? and pollutant = ? order by known_state_id").params(subject.device(),
                subject.kind().name(), subject.pollutant()).query((row, i) -> new Excuse(row.getLong("known_state_id"),
                new Span(SpotCalls.instant(row, "from_at"), SpotCalls.instant(row, "to_at")))).list();
    }

    /** Monitors and kinds of checks whose data are void until they pass again; of no pollutant. */
    Set<Subject> outOfControl() {
        return sql.sql("select device, kind, from_at, to_at from quality_excuse").query((row, i) -> new Span(SpotCalls.instant(row, "from_at"),
                SpotCalls.instant(row, "to_at")).open() ? new Subject(row.getString("device"), QualityKind.valueOf(row.getString("kind")), null) : null)
                .list().stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    void addExcuse(Subject subject, Excuse excuse) {
        sql.sql("insert into quality_excuse (known_state_id, device, kind, pollutant, from_at, to_at) values (?, ?, ?, ?, ?, ?)").params(excuse.knownState(),
                subject.device(), subject.kind().name(), subject.pollutant(), SpotCalls.utc(excuse.span().from()), SpotCalls.utc(excuse.span().to())).update();
    }

    void removeExcuse(long knownState) {
        sql.sql("delete from quality_excuse where known_state_id = ?").param(knownState).update();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(row.getString("device"), row.getString("uscc"), row.getString("outlet"), row.getString("medium"), row.getString("included_by"),
                SpotCalls.instant(row, "included_at"));
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(row.getLong("id"), new Subject(row.getString("device"), QualityKind.valueOf(row.getString("kind")), row.getString("pollutant")),
                row.getBigDecimal("expected"), row.getBigDecimal("measured"), row.getBigDecimal("full_scale"), row.getBigDecimal("error_percent"),
                row.getBigDecimal("allowed_percent"), row.getBigDecimal("invalid_percent"), row.getString("rule"), row.getString("citation"),
                QualityVerdict.valueOf(row.getString("verdict")), SpotCalls.instant(row, "performed_at"), row.getString("evidence"), row.getString("recorded_by"),
                SpotCalls.instant(row, "recorded_at"), row.getString("withdrawn_by"), SpotCalls.instant(row, "withdrawn_at"), row.getString("withdraw_reason"));
    }
}
