package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.RunningCounts;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code mvn verify -Pcampaign}: a thousand counts run, the application stops, and starts again 1, 30, 31 and 366 days later; whatever came
 * due meanwhile its own job executor catches up on.
 */
@Tag("campaign")
class LongDownTimeCampaign {

    private static final int COUNTS = Integer.getInteger("bihuan.campaign.counts", 1_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        run("H2", Map.of("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("bihuan").toAbsolutePath() + ";WRITE_DELAY=0"));
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            run("PostgreSQL", Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"), "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres"));
        }
    }

    private static void run(String database, Map<String, String> data) throws Exception {
        LocalDate before = RunningCounts.FIRST;
        for (int down : new int[] {1, 30, 31, 366}) {
            Map<String, LocalDate> counts;
            try (ConfigurableApplicationContext node = HouseNode.on(before, data)) {
                counts = node.getBean(RunningCounts.class).open(COUNTS, before, 0, 29, new Random(down));
                ManagementService jobs = node.getBean(ManagementService.class);
                jobs.createJobQuery().timers().duedateLowerThan(Date.from(node.getBean(HouseClock.class).instant())).list()
                        .forEach(job -> jobs.executeJob(job.getId()));
            }
            LocalDate after = before.plusDays(down);
            Map<String, String> working = new HashMap<>(data);
            working.put("camunda.bpm.job-execution.enabled", "true");
            long begin = System.nanoTime();
            try (ConfigurableApplicationContext node = HouseNode.on(after, working)) {
                RunningCounts running = node.getBean(RunningCounts.class);
                running.agreeWithTheCalendar(counts, after, board(node));
                untilNothingIsDue(node);
                running.remindedOnce(counts, before, after);
                running.agreeWithTheCalendar(counts, after, board(node));
                System.out.printf("%s: %d counts, down for %d days from %s, caught up in %.1f s with the start%n", database, COUNTS, down, before,
                        (System.nanoTime() - begin) / 1e9);
            }
            before = after.plusDays(1);
        }
    }

    private static void untilNothingIsDue(ConfigurableApplicationContext node) throws InterruptedException {
        Date now = Date.from(node.getBean(HouseClock.class).instant());
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (node.getBean(ManagementService.class).createJobQuery().duedateLowerThan(now).withRetriesLeft().count() > 0) {
            assertThat(System.nanoTime()).as("jobs are still due").isLessThan(end);
            Thread.sleep(200);
        }
        assertThat(node.getBean(ManagementService.class).createJobQuery().noRetriesLeft().count()).as("jobs that failed for good").isZero();
    }

    private static JsonNode board(ConfigurableApplicationContext node) throws Exception {
        String login = Base64.getEncoder().encodeToString("case-1:bihuan-demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                + node.getEnvironment().getProperty("local.server.port") + "/api/daily-fines")).header("Authorization", "Basic " + login).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
