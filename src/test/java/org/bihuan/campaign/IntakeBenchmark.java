package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.bihuan.Bihuan;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code mvn verify -Pbenchmark}: the same alerts once through the public intake, once as one plain process instance each with
 * the alert's fields as variables, on the same engine, database and machine, in one run. Coalescing does less work by design,
 * so a stream without repeats is measured first, then the realistic mix.
 */
@Tag("benchmark")
class IntakeBenchmark {

    private static final int ALERTS = Integer.getInteger("bihuan.benchmark.alerts", 5_000);
    private static final int BATCH = 250;
    private static final int CLIENTS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        run("H2 (file, WRITE_DELAY=0)", "jdbc:h2:file:" + folder.resolve("bihuan").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            run("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true", "postgres", "postgres");
        }
    }

    private void run(String database, String url, String user, String password) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bihuan.class).initializers(application -> ((org.springframework.context.support.GenericApplicationContext) application)
                .registerBean(CommitCounter.class)).profiles("demo").run(
                "--server.port=0", "--bihuan.demo.enterprises=4140", "--bihuan.demo.cases=false",
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--spring.datasource.password=" + password,
                "--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            CommitCounter commits = context.getBean(CommitCounter.class);
            String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            List<String[]> enterprises = enterprises(context.getBean(DataSource.class));
            deployPlain(context);
            System.out.printf("%n%s: %d alerts, batches of %d, %d clients, %d processors%n", database, ALERTS, BATCH, CLIENTS,
                    Runtime.getRuntime().availableProcessors());
            System.out.printf("%-34s %10s %10s %9s %9s %10s %10s%n", "", "accepted/s", "visible/s", "lag p50", "lag p99", "rows/alert",
                    "commits/al.");
            // Each arm has enterprises of its own, or it would find episodes that another one opened.
            List<AlertMix.Sent> warmUp = AlertMix.of(500, enterprises.subList(4000, 4140), Instant.now(), 99);
            intake(context, address, "warm", warmUp);
            plain(context, warmUp);
            List<AlertMix.Sent> distinct = new ArrayList<>(AlertMix.of(ALERTS * 6, enterprises.subList(0, 2000), Instant.now(), 5)
                    .stream().filter(sent -> sent.fate() == AlertMix.Fate.OPENS).limit(ALERTS).toList());
            List<AlertMix.Sent> mix = AlertMix.of(ALERTS, enterprises.subList(2000, 4000), Instant.now(), 7);
            report("all new, intake", measure(context, commits, distinct.size(), () -> intake(context, address, "new", distinct)));
            report("all new, plain instances", measure(context, commits, distinct.size(), () -> plain(context, distinct)));
            report("typical mix, intake", measure(context, commits, mix.size(), () -> intake(context, address, "mix", mix)));
            report("typical mix, plain instances", measure(context, commits, mix.size(), () -> plain(context, mix)));
        }
    }

    /** @param accepted alerts durably answered per second; {@code lags} in milliseconds from answer to visibility */
    private record Run(double accepted, double visible, long[] lags) {
    }

    private record Measured(Run run, double rows, double commits) {
    }

    private Measured measure(ConfigurableApplicationContext context, CommitCounter counter, int alerts, Callable<Run> work) throws Exception {
        DataSource data = context.getBean(DataSource.class);
        long rows = rows(data);
        long commits = counter.commits();
        Run run = work.call();
        return new Measured(run, (rows(data) - rows) / (double) alerts, (counter.commits() - commits) / (double) alerts);
    }

    private static void report(String arm, Measured measured) {
        long[] lags = measured.run().lags();
        System.out.printf("%-34s %10.0f %10.0f %6d ms %6d ms %10.1f %10.3f%n", arm, measured.run().accepted(), measured.run().visible(),
                lags[lags.length / 2], lags[(int) (lags.length * 0.99)], measured.rows(), measured.commits());
    }

    /** Posts the alerts, and watches from outside when what became of each can be seen. */
    private Run intake(ConfigurableApplicationContext context, String address, String run, List<AlertMix.Sent> alerts) throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        AtomicLong lastAnswer = new AtomicLong();
        Map<String, Long> visible = new HashMap<>();
        String source = "benchmark-" + run;
        List<List<AlertMix.Sent>> batches = new ArrayList<>();
        for (int from = 0; from < alerts.size(); from += BATCH) {
            batches.add(alerts.subList(from, Math.min(from + BATCH, alerts.size())));
        }
        AtomicBoolean posting = new AtomicBoolean(true);
        long begin = System.nanoTime();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        Future<?> watching = watcher.submit(() -> {
            long seen = 0;
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                while (posting.get() || visible.size() < answered.size()) {
                    try (var query = connection.prepareStatement("""
                            select source_event_id from alert where source = ? and state = 'SCREENED' and outcome <> 'FAILED'
                            """)) {
                        query.setString(1, source);
                        try (ResultSet screened = query.executeQuery()) {
                            long now = System.nanoTime();
                            while (screened.next()) {
                                visible.putIfAbsent(screened.getString(1), now);
                            }
                        }
                    }
                    seen++;
                    Thread.sleep(50);
                }
            }
            return seen;
        });
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> posts = new ArrayList<>();
        for (List<AlertMix.Sent> batch : batches) {
            posts.add(clients.submit(() -> {
                String body = JSON.writeValueAsString(batch.stream().map(sent -> sent.json().deepCopy().put("source", source)).toList());
                HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api/alerts"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("source-1:bihuan-demo".getBytes()))
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                long now = System.nanoTime();
                JsonNode rejected = JSON.readTree(answer.body()).path("rejected");
                List<Integer> refused = new ArrayList<>();
                rejected.forEach(item -> refused.add(item.path("index").asInt()));
                for (int i = 0; i < batch.size(); i++) {
                    if (!refused.contains(i)) {
                        answered.put(batch.get(i).eventId(), now);
                    }
                }
                lastAnswer.accumulateAndGet(now, Math::max);
                return null;
            }));
        }
        for (Future<?> post : posts) {
            post.get();
        }
        clients.shutdown();
        posting.set(false);
        watching.get(10, TimeUnit.MINUTES);
        watcher.shutdown();
        long[] lags = answered.entrySet().stream()
                .mapToLong(e -> Math.max(0, (visible.get(e.getKey()) - e.getValue()) / 1_000_000)).sorted().toArray();
        long lastVisible = visible.values().stream().mapToLong(Long::longValue).max().orElse(begin);
        officersSeeTheirTasks(context, source);
        return new Run(answered.size() / seconds(lastAnswer.get() - begin), answered.size() / seconds(lastVisible - begin), lags);
    }

    /** An arm that did not do the work gets no figure: each open lead of the run is one task of its own branch. */
    private static void officersSeeTheirTasks(ConfigurableApplicationContext context, String source) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection();
             var query = connection.prepareStatement("""
                     select count(*), (select count(distinct a.lead_id) from alert a where a.source = ?)
                     from act_ru_task t join lead l on l.process_instance = t.proc_inst_id_ and l.region = t.tenant_id_
                     where l.id in (select b.lead_id from alert b where b.source = ?)
                     """)) {
            query.setString(1, source);
            query.setString(2, source);
            try (ResultSet counts = query.executeQuery()) {
                counts.next();
                assertThat(counts.getLong(1)).isEqualTo(counts.getLong(2)).isPositive();
            }
        }
    }

    /** The reference: one start per alert, one transaction each, as many threads as the intake had clients. */
    private static Run plain(ConfigurableApplicationContext context, List<AlertMix.Sent> alerts) throws Exception {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        TaskService tasks = context.getBean(TaskService.class);
        long before = tasks.createTaskQuery().processDefinitionKey("plain-alert").count();
        long[] lags = new long[alerts.size()];
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begin = System.nanoTime();
        List<Future<?>> starts = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            int index = i;
            starts.add(clients.submit(() -> {
                long sent = System.nanoTime();
                AlertMix.Sent alert = alerts.get(index);
                Map<String, Object> variables = new HashMap<>();
                alert.json().fields().forEachRemaining(field -> {
                    if (field.getValue().isValueNode()) {
                        variables.put(field.getKey(), field.getValue().isNumber() ? field.getValue().doubleValue() : field.getValue().asText());
                    }
                });
                runtime.startProcessInstanceByKey("plain-alert", alert.eventId(), variables);
                lags[index] = (System.nanoTime() - sent) / 1_000_000;
            }));
        }
        for (Future<?> start : starts) {
            start.get();
        }
        clients.shutdown();
        double rate = alerts.size() / seconds(System.nanoTime() - begin);
        assertThat(tasks.createTaskQuery().processDefinitionKey("plain-alert").count() - before).isEqualTo(alerts.size());
        Arrays.sort(lags);
        return new Run(rate, rate, lags);
    }

    private static void deployPlain(ConfigurableApplicationContext context) {
        context.getBean(RepositoryService.class).createDeployment().addModelInstance("plain-alert.bpmn",
                Bpmn.createExecutableProcess("plain-alert").camundaHistoryTimeToLiveString("P1D").startEvent()
                        .userTask().camundaCandidateGroups("branch-officer").endEvent().done()).deploy();
    }

    private static List<String[]> enterprises(DataSource data) throws SQLException {
        List<String[]> enterprises = new ArrayList<>();
        try (Connection connection = data.getConnection();
             ResultSet row = connection.createStatement().executeQuery("select uscc, region from enterprise order by uscc")) {
            while (row.next()) {
                enterprises.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return enterprises;
    }

    /** All rows of all tables, the engine's and ours. */
    private static long rows(DataSource data) throws SQLException {
        long rows = 0;
        try (Connection connection = data.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet table = connection.createStatement().executeQuery("""
                    select table_name from information_schema.tables
                    where lower(table_schema) = 'public' and table_type = 'BASE TABLE' and lower(table_name) not like '%pg_%'
                    """)) {
                while (table.next()) {
                    tables.add(table.getString(1));
                }
            }
            for (String name : tables) {
                try (ResultSet count = connection.createStatement().executeQuery("select count(*) from \"" + name + "\"")) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
