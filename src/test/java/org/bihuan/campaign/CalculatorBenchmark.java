package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.Bihuan;
import org.bihuan.Calculators;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@code mvn verify -Pbenchmark -Dtest=CalculatorBenchmark}: how long each calculator takes over HTTP, one caller, one question
 * after the other, beside the plainest call that needs a login. All take turns, so that whatever else the machine does
 * falls on all alike. The caller has a session, as Tasklist has; what checking a password at each call adds is a line of its
 * own.
 */
@Tag("benchmark")
class CalculatorBenchmark {

    private static final int ROUNDS = Integer.getInteger("bihuan.benchmark.rounds", 2_000);
    private static final int WARM_UP = 500;
    private static final String REFERENCE = "/api/notices/count";
    private static final String PASSWORD = "Basic " + Base64.getEncoder().encodeToString("weixian-1:bihuan-demo".getBytes());

    private final HttpClient session = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient stranger = HttpClient.newHttpClient();

    @Test
    void calculatorsBesideThePlainestCall(@TempDir Path folder) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bihuan.class).profiles("demo").run("--server.port=0",
                "--bihuan.demo.enterprises=200", "--bihuan.demo.cases=false", "--spring.main.banner-mode=off", "--logging.level.root=warn",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("bihuan").toAbsolutePath() + ";WRITE_DELAY=0")) {
            String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            String token = logIn(address);
            Map<String, HttpRequest> calls = new LinkedHashMap<>();
            calls.put(REFERENCE, HttpRequest.newBuilder(URI.create(address + REFERENCE)).build());
            calls.put("/actuator/health", HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build());
            for (String path : Calculators.in(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class))) {
                calls.put(path, ask(address, path).header("X-XSRF-TOKEN", token).build());
            }
            String withPassword = "/api/calculations/deadline";
            calls.put(withPassword + ", password", ask(address, withPassword).header("Authorization", PASSWORD).build());
            report(measured(calls));
        }
    }

    /** As the login page does it; returns the token that a changing call must carry. */
    private String logIn(String address) throws Exception {
        String page = address + "/camunda/app/tasklist/default/";
        HttpResponse<Void> first = session.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> login = session.send(HttpRequest.newBuilder(URI.create(address + "/camunda/api/admin/auth/user/default/login/tasklist"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", first.headers().firstValue("X-XSRF-TOKEN").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString("username=weixian-1&password=bihuan-demo")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        return session.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding()).headers()
                .firstValue("X-XSRF-TOKEN").orElseThrow();
    }

    private static HttpRequest.Builder ask(String address, String path) {
        String question = path.endsWith("/incinerator-day") ? wholeDay() : Calculators.QUESTIONS.get(path);
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question));
    }

    private static String wholeDay() {
        String hours = IntStream.range(0, 24).mapToObj(hour -> "{\"hour\": %d, \"state\": \"%s\", \"particulateHourly\": 12}".formatted(hour,
                hour < 3 ? "STARTING" : "RUNNING")).collect(Collectors.joining(", "));
        return """
                {"furnace": "1", "date": "2021-11-09", "hours": [%s], "dailyMeans": [{"pollutant": "CO", "mean": 84, "limit": 80}],
                 "temperatureMeansBelow850": 4, "usedExemptHours": 41, "usedDryingHours": 0, "quarterMaintenanceHours": 3, "faultHoursBefore": 0}"""
                .formatted(hours);
    }

    /** Nanoseconds of each call, ascending. */
    private Map<String, long[]> measured(Map<String, HttpRequest> calls) throws Exception {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        calls.keySet().forEach(name -> nanos.put(name, new long[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, HttpRequest> call : calls.entrySet()) {
                HttpClient client = call.getKey().endsWith("password") ? stranger : session;
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(call.getValue(), HttpResponse.BodyHandlers.ofString());
                long took = System.nanoTime() - begin;
                assertThat(answer.statusCode()).as("%s %s", call.getKey(), answer.body()).isEqualTo(200);
                if (round >= 0) {
                    nanos.get(call.getKey())[round] = took;
                }
            }
        }
        nanos.values().forEach(Arrays::sort);
        return nanos;
    }

    private static void report(Map<String, long[]> nanos) {
        long reference = median(nanos.get(REFERENCE));
        System.out.printf("%n%d calls each, one caller, %d processors%n", ROUNDS, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-44s %10s %10s %22s%n", "", "median", "p99", "median / plain call");
        nanos.forEach((name, all) -> System.out.printf("%-44s %7.2f ms %7.2f ms %22.2f%n", name, median(all) / 1e6, all[(int) (all.length * 0.99)] / 1e6,
                median(all) / (double) reference));
    }

    private static long median(long[] ascending) {
        return ascending[ascending.length / 2];
    }
}
