package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deliberation.DeliberationScene.Running;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees what of a deliberation, and the change of a vote, over the public interface. */
@WholeApplicationTest
class DeliberationDoorTest {

    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;
    @Autowired private DeliberationScene scene;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void votesAreSecretUntilTheCloseAndOnlyMembersAndSupervisorsSeeThemThen() throws Exception {
        Running running = scene.voting();
        scene.vote(running, "member-1", Choice.DISAGREE);

        JsonNode mine = get("member-1", running);
        assertThat(mine.at("/myVote/choice").asText()).isEqualTo("DISAGREE");
        assertThat(mine.at("/mayChange").asBoolean()).isTrue();
        assertThat(mine.at("/votes").isNull()).isTrue();
        assertThat(mine.at("/file/proposal").asText()).contains("叁万元");
        for (String other : List.of("member-2", "bureau-1", "weixian-1", "legal-1")) {
            assertThat(get(other, running).toString()).as(other).doesNotContain("DISAGREE").doesNotContain("不同意");
        }
        assertThat(get("supervisor-1", running).at("/votes").toString()).contains("DISAGREE");
        assertThat(get("member-2", running).at("/sitting/members").toString()).contains("\"voted\":true");

        for (String member : List.of("member-2", "member-3", "member-4")) {
            scene.vote(running, member, Choice.AGREE);
        }
        scene.close(running, "bureau-1", Choice.AGREE);
        scene.confirm(running, "bureau-1", "PASSED");
        for (String insider : List.of("member-2", "legal-1", "supervisor-1")) {
            assertThat(get(insider, running).at("/votes")).as(insider).hasSize(5);
        }
        for (String outsider : List.of("weixian-1", "member-5", "case-1")) {
            JsonNode seen = get(outsider, running);
            assertThat(seen.at("/conclusion").asText()).as(outsider).isEqualTo("PASSED");
            assertThat(seen.at("/votes").isNull()).as(outsider).isTrue();
            assertThat(seen.toString()).as(outsider).doesNotContain("DISAGREE");
        }
    }

    @Test
    void aVoteIsChangedAsLongAsTheVoteIsOpen() throws Exception {
        Running running = scene.voting();
        assertThat(put("member-1", running, Map.of("choice", "RETURN", "opinion", "先查清")).getStatusCode().value()).isEqualTo(409);
        scene.vote(running, "member-1", Choice.AGREE);
        ResponseEntity<String> changed = put("member-1", running, Map.of("choice", "RETURN", "opinion", "还要查清运行时间"));
        assertThat(changed.getStatusCode().value()).isEqualTo(200);
        assertThat(json.readTree(changed.getBody()).at("/myVote/opinion").asText()).isEqualTo("还要查清运行时间");
        assertThat(jdbc.queryForList("select choice from deliberation_vote where deliberation_id = ? and counted_for = 'member-1'", String.class,
                running.id())).containsExactly("RETURN");
        assertThat(jdbc.queryForObject("select count(*) from deliberation_vote where deliberation_id = ?", Integer.class, running.id()))
                .as("the first vote is kept").isEqualTo(2);

        refused("bureau-1", running, "主持人最后表决");
        refused("member-5", running, "到会成员才能表决");
        refused("weixian-1", running, "G16");
        for (String member : List.of("member-2", "member-3", "member-4")) {
            scene.vote(running, member, Choice.AGREE);
        }
        scene.close(running, "bureau-1", Choice.AGREE);
        refused("member-1", running, "表决结束前");
    }

    private void refused(String user, Running running, String rule) throws Exception {
        ResponseEntity<String> answer = put(user, running, Map.of("choice", "AGREE", "opinion", "同意"));
        assertThat(answer.getStatusCode().value()).as(user).isEqualTo(409);
        assertThat(json.readTree(answer.getBody()).at("/detail").asText()).as(user).contains(rule);
    }

    @Test
    void aBadBallotIsRefusedByItsField() throws Exception {
        Running running = scene.voting();
        scene.vote(running, "member-1", Choice.AGREE);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(Map.of("opinion", "好"), Map.of("choice", "AGREE", "opinion", " "),
                Map.of("choice", "AGREE"), Map.of("choice", "AGREE", "opinion", "好".repeat(2001)), Map.of("choice", "YES", "opinion", "好"))) {
            ResponseEntity<String> answer = put("member-1", running, bad);
            assertThat(answer.getStatusCode().value()).as(bad.toString()).isEqualTo(400);
            assertThat(json.readTree(answer.getBody()).at("/errors/0/pointer").asText()).isIn("/choice", "/opinion");
        }
    }

    @Test
    void anotherBranchAndAnEnterpriseLearnNothing() {
        Running running = scene.voting();
        String path = "/api/deliberations/" + running.id();
        for (String stranger : List.of("shexian-1", "ent-91130434MA00000022", "sysadmin-1", "designer-1")) {
            assertThat(call(stranger, HttpMethod.GET, path, null).getStatusCode().value()).as(stranger).isEqualTo(403);
            assertThat(call(stranger, HttpMethod.GET, "/api/deliberations/999999999", null).getStatusCode().value()).as(stranger).isEqualTo(403);
        }
        assertThat(call("supervisor-1", HttpMethod.GET, "/api/deliberations/999999999", null).getStatusCode().value()).isEqualTo(404);
        assertThat(call(null, HttpMethod.GET, path, null).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aMemberFindsHisDeliberationsAndTheTaskShowsTheFile() throws Exception {
        Running running = scene.voting();
        JsonNode mine = json.readTree(call("member-1", HttpMethod.GET, "/api/deliberations/mine", null).getBody());
        assertThat(mine).filteredOn(line -> line.get("id").asLong() == running.id()).singleElement()
                .satisfies(line -> assertThat(line.get("stageName").asText()).isEqualTo("表决中"));
        assertThat(json.readTree(call("member-5", HttpMethod.GET, "/api/deliberations/mine", null).getBody()).toString())
                .doesNotContain(running.caseNumber());

        String task = scene.task(running, "member-1", "user_cast_vote").getId();
        JsonNode dossier = json.readTree(call("member-1", HttpMethod.GET, "/api/tasklist/tasks/" + task + "/dossier", null).getBody());
        assertThat(dossier.get("deliberation").asLong()).isEqualTo(running.id());
        assertThat(dossier.get("lead").isNull()).isTrue();
    }

    private JsonNode get(String user, Running running) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, "/api/deliberations/" + running.id(), null);
        assertThat(answer.getStatusCode().value()).as(user).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> put(String user, Running running, Map<String, Object> ballot) {
        return call(user, HttpMethod.PUT, "/api/deliberations/" + running.id() + "/votes/mine", ballot);
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo", StandardCharsets.UTF_8);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }
}
