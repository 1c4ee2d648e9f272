package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

/**
 * The story of 2021: a coking plant falsifies its online monitoring data, and the case goes to the police. Told over the engine's REST
 * interface by the people of its branch and of the bureau, with their own rights.
 */
@WholeApplicationTest
class DataFalsificationTest {

    private static final String PARTY = "91130400MA00000044";
    private static final String REGION = "130406";
    private static final String OFFICER = "fengfeng-1";

    @Autowired
    private FilingScene filing;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Flow flow;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private Map<String, Object> variables(Map<String, Object> values) throws Exception {
        Map<String, Object> typed = new HashMap<>();
        for (Map.Entry<String, Object> one : values.entrySet()) {
            Object value = one.getValue();
            typed.put(one.getKey(), value instanceof List<?> ? Map.of("value", json.writeValueAsString(value), "type", "Json")
                    : Map.of("value", value, "type", value instanceof Boolean ? "Boolean" : "String"));
        }
        return Map.of("variables", typed);
    }

    private ResponseEntity<String> start(String user, String process, Map<String, Object> values) throws Exception {
        return call(user, HttpMethod.POST, "/engine-rest/process-definition/key/" + process + "/submit-form", variables(values));
    }

    private ResponseEntity<String> trySubmit(String user, String key, String taskKey, Map<String, Object> values) throws Exception {
        Flow.OpenTask task = flow.openTasks(key).stream().filter(one -> one.taskKey().equals(taskKey)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + taskKey + " among " + flow.openTasks(key)));
        return call(user, HttpMethod.POST, "/engine-rest/task/" + task.taskId() + "/submit-form", variables(values));
    }

    private void submit(String user, String key, String taskKey, Map<String, Object> values) throws Exception {
        ResponseEntity<String> answer = trySubmit(user, key, taskKey, values);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(taskKey + ": " + answer.getBody()).isTrue();
        clock.stopAt(clock.instant().plusSeconds(60));
    }

    private String now() {
        return clock.instant().atZone(HouseClock.ZONE).toOffsetDateTime().toString();
    }

    private void upload(long caseId, String name) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource("站房监控记录".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.setBasicAuth(OFFICER, "bihuan-demo");
        assertThat(http.exchange("/api/cases/" + caseId + "/evidence", HttpMethod.POST, new HttpEntity<>(form, headers), String.class).getStatusCode().value()).isEqualTo(200);
    }

    /** Filed by the branch and the bureau: monitoring data falsified on the 3rd of November 2021. */
    private PenaltyCase filed() throws Exception {
        scene.today("2021-11-08");
        long lead = filing.lead(REGION);
        jdbc.update("update lead set uscc = ?, title = '在线监测数据异常' where id = ?", PARTY, lead);
        String key = FilingScene.number(lead);
        flow.startByMessage("case-clue.opened", key, REGION, Map.of(PenaltyCaseVariables.LEAD_ID, lead));
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("party", PARTY, "violation", "MONITORING_DATA_FALSIFIED", "facts", "工控机内有改写二氧化硫数据的程序", "actEndedOn", "2021-11-03"));
        submit(OFFICER, key, "user_propose_filing", proposal);
        submit("case-1", key, "user_review_filing", Map.of("review", "AGREE", "opinion", "同意立案"));
        submit("bureau-1", key, "user_approve_filing", Map.of("decision", "FILE", "opinion", "同意立案"));
        return repository.findAll().stream().filter(other -> other.leadNumber().equals(key)).findFirst().orElseThrow();
    }

    private List<String> tasks(String key) {
        return flow.openTasks(key).stream().map(Flow.OpenTask::taskKey).sorted().toList();
    }

    @Test
    void theFalsificationIsAtThePoliceAndTheAdministrativeCaseWaits() throws Exception {
        PenaltyCase one = filed();
        // What belongs to the case before its number is known runs under the lead's.
        String key = tasks(one.number()).isEmpty() ? one.leadNumber() : one.number();
        submit(OFFICER, key, "user_plan_investigation", Map.of("step", "INQUIRY"));
        Map<String, Object> inquiry = new HashMap<>(Map.of("startedAt", "2021-11-08T09:00:00+08:00", "endedAt", "2021-11-08T09:40:00+08:00", "firstOfficer", OFFICER,
                "secondOfficer", "fengfeng-2", "personAsked", "李某，运维员", "place", "在线监测站房", "questions", "问：谁装的程序？\n答：运维公司装的。", "fault", "知道数据被改写", "duration",
                "约一个月"));
        inquiry.putAll(Map.of("offenceCount", "首次", "serviceAddress", "峰峰矿区工业园区1号", "resultsTold", "TOLD", "signed", "SIGNED", "certificatesShown", true));
        submit(OFFICER, key, "user_record_inquiry", inquiry);
        upload(one.id(), "站房监控记录.txt");

        // Nobody of another branch starts it, nor the plant itself.
        Map<String, Object> opening = Map.of("caseNumber", one.number(), "source", "OWN", "reason", "工控机内查获改写数据的程序，运维人员参与");
        assertThat(start("weixian-1", "criminal-referral", opening).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(start("ent-" + PARTY, "criminal-referral", opening).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(start(OFFICER, "criminal-referral", opening).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(start("fengfeng-2", "criminal-referral", opening).getBody()).contains("一个案件同时只有一件移送");

        String number = one.number();
        Map<String, Object> report = new HashMap<>(Map.of("firstOfficer", OFFICER, "secondOfficer", "fengfeng-2", "offence", "污染环境罪", "suspects",
                "某焦化有限公司；单位\n王某；直接负责的主管人员；总经理\n李某；直接责任人员；运维员", "facts", "2021年10月至11月改写自动监测数据，同时超标排放二氧化硫", "law", "《刑法》第三百三十八条",
                "lawful", true, "evidenced", true, "falsified", true, "keyDischarger", true));
        report.put("pollutants", List.of("SULPHUR_DIOXIDE", "NITROGEN_OXIDES"));
        submit(OFFICER, number, "user_report_referral", report);
        JsonNode facts = get("bureau-1", "/engine-rest/task/" + flow.openTasks(number).stream().filter(task -> task.taskKey().equals("user_decide_referral")).findFirst()
                .orElseThrow().taskId() + "/form-variables");
        assertThat(facts.at("/fact_lines/value").asText()).contains("法释〔2016〕29号第一条第七项", "达到");
        assertThat(trySubmit(OFFICER, number, "user_decide_referral", Map.of("decision", "REFER", "capacity", "PRINCIPAL", "conditionsMet", true)).getStatusCode()
                .is2xxSuccessful()).as("an officer decides nothing").isFalse();
        submit("bureau-1", number, "user_decide_referral", Map.of("decision", "REFER", "capacity", "PRINCIPAL", "conditionsMet", true));
        Map<String, Object> handOver = new HashMap<>(Map.of("handedAt", now(), "police", "邯郸市公安局", "receiver", "钱警官", "receipt", "SIGNED", "procuratorate", "邯郸市人民检察院",
                "procuratorateAt", now(), "without", "数据造假案件，没有采样监测"));
        handOver.put("parts", List.of("LETTER", "REPORT", "RECORDS", "OBJECTS", "IMAGES"));
        submit(OFFICER, number, "user_hand_over_case", handOver);

        // At the police, within the day; the case waits.
        scene.today("2021-11-09");
        JsonNode shown = get(OFFICER, "/api/cases/" + one.id());
        assertThat(shown.at("/referrals/0/state").asText()).isEqualTo("公安机关审查中");
        assertThat(shown.at("/referrals/0/clocks").findValuesAsText("state")).containsExactly("MET", "MET", "RUNNING", "RUNNING");
        assertThat(shown.at("/deadlines").findValuesAsText("state")).contains("PAUSED");
        assertThat(deadlines.isPaused(one.deadlineOwner(), "T09")).isTrue();
        assertThat(get(OFFICER, "/api/referrals").findValuesAsText("caseNumber")).contains(number);
        assertThat(get("weixian-1", "/api/referrals").findValuesAsText("caseNumber")).doesNotContain(number);
        assertThat(get(OFFICER, "/api/enterprises/" + PARTY).at("/referrals").findValuesAsText("caseNumber")).contains(number);
        assertThat(get("ent-" + PARTY, "/api/enterprises/" + PARTY).has("referrals")).as("the plant's own people see nothing of it").isFalse();
        assertThat(call("ent-" + PARTY, HttpMethod.GET, "/api/referrals", null).getStatusCode().value()).isEqualTo(403);
        assertThat(start(OFFICER, "waiver", Map.of("caseNumber", number)).getBody()).contains("其间不能免予处罚");
        assertThat(start(OFFICER, "case-course", Map.of("caseNumber", number, "kind", "WITHDRAWAL")).getStatusCode().is2xxSuccessful()).isFalse();

        submit(OFFICER, number, "user_record_police_answer", Map.of("answer", "FILED", "at", now(), "receivedAt", now(), "number", "邯公立字〔2021〕88号", "text", "以污染环境罪立案侦查"));
        submit(OFFICER, number, "user_hand_over_objects", Map.of("at", now(), "to", "邯郸市公安局 钱警官", "text", "没有扣押物品，交接其他材料"));
        assertThat(tasks(number)).contains("user_record_criminal_result");
        assertThat(get("case-1", "/api/cases/" + one.id()).at("/referrals/0/next").asText()).isEqualTo("登记刑事处理结果");
        assertThat(followUps.openBeforeClosing(one.id())).anySatisfy(open -> assertThat(open).contains("刑事案件办理中", "不能结案"));
        assertThat(get(OFFICER, "/api/cases/" + one.id() + "/dossier").at("/items").findValuesAsText("title"))
                .contains("移送涉嫌犯罪案件报告", "案件移送审批表", "案件移送书", "移送涉案物品清单", "移送证据材料清单", "案件移送回执");
    }
}
