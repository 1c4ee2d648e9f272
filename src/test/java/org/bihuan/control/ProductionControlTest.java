package org.bihuan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.RuntimeService;
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

/** Versions of production control from the file to the hour in which they hold, and what a breach costs. */
@WholeApplicationTest
class ProductionControlTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("production-control");
    @RegisterExtension
    static final AllFlowNodesCovered TIGHTENING_COVERED = AllFlowNodesCovered.of("ratio-tightening");

    private static final String CEMENT = "91130400MA00000033";
    private static final String OTHER = "91130426MA00000066";
    private static final String HEADER = "统一社会信用代码,绩效等级,工序,计量单位,数量,传输通道,主城区,区县排名\n";

    @Autowired private ControlScene scene;
    @Autowired private RatioVersions versions;
    @Autowired private RatioStore store;
    @Autowired private ControlTables tables;
    @Autowired private PunishedBreaches punishments;
    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private RuntimeService runtime;
    @Autowired private HouseClock clock;

    private Instant now;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void at(String moment) {
        now = Instant.parse(moment);
        clock.stopAt(now);
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, MediaType type, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(type);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, path, MediaType.APPLICATION_JSON, null);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private JsonNode take(String user, String name, String text) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.POST, "/api/production-control?name=" + name, MediaType.valueOf("text/csv"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private int imported(String text) throws Exception {
        return take("detachment-1", "测试版", text).path("number").asInt();
    }

    private String proposed(int number, Instant effectiveFrom, Instant heardUntil) {
        return scene.start("detachment-1", "production-control", "生产调控-" + number, Map.of("versionNumber", number, "effectiveFrom", ControlScene.minute(effectiveFrom), "heardUntil",
                ControlScene.minute(heardUntil), "reason", "十月调控"));
    }

    private void heard(String instance, Instant effectiveFrom) {
        scene.timeIsUp(instance, "timer_hearing_over");
        scene.submit(instance, "detachment-1", "user_answer_opinions", Map.of("answer", "意见已经答复", "effectiveFrom", ControlScene.minute(effectiveFrom)));
    }

    @Test
    void aVersionIsHeardDeliberatedAndInForceFromItsHourAndABreachTightensTheRestOfTheMonth() throws Exception {
        at("2041-09-20T02:00:00Z");
        JsonNode report = take("detachment-1", "十月版", HEADER + CEMENT + ",C,水泥磨,设备,4,是,,19\n" + OTHER + ",B,印刷,生产线,2,,,\n" + CEMENT + ",C,水泥磨,烟囱,4,是,,\n");
        assertThat(report.path("enterprises").asInt()).isEqualTo(2);
        assertThat(report.path("report").path("rejected").asInt()).isEqualTo(1);
        int number = report.path("number").asInt();
        Instant effective = Instant.parse("2041-09-30T16:00:00Z");
        Instant heardUntil = Instant.parse("2041-09-25T02:00:00Z");
        assertThatThrownBy(() -> proposed(number, effective.plusSeconds(60), heardUntil)).hasMessageContaining("应为整点");
        assertThatThrownBy(() -> proposed(number, heardUntil, heardUntil)).hasMessageContaining("应晚于意见征求截止时刻");
        assertThatThrownBy(() -> proposed(number, effective, now)).hasMessageContaining("应晚于现在");
        assertThatThrownBy(() -> proposed(99_999, effective, heardUntil)).hasMessageContaining("没有导入过这一版");
        String draft = "/api/production-control/" + report.path("version").asLong();
        assertThat(call("ent-" + CEMENT, HttpMethod.GET, draft, MediaType.APPLICATION_JSON, null).getStatusCode().value()).isEqualTo(404);
        String instance = proposed(number, effective, heardUntil);
        assertThatThrownBy(() -> proposed(number, effective, heardUntil)).hasMessageContaining("已经提出过");
        scene.runJobs(instance);
        long version = scene.variable(instance, ProductionControlVariables.VERSION_ID);
        assertThat(get("ent-" + CEMENT, draft).path("ratios")).hasSize(1);
        assertThat(call("ent-91130434MA00000022", HttpMethod.GET, draft, MediaType.APPLICATION_JSON, null).getStatusCode().value()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select max(body) from notice where user_id = ? and kind = 'RATIO_PROPOSED' and subject = ?", String.class, "ent-" + CEMENT,
                "生产调控-" + number)).contains("水泥磨调控比例 30%，停 2 台");
        assertThat(call("ent-" + CEMENT, HttpMethod.POST, "/api/production-control/" + version + "/opinions", MediaType.APPLICATION_JSON, Map.of("said", "**支队意见**　冬季有民生供暖任务"))
                .getStatusCode().value()).isEqualTo(200);
        assertThat(call("operator-1", HttpMethod.POST, "/api/production-control/" + version + "/opinions", MediaType.APPLICATION_JSON, Map.of("said", "x")).getStatusCode().value())
                .isEqualTo(403);
        at("2041-09-25T03:00:00Z");
        assertThat(call("ent-" + CEMENT, HttpMethod.POST, "/api/production-control/" + version + "/opinions", MediaType.APPLICATION_JSON, Map.of("said", "晚了"))
                .getStatusCode().value()).isEqualTo(409);
        scene.timeIsUp(instance, "timer_hearing_over");
        assertThat(scene.facts(instance, "detachment-1", "user_answer_opinions")).contains("企业意见 1 条", "：\\*\\*支队意见\\*\\*　冬季有民生供暖任务");
        String opinions = "/engine-rest/task/" + scene.task(instance, "detachment-1", "user_answer_opinions").getId() + "/form-variables";
        assertThat(get("case-1", opinions).toString()).contains("冬季有民生供暖任务");
        for (String stranger : List.of("weixian-1", "wuan-head", "ent-" + CEMENT)) {
            assertThat(call(stranger, HttpMethod.GET, opinions, MediaType.APPLICATION_JSON, null).getStatusCode().value()).as(stranger).isEqualTo(403);
            assertThat(get(stranger, "/engine-rest/task?maxResults=5&processInstanceId=" + instance)).as(stranger).isEmpty();
            assertThat(get(stranger, "/engine-rest/task/count?processInstanceId=" + instance).path("count").asInt()).as(stranger).isZero();
            assertThat(get(stranger, "/engine-rest/process-instance/count?processInstanceIds=" + instance).path("count").asInt()).as(stranger).isZero();
        }
        scene.submit(instance, "detachment-1", "user_answer_opinions", Map.of("answer", "供暖期另行豁免", "effectiveFrom", ControlScene.minute(effective)));
        scene.deliberate(instance, "RETURN", "RETURNED_FOR_INVESTIGATION", now);
        assertThat(scene.keys(instance)).containsExactly("user_answer_opinions");
        scene.submit(instance, "detachment-1", "user_answer_opinions", Map.of("answer", "已向供热办核实", "effectiveFrom", ControlScene.minute(effective)));
        scene.deliberate(instance, "AGREE", "PASSED", now);
        assertThat(scene.ended(instance, "end_ratios_published")).isTrue();

        assertThat(versions.explain(CEMENT, effective.minusMillis(1)).map(one -> one.version().id())).isNotEqualTo(Optional.of(version));
        JsonNode page = get("ent-" + CEMENT, "/api/enterprises/" + CEMENT + "/control-ratio?at=2041-10-07T20:00:00+08:00");
        assertThat(page.path("ratio").path("ratio").decimalValue()).isEqualByComparingTo("30");
        assertThat(page.path("ratio").path("allowed").asInt()).isEqualTo(2);
        assertThat(page.path("ratio").path("steps")).hasSize(7);
        assertThat(page.path("ratio").path("steps").path(5).asText()).isEqualTo("没有加减点数的：主城区：否（加减点数表）");
        breach(version);
    }

    private void breach(long version) throws Exception {
        at("2041-10-07T12:00:00Z");
        String body = "[{\"source\": \"meters\", \"sourceEventId\": \"P-%s\", \"enterprise\": \"" + CEMENT
                + "\", \"process\": \"水泥磨\", \"from\": \"2041-10-07T18:00:00+08:00\", \"to\": \"2041-10-07T20:00:00+08:00\", \"running\": %s, \"seenBy\": \"METER\", \"evidence\": \"曲线 9\"}]";
        assertThat(json.readTree(call("source-1", HttpMethod.POST, "/api/control/running", MediaType.APPLICATION_JSON, body.formatted("kept", 2)).getBody()).path("breaches").asInt()).isZero();
        assertThat(json.readTree(call("source-1", HttpMethod.POST, "/api/control/running", MediaType.APPLICATION_JSON, body.formatted("one", 4)).getBody()).path("breaches").asInt()).isEqualTo(1);
        assertThat(json.readTree(call("source-1", HttpMethod.POST, "/api/control/running", MediaType.APPLICATION_JSON, body.formatted("two", 3)).getBody()).path("breaches").asInt()).isEqualTo(1);
        assertThat(jdbc.queryForList("select kind from alert where source = 'bihuan-control' and uscc = ? and source_event_id like 'ratio-%'", String.class, CEMENT)).hasSize(2).containsOnly("MEASURE");
        List<RatioStore.Tightening> asked = store.tightenings(CEMENT).stream().filter(one -> one.month().equals("2041-10")).toList();
        assertThat(asked).hasSize(1);
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("收严-" + asked.get(0).id()).singleResult().getId();
        assertThat(scene.facts(instance, "detachment-1", "user_decide_tightening")).contains("未执行 生产调控第 ", "运行 4 台，最多可以运行 2 台",
                "核实情况　报警尚未筛查，没有核实", "基准比例 20%", "增加 10 个百分点");
        learnsOfThePenalty(instance);
        at("2041-10-09T16:30:00Z");
        scene.submit(instance, "detachment-1", "user_decide_tightening", Map.of("decision", "TIGHTEN", "reason", "10 月 7 日 18 时起违反调控。"));
        assertThat(scene.ended(instance, "end_ratio_tightened")).isTrue();
        assertThat(ratio("2041-10-09T16:59:59Z")).isEqualByComparingTo("30");
        assertThat(ratio("2041-10-09T17:00:00Z")).isEqualByComparingTo("40");
        assertThat(ratio("2041-10-31T15:59:59Z")).isEqualByComparingTo("40");
        assertThat(ratio("2041-10-31T16:00:00Z")).isEqualByComparingTo("30");
        at("2041-10-20T02:00:00Z");
        JsonNode page = get("operator-1", "/api/enterprises/" + CEMENT).path("controlRatios");
        assertThat(page.path("ratio").path("ratio").decimalValue()).isEqualByComparingTo("40");
        assertThat(page.path("ratio").path("steps").toString()).contains("收严的理由：10 月 7 日 18 时起违反调控；邯环罚决字〔2041〕81-001号",
                "未执行应急响应或者生产调控的要求，本月其余时间收严（生产调控第 " + versions.get(version).number() + " 版“十月版”）：30% + 10 个百分点 = 40%");

        // Of the next month the question may be answered otherwise.
        at("2041-11-02T12:00:00Z");
        String november = body.formatted("november", 4).replace("2041-10-07", "2041-11-02");
        assertThat(call("source-1", HttpMethod.POST, "/api/control/running", MediaType.APPLICATION_JSON, november).getStatusCode().value()).isEqualTo(200);
        long next = store.tightenings(CEMENT).get(0).id();
        String kept = runtime.createProcessInstanceQuery().processInstanceBusinessKey("收严-" + next).singleResult().getId();
        scene.submit(kept, "detachment-2", "user_decide_tightening", Map.of("decision", "KEEP", "reason", "计量故障"));
        assertThat(scene.ended(kept, "end_ratio_kept")).isTrue();
        assertThat(ratio("2041-11-10T00:00:00Z")).isEqualByComparingTo("30");
    }

    /** A decision on a penalty for the breach is shown where the question is open; whoever was in no version is asked nothing. */
    private void learnsOfThePenalty(String instance) {
        LocalDate day = LocalDate.of(2041, 10, 7);
        punishments.punished(new PunishedBreaches.Punished(CEMENT, day, day.plusDays(2), "邯环罚决字〔2041〕81-001号", "邯环罚决字〔2041〕81-001号（2041-10-09）罚款 200,000 元"));
        assertThat(store.tightenings(CEMENT).stream().filter(one -> one.month().equals("2041-10"))).hasSize(1);
        assertThat(scene.facts(instance, "detachment-1", "user_decide_tightening")).contains("处罚决定　邯环罚决字〔2041〕81-001号");
        long before = store.tightenings(OTHER).size();
        punishments.punished(new PunishedBreaches.Punished(OTHER, LocalDate.of(1999, 1, 1), LocalDate.of(1999, 1, 2), "邯环罚决字〔2041〕26-001号", "邯环罚决字〔2041〕26-001号"));
        assertThat(store.tightenings(OTHER)).hasSize((int) before);
    }

    private BigDecimal ratio(String moment) {
        return versions.explain(CEMENT, Instant.parse(moment)).orElseThrow().ratio().ratio();
    }

    @Test
    void whatTheHeadsDoNotPassComesIntoForceNever() throws Exception {
        at("2051-09-20T02:00:00Z");
        int number = imported(HEADER + CEMENT + ",D,水泥磨,设备,4,是,,19\n");
        Instant effective = Instant.parse("2051-09-30T16:00:00Z");
        String instance = proposed(number, effective, Instant.parse("2051-09-25T02:00:00Z"));
        scene.runJobs(instance);
        heard(instance, effective);
        scene.deliberate(instance, "DISAGREE", "REJECTED", now);
        assertThat(scene.ended(instance, "end_ratios_rejected")).isTrue();
        long version = scene.variable(instance, ProductionControlVariables.VERSION_ID);
        assertThat(versions.explain(CEMENT, effective).map(one -> one.version().id()).filter(id -> id == version)).isEmpty();
        assertThat(get("operator-1", "/api/production-control/" + version).path("version").path("status").asText()).isEqualTo("未通过");
    }

    /** Whatever hour was proposed, and whenever the heads are ready: what ran before the publication breaks nothing. */
    @Test
    void whatIsPublishedAfterItsOwnStartIsInForceFromTheNextHour() throws Exception {
        at("2052-03-10T02:20:00Z");
        JsonNode taken = take("detachment-1", "迟到版", HEADER + OTHER + ",C,水泥窑,设备,4,是,,19\n");
        long version = taken.path("version").asLong();
        versions.propose(version, Instant.parse("2052-03-01T00:00:00Z"), now.plusSeconds(60), "迟", "detachment-1");
        versions.publish(version);
        assertThat(versions.get(version).publishedFrom()).isEqualTo("2052-03-10T03:00:00Z");
        at("2052-03-10T06:00:00Z");
        String body = "[{\"source\": \"meters\", \"sourceEventId\": \"late-%s\", \"enterprise\": \"" + OTHER
                + "\", \"process\": \"水泥窑\", \"from\": \"%s\", \"to\": \"%s\", \"running\": 4, \"seenBy\": \"METER\", \"evidence\": \"曲线\"}]";
        assertThat(sent(body.formatted("before", "2052-03-09T00:00:00Z", "2052-03-10T03:00:00Z")).path("breaches").asInt()).isZero();
        JsonNode misnamed = sent(body.formatted("misnamed", "2052-03-10T03:00:00Z", "2052-03-10T04:00:00Z").replace("水泥窑", "窑"));
        assertThat(misnamed.path("accepted").asInt()).isEqualTo(1);
        assertThat(misnamed.at("/warnings/0/index").asInt(-1)).isZero();
        assertThat(misnamed.at("/warnings/0/message").asText()).contains("没有工序“窑”", "水泥窑");
        JsonNode named = sent(body.formatted("named", "2052-03-10T04:00:00Z", "2052-03-10T05:00:00Z").replace("\"running\": 4", "\"running\": 2"));
        assertThat(named.path("breaches").asInt()).isZero();
        assertThat(named.path("warnings")).isEmpty();
        JsonNode described = get("source-1", "/v3/api-docs").path("paths").path("/api/control/running").at("/post/requestBody/content").path("application/json");
        assertThat(described.at("/schema/items/$ref").asText()).endsWith("RunningReading");
        assertThat(described.toString()).contains("分表计电曲线");
        assertThat(sent(body.formatted("after", "2052-03-10T03:00:00Z", "2052-03-10T04:00:00Z")).path("breaches").asInt()).isEqualTo(1);
        scene.submit(scene.running(scene.tightening(OTHER)), "detachment-1", "user_decide_tightening", Map.of("decision", "KEEP", "reason", "刚刚发布"));
        RatioStore.Version demo = store.all().stream().filter(one -> one.name().equals("示例调控方案")).findFirst().orElseThrow();
        assertThat(demo.publishedAt()).isBefore(demo.publishedFrom());
        assertThat(demo.heardUntil()).isBefore(demo.publishedAt()).isAfter(demo.proposedAt());
    }

    private JsonNode sent(String body) throws Exception {
        ResponseEntity<String> answer = call("source-1", HttpMethod.POST, "/api/control/running", MediaType.APPLICATION_JSON, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    /** Six versions in a year for as many enterprises as the city controls: any hour is explained, and computing it again gives the same. */
    @Test
    void aYearOfSixVersionsIsComputedAgainToTheSameFigures() throws Exception {
        int size = 561;
        List<Object[]> rows = new ArrayList<>();
        String[] trades = {"STEEL", "COKING", "CEMENT", "GLASS", "POWER", "FOUNDRY", "CERAMICS"};
        String[] grades = {"A", "B", "B-", "C", "D", "引领性", "非引领性"};
        for (int i = 0; i < size; i++) {
            rows.add(new Object[] {"91130400CR%08d".formatted(i), "调控企业" + i, trades[i % trades.length], "130434", false, true});
        }
        jdbc.batchUpdate("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, ?, ?, ?, ?, ?)", rows);
        List<Long> ids = new ArrayList<>();
        try {
            Instant[] from = new Instant[6];
            for (int v = 0; v < 6; v++) {
                at("2061-%02d-20T00:00:00Z".formatted(2 * v + 1));
                StringBuilder text = new StringBuilder(HEADER);
                for (int i = 0; i < size; i++) {
                    text.append("91130400CR%08d".formatted(i)).append(',').append(grades[(i + v) % grades.length]).append(",生产线,生产线,").append(1 + i % 9).append(',')
                            .append(i % 2 == 0 ? "是" : "否").append(',').append(i % 3 == 0 ? "是" : "否").append(',').append(1 + (i + 3 * v) % 20).append('\n');
                }
                int number = imported(text.toString());
                from[v] = Instant.parse("2061-%02d-01T00:00:00Z".formatted(2 * v + 2));
                long id = store.numbered(number).orElseThrow().id();
                versions.propose(id, from[v], now.plusSeconds(60), "双月", "detachment-1");
                versions.publish(id);
                ids.add(id);
            }
            for (int v = 0; v < 6; v++) {
                for (RatioStore.Line line : store.lines(ids.get(v), null, size, 0)) {
                    // Of every eighth the tables are asked again, too.
                    boolean asked = line.input().uscc().hashCode() % 8 == 0;
                    Ratio again = Ratio.of(line.input(), asked ? tables.terms(line.input()) : line.terms(), List.of());
                    assertThat(again.ratio()).as(line.input().uscc()).isEqualByComparingTo(line.ratio());
                    assertThat(again.stopped()).isEqualTo(line.stopped());
                }
            }
            explainedAtAnyHour(from, ids, size);
            int taken = store.find(ids.get(0)).orElseThrow().number();
            at("2061-01-25T00:00:00Z");
            int overlapping = imported(HEADER + CEMENT + ",C,水泥磨,设备,4,,,\n");
            assertThatThrownBy(() -> proposed(overlapping, from[0], now.plus(Duration.ofDays(1)))).hasMessageContaining("第 " + taken + " 版").hasMessageContaining("不能重叠");
        } finally {
            ids.forEach(id -> {
                jdbc.update("delete from ratio_line where version_id = ?", id);
                jdbc.update("delete from ratio_version where id = ?", id);
            });
            jdbc.update("delete from enterprise where uscc like '91130400CR%'");
        }
    }

    /** Five hundred enterprises and hours of the year, drawn by a seed. */
    private void explainedAtAnyHour(Instant[] from, List<Long> ids, int size) {
        SplittableRandom random = new SplittableRandom(561);
        for (int draw = 0; draw < 500; draw++) {
            String uscc = "91130400CR%08d".formatted(random.nextInt(size));
            Instant hour = from[0].plus(Duration.ofHours(random.nextInt(365 * 24)));
            int v = (int) Arrays.stream(from).filter(one -> !one.isAfter(hour)).count() - 1;
            RatioVersions.Explained one = versions.explain(uscc, hour).orElseThrow();
            assertThat(one.version().id()).as(uscc + " at " + hour).isEqualTo(ids.get(v));
            assertThat(one.ratio().ratio()).isEqualByComparingTo(one.line().ratio());
            assertThat(one.ratio().stopped()).isEqualTo(one.line().stopped());
            assertThat(one.steps().get(0)).contains("生产调控第 " + one.version().number() + " 版");
            assertThat(one.steps().get(1)).contains("基准比例", "基准比例表第 ");
            assertThat(one.steps().get(2)).contains("系数", "等级系数表第 ");
            assertThat(one.steps().get(one.steps().size() - 1)).contains("最多运行 " + one.ratio().allowed());
        }
    }
}
