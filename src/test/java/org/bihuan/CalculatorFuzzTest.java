package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A thousand malformed bodies to each calculator: every one is refused in Chinese, none breaks anything. The bodies are made
 * from a valid one by changes that no reading of it can take for valid. Left out because a correct server may answer them:
 * UTF-16 (JSON readers recognise it), a repeated name (JSON leaves its meaning open), a missing optional part, and the byte
 * FF within a name (the JSON reader pads names with it, so the field is the same).
 */
@WholeApplicationTest
@Tag("stateless")
class CalculatorFuzzTest {

    private static final int BODIES = 1_000;
    private static final int LONGEST_ANSWER = 5_000;

    /**
     * What can be spoilt about a valid body.
     *
     * @param required pointers of what must not be null; elements of lists among them
     * @param nonsense valid parts and what contradicts the rest of the body in their place
     */
    private record Weak(List<String> required, Map<String, String> nonsense) {
    }

    private record Seed(String body, List<String> required, Map<String, String> nonsense) {
    }

    private static final Map<String, Weak> WEAK = Map.of(
            "/api/calculations/deadline", new Weak(List.of("/from", "/pauses/0", "/pauses/0/from", "/pauses/1/to"),
                    Map.of("\"to\": \"2025-10-11\"", "\"to\": \"2025-10-08\"", "2025-10-09", "2025-09-01", "T08", "T01", "HEARING", "LITIGATION",
                            "\"extensions\": 1", "\"extensions\": 3", "\"rule\": \"T08\"", "\"rule\": \"T08\", \"amount\": 5")),
            "/api/calculations/applicable-law", new Weak(List.of("/violation", "/actEndedOn", "/decisionOn"),
                    Map.of("2026-07-01", "2026-08-02", "2026-09-10", "2026-07-31", "AIR_NO_PERMIT", "AIR_NO_PERMITS")),
            "/api/calculations/late-payment", new Weak(List.of("/fine", "/dueOn", "/paidOn", "/suspensions/0", "/suspensions/1/from"),
                    Map.of("2025-05-19", "2025-05-09", "2025-04-30", "2025-03-31", "\"fine\"", "\"overdueDays\": 3, \"fine\"",
                            "\"paidOn\"", "\"asOf\": \"2025-06-14\", \"paidOn\"", "100000.00", "0.001")),
            "/api/calculations/daily-fine", new Weak(List.of("/originalFine", "/originalDecisionOn", "/rechecks", "/rechecks/0", "/rechecks/0/on", "/rechecks/1/result"),
                    Map.of("2015-06-15", "2015-05-24", "2015-07-01", "2015-06-15", "2015-06-16", "2015-07-02", "2015-05-30", "2015-05-28",
                            "STILL_VIOLATING", "GONE", "200000", "0")),
            "/api/calculations/incinerator-day", new Weak(List.of("/furnace", "/date", "/hours", "/hours/0", "/hours/1/state", "/dailyMeans/1", "/dailyMeans/0/mean", "/usedExemptHours",
                            "/usedDryingHours", "/quarterMaintenanceHours", "/faultHoursBefore"),
                    Map.of("\"hour\": 5", "\"hour\": 0", "\"PM\"", "\"CO\"", "41", "61", "17", "701", "\"state\": \"RUNNING\"",
                            "\"state\": \"RUNNING\", \"markFalse\": true", "2021-11-09", "2019-12-31",
                            "\"furnace\": \"1\"", "\"furnace\": \"\\ud800\"")),
            "/api/calculations/waiver", new Weak(List.of("/violation", "/on", "/facts", "/facts/answers/0", "/facts/answers/1/fact", "/facts/answers/3/holds",
                            "/facts/earlierOffences/0"),
                    Map.of("DAILY_MEAN_WITHIN", "NO_HARM", "\"FALSIFIED\", \"holds\": false", "\"HARM\", \"holds\": true", "2020-06-30", "2023-03-02",
                            "2023-03-01T10:00:00+08:00", "2023-02-28T10:00:00+08:00", "2023-03-02T09:00:00+08:00", "2023-03-02T09:00:00",
                            "2023-03-10", "2023-02-28", "UNIT", "ANY", "0.05", "-0.05")),
            "/api/calculations/discretion", new Weak(List.of("/factors/0", "/factors/1/percent"), Map.of("20000,", "300000,", "NONE", "WORST")));

    /** What is done to a body. */
    private enum Change {
        WRONG_TYPE, HUGE_NUMBER, NEGATIVE_NUMBER, NOT_A_NUMBER, DEEP_NESTING, TRUNCATED, BROKEN_ENCODING, EXTRA_FIELD, NULL, EMPTY, LIST_FOR_VALUE,
        NONSENSE, FAR_DATE, NO_DATE, CONTROL_CHARACTER, WRONG_TEXT, LONG_TEXT, TRAILING, GARBAGE, OTHER_MEDIA_TYPE
    }

    private record Sent(byte[] body, String type) {

        static Sent json(String text) {
            return new Sent(text.getBytes(StandardCharsets.UTF_8), "application/json");
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(String path, Sent sent) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Content-Type", sent.type())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("weixian-1:bihuan-demo".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.body())).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void everyMalformedBodyIsRefusedInChinese() throws Exception {
        long run = Long.getLong("bihuan.fuzz.seed", System.nanoTime());
        System.out.println("CalculatorFuzzTest: -Dbihuan.fuzz.seed=" + run);
        SortedSet<String> calculators = Calculators.in(mappings);
        List<String> answeredWrongly = new ArrayList<>();
        assertThat(calculators).contains("/api/calculations/deadline", "/api/calculations/incinerator-day");
        assertThat(BODIES).as("every kind of change is tried").isGreaterThanOrEqualTo(Change.values().length);
        assertThat(WEAK.keySet()).as("a calculator needs a valid body and its weak spots here").containsAll(calculators).isEqualTo(Calculators.QUESTIONS.keySet());
        for (String path : calculators) {
            Seed seed = new Seed(Calculators.QUESTIONS.get(path), WEAK.get(path).required(), WEAK.get(path).nonsense());
            HttpResponse<String> valid = post(path, Sent.json(seed.body()));
            assertThat(valid.statusCode()).as("%s %s", path, valid.body()).isEqualTo(200);
            // Several at once, because each answer is waited for.
            answeredWrongly.addAll(IntStream.range(0, BODIES).parallel().mapToObj(i -> tried(path, seed, i, run)).flatMap(Optional::stream).toList());
        }
        assertThat(answeredWrongly).isEmpty();
    }

    /** Sends one of the malformed bodies, every kind of change in turn; says what is wrong with the answer. */
    private Optional<String> tried(String path, Seed seed, int number, long run) {
        Change change = Change.values()[number % Change.values().length];
        try {
            Sent sent = changed(seed, change, new Random(run + 7_919L * number));
            return complaint(post(path, sent)).map(wrong -> path + " " + change + " with seed " + run + ": "
                    + start(new String(sent.body(), StandardCharsets.UTF_8), 400) + " -> " + wrong);
        } catch (Exception e) {
            throw new IllegalStateException(path + " " + change + " with seed " + run, e);
        }
    }

    /** What is wrong with the answer to a malformed body; empty where it is refused as it should be. */
    private Optional<String> complaint(HttpResponse<String> answer) {
        try {
            refused(answer);
            return Optional.empty();
        } catch (AssertionError | IOException e) {
            return Optional.of(answer.statusCode() + " " + start(answer.body(), 600) + ": " + start(String.valueOf(e.getMessage()), 600));
        }
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private void refused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isBetween(400, 499);
        MediaType type = MediaType.parseMediaType(answer.headers().firstValue("Content-Type").orElse("none/none"));
        assertThat(type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).as("%s", type).isTrue();
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.at("/title").asText()).matches("\\p{IsHan}+");
        assertThat(problem.at("/detail").asText()).matches("(?s).*\\p{IsHan}.*");
        assertThat(problem.at("/errors").isArray()).isTrue();
        if (answer.statusCode() == 400) {
            assertThat(problem.at("/errors")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.at("/pointer").asText()).matches("(?s)(/.*)?");
                assertThat(error.at("/message").asText()).matches("(?s).*\\p{IsHan}.*");
            });
        }
        assertThat(answer.body()).doesNotContain("Exception", "org.bihuan", "com.fasterxml", "java.lang", "\\tat ", "springframework")
                .hasSizeLessThan(LONGEST_ANSWER);
    }

    private Sent changed(Seed seed, Change change, Random random) throws Exception {
        String text = seed.body();
        return switch (change) {
            case WRONG_TYPE -> replaced(seed, any(seed, random, true), wrongType(random));
            case HUGE_NUMBER -> replaced(seed, any(seed, random, false), pick(random, "1e999999999", "-1e999999999", "1e-999999999",
                    "99999999999999999999999999", "9223372036854775808", "1E400", "123456789012345678901234567890123456789.5"));
            case NEGATIVE_NUMBER -> replaced(seed, any(seed, random, false), pick(random, "-1", "-0.001", "-2147483649", "-99999999"));
            case NOT_A_NUMBER -> replaced(seed, any(seed, random, true), pick(random, "NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "undefined",
                    "'text'", "True", "nil"));
            case DEEP_NESTING -> deep(seed, random);
            case TRUNCATED -> Sent.json(text.substring(0, 1 + random.nextInt(text.length() - 1)));
            case BROKEN_ENCODING -> brokenEncoding(text, random);
            case EXTRA_FIELD -> extraField(text, random);
            case NULL -> replaced(seed, seed.required().get(random.nextInt(seed.required().size())), "null");
            case EMPTY -> Sent.json(pick(random, "", " ", "\n\n", "null", "[]", "{}", "\"\"", "0", "true", "[null]", "[{}]", "\uFEFF"));
            case LIST_FOR_VALUE -> random.nextInt(4) == 0 ? Sent.json("[" + text + "]") : listed(seed, any(seed, random, false));
            case NONSENSE -> nonsense(seed, random);
            case FAR_DATE -> replaced(seed, date(seed, random), "\"" + pick(random, "9999-12-31", "0001-01-01", "+999999999-12-31", "-999999999-01-01",
                    "1899-12-31", "2101-01-01", "0000-01-01", "+12025-02-02", "-0001-01-01", "1582-10-10") + "\"");
            case NO_DATE -> replaced(seed, date(seed, random), pick(random, "\"2025-02-30\"", "\"2025-13-01\"", "\"2025-00-10\"", "\"20250101\"",
                    "\" 2025-01-01\"", "\"2025-01-01 \"", "\"2025-1-1\"", "\"2025/01/01\"", "\"01.02.2025\"", "\"2025-01-01T00:00:00Z\"",
                    "\"2025-01-01T00:00:00+08:00\"", "\"昨天\"", "\"２０２５-０１-０１\"", "20250101", "1735689600000", "[2025,1,1]", "\"2025-W01-1\""));
            case CONTROL_CHARACTER -> controlCharacter(seed, random);
            case WRONG_TEXT -> replaced(seed, written(seed, random), "\"" + pick(random, "", " ", "\\u0000", "\\ud800", "null", "NULL", "__proto__", "' OR 1=1 --",
                    "<script>alert(1)</script>", "${7*7}", "../../etc/passwd", "\\u202e", "💥", "T999", "still_violating", "1e5x") + "\"");
            case LONG_TEXT -> random.nextBoolean() ? replaced(seed, written(seed, random), "\"" + "长".repeat(200 + random.nextInt(40_000)) + "\"")
                    : Sent.json("{\"" + "x".repeat(200 + random.nextInt(40_000)) + "\": 1, " + text.substring(1));
            case TRAILING -> Sent.json(pick(random, text + " {}", text + text, text + "]", text + ",", "// 注释\n" + text, "/* */" + text, text + " x",
                    text.replaceFirst(",", ",,"), text.substring(0, text.length() - 1) + ",}", text.replace('"', '\''), ")]}',\n" + text));
            case GARBAGE -> garbage(random);
            case OTHER_MEDIA_TYPE -> new Sent(text.getBytes(StandardCharsets.UTF_8), pick(random, "text/plain", "application/xml",
                    "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/octet-stream", "text/html",
                    "application/x-ndjson", "application/cbor", "image/png"));
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Something no field of a calculator takes, whatever stands there: marked, because the field decides which it is. */
    private static String wrongType(Random random) {
        return pick(random, "TYPE-OBJECT", "TYPE-BOOLEAN", "TYPE-NUMBER");
    }

    /** Pointers of everything in the body, of values alone or of lists and objects too. */
    private List<String> pointers(Seed seed, boolean composed) throws Exception {
        List<String> found = new ArrayList<>();
        collect(json.readTree(seed.body()), "", composed, found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, boolean composed, List<String> found) {
        if (!pointer.isEmpty() && (node.isValueNode() || composed)) {
            found.add(pointer);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, composed, found);
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(field.getValue(), pointer + "/" + field.getKey(), composed, found));
        }
    }

    private String any(Seed seed, Random random, boolean composed) throws Exception {
        List<String> all = pointers(seed, composed);
        return all.get(random.nextInt(all.size()));
    }

    /** A text that means one of several choices, a date or a code; names are free and may be anything. */
    private String written(Seed seed, Random random) throws Exception {
        JsonNode tree = json.readTree(seed.body());
        List<String> all = pointers(seed, false).stream().filter(one -> tree.at(one).isTextual() && !one.endsWith("/name") && !one.equals("/furnace")).toList();
        return all.get(random.nextInt(all.size()));
    }

    /** A date; a body without one gets wrong where its first required part is. */
    private String date(Seed seed, Random random) throws Exception {
        JsonNode tree = json.readTree(seed.body());
        List<String> all = pointers(seed, false).stream().filter(one -> tree.at(one).asText().matches("\\d{4}-\\d\\d-\\d\\d")).toList();
        return all.isEmpty() ? seed.required().get(0) : all.get(random.nextInt(all.size()));
    }

    /** The body with raw text in place of what the pointer names. */
    private Sent replaced(Seed seed, String pointer, String raw) throws Exception {
        JsonNode tree = json.readTree(seed.body());
        JsonNode old = tree.at(pointer);
        String text = switch (raw) {
            case "TYPE-OBJECT" -> old.isObject() ? "[]" : "{\"x\": 1}";
            case "TYPE-BOOLEAN" -> old.isBoolean() ? "1" : "true";
            case "TYPE-NUMBER" -> old.isNumber() ? "\"zwölf\"" : old.isTextual() && old.asText().matches("\\d+\\.\\d\\d") ? "\"12,5\"" : "12.5";
            default -> raw;
        };
        String mark = "MARK-7f3a";
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (tree.at(parent) instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), mark);
        } else {
            ((ObjectNode) tree.at(parent)).put(name, mark);
        }
        return Sent.json(tree.toString().replace("\"" + mark + "\"", text));
    }

    private Sent listed(Seed seed, String pointer) throws Exception {
        return replaced(seed, pointer, "[" + json.readTree(seed.body()).at(pointer) + "]");
    }

    private Sent deep(Seed seed, Random random) throws Exception {
        int depth = 20 + random.nextInt(30_000);
        String nested = random.nextBoolean() ? "[".repeat(depth) + "]".repeat(depth) : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return random.nextBoolean() ? Sent.json(nested) : replaced(seed, any(seed, random, true), nested);
    }

    private static Sent brokenEncoding(String text, Random random) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[][] broken = {{(byte) 0x80}, {(byte) 0xfe}, {(byte) 0xc3, 0x28}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf8, (byte) 0x88},
                "超标".getBytes(Charset.forName("GBK"))};
        int at = 1 + random.nextInt(bytes.length - 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(broken[random.nextInt(broken.length)]);
        out.write(bytes, at, bytes.length - at);
        return new Sent(out.toByteArray(), "application/json");
    }

    private static Sent extraField(String text, Random random) {
        List<Integer> braces = new ArrayList<>();
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            braces.add(at);
        }
        int at = braces.get(random.nextInt(braces.size())) + 1;
        return Sent.json(text.substring(0, at) + "\"" + pick(random, "surplus", "class", "@type", "__proto__", "", "罚款", "from ", "a/b~c", "\\ud800", "\\u0000") + "\": "
                + pick(random, "1", "null", "{}", "[]", "\"x\"") + ", " + text.substring(at));
    }

    private static Sent nonsense(Seed seed, Random random) {
        List<String> good = seed.nonsense().keySet().stream().sorted().toList();
        String one = good.get(random.nextInt(good.size()));
        assertThat(seed.body()).contains(one);
        return Sent.json(seed.body().replaceFirst(Pattern.quote(one), Matcher.quoteReplacement(seed.nonsense().get(one))));
    }

    /** JSON allows none of these anywhere, neither between its parts nor inside a text. */
    private static Sent controlCharacter(Seed seed, Random random) {
        int at = 1 + random.nextInt(seed.body().length() - 1);
        char control = pick(random, "\u0000", "\u0001", "\u0007", "\b", "\u000b", "\f", "\u000e", "\u001b", "\u001f").charAt(0);
        return Sent.json(seed.body().substring(0, at) + control + seed.body().substring(at));
    }

    private static Sent garbage(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            byte[] letters = "{}[]\",:0123456789eE+-.truefalsn \\u".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = letters[Math.floorMod(bytes[i], letters.length)];
            }
        }
        return new Sent(bytes, "application/json");
    }
}
