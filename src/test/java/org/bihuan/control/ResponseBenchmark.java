package org.bihuan.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.Bihuan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code mvn verify -Pbenchmark -Dtest=ResponseBenchmark}: how long an orange order for the whole demo city takes from the signature until every
 * enterprise's measures are computed and told, and its end; then how long one ratio takes to be explained for an hour of the month.
 */
@Tag("benchmark")
class ResponseBenchmark {

    private static final int ENTERPRISES = 4_140;
    private static final int ROUNDS = 3;

    @Test
    void onH2(@TempDir Path folder) {
        run("H2 (file, WRITE_DELAY=0)", "jdbc:h2:file:" + folder.resolve("bihuan").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            run("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true", "postgres", "postgres");
        }
    }

    private void run(String database, String url, String user, String password) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bihuan.class).profiles("demo").run(
                "--server.port=0", "--bihuan.demo.enterprises=" + ENTERPRISES, "--bihuan.demo.cases=false",
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--spring.datasource.password=" + password,
                "--spring.main.banner-mode=off", "--logging.level.root=warn", "--camunda.bpm.job-execution.enabled=false")) {
            System.out.printf("%n%s: orange order for %d enterprises, %d processors%n", database, ENTERPRISES, Runtime.getRuntime().availableProcessors());
            for (int round = 1; round <= ROUNDS; round++) {
                order(context, round);
            }
            explain(context);
        }
    }

    private static void order(ConfigurableApplicationContext context, int round) {
        ControlScene scene = context.getBean(ControlScene.class);
        ResponseStore store = context.getBean(ResponseStore.class);
        Instant now = Instant.now();
        String instance = scene.start("operator-1", "emergency-response", null, Map.of("level", "ORANGE", "area", List.of(), "startsAt", ControlScene.minute(now), "reason",
                "省预警"));
        long begin = System.nanoTime();
        scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "SIGN"));
        long told = System.nanoTime();
        long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
        scene.timeIsUp(instance, "timer_confirmation_due");
        long tasks = scene.humanTasks(instance);
        long ending = System.nanoTime();
        scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(Instant.now().plus(Duration.ofMinutes(1))), "reason", "解除"));
        scene.timeIsUp(instance, "timer_end_hour");
        long ended = System.nanoTime();
        assertThat(store.standings(order).stream().mapToInt(ResponseStore.Standing::enterprises).sum()).isEqualTo(ENTERPRISES);
        assertThat(scene.ended(instance, "end_response_ended")).isTrue();
        System.out.printf("round %d: signed to told %d ms, %d measures, %d human tasks; ended in %d ms%n", round, (told - begin) / 1_000_000, store.countMeasures(order),
                tasks, (ended - ending) / 1_000_000);
    }

    private static void explain(ConfigurableApplicationContext context) {
        RatioVersions versions = context.getBean(RatioVersions.class);
        List<String> usccs = context.getBean(JdbcTemplate.class).queryForList("select distinct uscc from ratio_line", String.class);
        Instant now = Instant.now();
        long begin = System.nanoTime();
        usccs.forEach(uscc -> assertThat(versions.explain(uscc, now)).isPresent());
        System.out.printf("%d ratios explained, %.2f ms each%n", usccs.size(), (System.nanoTime() - begin) / 1e6 / usccs.size());
    }
}
