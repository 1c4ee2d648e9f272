package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All grades and the whole positive list for those to whom the enterprises of a branch or of the city are open. */
@Service
@Transactional(readOnly = true)
class DifferentiationBoards {

    /** How many enterprises have a grade. */
    record Count(String scheme, String category, String grade, String gradeName, long enterprises) {
    }

    record Graded(String uscc, String name, String tradeName, String region, String branch, String scheme, String grade, String gradeName, LocalDate from) {
    }

    /** Something on its way. @param what in Chinese */
    record Running(String uscc, String name, String branch, String what, String reason) {
    }

    /** Something by which the enterprises can be chosen. */
    record Choice(String code, String name) {
    }

    /** @param region of the enterprises, or null for all @param q part of the name or beginning of the code, or null */
    record Search(String region, String q) {

        Search {
            region = region == null || region.isBlank() ? null : region;
        }
    }

    /** @param branches those of which the user may see enterprises @param total graded enterprises that were asked for, on all pages */
    record Grades(List<Count> counts, List<Running> running, List<Choice> branches, List<Graded> items, int page, int size, long total) {
    }

    record Listed(String uscc, String name, String tradeName, String region, String branch, String kind, String kindName, LocalDate listedOn, String reason) {
    }

    /** @param branches those of which the user may see enterprises @param kinds all categories of the list */
    record Lists(List<Running> running, List<Choice> branches, List<Choice> kinds, List<Listed> items, int page, int size, long total) {
    }

    private static final String REGION = " and (cast(? as varchar(6)) is null or e.region = ?)";

    private final JdbcTemplate jdbc;
    private final GradeSchemes schemes;
    private final Branches branches;
    private final CurrentUser user;

    DifferentiationBoards(JdbcTemplate jdbc, GradeSchemes schemes, Branches branches, CurrentUser user) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.branches = branches;
        this.user = user;
    }

    /** @param grade only of this grade, or null */
    Grades grades(String grade, Search search, int page, int size) {
        String region = user.boundRegion();
        List<Count> counts = jdbc.query("select g.scheme, g.category, g.grade, count(*) from performance_grade g join enterprise e on e.uscc = g.uscc "
                + "where g.live_uscc is not null" + REGION + " group by g.scheme, g.category, g.grade order by g.scheme, g.category, g.grade", (row, i) -> new Count(row.getString(1),
                GradeCategory.valueOf(row.getString(2)).label(), row.getString(3), schemes.label(row.getString(1), GradeCategory.valueOf(row.getString(2)), row.getString(3)),
                row.getLong(4)), region, region);
        List<Running> running = jdbc.query("select e.uscc, e.name, e.region, r.finding, r.reason from grade_review r join enterprise e on e.uscc = r.uscc "
                + "where r.live_key is not null" + REGION + " order by r.id desc fetch first 200 rows only", (row, i) -> new Running(row.getString(1), row.getString(2),
                branch(row.getString(3)), row.getBoolean(4) ? "提出降级" : "申请评定", row.getString(5)), region, region);
        Where where = where("performance_grade g join enterprise e on e.uscc = g.uscc where g.live_uscc is not null", search, "g.grade", grade);
        List<Graded> items = jdbc.query("select e.uscc, e.name, e.trade, e.region, g.scheme, g.category, g.grade, g.valid_from" + where.text()
                + " order by e.uscc offset ? rows fetch next ? rows only", (row, i) -> new Graded(row.getString(1), row.getString(2), Trade.valueOf(row.getString(3)).label(),
                row.getString(4), branch(row.getString(4)), row.getString(5), row.getString(7), schemes.label(row.getString(5), GradeCategory.valueOf(row.getString(6)),
                row.getString(7)), row.getDate(8).toLocalDate()), where.and((long) page * size, size));
        return new Grades(counts, running, choices(), items, page, size, count(where));
    }

    /** @param kind only of this category, or null */
    Lists lists(String kind, Search search, int page, int size) {
        String region = user.boundRegion();
        List<Running> running = jdbc.query("select e.uscc, e.name, e.region, r.removal, r.reason from positive_list_review r join enterprise e on e.uscc = r.uscc "
                + "where r.live_uscc is not null" + REGION + " order by r.id desc fetch first 200 rows only", (row, i) -> new Running(row.getString(1), row.getString(2),
                branch(row.getString(3)), row.getBoolean(4) ? "提出移出" : "提出列入", row.getString(5)), region, region);
        Where where = where("positive_list_entry l join enterprise e on e.uscc = l.uscc where l.live_uscc is not null", search, "l.kind", kind);
        List<Listed> items = jdbc.query("select e.uscc, e.name, e.trade, e.region, l.kind, l.listed_on, l.reason" + where.text()
                + " order by e.uscc offset ? rows fetch next ? rows only", (row, i) -> new Listed(row.getString(1), row.getString(2), Trade.valueOf(row.getString(3)).label(),
                row.getString(4), branch(row.getString(4)), row.getString(5), ListKind.valueOf(row.getString(5)).label(), row.getDate(6).toLocalDate(), row.getString(7)),
                where.and((long) page * size, size));
        return new Lists(running, choices(), Arrays.stream(ListKind.values()).map(kindOf -> new Choice(kindOf.name(), kindOf.label())).toList(), items, page, size, count(where));
    }

    /** The text of a condition and the values of its question marks. */
    private record Where(String text, List<Object> values) {

        Object[] and(Object... more) {
            return Stream.concat(values.stream(), Arrays.stream(more)).toArray();
        }
    }

    private Where where(String from, Search search, String column, String wanted) {
        List<String> conditions = new ArrayList<>(List.of(" from " + from));
        List<Object> values = new ArrayList<>();
        BiConsumer<String, String> equal = (name, value) -> {
            if (value != null) {
                conditions.add(name + " = ?");
                values.add(value);
            }
        };
        equal.accept("e.region", user.boundRegion());
        equal.accept("e.region", search.region());
        equal.accept(column, wanted);
        EnterprisePages.named(search.q(), "e.", conditions, values);
        return new Where(String.join(" and ", conditions), values);
    }

    private List<Choice> choices() {
        String bound = user.boundRegion();
        return branches.all().stream().filter(one -> bound == null || one.region().equals(bound)).map(one -> new Choice(one.region(), one.branchName())).toList();
    }

    private long count(Where where) {
        Long count = jdbc.queryForObject("select count(*)" + where.text(), Long.class, where.and());
        return count == null ? 0 : count;
    }

    private String branch(String region) {
        return branches.find(region).map(Branch::branchName).orElse(region);
    }
}
