package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.access.SetUpStep;
import org.bihuan.engine.EnterpriseGroup;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
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
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    FilterService filters;
    @Autowired
    AuthorizationService authorizations;
    @Autowired
    List<SetUpStep> setUps;
    @Autowired
    Notices notices;
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
        return http.exchange("/engine-rest/task?maxResults=1000&" + query, HttpMethod.GET, new HttpEntity<>(headers),
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
            assertThat(answer.getStatusCode().is4xxClientError() || answer.getBody().matches("\\[]|\\{}")).as("%s %s", path, answer).isTrue();
            assertThat(answer.getBody()).doesNotContain("巡查", "DOORS-");
        }
        assertThat(call("shexian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/claim", Map.of("userId", "shexian-1"))
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/claim", Map.of("userId", "weixian-1"))
                .getStatusCode().value()).isEqualTo(204);
        assertThat(call("weixian-2", HttpMethod.POST, "/engine-rest/task/" + weixian + "/complete", Map.of())
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + weixian + "/submit-form", Map.of())
                .getStatusCode().value()).isEqualTo(204);
    }

    /** A statutory timer rings however often somebody who may not has tried to ring it. */
    @Test
    void nobodySilencesATimerByTryingToExecuteIt() {
        String process = "test-timer";
        flow.inOneCommand(() -> repository.createDeployment().name("doors-timer").enableDuplicateFiltering(true)
                .addModelInstance("test-timer.bpmn", Bpmn.createExecutableProcess(process).camundaHistoryTimeToLiveString("P1D").startEvent()
                        .intermediateCatchEvent("timer_term").timerWithDuration("P30D").endEvent().done()).deploy());
        String number = "DOORS-" + UUID.randomUUID();
        flow.start(new Flow.Start(process, number, "130434", Map.of()));
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
        String timer = management.createJobQuery().processInstanceId(instance).singleResult().getId();
        for (String user : List.of("supervisor-1", "weixian-1", "shexian-1", "sysadmin-1")) {
            assertThat(call(user, HttpMethod.POST, "/engine-rest/job/" + timer + "/execute", Map.of()).getStatusCode().is2xxSuccessful()).as(user).isFalse();
        }
        assertThat(management.createJobQuery().jobId(timer).singleResult().getRetries()).isEqualTo(3);
        management.executeJob(timer);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
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

    @Test
    void anOfficerLearnsNothingOfAnotherBranchFromCountsAndReports() {
        patrolIn("130434");
        String definition = flow.inOneCommand(() -> repository.createProcessDefinitionQuery().processDefinitionKey(PATROL).latestVersion()
                .singleResult().getId());
        for (String path : List.of("/task/count?processDefinitionKey=" + PATROL, "/process-instance/count?processDefinitionKey=" + PATROL,
                "/history/task/count?processDefinitionKey=" + PATROL, "/history/process-instance/count?processDefinitionKey=" + PATROL,
                "/execution/count?processDefinitionKey=" + PATROL)) {
            assertThat(get("quzhou-1", "/engine-rest" + path).getBody()).as(path).isEqualTo("{\"count\":0}");
        }
        for (String who : List.of("quzhou-1", "weixian-1", "ent-" + STORY_PARTY, "source-1")) {
            for (String path : List.of("/process-definition/" + definition + "/statistics", "/process-definition/key/" + PATROL + "/statistics",
                    "/history/process-definition/" + definition + "/statistics", "/process-definition/statistics", "/process-definition/statistics/",
                    "/engine/default/process-definition/statistics", "/metrics/activity-instance-start/sum",
                    "/engine/default/metrics")) {
                assertThat(get(who, "/engine-rest" + path).getStatusCode().value()).as("%s %s", who, path).isEqualTo(403);
            }
        }
        HttpHeaders officer = new HttpHeaders();
        officer.setBasicAuth("quzhou-1", "bihuan-demo");
        assertThat(http.exchange(java.net.URI.create(http.getRootUri() + "/engine-rest/process-definition/st%61tistics?maxResults=9"), HttpMethod.GET,
                new HttpEntity<>(officer), String.class).getStatusCode().value()).isEqualTo(403);
        String counts = "/engine-rest/process-definition/statistics?maxResults=1000";
        assertThat(get("supervisor-1", counts).getBody()).contains(PATROL).containsPattern("\"instances\":[1-9]");
        assertThat(get("designer-1", counts).getBody()).contains(PATROL).doesNotContainPattern("\"instances\":[1-9]");
        assertThat(get("quzhou-1", "/engine-rest/history/task/report?reportType=count&groupBy=taskName").getBody()).doesNotContain("巡查");
        assertThat(get("quzhou-1", "/engine-rest/task/report/candidate-group-count").getBody()).doesNotContain("branch-officer");
        assertThat(get("quzhou-1", "/engine-rest/metrics?maxResults=1").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aSupervisorSeesEveryBranchAndChangesNothing() {
        String task = patrolIn("130434");
        assertThat(taskIds("supervisor-1", "processDefinitionKey=" + PATROL)).contains(task);
        String instance = flow.inOneCommand(() -> tasks.createTaskQuery().taskId(task).singleResult()).getProcessInstanceId();
        assertThat(get("supervisor-1", "/engine-rest/history/process-instance/" + instance).getStatusCode().value()).isEqualTo(200);
        assertThat(call("supervisor-1", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "supervisor-1"))
                .getStatusCode().value()).isEqualTo(403);
        assertThat(call("supervisor-1", HttpMethod.POST, "/engine-rest/task/" + task + "/complete", Map.of()).getStatusCode().value()).isEqualTo(403);
        assertThat(call("supervisor-1", HttpMethod.DELETE, "/engine-rest/process-instance/" + instance, null).getStatusCode().value()).isEqualTo(403);
        assertThat(call("supervisor-1", HttpMethod.PUT, "/engine-rest/process-instance/" + instance + "/variables/x", Map.of("value", "1"))
                .getStatusCode().value()).isEqualTo(403);
        assertThat(call("supervisor-1", HttpMethod.PUT, "/engine-rest/process-instance/" + instance + "/suspended", Map.of("suspended", true))
                .getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void onlyAProcessDesignerDeploys() {
        for (String user : List.of("supervisor-1", "weixian-head", "bureau-1", "sysadmin-1", "secadmin-1", "auditor-1", "source-1")) {
            assertThat(deploy(user).getStatusCode().value()).as(user).isEqualTo(403);
        }
        assertThat(deploy("designer-1").getStatusCode().value()).isEqualTo(200);
        assertThat(taskIds("designer-1", "processDefinitionKey=" + PATROL)).isEmpty();
    }

    private ResponseEntity<String> deploy(String user) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        org.springframework.util.LinkedMultiValueMap<String, Object> parts = new org.springframework.util.LinkedMultiValueMap<>();
        parts.add("deployment-name", "doors-test");
        parts.add("data", new org.springframework.core.io.ByteArrayResource("说明".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "note.txt";
            }
        });
        return http.exchange("/engine-rest/deployment/create", HttpMethod.POST, new HttpEntity<>(parts, headers), String.class);
    }

    @Test
    void noneOfTheThreeAdministratorsHoldsAnothersRights() {
        String own = "[{\"id\":\"%s\"";
        assertThat(get("sysadmin-1", "/engine-rest/user?maxResults=9").getBody()).startsWith(own.formatted("sysadmin-1")).doesNotContain("weixian");
        assertThat(get("auditor-1", "/engine-rest/user?maxResults=9").getBody()).startsWith(own.formatted("auditor-1")).doesNotContain("weixian");
        assertThat(get("secadmin-1", "/engine-rest/user/count").getBody()).doesNotContain(":1}");
        assertThat(get("secadmin-1", "/actuator/metrics").getStatusCode().value()).isEqualTo(403);
        assertThat(get("auditor-1", "/actuator/metrics").getStatusCode().value()).isEqualTo(403);
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/finance-1", Map.of("name", people.get("finance-1").name(), "roles", List.of("finance")))
                .getStatusCode().value()).isEqualTo(200);
        assertThat(get("auditor-1", "/engine-rest/history/user-operation?maxResults=9&entityType=User").getBody()).contains("secadmin-1");
        assertThat(get("sysadmin-1", "/engine-rest/history/user-operation?maxResults=9&entityType=User").getBody()).isEqualTo("[]");
        assertThat(get("secadmin-1", "/engine-rest/history/user-operation?maxResults=9&entityType=User").getBody()).isEqualTo("[]");
        assertThat(get("auditor-1", "/api/people").getStatusCode().value()).isEqualTo(403);
        assertThat(get("sysadmin-1", "/api/people").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aSecurityAdministratorGivesRightsThroughTheRegisterOfPeopleAndNoneToThemselves() {
        String self = "secadmin-1";
        for (String group : List.of("system-admin", "audit-admin", "process-designer", "camunda-admin")) {
            assertThat(call(self, HttpMethod.PUT, "/engine-rest/group/" + group + "/members/" + self, null).getStatusCode().value())
                    .as(group).isEqualTo(403);
        }
        assertThat(call(self, HttpMethod.POST, "/engine-rest/authorization/create", Map.of("type", 1, "userId", self, "permissions", List.of("ALL"),
                "resourceType", 6, "resourceId", "*")).getStatusCode().value()).isEqualTo(403);
        assertThat(call(self, HttpMethod.PUT, "/engine-rest/tenant/130434/user-members/" + self, null).getStatusCode().value()).isEqualTo(403);
        assertThat(call(self, HttpMethod.PUT, "/engine-rest/user/finance-1/profile", Map.of("id", "finance-1", "firstName", "x", "lastName", ""))
                .getStatusCode().value()).isEqualTo(403);
        Map<String, Object> entry = new java.util.HashMap<>(Map.of("name", people.get(self).name(),
                "roles", List.of("security-admin", "bureau-head", "process-designer")));
        ResponseEntity<String> two = call(self, HttpMethod.PUT, "/api/people/" + self, entry);
        assertThat(two.getStatusCode().value()).as("%s", two).isEqualTo(400);
        assertThat(two.getBody()).contains("“安全管理员”不能再有其他角色");
        entry.put("roles", List.of("bureau-head"));
        ResponseEntity<String> other = call(self, HttpMethod.PUT, "/api/people/" + self, entry);
        assertThat(other.getStatusCode().value()).as("%s", other).isEqualTo(409);
        assertThat(other.getBody()).contains("不能更改自己的角色");
        entry.put("roles", List.of("security-admin"));
        assertThat(call(self, HttpMethod.PUT, "/api/people/" + self, entry).getStatusCode().value()).isEqualTo(200);
        for (String page : List.of("user", "group", "tenant", "authorization")) {
            assertThat(get(self, "/engine-rest/" + page + "?maxResults=5").getBody()).as(page).contains("\"id\"");
        }
    }

    @Test
    void whatWasGrantedByHandIsGoneAfterTheNextStart() {
        Authorization byHand = flow.inOneCommand(() -> {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId("secadmin-1");
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId("*");
            grant.setPermissions(new Permission[] {Permissions.ALL});
            return authorizations.saveAuthorization(grant);
        });
        long before = processGrants();
        setUps.get(0).setUp();   // the first of the steps of every start
        assertThat(flow.inOneCommand(() -> authorizations.createAuthorizationQuery().authorizationId(byHand.getId()).count())).isZero();
        assertThat(processGrants()).isEqualTo(before - 1);
    }

    private long processGrants() {
        return flow.inOneCommand(() -> authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).count());
    }

    @Test
    void anEnterprisesStaffSeeAndAnswerTheirOwnTasksAndNothingElse() {
        String patrol = patrolIn("130434");
        String mine = "DOORS-" + UUID.randomUUID();
        String others = "DOORS-" + UUID.randomUUID();
        flow.start(new Flow.Start(SELF_CHECK, mine, "130434", Map.of("party", EnterpriseGroup.of(STORY_PARTY))));
        flow.start(new Flow.Start(SELF_CHECK, others, "130434", Map.of("party", EnterpriseGroup.of("91130434MA00000999"))));
        String task = flow.openTasks(mine).get(0).taskId();
        String user = "ent-" + STORY_PARTY;
        assertThat(taskIds(user, "")).contains(task).doesNotContain(patrol, flow.openTasks(others).get(0).taskId());
        assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + flow.openTasks(others).get(0).taskId() + "/complete", Map.of())
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(get(user, "/engine-rest/history/task/count").getBody()).isEqualTo("{\"count\":0}");
        assertThat(get(user, "/engine-rest/process-instance/count").getBody()).isEqualTo("{\"count\":0}");
        assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", user)).getStatusCode().value()).isEqualTo(204);
        assertThat(get(user, "/engine-rest/task/" + task + "/form-variables").getStatusCode().value()).isEqualTo(200);
        assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of()).getStatusCode().value()).isEqualTo(204);
    }

    /** Whoever may put an expression into a query may run any code. */
    @Test
    void noQueryEvaluatesAnExpressionThatSomebodySends() {
        System.setProperty("bihuan.doors", "shut");
        String open = "${''.getClass().forName('java.lang.System').getMethod('clearProperty', ''.getClass()).invoke(null, 'bihuan.doors')}";
        List<Map<String, Object>> queries = List.of(Map.of("assigneeExpression", open), Map.of("orQueries", List.of(Map.of("assigneeExpression", open))),
                Map.of("orQueries", List.of(Map.of("candidateGroupExpression", open))), Map.of("orQueries", List.of(Map.of("dueBeforeExpression", open))));
        String filter = get("weixian-1", "/engine-rest/filter?maxResults=1").getBody().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (String user : List.of("weixian-1", "ent-" + STORY_PARTY, "supervisor-1", "designer-1")) {
            for (Map<String, Object> query : queries) {
                for (String path : List.of("/engine-rest/task?maxResults=5", "/engine-rest/task/count", "/engine-rest/filter/" + filter + "/list?maxResults=5")) {
                    assertThat(call(user, HttpMethod.POST, path, query).getStatusCode().isError()).as("%s %s %s", user, path, query).isTrue();
                }
            }
        }
        assertThat(System.getProperty("bihuan.doors")).isEqualTo("shut");
    }

    /** The engine would take any variables from whoever may start a process, and begin at any step. */
    @Test
    void aProcessIsStartedThroughItsFormOnly() {
        Map<String, Object> another = Map.of("caseId", Map.of("value", 1, "type", "Long"), "leadId", Map.of("value", 1, "type", "Long"));
        long before = runtime.createProcessInstanceQuery().count();
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/process-definition/key/case-course/start", Map.of("variables", another)).getStatusCode().value())
                .isEqualTo(403);
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/process-definition/key/case-course/start", Map.of("variables", another, "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "service_carry_out_course")))).getStatusCode().value()).isEqualTo(403);
        assertThat(call("ent-" + STORY_PARTY, HttpMethod.POST, "/engine-rest/process-definition/key/grade-review/start", Map.of("variables",
                Map.of("reviewId", Map.of("value", 1, "type", "Long")), "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId",
                        "service_downgrade_enterprise")))).getStatusCode().value()).isEqualTo(403);
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/message", Map.of("messageName", "daily-fine.order-served", "processVariables", another))
                .getStatusCode().is4xxClientError()).isTrue();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aTaskIsDoneThroughItsFormOnly() {
        String task = patrolIn("130434");
        call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-1"));
        Map<String, Object> another = Map.of("leadId", Map.of("value", 1, "type", "Long"));
        for (String way : List.of("complete", "resolve", "bpmnError", "bpmnEscalation")) {
            Map<String, Object> body = new java.util.HashMap<>(Map.of("variables", another));
            if (way.startsWith("bpmn")) {
                body.put(way.equals("bpmnError") ? "errorCode" : "escalationCode", "nope");
            }
            assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/" + way, body).getStatusCode().value()).as(way).isEqualTo(403);
        }
        assertThat(taskIds("weixian-1", "assignee=weixian-1")).contains(task);
        assertThat(flow.inOneCommand(() -> tasks.getVariables(task))).doesNotContainKey("leadId");
    }

    /** Claimed for somebody else it would be nobody's; what one cannot get on with, others can. */
    @Test
    void aTaskIsClaimedForOneselfAndGivenBackByItsAssigneeOrTheHead() {
        String task = patrolIn("130434");
        String path = "/engine-rest/task/" + task;
        for (String user : List.of("nobody-at-all", "weixian-2", "bureau-1")) {
            assertThat(call("weixian-1", HttpMethod.POST, path + "/claim", Map.of("userId", user)).getStatusCode().value()).as(user).isEqualTo(403);
        }
        call("weixian-1", HttpMethod.POST, path + "/claim", Map.of("userId", "weixian-1"));
        assertThat(call("weixian-2", HttpMethod.POST, path + "/unclaim", null).getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("shexian-head", HttpMethod.POST, path + "/unclaim", null).getStatusCode().is4xxClientError()).isTrue();
        assertThat(call("weixian-1", HttpMethod.POST, path + "/assignee", Map.of("userId", "weixian-2")).getStatusCode().value()).isEqualTo(403);
        assertThat(call("weixian-1", HttpMethod.POST, path + "/unclaim", null).getStatusCode().value()).isEqualTo(204);
        call("weixian-2", HttpMethod.POST, path + "/claim", Map.of("userId", "weixian-2"));
        assertThat(call("weixian-head", HttpMethod.POST, path + "/unclaim", null).getStatusCode().value()).isEqualTo(204);
        assertThat(call("weixian-1", HttpMethod.POST, path + "/claim", Map.of("userId", "weixian-1")).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void whatSomebodyHadClaimedWhoLeavesIsTheOthersAgain() {
        String id = "leaving-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(call("secadmin-1", HttpMethod.POST, "/api/people", Map.of("userId", id, "name", "调离同志", "roles", List.of("branch-officer"), "region", "130434",
                "password", "Zhang-River-2026")).getStatusCode().value()).isEqualTo(201);
        String task = patrolIn("130434");
        HttpHeaders own = new HttpHeaders();
        own.setBasicAuth(id, "Zhang-River-2026");
        own.setContentType(MediaType.APPLICATION_JSON);
        assertThat(http.exchange("/engine-rest/task/" + task + "/claim", HttpMethod.POST, new HttpEntity<>(Map.of("userId", id), own), String.class)
                .getStatusCode().value()).isEqualTo(204);
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, Map.of("active", false)).getStatusCode().value()).isEqualTo(200);
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-1")).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void whoeverForgotAPasswordGetsANewOneThoughTheLoginIsWaiting() {
        String id = "locked-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> entry = new java.util.HashMap<>(Map.of("userId", id, "name", "新同志", "roles", List.of("branch-officer"), "region", "130434",
                "password", "Zhang-River-2026"));
        assertThat(call("secadmin-1", HttpMethod.POST, "/api/people", entry).getStatusCode().value()).isEqualTo(201);
        HttpHeaders wrong = new HttpHeaders();
        wrong.setBasicAuth(id, "wrong-password");
        for (int i = 0; i < 3; i++) {
            assertThat(http.exchange("/api/notices/count", HttpMethod.GET, new HttpEntity<>(wrong), String.class).getStatusCode().value()).isEqualTo(401);
        }
        entry.put("password", "Fuyang-River-2026");
        ResponseEntity<String> changed = call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, entry);
        assertThat(changed.getStatusCode().value()).as("%s", changed).isEqualTo(200);
        HttpHeaders right = new HttpHeaders();
        right.setBasicAuth(id, "Fuyang-River-2026");
        assertThat(http.exchange("/api/notices/count", HttpMethod.GET, new HttpEntity<>(right), String.class).getStatusCode().value()).isEqualTo(200);
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, Map.of("active", false)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whoComesTooLateIsToldWhoWasFaster() {
        String task = patrolIn("130434");
        call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-1"));
        ResponseEntity<String> late = call("weixian-2", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-2"));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains(people.get("weixian-1").name(), "请刷新任务列表");
        call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of());
        ResponseEntity<String> again = call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of());
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("办结", people.get("weixian-1").name());
        ResponseEntity<String> stranger = call("shexian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of());
        assertThat(stranger.getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.getBody()).doesNotContain(people.get("weixian-1").name());
        assertThat(call("weixian-head", HttpMethod.POST, "/engine-rest/task/" + patrolIn("130434") + "/claim", Map.of("userId", "weixian-head"))
                .getBody()).contains("您没有办理这项任务的权限");
    }

    @Test
    void theSessionOfTheWebApplicationsIsALoginButChangesNeedItsToken() {
        HttpHeaders form = new HttpHeaders();
        ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);
        form.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.add("Cookie", cookies(page));
        form.add("X-XSRF-TOKEN", page.getHeaders().getFirst("X-XSRF-TOKEN"));
        ResponseEntity<String> login = http.exchange("/camunda/api/admin/auth/user/default/login/tasklist", HttpMethod.POST,
                new HttpEntity<>("username=weixian-1&password=bihuan-demo", form), String.class);
        assertThat(login.getStatusCode().value()).as("%s", login).isEqualTo(200);
        HttpHeaders session = new HttpHeaders();
        session.add("Cookie", cookies(login));
        ResponseEntity<String> first = http.exchange("/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(session), String.class);
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        String token = first.getHeaders().getFirst("X-XSRF-TOKEN");
        assertThat(http.exchange("/api/notices/count", HttpMethod.GET, new HttpEntity<>(session), String.class).getStatusCode().value()).isEqualTo(200);
        assertThat(http.exchange("/api/notices/read-all", HttpMethod.POST, new HttpEntity<>(session), String.class).getStatusCode().value())
                .isEqualTo(403);
        session.add("X-XSRF-TOKEN", token);
        assertThat(http.exchange("/api/notices/read-all", HttpMethod.POST, new HttpEntity<>(session), String.class).getStatusCode().value())
                .isEqualTo(200);
        String task = patrolIn("130434");
        call("weixian-2", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-2"));
        session.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> late = http.exchange("/camunda/api/engine/engine/default/task/" + task + "/claim", HttpMethod.POST,
                new HttpEntity<>(Map.of("userId", "weixian-1"), session), String.class);
        assertThat(late.getStatusCode().value()).as("%s", late).isEqualTo(409);
        assertThat(late.getBody()).contains(people.get("weixian-2").name());
    }

    @ParameterizedTest
    @CsvSource({"weixian-1, tasklist, 403", "ent-91130434MA00000022, tasklist, 403", "supervisor-1, cockpit, 200"})
    void whatTheEngineCountsIsReadInTheWebApplicationsByThoseWhoWatchOnly(String user, String application, int expected) {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/" + application + "/default/", String.class);
        HttpHeaders form = new HttpHeaders();
        form.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.add("Cookie", cookies(page));
        form.add("X-XSRF-TOKEN", page.getHeaders().getFirst("X-XSRF-TOKEN"));
        ResponseEntity<String> login = http.exchange("/camunda/api/admin/auth/user/default/login/" + application, HttpMethod.POST,
                new HttpEntity<>("username=" + user + "&password=bihuan-demo", form), String.class);
        HttpHeaders session = new HttpHeaders();
        session.add("Cookie", cookies(login));
        for (String path : List.of("engine/engine/default/metrics/activity-instance-start/sum", "engine/engine/default/process-definition/statistics",
                "cockpit/plugin/base/default/process-definition/statistics")) {
            assertThat(http.exchange("/camunda/api/" + path + "?maxResults=50", HttpMethod.GET, new HttpEntity<>(session), String.class).getStatusCode().value())
                    .as(path).isEqualTo(expected);
        }
        assertThat(http.exchange("/camunda/api/engine/engine/default/task/count", HttpMethod.GET, new HttpEntity<>(session), String.class)
                .getStatusCode().value()).isEqualTo(200);
    }

    private static String cookies(ResponseEntity<?> answer) {
        return answer.getHeaders().getOrDefault("Set-Cookie", List.of()).stream().map(cookie -> cookie.split(";", 2)[0])
                .collect(java.util.stream.Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://elsewhere.example"})
    void aPasswordThatABrowserRemembersIsNotUsedByAnotherSite(String header, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("weixian-1", "bihuan-demo");
        headers.set(header, value);
        assertThat(http.exchange("/api/notices/read-all", HttpMethod.POST, new HttpEntity<>(headers), String.class).getStatusCode().value())
                .isEqualTo(403);
    }

    @Test
    void aNoticeIsSentOnceAndReadByItsReaderOnly() {
        String subject = "DOORS-" + UUID.randomUUID();
        Notices.Notice notice = new Notices.Notice(subject, "REMINDER_HALF", java.time.Instant.parse("2026-01-01T00:00:00.123456789Z"), "线索办理过半", "请抓紧办理");
        notices.send(notice, List.of("jinan-1", "jinan-2"));
        notices.send(notice, List.of("jinan-2", "jinan-3", "jinan-1"));
        assertThat(get("jinan-1", "/api/notices/count").getBody()).isEqualTo("{\"unread\":1}");
        String list = get("jinan-3", "/api/notices?unread=true").getBody();
        assertThat(list).contains(subject, "\"total\":1", "\"moment\":\"2026-01-01T08:00:00.123456+08:00\"");
        String id = list.replaceAll(".*\"id\":(\\d+).*", "$1");
        assertThat(call("jinan-1", HttpMethod.POST, "/api/notices/" + id + "/read", null).getStatusCode().value()).isEqualTo(404);
        assertThat(call("jinan-3", HttpMethod.POST, "/api/notices/" + id + "/read", null).getBody()).isEqualTo("{\"unread\":0}");
        assertThat(get("jinan-1", "/api/notices?size=0").getBody()).contains("\"pointer\":\"/size\"");
        assertThat(get("jinan-1", "/api/notices?page=x").getBody()).contains("\"pointer\":\"/page\"", "应为整数");
    }

    @Test
    void aSecurityAdministratorRegistersChangesAndDeactivatesPeople() {
        String id = "new-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> entry = new java.util.HashMap<>(Map.of("userId", id, "name", "新同志", "roles", List.of("branch-officer"),
                "region", "130434", "password", "Zhang-River-2026"));
        assertThat(call("secadmin-1", HttpMethod.POST, "/api/people", entry).getStatusCode().value()).isEqualTo(201);
        assertThat(call("secadmin-1", HttpMethod.POST, "/api/people", entry).getStatusCode().value()).isEqualTo(409);
        assertThat(people.inBranch("130434", Role.BRANCH_OFFICER)).extracting(Person::userId).contains(id);
        entry.put("region", "130426");
        entry.remove("password");
        ResponseEntity<String> moved = call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, entry);
        assertThat(moved.getStatusCode().value()).as("%s", moved).isEqualTo(200);
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(id, "Zhang-River-2026");
        assertThat(http.exchange("/engine-rest/tenant?maxResults=30", HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody())
                .contains("130426").doesNotContain("130434");
        entry.put("roles", List.of("system-admin", "audit-admin"));
        entry.remove("region");
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, entry).getBody()).contains("三个管理员的权限必须分开");
        entry.put("surplus", 1);
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, entry).getBody()).contains("/surplus", "没有这个字段");
        assertThat(call("secadmin-1", HttpMethod.PUT, "/api/people/" + id, Map.of("active", false)).getStatusCode().value()).isEqualTo(200);
        assertThat(http.exchange("/api/notices", HttpMethod.GET, new HttpEntity<>(headers), String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(people.get(id).name()).isEqualTo("新同志");
    }

    /** The length is announced, so nothing of the body is read; or it is not, and the reading ends where the limit is passed. */
    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItFillsTheMemory() throws Exception {
        java.net.URI server = java.net.URI.create(http.getRootUri());
        String login = "Basic " + java.util.Base64.getEncoder().encodeToString("weixian-1:bihuan-demo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String path : List.of("/api/calculations/deadline", "/engine-rest/task")) {
            try (java.net.Socket socket = new java.net.Socket(server.getHost(), server.getPort())) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + login
                        + "\r\nContent-Type: application/json\r\nContent-Length: 400000000\r\nConnection: close\r\n\r\n{")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                java.io.BufferedReader answer = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(),
                        java.nio.charset.StandardCharsets.UTF_8));
                assertThat(answer.readLine()).as(path).startsWith("HTTP/1.1 413");
                char[] rest = new char[8192];
                assertThat(new String(rest, 0, answer.read(rest))).as(path).contains("正文不能超过 16 MB");
            }
            assertThat(chunked(server.resolve(path), login, 16 * 1024 * 1024 + 1)).as(path).isEqualTo(413);
            assertThat(chunked(server.resolve(path), login, 1024)).as(path).isIn(200, 400);
        }
    }

    private static int chunked(java.net.URI address, String login, int length) throws Exception {
        byte[] body = " ".repeat(length).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        body[length - 2] = '{';
        body[length - 1] = '}';
        return java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(address).header("Authorization", login)
                .header("Content-Type", "application/json").POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(body))).build(), java.net.http.HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void nobodyCanMakeThemselvesTheFirstAdministrator() {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("tasklist").doesNotContain("app/admin/default/setup");
        HttpHeaders headers = new HttpHeaders();
        headers.add("Cookie", cookies(page));
        headers.add("X-XSRF-TOKEN", page.getHeaders().getFirst("X-XSRF-TOKEN"));
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> setUp = http.exchange("/camunda/api/admin/setup/default/user/create", HttpMethod.POST, new HttpEntity<>(
                Map.of("profile", Map.of("id", "intruder", "firstName", "x", "lastName", "x"), "credentials", Map.of("password", "Zhang-River-2026")),
                headers), String.class);
        assertThat(setUp.getStatusCode().value()).as("%s", setUp).isGreaterThanOrEqualTo(400);
        assertThat(get("secadmin-1", "/engine-rest/user?id=intruder&maxResults=1").getBody()).isEqualTo("[]");
    }

    @Test
    void aFormThatIsFilledInWronglyIsAnsweredFieldByField() {
        String path = "/engine-rest/process-definition/key/alert-report/submit-form";
        ResponseEntity<String> empty = call("weixian-1", HttpMethod.POST, path, Map.of("variables", Map.of()));
        assertThat(empty.getStatusCode().value()).as("%s", empty).isEqualTo(400);
        assertThat(empty.getBody()).contains("\"type\":\"FormRejected\"", "内容还需要改正", "\"pointer\":\"/", "\"label\":\"");
        ResponseEntity<String> refused = call("supervisor-1", HttpMethod.POST, path, Map.of("variables", Map.of()));
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody()).contains("您没有发起这个流程的权限");
    }

    @Test
    void theReadyFiltersWorkForAnOfficerAndNobodyMakesOthers() {
        String task = patrolIn("130434");
        assertThat(get("weixian-1", "/engine-rest/filter?maxResults=20&sortBy=name&sortOrder=asc").getBody())
                .contains("我的待办", "本单位待领", "即将到期", "已超期");
        assertThat(filter("weixian-1", "本单位待领")).contains(task);
        assertThat(filter("shexian-1", "本单位待领")).doesNotContain(task);
        call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-1"));
        assertThat(filter("weixian-1", "我的待办")).contains(task);
        assertThat(filter("weixian-2", "本单位待领")).doesNotContain(task);
        assertThat(filter("weixian-1", "已超期")).doesNotContain(task);
        flow.inOneCommand(() -> {
            tasks.setDueDate(task, new java.util.Date(System.currentTimeMillis() + 3_600_000));
            return null;
        });
        assertThat(filter("weixian-1", "即将到期")).contains(task);
        flow.inOneCommand(() -> {
            tasks.setDueDate(task, new java.util.Date(System.currentTimeMillis() - 3_600_000));
            return null;
        });
        assertThat(filter("weixian-1", "已超期")).contains(task);
        assertThat(call("weixian-1", HttpMethod.POST, "/engine-rest/filter/create",
                Map.of("resourceType", "Task", "name", "x", "query", Map.of(), "properties", Map.of())).getStatusCode().value()).isEqualTo(403);
    }

    private String filter(String user, String name) {
        String id = flow.inOneCommand(() -> filters.createFilterQuery().filterName(name).singleResult().getId());
        return get(user, "/engine-rest/filter/" + id + "/list?maxResults=1000").getBody();
    }
}
