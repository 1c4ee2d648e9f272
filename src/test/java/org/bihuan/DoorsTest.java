package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.EnterpriseGroup;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who gets through which door, tried from outside as the real people. */
@WholeApplicationTest
class DoorsTest {

    private static final String PATROL = "test-patrol";
    private static final String SELF_CHECK = "test-self-check";
    private static final String STORY_PARTY = "91130434MA00000022";

    @Autowired
    TestRestTemplate http;
    @Autowired
    RepositoryService repository;
    @Autowired
    Flow flow;
    @Autowired
    People people;

    @BeforeEach
    void twoSmallProcesses() {
        flow.inOneCommand(() -> repository.createDeployment().name("doors-test").enableDuplicateFiltering(true)
                .addModelInstance("test-patrol.bpmn", Bpmn.createExecutableProcess(PATROL).camundaHistoryTimeToLiveString("P1D").startEvent()
                        .userTask("user_patrol").name("巡查").camundaCandidateGroups(Role.BRANCH_OFFICER.group()).endEvent().done())
                .addModelInstance("test-self-check.bpmn", Bpmn.createExecutableProcess(SELF_CHECK).camundaHistoryTimeToLiveString("P1D")
                        .startEvent().userTask("user_answer").name("自查").camundaCandidateGroups("${party}").endEvent().done())
                .deploy());
    }

    private String patrolIn(String region) {
        String number = "DOORS-" + UUID.randomUUID();
        flow.start(new Flow.Start(PATROL, number, region, Map.of()));
        return flow.openTasks(number).get(0).taskId();
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo", java.nio.charset.StandardCharsets.UTF_8);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private ResponseEntity<String> get(String user, String path) {
        return call(user, HttpMethod.GET, path, null);
    }

    private List<String> taskIds(String user, String query) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        return http.exchange("/engine-rest/task?" + query, HttpMethod.GET, new HttpEntity<>(headers),
                new ParameterizedTypeReference<List<Map<String, Object>>>() { }).getBody().stream().map(t -> (String) t.get("id")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/process-definition", "/engine-rest/engine", "/api/notices", "/api/leads",
            "/api/anything", "/actuator/metrics", "/v3/api-docs", "/swagger-ui/index.html", "/swagger-ui.html", "/unknown",
            "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default"})
    void withoutALoginNothingIsOpen(String path) {
        ResponseEntity<String> answer = get(null, path);
        assertThat(answer.getStatusCode().value()).as("%s %s", path, answer.getBody()).isIn(path.contains("auth/user") ? 404 : 401, 401);
        if (!path.startsWith("/camunda")) {
            assertThat(answer.getHeaders().getContentType()).satisfies(type -> assertThat(type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).isTrue());
            assertThat(answer.getBody()).contains("\"title\":\"未登录\"").contains("请先登录");
        }
    }

    @Test
    void theConsoleOfTheDatabaseDoesNotExistAndHealthSaysUpAndNothingElse() {
        assertThat(get(null, "/h2-console").getStatusCode().value()).isEqualTo(404);
        assertThat(get(null, "/h2-console/login.jsp").getStatusCode().value()).isEqualTo(404);
        assertThat(get(null, "/actuator/health").getBody()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("supervisor-1", "/actuator/metrics").getStatusCode().value()).isEqualTo(403);
        assertThat(get("sysadmin-1", "/actuator/metrics").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anOfficerSeesAndClaimsTheTasksOfTheOwnBranchOnly() {
        String weixian = patrolIn("130434");
        String shexian = patrolIn("130426");
        assertThat(taskIds("weixian-1", "processDefinitionKey=" + PATROL)).contains(weixian).doesNotContain(shexian);
        assertThat(taskIds("shexian-1", "processDefinitionKey=" + PATROL)).contains(shexian).doesNotContain(weixian);
        assertThat(taskIds("operator-1", "processDefinitionKey=" + PATROL)).contains(weixian, shexian);
        for (String path : List.of("", "/form-variables", "/comment", "/attachment", "/identity-links", "/variables", "/form")) {
            ResponseEntity<String> answer = get("shexian-1", "/engine-rest/task/" + weixian + path);
            assertThat(answer.getStatusCode().value() >= 400 || answer.getBody().matches("\\[]|\\{}")).as("%s %s", path, answer).isTrue();
            assertThat(answer.getBody()).doesNotContain("巡查", "DOORS-");
        }
        assertThat(call("shexian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/claim", Map.of("userId", "shexian-1"))
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/claim", Map.of("userId", "weixian-1"))
                .getStatusCode().value()).isEqualTo(204);
        assertThat(call("weixian-2", HttpMethod.POST, "/engine-rest/task/" + weixian + "/complete", Map.of())
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/complete", Map.of())
                .getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void everyRoleHasItsPeopleAndOneOfficerOfABranchMayNotEnforce() {
        for (Role role : Role.values()) {
            assertThat(people.withRole(role)).as(role.label()).isNotEmpty();
        }
        List<Person> officers = people.inBranch("130434", Role.BRANCH_OFFICER);
        assertThat(officers).extracting(Person::userId).containsExactly("weixian-1", "weixian-2", "weixian-3", "weixian-4");
        assertThat(officers).extracting(p -> p.certifiedOn(java.time.LocalDate.of(2021, 12, 27))).containsExactly(true, true, true, false);
    }
}
