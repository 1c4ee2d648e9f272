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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several cases are worked on at once, from the alert to the archive, while the application is killed with -9 and started
 * again. Each time, before it starts, {@link CaseLedger} looks into the database that the dead process left; and the people
 * go on with whatever task is open then. A start costs many times what a step costs, so it is several people who work: each
 * kill hits whatever all of them are at.
 */
final class CaseKillCampaign {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 4;
    private static final int IN_FLIGHT = 6;
    /** Steps between two kills, at least and at most. */
    private static final int LEAST = 5;
    private static final int MOST = 16;
    private static final int REFUSALS = 8;

    private final int kills;
    private final Random random;
    private final long seed;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger cases = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> enterprises = new ConcurrentLinkedQueue<>();
    private volatile boolean killing = true;

    CaseKillCampaign(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
        this.random = new Random(seed);
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
        System.out.printf("Cases while the application is killed on %s: %d kills, seed %d%n", database, kills, seed);
        Files.createDirectories(folder);
        // What a dead process had taken on is free again after ten seconds instead of five minutes.
        try (Packed application = new Packed(folder.resolve("application.log"), Map.of(
                "spring.profiles.active", "demo", "bihuan.demo.enterprises", "300", "bihuan.demo.cases", "false",
                "camunda.bpm.job-execution.lock-time-in-millis", "10000",
                "spring.datasource.url", url, "spring.datasource.username", user, "spring.datasource.password", password))) {
            System.out.printf("  first start %.1f s%n", application.start().toMillis() / 1000.0);
            enterprises.addAll(enterprises(application));
            for (int i = 0; i < IN_FLIGHT; i++) {
                openAnother(application);
            }
            Instant begin = Instant.now();
            workWhileKilling(application, url, user, password);
            application.close();
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                CaseLedger ledger = new CaseLedger(connection);
                ledger.stepsAreWhole();
                ledger.numbersRunOn();
                ledger.answersHold(answered, unanswered);
                ledger.allIsDone(cases.get());
            }
            System.out.printf("  %d cases from the alert to the archive, %d steps, %d kills in %d s; %d steps were under way when it was killed%n",
                    cases.get(), steps.get(), kills, Duration.between(begin, Instant.now()).toSeconds(), unanswered.size());
        }
    }

    /** Of the county whose officers work here. */
    private static List<String> enterprises(Packed application) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 0;; page++) {
            JsonNode items = JSON.readTree(application.get("operator-1", "/api/enterprises?size=100&page=" + page).body()).path("items");
            if (items.isEmpty()) {
                assertThat(found).hasSizeGreaterThan(IN_FLIGHT);
                return found;
            }
            items.forEach(one -> {
                if (one.path("region").asText().equals(CaseOfficers.REGION)) {
                    found.add(one.path("uscc").asText());
                }
            });
        }
    }

    /** Another alert about another enterprise, sent until it is answered, as a source would do it. */
    private void openAnother(Packed application) throws InterruptedException {
        String enterprise = enterprises.poll();
        if (enterprise == null) {
            return;
        }
        String body = CaseOfficers.alert("case-" + enterprise, enterprise);
        while (true) {
            try {
                HttpResponse<String> answer = application.post("source-1", "/api/alerts", body);
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).as("the alert is taken").contains("\"rejected\":[]");
                    cases.incrementAndGet();
                    return;
                }
            } catch (IOException noAnswer) {
                // It is down; what the source does not get answered it sends again.
            }
            Thread.sleep(300);
        }
    }

    private void workWhileKilling(Packed application, String url, String user, String password) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            long own = random.nextLong();
            working.add(people.submit(() -> {
                work(application, new Random(own));
                return null;
            }));
        }
        try {
            for (int kill = 1; kill <= kills; kill++) {
                int until = steps.get() + LEAST + random.nextInt(MOST - LEAST + 1);
                while (steps.get() < until) {
                    failed(working);
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(120));
                int hit = inHand.size();
                application.kill();
                // Whoever waited for an answer has noticed by then.
                Thread.sleep(500);
                try (Connection connection = DriverManager.getConnection(url, user, password)) {
                    CaseLedger ledger = new CaseLedger(connection);
                    ledger.stepsAreWhole();
                    ledger.numbersRunOn();
                    ledger.answersHold(List.copyOf(answered), List.copyOf(unanswered));
                }
                System.out.printf("  kill %d after %d steps of %d cases, %d people at work; started again in %.1f s%n", kill, steps.get(), cases.get(),
                        hit, application.start().toMillis() / 1000.0);
            }
        } finally {
            killing = false;
            people.shutdown();
        }
        assertThat(people.awaitTermination(20, TimeUnit.MINUTES)).isTrue();
        failed(working);
    }

    private static void failed(List<Future<?>> working) throws Exception {
        for (Future<?> one : working) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    /** Works on one open task after another, until no more will come. */
    private void work(Packed application, Random own) throws InterruptedException {
        CaseOfficers officers = new CaseOfficers(application);
        Instant idleSince = Instant.now();
        while (killing || Duration.between(idleSince, Instant.now()).toSeconds() < 30) {
            CaseOfficers.Task task = null;
            try {
                List<CaseOfficers.Task> open = officers.open();
                if (killing && open.stream().map(CaseOfficers.Task::instance).distinct().count() < PEOPLE) {
                    openAnother(application);
                }
                List<CaseOfficers.Task> free = open.stream().filter(one -> !inHand.contains(one.id())).toList();
                task = free.isEmpty() ? null : free.get(own.nextInt(free.size()));
                if (task == null || !inHand.add(task.id())) {
                    task = null;
                    Thread.sleep(200);
                    continue;
                }
                idleSince = Instant.now();
                note(task, officers.does(task));
            } catch (IOException noAnswer) {
                if (task != null) {
                    unanswered.add(task.id());
                }
                idleSince = Instant.now();
                Thread.sleep(300);
            } finally {
                if (task != null) {
                    inHand.remove(task.id());
                }
            }
        }
    }

    /** Two people on one case may be in each other's way once or twice; what is refused again and again is wrong. */
    private void note(CaseOfficers.Task task, CaseOfficers.Answer answer) {
        if (answer.done()) {
            answered.add(task.id());
            steps.incrementAndGet();
        } else if (answer.status() != 503) {
            assertThat(refused.merge(task.id(), 1, Integer::sum)).as("%s: %d %s", task.key(), answer.status(), answer.body()).isLessThan(REFUSALS);
        }
    }
}
