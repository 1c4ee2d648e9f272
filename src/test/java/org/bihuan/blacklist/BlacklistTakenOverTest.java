package org.bihuan.blacklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What the list held before it remembered more of itself. */
@Tag("whole")
class BlacklistTakenOverTest {

    @Test
    void whatWasDecidedStaysDecidedAndWhoInvestigatedStaysAnInvestigator() throws Exception {
        try (RoomDatabase database = RoomDatabase.open()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource);
            jdbc.execute("create table operator (uscc varchar(18) primary key)");
            jdbc.execute("create table enterprise (uscc varchar(18) primary key)");
            jdbc.execute("create table device (code varchar(64) primary key)");
            jdbc.execute("create table penalty_case (id bigint primary key)");
            jdbc.execute("create table decision_procedure (id bigint primary key, decided_on date)");
            jdbc.update("insert into operator (uscc) values ('O')");
            jdbc.update("insert into enterprise (uscc) values ('E')");
            jdbc.update("insert into penalty_case (id) values (7)");
            jdbc.update("insert into decision_procedure (id, decided_on) values (70, date '2026-09-30')");
            run(database, "V59__blacklist.sql");
            procedure(jdbc, 1, null, "NOT_FILED", "2026-09-01", null);
            procedure(jdbc, 2, null, "LISTED", "2026-09-01", 70L);
            procedure(jdbc, 3, "O|case/7", null, "2026-09-01", null);
            procedure(jdbc, 4, "O|E/SERVICE_FIRM_FALSIFIED/2026-09-02", null, "2026-09-02", null);
            procedure(jdbc, 5, null, "LISTED", "2026-09-03", null);
            jdbc.update("update blacklisting set first_officer = 'c', second_officer = 'd', proposed_by = 'c' where id = 2");
            proposed(jdbc, 1, "b");
            proposed(jdbc, 2, "c");
            entry(jdbc, 1, 2, "所依据的处罚决定被撤销、变更或者确认违法：复议撤销");
            entry(jdbc, 2, 5, null);
            run(database, "V61__blacklist_terms.sql");

            assertThat(rows(jdbc, "select id, live_key from blacklisting order by id")).containsExactly("1 null",
                    "2 O|E/SERVICE_FIRM_FALSIFIED/2026-09-01", "3 null", "4 O|E/SERVICE_FIRM_FALSIFIED/2026-09-02",
                    "5 O|E/SERVICE_FIRM_FALSIFIED/2026-09-03");
            assertThat(jdbc.queryForObject("select investigators from blacklisting where id = 2", String.class).split(","))
                    .containsOnly("a", "b", "c", "d");
            assertThat(jdbc.queryForObject("select investigators from blacklisting where id = 3", String.class)).isEqualTo("a");
            assertThat(rows(jdbc, "select id, decided_on, fallen from blacklist_entry order by id")).hasSize(2)
                    .satisfies(all -> assertThat(all.get(0).toLowerCase()).startsWith("1 2026-09-30 t"))
                    .satisfies(all -> assertThat(all.get(1).toLowerCase()).as("from the first day where no decision is known").startsWith("2 2026-10-08 f"));
        }
    }

    private static void procedure(JdbcTemplate jdbc, long id, String key, String outcome, String actEndedOn, Long decision) {
        jdbc.update("""
                insert into blacklisting (id, version, live_key, region, operator_uscc, subject, subject_code, subject_name, case_id, enterprise_uscc,
                    enterprise_name, violation, act_ended_on, discovered_on, facts, reason, opened_by, opened_at, outcome, decision_id)
                values (?, 0, ?, '130434', 'O', 'FIRM', 'O', '某运维', 7, 'E', '某企业', 'SERVICE_FIRM_FALSIFIED', cast(? as date), date '2026-09-10',
                    '事实', '理由', 'a', current_timestamp, ?, ?)""", id, key, actEndedOn, outcome, decision);
    }

    private static void proposed(JdbcTemplate jdbc, long id, String who) {
        jdbc.update("insert into blacklisting_event (id, blacklisting_id, at, who, kind, text) values (?, 2, current_timestamp, ?, 'PROPOSED', '提出')", id, who);
    }

    private static void entry(JdbcTemplate jdbc, long id, long procedure, String endedFor) {
        jdbc.update("""
                insert into blacklist_entry (id, version, blacklisting_id, operator_uscc, subject, subject_code, subject_name, type, citation,
                    decision_number, starts_on, ended_on, ended_for)
                values (?, 0, ?, 'O', 'FIRM', 'O', '某运维', 'CREDIT_ONLY', '依据', '文号', date '2026-10-08', case when ? then date '2026-10-20' end, ?)""",
                id, procedure, endedFor != null, endedFor);
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
