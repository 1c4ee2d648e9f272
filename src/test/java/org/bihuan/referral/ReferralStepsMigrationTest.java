package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was written down of referrals before their steps were rows of their own is there after. */
@Tag("whole")
class ReferralStepsMigrationTest {

    private RoomDatabase room;
    private JdbcTemplate jdbc;

    @BeforeEach
    void theTablesAsTheyWere() throws Exception {
        room = RoomDatabase.open();
        jdbc = new JdbcTemplate(room.dataSource);
        jdbc.execute("create table penalty_case (id bigint primary key)");
        jdbc.update("insert into penalty_case (id) values (1)");
        run("V56__criminal_referral.sql");
        run("V57__detention_referral.sql");
    }

    @AfterEach
    void theDatabaseGoes() throws Exception {
        room.close();
    }

    private void run(String migration) {
        DataSource data = room.dataSource;
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(data);
    }

    private static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment + ":00+08:00");
    }

    private void detention(long id, String outcome) {
        jdbc.update("insert into detention_referral (id, version, case_id, case_number, region, party_name, must, opened_at, opening, handed_by, outcome, ended_at) "
                + "values (?, 0, 1, '冀案1号', '130434', '某公司', false, ?, '需要拘留', 'case-1', ?, ?)", id, at("2024-03-01T09:00"), outcome,
                outcome == null ? null : at("2024-03-09T09:00"));
    }

    private List<String> detentionSteps(long id) {
        return jdbc.queryForList("select kind || ' ' || coalesce(number, '-') || ' ' || text from detention_step where referral_id = ? order by id", String.class, id);
    }

    @Test
    void whatThePoliceSaidOfADetentionBecomesSteps() {
        detention(1, "REFUSED");
        jdbc.update("update detention_referral set asked_at = ?, supplied_at = ?, supply = '补充笔录', answered_at = ?, answer_received_at = ?, answer_number = '公答字1号', "
                + "answer = '情节轻微' where id = 1", at("2024-03-05T09:00"), at("2024-03-06T09:00"), at("2024-03-08T09:00"), at("2024-03-09T09:00"));
        detention(2, null);
        jdbc.update("update detention_referral set asked_at = ?, answer_received_at = ?, answer = '补充询问笔录' where id = 2", at("2024-03-05T09:00"), at("2024-03-05T10:00"));
        detention(3, null);

        run("V60__referral_steps.sql");

        assertThat(detentionSteps(1)).containsExactly("MATERIAL - 要求的内容没有留存", "SUPPLEMENTED - 补充笔录", "REFUSED 公答字1号 情节轻微");
        assertThat(detentionSteps(2)).containsExactly("MATERIAL - 补充询问笔录");
        assertThat(jdbc.queryForObject("select received_at from detention_step where referral_id = 2", OffsetDateTime.class).toInstant())
                .isEqualTo(at("2024-03-05T10:00").toInstant());
        assertThat(detentionSteps(3)).isEmpty();
    }

    @Test
    void thingsHandedOverBecomeAStepAndTheReasonStays() {
        jdbc.update("insert into criminal_referral (id, version, case_id, case_number, region, party_name, opened_by, opened_at, source, opening, falsified, key_discharger, "
                + "key_permit, handed_by, hand_over_note, term_held, objects_at, objects_to, objects_note) values (1, 0, 1, '冀案1号', '130434', '某公司', 'case-1', ?, 'OWN', "
                + "'涉嫌犯罪', false, false, false, 'case-1', '没有采样', false, ?, '邯郸市公安局', ?)", at("2024-03-01T09:00"), at("2024-03-08T09:00"), "物".repeat(2000));

        run("V60__referral_steps.sql");

        assertThat(jdbc.queryForObject("select without_reason from criminal_referral where id = 1", String.class)).isEqualTo("没有采样");
        assertThat(jdbc.queryForList("select text from referral_step where referral_id = 1 and kind = 'OBJECTS_HANDED_OVER'", String.class)).singleElement()
                .satisfies(text -> assertThat(text).startsWith("邯郸市公安局。物").hasSize(2000));
    }
}
