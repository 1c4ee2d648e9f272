package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.control.ControlScene;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The story of October 2021: a cement plant runs although production control stops it. What its meters say becomes an alert and a lead, the lead
 * a case, the case a fine at the top of the range, and the decision the question whether the rest of October gets stricter.
 */
@WholeApplicationTest
class BrokenControlTest {

    private static final String PLANT = "91130434CM00000033";
    private static final String RATIOS = "统一社会信用代码,绩效等级,工序,计量单位,数量,传输通道,主城区,区县排名\n" + PLANT + ",C,水泥磨,设备,4,是,,19\n";

    @Autowired private CaseScene cases;
    @Autowired private DecisionScene scene;
    @Autowired private PenaltyCaseRepository repository;
    @Autowired private ControlScene control;
    @Autowired private DemoAlerts screening;
    @Autowired private Flow flow;
    @Autowired private HouseClock clock;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void at(String local) {
        clock.stopAt(moment(local));
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(HouseClock.ZONE).toInstant();
    }

    private JsonNode call(String user, HttpMethod method, String path, String body) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> answer = http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private JsonNode get(String user, String path) throws Exception {
        return call(user, HttpMethod.GET, path, null);
    }

    private JsonNode ratio() throws Exception {
        return get("operator-1", "/api/enterprises/" + PLANT).path("controlRatios");
    }

    @Test
    void whoIgnoresProductionControlIsFinedAndTheDecisionTightensTheRestOfTheMonth() throws Exception {
        jdbc.update("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, '魏县某水泥有限公司', 'CEMENT', '130434', true, true)", PLANT);
        at("2021-09-20T10:00");
        control.ratios(RATIOS, moment("2021-10-01T00:00"), clock.instant());
        String lead = lead();

        // The detachment first waits for what the investigation will show.
        String asked = control.tightening(PLANT);
        assertThat(control.facts(control.running(asked), "detachment-1", "user_decide_tightening")).contains("核实情况　线索 " + lead + " 核查中，尚未核实（");
        control.submit(control.running(asked), "detachment-1", "user_decide_tightening", Map.of("decision", "KEEP", "reason", "待处罚决定查明后再定"));

        Running one = fined(lead);
        assertThat(get("supervisor-1", "/api/cases/" + cases.caseOf(one).id()).at("/decision/fine").asText()).isEqualTo("200000.00");
        String again = control.tightening(PLANT);
        assertThat(get("weixian-1", "/engine-rest/task?maxResults=9&processInstanceBusinessKey=" + again)).as("its own branch may look").hasSize(1);
        assertThat(get("wuan-1", "/engine-rest/task?maxResults=9&processInstanceBusinessKey=" + again)).as("another branch").isEmpty();
        assertThat(again).isNotEqualTo(asked);
        String number = get("supervisor-1", "/api/cases/" + cases.caseOf(one).id()).at("/decision/documentNumber").asText();
        assertThat(number).startsWith("邯环罚决字〔2021〕");
        String instance = control.running(again);
        assertThat(control.facts(instance, "detachment-1", "user_decide_tightening")).contains("魏县某水泥有限公司", "运行 4 台，最多可以运行 2 台", "核实情况　线索 " + lead + " 已经核实，已立案 ", "处罚决定　" + number, "罚款 200,000 元",
                "增加 10 个百分点");
        at("2021-10-25T15:20");
        assertThat(ratio().at("/ratio/ratio").decimalValue()).isEqualByComparingTo("30");
        control.submit(instance, "detachment-1", "user_decide_tightening", Map.of("decision", "TIGHTEN", "reason", "10 月 7 日 18 时至 9 日 24 时未执行生产调控"));

        at("2021-10-25T16:00");
        JsonNode page = ratio();
        assertThat(page.at("/ratio/ratio").decimalValue()).isEqualByComparingTo("40");
        assertThat(page.at("/ratio/steps").toString()).contains("收严的理由：10 月 7 日 18 时至 9 日 24 时未执行生产调控", number);
        assertThat(page.path("tightenings")).hasSize(2);
        assertThat(page.at("/tightenings/0/punished").asText()).contains(number, "罚款 200,000 元");
        assertThat(page.at("/tightenings/0/to").asText()).startsWith("2021-11-01T00:00");
        assertThat(page.at("/tightenings/1/granted").asBoolean()).isFalse();
        assertThat(get("weixian-1", "/api/enterprises/" + PLANT + "/control-ratio?at=2021-11-01T00:00:00Z").at("/ratio/ratio").decimalValue()).isEqualByComparingTo("30");
        assertThat(get("weixian-1", "/api/enterprises/" + PLANT).at("/responseMeasures/breaches/0/found").asText()).contains("运行 4 台");
    }

    /** What the meters sent made of it. */
    private String lead() throws Exception {
        at("2021-10-09T09:30");
        JsonNode taken = call("source-1", HttpMethod.POST, "/api/control/running", "[{\"source\": \"meters\", \"sourceEventId\": \"cement-2021-10\", \"enterprise\": \"" + PLANT
                + "\", \"process\": \"水泥磨\", \"from\": \"2021-10-07T18:00:00+08:00\", \"to\": \"2021-10-09T09:00:00+08:00\", \"running\": 4, \"seenBy\": \"METER\", "
                + "\"evidence\": \"分表计电曲线\"}]");
        assertThat(taken.path("breaches").asInt()).isEqualTo(1);
        screening.settle();
        String event = jdbc.queryForObject("select alert_event from control_breach where uscc = ?", String.class, PLANT);
        JsonNode alert = get("operator-1", "/api/alerts/bihuan-control/" + event);
        assertThat(alert.path("kind").asText()).isEqualTo("MEASURE");
        String lead = alert.path("lead").asText();
        assertThat(get("weixian-1", "/api/leads/" + lead).path("kind").asText()).isEqualTo("MEASURE");
        return lead;
    }

    /** Filed, investigated, told, silent, decided and served on the 25th. */
    private Running fined(String lead) {
        scene.today("2021-10-11");
        long leadId = jdbc.queryForObject("select id from lead where number = ?", Long.class, lead);
        flow.startByMessage("case-clue.opened", lead, DecisionScene.WEIXIAN, Map.of(PenaltyCaseVariables.LEAD_ID, leadId));
        Running clue = new Running(0, lead, null);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("party", PLANT, "violation", ViolationType.HEAVY_POLLUTION_LIMITS.name(), "facts", "生产调控期间水泥磨没有停", "actEndedOn", "2021-10-09"));
        cases.officer(clue, "user_propose_filing", proposal);
        scene.submit(clue, "user_review_filing", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意立案"));
        scene.submit(clue, "user_approve_filing", "bureau-1", "bureau-head", Map.of("decision", "FILE", "opinion", "同意立案"));
        PenaltyCase filed = repository.findAll().stream().filter(other -> other.leadNumber().equals(lead)).findFirst().orElseThrow();
        Running one = new Running(0, filed.number(), filed.deadlineOwner());

        Map<String, Object> report = new HashMap<>(CaseScene.report(cases.reporting(one), "《排污许可管理条例》第十七条第二款", "200000.00"));
        report.putAll(Map.of("actStartedOn", "2021-10-07", "facts", "2021年10月7日18时至10月9日24时水泥磨没有停。", "samples", "NONE", "discretion", "明知故犯，持续五十四小时，按上限处罚。"));
        cases.reviewed(one, report);
        scene.today("2021-10-14");
        scene.told(one);
        cases.toBeSigned(one, "2021-10-22");
        scene.today("2021-10-25");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        return one;
    }
}
