package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.RunningCounts;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two packed applications on one PostgreSQL start at the same moment, when the rechecks of many cases are overdue and the time of as
 * many leads has run out: each effect happens once.
 */
final class TwoNodes {

    private final int many;

    TwoNodes(int many) {
        this.many = many;
    }

    void run(Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, String> data = Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"), "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres");
            Map<String, LocalDate> counts;
            List<String> leads;
            LocalDate today = LocalDate.now(HouseClock.ZONE);
            try (ConfigurableApplicationContext node = HouseNode.on(today, data)) {
                counts = node.getBean(RunningCounts.class).open(many, today, 31, 60, new Random(7));
                leads = node.getBean(RunningCounts.class).overdueLeads(many);
                node.getBean(HouseClock.class).run();
            }
            Map<String, String> both = new HashMap<>(data);
            both.putAll(Map.of("spring.profiles.active", "demo", "bihuan.demo.enterprises", "200", "bihuan.demo.cases", "false", "bihuan.lead.reminder-interval", "PT1S"));
            Files.createDirectories(folder);
            try (Packed one = new Packed(folder.resolve("one.log"), both); Packed other = new Packed(folder.resolve("other.log"), both);
                 Connection connection = DriverManager.getConnection(data.get("spring.datasource.url"), "postgres", "postgres")) {
                CompletableFuture.allOf(started(one), started(other)).get(5, TimeUnit.MINUTES);
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
                while (number(connection, "select count(*) from act_ru_job where duedate_ <= now() and retries_ > 0") + number(connection, "select count(*) from lead where next_reminder_at <= now()")
                        > 0) {
                    assertThat(System.nanoTime()).as("something is still due").isLessThan(end);
                    Thread.sleep(200);
                }
                eachOnce(connection, counts.keySet().size(), leads.size());
                long hosts = number(connection, "select count(distinct hostname_) from act_hi_job_log where job_state_ = 2 and process_def_key_ = 'daily-recheck'");
                System.out.printf("Two nodes: %d rechecks and %d leads overdue, worked on by %d nodes, each effect once%n", counts.size(), leads.size(), hosts);
            }
        }
    }

    private static CompletableFuture<Void> started(Packed node) {
        return CompletableFuture.runAsync(() -> {
            try {
                node.start();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private static void eachOnce(Connection connection, int counts, int leads) throws Exception {
        assertThat(number(connection, "select count(*) from act_ru_job where retries_ = 0")).as("failed for good").isZero();
        assertThat(number(connection, "select count(*) from daily_fine_recheck where told = 'MISSED'")).isEqualTo(counts);
        assertThat(number(connection, "select count(*) from penalty_case_event where kind = 'DAILY_FINE_RECHECK_MISSED'")).isEqualTo(counts);
        assertThat(number(connection, "select count(*) from (select subject, user_id from notice where kind = 'DAILY_FINE_RECHECK_MISSED' group by subject, user_id having count(*) > 1) t"))
                .isZero();
        assertThat(number(connection, "select count(distinct subject) from notice where kind = 'DAILY_FINE_RECHECK_MISSED'")).isEqualTo(counts);
        String late = "select count(*) from lead_event e join lead l on l.id = e.lead_id where l.number like 'XS-LATE-%' and e.kind = 'ESCALATED'";
        // At the limit the heads of the branch are told, half as long again after it the detachment.
        assertThat(number(connection, late)).isEqualTo(2L * leads);
        assertThat(number(connection, "select count(*) from (select subject, kind, user_id from notice where subject like 'XS-LATE-%' group by subject, kind, user_id having count(*) > 1) t")).isZero();
        assertThat(number(connection, "select count(distinct subject) from notice where kind = 'LEAD_HALF_OVER'")).isEqualTo(leads);
    }

    private static long number(Connection connection, String sql) throws Exception {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
