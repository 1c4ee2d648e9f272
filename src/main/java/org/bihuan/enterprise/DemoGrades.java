package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final String SCHEME = "G2020";
    private static final List<String> LISTABLE = List.of("A", "B");
    private static final String REASON = "演示数据";
    private static final List<String> GRADES = List.of("A", "B", "B", "B", "B_MINUS", "B_MINUS", "C", "C", "C", "C", "C", "D");
    private static final List<ListKind> KINDS = List.of(ListKind.KEY_PROJECT, ListKind.STRATEGIC_INDUSTRY, ListKind.KEY_EXPORTER, ListKind.LAW_ABIDING);

    private final JdbcTemplate jdbc;
    private final GradeSchemes schemes;
    private final PerformanceGradeRepository grades;
    private final PositiveListEntryRepository entries;

    DemoGrades(JdbcTemplate jdbc, GradeSchemes schemes, PerformanceGradeRepository grades, PositiveListEntryRepository entries) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.grades = grades;
        this.entries = entries;
    }

    @Override
    @Transactional
    public void setUp() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from performance_grade)", Boolean.class))) {
            return;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        GradeScale scale = schemes.scale();
        List<String> usccs = jdbc.queryForList("select uscc from enterprise where invented = true and trade not in ('WASTE_INCINERATION', 'WASTEWATER_TREATMENT', 'OTHER') "
                + "order by uscc", String.class);
        List<PerformanceGrade> graded = new ArrayList<>();
        List<PositiveListEntry> listed = new ArrayList<>();
        for (String uscc : usccs) {
            GradeStep step = scale.step(SCHEME, GradeCategory.GRADED, GRADES.get(random.nextInt(GRADES.size()))).orElseThrow();
            graded.add(new PerformanceGrade(uscc, step, GRADED_ON, REASON, null));
            if (LISTABLE.contains(step.grade()) && listed.size() < LISTED && random.nextInt(4) == 0) {
                listed.add(new PositiveListEntry(uscc, KINDS.get(random.nextInt(KINDS.size())), LISTED_ON, REASON, null));
            }
        }
        grades.saveAll(graded);
        entries.saveAll(listed);
    }
}
