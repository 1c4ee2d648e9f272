package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a database holds of daily fines from before earlier settlements were kept and an order was counted from once. */
@Tag("whole")
class SettlementsTakenOverTest {

    @Test
    void whatWasSettledIsKeptAndAnOrderEnteredTwiceSaysSo() throws Exception {
        try (RoomDatabase database = RoomDatabase.open()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource);
            jdbc.execute("create table lead (id bigint primary key)");
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V54__daily_fine.sql")).execute(database.dataSource);
            jdbc.update("insert into lead (id) values (1)");
            for (int round : new int[]{1, 51}) {
                jdbc.update("insert into daily_fine (id, version, lead_id, lead_number, region, party_name, violation, opened_at, outcome, ended_on)"
                        + " values (?, 0, 1, 'L-1', '130434', '某厂', 'AIR_OVER_STANDARD', current_timestamp, 'CORRECTED', date '2024-03-20')", round);
                jdbc.update("insert into daily_fine_order (id, version, round_id, place, number, facts, articles, requirement, drafted_at, served_on)"
                        + " values (?, 0, ?, 1, '邯环责改字1号', '超标', '第十八条', '立即停止', current_timestamp, date '2024-03-04')", round, round);
                jdbc.update("insert into daily_fine_order (id, version, round_id, place, facts, articles, requirement, drafted_at)"
                        + " values (?, 0, ?, 2, '超标', '第十八条', '立即停止', current_timestamp)", round + 1, round);
            }
            jdbc.update("insert into daily_fine_decision (id, version, round_id, choice, reason, proposed_by, proposed_at, state, daily_amount, total, settlement,"
                    + " settled_total, settled_reason, settled_by, settled_at) values (7, 0, 1, 'APPLY', '拒不改正', 'weixian-1', current_timestamp, 'FINED', 200000, 3200000,"
                    + " 'CHANGE', 2400000, '随原处罚变更', 'legal-1', current_timestamp)");
            jdbc.update("insert into daily_fine_decision (id, version, round_id, choice, reason, proposed_by, proposed_at, state, total)"
                    + " values (8, 0, 1, 'APPLY', '拒不改正', 'weixian-1', current_timestamp, 'FINED', 100000)");

            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V62__daily_fine_settlement.sql")).execute(database.dataSource);

            Map<String, Object> kept = jdbc.queryForMap("select * from daily_fine_settlement");
            assertThat(kept).containsEntry("DECISION_ID", 7L).containsEntry("HOW", "CHANGE").containsEntry("REASON", "随原处罚变更").containsEntry("SETTLED_BY", "legal-1")
                    .containsEntry("OPEN_DECISION_ID", null);
            assertThat((BigDecimal) kept.get("TOTAL")).isEqualByComparingTo("2400000");
            assertThat(jdbc.queryForList("select number from daily_fine_order order by id", String.class))
                    .containsExactly("邯环责改字1号", null, "邯环责改字1号（重复登记 51）", null);
            assertThatThrownBy(() -> jdbc.update("update daily_fine_order set number = '邯环责改字1号' where id = 2")).isInstanceOf(DuplicateKeyException.class);
            jdbc.update("insert into daily_fine_settlement (id, version, decision_id, open_decision_id, asked_at) values (1, 0, 8, 8, current_timestamp)");
            assertThatThrownBy(() -> jdbc.update("insert into daily_fine_settlement (id, version, decision_id, open_decision_id, asked_at)"
                    + " values (2, 0, 8, 8, current_timestamp)")).isInstanceOf(DuplicateKeyException.class);
            jdbc.update("insert into daily_fine_decision (id, version, round_id, choice, reason, proposed_at, state)"
                    + " values (9, 0, 1, 'DROP', '原处罚决定被撤销', current_timestamp, 'WITHDRAWN')");
        }
    }
}
