package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Tasks of a filed case in Tasklist: its number, party and violation on the card, never what an alert once said. */
@WholeApplicationTest
class CaseCardsTest {

    @Autowired private DecisionScene scene;
    @Autowired private CourseScene course;
    @Autowired private TaskService tasks;
    @Autowired private HouseClock clock;
    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private JsonNode read(String user, String path) throws Exception {
        return json.readTree(http.withBasicAuth(user, "bihuan-demo").getForObject(path, String.class));
    }

    private void card(Running one, String key, String user, boolean due) throws Exception {
        JsonNode cards = read(user, "/api/tasklist/cards?ids=" + scene.task(one, key).taskId());
        assertThat(cards).as(key).hasSize(1);
        JsonNode card = cards.get(0);
        PenaltyCase stored = course.caseOf(one);
        assertThat(card.get("caseNumber").asText()).as(key).isEqualTo(one.number());
        assertThat(card.get("number").asText()).as(key).isEqualTo(stored.leadNumber());
        assertThat(card.get("enterprise").asText()).as(key).isEqualTo(stored.partyName());
        assertThat(card.get("what").asText()).as(key).isEqualTo(ViolationType.AIR_OVER_STANDARD.label());
        assertThat(card.get("branch").asText()).as(key).isEqualTo("魏县分局");
        assertThat(card.get("deadline").isNull()).as(key + " has no deadline").isEqualTo(!due);
        if (due) {
            assertThat(card.at("/deadline/due").asText()).as(key).isEqualTo(json.readTree(json.writeValueAsString(scene.task(one, key).due())).asText());
        }
    }

    private void claims(Running one, String key, String user) {
        tasks.claim(scene.task(one, key).taskId(), user);
    }

    /** Among what somebody has completed. */
    private void finished(Running one, String task, String user) throws Exception {
        List<JsonNode> done = new ArrayList<>();
        for (int page = 0, most = 1; page * 100 < most; page++) {
            JsonNode answer = read(user, "/api/tasklist/finished?size=100&page=" + page);
            most = answer.get("total").asInt();
            answer.get("items").forEach(done::add);
        }
        assertThat(done).filteredOn(line -> task.equals(line.get("task").asText()) && one.number().equals(line.get("caseNumber").asText()))
                .as(task + " of " + user).isNotEmpty().allSatisfy(line -> {
                    assertThat(line.get("number").asText()).isEqualTo(course.caseOf(one).leadNumber());
                    assertThat(line.get("enterprise").asText()).isEqualTo(course.caseOf(one).partyName());
                    assertThat(line.get("what").asText()).isEqualTo(ViolationType.AIR_OVER_STANDARD.label());
                    assertThat(line.get("outcome").asText()).isEqualTo(course.caseOf(one).status().label());
                });
    }

    @Test
    void servingHearingAndDeliberatingAreLabelledByTheCase() throws Exception {
        Running one = course.deciding();
        card(one, "user_draft_notice", "weixian-1", true);
        scene.draftNotice(one, Map.of());
        card(one, "user_attempt_service", "weixian-1", true);
        claims(one, "user_attempt_service", "weixian-1");
        scene.handOver(one);
        scene.partySays(one, Map.of("kind", "STATEMENT_AND_HEARING", "content", "超标时间短，要求听证"));
        scene.windowOver(one, "2024-03-12");
        card(one, "user_arrange_hearing", "hearing-1", true);
        claims(one, "user_arrange_hearing", "hearing-1");
        scene.arrange(one, "2024-03-26");
        finished(one, "安排听证", "hearing-1");
        finished(one, "送达并登记", "weixian-1");
    }

    @Test
    void aDeliberationIsLabelledByTheCaseForWhoeverSitsInIt() throws Exception {
        Running one = course.deciding();
        scene.silent(one);
        claims(one, "user_review_legality", "legal-1");
        scene.review(one, "AGREE");
        card(one, "user_convene_session", "bureau-1", true);
        claims(one, "user_convene_session", "bureau-1");
        scene.convene(one);
        card(one, "user_call_off_session", "bureau-1", true);
        finished(one, "召集会议", "bureau-1");
        finished(one, "法制审核", "legal-1");
    }

    @Test
    void changesOfCourseAndRegisteredEvidenceAreLabelledByTheCase() throws Exception {
        Running one = course.filed();
        course.register(one, "ORDINARY");
        card(one, "user_propose_registration", "weixian-1", false);
        claims(one, "user_propose_registration", "weixian-1");
        course.officer(one, "user_propose_registration", CourseScene.items());
        finished(one, "填写登记保存", "weixian-1");
        course.open(one, CourseKind.SUSPENSION);
        card(one, "user_propose_course", "weixian-1", true);
        claims(one, "user_propose_course", "weixian-1");
        course.propose(one, CourseGround.PARTY_MISSING, null, "案情如申请所述");
        card(one, "user_review_course", "case-1", true);
        finished(one, "提出申请", "weixian-1");
    }
}
