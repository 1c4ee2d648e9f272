package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a posted alert to an open lead with its process instance, and what comes after it. */
@WholeApplicationTest
class AlertScreeningTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("alert-report");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @LocalServerPort
    private int port;
    @Autowired
    private AlertScreening screening;
    @Autowired
    private KnownStates knownStates;
    @Autowired
    private LeadRepository leads;
    @Autowired
    private LeadEventRepository events;
    @Autowired
    private LeadClosing closing;
    @Autowired
    private Flow flow;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private FormService forms;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RepositoryService repository;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String source = "test-" + UUID.randomUUID();
    private int sent;
    private String uscc;
    private String region;

    /** Every test has an enterprise of its own, which no other alert is about and which stands as most do. */
    @BeforeEach
    void anEnterprise() {
        jdbc.query("select uscc, region from enterprise where uscc not in (select uscc from alert where uscc is not null) "
                + "and uscc not in (select uscc from performance_grade where grade = 'D') and uscc not in (select uscc from positive_list_entry) "
                + "order by uscc desc fetch first 1 rows only", row -> {
            uscc = row.getString(1);
            region = row.getString(2);
        });
    }

    @Test
    void whoIsOnThePositiveListIsCheckedFromAfarFirstUnlessPeopleComplain() throws Exception {
        uscc = jdbc.queryForObject("select min(uscc) from positive_list_entry where live_uscc is not null and uscc not in (select uscc from alert where uscc is not null)",
                String.class);
        ObjectNode gate = alert(150, NOON).put("kind", "GATE");
        ObjectNode complained = alert(150, NOON).put("kind", "REMOTE");
        complained.putObject("details").put("complaint", true);
        post(gate, complained);
        screenAll();
        assertThat(leadOf(gate).route()).isEqualTo(Route.OFF_SITE);
        assertThat(stored(gate).path("reason").asText()).contains("正面清单企业，先以非现场方式核查（企业差异化规则第 ").doesNotContain(TriageTable.STANDING);
        HttpResponse<String> report = get("supervisor-1", "/api/reports/screening");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        JsonNode rules = JSON.readTree(report.body()).path("rules");
        assertThat(rules).as("what standing changed for one enterprise is no part of the rule").anySatisfy(rule -> {
            assertThat(rule.path("key").asText()).isEqualTo("alert-triage rule_gate");
            assertThat(rule.path("name").asText()).isEqualTo("车辆违反管控进出厂");
        });
        assertThat(rules).allSatisfy(rule -> assertThat(rule.path("name").asText()).doesNotContain("rule_", "known-states", "data-marks", "；"));
        assertThat(leadOf(complained).route()).isEqualTo(Route.ON_SITE);
    }

    private ObjectNode alert(double value, Instant from) {
        return JSON.createObjectNode().put("source", source).put("sourceEventId", "E-" + sent++).put("kind", "CEMS_EXCEED")
                .put("enterprise", uscc).put("pollutant", "a21002").put("value", value).put("limit", 100).put("unit", "mg/m3")
                .put("averaging", "HOUR").put("occurredFrom", from.toString())
                .put("occurredTo", from.plus(1, ChronoUnit.HOURS).toString());
    }

    private JsonNode post(JsonNode... alerts) throws Exception {
        ArrayNode body = JSON.createArrayNode();
        for (JsonNode alert : alerts) {
            body.add(alert);
        }
        HttpResponse<String> answer = send("source-1", "/api/alerts", "application/json", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String user, String path, String type, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Content-Type", type)
                .header("Authorization", login(user)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", login(user)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String login(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":bihuan-demo").getBytes());
    }

    private void screenAll() {
        while (screening.screenOnce() > 0) {
            // until the backlog is empty
        }
    }

    private JsonNode stored(JsonNode alert) throws Exception {
        HttpResponse<String> answer = get("source-1", "/api/alerts/" + source + "/" + alert.path("sourceEventId").asText());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private Lead leadOf(JsonNode alert) throws Exception {
        return leads.findByNumber(stored(alert).path("lead").asText()).orElseThrow();
    }

    private List<String> timeline(Lead lead) {
        return events.findByLeadIdOrderByAtAscIdAsc(lead.id()).stream().map(LeadEvent::kind).toList();
    }

    @Test
    void anAlertBecomesALeadWithOneProcessInstanceAndSaysWhatBecameOfIt() throws Exception {
        ObjectNode first = alert(150, NOON);
        JsonNode report = post(first);
        assertThat(report.path("accepted").asInt()).isOne();
        assertThat(stored(first).path("state").asText()).isEqualTo("PENDING");
        screenAll();

        JsonNode view = stored(first);
        assertThat(view.path("outcome").asText()).isEqualTo("OPENED");
        assertThat(view.path("rule").asText()).isEqualTo("alert-triage rule_exceed_hour");
        assertThat(view.path("ruleVersion").asText()).isNotBlank();
        Lead lead = leadOf(first);
        assertThat(lead.number()).matches("XS\\d{4}-\\d{7}");
        assertThat(lead.route()).isEqualTo(Route.ENTERPRISE_FIRST);
        assertThat(lead.dueAt()).isAfter(lead.openedAt());
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.number()).list()).singleElement()
                .satisfies(instance -> {
                    assertThat(instance.getTenantId()).isEqualTo(region);
                    assertThat(instance.getProcessInstanceId()).isEqualTo(lead.processInstance());
                });
        assertThat(flow.openTasks(lead.number())).isNotEmpty();
        assertThat(timeline(lead)).startsWith("OPENED");
    }

    @Test
    void whatIsSentAgainIsCountedAndStoredOnce() throws Exception {
        ObjectNode first = alert(150, NOON);
        JsonNode report = post(first, first, alert(120, NOON));
        assertThat(report.path("accepted").asInt()).isEqualTo(2);
        assertThat(report.path("duplicates").asInt()).isOne();
        assertThat(post(first).path("duplicates").asInt()).isOne();
        assertThat(jdbc.queryForObject("select count(*) from alert where source = ?", Integer.class, source)).isEqualTo(2);
    }

    @Test
    void aGoodAlertIsKeptAlthoughItsNeighboursAreBad() throws Exception {
        ObjectNode good = alert(150, NOON);
        JsonNode report = post(alert(150, NOON).put("kind", "EARTHQUAKE"), good, alert(150, NOON).put("colour", "red"));
        assertThat(report.path("accepted").asInt()).isOne();
        assertThat(report.path("rejected")).hasSize(2);
        assertThat(report.path("rejected").get(0).path("errors").get(0).path("pointer").asText()).isEqualTo("/kind");
        assertThat(report.path("rejected").get(1).path("errors").get(0).path("pointer").asText()).isEqualTo("/colour");

        HttpResponse<String> lines = send("source-1", "/api/alerts", "application/x-ndjson",
                alert(130, NOON) + "\n{\"source\": \"x\", \n" + alert(140, NOON) + "\n" + alert(141, NOON).toString().substring(0, 80));
        assertThat(lines.statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(lines.body());
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("rejected")).extracting(r -> r.path("index").asInt()).containsExactly(1, 3);
    }

    @Test
    void aBrokenBodyIsRefusedAsAWholeAndOthersMayNotSend() throws Exception {
        String broken = "[" + alert(150, NOON) + ", {\"source\": ]";
        HttpResponse<String> answer = send("source-1", "/api/alerts", "application/json", broken);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body()).contains("第 2 条").contains("未接收任何报警");
        assertThat(jdbc.queryForObject("select count(*) from alert where source = ?", Integer.class, source)).isZero();
        assertThat(send("weixian-1", "/api/alerts", "application/json", "[]").statusCode()).isEqualTo(403);
        assertThat(send("source-1", "/api/alerts", "text/plain", "[]").statusCode()).isEqualTo(415);
        assertThat(get("weixian-1", "/api/alerts/" + source + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherBranchMayNotSeeTheAlert() throws Exception {
        ObjectNode alert = alert(150, NOON);
        post(alert);
        String path = "/api/alerts/" + source + "/" + alert.path("sourceEventId").asText();
        String stranger = region.equals("130434") ? "shexian-1" : "weixian-1";
        HttpResponse<String> answer = get(stranger, path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(uscc);
        assertThat(get("operator-1", path).statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandAlertsOfOneEpisodeSentAtOnceMakeOneLeadAndOneInstance() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            JsonNode[] fifty = new JsonNode[50];
            for (int i = 0; i < fifty.length; i++) {
                fifty[i] = alert(110 + (batch * 50 + i) % 40, NOON.plus(i % 60, ChronoUnit.MINUTES));
            }
            answers.add(senders.submit(() -> post(fifty)));
        }
        Future<?> one = senders.submit(this::screenAll);
        Future<?> two = senders.submit(this::screenAll);
        for (Future<JsonNode> answer : answers) {
            assertThat(answer.get().path("accepted").asInt()).isEqualTo(50);
        }
        one.get();
        two.get();
        senders.shutdown();
        screenAll();

        List<Long> ids = jdbc.queryForList("select distinct lead_id from alert where source = ?", Long.class, source);
        assertThat(ids).hasSize(1);
        Lead lead = leads.findById(ids.get(0)).orElseThrow();
        assertThat(lead.alertCount()).isEqualTo(1000);
        assertThat(lead.peakRatio()).isEqualByComparingTo("1.49");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.number()).count()).isOne();
        assertThat(jdbc.queryForObject("select count(*) from alert where source = ? and state <> 'SCREENED'", Integer.class, source)).isZero();
    }

    @Test
    void theSameEpisodeScreenedByTwoWorkersAtOnceOpensOneLead() throws Exception {
        for (int round = 0; round < 5; round++) {
            anEnterprise();
            List<JsonNode> alerts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                alerts.add(alert(120, NOON));
            }
            post(alerts.toArray(JsonNode[]::new));
            ExecutorService workers = Executors.newFixedThreadPool(2);
            Future<?> one = workers.submit(this::screenAll);
            Future<?> two = workers.submit(this::screenAll);
            one.get();
            two.get();
            workers.shutdown();
            Lead lead = leadOf(alerts.get(0));
            assertThat(lead.alertCount()).isEqualTo(400);
            assertThat(jdbc.queryForObject("select count(*) from lead where uscc = ?", Integer.class, uscc)).isOne();
        }
    }

    @Test
    void aWorseAlertRaisesTheGradeAndBringsTheDeadlineForward() throws Exception {
        ObjectNode first = alert(150, NOON);
        post(first);
        screenAll();
        Lead before = leadOf(first);
        ObjectNode worse = alert(450, NOON);
        post(worse);
        screenAll();
        Lead after = leadOf(worse);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.grade()).isEqualTo(Grade.RED);
        assertThat(after.dueAt()).isBefore(before.dueAt());
        assertThat(timeline(after)).containsSubsequence("OPENED", "RAISED");
        assertThat(flow.openTasks(after.number())).allSatisfy(task -> assertThat(task.due()).isBeforeOrEqualTo(after.dueAt()));
        Instant due = after.dueAt();
        ObjectNode lighter = alert(110, NOON);
        post(lighter);
        screenAll();
        assertThat(leadOf(lighter).grade()).isEqualTo(Grade.RED);
        assertThat(leadOf(lighter).dueAt()).isEqualTo(due);
    }

    @Test
    void anotherPollutantOfTheSameHourJoinsAndTheDaysMeanTakesItsHoursIn() throws Exception {
        ObjectNode nox = alert(150, NOON);
        ObjectNode so2 = alert(160, NOON).put("pollutant", "02");
        ObjectNode later = alert(160, NOON.plus(8, ChronoUnit.HOURS)).put("pollutant", "a34013");
        post(nox, so2, later);
        screenAll();
        assertThat(stored(so2).path("pollutant").asText()).isEqualTo("a21026");
        assertThat(leadOf(so2).number()).isEqualTo(leadOf(nox).number());
        assertThat(leadOf(later).number()).isNotEqualTo(leadOf(nox).number());
        ObjectNode day = alert(120, NOON.truncatedTo(ChronoUnit.DAYS)).put("averaging", "DAY")
                .put("occurredTo", NOON.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).toString());
        post(day);
        screenAll();
        assertThat(leadOf(day).number()).isEqualTo(leadOf(nox).number());
        assertThat(leadOf(day).grade()).isEqualTo(Grade.ORANGE);
    }

    @Test
    void anAlertAfterALongPauseIsWrittenDownAsARecurrence() throws Exception {
        ObjectNode first = alert(150, NOON);
        ObjectNode again = alert(150, NOON.plus(6, ChronoUnit.HOURS));
        post(first, again);
        screenAll();
        Lead lead = leadOf(again);
        assertThat(lead.number()).isEqualTo(leadOf(first).number());
        assertThat(lead.recurrences()).isOne();
        assertThat(timeline(lead)).contains("RECURRED");
    }

    @Test
    void markedDataIsNoExceedanceAndHandSetDataIsSuspicious() throws Exception {
        ObjectNode maintained = alert(500, NOON);
        maintained.putObject("details").putArray("marks").add("M");
        post(maintained);
        screenAll();
        assertThat(stored(maintained).path("outcome").asText()).isEqualTo("SCREENED_OUT");
        assertThat(stored(maintained).path("reason").asText()).contains("维护");
        ObjectNode handSet = alert(110, NOON);
        handSet.putObject("details").putArray("marks").add("S");
        post(handSet);
        screenAll();
        assertThat(leadOf(handSet).grade()).isEqualTo(Grade.RED);
        assertThat(leadOf(handSet).route()).isEqualTo(Route.ON_SITE);
    }

    @Test
    void aKnownStateTakesALeadBackAndItsRevocationBringsItBack() throws Exception {
        ObjectNode first = alert(150, NOON);
        post(first);
        screenAll();
        Lead lead = leadOf(first);
        HttpResponse<String> declared = send("operator-1", "/api/known-states", "application/json", """
                {"kind": "DATA_MARK", "mark": "C", "enterprise": "%s", "from": "2026-03-02T11:30:00+08:00", "to": "2026-03-02T13:30:00+08:00",
                 "reason": "按计划校准"}
                """.formatted(uscc));
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        JsonNode state = JSON.readTree(declared.body());
        assertThat(send("source-1", "/api/known-states/" + state.path("id").asLong() + "/revoke", "application/json", "{\"reason\": \"不实\"}")
                .statusCode()).isEqualTo(403);
        assertThat(state.path("withdrawnLeads")).extracting(JsonNode::asText).containsExactly(lead.number());
        Lead withdrawn = leads.findById(lead.id()).orElseThrow();
        assertThat(withdrawn.isOpen()).isFalse();
        assertThat(withdrawn.outcome()).contains(LeadOutcome.WITHDRAWN);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.number()).count()).isZero();
        assertThat(stored(first).path("outcome").asText()).isEqualTo("SCREENED_OUT");
        ObjectNode meanwhile = alert(170, NOON);
        post(meanwhile);
        screenAll();
        assertThat(stored(meanwhile).path("outcome").asText()).isEqualTo("SCREENED_OUT");

        HttpResponse<String> revoked = send("operator-1", "/api/known-states/" + state.path("id").asLong() + "/revoke", "application/json",
                "{\"reason\": \"现场核实当日没有校准\"}");
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(JSON.readTree(revoked.body()).path("released").asInt()).isEqualTo(2);
        screenAll();
        Lead again = leadOf(first);
        assertThat(again.number()).isEqualTo(lead.number());
        assertThat(again.isOpen()).isTrue();
        assertThat(again.reopened()).isOne();
        assertThat(again.alertCount()).isEqualTo(2);
        assertThat(leadOf(meanwhile).number()).isEqualTo(lead.number());
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.number()).count()).isOne();
        assertThat(send("operator-1", "/api/known-states/" + state.path("id").asLong() + "/revoke", "application/json",
                "{\"reason\": \"再撤一次\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void anAlertSourceSilencesNobody() throws Exception {
        ObjectNode alert = alert(150, NOON);
        post(alert);
        screenAll();
        for (String where : List.of("\"region\": \"130434\", ", "\"enterprise\": \"" + uscc + "\", ", "")) {
            assertThat(send("source-1", "/api/known-states", "application/json", """
                    {"kind": "POWER_CUT", %s"from": "2026-03-02T00:00:00+08:00", "to": "2026-03-03T00:00:00+08:00", "reason": "停电"}
                    """.formatted(where)).statusCode()).as(where).isEqualTo(403);
        }
        assertThat(leadOf(alert).isOpen()).isTrue();
    }

    @Test
    void theSameTroubleWithinADayReopensTheLead() throws Exception {
        ObjectNode first = alert(150, NOON);
        post(first);
        screenAll();
        Lead lead = leadOf(first);
        runtime.deleteProcessInstance(lead.processInstance(), "ended by the test");
        closing.close(lead.id(), LeadOutcome.EXPLAINED, "启炉", null);
        ObjectNode again = alert(150, NOON.plus(1, ChronoUnit.HOURS));
        post(again);
        screenAll();
        assertThat(stored(again).path("outcome").asText()).isEqualTo("REOPENED");
        assertThat(leadOf(again).number()).isEqualTo(lead.number());
        assertThat(leadOf(again).reopened()).isOne();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.number()).count()).isOne();

        Lead open = leadOf(again);
        runtime.deleteProcessInstance(open.processInstance(), "ended by the test");
        closing.close(lead.id(), LeadOutcome.EXPLAINED, "启炉", null);
        jdbc.update("update lead set closed_at = ? where id = ?", AlertStore.utc(Instant.now().minus(Duration.ofHours(25))), lead.id());
        ObjectNode later = alert(150, NOON.plus(2, ChronoUnit.HOURS));
        post(later);
        screenAll();
        assertThat(stored(later).path("outcome").asText()).isEqualTo("OPENED");
        assertThat(leadOf(later).previousLead()).isEqualTo(lead.id());
    }

    @Test
    void aPoisonousAlertIsSetAsideAndItsNeighboursAreScreened() throws Exception {
        ObjectNode good = alert(150, NOON);
        ObjectNode poison = alert(150, NOON);
        ObjectNode other = alert(150, NOON).put("kind", "MEASURE");
        post(good, poison, other);
        jdbc.update("update alert set region = '999999', uscc = null where source = ? and source_event_id = ?", source,
                poison.path("sourceEventId").asText());
        for (int attempt = 0; attempt < 3; attempt++) {
            screening.screenOnce();
        }
        assertThat(stored(good).path("outcome").asText()).isEqualTo("OPENED");
        assertThat(stored(other).path("outcome").asText()).isEqualTo("OPENED");
        assertThat(jdbc.queryForObject("select state from alert where source = ? and source_event_id = ?", String.class, source,
                poison.path("sourceEventId").asText())).isEqualTo("FAILED");
        jdbc.update("delete from alert where state = 'FAILED'");
    }

    @Test
    void aPersonReportsWhatWasFoundForTheOwnBranchOnly() {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("alert-report").latestVersion().singleResult().getId();
        Set<String> before = new HashSet<>(jdbc.queryForList("select source_event_id from alert where source = 'person:weixian-1'", String.class));
        identity.setAuthentication("weixian-1", List.of("branch-officer"), List.of("130434"));
        try {
            forms.submitStartForm(definition, Map.of("kind", "REMOTE", "origin", "PATROL", "region", "130434",
                    "occurredFrom", "2026-03-02T12:00+08:00", "finding", "砂石堆场未覆盖，扬尘明显", "place", "魏县某砂石堆场"));
            assertThatThrownBy(() -> forms.submitStartForm(definition, Map.of("kind", "REMOTE",
                    "origin", "PATROL", "region", "130426", "occurredFrom", "2026-03-02T12:00+08:00", "finding", "越界填报")))
                    .hasMessageContaining("只能填报本分局辖区内的问题");
        } finally {
            identity.clearAuthentication();
        }
        screenAll();
        List<String> after = jdbc.queryForList("select outcome from alert where source = 'person:weixian-1'", String.class);
        assertThat(after).hasSize(before.size() + 1).allMatch(outcome -> outcome.equals("OPENED") || outcome.equals("MERGED"));
    }
}
