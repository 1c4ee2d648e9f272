package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A waiver walks beside its case: what it confirms, the case reports, deliberates and decides on; what it does not, changes nothing. */
@WholeApplicationTest
class WaiverBesideACaseTest {

    @RegisterExtension
    static final AllFlowNodesCovered WAIVER = AllFlowNodesCovered.of("waiver");

    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private Documents documents;
    @Autowired
    private WaiverFindings findings;
    @Autowired
    private CaseReviews reviews;
    @Autowired
    private LegalBases bases;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private HouseClock clock;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private DecisionTables tables;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void open(Running one) {
        course.start("waiver", CourseScene.OFFICER, Map.of("caseNumber", one.number()));
    }

    /** Ordered to correct on 4 March 2024 at nine; what only the correction can prove is missing yet. */
    private static Map<String, Object> proposal() {
        return new HashMap<>(Map.of("action", "PROPOSE", "item", "SLIGHT_EXCEEDANCE", "proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN"), "barriers", List.of(),
                "barriersChecked", true, "timesOver", "0.08", "orderedAt", "2024-03-04T09:00:00+08:00", "reason", "超标0.08倍，当日更换滤袋"));
    }

    private static Map<String, Object> corrected(String at) {
        return new HashMap<>(Map.of("result", "CORRECTED", "way", "ON_SITE", "correctedAt", at, "proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN", "WITHIN_LIMITS_AGAIN"),
                "finding", "现场核实滤袋已更换，监测达标"));
    }

    private Running proposed() {
        Running one = course.filed();
        open(one);
        course.officer(one, "user_propose_waiver", proposal());
        return one;
    }

    private Running promised() {
        Running one = proposed();
        course.officer(one, "user_record_commitment", Map.of("signer", "张某，法定代表人", "signedOn", "2024-03-04", "commitment", "立即更换滤袋，今后每日检查"));
        return one;
    }

    private Running verified() {
        Running one = promised();
        scene.today("2024-03-05");
        course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"));
        return one;
    }

    private void confirm(Running one, String who, String review, List<String> checked) {
        scene.submit(one, "user_confirm_waiver", who, "case-reviewer", Map.of("review", review, "opinion", "意见", "checked", checked));
    }

    /** What was confirmed is reported, reviewed, deliberated and signed. */
    private void decidedWithoutPenalty(Running one) {
        course.inquired(one);
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> shown = scene.facts(one, "user_write_report", CourseScene.OFFICER, "branch-officer");
        assertThat(shown.get("intended")).isEqualTo("NO_PENALTY");
        assertThat(shown.get("ground").toString()).contains("不超过0.1倍", "免罚办法", "不予行政处罚");
        assertThat(shown.get("fact_waiver").toString()).contains("已经复核同意");
        Map<String, Object> report = new HashMap<>(Map.of("partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts", "烟气颗粒物日均值超过排放标准0.08倍。",
                "samples", "TOLD", "fault", "NOT_CLAIMED", "breached", "《大气污染防治法》第十八条"));
        for (String taken : List.of("violation", "actEndedOn", "basis", "intended", "ground", "groundKind")) {
            report.put(taken, shown.get(taken));
        }
        course.officer(one, "user_write_report", report);
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
        scene.review(one, "AGREE");
        assertThat(scene.facts(one, "user_convene_session", "bureau-1", "bureau-head").toString()).contains("可比案件");
        scene.passes(one);
        scene.draftDecision(one, Map.of("education", "已当面讲解《大气污染防治法》第十八条，并告知再次违法的后果。"));
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("WAIVER_") && !kind.equals("WAIVER_SUGGESTED")).toList();
    }

    @Test
    void whatWasConfirmedIsTheGroundOfTheCasesDecisionAndIsFollowedUp() {
        Running one = promised();
        assertThat(scene.task(one, "user_verify_waiver").due()).isEqualTo(Instant.parse("2024-03-05T01:00:00Z"));
        assertThat(scene.facts(one, "user_verify_waiver", CourseScene.OFFICER, "branch-officer").get("fact_missing").toString()).contains("改正后监测达标");
        scene.today("2024-03-05");
        course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"));
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        assertThatThrownBy(() -> confirm(one, "weixian-1", "AGREE", List.of("FACTS", "MISUSE"))).hasMessageContaining("复核");
        assertThatThrownBy(() -> confirm(one, "case-1", "AGREE", List.of("FACTS"))).hasMessageContaining("两项都核实了才能同意");
        assertThat(scene.facts(one, "user_confirm_waiver", "case-1", "case-reviewer").get("fact_steps").toString()).contains("符合不予行政处罚的条件");
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));

        decidedWithoutPenalty(one);

        assertThat(scene.task(one, "user_follow_up_waiver").due()).isEqualTo(Instant.parse("2024-04-04T15:59:59Z"));
        scene.today("2024-03-20");
        Job timer = management.createJobQuery().activityId("timer_follow_up_due").list().stream().max(Comparator.comparing(Job::getCreateTime)).orElseThrow();
        management.recalculateJobDuedate(timer.getId(), false);
        assertThat(management.createJobQuery().jobId(timer.getId()).singleResult().getDuedate().toInstant()).as("whenever it is computed")
                .isEqualTo(Instant.parse("2024-04-04T15:59:59Z"));
        scene.today("2024-04-05");
        scene.runTimers(one);
        assertThat(told("weixian-1", one)).contains("WAIVER_FOLLOW_UP_DUE");
        Map<String, Object> followUp = Map.of("educatedOn", "2024-04-05", "educated", "张某，法定代表人", "education", "讲解《大气污染防治法》", "result", "KEPT",
                "finding", "在线监测达标");
        Map<String, Object> early = new HashMap<>(followUp);
        early.put("educatedOn", "2024-04-06");
        assertThatThrownBy(() -> course.officer(one, "user_follow_up_waiver", early)).hasMessageContaining("不能晚于今天");
        course.officer(one, "user_follow_up_waiver", followUp);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_followed_up");
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.COMMITMENT, DocumentType.NO_PENALTY_DECISION,
                DocumentType.EDUCATION_RECORD);
        assertThat(happened(one)).containsExactly("WAIVER_PROPOSED", "WAIVER_COMMITTED", "WAIVER_CORRECTED", "WAIVER_CONFIRMED", "WAIVER_FOLLOW_UP_DUE",
                "WAIVER_FOLLOWED_UP");
        assertThat(reviews.of(course.caseOf(one))).filteredOn(result -> result.gate() == ReviewGate.G06).noneMatch(ReviewResult::broken);
    }

    /** What runs by the first released version of the model asks in the way of that version. */
    @Test
    void aWaiverOfTheFirstReleasedModelIsFollowedUpToo() throws Exception {
        String model = Files.readString(Path.of("processes/waiver/waiver.bpmn"));
        String first = model.replace("${askWaiver.followUpEnds(waiverId)}", "${askWaiver.followUpEnds()}");
        assertThat(first).isNotEqualTo(model);
        String old = repository.createDeployment().addString("waiver.bpmn", first).deploy().getId();
        try {
            Running one = verified();
            confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));
            decidedWithoutPenalty(one);
            assertThat(scene.task(one, "user_follow_up_waiver").due()).isEqualTo(Instant.parse("2024-04-04T15:59:59Z"));
            scene.today("2024-04-05");
            scene.runTimers(one);
            assertThat(told("weixian-1", one)).contains("WAIVER_FOLLOW_UP_DUE");
        } finally {
            repository.deleteDeployment(old, true, true);
        }
    }

    /** The term of the item runs out, then the time for verifying: the case goes on with all that was written down. */
    @Test
    void whatNobodyVerifiesInTimeFallsBackIntoTheCaseAndNothingIsLost() {
        Running one = promised();
        scene.today("2024-03-05");
        scene.runTimers(one);
        assertThat(happened(one)).endsWith("WAIVER_CORRECTION_DUE");
        assertThat(told("weixian-1", one)).contains("WAIVER_CORRECTION_DUE");
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation", "user_verify_waiver");
        assertThat(scene.facts(one, "user_verify_waiver", CourseScene.OFFICER, "branch-officer").get("fact_term").toString()).contains("2024-03-12 23:59", "逾期免罚程序结束");
        scene.today("2024-03-12");
        scene.runTimers(one);
        assertThat(course.tasks(one)).as("one day is left").contains("user_verify_waiver");
        scene.today("2024-03-13");
        scene.runTimers(one);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_failed");
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");
        assertThat(happened(one)).containsExactly("WAIVER_PROPOSED", "WAIVER_COMMITTED", "WAIVER_CORRECTION_DUE", "WAIVER_LAPSED");
        assertThat(told("weixian-1", one)).contains("WAIVER_LAPSED");
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.COMMITMENT);
        assertThat(findings.inWords(course.caseOf(one).id())).contains("逾期没有核实改正");
        open(one);
        assertThat(course.tasks(one)).contains("user_propose_waiver");
    }

    private List<String> told(String user, Running one) {
        return jdbc.queryForList("select kind from notice where user_id = ? and subject = ?", String.class, user, one.number());
    }

    private Map<String, Object> report(Map<String, Object> other) {
        Map<String, Object> report = new HashMap<>(Map.of("partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts", "烟气颗粒物日均值超过排放标准0.08倍。",
                "samples", "TOLD", "fault", "NOT_CLAIMED", "breached", "《大气污染防治法》第十八条", "violation", "AIR_OVER_STANDARD", "actEndedOn", "2024-02-20"));
        report.put("basis", bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2024, 2, 20)).get(0).row());
        report.putAll(other);
        return report;
    }

    /** Art. 33 spares nobody on the say-so of those who investigate. */
    @Test
    void noReportWaivesWithoutAConfirmedWaiver() {
        Running one = verified();
        scene.today("2024-03-05");
        course.inquired(one);
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> waiving = report(Map.of("intended", "NO_PENALTY", "ground", "轻微违法", "groundKind", "WAIVER"));
        assertThatThrownBy(() -> course.officer(one, "user_write_report", waiving)).hasMessageContaining("G06").hasMessageContaining("没有经过复核确认的免罚");
        waiving.remove("groundKind");
        assertThatThrownBy(() -> course.officer(one, "user_write_report", waiving)).hasMessageContaining("请选择不予处罚的情形");
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));
        waiving.put("groundKind", "WAIVER");
        course.officer(one, "user_write_report", waiving);
        assertThat(course.tasks(one)).contains("user_review_case");
    }

    /** Nor is a penalty turned into a waiver on the way to the decision. */
    @Test
    void noPenaltyBecomesAWaiverThatNobodyHasConfirmed() {
        Running one = course.deciding();
        scene.silent(one);
        scene.review(one, "AGREE");
        scene.deliberate(one, "DISAGREE", "REJECTED");
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "NO_PENALTY", "ground", "初次违法且危害后果轻微并及时改正",
                "explanation", "按讨论意见"));
        assertThatThrownBy(() -> scene.review(one, "AGREE")).hasMessageContaining("G06").hasMessageContaining("没有经过复核确认的免罚");
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.DECIDING);
    }

    /** A case that is to be referred leads to no waiver, however far one has come; nor does the engine's own interface lead past the form. */
    @Test
    void whatMayBeACrimeIsNotWaivedThroughFormOrInterface() {
        Running one = promised();
        course.inquired(one);
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        course.officer(one, "user_write_report", report(Map.of("intended", "PENALTY", "kinds", List.of("FINE"), "fine", "200000.00", "discretion", "超标0.08倍", "crimeSuspected", true)));
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "RETURN", "opinion", "涉嫌犯罪，补充证据"));
        scene.today("2024-03-05");
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"))).hasMessageContaining("涉嫌犯罪");
        String task = scene.task(one, "user_verify_waiver").taskId();
        assertThat(rest("/engine-rest/task/" + task + "/claim", Map.of("userId", "weixian-1")).getStatusCode().value()).isEqualTo(204);
        Map<String, Object> variables = new HashMap<>();
        corrected("2024-03-05T08:30:00+08:00").forEach((key, value) -> variables.put(key, value instanceof List<?> list
                ? Map.of("type", "Json", "value", list.stream().map(item -> '"' + item.toString() + '"').toList().toString()) : Map.of("value", value)));
        ResponseEntity<String> submitted = rest("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
        assertThat(submitted.getStatusCode().is4xxClientError()).as(submitted.getBody()).isTrue();
        assertThat(submitted.getBody()).contains("涉嫌犯罪");
        ResponseEntity<String> completed = rest("/engine-rest/task/" + task + "/complete", Map.of("variables", Map.of("corrected", Map.of("value", true))));
        assertThat(completed.getStatusCode().is4xxClientError()).as(completed.getBody()).isTrue();
        ResponseEntity<String> message = rest("/engine-rest/message", Map.of("messageName", "waiver.case-decided", "businessKey", one.number(), "processVariables",
                Map.of("waived", Map.of("value", true))));
        assertThat(message.getStatusCode().is4xxClientError()).as(message.getBody()).isTrue();
        assertThat(course.tasks(one)).contains("user_verify_waiver");
    }

    private ResponseEntity<String> rest(String path, Map<String, ?> body) {
        return http.withBasicAuth("weixian-1", "bihuan-demo").postForEntity(path, body, String.class);
    }

    private static Map<String, Object> faultless(String... barriers) {
        return new HashMap<>(Map.of("action", "PROPOSE", "item", "NO_FAULT", "proven", List.of("NO_FAULT"), "barriers", List.of(barriers), "barriersChecked", true,
                "reason", "没有主观过错"));
    }

    /** Falsification, evasion, a running emergency: the violation itself bars, whatever is ticked; all but proven absence of fault. */
    @ParameterizedTest
    @ValueSource(strings = {"MONITORING_DATA_FALSIFIED", "AIR_EVASION", "HEAVY_POLLUTION_LIMITS", "INSPECTION_REFUSED"})
    void aViolationThatIsItselfABarrierIsNotWaivedForBeingMinor(String violation) {
        Running one = course.filedFor(violation);
        open(one);
        Map<String, Object> values = faultless();
        values.putAll(Map.of("item", "MINOR", "proven", List.of("MINOR", "NO_HARM", "CORRECTED_IN_TIME")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不适用免予处罚");
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", faultless("EMERGENCY_IN_FORCE", "REFERRED"))).hasMessageContaining("移送公安机关");
        course.officer(one, "user_propose_waiver", faultless("EMERGENCY_IN_FORCE"));
    }

    /** G07: who is proven to be without fault is not punished, however grave the act and whether it is corrected yet; a second person looks at it as at any waiver. */
    @Test
    void whoIsWithoutFaultDuringAnAlertIsSparedOnceASecondPersonHasConfirmedIt() {
        Running one = course.filedFor("HEAVY_POLLUTION_LIMITS");
        open(one);
        course.officer(one, "user_propose_waiver", faultless("EMERGENCY_IN_FORCE"));
        course.officer(one, "user_record_commitment", Map.of("signer", "张某，法定代表人", "signedOn", "2024-03-04", "commitment", "今后每日核对应急通知"));
        scene.today("2024-03-05");
        Map<String, Object> unproven = new HashMap<>(Map.of("result", "CORRECTED", "way", "EVIDENCE", "proven", List.of(), "finding", "通知没有送到企业"));
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", unproven)).hasMessageContaining("还缺：证明有证据足以证明没有主观过错");
        unproven.put("proven", List.of("NO_FAULT"));
        course.officer(one, "user_verify_waiver", unproven);
        course.inquired(one);
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> report = report(Map.of("violation", "HEAVY_POLLUTION_LIMITS", "fault", "PROVEN", "faultReason", "应急通知没有送达，证据属实", "intended", "NO_PENALTY",
                "ground", "没有主观过错", "groundKind", "WAIVER", "basis", bases.validFor(ViolationType.HEAVY_POLLUTION_LIMITS, LocalDate.of(2024, 2, 20)).get(0).row()));
        assertThatThrownBy(() -> course.officer(one, "user_write_report", report)).hasMessageContaining("没有经过复核确认的免罚");
        assertThat(scene.facts(one, "user_confirm_waiver", "case-1", "case-reviewer").get("fact_verified").toString()).contains("没有主观过错的证据属实，尚未改正");
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));
        course.officer(one, "user_write_report", report);
        assertThat(course.tasks(one)).contains("user_review_case");
        assertThat(happened(one)).containsExactly("WAIVER_PROPOSED", "WAIVER_COMMITTED", "WAIVER_CORRECTED", "WAIVER_CONFIRMED");
    }

    /** Inspected on Friday 1 March 2024: five working days of the inspection end on the 8th, however late the order is served. */
    @Test
    void aMissingRegistrationHasFiveDaysFromTheInspection() {
        Running one = course.filedFor("EIA_NOT_REGISTERED");
        open(one);
        assertThat(scene.facts(one, "user_propose_waiver", CourseScene.OFFICER, "branch-officer").get("inspectedOn")).isEqualTo("2024-03-04");
        Map<String, Object> values = new HashMap<>(Map.of("action", "PROPOSE", "item", "EIA_REGISTRATION", "proven", List.of("NO_HARM"), "barriers", List.of(), "barriersChecked", true,
                "inspectedOn", "2024-03-05", "orderedAt", "2024-03-04T09:00:00+08:00", "reason", "已补办登记"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不能晚于今天");
        values.put("inspectedOn", "2024-03-01");
        course.officer(one, "user_propose_waiver", values);
        assertThat(scene.facts(one, "user_record_commitment", CourseScene.OFFICER, "branch-officer").get("fact_term").toString())
                .contains("自检查之日起5个工作日内，至 2024-03-08 23:59");
        course.officer(one, "user_record_commitment", Map.of("signer", "张某，法定代表人", "signedOn", "2024-03-04", "commitment", "立即补办登记"));
        scene.today("2024-03-11");
        Map<String, Object> late = corrected("2024-03-09T08:30:00+08:00");
        late.put("proven", List.of("NO_HARM"));
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", late)).hasMessageContaining("没有在自检查之日起5个工作日内改正");
        late.put("correctedAt", "2024-03-08T16:00:00+08:00");
        course.officer(one, "user_verify_waiver", late);
        assertThat(course.tasks(one)).contains("user_confirm_waiver");
    }

    @Test
    void whoDoesNotCorrectInTimeIsPunishedAsIfNothingHadBeen() {
        Running one = promised();
        scene.today("2024-03-06");
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", corrected("2024-03-05T09:00:01+08:00"))).hasMessageContaining("没有在24小时内改正");
        Map<String, Object> unproven = corrected("2024-03-05T09:00:00+08:00");
        unproven.put("proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN"));
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", unproven)).hasMessageContaining("还缺").hasMessageContaining("改正后监测达标");
        course.officer(one, "user_verify_waiver", Map.of("result", "NOT_CORRECTED", "way", "EVIDENCE", "finding", "在线数据仍超标"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_failed");
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.COMMITMENT);
        open(one);
        course.officer(one, "user_propose_waiver", Map.of("action", "DROP", "reason", "没有改正"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_dropped");
    }

    @Test
    void whatTheSecondPersonReturnsIsComparedAnew() {
        Running one = verified();
        confirm(one, "case-1", "RETURN", List.of());
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        Map<String, Object> shown = scene.facts(one, "user_propose_waiver", CourseScene.OFFICER, "branch-officer");
        assertThat(shown.get("fact_before")).isEqualTo("意见");
        assertThat(shown.get("item")).isEqualTo("SLIGHT_EXCEEDANCE");
        assertThat(shown.get("timesOver")).isEqualTo("0.08");
        course.officer(one, "user_propose_waiver", Map.of("action", "DROP", "reason", "材料不足"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_dropped");
    }

    /** Whoever writes the table anew need not keep the ids of its rows. */
    @Test
    void aWaiverOnItsWayKeepsItsItemWhenTheTableIsWrittenAnew() throws Exception {
        Running one = proposed();
        String items = Files.readString(Path.of("processes/waiver/waiver-items.dmn"));
        try {
            repository.createDeployment().addString("waiver-items.dmn", items.replace("<rule id=\"rule_", "<rule id=\"rule_new_")).deploy();
            // Which version is the newest is asked every other second.
            for (int tries = 0; tries < 200 && !tables.read("waiver-items").rows().get(0).id().startsWith("rule_new_"); tries++) {
                Thread.sleep(100);
            }
            assertThat(tables.read("waiver-items").rows().get(0).id()).startsWith("rule_new_");
            course.officer(one, "user_record_commitment", Map.of("signer", "张某，法定代表人", "signedOn", "2024-03-04", "commitment", "立即更换滤袋"));
            assertThat(scene.task(one, "user_verify_waiver").due()).isEqualTo(Instant.parse("2024-03-05T01:00:00Z"));
            scene.today("2024-03-05");
            course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"));
            assertThat(course.tasks(one)).contains("user_confirm_waiver");
        } finally {
            repository.createDeployment().addString("waiver-items.dmn", items).deploy();
        }
    }

    @Test
    void whatIsMeasuredToFourPlacesIsTakenAndComparedAsItIs() {
        Running one = course.filed();
        open(one);
        Map<String, Object> values = proposal();
        values.put("timesOver", "0.10004");
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("最多四位小数");
        values.put("timesOver", "0.1004");
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("超过 0.1 倍");
        values.put("timesOver", "0.0996");
        course.officer(one, "user_propose_waiver", values);
        assertThat(happened(one)).containsExactly("WAIVER_PROPOSED");
    }

    @Test
    void aCaseThatEndsOtherwiseEndsItsWaiver() {
        Running one = verified();
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));
        course.take(one, CourseKind.WITHDRAWAL, CourseGround.NO_JURISDICTION, null);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_not_granted");
        assertThat(happened(one)).endsWith("WAIVER_NOT_GRANTED");
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
    }

    /** Nothing is left to be done about a waiver once the case has its result, wherever the waiver stands. */
    @ParameterizedTest
    @ValueSource(strings = {"user_propose_waiver", "user_record_commitment", "user_verify_waiver", "user_confirm_waiver"})
    void aCaseThatEndsEndsAWaiverThatNobodyConfirmed(String at) {
        Running one = switch (at) {
            case "user_propose_waiver" -> course.filed();
            case "user_record_commitment" -> proposed();
            case "user_verify_waiver" -> promised();
            default -> verified();
        };
        if (at.equals("user_propose_waiver")) {
            open(one);
        }
        assertThat(course.tasks(one)).contains(at);
        course.take(one, CourseKind.WITHDRAWAL, CourseGround.NO_JURISDICTION, null);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_not_granted");
        assertThat(course.tasks(one)).doesNotContain(at);
        assertThat(happened(one)).endsWith("WAIVER_NOT_GRANTED");
    }

    @Test
    void aBarredOrUnfitCaseIsRefusedBesideTheField() {
        Running one = course.filed();
        open(one);
        assertThatThrownBy(() -> open(one)).hasMessageContaining("正在办理");
        Map<String, Object> values = proposal();
        values.put("barriersChecked", false);
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("逐项核实");
        values.put("barriers", List.of("FALSIFIED"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("逐项核实").hasMessageContaining("弄虚作假");
        values.putAll(Map.of("barriersChecked", true, "barriers", List.of("FALSIFIED", "EMERGENCY_IN_FORCE")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("弄虚作假").hasMessageContaining("重污染天气");
        values.putAll(Map.of("barriers", List.of(), "timesOver", "0.11"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("超过 0.1 倍");
        values.putAll(Map.of("timesOver", "-1", "orderedAt", "2024-02-19T09:00:00+08:00", "earlier", "去年三月"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("应在 0 至").hasMessageContaining("不能早于违法行为之日")
                .hasMessageContaining("每行应为一个日期");
        values.putAll(Map.of("timesOver", "0.2", "orderedAt", "2024-03-04T09:00:00+08:00", "item", "FIRST_EXCEEDANCE", "earlier", "2023-06-01",
                "proven", List.of("SLIGHT_CONSEQUENCE", "DAILY_MEAN_WITHIN", "RECORD_CHECKED")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不是初次违法");
        assertThat(happened(one)).isEmpty();
        assertThatThrownBy(() -> course.start("waiver", "shexian-1", Map.of("caseNumber", one.number()))).hasMessageContaining("本分局没有这个案号的案件");
    }

    /** The system proposes when the case is filed, and wherever an officer decides how it goes on; it starts nothing. */
    @Test
    void aFiledCaseIsHeldAgainstTheListsByItself() {
        Running one = course.filed();
        assertThat(cases.timeline(course.caseOf(one).id())).filteredOn(entry -> entry.kind().equals("WAIVER_SUGGESTED")).singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("突发故障", "尚缺", "由办案人员决定"));
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");
        assertThat(scene.facts(one, "user_plan_investigation", CourseScene.OFFICER, "branch-officer").get("fact_waiver").toString()).contains("系统比对：可能符合免罚事项");
        Running other = course.filedFor("ODOUR");
        assertThat(cases.timeline(course.caseOf(other).id())).extracting(TimelineEntry::kind).doesNotContain("WAIVER_SUGGESTED");
        assertThat(scene.facts(other, "user_plan_investigation", CourseScene.OFFICER, "branch-officer").get("fact_waiver").toString()).contains("没有发现接近的免罚事项");
    }

    /** The like that the bureau itself found within the look-back counts although nobody types it. */
    @Test
    void theBureausOwnCasesAreLookedBackAt() {
        course.filed("2023-12-04");
        Running one = course.filed();
        open(one);
        assertThat(scene.facts(one, "user_propose_waiver", CourseScene.OFFICER, "branch-officer").get("fact_earlier").toString()).contains("2023-12-04");
        Map<String, Object> values = proposal();
        values.putAll(Map.of("timesOver", "0.2", "item", "FIRST_EXCEEDANCE", "proven", List.of("SLIGHT_CONSEQUENCE", "DAILY_MEAN_WITHIN", "RECORD_CHECKED")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不是初次违法");
    }
}
