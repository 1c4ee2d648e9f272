package org.bihuan.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enterprises are called by video at random times, and monitors are checked from afar. */
@WholeApplicationTest
class SpotCheckTest {

    @RegisterExtension
    static final AllFlowNodesCovered DRAWN = AllFlowNodesCovered.of("spot-check-draw");
    @RegisterExtension
    static final AllFlowNodesCovered CALLED = AllFlowNodesCovered.of("remote-spot-check");
    @RegisterExtension
    static final AllFlowNodesCovered CHECKED = AllFlowNodesCovered.of("monitor-quality-check");

    private static final String SHEXIAN = "130426";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired private RepositoryService repository;
    @Autowired private FormService forms;
    @Autowired private TaskService tasks;
    @Autowired private HistoryService history;
    @Autowired private ManagementService management;
    @Autowired private IdentityService identity;
    @Autowired private SpotChecks checks;
    @Autowired private TestRestTemplate http;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private HouseClock clock;
    @Autowired private DemoAlerts screening;

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        identity.clearAuthentication();
    }

    @Test
    void aCallComesAtItsTimeAndEndsCleanOrAgainOrAsAnAlert() throws Exception {
        LocalDate from = LocalDate.now(clock).plusDays(1);
        long before = max("spot_call");
        start("operator-1", "spot-check-draw", Map.of("region", SHEXIAN, "count", 3, "fromDay", from.toString(), "toDay", from.plusDays(2).toString()));
        List<Long> drawn = jdbc.queryForList("select id from spot_call where id > ? order by id", Long.class, before);
        assertThat(drawn).hasSize(3);
        List<SpotCalls.Call> calls = drawn.stream().map(checks::get).toList();
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.region()).isEqualTo(SHEXIAN);
            LocalDate day = call.callAt().atZone(HouseClock.ZONE).toLocalDate();
            assertThat(day).isBetween(from, from.plusDays(2));
            assertThat(call.callAt().atZone(HouseClock.ZONE).getHour()).isBetween(8, 21);
        });
        String first = checks.number(calls.get(0));
        // Until then nobody is told whom it will be.
        assertThat(get("supervisor-1", "/api/spot-checks").toString()).doesNotContain(first);
        assertThat(http.withBasicAuth("operator-1", "bihuan-demo").getForEntity("/api/spot-checks/" + first, String.class).getStatusCode().value()).isEqualTo(404);
        assertThat(task(first)).isNull();
        for (String officer : List.of("shexian-1", "shexian-head")) {
            assertThat(get(officer, "/engine-rest/process-instance?maxResults=9&businessKey=" + first)).as(officer).isEmpty();
            assertThat(get(officer, "/engine-rest/job?processDefinitionKey=remote-spot-check&maxResults=1000")).as(officer).isEmpty();
            assertThat(get(officer, "/engine-rest/execution?processDefinitionKey=remote-spot-check&maxResults=1000")).as(officer).isEmpty();
            assertThat(get(officer, "/engine-rest/variable-instance?variableName=callId&maxResults=1000")).as(officer).isEmpty();
        }

        comeTo(calls.get(0));
        assertThatThrownBy(() -> call("operator-1", first, answers("CLEAN", List.of("PRODUCTION", "MONITOR")))).hasMessageContaining("没有展示治理设施");
        assertThatThrownBy(() -> call("operator-1", first, with(answers("CLEAN", List.of("PRODUCTION", "TREATMENT", "MONITOR")), "secondChecker", "operator-1")))
                .hasMessageContaining("没有这个选项");
        call("operator-1", first, answers("CLEAN", List.of("PRODUCTION", "TREATMENT", "MONITOR")));
        assertThat(ended(first)).isEqualTo("end_call_clean");
        assertThat(get("shexian-1", "/api/spot-checks/" + first).path("result").asText()).isEqualTo("CLEAN");
        assertThat(http.withBasicAuth("weixian-1", "bihuan-demo").getForEntity("/api/spot-checks/" + first, String.class).getStatusCode().value()).isEqualTo(404);

        String second = checks.number(calls.get(1));
        comeTo(calls.get(1));
        assertThatThrownBy(() -> call("operator-1", second, without(problem(), "recording"))).hasMessageContaining("填写录像编号");
        call("operator-1", second, problem());
        assertThat(ended(second)).isEqualTo("end_call_reported");
        Map<String, Object> alert = jdbc.queryForMap("select kind, uscc, state, details from alert where source = 'remote-spot-check' and source_event_id = ?", second);
        assertThat(alert).containsEntry("KIND", "REMOTE").containsEntry("USCC", calls.get(1).uscc());
        assertThat(alert.get("DETAILS").toString()).contains("活性炭箱门敞开", "VC-20260302-7");

        String third = checks.number(calls.get(2));
        for (int attempt = 1; attempt <= 3; attempt++) {
            Instant due = checks.get(calls.get(2).id()).callAt();
            comeTo(checks.get(calls.get(2).id()));
            call("operator-1", third, Map.of("result", "NOT_ANSWERED", "finding", "拨打三分钟无人接听"));
            if (attempt < 3) {
                assertThat(checks.get(calls.get(2).id()).callAt()).isBetween(due.plus(Duration.ofMinutes(29)), due.plus(Duration.ofDays(3)));
            }
        }
        assertThat(ended(third)).isEqualTo("end_call_reported");
        assertThat(jdbc.queryForObject("select summary from alert where source_event_id = ?", String.class, third)).contains("3 次均未接通");
        assertThat(get("supervisor-1", "/api/spot-checks/" + third).path("attempts").size()).isEqualTo(3);
    }

    @Test
    void daysThatArePastOrTooManyAreRefused() {
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> start("operator-1", "spot-check-draw", Map.of("region", "CITY", "count", 1, "fromDay", today.minusDays(1).toString(),
                "toDay", today.toString()))).hasMessageContaining("不能早于今天");
        assertThatThrownBy(() -> start("operator-1", "spot-check-draw", Map.of("region", "CITY", "count", 1, "fromDay", today.toString(),
                "toDay", today.plusDays(32).toString()))).hasMessageContaining("31 天");
    }

    @Test
    void aMonitorOutOfControlVoidsItsDataBackToTheLastPassAndAWithdrawalBringsThemBack() throws Exception {
        Map<String, Object> device = jdbc.queryForMap("select device, uscc, outlet from quality_device where medium = 'AIR' order by uscc desc fetch first 1 rows only");
        String code = device.get("DEVICE").toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        start("operator-1", "monitor-quality-check", check(code, now.minus(Duration.ofDays(8)), "1"));
        assertThat(states(device)).isZero();
        start("operator-1", "monitor-quality-check", check(code, now.minus(Duration.ofDays(1)), "7"));
        assertThat(jdbc.queryForList("select kind from known_state where uscc = ? and outlet = ? and reason like '远程质控%' and revoked_at is null order by kind",
                String.class, device.get("USCC"), device.get("OUTLET"))).containsExactly("INVALID_DAY", "INVALID_HOURS");
        List<Map<String, Object>> spans = jdbc.queryForList("select from_at, to_at from quality_excuse where device = ?", code);
        assertThat(spans).hasSize(2);

        // What it reports from the failure on counts as little, from the same second and until it has passed again.
        Instant failure = now.minus(Duration.ofDays(1));
        assertThat(alertOutcome(device, "AT", failure)).isEqualTo("SCREENED_OUT");
        assertThat(alertOutcome(device, "AFTER", failure.plus(Duration.ofMinutes(2)))).isEqualTo("SCREENED_OUT");
        assertThat(jdbc.queryForObject("select reason from alert where source = 'quality-test' and source_event_id = 'AFTER'", String.class))
                .contains("至下一次合格的质控为止");

        JsonNode failed = get("supervisor-1", "/api/quality-checks?enterprise=" + device.get("USCC")).get(0);
        assertThat(failed.path("verdict").asText()).isEqualTo("FAIL");
        assertThat(failed.path("errorPercent").decimalValue()).isEqualByComparingTo("7");
        assertThat(overdue(code, "ZERO")).isTrue();

        // Who only adjusts it has not proven anything: the data stay void, and it has to be checked again the same day.
        Instant adjusted = now.minus(Duration.ofHours(12));
        String instance = start("operator-1", "monitor-quality-check", check(code, adjusted, "3")).getId();
        assertThat(jdbc.queryForObject("select act_id_ from act_hi_actinst where proc_inst_id_ = ? and act_type_ = 'noneEndEvent'", String.class, instance))
                .isEqualTo("end_check_failed");
        assertThat(due(code, "ZERO")).isEqualTo(adjusted.atZone(HouseClock.ZONE).toLocalDate().toString());

        assertThat(post("source-1", "/api/quality-checks", "[" + body(code, now.minus(Duration.ofHours(3)), "0.5") + ",{\"device\":\"X\"}]").toString())
                .contains("\"received\":2,\"accepted\":1,\"failed\":0").contains("/kind", "/pollutant");
        String another = body(code, now.minus(Duration.ofHours(2)), "0.5");
        assertThat(post("source-1", "/api/quality-checks", "[" + another.replace("a21026", "w01018") + "," + another.replace("a21026", "a99999") + "]").toString())
                .contains("\"accepted\":0", "与设备所在排放口的介质不符", "没有这个污染物编码");
        assertThat(jdbc.queryForList("select distinct to_at from quality_excuse where device = ?", code)).hasSize(1);
        assertThat(overdue(code, "ZERO")).isFalse();
        assertThat(alertOutcome(device, "STILL-VOID", now.minus(Duration.ofHours(4)))).isEqualTo("SCREENED_OUT");
        assertThat(alertOutcome(device, "AFTER", failure.plus(Duration.ofMinutes(2)))).isEqualTo("SCREENED_OUT");
        assertThat(alertOutcome(device, "PASSED", now.minus(Duration.ofHours(3)))).as("from the pass on the data count").isEqualTo("OPENED");

        assertThat(post("operator-1", "/api/quality-checks/" + failed.path("id").asLong() + "/withdrawal", "{\"reason\":\"标气瓶接错\"}").path("withdrawReason").asText())
                .isEqualTo("标气瓶接错");
        assertThat(alertOutcome(device, "AT", failure)).isNotEqualTo("SCREENED_OUT");
        assertThat(states(device)).isZero();
        assertThat(http.withBasicAuth("weixian-1", "bihuan-demo").exchange("/api/quality-checks/1/withdrawal", HttpMethod.POST,
                json("{\"reason\":\"x\"}"), String.class).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void whatDoesNotFitTheDeviceIsRefusedByField() {
        String code = jdbc.queryForObject("select device from quality_device where medium = 'WATER' order by device fetch first 1 rows only", String.class);
        assertThatThrownBy(() -> start("operator-1", "monitor-quality-check", check(code, clock.instant(), "1"))).hasMessageContaining("介质不符");
        assertThatThrownBy(() -> start("operator-1", "monitor-quality-check", with(check(code, clock.instant(), "1"), "kind", "SPAN"))).hasMessageContaining("不做量程核查");
        assertThatThrownBy(() -> start("operator-1", "monitor-quality-check", check("NO-SUCH", clock.instant(), "1"))).hasMessageContaining("没有列入远程质控");
    }

    @Test
    void theDemoCityHasItsEnterprisesUnderRemoteControl() throws Exception {
        JsonNode plan = get("supervisor-1", "/api/quality-checks/plan");
        assertThat(plan.path("enterprises").path("AIR").asInt()).isBetween(1, 29);
        assertThat(plan.path("enterprises").path("WATER").asInt()).isBetween(1, 46);
        assertThat(plan.path("lines").size()).isGreaterThanOrEqualTo(plan.path("devices").asInt() * 2);
    }

    /** What screening made of an exceedance of that moment; one that was sent before is asked for again. */
    private String alertOutcome(Map<String, Object> device, String event, Instant at) throws Exception {
        post("source-1", "/api/alerts", """
                [{"source":"quality-test","sourceEventId":"%s","kind":"CEMS_EXCEED","enterprise":"%s","outlet":"%s","pollutant":"a21026","value":150,"limit":100,
                "unit":"mg/m3","averaging":"INSTANT","occurredFrom":"%s","occurredTo":"%s"}]""".formatted(event, device.get("USCC"), device.get("OUTLET"), at, at));
        screening.settle();
        return jdbc.queryForObject("select outcome from alert where source = 'quality-test' and source_event_id = ?", String.class, event);
    }

    private boolean overdue(String code, String kind) throws Exception {
        return planned(code, kind).path("overdue").asBoolean();
    }

    private String due(String code, String kind) throws Exception {
        return planned(code, kind).path("due").asText();
    }

    private JsonNode planned(String code, String kind) throws Exception {
        for (JsonNode line : get("supervisor-1", "/api/quality-checks/plan").path("lines")) {
            if (line.path("device").asText().equals(code) && line.path("kind").asText().equals(kind)) {
                return line;
            }
        }
        throw new AssertionError("not in the plan");
    }

    private int states(Map<String, Object> device) {
        return jdbc.queryForObject("select count(*) from known_state where uscc = ? and outlet = ? and reason like '远程质控%' and revoked_at is null", Integer.class,
                device.get("USCC"), device.get("OUTLET"));
    }

    private Map<String, Object> check(String device, Instant at, String measured) {
        return Map.of("device", device, "kind", "ZERO", "pollutant", "a21026", "expected", "0", "measured", measured, "fullScale", "100", "performedAt",
                minute(at), "evidence", "指令 3011");
    }

    private static String body(String device, Instant at, String measured) {
        return """
                {"device":"%s","kind":"ZERO","pollutant":"a21026","expected":0,"measured":%s,"fullScale":100,"performedAt":"%s","evidence":"指令 3011"}"""
                .formatted(device, measured, minute(at));
    }

    private static Map<String, Object> answers(String result, List<String> shown) {
        return new HashMap<>(Map.of("result", result, "secondChecker", "operator-2", "answeredBy", "李明 环保主管", "shown", shown, "finding", "生产线和布袋除尘器正常运行"));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> values = answers("PROBLEM", List.of("PRODUCTION", "TREATMENT"));
        values.put("finding", "活性炭箱门敞开，风机未运行");
        values.put("requirement", "立即关闭箱门并开启风机");
        values.put("recording", "VC-20260302-7");
        return values;
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> other = new HashMap<>(values);
        other.put(key, value);
        return other;
    }

    private static Map<String, Object> without(Map<String, Object> values, String key) {
        Map<String, Object> other = new HashMap<>(values);
        other.remove(key);
        return other;
    }

    private void comeTo(SpotCalls.Call call) {
        clock.stopAt(call.callAt().plusSeconds(1));
        management.createJobQuery().processInstanceId(instance(checks.number(call))).timers().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private void call(String user, String number, Map<String, Object> values) {
        ActingAs.user(identity, user);
        try {
            forms.submitTaskForm(task(number).getId(), ActingAs.typed(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private String ended(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).activityType("noneEndEvent").singleResult().getActivityId();
    }

    private ProcessInstance start(String user, String process, Map<String, Object> values) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        ActingAs.user(identity, user);
        try {
            return forms.submitStartForm(definition, ActingAs.typed(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = http.withBasicAuth(user, "bihuan-demo").getForEntity(path, String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private JsonNode post(String user, String path, String body) throws Exception {
        ResponseEntity<String> answer = http.withBasicAuth(user, "bihuan-demo").postForEntity(path, json(body), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private long max(String table) {
        return jdbc.queryForObject("select coalesce(max(id), 0) from " + table, Long.class);
    }

    private static String minute(Instant moment) {
        return moment.atZone(HouseClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
