package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Leads over HTTP: who reads what. */
@WholeApplicationTest
class LeadDoorTest {

    @Autowired private LeadScene scene;
    @Autowired private TestRestTemplate http;

    @AfterEach
    void logOut() {
        scene.nobody();
    }

    @Test
    void aLeadIsReadWithItsAlertsDeadlinesPapersTimelineAndOpenTask() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        scene.answer(lead);
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);
        scene.acknowledge(lead);
        scene.feedBack(lead, NextStep.CLOSE);
        scene.giveBack(lead, ReviewDecision.RETURN_TO_BRANCH, "缺现场照片");

        JsonNode json = read("supervisor-1", lead);
        assertThat(json.path("number").asText()).isEqualTo(lead.number());
        assertThat(json.path("status").asText()).isEqualTo("FEEDBACK");
        assertThat(json.path("enterpriseName").asText()).contains("魏县");
        assertThat(json.path("branchName").asText()).isEqualTo("魏县分局");
        assertThat(json.path("officers").findValuesAsText("id")).containsExactly("weixian-1", "weixian-2");
        assertThat(json.path("alerts").get(0).path("value").asDouble()).isEqualTo(31.2);
        assertThat(json.path("deadlines").findValuesAsText("kind")).containsExactly("ENTERPRISE_ANSWER", "ACKNOWLEDGE", "FEEDBACK", "REDO");
        assertThat(json.path("deadlines").findValuesAsText("state")).containsExactly("MET", "MET", "MET", "IN_TIME");
        assertThat(json.path("answers").get(0).path("contactName").asText()).isEqualTo("王工");
        assertThat(json.path("checks").get(0).path("result").asText()).isEqualTo("HANDLE_BY_BRANCH");
        assertThat(json.path("feedback").get(0).path("round").asInt()).isEqualTo(1);
        assertThat(json.path("reviews").get(0).path("reason").asText()).isEqualTo("缺现场照片");
        assertThat(json.path("timeline").findValuesAsText("kind")).contains("ACKNOWLEDGED", "RETURNED");
        assertThat(json.path("tasks").get(0).path("key").asText()).isEqualTo("user_feed_back_lead");
        assertThat(json.path("openedAt").asText()).endsWith("+08:00");
    }

    @Test
    void anOfficerOfSheCountyReadsNeitherTheLeadNorItsNumberNorACountOfWeiCounty() {
        Lead lead = scene.open(Route.ON_SITE, Grade.BLUE);

        assertThat(get("shexian-1", "/api/leads/" + lead.number()).getStatusCode().value()).isEqualTo(404);
        assertThat(get("shexian-1", "/api/leads/XS1999-0000000").getStatusCode().value()).isEqualTo(404);
        ResponseEntity<JsonNode> other = get("shexian-1", "/api/leads?branch=130434");
        assertThat(other.getStatusCode().value()).isEqualTo(403);
        assertThat(other.getBody().toString()).doesNotContain(lead.number()).doesNotContain("total").doesNotContain("魏县");
        assertThat(get("shexian-1", "/api/leads?size=200").getBody().path("items").findValuesAsText("branch")).doesNotContain("130434");
        JsonNode byEnterprise = get("shexian-1", "/api/leads?size=200&enterprise=" + LeadScene.INCINERATOR).getBody();
        assertThat(byEnterprise.path("items").findValuesAsText("branch")).doesNotContain("130434");
        assertThat(byEnterprise.path("total").asInt()).as("counted are only leads that came to the own branch")
                .isEqualTo(byEnterprise.path("items").size());
    }

    @Test
    void peopleOfTheBranchAndOfTheCityReadTheList() {
        Lead lead = scene.open(Route.ON_SITE, Grade.RED);
        for (String user : new String[] {"weixian-1", "weixian-head", "supervisor-1", "operator-1", "detachment-1"}) {
            JsonNode page = get(user, "/api/leads?branch=130434&status=OPEN&kind=CEMS_EXCEED&overdue=false&size=5").getBody();
            assertThat(page.path("items").get(0).path("number").asText()).as(user).isEqualTo(lead.number());
            assertThat(page.path("size").asInt()).isEqualTo(5);
            assertThat(page.path("total").asLong()).isPositive();
        }
        assertThat(get("supervisor-1", "/api/leads?status=ACKNOWLEDGE&overdue=true&branch=130434&size=200").getBody().path("items")
                .findValuesAsText("number")).doesNotContain(lead.number());
    }

    @Test
    void anEnterpriseReadsItsOwnLeadWithoutTheOfficersWork() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        scene.answer(lead);
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);

        JsonNode own = read(LeadScene.STAFF, lead);
        assertThat(own.path("answers").get(0).path("measures").asText()).isNotEmpty();
        assertThat(own.has("checks") || own.has("tasks") || own.has("feedback") || own.has("officers")).isFalse();
        assertThat(own.path("timeline").findValuesAsText("kind")).doesNotContain("OFF_SITE_CHECKED", "DISPATCHED");
        assertThat(get(LeadScene.STAFF, "/api/leads").getBody().path("items").findValuesAsText("enterprise")).containsOnly(LeadScene.INCINERATOR);
        assertThat(get("ent-91130400MA00000044", "/api/leads/" + lead.number()).getStatusCode().value()).isEqualTo(404);
        assertThat(get(LeadScene.STAFF, "/api/leads?enterprise=91130400MA00000044").getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin-1", "auditor-1", "secadmin-1"})
    void administratorsOfTheSystemReadNoLeads(String admin) {
        assertThat(get(admin, "/api/leads").getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=DONE", "kind=hotspot", "overdue=1", "page=-1", "size=1000", "branch=x", "colour=red"})
    void aBadParameterIsAnsweredWithItsName(String query) {
        ResponseEntity<JsonNode> answer = get("supervisor-1", "/api/leads?" + query);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("detail").asText()).contains("参数 " + query.split("=")[0]);
    }

    @Test
    void withoutALoginThereIsNothing() {
        assertThat(http.getForEntity("/api/leads", JsonNode.class).getStatusCode().value()).isEqualTo(401);
    }

    private JsonNode read(String user, Lead lead) {
        ResponseEntity<JsonNode> answer = get(user, "/api/leads/" + lead.number());
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.withBasicAuth(user, "bihuan-demo").getForEntity(path, JsonNode.class);
    }
}
