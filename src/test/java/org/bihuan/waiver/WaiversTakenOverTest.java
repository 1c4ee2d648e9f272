package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The waivers there were before an item was known by its code keep their items, and reports what was exceeded. */
@Tag("whole")
class WaiversTakenOverTest {

    @Test
    void eachWaiverKeepsItsItemAndEachReportItsFigure() throws Exception {
        try (RoomDatabase database = RoomDatabase.open("V2__enterprise.sql", "V47__furnace.sql", "V52__outlet_marks.sql")) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource);
            jdbc.execute("create table penalty_case (id bigint primary key)");
            jdbc.execute("create table case_report (id bigint primary key, times_over decimal(12, 3))");
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V49__waiver.sql")).execute(database.dataSource);
            jdbc.update("insert into penalty_case (id) values (1)");
            jdbc.update("insert into case_report (id, times_over) values (1, 0.100)");
            aWaiver(jdbc, 1, "rule_slight_exceedance");
            aWaiver(jdbc, 2, "rule_slight_exceedance_before");
            aWaiver(jdbc, 3, "rule_no_fault_code");
            aWaiver(jdbc, 4, "rule_of_the_bureau");
            aWaiver(jdbc, 5, null);

            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V63__marks_and_waivers.sql")).execute(database.dataSource);

            assertThat(jdbc.queryForList("select item from waiver order by id", String.class))
                    .containsExactly("SLIGHT_EXCEEDANCE", "SLIGHT_EXCEEDANCE", "NO_FAULT", "rule_of_the_bureau", null);
            jdbc.update("insert into case_report (id, times_over) values (2, 0.1004)");
            assertThat(jdbc.queryForList("select times_over from case_report order by id", BigDecimal.class)).usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("0.1"), new BigDecimal("0.1004"));
        }
    }

    private static void aWaiver(JdbcTemplate jdbc, long id, String item) {
        jdbc.update("insert into waiver (id, version, case_id, opened_by, opened_at, item) values (?, 0, 1, 'weixian-1', current_timestamp, ?)", id, item);
    }
}
