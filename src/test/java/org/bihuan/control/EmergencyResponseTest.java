package org.bihuan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Emergency responses from the list to their end, as people and platforms see them. */
@WholeApplicationTest
class EmergencyResponseTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("emergency-response");

    private static final String PRINTER = "91130426MA00000066";
    private static final String WEIXIAN = "91130434MA00000022";
    private static final String HEADER = "统一社会信用代码,绩效等级,响应级别,工序,计量单位,数量,减排比例,参数,参数下限,适用等级,起始小时,截止小时\n";
    /** Far from what other tests do, and one hour later each time, so that the orders of one test do not reach the next. */
    private static Instant now = Instant.parse("2031-01-10T02:00:00Z");

    @Autowired private ControlScene scene;
    @Autowired private ReductionLists lists;
    @Autowired private Responses responses;
    @Autowired private ResponseStore store;
    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private DemoAlerts screening;
    @Autowired private HouseClock clock;

    @BeforeEach
    void anotherMonth() {
        now = now.plus(Duration.ofDays(31));
        clock.stopAt(now);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void pass(Duration time) {
        now = now.plus(time);
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

    private ResponseEntity<String> post(String user, String path, Object body) {
        return call(user, HttpMethod.POST, path, MediaType.APPLICATION_JSON, body);
    }

    private JsonNode take(String name, Instant from, Instant to, String text) throws Exception {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/api/reduction-lists").queryParam("name", name).queryParam("validFrom", from.toString());
        if (to != null) {
            path.queryParam("validTo", to.toString());
        }
        ResponseEntity<String> answer = call("operator-1", HttpMethod.POST, path.build().toUriString(), MediaType.valueOf("text/csv"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private long confirmed(String text) throws Exception {
        long list = take("测试清单 " + now, now.minus(Duration.ofDays(1)), null, text).path("list").asLong();
        assertThat(post("detachment-1", "/api/reduction-lists/" + list + "/confirmation", null).getStatusCode().value()).isEqualTo(200);
        return list;
    }

    private String drafted(String level, List<String> area, Instant startsAt) {
        return scene.start("operator-1", "emergency-response", null, Map.of("level", level, "area", area, "startsAt", ControlScene.minute(startsAt), "reason",
                "省预警〔2031〕1号"));
    }

    private String started(String level, List<String> area, Instant startsAt) {
        String instance = drafted(level, area, startsAt);
        scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "SIGN"));
        return instance;
    }

    @Test
    void enterprisesAreToldConfirmAndProveAndABreachLiftsALead() throws Exception {
        confirmed(HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n" + PRINTER + ",C,橙色,烘干,设备,1,100,,,B,,\n" + WEIXIAN + ",A,橙色,焚烧,炉窑,2,50,,,,,\n" + WEIXIAN + ",A,橙色,烘干,炉窑,2,0,,,,,\n");
        Instant startsAt = now.plus(Duration.ofHours(2));
        String instance = drafted("ORANGE", List.of(), startsAt);
        assertThat(scene.facts(instance, "bureau-1", "user_sign_response")).contains("橙色应急响应 邯应急〔" + now.atZone(HouseClock.ZONE).getYear() + "〕", "全市", "共 2 家企业").doesNotContain("开始时刻已过");
        scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "SIGN"));
        long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);

        assertThat(store.measures(order, PRINTER)).extracting(one -> one.measure().said()).containsExactly("印刷：停 1 条（共 2 条，50%）");
        assertThat(store.measures(order, WEIXIAN)).singleElement().matches(one -> !one.measure().binding());
        assertThat(jdbc.queryForList("select body from notice where user_id = ? and kind = 'RESPONSE_STARTS' order by id desc", String.class, "ent-" + PRINTER).get(0))
                .contains("印刷：停 1 条").doesNotContain("烘干");
        JsonNode own = get("ent-" + PRINTER, "/api/enterprises/" + PRINTER + "/measures");
        assertThat(own.path("order").isNull()).isTrue();
        pass(Duration.ofHours(3));
        own = get("ent-" + PRINTER, "/api/enterprises/" + PRINTER + "/measures");
        assertThat(own.path("order").path("level").asText()).isEqualTo("ORANGE");
        assertThat(own.at("/responses/0/share/reason").asText()).isEqualTo("按应急减排清单执行");
        long measure = own.path("responses").get(0).path("share").path("measures").get(0).path("id").asLong();

        assertThat(post("operator-1", "/api/responses/" + order + "/confirmation", Map.of()).getStatusCode().value()).isEqualTo(403);
        assertThat(post("ent-" + PRINTER, "/api/responses/" + order + "/confirmation", Map.of("note", "已停 1 条线")).getStatusCode().value()).isEqualTo(200);
        assertThat(post("ent-" + PRINTER, "/api/responses/" + order + "/confirmation", Map.of()).getStatusCode().value()).isEqualTo(409);
        assertThat(post("ent-" + PRINTER, "/api/responses/" + order + "/proofs", Map.of("measure", measure, "said", "断电挂牌", "keptAt", "视频 7 号")).getStatusCode().value())
                .isEqualTo(200);
        handsInFiles(order, measure);
        ResponseEntity<String> foreign = post("ent-" + PRINTER, "/api/responses/" + order + "/proofs", Map.of("measure", measure + 999, "said", "断电", "keptAt", "视频"));
        assertThat(foreign.getStatusCode().value()).isEqualTo(400);
        assertThat(foreign.getBody()).contains("/measure", "没有编号");
        JsonNode page = get("operator-1", "/api/responses/" + order);
        assertThat(page.path("order").path("confirmed").asInt()).isEqualTo(1);
        assertThat(page.path("confirmBy").isNull()).isFalse();
        assertThat(page.path("enterprises")).hasSize(2);
        assertThat(get("weixian-1", "/api/responses/" + order).path("enterprises")).hasSize(1);
        assertThat(get("weixian-1", "/api/enterprises/" + WEIXIAN).path("responseMeasures").path("responses")).hasSize(1);

        // One branch has somebody who has not confirmed; it gets one task.
        scene.timeIsUp(instance, "timer_confirmation_due");
        assertThat(scene.keys(instance)).containsExactly("user_end_response", "user_follow_up_branch");
        assertThat(scene.facts(instance, "weixian-head", "user_follow_up_branch")).contains("1 家企业，已确认 0 家，未确认 1 家");
        assertThat(scene.facts(instance, "weixian-head", "user_follow_up_branch")).contains("魏县某环保有限公司");
        String form = "/engine-rest/task/" + scene.task(instance, "weixian-head", "user_follow_up_branch").getId() + "/form-variables";
        assertThat(get("weixian-head", form).toString()).contains("魏县某环保有限公司");
        assertThat(call("wuan-head", HttpMethod.GET, form, MediaType.APPLICATION_JSON, null).getStatusCode().value()).as("another branch's enterprises").isEqualTo(403);
        String open = "/engine-rest/task?maxResults=5&processInstanceId=" + instance;
        assertThat(get("weixian-head", open).findValuesAsText("taskDefinitionKey")).containsExactly("user_follow_up_branch");
        assertThat(get("wuan-head", open)).isEmpty();
        assertThat(get("detachment-1", open)).hasSize(2);
        scene.submit(instance, "weixian-head", "user_follow_up_branch", Map.of("finding", "电话联系，已经执行"));

        confirmsWithAFile(order);
        breachBecomesALead(order);

        assertThatThrownBy(() -> scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(startsAt), "reason", "预警解除")))
                .hasMessageContaining("应晚于响应开始的时刻");
        Instant endsAt = now.plus(Duration.ofHours(1));
        scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(endsAt), "reason", "预警解除"));
        assertThat(scene.open(instance)).isEmpty();
        pass(Duration.ofHours(1));
        scene.timeIsUp(instance, "timer_end_hour");
        assertThat(scene.ended(instance, "end_response_ended")).isTrue();
        assertThat(responses.inForce(PRINTER, now)).isEmpty();
        assertThat(get("operator-1", "/api/responses/" + order).path("confirmBy").isNull()).isTrue();
        assertThat(post("ent-" + PRINTER, "/api/responses/" + order + "/proofs", Map.of("measure", measure, "said", "断电", "keptAt", "视频")).getStatusCode().value()).isEqualTo(409);
        assertThat(jdbc.queryForObject("select count(*) from notice where user_id = ? and kind = 'RESPONSE_ENDED'", Integer.class, "ent-" + PRINTER)).isPositive();
    }

    private ResponseEntity<String> handIn(String user, String path, Map<String, String> said, Map<String, String> files) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        said.forEach(form::add);
        files.forEach((name, content) -> form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        }));
        return call(user, HttpMethod.POST, path, MediaType.MULTIPART_FORM_DATA, form);
    }

    /** A proof with its files; who may see the enterprise may have them, and a file that is not taken takes the proof with it. */
    private void handsInFiles(long order, long measure) throws Exception {
        String path = "/api/responses/" + order + "/proofs";
        Map<String, String> said = Map.of("measure", String.valueOf(measure), "said", "拉闸断电");
        ResponseEntity<String> neither = handIn("ent-" + PRINTER, path, said, Map.of());
        assertThat(neither.getStatusCode().value()).isEqualTo(400);
        assertThat(neither.getBody()).contains("/keptAt", "存放在哪里：没有上传文件的必填");
        assertThat(handIn("ent-" + PRINTER, path, Map.of("measure", String.valueOf(measure)), Map.of()).getBody()).contains("如何落实：必填", "存放在哪里：");
        ResponseEntity<String> refused = handIn("ent-" + PRINTER, path, said, Map.of("曲线.csv", "时刻,千瓦\n", "程序.exe", "MZ"));
        assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(400);
        assertThat(refused.getBody()).contains("程序.exe");
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put("照片" + i + ".txt", "x");
        }
        assertThat(handIn("ent-" + PRINTER, path, said, many).getBody()).contains("/file", "最多 10 个");
        assertThat(handIn("operator-1", path, said, Map.of("曲线.csv", "时刻,千瓦\n")).getStatusCode().value()).isEqualTo(403);
        assertThat(handIn("ent-" + PRINTER, path, said, Map.of("曲线.csv", "时刻,千瓦\n20:00,0\n")).getStatusCode().value()).isEqualTo(200);

        JsonNode proofs = get("ent-" + PRINTER, "/api/enterprises/" + PRINTER + "/measures").at("/responses/0/share/measures/0/proofs");
        assertThat(proofs).hasSize(2);
        assertThat(proofs.at("/0/files")).isEmpty();
        assertThat(proofs.at("/1/keptAt").isNull()).isTrue();
        assertThat(proofs.at("/1/files/0/fileName").asText()).isEqualTo("曲线.csv");
        assertThat(proofs.at("/1/files/0/sha256").asText()).hasSize(64);
        String file = "/api/responses/" + order + "/files/" + proofs.at("/1/files/0/file").asLong();
        for (String user : List.of("ent-" + PRINTER, "operator-1", "supervisor-1")) {
            ResponseEntity<String> download = call(user, HttpMethod.GET, file, MediaType.APPLICATION_JSON, null);
            assertThat(download.getStatusCode().value()).as(user).isEqualTo(200);
            assertThat(download.getHeaders().getContentDisposition().isAttachment()).isTrue();
            assertThat(download.getBody()).contains("20:00,0");
        }
        for (String user : List.of("ent-" + WEIXIAN, "weixian-1")) {
            assertThat(call(user, HttpMethod.GET, file, MediaType.APPLICATION_JSON, null).getStatusCode().value()).as(user).isEqualTo(403);
        }
        assertThat(call("operator-1", HttpMethod.GET, file.replace("/" + order + "/", "/" + (order + 999) + "/"), MediaType.APPLICATION_JSON, null).getStatusCode().value()).isEqualTo(404);
    }

    /** Late, with a picture of the furnace that stands. */
    private void confirmsWithAFile(long order) throws Exception {
        assertThat(handIn("ent-" + WEIXIAN, "/api/responses/" + order + "/confirmation", Map.of("note", "1 号炉已停"), Map.of("停炉照片.txt", "停炉")).getStatusCode().value()).isEqualTo(200);
        JsonNode share = get("weixian-1", "/api/enterprises/" + WEIXIAN + "/measures").at("/responses/0/share");
        assertThat(share.at("/note").asText()).isEqualTo("1 号炉已停");
        assertThat(share.at("/files/0/fileName").asText()).isEqualTo("停炉照片.txt");
        assertThat(share.at("/measures/0/proofs")).isEmpty();
    }

    private void breachBecomesALead(long order) throws Exception {
        String span = "\"from\": \"" + now.minus(Duration.ofMinutes(50)) + "\", \"to\": \"" + now.minus(Duration.ofMinutes(10)) + "\", ";
        String event = "R-" + order;
        String body = "[{\"source\": \"meters\", \"sourceEventId\": \"" + event + "-1\", \"enterprise\": \"" + PRINTER + "\", \"process\": \"印刷\", " + span
                + "\"running\": 2, \"seenBy\": \"VIDEO\", \"evidence\": \"摄像头 3 截图\"},"
                + "{\"source\": \"meters\", \"sourceEventId\": \"" + event + "-2\", \"enterprise\": \"" + PRINTER + "\", \"process\": \"印刷\", " + span
                + "\"running\": 1, \"seenBy\": \"METER\", \"evidence\": \"曲线\"},"
                + "{\"source\": \"meters\", \"sourceEventId\": \"" + event + "-3\", \"enterprise\": \"" + PRINTER + "\", \"process\": \"印刷\", " + span
                + "\"running\": 2, \"seenBy\": \"METER\", \"evidence\": \"曲线\"},"
                + "{\"source\": \"meters\", \"sourceEventId\": \"" + event + "-4\", \"enterprise\": \"" + WEIXIAN + "\", \"process\": \"焚烧\", " + span
                + "\"running\": 2, \"seenBy\": \"METER\", \"evidence\": \"曲线\"}, {\"source\": \"meters\"}]";
        assertThat(post("weixian-1", "/api/control/running", body).getStatusCode().value()).isEqualTo(403);
        ResponseEntity<String> answer = post("source-1", "/api/control/running", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        JsonNode report = json.readTree(answer.getBody());
        assertThat(report.path("accepted").asInt()).isEqualTo(4);
        assertThat(report.path("breaches").asInt()).isEqualTo(2);
        assertThat(report.path("rejected").get(0).path("index").asInt()).isEqualTo(4);
        assertThat(json.readTree(post("source-1", "/api/control/running", body).getBody()).path("duplicates").asInt()).isEqualTo(4);
        screening.settle();
        List<Map<String, Object>> alerts = jdbc.queryForList("""
                select a.kind, a.reason, a.grade from alert a join control_breach b on b.alert_event = a.source_event_id join running_reading r on r.id = b.reading_id
                where a.source = 'bihuan-control' and b.uscc = ? and r.source_event_id like ? order by b.id""", PRINTER, event + "-%");
        assertThat(alerts).hasSize(2);
        assertThat(alerts).extracting(one -> one.get("kind")).containsExactly("STOP_VIDEO", "MEASURE");
        assertThat(alerts.toString()).contains("橙色响应 邯应急〔" + now.atZone(HouseClock.ZONE).getYear() + "〕", "提高一级");
    }

    /** The list says A, and leaves the plant to its own measures; the register knows better. */
    @Test
    void aGradeThatFellAfterTheListWasMadeCountsAtOnce() throws Exception {
        confirmed(HEADER + PRINTER + ",A,橙色,印刷,生产线,2,50,,,,,\n");
        jdbc.update("insert into performance_grade (id, version, live_uscc, uscc, scheme, category, grade, valid_from, reason) values (-1, 0, ?, ?, '2020', 'GRADED', 'D', ?, '发现问题')",
                PRINTER, PRINTER, Date.valueOf("2031-01-01"));
        try {
            String instance = started("ORANGE", List.of("130426"), now);
            long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
            assertThat(store.measures(order, PRINTER)).extracting(one -> one.measure().said()).containsExactly("全厂：停产");
            scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now.plus(Duration.ofMinutes(1))), "reason", "解除"));
            pass(Duration.ofHours(1));
            scene.timeIsUp(instance, "timer_end_hour");
            assertThat(scene.ended(instance, "end_response_ended")).isTrue();
        } finally {
            jdbc.update("delete from performance_grade where id = -1");
        }
    }

    /** Signed an hour and a half late: until then nobody was told, so nothing was broken; and what was found stays found. */
    @Test
    void anOrderNeitherBindsBeforeItsSignatureNorEndsBeforeNow() throws Exception {
        confirmed(HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n");
        pass(Duration.ofMinutes(40));
        Instant startsAt = now.minus(Duration.ofMinutes(40));
        assertThatThrownBy(() -> drafted("ORANGE", List.of("130426"), startsAt.minus(Duration.ofMinutes(1)))).hasMessageContaining("不能早于现在");
        String instance = drafted("ORANGE", List.of("130426"), startsAt);
        pass(Duration.ofMinutes(50));
        assertThat(scene.facts(instance, "bureau-1", "user_sign_response")).contains("开始时刻已过", "自签发之时起执行");
        scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "SIGN"));
        long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
        assertThat(store.measures(order, PRINTER)).singleElement().matches(one -> one.measure().from().equals(now));
        assertThat(responses.inForce(PRINTER, now.minusSeconds(1))).isEmpty();
        assertThat(responses.binding(PRINTER, startsAt, now)).isEmpty();
        assertThat(responses.binding(PRINTER, startsAt, now.plusSeconds(1))).hasSize(1);
        assertThat(jdbc.queryForList("select body from notice where user_id = ? and kind = 'RESPONSE_STARTS' order by id desc", String.class, "ent-" + PRINTER).get(0))
                .contains(ControlScene.minute(now).substring(11, 16) + " 起执行");
        pass(Duration.ofMinutes(90));
        assertThatThrownBy(() -> scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now.minus(Duration.ofMinutes(1))), "reason", "解除")))
                .hasMessageContaining("不能早于现在");
        scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "解除"));
        scene.timeIsUp(instance, "timer_end_hour");
        assertThat(scene.ended(instance, "end_response_ended")).isTrue();
    }

    /** Told that nothing is stopped or limited, and ordered so: its measures bind nobody, and the reason is said to it and to those who look. */
    @Test
    void anEnterpriseOfThePositiveListReducesOnItsOwnWill() throws Exception {
        confirmed(HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n");
        jdbc.update("insert into positive_list_entry (id, version, live_uscc, uscc, kind, listed_on, reason) values (-1, 0, ?, ?, 'KEY_EXPORTER', ?, '测试')", PRINTER, PRINTER,
                Date.valueOf("2030-01-01"));
        try {
            String instance = started("ORANGE", List.of("130426"), now);
            long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
            assertThat(store.measures(order, PRINTER)).singleElement().satisfies(one -> {
                assertThat(one.measure().binding()).isFalse();
                assertThat(one.measure().said()).isEqualTo("印刷：停 1 条（共 2 条，50%）");
            });
            assertThat(responses.binding(PRINTER, now, now.plus(Duration.ofHours(2)))).isEmpty();
            JsonNode share = get("ent-" + PRINTER, "/api/enterprises/" + PRINTER + "/measures").at("/responses/0/share");
            assertThat(share.path("treatment").asText()).isEqualTo("自主减排");
            assertThat(share.path("reason").asText()).contains("正面清单（重点外贸企业）", "不停产、不限产");
            assertThat(share.path("rule").asText()).startsWith("positive-list-gains v").endsWith("rule_no_stop");
            assertThat(jdbc.queryForList("select body from notice where user_id = ? and kind = 'RESPONSE_STARTS' order by id desc", String.class, "ent-" + PRINTER).get(0))
                    .contains("印刷：停 1 条", "（自主）", "自主减排（列入监督执法正面清单（重点外贸企业）：", "不停产、不限产");
            pass(Duration.ofHours(1));
            scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "解除"));
            scene.timeIsUp(instance, "timer_end_hour");
        } finally {
            jdbc.update("delete from positive_list_entry where id = -1");
        }
    }

    @Test
    void whatTheHeadDoesNotSignDoesNotStart() throws Exception {
        confirmed(HEADER + PRINTER + ",C,黄色,印刷,生产线,2,50,,,,,\n");
        String instance = drafted("YELLOW", List.of("130426"), now.plus(Duration.ofHours(1)));
        scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "REFUSE", "reason", "预报改善"));
        assertThat(scene.ended(instance, "end_response_refused")).isTrue();
        long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
        assertThat(get("operator-1", "/api/responses/" + order).path("order").path("status").asText()).isEqualTo("不启动");
        assertThat(responses.inForce(PRINTER, now.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void theStrictestOrderOfSeveralHoldsAndEverybodyConfirms() throws Exception {
        confirmed(HEADER + PRINTER + ",C,黄色,印刷,生产线,2,50,,,,,\n" + PRINTER + ",C,红色,印刷,生产线,2,100,,,,,\n");
        String mild = started("YELLOW", List.of("130426"), now);
        String strict = started("RED", List.of("130426"), now.plus(Duration.ofHours(1)));
        long order = scene.variable(strict, EmergencyResponseVariables.ORDER_ID);
        assertThat(responses.binding(PRINTER, now, now.plus(Duration.ofMinutes(59)))).extracting(one -> one.measure().stopped()).containsExactly(1);
        assertThat(responses.binding(PRINTER, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)))).extracting(one -> one.measure().stopped()).containsExactly(2);
        assertThat(responses.binding(PRINTER, now, now.plus(Duration.ofHours(2)))).hasSize(2);
        assertThat(responses.strictest(PRINTER, now.plus(Duration.ofHours(1))).orElseThrow()).startsWith("红色响应");

        assertThat(post("ent-" + PRINTER, "/api/responses/" + order + "/confirmation", Map.of()).getStatusCode().value()).isEqualTo(200);
        scene.timeIsUp(strict, "timer_confirmation_due");
        assertThat(scene.keys(strict)).containsExactly("user_end_response");
        pass(Duration.ofHours(3));
        scene.timeIsUp(mild, "timer_confirmation_due");
        scene.submit(strict, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "降级"));
        scene.timeIsUp(strict, "timer_end_hour");
        assertThat(responses.strictest(PRINTER, now).orElseThrow()).startsWith("黄色响应");

        // What a branch has not answered ends with the order.
        assertThat(scene.keys(mild)).contains("user_follow_up_branch");
        scene.submit(mild, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "解除"));
        scene.timeIsUp(mild, "timer_end_hour");
        assertThat(scene.ended(mild, "end_response_ended")).isTrue();
        assertThat(scene.open(mild)).isEmpty();
    }

    @Test
    void theDetachmentSeesToTheEnterprisesOfABranchThatHasNobody() throws Exception {
        confirmed(HEADER + PRINTER + ",C,黄色,印刷,生产线,2,50,,,,,\n");
        String instance = started("YELLOW", List.of("130426"), now);
        jdbc.update("update person set region = null where user_id like 'shexian-%'");
        try {
            scene.timeIsUp(instance, "timer_confirmation_due");
        } finally {
            jdbc.update("update person set region = '130426' where user_id like 'shexian-%'");
        }
        assertThat(scene.task(instance, "detachment-1", "user_follow_up_branch").getAssignee()).isNull();
        scene.submit(instance, "detachment-1", "user_follow_up_branch", Map.of("finding", "分局无人，支队电话核实已停产"));
        assertThat(scene.keys(instance)).containsExactly("user_end_response");
        long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
        assertThat(get("operator-1", "/api/responses/" + order).toString()).contains("支队电话核实已停产");
        pass(Duration.ofHours(1));
        scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "解除"));
        scene.timeIsUp(instance, "timer_end_hour");
    }

    @Test
    void aListIsInForceOnlyWhenConfirmedAndNeverTwice() throws Exception {
        Instant from = now.minus(Duration.ofDays(1));
        JsonNode imported = take("一半有错", from, now.plus(Duration.ofDays(20)), HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n" + PRINTER + ",C,橙色,烘干,烟囱,2,50,,,,,\n"
                + PRINTER + ",C,橙色,复合,生产线,2,101,,,,,\n");
        assertThat(imported.path("measures").asInt()).isEqualTo(1);
        assertThat(imported.path("report").path("report").get(1).path("errors").get(0).path("column").asText()).isEqualTo("计量单位");
        assertThat(imported.path("report").path("report").get(2).path("errors").get(0).path("message").asText()).contains("100");
        long first = imported.path("list").asLong();
        assertThat(lists.get(first).confirmed()).isFalse();
        assertThat(post("operator-1", "/api/reduction-lists/" + first + "/confirmation", null).getStatusCode().value()).isEqualTo(403);
        JsonNode draft = get("detachment-1", "/api/reduction-lists").at("/lists/0");
        assertThat(draft.path("refused").isNull()).isTrue();
        ReductionStore.ReductionList former = lists.inForce(now).orElseThrow();
        assertThat(draft.at("/replaces/number").asInt()).isEqualTo(former.number());
        assertThat(draft.at("/replaces/enterprises").asInt()).isEqualTo(lists.enterprises(former.id()));
        assertThat(OffsetDateTime.parse(draft.at("/replaces/at").asText()).toInstant()).isEqualTo(now);
        ResponseEntity<String> done = post("detachment-1", "/api/reduction-lists/" + first + "/confirmation", null);
        assertThat(done.getStatusCode().value()).isEqualTo(200);
        assertThat(done.getBody()).contains("（1 家企业）自 ", "第 " + former.number() + " 版（" + lists.enterprises(former.id()) + " 家企业）到此为止");
        // What was ordered under the version before stays under it.
        assertThat(lists.get(first).validFrom()).isEqualTo(now);
        assertThat(lists.get(former.id()).validTo()).isEqualTo(now);
        assertThat(lists.inForce(now.minusSeconds(1))).map(ReductionStore.ReductionList::id).contains(former.id());
        assertThat(lists.inForce(now)).map(ReductionStore.ReductionList::id).contains(first);
        assertThat(post("detachment-1", "/api/reduction-lists/" + first + "/confirmation", null).getStatusCode().value()).isEqualTo(409);

        long second = take("重叠", now, null, HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n").path("list").asLong();
        ResponseEntity<String> refused = post("detachment-1", "/api/reduction-lists/" + second + "/confirmation", null);
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody()).contains("重叠");
        assertThat(get("detachment-1", "/api/reduction-lists").at("/lists/0/refused").asText()).contains("重叠");
        take("过期", from, now, HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n");
        assertThat(get("detachment-1", "/api/reduction-lists").at("/lists/0/refused").asText()).contains("有效期已过");
        assertThat(take("全错", now, null, HEADER + PRINTER + ",C,橙色,印刷,烟囱,2,50,,,,,\n").path("list").isNull()).isTrue();
        ResponseEntity<String> backwards = call("operator-1", HttpMethod.POST, "/api/reduction-lists?name=x&validFrom=" + now + "&validTo=" + from, MediaType.valueOf("text/csv"),
                HEADER.getBytes(StandardCharsets.UTF_8));
        assertThat(backwards.getStatusCode().value()).isEqualTo(400);
        assertThat(get("operator-1", "/api/reduction-lists").at("/lists/0/confirmed").asBoolean()).isFalse();
        assertThat(get("operator-1", "/api/reduction-lists").path("mayConfirm").asBoolean()).isFalse();
        assertThat(get("detachment-1", "/api/reduction-lists").path("mayConfirm").asBoolean()).isTrue();
        now = now.plus(Duration.ofDays(20));
    }

    @Test
    void aDraftThatIsTakenBackIsNeverConfirmed() throws Exception {
        long draft = take("抄错的清单", now, null, HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n").path("list").asLong();
        String withdrawal = "/api/reduction-lists/" + draft + "/withdrawal";
        assertThat(get("operator-1", "/api/reduction-lists").path("mayWithdraw").asBoolean()).isTrue();
        assertThat(get("weixian-1", "/api/reduction-lists").path("mayWithdraw").asBoolean()).isFalse();
        assertThat(post("weixian-1", withdrawal, null).getStatusCode().value()).isEqualTo(403);
        assertThat(post("operator-1", withdrawal, null).getBody()).contains("已撤回，不能再确认");
        JsonNode line = get("detachment-1", "/api/reduction-lists").at("/lists/0");
        assertThat(line.path("withdrawnAt").isNull()).isFalse();
        assertThat(line.path("enterprises").asInt()).as("what was imported stays").isEqualTo(1);
        assertThat(line.path("replaces").isNull() && line.path("refused").isNull()).isTrue();
        ResponseEntity<String> late = post("detachment-1", "/api/reduction-lists/" + draft + "/confirmation", null);
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("已经撤回");
        assertThat(lists.inForce(now).map(ReductionStore.ReductionList::id)).isNotEqualTo(Optional.of(draft));
        long good = confirmed(HEADER + PRINTER + ",C,橙色,印刷,生产线,2,50,,,,,\n");
        assertThat(post("detachment-1", "/api/reduction-lists/" + good + "/withdrawal", null).getBody()).contains("已经确认");
    }

    /** Everybody on the list of a city: one order, some batches, a task for each branch. */
    @Test
    void anOrangeOrderForAWholeCityIsComputedWithFewTasks() throws Exception {
        int size = 4_140;
        List<String> regions = jdbc.queryForList("select distinct region from enterprise", String.class);
        List<Object[]> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEADER);
        String[] grades = {"A", "B", "C", "D", "非引领性"};
        for (int i = 0; i < size; i++) {
            String uscc = "91130400CT%08d".formatted(i);
            rows.add(new Object[] {uscc, "测试企业" + i, "CEMENT", regions.get(i % regions.size()), false, true});
            text.append(uscc).append(',').append(grades[i % grades.length]).append(",橙色,生料磨,设备,2,50,,,,,\n");
            text.append(uscc).append(',').append(grades[i % grades.length]).append(",橙色,水泥磨,设备,3,50,,,,,\n");
        }
        jdbc.batchUpdate("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, ?, ?, ?, ?, ?)", rows);
        try {
            confirmed(text.toString());
            String instance = drafted("ORANGE", List.of(), now);
            scene.submit(instance, "bureau-1", "user_sign_response", Map.of("decision", "SIGN"));
            long order = scene.variable(instance, EmergencyResponseVariables.ORDER_ID);
            // Of five grades D stops as a whole, the others have two measures each.
            assertThat(store.countMeasures(order)).isEqualTo(size / 5 * 4 * 2 + size / 5);
            assertThat(get("supervisor-1", "/api/responses/" + order + "?size=500").path("enterprises")).hasSize(500);
            assertThat(jdbc.queryForObject("select count(*) from response_enterprise where order_id = ?", Integer.class, order)).isEqualTo(size);
            assertThat(store.find(order).orElseThrow().toldAt()).isNotNull();
            scene.timeIsUp(instance, "timer_confirmation_due");
            assertThat(scene.open(instance).stream().map(Task::getTaskDefinitionKey).filter("user_follow_up_branch"::equals).count()).isEqualTo(regions.size());
            assertThat(scene.humanTasks(instance)).isLessThan(100);
            pass(Duration.ofHours(1));
            scene.submit(instance, "operator-1", "user_end_response", Map.of("endsAt", ControlScene.minute(now), "reason", "解除"));
            scene.timeIsUp(instance, "timer_end_hour");
            assertThat(scene.ended(instance, "end_response_ended")).isTrue();
            assertThat(scene.open(instance)).isEmpty();
            assertThat(scene.timers(instance)).isEmpty();
            assertThat(store.find(order).orElseThrow().closedAt()).isNotNull();
            for (int i = 0; i < size; i += 137) {
                assertThat(responses.inForce("91130400CT%08d".formatted(i), now)).isEmpty();
            }
        } finally {
            jdbc.update("delete from response_measure where uscc like '91130400CT%'");
            jdbc.update("delete from response_enterprise where uscc like '91130400CT%'");
            jdbc.update("delete from reduction_measure where uscc like '91130400CT%'");
            jdbc.update("delete from reduction_entry where uscc like '91130400CT%'");
            jdbc.update("delete from enterprise where uscc like '91130400CT%'");
        }
    }

    @Test
    void withoutAConfirmedListNothingStarts() {
        assertThatThrownBy(() -> drafted("ORANGE", List.of("999999"), now)).hasMessageContaining("区县");
        clock.stopAt(Instant.parse("2011-01-01T00:00:00Z"));
        assertThatThrownBy(() -> drafted("ORANGE", List.of(), Instant.parse("2011-01-01T00:00:00Z"))).hasMessageContaining("没有已经确认的应急减排清单");
    }
}
