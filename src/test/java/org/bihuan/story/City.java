package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** The city's systems and what they see over the public interface. */
final class City {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    City(int port) {
        this.port = port;
    }

    /** An alert of the last hours, as a platform sends it. */
    static ObjectNode alert(String eventId, String kind, String enterprise, String region, String summary) {
        Instant to = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        return alert(eventId, kind, enterprise, region, summary, to.minus(Duration.ofHours(2)), to);
    }

    static ObjectNode alert(String eventId, String kind, String enterprise, String region, String summary, Instant from, Instant to) {
        return JSON.createObjectNode().put("source", "story").put("sourceEventId", eventId + "-" + System.nanoTime()).put("kind", kind)
                .put("enterprise", enterprise).put("region", region)
                .put("occurredFrom", MOMENT.format(from)).put("occurredTo", MOMENT.format(to))
                .put("detectedAt", MOMENT.format(to)).put("summary", summary);
    }

    void posts(ObjectNode alert) throws Exception {
        JsonNode answer = send("source-1", HttpRequest.newBuilder(uri("/api/alerts")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + alert + "]")), 200);
        assertThat(answer.path("accepted").asInt()).as(answer.toString()).isOne();
    }

    /** The number of the lead an alert went into. */
    String leadOf(ObjectNode alert) throws Exception {
        return get("operator-1", "/api/alerts/" + alert.path("source").asText() + "/" + alert.path("sourceEventId").asText()).path("lead").asText();
    }

    JsonNode lead(String number) throws Exception {
        return get("supervisor-1", "/api/leads/" + number);
    }

    JsonNode penaltyCase(String number) throws Exception {
        return get("supervisor-1", ofCase(number));
    }

    static String ofCase(String number) {
        return "/api/cases/" + encoded(number);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the supervisor downloads. */
    byte[] download(String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(as("supervisor-1", HttpRequest.newBuilder(uri(path))), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** What somebody is told who sends this; the status comes first. */
    String told(String user, String path, String mediaType, String body) throws Exception {
        HttpResponse<String> answer = http.send(as(user, HttpRequest.newBuilder(uri(path)).header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    /** The open task of that name, as its officer finds it over the engine's own interface. */
    String task(String user, String businessKey, String key) throws Exception {
        String open = "/engine-rest/task?maxResults=20&sortBy=created&sortOrder=desc&processInstanceBusinessKey=" + encoded(businessKey);
        JsonNode tasks = get(user, open + "&taskDefinitionKey=" + key);
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.path("assignee").isNull() || task.path("assignee").asText().equals(user))
                .map(task -> task.path("id").asText()).findFirst()
                .orElseThrow(() -> new AssertionError(user + " has no task " + key + " in " + businessKey + ": " + tasks + "; open are " + openTo("supervisor-1", open)));
    }

    private List<String> openTo(String user, String path) {
        try {
            return get(user, path).findValuesAsText("taskDefinitionKey");
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    JsonNode get(String user, String path) throws Exception {
        return send(user, HttpRequest.newBuilder(uri(path)), 200);
    }

    private JsonNode send(String user, HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(as(user, request), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest as(String user, HttpRequest.Builder request) {
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":bihuan-demo").getBytes())).build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
