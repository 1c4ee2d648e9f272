package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Alerts are posted while the application is killed with -9 and started again. What was answered is written down outside the
 * application, and plain SQL decides afterwards: every alert answered as accepted is there once, each episode has one lead and
 * one process instance, every malformed alert was named.
 */
final class KillCampaign {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;

    private final int alerts;
    private final int kills;
    private final long seed;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answeredBatches = new AtomicInteger();

    KillCampaign(int alerts, int kills, long seed) {
        this.alerts = alerts;
        this.kills = kills;
        this.seed = seed;
    }

    void onH2(Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("bihuan") + ";WRITE_DELAY=0";
        run("H2", folder, url + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    void onPostgres(Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            run("PostgreSQL", folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }
    }

    private void run(String database, Path folder, String url, String user, String password) throws Exception {
        System.out.printf("Kill campaign on %s: %d alerts, %d kills, seed %d%n", database, alerts, kills, seed);
        Files.createDirectories(folder);
        try (Packed application = new Packed(folder.resolve("application.log"), Map.of(
                "spring.profiles.active", "demo", "bihuan.demo.enterprises", "1000", "bihuan.demo.cases", "false",
                "spring.datasource.url", url, "spring.datasource.username", user, "spring.datasource.password", password))) {
            System.out.printf("  first start %.1f s%n", application.start().toMillis() / 1000.0);
            List<AlertMix.Sent> mix = AlertMix.of(alerts, enterprises(application), Instant.now(), seed);
            postWhileKilling(application, mix);
            waitUntilScreened(application);
            application.close();
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                check(connection, mix);
            }
        }
    }

    private List<String[]> enterprises(Packed application) throws Exception {
        List<String[]> enterprises = new ArrayList<>();
        for (int page = 0; enterprises.size() < 1000; page++) {
            JsonNode items = JSON.readTree(application.get("operator-1", "/api/enterprises?size=100&page=" + page).body()).path("items");
            if (items.isEmpty()) {
                break;
            }
            items.forEach(e -> enterprises.add(new String[] {e.path("uscc").asText(), e.path("region").asText()}));
        }
        assertThat(enterprises).hasSizeGreaterThan(900);
        return enterprises;
    }

    /** Four senders; a batch without an answer is sent again, as a source would do it. */
    private void postWhileKilling(Packed application, List<AlertMix.Sent> mix) throws Exception {
        ConcurrentLinkedQueue<List<AlertMix.Sent>> batches = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < mix.size(); from += BATCH) {
            batches.add(mix.subList(from, Math.min(from + BATCH, mix.size())));
        }
        int total = batches.size();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<java.util.concurrent.Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(senders.submit(() -> {
                for (List<AlertMix.Sent> batch; (batch = batches.poll()) != null;) {
                    send(application, batch);
                    answeredBatches.incrementAndGet();
                    // A source sends as alerts arise; without a pause the city's day would be over before the first kill.
                    Thread.sleep(20);
                }
                return null;
            }));
        }
        Random random = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            int at = (int) (total * (kill - 0.5 + 0.4 * (random.nextDouble() - 0.5)) / kills);
            while (answeredBatches.get() < at) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            application.kill();
            System.out.printf("  kill %d after %d of %d batches; started again in %.1f s%n", kill, answeredBatches.get(), total,
                    application.start().toMillis() / 1000.0);
        }
        senders.shutdown();
        assertThat(senders.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
        for (var sender : running) {
            sender.get();
        }
    }

    private void send(Packed application, List<AlertMix.Sent> batch) throws Exception {
        String body = JSON.writeValueAsString(batch.stream().map(AlertMix.Sent::json).toList());
        for (int attempt = 0; attempt < 2000; attempt++) {
            HttpResponse<String> answer;
            try {
                answer = application.post("source-1", "/api/alerts", body);
            } catch (IOException noAnswer) {
                Thread.sleep(100);
                continue;
            }
            if (answer.statusCode() >= 500) {
                Thread.sleep(200);
                continue;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode report = JSON.readTree(answer.body());
            assertThat(report.path("received").asInt()).isEqualTo(batch.size());
            Set<Integer> rejected = new HashSet<>();
            report.path("rejected").forEach(item -> {
                assertThat(item.path("errors")).isNotEmpty();
                rejected.add(item.path("index").asInt());
            });
            assertThat(report.path("accepted").asInt() + report.path("duplicates").asInt() + rejected.size()).isEqualTo(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                (rejected.contains(i) ? named : acknowledged).add(batch.get(i).eventId());
            }
            return;
        }
        throw new IllegalStateException("No answer after many attempts");
    }

    private void waitUntilScreened(Packed application) throws Exception {
        Instant begin = Instant.now();
        while (JSON.readTree(application.get("operator-1", "/api/alerts/backlog").body()).path("pending").asInt(-1) != 0) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(15));
            Thread.sleep(500);
        }
    }

    private void check(Connection connection, List<AlertMix.Sent> mix) throws SQLException {
        Map<String, Long> leadOf = new HashMap<>();
        Map<String, String> outcomeOf = new HashMap<>();
        int rows = 0;
        try (ResultSet alert = connection.createStatement().executeQuery(
                "select source_event_id, lead_id, outcome, state from alert where source = '" + AlertMix.SOURCE + "'")) {
            while (alert.next()) {
                rows++;
                outcomeOf.put(alert.getString(1), alert.getString(3));
                long lead = alert.getLong(2);
                if (!alert.wasNull()) {
                    leadOf.put(alert.getString(1), lead);
                }
                assertThat(alert.getString(4)).isEqualTo("SCREENED");
            }
        }
        assertThat(outcomeOf.keySet()).as("every acknowledged alert is there").isEqualTo(acknowledged);
        assertThat(rows).as("and once").isEqualTo(acknowledged.size());

        Map<Integer, Set<Long>> leadsOfEpisode = new HashMap<>();
        int malformed = 0;
        for (AlertMix.Sent sent : mix) {
            switch (sent.fate()) {
                case MALFORMED -> {
                    malformed++;
                    assertThat(named).contains(sent.eventId());
                }
                case MARKED -> assertThat(outcomeOf.get(sent.eventId())).isEqualTo("SCREENED_OUT");
                default -> leadsOfEpisode.computeIfAbsent(sent.episode(), e -> new HashSet<>()).add(leadOf.get(sent.eventId()));
            }
        }
        assertThat(named).hasSize(malformed);
        Set<Long> leads = new HashSet<>();
        leadsOfEpisode.forEach((episode, of) -> {
            assertThat(of).as("episode %d has one lead", episode).hasSize(1).doesNotContainNull();
            leads.addAll(of);
        });
        assertThat(leads).as("no two episodes share a lead").hasSize(leadsOfEpisode.size());
        assertThat(count(connection, "select count(*) from lead")).isEqualTo(leads.size());
        assertThat(count(connection, """
                select count(*) from (select business_key_ from act_ru_execution
                where parent_id_ is null and super_exec_ is null and business_key_ in (select number from lead) group by business_key_) x
                """)).as("each lead has a process instance").isEqualTo(leads.size());
        assertThat(count(connection, """
                select count(*) from act_hi_procinst where proc_def_key_ = 'alert-dispatch'
                """)).as("and only one").isEqualTo(leads.size());
        System.out.printf("  %d acknowledged, %d malformed named, %d leads, %d process instances: all as they must be%n",
                acknowledged.size(), malformed, leads.size(), leads.size());
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
