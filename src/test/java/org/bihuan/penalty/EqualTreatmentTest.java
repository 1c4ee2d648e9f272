package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Whoever wants a case treated otherwise than the like says why before anybody votes, and supervisors read it. */
@WholeApplicationTest
class EqualTreatmentTest {

    @Autowired
    private DecisionScene scene;
    @Autowired
    private DecidedCases register;
    @Autowired
    private Deliberations deliberations;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private HouseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** In the summer of 2021, when nothing but these was decided: three incinerators were spared. */
    private void spared() {
        for (int i = 1; i <= 3; i++) {
            register.record(new DecidedCase("邯环不罚决字〔2021〕04-99" + i + "号", LocalDate.of(2021, 7, 20), ViolationType.AIR_OVER_STANDARD, DecidedCase.Outcome.WAIVED,
                    null, null, "130434", "垃圾焚烧", null, null, Map.of(), "测试", false), null);
        }
    }

    private Running toBeReported() {
        scene.today("2021-08-02");
        Running one = scene.start(scene.matter("2021-07-16", "2021-07-19", DecisionOutcome.PENALTY, "200000"));
        scene.told(one);
        scene.windowOver(one, "2021-08-12");
        scene.review(one, "AGREE");
        scene.sits(one);
        return one;
    }

    private JsonNode listed(String user) throws Exception {
        ResponseEntity<String> answer = http.withBasicAuth(user, "bihuan-demo").getForEntity("/api/departures?size=200", String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private JsonNode lineOf(Running one, String user) throws Exception {
        for (JsonNode line : listed(user).path("items")) {
            if (line.path("caseNumber").asText().equals(one.number())) {
                return line;
            }
        }
        throw new AssertionError(one.number() + " is not listed");
    }

    @Test
    void aFineWhereTheLikeWereSparedIsExplainedBeforeTheVoteWrittenDownAndListed() throws Exception {
        spared();
        Running one = toBeReported();
        Map<String, Object> shown = scene.facts(one, "user_report_matter", "weixian-2", "branch-officer");
        assertThat(shown.get("fact_departure").toString()).contains("可比案件多不予处罚，拟罚款", "不予处罚 3 件，罚款 0 件");
        assertThat(shown.get("fact_file").toString()).contains("可比案件（违法行为、行业相同，近3年）：3 件，不予处罚 3 件");
        assertThatThrownBy(() -> scene.submit(one, "user_report_matter", "weixian-2", "branch-officer", Map.of("report", "事实清楚，证据充分。")))
                .hasMessageContaining("与可比案件不同的理由");
        assertThat(scene.tasks(one, "user_cast_vote")).isEmpty();
        assertThat(lineOf(one, "supervisor-1").path("reason").isNull()).isTrue();

        scene.submit(one, "user_report_matter", "weixian-2", "branch-officer", Map.of("report", "事实清楚，证据充分。", "departureReason", "责令改正后没有改正，情节不同。"));
        assertThat(scene.facts(one, "user_cast_vote", scene.task(one, "user_cast_vote").assignee(), "committee-member").toString())
                .contains("与可比案件不同", "责令改正后没有改正，情节不同。");
        scene.votes(one, "AGREE", "PASSED");

        Deliberations.Brief held = deliberations.of(one.owner()).get(0);
        assertThat(deliberations.minutes(held.id()).report()).contains("可比案件多不予处罚，拟罚款", "责令改正后没有改正，情节不同。");
        JsonNode line = lineOf(one, "supervisor-1");
        assertThat(line.path("departure").asText()).contains("可比案件多不予处罚");
        assertThat(line.path("reason").asText()).isEqualTo("责令改正后没有改正，情节不同。");
        assertThat(line.path("conclusionName").asText()).isEqualTo("通过");
        assertThat(line.path("branch").asText()).contains("魏县");
        assertThat(lineOf(one, "weixian-head").path("title").asText()).contains("大气污染物");
        assertThat(listed("shexian-head").path("items").findValuesAsText("region")).doesNotContain("130434");
        for (String other : new String[] {"weixian-1", "ent-91130434MA00000022", "sysadmin-1"}) {
            assertThat(http.withBasicAuth(other, "bihuan-demo").getForEntity("/api/departures", String.class).getStatusCode().value()).as(other).isEqualTo(403);
        }
        ResponseEntity<String> bad = http.withBasicAuth("supervisor-1", "bihuan-demo").getForEntity("/api/departures?size=0", String.class);
        assertThat(bad.getStatusCode().value()).isEqualTo(400);
        assertThat(bad.getBody()).contains("size");
    }
}
