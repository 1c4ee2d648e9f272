package org.bihuan.enterprise;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.bihuan.access.SetUpStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the invented enterprises of the demo city grades and some of them a place on the positive list, at its first start. The parties
 * of the published cases are left as the reports leave them: nothing was published about their grades.
 */
@Component
@Order(22)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoGrades implements SetUpStep {

    private static final LocalDate GRADED_ON = LocalDate.of(2021, 10, 1);
    private static final LocalDate LISTED_ON = LocalDate.of(2021, 4, 1);
    private static final long SEED = 20211001;
    /** The published number of projects and enterprises on the city's list. */
    private static final int LISTED = 274;
    private static final String REASON = "演示数据";
    private static final List<String> GRADES = List.of("A", "B", "B", "B", "B_MINUS", "B_MINUS", "C", "C", "C", "C", "C", "D");
    private static final List<ListKind> KINDS = List.of(ListKind.KEY_PROJECT, ListKind.STRATEGIC_INDUSTRY, ListKind.KEY_EXPORTER, ListKind.LAW_ABIDING);

    private final JdbcTemplate jdbc;

    DemoGrades(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void setUp() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from performance_grade)", Boolean.class))) {
            return;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> usccs = jdbc.queryForList("select uscc from enterprise where invented = true and trade not in ('WASTE_INCINERATION', 'WASTEWATER_TREATMENT', 'OTHER') "
                + "order by uscc", String.class);
        Date from = Date.valueOf(GRADED_ON);
        jdbc.batchUpdate("insert into performance_grade (id, version, live_uscc, uscc, scheme, category, grade, valid_from, reason) "
                + "values (next value for performance_grade_seq, 0, ?, ?, 'G2020', 'GRADED', ?, ?, ?)", usccs.stream().map(uscc -> new Object[] {uscc, uscc,
                    GRADES.get(random.nextInt(GRADES.size())), from, REASON}).toList());
        Date listed = Date.valueOf(LISTED_ON);
        List<String> good = jdbc.queryForList("select uscc from performance_grade where grade in ('A', 'B') order by uscc", String.class);
        jdbc.batchUpdate("insert into positive_list_entry (id, version, live_uscc, uscc, kind, listed_on, reason) "
                + "values (next value for positive_list_entry_seq, 0, ?, ?, ?, ?, ?)", good.stream().limit(Math.min(LISTED, good.size() / 3)).map(uscc -> new Object[] {uscc, uscc,
                    KINDS.get(random.nextInt(KINDS.size())).name(), listed, REASON}).toList());
    }
}
