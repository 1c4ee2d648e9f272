package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks of outlets as they meet leads: before the alert, at each task of a lead in flow, false, two at once, and through the forms
 * of Tasklist. The outlets are those of a plant's auxiliary boilers, whose start is spared for four hours for nitrogen oxides.
 */
@WholeApplicationTest
class MarksInFlowTest {

    @RegisterExtension
    static final AllFlowNodesCovered ENTRY = AllFlowNodesCovered.of("mark-entry");
    @RegisterExtension
    static final AllFlowNodesCovered FINDING = AllFlowNodesCovered.of("mark-finding");

    private static final String PLANT = LeadScene.INCINERATOR;
    private static final String STAFF = LeadScene.STAFF;
    private static final String OTHERS = "ent-91130400MA00000033";
    private static final String NOX = "a21002";
    private static int used;

    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private HouseClock clock;
    @Autowired private AlertScreening screening;
    @Autowired private LeadRepository leads;
    @Autowired private Leads register;
    @Autowired private Alarms alarms;
    @Autowired private LeadScene scene;
    @Autowired private FormService forms;
    @Autowired private RepositoryService repository;

    private final LocalDate today = LocalDate.now(HouseClock.ZONE);
    private final LocalDateTime yesterday = today.minusDays(1).atStartOfDay();
    private String outlet;

    /** It is ten in the morning, so that yesterday may still be marked; every test has an outlet that no other one knows. */
    @BeforeEach
    void anOutletAtTen() throws Exception {
        clock.stopAt(today.atTime(10, 0).atZone(HouseClock.ZONE).toInstant());
        // What other tests found about the plant would have its alerts checked before it is asked.
        jdbc.update("delete from enterprise_conduct where uscc = ?", PLANT);
        outlet = "DA7%02d".formatted(used++);
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("operator-1", "bihuan-demo");
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        String file = "统一社会信用代码,排放口编号,排放口名称,介质\n" + PLANT + "," + outlet + ",辅助锅炉排放口,大气\n";
        JsonNode report = json.readTree(http.exchange("/api/enterprises/outlets/import", HttpMethod.POST,
                new HttpEntity<>(file.getBytes(StandardCharsets.UTF_8), headers), String.class).getBody());
        assertThat(report.path("rejected").asInt()).as(report.toString()).isZero();
    }

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        scene.nobody();
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private JsonNode post(String user, String path, Object body) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return answer.getBody() == null ? null : json.readTree(answer.getBody());
    }

    private static String moment(LocalDateTime at) {
        return at.atZone(HouseClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** An hour's exceedance comes in. @return its event id */
    private String alert(String pollutant, int hour, Number value) throws Exception {
        String event = UUID.randomUUID().toString();
        Map<String, Object> alert = new HashMap<>(Map.of("source", "marks-test", "sourceEventId", event, "kind", "CEMS_EXCEED", "enterprise", PLANT, "outlet", outlet,
                "pollutant", pollutant, "value", value, "limit", 100, "unit", "mg/m3", "averaging", "HOUR"));
        alert.put("occurredFrom", moment(yesterday.plusHours(hour)));
        alert.put("occurredTo", moment(yesterday.plusHours(hour + 1)));
        return send(alert, event);
    }

    private String send(Map<String, Object> alert, String event) throws Exception {
        assertThat(post("source-1", "/api/alerts", List.of(alert)).path("accepted").asInt()).isOne();
        screen();
        return event;
    }

    private void screen() {
        while (jdbc.queryForObject("select count(*) from alert where state = 'PENDING'", Integer.class) > 0) {
            screening.screenOnce();
        }
    }

    private JsonNode stored(String event) throws Exception {
        return get("operator-1", "/api/alerts/marks-test/" + event);
    }

    private Lead leadOf(String event) throws Exception {
        return leads.findByNumber(stored(event).get("lead").asText()).orElseThrow();
    }

    private Map<String, Object> mark(String kind, int from, int to) {
        Map<String, Object> mark = new HashMap<>(Map.of("enterprise", PLANT, "outlet", outlet, "kind", kind, "from", moment(yesterday.plusHours(from)),
                "to", moment(yesterday.plusHours(to)), "hours", to - from, "reason", "汽轮机检修后启动辅助锅炉", "evidence", "运行日志第 3 页"));
        if (!kind.startsWith("MONITOR") && !kind.equals("LINK_LOST")) {
            mark.put("installation", "BOILER");
        }
        return mark;
    }

    /** The plant marks; the mark is taken. @return its number */
    private String marked(String kind, int from, int to) throws Exception {
        JsonNode report = post(STAFF, "/api/outlets/marks", List.of(mark(kind, from, to)));
        assertThat(report.get("accepted").asInt()).as(report.toString()).isOne();
        return newest();
    }

    private String newest() {
        return "P" + jdbc.queryForObject("select max(id) from outlet_mark where uscc = ? and outlet = ?", Long.class, PLANT, outlet);
    }

    private void provenFalse(String number) throws Exception {
        post("weixian-1", "/api/outlets/marks/" + number.substring(1) + "/findings", Map.of("finding", "PROVEN_FALSE", "reason", "控制系统记录显示锅炉当时满负荷运行",
                "evidence", "DCS 趋势图"));
        screen();
    }

    private int leadsAboutExceedances() {
        return jdbc.queryForObject("select count(*) from lead where uscc = ? and outlet = ? and kind = 'CEMS_EXCEED'", Integer.class, PLANT, outlet);
    }

    private List<String> falseMarkLeads() {
        return jdbc.queryForList("select number from lead where uscc = ? and outlet = ? and kind = 'MARK_FAULT' and open", String.class, PLANT, outlet);
    }

    @Test
    void anAlertOfHoursThatWereMarkedBeforeIsScreenedOutAndOneOfAnotherPollutantIsNot() throws Exception {
        marked("COLD_START", 0, 5);
        String spared = alert(NOX, 3, 150);
        assertThat(stored(spared).get("outcome").asText()).isEqualTo("SCREENED_OUT");
        assertThat(stored(spared).get("reason").asText()).contains("工况标记豁免时段", "豁免");
        assertThat(stored(alert(NOX, 4, 150)).get("outcome").asText()).as("the fifth hour").isEqualTo("OPENED");
        assertThat(stored(alert("a34013", 12, 150)).get("outcome").asText()).as("a later hour").isEqualTo("OPENED");
        assertThat(stored(alert("a34013", 1, 150)).get("outcome").asText()).as("particulates are not spared").isNotEqualTo("SCREENED_OUT");
    }

    @Test
    void invalidDataExcuseEveryPollutantAndFiveHoursOfThemTheDaysMean() throws Exception {
        marked("MONITOR_FAULT", 0, 4);
        assertThat(stored(alert("a34013", 1, 300)).get("outcome").asText()).isEqualTo("SCREENED_OUT");
        String event = UUID.randomUUID().toString();
        Map<String, Object> mean = new HashMap<>(Map.of("source", "marks-test", "sourceEventId", event, "kind", "CEMS_EXCEED", "enterprise", PLANT, "outlet", outlet,
                "pollutant", NOX, "value", 120, "limit", 100, "unit", "mg/m3", "averaging", "DAY"));
        mean.put("occurredFrom", moment(yesterday));
        mean.put("occurredTo", moment(yesterday.plusDays(1)));
        send(mean, event);
        Lead lead = leadOf(event);
        assertThat(lead.isOpen()).isTrue();
        marked("MONITOR_CALIBRATION", 4, 5);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        assertThat(stored(event).get("reason").asText()).contains("有效小时不足");
    }

    @ParameterizedTest(name = "marked while {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void aMarkWithdrawsALeadAtEachTaskAndItsProofAsFalseBringsItBack(LeadStage stage) throws Exception {
        String event = alert(NOX, 2, 150);
        Lead lead = leadOf(event);
        advance(lead, stage);
        assertThat(scene.lead(lead).stage()).isEqualTo(stage);
        List<String> before = scene.timeline(lead);

        String number = marked("COLD_START", 0, 4);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        assertThat(scene.openTasks(lead)).isEmpty();
        assertThat(scene.end(lead)).isEqualTo("end_lead_withdrawn");
        assertThat(scene.timeline(lead)).startsWith(before.toArray(String[]::new)).endsWith("CLOSED");
        assertThat(scene.notices(lead)).contains("LEAD_WITHDRAWN " + switch (stage) {
            case ENTERPRISE_ANSWER -> STAFF;
            case OFF_SITE_CHECK -> "operator-1";
            case REVIEW -> "detachment-1";
            default -> "weixian-1";
        });
        assertThat(stored(event).get("outcome").asText()).isEqualTo("SCREENED_OUT");

        provenFalse(number);
        Lead again = leadOf(event);
        assertThat(again.id()).isEqualTo(lead.id());
        assertThat(again.isOpen()).isTrue();
        assertThat(again.reopened()).isOne();
        assertThat(again.alertCount()).isOne();
        assertThat(scene.openTasks(lead)).isNotEmpty();
        assertThat(leadsAboutExceedances()).isOne();
        assertThat(falseMarkLeads()).hasSize(1);
        JsonNode shown = get("weixian-1", "/api/leads/" + lead.number()).get("marks");
        assertThat(shown.size()).isOne();
        assertThat(shown.get(0).get("number").asText()).isEqualTo(number);
        assertThat(shown.get(0).get("provenFalse").asBoolean()).isTrue();
        assertThat(shown.get(0).get("effect").asText()).contains("4 小时照常判定", "虚假");
    }

    /** As far as this stage, by the real people with the real forms. */
    private void advance(Lead lead, LeadStage stage) {
        if (stage == LeadStage.ENTERPRISE_ANSWER) {
            return;
        }
        scene.answer(lead);
        if (stage == LeadStage.OFF_SITE_CHECK) {
            return;
        }
        scene.check(lead, stage == LeadStage.INSPECTION ? OffSiteResult.HANDLE_ON_SITE : OffSiteResult.HANDLE_BY_BRANCH);
        if (stage == LeadStage.ACKNOWLEDGE) {
            return;
        }
        scene.acknowledge(lead);
        if (stage == LeadStage.REVIEW) {
            scene.feedBack(lead, NextStep.CLOSE);
        }
    }

    @Test
    void aMarkOfSomeOfTheHoursLowersTheLeadAndItsProofAsFalseRaisesItAgain() throws Exception {
        String grave = alert(NOX, 1, 450);
        alert(NOX, 2, 120);
        Lead lead = leadOf(grave);
        assertThat(lead.grade()).isEqualTo(Grade.RED);
        List<String> tasks = scene.openTasks(lead);

        String number = marked("HOT_START", 1, 2);
        Lead lowered = scene.lead(lead);
        assertThat(lowered.isOpen()).isTrue();
        assertThat(Grade.RED.worseThan(lowered.grade())).isTrue();
        assertThat(lowered.peakRatio()).isEqualByComparingTo("1.2");
        assertThat(lowered.dueAt()).as("nobody's time is changed").isEqualTo(lead.dueAt());
        assertThat(scene.openTasks(lead)).isEqualTo(tasks);
        assertThat(scene.timeline(lead)).contains("LOWERED");
        assertThat(scene.notices(lead)).anyMatch(notice -> notice.startsWith("LEAD_LOWERED "));
        assertThat(jdbc.queryForObject("select text from lead_event where lead_id = ? and kind = 'LOWERED'", String.class, lead.id()))
                .contains("1 条报警不再作为依据", "其余 1 条仍需办理", "降为", "办理期限不变");
        assertThat(stored(grave).get("outcome").asText()).isEqualTo("SCREENED_OUT");
        assertThat(stored(grave).get("lead").asText()).isEqualTo(lead.number());

        provenFalse(number);
        Lead raised = scene.lead(lead);
        assertThat(raised.grade()).isEqualTo(Grade.RED);
        assertThat(raised.peakRatio()).isEqualByComparingTo("4.5");
        assertThat(raised.alertCount()).isEqualTo(2);
        assertThat(leadsAboutExceedances()).isOne();
        assertThat(falseMarkLeads()).hasSize(1);
    }

    /** Each pollutant has its own ratio: what stands for the lead is the worst of what is left, under its own name. */
    @Test
    void theExceedanceIsThatOfThePollutantThatHasIt() throws Exception {
        Lead lead = leadOf(alert(NOX, 1, 120));
        assertThat(leadOf(alert("a21026", 1, 450)).number()).isEqualTo(lead.number());
        alert("a34013", 1, new BigDecimal("110.0401"));
        assertThat(register.exceedance(lead.id())).contains(new Leads.Exceedance("a21026", new BigDecimal("3.5000")));
        marked("HOT_START", 1, 2);
        Lead lowered = scene.lead(lead);
        assertThat(lowered.pollutant()).isEqualTo("a21026");
        assertThat(lowered.title()).contains("二氧化硫").doesNotContain("氮氧化物");
        alarms.excuse(Alarms.Excuse.EXEMPT_HOURS, PLANT, outlet, Set.of("a21026"), yesterday.plusHours(1).atZone(HouseClock.ZONE).toInstant(),
                yesterday.plusHours(2).atZone(HouseClock.ZONE).toInstant(), "测试", "operator-1");
        assertThat(register.exceedance(lead.id())).as("a little more than a tenth is more than a tenth")
                .contains(new Leads.Exceedance("a34013", new BigDecimal("0.1005")));
        assertThat(scene.lead(lead).title()).contains("烟尘");
        assertThat(scene.lead(lead).peakRatio()).isEqualByComparingTo("1.1005");
    }

    @Test
    void aMarkThatTakesItsOwnHoursOutIsToldToThoseAtWorkOnTheHoursAroundIt() throws Exception {
        String first = alert(NOX, 1, 150);
        alert(NOX, 6, 150);
        marked("MONITOR_MAINTENANCE", 3, 4);
        assertThat(scene.timeline(leadOf(first))).contains("MARKED").doesNotContain("LOWERED");
        marked("MONITOR_MAINTENANCE", 1, 2);
        assertThat(stored(first).get("reason").asText()).contains("mark-limits v", "rule_monitor_maintenance");
    }

    @Test
    void twoMarksThatTogetherExplainALeadFirstLowerAndThenWithdrawIt() throws Exception {
        String first = alert(NOX, 1, 150);
        String second = alert(NOX, 6, 150);
        Lead lead = leadOf(first);
        String one = marked("COLD_START", 0, 2);
        assertThat(scene.lead(lead).isOpen()).isTrue();
        marked("MONITOR_MAINTENANCE", 6, 7);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        provenFalse(one);
        assertThat(scene.lead(lead).isOpen()).isTrue();
        assertThat(stored(second).get("outcome").asText()).as("that mark was true").isEqualTo("SCREENED_OUT");
        assertThat(scene.lead(lead).alertCount()).isEqualTo(2);
        assertThat(leadsAboutExceedances()).isOne();
    }

    @Test
    void aLeadThatBecameACaseIsNotTakenUpAgainAndAnotherOneIsOpened() throws Exception {
        String spared = alert(NOX, 1, 150);
        alert(NOX, 2, 150);
        Lead lead = leadOf(spared);
        String number = marked("HOT_START", 1, 2);
        advance(lead, LeadStage.FEEDBACK);
        scene.feedBack(lead, NextStep.FILE_CASE);
        scene.approve(lead);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.CASE_OPENED);
        provenFalse(number);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.CASE_OPENED);
        assertThat(leadOf(spared).previousLead()).isEqualTo(lead.id());
        assertThat(leadOf(spared).isOpen()).isTrue();
    }

    @Test
    void aFaultIsAReportThatThoseAtWorkAreToldOf() throws Exception {
        Lead lead = leadOf(alert(NOX, 2, 150));
        advance(lead, LeadStage.ACKNOWLEDGE);
        marked("FACILITY_FAULT", 1, 3);
        assertThat(scene.lead(lead).isOpen()).isTrue();
        assertThat(scene.timeline(lead)).endsWith("MARKED");
        assertThat(scene.notices(lead)).contains("LEAD_MARKED weixian-1");
        assertThat(jdbc.queryForObject("select text from lead_event where lead_id = ? and kind = 'MARKED'", String.class, lead.id()))
                .contains("企业标记了锅炉生产或者治理设施故障", "仍须调查");
    }

    @Test
    void aMarkThatIsCorrectedOrTakenBackCountsAsItStandsThen() throws Exception {
        String event = alert(NOX, 5, 150);
        Lead lead = leadOf(event);
        String first = marked("COLD_START", 4, 6);
        assertThat(scene.lead(lead).isOpen()).isFalse();
        Map<String, Object> corrected = mark("COLD_START", 2, 4);
        corrected.put("replaces", Long.valueOf(first.substring(1)));
        assertThat(post(STAFF, "/api/outlets/marks", List.of(corrected)).get("accepted").asInt()).isOne();
        screen();
        assertThat(scene.lead(lead).isOpen()).isTrue();
        corrected = mark("COLD_START", 2, 6);
        corrected.put("replaces", Long.valueOf(newest().substring(1)));
        assertThat(post(STAFF, "/api/outlets/marks", List.of(corrected)).get("accepted").asInt()).isOne();
        assertThat(scene.lead(lead).isOpen()).isFalse();
        String last = newest();
        clock.stopAt(today.atTime(12, 0, 1).atZone(HouseClock.ZONE).toInstant());
        Map<String, String> takenBack = Map.of("finding", "WITHDRAWN", "reason", "填错了排放口");
        assertThat(call(STAFF, HttpMethod.POST, "/api/outlets/marks/" + last.substring(1) + "/findings", takenBack).getStatusCode().value()).isEqualTo(409);
        clock.stopAt(today.atTime(12, 0).atZone(HouseClock.ZONE).toInstant());
        assertThat(call(STAFF, HttpMethod.POST, "/api/outlets/marks/" + last.substring(1) + "/findings", takenBack).getStatusCode().value()).isEqualTo(200);
        screen();
        assertThat(scene.lead(lead).isOpen()).isTrue();
        assertThat(falseMarkLeads()).isEmpty();
        assertThat(leadsAboutExceedances()).isOne();
        assertThat(jdbc.queryForObject("select count(*) from outlet_mark where uscc = ? and outlet = ?", Integer.class, PLANT, outlet)).as("all are kept").isEqualTo(3);
    }

    @Test
    void ofTwoMarksAtOnceForTheSameHoursOneIsTaken() throws Exception {
        Lead lead = leadOf(alert(NOX, 2, 150));
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService senders = Executors.newFixedThreadPool(2);
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (String kind : List.of("COLD_START", "STOPPED")) {
            answers.add(senders.submit(() -> {
                start.await();
                return post(STAFF, "/api/outlets/marks", List.of(mark(kind, 0, 4)));
            }));
        }
        int accepted = 0;
        for (Future<JsonNode> answer : answers) {
            accepted += answer.get().get("accepted").asInt();
            answer.get().get("rejected").forEach(one -> assertThat(one.at("/errors/0/message").asText()).startsWith("【标记不得重叠】"));
        }
        senders.shutdown();
        assertThat(accepted).isOne();
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        assertThat(scene.notices(lead)).as("told once").filteredOn(notice -> notice.startsWith("LEAD_WITHDRAWN " + STAFF)).hasSize(1);
    }

    @Test
    void badMarksAreRefusedOneByOneUnderTheNameOfTheRuleAndTheGoodOnesAreKept() throws Exception {
        post("source-1", "/api/outlets/hours", List.of(Map.of("enterprise", PLANT, "outlet", outlet, "at", moment(yesterday.plusHours(20)), "load", 35)));
        Map<String, Object> late = mark("COLD_START", -24, -23);
        Map<String, Object> future = mark("LINK_LOST", 33, 36);
        Map<String, Object> sum = mark("LINK_LOST", 1, 3);
        sum.put("hours", 3);
        Map<String, Object> alien = mark("LINK_LOST", 1, 3);
        alien.put("enterprise", "91130400MA00000033");
        Map<String, Object> kiln = mark("COLD_START", 8, 9);
        kiln.put("installation", "CEMENT_KILN");
        Map<String, Object> nowhere = mark("LINK_LOST", 1, 3);
        nowhere.put("outlet", "DA999");
        Map<String, Object> unknown = mark("LINK_LOST", 1, 3);
        unknown.put("colour", "red");
        JsonNode report = post(STAFF, "/api/outlets/marks", List.of(mark("COLD_START", 0, 4), mark("SHUT_DOWN", 3, 5), future, late, mark("STOPPED", 19, 21), sum, alien,
                kiln, nowhere, unknown, mark("COLD_START", 0, 4)));
        List<String> said = new ArrayList<>();
        report.get("rejected").forEach(one -> said.add(one.get("index").asInt() + one.at("/errors/0/pointer").asText() + " "
                + one.at("/errors/0/message").asText().replaceFirst("(?s)】.*", "】")));
        assertThat(said).containsSubsequence("1/from 【标记不得重叠】", "2/to 【只标记已经过去的时段】", "3/from 【次日12时前标记】", "4/kind 【标记与运行数据相符】",
                "5/hours 【时长相符】").hasSize(9);
        assertThat(said.get(5)).startsWith("6/enterprise");
        assertThat(said.get(6)).isEqualTo("7/installation 【标记适用范围】");
        assertThat(said.get(7)).startsWith("8/outlet");
        assertThat(said.get(8)).startsWith("9/colour");
        assertThat(report.get("accepted").asInt()).isOne();
        assertThat(report.get("duplicates").asInt()).isOne();

        // Late the bureau may enter it, with the reason; data that come after a mark make it a lead instead of being lost.
        late.put("lateReason", "当日停电，企业电话报告");
        assertThat(post("weixian-1", "/api/outlets/marks", List.of(late)).get("accepted").asInt()).isOne();
        marked("STOPPED", 10, 12);
        post("source-1", "/api/outlets/hours", List.of(Map.of("enterprise", PLANT, "outlet", outlet, "at", moment(yesterday.plusHours(11)), "load", 60)));
        screen();
        assertThat(falseMarkLeads()).hasSize(1);
        assertThat(get("weixian-1", "/api/alerts/outlet-marks/MARK-" + newest().substring(1) + "-CONTRADICTED").get("summary").asText()).contains("负荷为 60%");
        JsonNode again = post("source-1", "/api/outlets/hours", List.of(Map.of("enterprise", PLANT, "outlet", outlet, "at", moment(yesterday.plusHours(11)), "load", 0)));
        assertThat(again.at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/correction");
    }

    @Test
    void everybodyComesThroughTheirOwnDoorOnly() throws Exception {
        String number = marked("COLD_START", 0, 4);
        String findings = "/api/outlets/marks/" + number.substring(1) + "/findings";
        Map<String, String> falsely = Map.of("finding", "PROVEN_FALSE", "reason", "满负荷运行", "evidence", "DCS");
        for (String stranger : List.of("source-1", "supervisor-1", "finance-1", "designer-1")) {
            assertThat(call(stranger, HttpMethod.POST, "/api/outlets/marks", List.of(mark("LINK_LOST", 5, 6))).getStatusCode().value()).as(stranger).isEqualTo(403);
        }
        for (String path : List.of("/api/enterprises/" + PLANT + "/marks", "/api/enterprises/" + PLANT + "/marks?year=" + yesterday.getYear())) {
            assertThat(call(OTHERS, HttpMethod.GET, path, null).getStatusCode().value()).isEqualTo(403);
            assertThat(call("shexian-1", HttpMethod.GET, path, null).getStatusCode().value()).isEqualTo(403);
            assertThat(get(STAFF, path).get("marks").size()).isPositive();
        }
        assertThat(call(OTHERS, HttpMethod.POST, findings, falsely).getStatusCode().value()).isEqualTo(403);
        assertThat(call(STAFF, HttpMethod.POST, findings, falsely).getStatusCode().value()).isEqualTo(403);
        assertThat(call(OTHERS, HttpMethod.POST, findings, Map.of("finding", "WITHDRAWN", "reason", "x")).getStatusCode().value()).isEqualTo(404);
        assertThat(call("shexian-1", HttpMethod.POST, findings, falsely).getStatusCode().value()).isEqualTo(404);
        assertThat(call("weixian-1", HttpMethod.POST, findings, Map.of("finding", "PROVEN_FALSE", "reason", "无证据")).getStatusCode().value()).isEqualTo(400);
        assertThat(call("weixian-1", HttpMethod.POST, findings, Map.of("finding", "CLEARED", "reason", "没有认定过")).getStatusCode().value()).isEqualTo(409);
        assertThat(call("source-1", HttpMethod.GET, "/api/marks", null).getStatusCode().value()).isEqualTo(403);
        assertThat(get(OTHERS, "/api/marks").findValuesAsText("enterprise")).doesNotContain(PLANT);
        assertThat(get("shexian-1", "/api/marks").findValuesAsText("enterprise")).doesNotContain(PLANT);
        assertThat(get("supervisor-1", "/api/marks").findValuesAsText("number")).contains(number);
        assertThat(get("supervisor-1", "/api/enterprises/" + PLANT).get("marks").findValuesAsText("number")).contains(number);
        JsonNode line = null;
        for (JsonNode one : get("supervisor-1", "/api/enterprises/" + PLANT + "/marks?year=" + yesterday.getYear()).get("marks")) {
            line = one.get("number").asText().equals(number) ? one : line;
        }
        assertThat(line.get("enteredBy").asText()).isEqualTo(STAFF);
        assertThat(line.get("evidence").asText()).isEqualTo("运行日志第 3 页");
        assertThat(line.get("effect").asText()).isEqualTo("4 小时豁免（仅氮氧化物）");
        JsonNode limits = get("supervisor-1", "/api/outlets/mark-limits");
        assertThat(limits.size()).isEqualTo(25);
        assertThat(limits).allSatisfy(limit -> assertThat(limit.get("dueHour").asInt()).isEqualTo(12));
        for (String process : List.of("mark-entry", "mark-finding")) {
            assertThat(call("finance-1", HttpMethod.POST, "/engine-rest/process-definition/key/" + process + "/submit-form", Map.of("variables", Map.of()))
                    .getStatusCode().value()).isEqualTo(403);
        }
    }

    private void start(String user, String process, Map<String, Object> values) {
        scene.as(user);
        try {
            forms.submitStartForm(repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId(), values);
        } finally {
            scene.nobody();
        }
    }

    private Map<String, Object> filledIn(int from, int to) {
        return new HashMap<>(Map.of("target", "OUTLET", "outlet", outlet, "outletKind", "COLD_START", "installation", "BOILER", "from", moment(yesterday.plusHours(from)),
                "to", moment(yesterday.plusHours(to)), "hours", to - from, "reason", "启动辅助锅炉"));
    }

    @Test
    void thePlantMarksAndTheOfficerProvesFalseInTasklist() throws Exception {
        String event = alert(NOX, 2, 150);
        Lead lead = leadOf(event);
        start(STAFF, "mark-entry", filledIn(0, 4));
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        String number = newest();
        assertThat(jdbc.queryForObject("select entered_by from outlet_mark where id = ?", String.class, Long.valueOf(number.substring(1)))).isEqualTo(STAFF);

        Map<String, Object> falsely = Map.of("markNumber", number.toLowerCase(), "finding", "PROVEN_FALSE", "reason", "锅炉当时满负荷运行", "evidence", "DCS 趋势图");
        assertThatThrownBy(() -> start(STAFF, "mark-finding", falsely)).hasMessageContaining("您的角色不能进行此操作");
        assertThatThrownBy(() -> start("shexian-1", "mark-finding", falsely)).hasMessageContaining("没有编号为 " + number);
        assertThatThrownBy(() -> start("weixian-1", "mark-finding", Map.of("markNumber", number, "finding", "PROVEN_FALSE", "reason", "没有证据")))
                .hasMessageContaining("证据");
        start("weixian-1", "mark-finding", falsely);
        screen();
        assertThat(scene.lead(lead).isOpen()).isTrue();
        assertThatThrownBy(() -> start("weixian-1", "mark-finding", falsely)).hasMessageContaining("不能认定虚假");
        start("detachment-1", "mark-finding", Map.of("markNumber", number, "finding", "CLEARED", "reason", "复核后证据不足"));
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
    }

    @Test
    void aFormThatIsFilledInWronglySaysTheRuleAtItsField() {
        start(STAFF, "mark-entry", filledIn(0, 4));
        assertThatThrownBy(() -> start(STAFF, "mark-entry", filledIn(0, 4))).hasMessageContaining("已经登记过");
        Map<String, Object> overlapping = filledIn(3, 5);
        overlapping.put("outletKind", "SHUT_DOWN");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", overlapping)).hasMessageContaining("【标记不得重叠】");
        Map<String, Object> backwards = filledIn(7, 5);
        backwards.remove("outletKind");
        backwards.put("hours", 2);
        assertThatThrownBy(() -> start(STAFF, "mark-entry", backwards)).hasMessageContaining("请填写").hasMessageContaining("结束时间应晚于开始时间");
        Map<String, Object> sum = filledIn(5, 7);
        sum.put("hours", 3);
        assertThatThrownBy(() -> start(STAFF, "mark-entry", sum)).hasMessageContaining("【时长相符】");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", filledIn(33, 36))).hasMessageContaining("【只标记已经过去的时段】");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", filledIn(-10, -8))).hasMessageContaining("【次日12时前标记】");
        Map<String, Object> foreign = filledIn(5, 7);
        foreign.put("enterprise", "91130400MA00000033");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", foreign)).hasMessageContaining("无权为它填报");
        assertThatThrownBy(() -> start(OTHERS, "mark-entry", filledIn(5, 7))).hasMessageContaining("没有登记排放口");
        Map<String, Object> wrongNumber = filledIn(5, 7);
        wrongNumber.put("replaces", "L1");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", wrongNumber)).hasMessageContaining("以 P 开头");
        Map<String, Object> late = filledIn(-10, -8);
        late.put("enterprise", PLANT);
        late.put("lateReason", "停电，企业电话报告");
        start("weixian-1", "mark-entry", late);
        Map<String, Object> corrected = filledIn(5, 7);
        corrected.put("replaces", "P" + jdbc.queryForObject("select min(id) from outlet_mark where uscc = ? and outlet = ?", Long.class, PLANT, outlet));
        start(STAFF, "mark-entry", corrected);
        assertThat(jdbc.queryForObject("select count(*) from outlet_mark where uscc = ? and outlet = ?", Integer.class, PLANT, outlet)).isEqualTo(3);
    }

    @Test
    void aFurnaceIsMarkedWithTheSameForms() {
        Map<String, Object> values = new HashMap<>(Map.of("target", "FURNACE", "furnace", "2", "furnaceKind", "TEMPERATURE", "from", moment(yesterday.plusHours(6)),
                "to", moment(yesterday.plusHours(7)), "hours", 1, "reason", "入炉垃圾含水率高", "evidence", "DCS 趋势图"));
        assertThatThrownBy(() -> start(STAFF, "mark-entry", values)).hasMessageContaining("必填");
        values.put("dioxinMeasures", "投加活性炭，启动辅助燃烧器");
        start(STAFF, "mark-entry", values);
        String number = "L" + jdbc.queryForObject("select max(id) from furnace_mark where kind = 'TEMPERATURE' and entered_by = ?", Long.class, STAFF);
        start("weixian-head", "mark-finding", Map.of("markNumber", number, "finding", "PROVEN_FALSE", "reason", "没有投加活性炭的记录", "evidence", "物料台账"));
        assertThat(jdbc.queryForObject("select finding from furnace_mark_finding where mark_id = ?", String.class, Long.valueOf(number.substring(1))))
                .isEqualTo("PROVEN_FALSE");
        Map<String, Object> outletOfFurnace = filledIn(6, 7);
        outletOfFurnace.put("outlet", "DA001");
        assertThatThrownBy(() -> start(STAFF, "mark-entry", outletOfFurnace)).hasMessageContaining("1号焚烧炉");
        screen();
    }
}
