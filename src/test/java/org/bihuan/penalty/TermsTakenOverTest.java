package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The cases there were before limits ran by themselves keep their terms. */
@Tag("whole")
class TermsTakenOverTest {

    @Test
    void eachCaseKeepsItsFilingTermWithItsExtensionAndAFiledOneItsDecisionTerm() throws Exception {
        try (RoomDatabase database = RoomDatabase.open("V20__deadline.sql")) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource);
            jdbc.execute("create table lead (id bigint primary key)");
            jdbc.update("insert into lead (id) values (1)");
            run(database, "V6__penalty.sql");
            aCase(jdbc, 1, "CLUE", "2025-09-18", true, null);
            jdbc.update("""
                    insert into filing_opinion (id, case_id, step, choice, reason, who, at)
                    values (1, 1, 'APPROVAL', 'EXTEND', '案情复杂', 'bureau-1', timestamp with time zone '2025-09-30 10:00:00+08:00')""");
            aCase(jdbc, 2, "FILED", "2023-06-30", false, "2023-07-05");
            aCase(jdbc, 3, "NOT_FILED", "2023-07-01", false, "2023-07-10");
            run(database, "V20_1__penalty_deadlines.sql");

            assertThat(rows(jdbc, "select owner, live_owner, rule, started_on, met_on from running_deadline order by owner, rule"))
                    .containsExactly("penalty-case/1 penalty-case/1 T02 2025-09-18 null", "penalty-case/2 null T01 2023-06-30 2023-07-05",
                            "penalty-case/2 penalty-case/2 T08 2023-07-05 null", "penalty-case/3 null T02 2023-07-01 2023-07-10");
            assertThat(rows(jdbc, "select authority, amount, ground, granted_by, position from deadline_extension"))
                    .containsExactly("HEAD 15 案情复杂 bureau-1 0");
        }
    }

    private static void aCase(JdbcTemplate jdbc, long id, String status, String clueOn, boolean extended, String decidedOn) {
        jdbc.update("""
                insert into penalty_case (id, version, lead_id, live_lead_id, lead_number, region, status, clue_on, term_extended, opened_at,
                    decided_on, process_instance)
                values (?, 0, 1, ?, 'XS-1', '130434', ?, cast(? as date), ?, current_timestamp, cast(? as date), 'p')""",
                id, id, status, clueOn, extended, decidedOn);
    }

    private static void run(RoomDatabase database, String migration) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(database.dataSource);
    }

    private static List<String> rows(JdbcTemplate jdbc, String sql) {
        return jdbc.query(sql, (row, i) -> {
            StringBuilder text = new StringBuilder();
            for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                text.append(c == 1 ? "" : " ").append(row.getString(c));
            }
            return text.toString();
        });
    }
}
