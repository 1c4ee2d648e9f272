package org.bihuan.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of draws and of drawn visits. What was drawn is added and never changed. */
@Repository
class DrawBook {

    /** What is drawn for. */
    enum Purpose {

        ON_SITE("双随机现场抽查"), REMOTE("远程执法抽查");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param region null for the whole city; @param toDay last day of the visits */
    record Request(Purpose purpose, InspectionKind kind, String campaign, String region, int count, LocalDate fromDay, LocalDate toDay) {
    }

    /** @param opinion of who approved or refused it, or null; likewise {@code decidedBy}; @param seed null until drawn */
    record Draw(long id, Request request, String requestedBy, Instant requestedAt, String opinion, String decidedBy, boolean refused, String terms,
                String seed, String seedHash, Instant drawnAt) {

        String number(ZoneId zone) {
            return "SJ-%d-%04d".formatted(requestedAt.atZone(zone).getYear(), id);
        }
    }

    /** A candidate with what its weight is made of, and how it came out; {@code place} is null where it was not drawn. */
    record CandidateRow(VisitDraw.Candidate candidate, List<VisitFactor.Part> parts, VisitDraw.Result result, Integer place) {
    }

    record OfficerRow(VisitDraw.Officer officer, String certificate) {
    }

    /** @param region of the enterprise; what is not yet known is null */
    record Visit(long id, long drawId, String uscc, String region, String firstOfficer, String secondOfficer, String openedBy, Instant openedAt,
                 VisitResult result, Instant visitedAt, String finding, String place, String party, String recordedBy, Instant recordedAt) {

        List<String> officers() {
            return List.of(firstOfficer, secondOfficer);
        }
    }

    record Conduct(ConductItem item, boolean kept, String note) {
    }

    record Recusal(String officer, String reason, String instead, Instant at) {
    }

    private static final TypeReference<List<VisitFactor.Part>> PARTS = new TypeReference<>() {
    };
    private static final String VISIT = "select * from drawn_visit";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final ObjectMapper json;

    DrawBook(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
        this.json = json;
    }

    /** Returns the id of the draw. */
    long add(Request request, String who, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                insert into inspection_draw (purpose, kind, campaign, region, requested, from_day, to_day, requested_by, requested_at, refused)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)""").params(request.purpose().name(), request.kind().name(), request.campaign(), request.region(),
                request.count(), request.fromDay(), request.toDay(), who, utc(now)).update(key, "id");
        return key.getKey().longValue();
    }

    void decided(long id, boolean refused, String opinion, String who) {
        jdbc.update("update inspection_draw set refused = ?, opinion = ?, decided_by = ? where id = ?", refused, opinion, who, id);
    }

    /** Only once: who comes second finds it drawn. */
    boolean drawn(long id, String seed, String terms, Instant now) {
        return jdbc.update("update inspection_draw set seed = ?, seed_hash = ?, terms = ?, drawn_at = ? where id = ? and drawn_at is null", seed, Lot.hash(seed),
                terms, utc(now), id) == 1;
    }

    void addCandidates(long draw, List<CandidateRow> rows) {
        jdbc.batchUpdate("""
                insert into inspection_draw_candidate (draw_id, uscc, region, visit_class, weight, parts, visits_year, visited_lately, result, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.stream().map(row -> new Object[] {draw, row.candidate().uscc(), row.candidate().region(),
                row.candidate().visitClass().name(), row.candidate().weight(), write(row.parts()), row.candidate().visitsThisYear(),
                row.candidate().visitedLately(), row.result().name(), row.place()}).toList());
    }

    void addOfficers(long draw, List<OfficerRow> rows) {
        jdbc.batchUpdate("insert into inspection_draw_officer (draw_id, user_id, region, certificate, work_load) values (?, ?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {draw, row.officer().userId(), row.officer().region(), row.certificate(), row.officer().load()}).toList());
    }

    long addVisit(long draw, String uscc, String region, List<String> officers) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("insert into drawn_visit (draw_id, uscc, region, first_officer, second_officer) values (?, ?, ?, ?, ?)")
                .params(draw, uscc, region, officers.get(0), officers.get(1)).update(key, "id");
        return key.getKey().longValue();
    }

    Optional<Draw> find(long id) {
        return sql.sql("select * from inspection_draw where id = ?").param(id).query((row, i) -> draw(row)).optional();
    }

    Draw get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这次抽取"));
    }

    /** Newest first. */
    List<Draw> newest(int most) {
        return sql.sql("select * from inspection_draw order by id desc fetch first ? rows only").param(most).query((row, i) -> draw(row)).list();
    }

    /** In the order in which they are registered. */
    List<CandidateRow> candidates(long draw) {
        return sql.sql("select * from inspection_draw_candidate where draw_id = ? order by uscc").param(draw).query((row, i) -> candidate(row)).list();
    }

    /** How many came out how. */
    Map<VisitDraw.Result, Integer> results(long draw) {
        Map<VisitDraw.Result, Integer> counts = new HashMap<>();
        jdbc.query("select result, count(*) from inspection_draw_candidate where draw_id = ? group by result", row -> {
            counts.put(VisitDraw.Result.valueOf(row.getString(1)), row.getInt(2));
        }, draw);
        return counts;
    }

    List<OfficerRow> officers(long draw) {
        return sql.sql("select * from inspection_draw_officer where draw_id = ? order by user_id").param(draw).query((row, i) -> new OfficerRow(
                new VisitDraw.Officer(row.getString("user_id"), row.getString("region"), row.getInt("work_load")), row.getString("certificate"))).list();
    }

    Optional<Visit> findVisit(long id) {
        return sql.sql(VISIT + " where id = ?").param(id).query((row, i) -> visit(row)).optional();
    }

    Visit visit(long id) {
        return findVisit(id).orElseThrow(() -> new NoSuchElementException("没有这次抽查"));
    }

    List<Visit> visitsOf(long draw) {
        return sql.sql(VISIT + " where draw_id = ? order by id").param(draw).query((row, i) -> visit(row)).list();
    }

    /** Opened ones only, newest first. */
    List<Visit> visitsTo(String uscc, int most) {
        return sql.sql(VISIT + " where uscc = ? and opened_at is not null order by opened_at desc, id desc fetch first ? rows only").param(uscc).param(most)
                .query((row, i) -> visit(row)).list();
    }

    void open(long id, String who, Instant now) {
        jdbc.update("update drawn_visit set opened_by = ?, opened_at = ? where id = ? and opened_at is null", who, utc(now), id);
    }

    void record(Visit visit, List<Conduct> conduct) {
        jdbc.update("update drawn_visit set result = ?, visited_at = ?, finding = ?, place = ?, party = ?, recorded_by = ?, recorded_at = ? where id = ?",
                visit.result().name(), utc(visit.visitedAt()), visit.finding(), visit.place(), visit.party(), visit.recordedBy(), utc(visit.recordedAt()), visit.id());
        jdbc.batchUpdate("insert into drawn_visit_conduct (visit_id, item, kept, note) values (?, ?, ?, ?)",
                conduct.stream().map(one -> new Object[] {visit.id(), one.item().name(), one.kept(), one.note()}).toList());
    }

    void recuse(long visit, Recusal recusal, List<String> officers) {
        jdbc.update("insert into drawn_visit_recusal (visit_id, officer, reason, instead, at) values (?, ?, ?, ?, ?)", visit, recusal.officer(),
                recusal.reason(), recusal.instead(), utc(recusal.at()));
        jdbc.update("update drawn_visit set first_officer = ?, second_officer = ? where id = ?", officers.get(0), officers.get(1), visit);
    }

    List<Recusal> recusals(long visit) {
        return sql.sql("select * from drawn_visit_recusal where visit_id = ? order by at").param(visit).query((row, i) -> new Recusal(row.getString("officer"),
                row.getString("reason"), row.getString("instead"), instant(row, "at"))).list();
    }

    List<Conduct> conduct(long visit) {
        return sql.sql("select * from drawn_visit_conduct where visit_id = ?").param(visit).query((row, i) -> new Conduct(
                ConductItem.valueOf(row.getString("item")), row.getBoolean("kept"), row.getString("note"))).list();
    }

    /**
     * By credit code how many visits of this kind count against the cap of a year: those made on site, and those drawn and not yet
     * made. Visits for a lead are of another kind and do not count.
     */
    Map<String, Integer> visits(InspectionKind kind, LocalDate from, LocalDate to, ZoneId zone) {
        Map<String, Integer> counts = new HashMap<>();
        OffsetDateTime begin = utc(from.atStartOfDay(zone).toInstant());
        OffsetDateTime end = utc(to.atStartOfDay(zone).toInstant());
        jdbc.query("""
                select i.uscc, count(*) from inspection i join inspection_team t on t.inspection_id = i.id
                where i.uscc is not null and i.arrived_at >= ? and i.arrived_at < ? and t.kind = ?
                and not exists (select 1 from inspection_team later where later.inspection_id = i.id
                                and (later.named_at > t.named_at or later.named_at = t.named_at and later.id > t.id))
                group by i.uscc""", row -> {
            counts.merge(row.getString(1), row.getInt(2), Integer::sum);
        }, begin, end, kind.name());
        jdbc.query("""
                select v.uscc, count(*) from drawn_visit v join inspection_draw d on d.id = v.draw_id
                where d.kind = ? and (v.visited_at >= ? and v.visited_at < ? and v.result <> 'NOT_MADE'
                                      or v.result is null and d.to_day >= ? and d.to_day < ?)
                group by v.uscc""", row -> {
            counts.merge(row.getString(1), row.getInt(2), Integer::sum);
        }, kind.name(), begin, end, from, to);
        return counts;
    }

    /** By user id how much an officer has on hand: leads that are open, and visits not yet recorded. */
    Map<String, Integer> loads() {
        Map<String, Integer> loads = new HashMap<>();
        for (String column : List.of("first_officer", "second_officer")) {
            jdbc.query("select " + column + ", count(*) from lead where open and " + column + " is not null group by " + column, row -> {
                loads.merge(row.getString(1), row.getInt(2), Integer::sum);
            });
            jdbc.query("select " + column + ", count(*) from drawn_visit where result is null group by " + column, row -> {
                loads.merge(row.getString(1), row.getInt(2), Integer::sum);
            });
        }
        return loads;
    }

    /** Draws of which some visit is still sealed and may still be made. */
    Set<Long> sealed(LocalDate today) {
        return new HashSet<>(jdbc.queryForList("""
                select d.id from inspection_draw d where d.to_day >= ?
                and (d.purpose = 'REMOTE' or exists (select 1 from drawn_visit v where v.draw_id = d.id and v.opened_at is null))""", Long.class, today));
    }

    private Draw draw(ResultSet row) throws SQLException {
        return new Draw(row.getLong("id"), new Request(Purpose.valueOf(row.getString("purpose")), InspectionKind.valueOf(row.getString("kind")),
                row.getString("campaign"), row.getString("region"), row.getInt("requested"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class)), row.getString("requested_by"), instant(row, "requested_at"), row.getString("opinion"),
                row.getString("decided_by"), row.getBoolean("refused"), row.getString("terms"), row.getString("seed"), row.getString("seed_hash"),
                instant(row, "drawn_at"));
    }

    private CandidateRow candidate(ResultSet row) throws SQLException {
        VisitDraw.Result result = VisitDraw.Result.valueOf(row.getString("result"));
        return new CandidateRow(new VisitDraw.Candidate(row.getString("uscc"), row.getString("region"), VisitClass.valueOf(row.getString("visit_class")),
                row.getInt("weight"), row.getInt("visits_year"), row.getBoolean("visited_lately"), result != VisitDraw.Result.NO_OFFICERS),
                read(row.getString("parts")), result, row.getObject("place", Integer.class));
    }

    private Visit visit(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Visit(row.getLong("id"), row.getLong("draw_id"), row.getString("uscc"), row.getString("region"), row.getString("first_officer"),
                row.getString("second_officer"), row.getString("opened_by"), instant(row, "opened_at"), result == null ? null : VisitResult.valueOf(result),
                instant(row, "visited_at"), row.getString("finding"), row.getString("place"), row.getString("party"), row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private String write(List<VisitFactor.Part> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<VisitFactor.Part> read(String parts) {
        try {
            return json.readValue(parts, PARTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
