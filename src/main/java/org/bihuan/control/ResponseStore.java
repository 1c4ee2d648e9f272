package org.bihuan.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of emergency responses. */
@Repository
class ResponseStore {

    /** @param area region codes; empty for the whole city */
    record ResponseOrder(long id, String number, ResponseLevel level, List<String> area, long list, Instant startsAt, Instant endsAt, String reason,
                         String exceptions, String draftedBy, Instant draftedAt, String signedBy, Instant signedAt, String refusedFor, Instant toldAt,
                         String endReason, String endedBy, Instant closedAt) {

        /** From when on it binds: nobody answers for what ran before the order was signed. */
        Instant bindsFrom() {
            return signedAt != null && signedAt.isAfter(startsAt) ? signedAt : startsAt;
        }
    }

    /** What an order means for one enterprise. @param reason null where it was computed before the reason was kept */
    record Share(long order, String uscc, ControlGrade grade, Treatment treatment, String reason, String rule, String confirmedBy, Instant confirmedAt,
                 String note) {

        /** In Chinese, with the reason. */
        String treatedAs() {
            return treatment.label() + (reason == null ? "" : "（" + reason + "）");
        }
    }

    record StoredMeasure(long id, long order, RequiredMeasure measure) {
    }

    /** @param keptAt where else it can be seen; null where the files that came with it are all */
    record Proof(long id, long measure, String said, String keptAt, String by, Instant at) {
    }

    /** A file. @param proof null for what came with the confirmation */
    record HandedIn(long evidence, long order, String uscc, Long proof) {
    }

    /** How far the enterprises of a region are; those of whom the order asks nothing have nothing to confirm and are not counted. */
    record Standing(String region, int enterprises, int confirmed) {
    }

    /** How far an order is in the whole city, counted as in {@link Standing}. @param breaches how often running data showed that a measure was not kept */
    record Counts(int enterprises, int confirmed, int breaches) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    record FollowUp(String region, String finding, String by, Instant at) {
    }

    private static final int LONGEST_REASON = 500;

    private final JdbcTemplate jdbc;

    ResponseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers count on within a year; two drafts of one moment are kept apart by the number's constraint. */
    int next(String prefix) {
        return jdbc.queryForObject("select count(*) + 1 from response_order where number like ?", Integer.class, prefix + "%");
    }

    long add(String number, ResponseLevel level, List<String> area, long list, Instant startsAt, String reason, String exceptions, String who, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("""
                insert into response_order (number, level, area, list_id, starts_at, reason, exceptions, drafted_by, drafted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(number, level.name(), String.join(",", area), list, Moments.utc(startsAt), reason, exceptions,
                who, Moments.utc(at)).update(key, "id");
        return key.getKey().longValue();
    }

    void sign(long order, String who, Instant at) {
        jdbc.update("update response_order set signed_by = ?, signed_at = ? where id = ?", who, Moments.utc(at), order);
    }

    void refuse(long order, String who, String reason, Instant at) {
        jdbc.update("update response_order set refused_for = ?, signed_by = ?, closed_at = ? where id = ?", reason, who, Moments.utc(at), order);
    }

    void told(long order, Instant at) {
        jdbc.update("update response_order set told_at = ? where id = ?", Moments.utc(at), order);
    }

    void end(long order, Instant endsAt, String reason, String who) {
        jdbc.update("update response_order set ends_at = ?, end_reason = ?, ended_by = ? where id = ?", Moments.utc(endsAt), reason, who, order);
    }

    void close(long order, Instant at) {
        jdbc.update("update response_order set closed_at = ? where id = ?", Moments.utc(at), order);
    }

    void addShares(List<Share> shares) {
        jdbc.batchUpdate("insert into response_enterprise (order_id, uscc, grade, treatment, reason, rule) values (?, ?, ?, ?, ?, ?)",
                shares.stream().map(s -> new Object[] {s.order(), s.uscc(), s.grade().name(), s.treatment().name(), shortened(s.reason()), s.rule()}).toList());
    }

    /** Designers write it, and may write more than there is room for. */
    private static String shortened(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    void addMeasures(long order, List<RequiredMeasure> measures) {
        jdbc.batchUpdate("""
                insert into response_measure (order_id, uscc, process, unit, units, stopped, parameter, at_least, binding, from_at, to_at, said)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", measures.stream().map(m -> new Object[] {order, m.uscc(), m.process(), m.unit().name(),
                    m.units(), m.stopped(), m.parameter(), m.atLeast(), m.binding(), Moments.utc(m.from()), Moments.utc(m.to()), m.said()}).toList());
    }

    Optional<ResponseOrder> find(long id) {
        return jdbc.query("select * from response_order where id = ?", ResponseStore::order, id).stream().findFirst();
    }

    Map<Long, ResponseOrder> find(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.query("select * from response_order where id in (" + ReductionStore.marks(ids.size()) + ")", ResponseStore::order, ids.toArray())
                .stream().collect(Collectors.toMap(ResponseOrder::id, one -> one));
    }

    /** The newest first. */
    List<ResponseOrder> all(int most) {
        return jdbc.query("select * from response_order order by id desc limit ?", ResponseStore::order, most);
    }

    /** Signed orders that name the enterprise and bind it at some moment of the span. */
    List<ResponseOrder> of(String uscc, Instant from, Instant to) {
        return jdbc.query("""
                select o.* from response_order o join response_enterprise e on e.order_id = o.id where e.uscc = ? and o.signed_at is not null
                and o.starts_at < ? and o.signed_at < ? and (o.ends_at is null or o.ends_at > ?) order by o.id""", ResponseStore::order, uscc, Moments.utc(to), Moments.utc(to),
                Moments.utc(from));
    }

    /** Those of the enterprises that some signed order binds at some moment of the span. */
    Set<String> under(Collection<String> usccs, Instant from, Instant to) {
        if (usccs.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.queryForList("""
                select distinct e.uscc from response_order o join response_enterprise e on e.order_id = o.id where o.signed_at is not null
                and o.starts_at < ? and o.signed_at < ? and (o.ends_at is null or o.ends_at > ?) and e.uscc in (%s)""".formatted(ReductionStore.marks(usccs.size())), String.class,
                Stream.concat(Stream.of(Moments.utc(to), Moments.utc(to), Moments.utc(from)), usccs.stream()).toArray()));
    }

    List<Share> shares(long order, String region, int most, int offset) {
        return region == null ? jdbc.query("select * from response_enterprise where order_id = ? order by uscc limit ? offset ?", ResponseStore::share, order, most, offset)
                : jdbc.query("""
                        select r.* from response_enterprise r join enterprise e on e.uscc = r.uscc where r.order_id = ? and e.region = ?
                        order by r.uscc limit ? offset ?""", ResponseStore::share, order, region, most, offset);
    }

    /** By credit code. */
    Map<String, Share> shares(long order, Collection<String> usccs) {
        if (usccs.isEmpty()) {
            return Map.of();
        }
        return jdbc.query("select * from response_enterprise where order_id = ? and uscc in (" + ReductionStore.marks(usccs.size()) + ")", ResponseStore::share,
                Stream.concat(Stream.of(order), usccs.stream()).toArray()).stream().collect(Collectors.toMap(Share::uscc, one -> one));
    }

    List<Share> sharesOf(String uscc, int most) {
        return jdbc.query("select * from response_enterprise where uscc = ? order by order_id desc limit ?", ResponseStore::share, uscc, most);
    }

    /** Locked, so that two confirmations follow each other. */
    Optional<Share> lockShare(long order, String uscc) {
        return jdbc.query("select * from response_enterprise where order_id = ? and uscc = ? for update", ResponseStore::share, order, uscc).stream().findFirst();
    }

    void confirm(long order, String uscc, String who, Instant at, String note) {
        jdbc.update("update response_enterprise set confirmed_by = ?, confirmed_at = ?, note = ? where order_id = ? and uscc = ?", who, Moments.utc(at),
                note, order, uscc);
    }

    List<StoredMeasure> measures(long order, String uscc) {
        return jdbc.query("select * from response_measure where order_id = ? and uscc = ? order by id", ResponseStore::measure, order, uscc);
    }

    List<StoredMeasure> measures(long order, Collection<String> usccs) {
        if (usccs.isEmpty()) {
            return List.of();
        }
        return jdbc.query("select * from response_measure where order_id = ? and uscc in (" + ReductionStore.marks(usccs.size()) + ") order by uscc, id",
                ResponseStore::measure, Stream.concat(Stream.of(order), usccs.stream()).toArray());
    }

    int countMeasures(long order) {
        return jdbc.queryForObject("select count(*) from response_measure where order_id = ?", Integer.class, order);
    }

    int breaches(long order) {
        return jdbc.queryForObject("select count(*) from control_breach b join response_measure m on m.id = b.measure_id where m.order_id = ?", Integer.class, order);
    }

    List<Standing> standings(long order) {
        return jdbc.query("""
                select e.region, count(*), count(r.confirmed_at) from response_enterprise r join enterprise e on e.uscc = r.uscc
                where r.order_id = ? and exists (select 1 from response_measure m where m.uscc = r.uscc and m.order_id = r.order_id)
                group by e.region order by e.region""", (row, i) -> new Standing(row.getString(1), row.getInt(2), row.getInt(3)), order);
    }

    /** By order; an order without enterprises is missing. */
    Map<Long, Counts> counts(Collection<Long> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        String marks = ReductionStore.marks(orders.size());
        Map<Long, Integer> breaches = new HashMap<>();
        jdbc.query("select m.order_id, count(*) from control_breach b join response_measure m on m.id = b.measure_id where m.order_id in (" + marks + ") group by m.order_id",
                row -> {
                    breaches.put(row.getLong(1), row.getInt(2));
                }, orders.toArray());
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.query("""
                select r.order_id, count(*), count(r.confirmed_at) from response_enterprise r where r.order_id in (%s)
                and exists (select 1 from response_measure m where m.uscc = r.uscc and m.order_id = r.order_id) group by r.order_id""".formatted(marks), row -> {
                    counts.put(row.getLong(1), new Counts(row.getInt(2), row.getInt(3), breaches.getOrDefault(row.getLong(1), 0)));
                }, orders.toArray());
        return counts;
    }

    /** Names of those of a region that have not confirmed. */
    List<String> unconfirmed(long order, String region, int most) {
        return jdbc.queryForList("""
                select e.name from response_enterprise r join enterprise e on e.uscc = r.uscc
                where r.order_id = ? and e.region = ? and r.confirmed_at is null
                and exists (select 1 from response_measure m where m.uscc = r.uscc and m.order_id = r.order_id) order by e.uscc limit ?""", String.class, order, region, most);
    }

    /** Returns the id. */
    long addProof(long order, String uscc, long measure, String said, String keptAt, String who, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.create(jdbc).sql("insert into response_proof (order_id, uscc, measure_id, said, kept_at, given_by, given_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(order, uscc, measure, said, keptAt, who, Moments.utc(at)).update(key, "id");
        return key.getKey().longValue();
    }

    void addEvidence(HandedIn one) {
        jdbc.update("insert into response_evidence (evidence_id, order_id, uscc, proof_id) values (?, ?, ?, ?)", one.evidence(), one.order(), one.uscc(), one.proof());
    }

    List<HandedIn> evidence(long order, String uscc) {
        return jdbc.query("select * from response_evidence where order_id = ? and uscc = ? order by evidence_id", ResponseStore::handedIn, order, uscc);
    }

    Optional<HandedIn> handedIn(long order, long evidence) {
        return jdbc.query("select * from response_evidence where order_id = ? and evidence_id = ?", ResponseStore::handedIn, order, evidence).stream().findFirst();
    }

    private static HandedIn handedIn(ResultSet row, int i) throws SQLException {
        return new HandedIn(row.getLong("evidence_id"), row.getLong("order_id"), row.getString("uscc"), row.getObject("proof_id", Long.class));
    }

    List<Proof> proofs(long order, String uscc) {
        return jdbc.query("select * from response_proof where order_id = ? and uscc = ? order by id", (row, i) -> new Proof(row.getLong("id"), row.getLong("measure_id"),
                row.getString("said"), row.getString("kept_at"), row.getString("given_by"), Moments.of(row, "given_at")), order, uscc);
    }

    void addFollowUp(long order, FollowUp one) {
        jdbc.update("insert into response_follow_up (order_id, region, finding, found_by, found_at) values (?, ?, ?, ?, ?)", order, one.region(),
                one.finding(), one.by(), Moments.utc(one.at()));
    }

    List<FollowUp> followUps(long order) {
        return jdbc.query("select * from response_follow_up where order_id = ? order by region", (row, i) -> new FollowUp(row.getString("region"),
                row.getString("finding"), row.getString("found_by"), Moments.of(row, "found_at")), order);
    }

    private static ResponseOrder order(ResultSet row, int i) throws SQLException {
        String area = row.getString("area");
        return new ResponseOrder(row.getLong("id"), row.getString("number"), ResponseLevel.valueOf(row.getString("level")),
                area.isEmpty() ? List.of() : List.of(area.split(",")), row.getLong("list_id"), Moments.of(row, "starts_at"), Moments.of(row, "ends_at"),
                row.getString("reason"), row.getString("exceptions"), row.getString("drafted_by"), Moments.of(row, "drafted_at"), row.getString("signed_by"),
                Moments.of(row, "signed_at"), row.getString("refused_for"), Moments.of(row, "told_at"), row.getString("end_reason"), row.getString("ended_by"),
                Moments.of(row, "closed_at"));
    }

    private static Share share(ResultSet row, int i) throws SQLException {
        return new Share(row.getLong("order_id"), row.getString("uscc"), ControlGrade.valueOf(row.getString("grade")), Treatment.valueOf(row.getString("treatment")),
                row.getString("reason"), row.getString("rule"), row.getString("confirmed_by"), Moments.of(row, "confirmed_at"), row.getString("note"));
    }

    private static StoredMeasure measure(ResultSet row, int i) throws SQLException {
        return new StoredMeasure(row.getLong("id"), row.getLong("order_id"), new RequiredMeasure(row.getString("uscc"), row.getString("process"),
                CountedUnit.valueOf(row.getString("unit")), row.getInt("units"), row.getInt("stopped"), row.getString("parameter"), row.getBigDecimal("at_least"),
                row.getBoolean("binding"), Moments.of(row, "from_at"), Moments.of(row, "to_at"), row.getString("said")));
    }
}
