package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cards, dossier, finished work and overview: what each person sees of a lead of Wei county, and what nobody else sees. */
@WholeApplicationTest
class ScreensTest {

    private static final String WEI = "130434";
    private static final String SHE = "130426";
    /** A party of the published stories; its register entry is part of the demo city. */
    private static final String PARTY = "91130434MA00000022";

    @Autowired
    TestRestTemplate http;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Flow flow;

    private record Lead(long id, String number, String taskId) {
    }

    private Lead leadIn(String region, String uscc, Duration left) {
        long id = jdbc.queryForObject("select coalesce(max(id), 0) + 1000000 from lead", Long.class);
        String number = "SCR-" + UUID.randomUUID().toString().substring(0, 20);
        Instant now = Instant.now();
        var opened = Sql.moment(now.minus(Duration.ofHours(5)));
        jdbc.update("""
                insert into lead (id, version, number, kind, uscc, region, outlet, pollutant, title, grade, route, rule, stage, open, alert_count,
                                  peak_ratio, last_measured, limit_value, unit, recurrences, occurred_from, occurred_to, opened_at, due_at,
                                  acknowledge_by, reminders_done, reopened)
                values (?, 0, ?, 'CEMS_EXCEED', ?, ?, 'DA001', 'a34013', '颗粒物小时值超标', 'ORANGE', 'ON_SITE', 'test', 'ACKNOWLEDGE', true, 2,
                        1.6435, 189, 115, 'mg/m3', 0, ?, ?, ?, ?, ?, 0, 0)""",
                id, number, uscc, region, opened, opened, opened, Sql.moment(now.plus(left)), Sql.moment(now.plus(left)));
        alert(id, "OPENED", 189, region, uscc);
        alert(id, "MERGED", 121.5, region, uscc);
        jdbc.update("insert into lead_event (id, lead_id, at, who, kind, text) values (?, ?, ?, null, 'OPENED', '生成线索')", id, id, opened);
        flow.start(new Flow.Start("alert-dispatch", number, region, Map.of("leadId", id, "route", "ON_SITE")));
        return new Lead(id, number, flow.openTasks(number).get(0).taskId());
    }

    private void alert(Long lead, String outcome, double value, String region, String uscc) {
        var now = Sql.moment(Instant.now());
        jdbc.update("""
                insert into alert (id, source, source_event_id, kind, uscc, region, outlet, pollutant, measured, limit_value, unit, occurred_from,
                                   occurred_to, detected_at, received_at, received_from, details, state, outcome, lead_id, attempts)
                values ((select coalesce(max(id), 0) + 1000000 from alert), 'screens-test', ?, 'CEMS_EXCEED', ?, ?, 'DA001', 'a34013', ?, 115,
                        'mg/m3', ?, ?, ?, ?, 'source-1', '{}', 'SCREENED', ?, ?, 0)""",
                UUID.randomUUID().toString(), uscc, region, value, now, now, now, now, outcome, lead);
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo", StandardCharsets.UTF_8);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private int status(String user, String path) {
        return call(user, HttpMethod.GET, path, null).getStatusCode().value();
    }

    private JsonNode read(String user, String path) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private static JsonNode branch(JsonNode overview, String region) {
        return StreamSupport.stream(overview.get("branches").spliterator(), false)
                .filter(line -> line.get("region").asText().equals(region)).findFirst().orElseThrow();
    }

    @Test
    void cardsOfSeveralTasksShowOnlyTheOwnBranchs() throws Exception {
        Lead wei = leadIn(WEI, PARTY, Duration.ofMinutes(-30));
        Lead she = leadIn(SHE, null, Duration.ofHours(20));
        String path = "/api/tasklist/cards?ids=" + wei.taskId() + "," + she.taskId() + ",no-such-task";

        JsonNode cards = read("weixian-1", path);

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).get("taskId").asText()).isEqualTo(wei.taskId());
        assertThat(cards.get(0).get("number").asText()).isEqualTo(wei.number());
        assertThat(cards.get(0).get("gradeName").asText()).isEqualTo("橙色");
        assertThat(cards.get(0).get("enterprise").asText()).isNotEmpty();
        assertThat(cards.get(0).get("what").asText()).isEqualTo("在线监测超标 DA001 烟尘 189 / 限值 115 mg/m3（最高为限值的 1.64 倍）");
        assertThat(read("shexian-1", path)).hasSize(1);
        assertThat(read("weixian-1", "/api/tasklist/cards")).isEmpty();
        assertThat(status(null, path)).isEqualTo(401);
        assertThat(status("weixian-1", "/api/tasklist/cards?ids=" + "x,".repeat(201))).isEqualTo(400);
    }

    @Test
    void theDossierOfATaskTellsAllAndIsClosedToOtherBranches() throws Exception {
        Lead lead = leadIn(WEI, PARTY, Duration.ofHours(3));
        Lead other = leadIn(WEI, PARTY, Duration.ofHours(30));

        JsonNode dossier = read("weixian-1", "/api/tasklist/tasks/" + lead.taskId() + "/dossier");

        assertThat(dossier.at("/lead/number").asText()).isEqualTo(lead.number());
        assertThat(dossier.at("/lead/branch").asText()).isEqualTo("魏县分局");
        assertThat(dossier.get("alerts")).hasSize(2);
        assertThat(dossier.at("/enterprise/uscc").asText()).isEqualTo(PARTY);
        assertThat(dossier.get("timeline").toString()).contains("生成线索");
        assertThat(dossier.get("together").toString()).contains(other.number());
        assertThat(dossier.get("earlier").toString()).doesNotContain(other.number());
        assertThat(dossier.get("tasks").toString()).contains(lead.taskId());
        assertThat(read("supervisor-1", "/api/leads/" + lead.number() + "/dossier").at("/lead/number").asText()).isEqualTo(lead.number());

        assertThat(status("shexian-1", "/api/tasklist/tasks/" + lead.taskId() + "/dossier")).isEqualTo(404);
        assertThat(status("shexian-1", "/api/leads/" + lead.number() + "/dossier")).isEqualTo(403);
        assertThat(status("shexian-1", "/api/leads/no-such-lead/dossier")).isEqualTo(403);
        assertThat(status("supervisor-1", "/api/leads/no-such-lead/dossier")).isEqualTo(404);
        assertThat(status("sysadmin-1", "/api/leads/" + lead.number() + "/dossier")).isEqualTo(403);
        assertThat(status(null, "/api/leads/" + lead.number() + "/dossier")).isEqualTo(401);
    }

    @Test
    void anInstancesDossierIsForThoseWhoMaySeeItsBranch() throws Exception {
        Lead lead = leadIn(WEI, PARTY, Duration.ofHours(3));
        String path = "/api/cockpit/instances/" + flow.openTasks(lead.number()).get(0).processInstanceId() + "/dossier";

        assertThat(read("supervisor-1", path).at("/lead/number").asText()).isEqualTo(lead.number());
        assertThat(status("shexian-1", path)).isEqualTo(403);
        assertThat(status("sysadmin-1", path)).isEqualTo(403);
        assertThat(status("supervisor-1", "/api/cockpit/instances/no-such-instance/dossier")).isEqualTo(404);
    }

    @Test
    void theEnterprisesStaffSeeTheLeadButNotTheBureausWork() throws Exception {
        Lead lead = leadIn(WEI, PARTY, Duration.ofHours(3));

        JsonNode dossier = read("ent-" + PARTY, "/api/leads/" + lead.number() + "/dossier");

        assertThat(dossier.get("alerts")).hasSize(2);
        assertThat(dossier.get("timeline")).isEmpty();
        assertThat(dossier.get("together")).isEmpty();
        assertThat(dossier.get("inspections")).isEmpty();
        Lead foreign = leadIn(WEI, null, Duration.ofHours(3));
        assertThat(status("ent-" + PARTY, "/api/leads/" + foreign.number() + "/dossier")).isEqualTo(403);
    }

    @Test
    void whoCompletedATaskFindsItAmongTheFinishedOnes() throws Exception {
        Lead lead = leadIn(WEI, PARTY, Duration.ofHours(3));
        long before = read("weixian-3", "/api/tasklist/finished").get("total").asLong();

        assertThat(call("weixian-3", HttpMethod.POST, "/engine-rest/task/" + lead.taskId() + "/claim", Map.of("userId", "weixian-3"))
                .getStatusCode().value()).isEqualTo(204);
        ResponseEntity<String> done = call("weixian-3", HttpMethod.POST, "/engine-rest/task/" + lead.taskId() + "/submit-form",
                Map.of("variables", Map.of("firstOfficer", Map.of("value", "weixian-1"), "secondOfficer", Map.of("value", "weixian-2"))));
        assertThat(done.getStatusCode().is2xxSuccessful()).as(done.getBody()).isTrue();

        JsonNode mine = read("weixian-3", "/api/tasklist/finished?page=0&size=1");
        assertThat(mine.get("total").asLong()).isEqualTo(before + 1);
        assertThat(mine.at("/items/0/number").asText()).isEqualTo(lead.number());
        assertThat(mine.at("/items/0/late").asBoolean()).isFalse();
        assertThat(read("shexian-1", "/api/tasklist/finished?size=100").toString()).doesNotContain(lead.number());
        assertThat(status("weixian-3", "/api/tasklist/finished?size=101")).isEqualTo(400);
    }

    @Test
    void theOverviewCountsTheCityForSupervisorsAndOneBranchForItsPeople() throws Exception {
        JsonNode before = read("supervisor-1", "/api/overview");
        JsonNode weiBefore = read("weixian-head", "/api/overview");

        Lead late = leadIn(WEI, PARTY, Duration.ofMinutes(-10));
        leadIn(WEI, PARTY, Duration.ofHours(2));
        leadIn(SHE, null, Duration.ofHours(40));
        alert(null, "SCREENED_OUT", 120, WEI, PARTY);
        jdbc.update("update lead set fed_back_at = ? where id = ?", Sql.moment(Instant.now()), late.id());

        JsonNode city = read("supervisor-1", "/api/overview");
        JsonNode wei = read("weixian-head", "/api/overview");
        assertThat(city.get("branches")).hasSize(20);
        assertThat(city.get("open").asInt() - before.get("open").asInt()).isEqualTo(3);
        assertThat(city.get("overdue").asInt() - before.get("overdue").asInt()).isEqualTo(1);
        assertThat(city.get("dueSoon").asInt() - before.get("dueSoon").asInt()).isEqualTo(1);
        assertThat(city.get("screenedOutToday").asInt() - before.get("screenedOutToday").asInt()).isEqualTo(1);
        assertThat(city.get("mergedToday").asInt() - before.get("mergedToday").asInt()).isEqualTo(3);
        assertThat(city.get("spared").asDouble()).isBetween(0.0, 1.0);
        assertThat(city.get("urgent").size()).isBetween(1, 16);
        assertThat(wei.get("branches")).hasSize(1);
        assertThat(wei.get("scope").asText()).isEqualTo("魏县分局");
        assertThat(wei.get("open").asInt() - weiBefore.get("open").asInt()).isEqualTo(2);
        assertThat(branch(wei, WEI).get("open")).isEqualTo(branch(city, WEI).get("open"));
        assertThat(branch(wei, WEI).get("feedbackMinutes").asInt()).isPositive();
        assertThat(wei.get("urgent").toString()).doesNotContain("涉县");
        assertThat(Duration.between(Instant.parse(wei.get("at").asText()), Instant.now()).toMinutes()).isCloseTo(0, within(5L));
    }

    @Test
    void aLeadIsFoundByNumberPartyOrBranchWithinWhatEachMaySee() throws Exception {
        Lead wei = leadIn(WEI, PARTY, Duration.ofHours(3));
        leadIn(SHE, null, Duration.ofHours(3));

        assertThat(read("supervisor-1", "/api/lookup?text=" + wei.number().toLowerCase()).at("/items/0/number").asText()).isEqualTo(wei.number());
        assertThat(read("supervisor-1", "/api/lookup?text=魏县分局 某环保").get("items").findValuesAsText("number")).contains(wei.number());
        assertThat(read("weixian-1", "/api/lookup?text=" + PARTY).get("items").findValuesAsText("branch")).containsOnly("魏县分局");
        assertThat(read("shexian-1", "/api/lookup?text=" + wei.number()).get("items")).isEmpty();
        assertThat(read("supervisor-1", "/api/lookup?text=%").get("items")).as("no pattern").isEmpty();
        assertThat(status("supervisor-1", "/api/lookup?text= ")).isEqualTo(400);
        assertThat(status("supervisor-1", "/api/lookup?text=a b c d e f")).isEqualTo(400);
        assertThat(status("ent-" + PARTY, "/api/lookup?text=魏县")).isEqualTo(403);
        assertThat(status(null, "/api/lookup?text=魏县")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin-1", "secadmin-1", "auditor-1", "designer-1", "source-1", "ent-" + PARTY})
    void theOverviewIsClosedToThoseWhoHandleNoCases(String user) {
        assertThat(status(user, "/api/overview")).isEqualTo(403);
    }
}
