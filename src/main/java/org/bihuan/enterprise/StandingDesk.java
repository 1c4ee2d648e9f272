package org.bihuan.enterprise;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how enterprises stand, for whole batches at once. */
@Service
@Transactional(readOnly = true)
class StandingDesk implements Standings {

    private static final String OF_CODES = " from unnest(cast(? as varchar array)) as c (code) cross join (select cast(? as date) as on_day) d join ";

    private record Held(String scheme, GradeCategory category, String grade) {
    }

    private final JdbcTemplate jdbc;
    private final GradeSchemes schemes;
    private final ConductEffects effects;

    StandingDesk(JdbcTemplate jdbc, GradeSchemes schemes, ConductEffects effects) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.effects = effects;
    }

    @Override
    public Standing of(String uscc, LocalDate day) {
        return of(List.of(uscc), day).get(uscc);
    }

    @Override
    public Map<String, Standing> of(Collection<String> usccs, LocalDate day) {
        TreeSet<String> codes = new TreeSet<>(usccs);
        Map<String, Standing> standings = new LinkedHashMap<>();
        if (codes.isEmpty()) {
            return standings;
        }
        Map<String, Held> grades = grades(codes, day);
        Map<String, String> listed = listed(codes, day);
        Map<String, CreditScore> scores = scores(codes, day);
        CreditScore clean = CreditScore.of(List.of(), day);
        Map<Integer, ConductEffects.Level> levels = new HashMap<>();
        for (String code : codes) {
            Held held = grades.get(code);
            int score = scores.getOrDefault(code, clean).points();
            ConductEffects.Level level = levels.computeIfAbsent(score, effects::level);
            standings.put(code, held == null ? new Standing(code, null, null, null, null, listed.get(code), score, level.code(), level.label())
                    : new Standing(code, held.scheme(), held.category().name(), held.grade(), schemes.label(held.scheme(), held.category(), held.grade()),
                            listed.get(code), score, level.code(), level.label()));
        }
        return standings;
    }

    /** The score of one enterprise with all its parts. */
    CreditScore score(String uscc, LocalDate day) {
        return scores(new TreeSet<>(List.of(uscc)), day).getOrDefault(uscc, CreditScore.of(List.of(), day));
    }

    private Map<String, Held> grades(TreeSet<String> codes, LocalDate day) {
        Map<String, Held> found = new HashMap<>();
        ask("select e.uscc, e.scheme, e.category, e.grade" + OF_CODES + "performance_grade e on e.uscc = c.code where e.valid_from <= d.on_day "
                + "and (e.valid_to is null or e.valid_to >= d.on_day) order by e.id", codes, day, row -> found.put(row.getString(1),
                new Held(row.getString(2), GradeCategory.valueOf(row.getString(3)), row.getString(4))));
        return found;
    }

    private Map<String, String> listed(TreeSet<String> codes, LocalDate day) {
        Map<String, String> found = new HashMap<>();
        ask("select e.uscc, e.kind" + OF_CODES + "positive_list_entry e on e.uscc = c.code where e.listed_on <= d.on_day "
                + "and (e.removed_on is null or e.removed_on > d.on_day) order by e.id", codes, day, row -> found.put(row.getString(1), row.getString(2)));
        return found;
    }

    private Map<String, CreditScore> scores(TreeSet<String> codes, LocalDate day) {
        Map<ConductKind, ConductEffect> known = new EnumMap<>(ConductKind.class);
        Map<String, List<CreditScore.Line>> lines = new HashMap<>();
        ask("select e.uscc, e.kind, e.reference, e.text, e.happened_on, e.withdrawn_on, e.withdrawn_for" + OF_CODES + "enterprise_conduct e on e.uscc = c.code "
                + "where e.happened_on <= d.on_day order by e.happened_on, e.id", codes, day, row -> {
                    ConductKind kind = ConductKind.valueOf(row.getString(2));
                    ConductEffect effect = known.computeIfAbsent(kind, effects::of);
                    Date withdrawn = row.getDate(6);
                    lines.computeIfAbsent(row.getString(1), code -> new ArrayList<>()).add(new CreditScore.Line(kind, row.getString(3), row.getString(4),
                            row.getDate(5).toLocalDate(), withdrawn == null ? null : withdrawn.toLocalDate(), row.getString(7), effect.points(), effect.months()));
                });
        Map<String, CreditScore> scores = new HashMap<>();
        lines.forEach((code, all) -> scores.put(code, CreditScore.of(all, day)));
        return scores;
    }

    private void ask(String sql, TreeSet<String> codes, LocalDate day, RowCallbackHandler row) {
        jdbc.query(sql, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("varchar", codes.toArray()));
            statement.setDate(2, Date.valueOf(day));
        }, row);
    }
}
