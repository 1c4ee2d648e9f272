package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Cases over the public interface, asked for by the people of different branches. */
@WholeApplicationTest
class CasesApiTest {

    @Autowired
    private FilingScene scene;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private ResponseEntity<String> get(String user, String path) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return http.exchange(URI.create("http://localhost:" + port + path), HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private JsonNode read(String user, String path) throws Exception {
        ResponseEntity<String> answer = get(user, path);
        assertThat(answer.getStatusCode().value()).as(path + " " + answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private PenaltyCase filed() {
        String lead = scene.awaitingApproval("130434");
        scene.decide(lead, "bureau-1", "FILE", "同意");
        return repository.findAll().stream().filter(one -> one.leadNumber().equals(lead)).findFirst().orElseThrow();
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    @Test
    void aCaseIsReadByItsNumberOrItsIdWithPartyViolationDeadlinesDecisionsAndTimeline() throws Exception {
        PenaltyCase one = filed();
        JsonNode sheet = read("weixian-1", "/api/cases/" + encoded(one.number()));
        assertThat(sheet).isEqualTo(read("weixian-1", "/api/cases/" + one.id()));
        assertThat(sheet.at("/number").asText()).isEqualTo(one.number());
        assertThat(sheet.at("/party/uscc").asText()).isEqualTo(FilingScene.INCINERATOR);
        assertThat(sheet.at("/violation/code").asText()).isEqualTo("AIR_OVER_STANDARD");
        assertThat(sheet.at("/regime").asText()).isEqualTo("CODE");
        assertThat(sheet.at("/status").asText()).isEqualTo("FILED");
        assertThat(sheet.at("/deadlines/0/state").asText()).isEqualTo("MET");
        assertThat(sheet.at("/deadlines/1/kind").asText()).isEqualTo("DECISION");
        assertThat(sheet.at("/filingDecisions").findValuesAsText("choice")).containsExactly("FILE", "AGREE", "FILE");
        assertThat(sheet.at("/filingDecisions/0/conditions/punishable").asBoolean()).isTrue();
        assertThat(sheet.at("/timeline").findValuesAsText("kind")).startsWith("CLUE_REGISTERED").endsWith("CASE_FILED", "WAIVER_SUGGESTED");
    }

    @Test
    void aBranchSeesItsOwnCasesOnlyAndTheCityAll() throws Exception {
        PenaltyCase one = filed();
        assertThat(read("weixian-1", "/api/cases?size=200").at("/items").findValuesAsText("id")).contains(String.valueOf(one.id()));
        assertThat(read("shexian-1", "/api/cases?size=200").at("/items").findValuesAsText("branch")).doesNotContain("130434");
        assertThat(read("case-1", "/api/cases?branch=130434&status=FILED&enterprise=" + FilingScene.INCINERATOR)
                .at("/items/0/number").asText()).startsWith("邯环立字");
        assertThat(get("shexian-1", "/api/cases?branch=130434").getStatusCode().value()).isEqualTo(403);
        for (String path : new String[] {"/api/cases/" + encoded(one.number()), "/api/cases/" + one.id(), "/api/cases/999999999"}) {
            ResponseEntity<String> answer = get("shexian-1", path);
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(403);
            assertThat(answer.getBody()).doesNotContain("魏县", "焚烧");
        }
        assertThat(get("shexian-1", "/api/cases/" + encoded(one.number()) + "/evidence").getStatusCode().value()).isEqualTo(403);
        assertThat(read("weixian-1", "/api/cases/" + encoded(one.number()) + "/evidence")).isEmpty();
        assertThat(get("ent-" + FilingScene.INCINERATOR, "/api/cases").getStatusCode().value()).isEqualTo(403);
        assertThat(get(null, "/api/cases").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void whatIsAskedWronglyIsAnsweredInChinese() {
        assertThat(get("case-1", "/api/cases/" + encoded("邯环立字〔1999〕04-001号")).getStatusCode().value()).isEqualTo(404);
        for (String query : new String[] {"status=LOST", "branch=999999", "size=0", "size=100000", "page=-1", "page=x"}) {
            ResponseEntity<String> answer = get("case-1", "/api/cases?" + query);
            assertThat(answer.getStatusCode().value()).as(query).isEqualTo(400);
            assertThat(answer.getBody()).as(query).containsPattern("[一-龥]");
        }
    }
}
