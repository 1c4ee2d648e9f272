package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.penalty.FilingScene.WEIXIAN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** A filed case from the first interview to the archive, on every way the three models know. */
@WholeApplicationTest
class CaseHandlingTest {

    @RegisterExtension
    static final AllFlowNodesCovered CASE = AllFlowNodesCovered.of("penalty-case");
    @RegisterExtension
    static final AllFlowNodesCovered HANDLING = AllFlowNodesCovered.of("case-handling");
    @RegisterExtension
    static final AllFlowNodesCovered INVESTIGATION = AllFlowNodesCovered.of("case-investigation");
    @RegisterExtension
    static final AllFlowNodesCovered CLOSING = AllFlowNodesCovered.of("case-closing");

    private static final String OFFICER = "weixian-1";

    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private FilingScene filing;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private CaseScene scenes;
    @Autowired
    private CourseScene course;
    @Autowired
    private ExecutionScene execution;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseReviews reviews;
    @Autowired
    private Documents documents;
    @Autowired
    private LegalBases bases;
    @Autowired
    private DecidedCases register;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** A case that was filed on Monday, 2024-03-04, for an act of February. */
    private Running filed() {
        scene.today("2024-03-04");
        String lead = clueInReview();
        filing.review(lead, "case-1", "AGREE", "同意");
        filing.decide(lead, "bureau-1", "FILE", "同意");
        PenaltyCase one = repository.findAll().stream().filter(other -> other.leadNumber().equals(lead)).findFirst().orElseThrow();
        return new Running(0, one.number(), one.deadlineOwner());
    }

    private String clueInReview() {
        String lead = filing.clue(WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.put("actEndedOn", "2024-02-20");
        filing.submit(lead, OFFICER, "branch-officer", proposal);
        return lead;
    }

    private PenaltyCase caseOf(Running one) {
        return repository.findByNumber(one.number()).orElseThrow();
    }

    private void officer(Running one, String key, Map<String, Object> values) {
        scene.submit(one, key, OFFICER, "branch-officer", values);
    }

    private void next(Running one, InvestigationStep step) {
        officer(one, "user_plan_investigation", Map.of("step", step.name()));
    }

    static Map<String, Object> inquiry(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("startedAt", "2024-03-04T09:00:00+08:00", "endedAt", "2024-03-04T09:40:00+08:00",
                "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "personAsked", "李某，厂长", "place", "厂区办公楼", "questions",
                "问：什么时间超标？\n答：二月二十日上午。\n问：原因？\n答：布袋破损。", "fault", "知道布袋破损", "duration", "约六小时"));
        values.putAll(Map.of("offenceCount", "首次", "serviceAddress", "魏县工业园区1号", "resultsTold", "TOLD", "signed", "SIGNED", "certificatesShown", true));
        values.putAll(other);
        return values;
    }

    private String basis() {
        return bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2024, 2, 20)).get(0).row();
    }

    private Map<String, Object> report(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("violation", "AIR_OVER_STANDARD", "actEndedOn", "2024-02-20", "partyAddress", "魏县工业园区1号",
                "legalRepresentative", "张某", "facts", "2024年2月20日烟气颗粒物日均值超过排放标准0.4倍。", "samples", "TOLD", "fault", "NOT_CLAIMED",
                "breached", "《大气污染防治法》第十八条", "basis", basis(), "intended", "PENALTY"));
        values.putAll(Map.of("kinds", List.of("FINE"), "fine", "200000.00", "discretion", "超标0.4倍，20%；合计20%。"));
        values.putAll(other);
        return values;
    }

    private void reportAndReview(Running one, Map<String, Object> other) {
        next(one, InvestigationStep.REPORT);
        officer(one, "user_write_report", report(other));
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
    }

    private Running investigated(Map<String, Object> report) {
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        officer(one, "user_record_inquiry", inquiry(Map.of()));
        reportAndReview(one, report);
        return one;
    }

    private void publish(Running one, String on) {
        officer(one, "user_publish_decision", Map.of("publishedOn", on, "place", "市生态环境局网站“行政处罚”栏目", "hidden", "无"));
    }

    private void corrected(Running one, String on, String answer) {
        officer(one, "user_verify_correction", Map.of("checkedOn", on, "corrected", answer, "finding", "现场核实，布袋已更换，监测达标。"));
    }

    private void close(Running one) {
        officer(one, "user_propose_closing", Map.of("opinion", "罚款已缴清，违法行为已改正，建议结案。"));
        scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "APPROVE", "opinion", "同意结案"));
    }

    private void pay(Running one, String on, String amount) {
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", on, "amount", amount, "channel", "BANK", "reference",
                "收据" + one.number()));
    }

    /** The inspection ordered nothing, since a laboratory was asked first: then the decision orders correction, and none is imposed without. */
    @Test
    void aPenaltyOrdersCorrectionWhereNoOrderWasServed() {
        Running one = deliberated();
        assertThat(correction(one)).contains("须在决定书中责令改正");
        assertThatThrownBy(() -> scene.draftDecision(one, Map.of("requirement", ""))).hasMessageContaining("改正要求").hasMessageContaining("第二十八条");
        long inspection = scenes.inspected(caseOf(one).leadId(), caseOf(one).leadNumber(), "2024-03-04");
        assertThat(correction(one)).contains("已送达责令改正违法行为决定书 邯环责改字-" + inspection + "（2024-03-04）");
        jdbc.update("update correction_order set served_on = null where inspection_id = ?", inspection);
        assertThatThrownBy(() -> scene.draftDecision(one, Map.of("requirement", ""))).as("an order on its way").hasMessageContaining("改正要求");
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        assertThat(documents.of(one.owner())).extracting(Documents.Issued::type).contains(DocumentType.PENALTY_DECISION);
    }

    /** The heads have agreed, and the decision is to be drafted. */
    private Running deliberated() {
        Running one = scene.silent(investigated(Map.of()));
        scene.review(one, "AGREE");
        scene.passes(one);
        return one;
    }

    /** What was drafted before anybody asked is stopped at the signature. */
    @Test
    void aDraftThatOrdersNoCorrectionIsNotSigned() {
        Running one = deliberated();
        long inspection = scenes.inspected(caseOf(one).leadId(), caseOf(one).leadNumber(), "2024-03-04");
        scene.draftDecision(one, Map.of("requirement", ""));
        jdbc.update("update correction_order set served_on = null where inspection_id = ?", inspection);
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("责令改正").hasMessageContaining("第二十八条");
        jdbc.update("update correction_order set served_on = issued_on where inspection_id = ?", inspection);
        scene.sign(one, "PENALTY");
    }

    /** What the officers saw corrected on the spot needs no order any more. */
    @Test
    void whatWasSeenCorrectedNeedsNoOrder() {
        Running one = deliberated();
        long inspection = scenes.inspected(caseOf(one).leadId(), caseOf(one).leadNumber(), "2024-03-04");
        jdbc.update("delete from correction_order where inspection_id = ?", inspection);
        assertThat(correction(one)).contains("须在决定书中责令改正");
        jdbc.update("update inspection set result = 'CORRECTED' where id = ?", inspection);
        assertThat(correction(one)).contains("2024-03-04 现场检查", "发现问题，当场改正", "可以不填");
        scene.draftDecision(one, Map.of("requirement", ""));
    }

    private String correction(Running one) {
        return scene.facts(one, "user_draft_decision", OFFICER, "branch-officer").get("fact_correction").toString();
    }

    @Test
    void aCaseIsInvestigatedFinedPaidPublishedCorrectedAndArchived() throws Exception {
        Running one = investigated(Map.of());
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.DECIDING);
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.EXECUTING);
        assertThat(scene.open(one)).contains("user_publish_decision", "user_verify_correction");
        assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'DECISION_SERVED'", String.class, one.number()))
                .contains(OFFICER).doesNotHaveDuplicates();

        publish(one, "2024-03-12");
        corrected(one, "2024-03-12", "NO");
        corrected(one, "2024-03-12", "YES");
        scene.today("2024-03-20");
        pay(one, "2024-03-19", "200000.00");
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        officer(one, "user_propose_closing", Map.of("opinion", "建议结案"));
        assertThatThrownBy(() -> scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "RETURN", "opinion", "同意")))
                .hasMessageContaining("退回时请写明理由");
        scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "RETURN", "opinion", "补充缴款票据"));
        close(one);

        PenaltyCase closed = caseOf(one);
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(scene.end("case-handling", one)).isEqualTo("end_case_closed");
        assertThat(documents.of(one.owner())).extracting(Documents.Issued::type).contains(DocumentType.FILING, DocumentType.INQUIRY,
                DocumentType.INVESTIGATION_REPORT, DocumentType.PENALTY_NOTICE, DocumentType.LEGAL_REVIEW, DocumentType.DELIBERATION,
                DocumentType.PENALTY_DECISION, DocumentType.SERVICE_RECEIPT, DocumentType.CLOSING);
        Documents.Issued form = documents.of(one.owner()).stream().filter(document -> document.type() == DocumentType.CLOSING).findFirst().orElseThrow();
        String decided = documents.of(one.owner()).stream().filter(document -> document.type() == DocumentType.PENALTY_DECISION).findFirst()
                .orElseThrow().number();
        assertThat(execution.words(form.id())).containsSubsequence("2024年3月4日，立案审批表（", "2024年3月4日，调查询问笔录。", "行政处罚事先（听证）告知书（",
                "），已送达。", "集体讨论笔录", "行政处罚决定书（" + decided + "），已送达。", "2024年3月12日，公开处罚决定信息。")
                .doesNotContain("提请告知、审核和决定", "核实改正情况");
        assertThat(cases.timeline(closed.id())).isSortedAccordingTo(Comparator.comparing(TimelineEntry::at)).extracting(TimelineEntry::kind)
                .containsSubsequence("CASE_FILED", "NOTICE_DRAFTED", "SERVED", "DECIDED", "SERVED", "PAID", "EXECUTION_ENDED", "CASE_ARCHIVED");
        assertThat(reviews.of(closed)).extracting(ReviewResult::state).doesNotContain(ReviewResult.State.BROKEN, ReviewResult.State.OPEN);
        assertThat(register.find(decided)).hasValueSatisfying(precedent -> {
            assertThat(precedent.fine()).isEqualByComparingTo("200000");
            assertThat(precedent.percent()).isEqualByComparingTo("20");
        });
        assertThatThrownBy(() -> documents.issue(Documents.Draft.of(one.owner(), DocumentType.INQUIRY, null, LocalDate.of(2024, 3, 20))
                .with(DocumentItem.CAUSE, "补记"), OFFICER)).hasMessageContaining("归档");
    }

    @Test
    void whatACaseConfiscatesIsReportedToldPaidAndStandsInItsFile() throws Exception {
        String row = bases.validFor(ViolationType.INCINERATOR_MONITORING, LocalDate.of(2024, 2, 20)).get(0).row();
        Map<String, Object> report = new HashMap<>(Map.of("violation", "INCINERATOR_MONITORING", "basis", row, "fine", "150000.00", "breached",
                "《固体废物污染环境防治法》第七十五条", "kinds", List.of("FINE", "CONFISCATION")));
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        officer(one, "user_record_inquiry", inquiry(Map.of()));
        next(one, InvestigationStep.REPORT);
        assertThatThrownBy(() -> officer(one, "user_write_report", report(report))).hasMessageContaining("处罚种类含没收违法所得，请填写金额");
        report.put("confiscation", "2800000");
        officer(one, "user_write_report", report(report));
        assertThat(execution.words(one.owner(), DocumentType.INVESTIGATION_REPORT)).contains("没收违法所得人民币贰佰捌拾万元整");
        assertThat(scene.facts(one, "user_review_case", "case-1", "case-reviewer").get("fact_proposal").toString()).contains("没收违法所得 2,800,000 元");
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
        assertThat(scene.facts(one, "user_draft_notice", "weixian-1", "branch-officer").get("confiscation")).isEqualTo("2800000.00");
        confiscates(one);
        assertThat(execution.words(one.owner(), DocumentType.PENALTY_DECISION)).contains("没收违法所得人民币贰佰捌拾万元整（¥2,800,000.00）");
        assertThat(scene.facts(one, "user_publish_decision", OFFICER, "branch-officer").get("fact_result").toString()).contains("罚款人民币壹拾伍万元整", "没收违法所得人民币贰佰捌拾万元整");
        publish(one, "2024-03-12");
        corrected(one, "2024-03-12", "YES");
        Map<String, Object> part = new HashMap<>(Map.of("paidOn", "2024-03-12", "amount", "2800000", "channel", "BANK", "reference", "没收" + one.number(),
                "confiscated", "2800000"));
        scene.submit(one, "user_record_payment", "finance-1", "finance", part);
        assertThat(scene.open(one)).as("the fine is still open").contains("user_record_payment").doesNotContain("user_propose_closing");
        JsonNode read = json.readTree(http.withBasicAuth("weixian-1", "bihuan-demo").getForObject("/api/cases/{number}", String.class, one.number()));
        assertThat(read.at("/investigation/confiscation").asText()).isEqualTo("2800000.00");
        assertThat(read.at("/decision/confiscation").asText()).isEqualTo("2800000.00");
        assertThat(read.at("/execution/confiscation/unpaid").asText()).isEqualTo("0.00");
        assertThat(read.at("/execution/remaining").asText()).isEqualTo("150000.00");
        part.putAll(Map.of("amount", "150000", "confiscated", "0", "reference", "罚款" + one.number()));
        scene.submit(one, "user_record_payment", "finance-1", "finance", part);
        close(one);
        assertThat(execution.words(one.owner(), DocumentType.CLOSING)).contains("没收违法所得人民币贰佰捌拾万元整", "没收违法所得 2,800,000 元");
    }

    /** 150,000 and 2,800,000, decided and served on 2024-03-12. */
    private void confiscates(Running one) {
        scene.draftNotice(one, Map.of("kinds", List.of("FINE", "CONFISCATION"), "confiscation", "2800000.00"));
        scene.handOver(one);
        scene.windowOver(one, "2024-03-12");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        scene.handOver(one);
    }

    /** The fine stands and the daily fine beside it; what was published is wrong all the same. */
    @Test
    void aPublishedDecisionOfWhichOnlyTheConfiscationIsChangedIsWithdrawnTooAndOnceFromPublication() {
        Running one = investigated(Map.of("violation", "INCINERATOR_MONITORING", "basis", bases.validFor(ViolationType.INCINERATOR_MONITORING,
                LocalDate.of(2024, 2, 20)).get(0).row(), "fine", "150000.00", "breached", "《固体废物污染环境防治法》第七十五条", "kinds", List.of("FINE", "CONFISCATION"),
                "confiscation", "2800000"));
        confiscates(one);
        publish(one, "2024-03-12");
        scene.today("2024-03-20");
        officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-18", "authority", "邯郸市人民政府"));
        scene.today("2024-05-17");
        officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2024-05-17", "newConfiscation", "2000000"));
        assertThat(scene.open(one)).containsOnlyOnce("user_withdraw_publication");
        assertThat(cases.deadlines(List.of(caseOf(one))).get(one.owner())).filteredOn(limit -> limit.rule().code().equals("T19"))
                .singleElement().satisfies(limit -> assertThat(limit.lastDay()).isEqualTo(LocalDate.of(2024, 5, 22)));
    }

    @Test
    void aViolationThatIsNotCorrectedAtTheFirstCheckIsCheckedAgainBeforeTheCaseIsClosed() {
        Running one = investigated(Map.of());
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        String decided = LocalDate.ofInstant(clock.instant(), HouseClock.ZONE).toString();
        publish(one, decided);
        pay(one, decided, "200000.00");
        corrected(one, decided, "NO");
        assertThat(scene.open(one)).as("checked again, and nothing is closed meanwhile").containsExactly("user_verify_correction");
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.EXECUTING);
        assertThat(scene.facts(one, "user_verify_correction", OFFICER, "branch-officer").toString()).contains("未改正");
        scene.today("2024-04-10");
        corrected(one, "2024-04-10", "YES");
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        assertThat(cases.timeline(caseOf(one).id())).extracting(TimelineEntry::kind).containsSubsequence("NOT_CORRECTED", "CORRECTED");
        close(one);
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(jdbc.queryForList("select corrected from correction_check where case_id = ? order by id", Boolean.class, caseOf(one).id()))
                .containsExactly(false, true);
    }

    @Test
    void anInvestigationReturnedByTheReviewerGoesOnWithWhatWasWritten() {
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        officer(one, "user_record_inquiry", inquiry(Map.of("signed", "REFUSED", "refusal", "拒绝签名，见证人赵某在场")));
        next(one, InvestigationStep.REPORT);
        officer(one, "user_write_report", report(Map.of()));
        assertThatThrownBy(() -> scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "RETURN", "opinion", "同意")))
                .hasMessageContaining("退回时请写明理由");
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "RETURN", "opinion", "补充监测报告"));
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.FILED);
        assertThat(scene.facts(one, "user_plan_investigation", OFFICER, "branch-officer").get("fact_progress").toString()).contains("补充监测报告");
        next(one, InvestigationStep.INSPECTION);
        assertThat(scene.open(one)).containsExactly("user_prepare_inspection");
    }

    @Test
    void whatAReportMustNotSayIsRefusedWithItsGateAndNothingIsKept() {
        Running one = filed();
        next(one, InvestigationStep.REPORT);
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of()))).hasMessageContaining("G06");
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("samples", "NOT_TOLD")))).hasMessageContaining("G11");
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("fault", "PROVEN", "faultReason", "停电")))).hasMessageContaining("G07");
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("fine", "99999.99")))).hasMessageContaining("G09");
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("fine", "-5")))).hasMessageContaining("罚款数额");
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("actEndedOn", "2018-02-20")))).hasMessageContaining("G19");
        String code = bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2026, 9, 1)).get(0).row();
        assertThatThrownBy(() -> officer(one, "user_write_report", report(Map.of("basis", code)))).hasMessageContaining("G08");
        assertThat(scene.open(one)).containsExactly("user_write_report");
        assertThat(documents.of(one.owner())).extracting(Documents.Issued::type).doesNotContain(DocumentType.INVESTIGATION_REPORT);
    }

    @Test
    void g02WithoutTwoCertifiedOfficersNobodyIsInterviewed() {
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        assertThatThrownBy(() -> officer(one, "user_record_inquiry", inquiry(Map.of("secondOfficer", "weixian-1")))).hasMessageContaining("G02");
        assertThatThrownBy(() -> officer(one, "user_record_inquiry", inquiry(Map.of("secondOfficer", "weixian-4")))).hasMessageContaining("G02");
        assertThatThrownBy(() -> officer(one, "user_record_inquiry", inquiry(Map.of("endedAt", "2024-03-04T08:00:00+08:00"))))
                .hasMessageContaining("不能早于询问开始的时间");
        assertThatThrownBy(() -> officer(one, "user_record_inquiry", inquiry(Map.of("questions", "他承认了。")))).hasMessageContaining("问：");
        assertThat(documents.of(one.owner())).extracting(Documents.Issued::type).doesNotContain(DocumentType.INQUIRY);
    }

    @Test
    void g20WhoInvestigatedDoesNotReview() {
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        officer(one, "user_record_inquiry", inquiry(Map.of()));
        next(one, InvestigationStep.REPORT);
        officer(one, "user_write_report", report(Map.of()));
        assertThatThrownBy(() -> scene.submit(one, "user_review_case", "weixian-2", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意")))
                .hasMessageContaining("G20");
        assertThat(reviews.of(caseOf(one))).filteredOn(result -> result.gate() == ReviewGate.G20).extracting(ReviewResult::state)
                .containsExactly(ReviewResult.State.OPEN);
    }

    @Test
    void aCaseInWhichNothingIsFinedIsPublishedAndClosedWithoutExecution() {
        Map<String, Object> none = new HashMap<>(Map.of("intended", "NO_PENALTY", "groundKind", "LAW_CHANGED", "ground", "新的规定不再处罚这种行为（《行政处罚法》第三十七条）"));
        none.put("kinds", List.of());
        none.put("fine", null);
        none.put("discretion", null);
        Running one = investigated(none);
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of("education", "已当面讲解《大气污染防治法》第十八条，并告知再次违法的后果。"));
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);
        assertThat(scene.open(one)).containsExactlyInAnyOrder("user_publish_decision", "user_verify_correction");
        publish(one, "2024-03-04");
        corrected(one, "2024-03-04", "YES");
        close(one);
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void g03APartyThatIsCalledOtherwiseInTheRegisterIsShownAsBroken() {
        Running one = filed();
        jdbc.update("update penalty_case set party_name = ? where number = ?", "某某招牌店", one.number());
        assertThat(reviews.of(caseOf(one))).filteredOn(result -> result.gate() == ReviewGate.G03)
                .singleElement().satisfies(result -> {
                    assertThat(result.state()).isEqualTo(ReviewResult.State.BROKEN);
                    assertThat(result.fact()).contains("某某招牌店");
                });
        jdbc.update("update penalty_case set region = '130426' where number = ?", one.number());
        assertThat(reviews.of(caseOf(one))).filteredOn(result -> result.gate() == ReviewGate.G01).extracting(ReviewResult::state)
                .containsExactly(ReviewResult.State.OPEN);
    }

    @Test
    void aClueThatIsNotFiledEndsThere() {
        scene.today("2024-03-04");
        String lead = clueInReview();
        filing.review(lead, "case-1", "AGREE", "同意");
        filing.decide(lead, "bureau-1", "NOT_FILE", "违法行为轻微并已改正");
        assertThat(repository.findAll()).filteredOn(one -> one.leadNumber().equals(lead)).extracting(PenaltyCase::status)
                .containsExactly(CaseStatus.NOT_FILED);
    }

    @Test
    void aDecisionThatACourtRevokesIsWithdrawnFromPublication() {
        Running one = investigated(Map.of());
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        publish(one, "2024-03-12");
        corrected(one, "2024-03-12", "YES");
        scene.today("2024-03-20");
        officer(one, "user_record_remedy", Map.of("happening", "LITIGATION", "filedOn", "2024-03-18", "authority", "魏县人民法院"));
        scene.today("2024-05-20");
        officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2024-05-17"));
        // The fine has fallen with it, so nothing but the publication is left.
        assertThat(scene.open(one)).containsExactlyInAnyOrder("user_withdraw_publication", "user_propose_closing");
        assertThat(followUps.openBeforeClosing(caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("公开信息还没有撤回"));
        assertThatThrownBy(() -> officer(one, "user_withdraw_publication", Map.of("withdrawnOn", "2024-03-01", "why", "判决撤销")))
                .hasMessageContaining("不能早于公开之日");
        officer(one, "user_withdraw_publication", Map.of("withdrawnOn", "2024-05-20", "why", "人民法院判决撤销处罚决定"));
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        assertThat(cases.deadlines(List.of(caseOf(one))).get(one.owner())).anySatisfy(limit -> {
            assertThat(limit.rule().code()).isEqualTo("T19");
            assertThat(limit.metOn()).isEqualTo(LocalDate.of(2024, 5, 20));
        });
    }

    /** The three working days run from the judgment and not from the last instalment. */
    @Test
    void aDecisionThatIsChangedWhileItsFineIsStillPaidIsWithdrawnFromPublicationAtOnce() {
        Running one = investigated(Map.of());
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThatThrownBy(() -> publish(one, "2024-03-11")).hasMessageContaining("〔公开日期〕");
        publish(one, "2024-03-12");
        scene.today("2024-03-20");
        officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-18", "authority", "邯郸市人民政府"));
        scene.today("2024-05-17");
        officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2024-05-17", "newFine", "150000"));
        assertThat(scene.open(one)).contains("user_withdraw_publication", "user_record_remedy").doesNotContain("user_propose_closing");
        assertThat(cases.deadlines(List.of(caseOf(one))).get(one.owner())).filteredOn(limit -> limit.rule().code().equals("T19"))
                .singleElement().satisfies(limit -> assertThat(limit.lastDay()).isEqualTo(LocalDate.of(2024, 5, 22)));
        scene.today("2024-05-20");
        officer(one, "user_withdraw_publication", Map.of("withdrawnOn", "2024-05-20", "why", "复议变更罚款数额"));
        assertThat(scene.open(one)).doesNotContain("user_withdraw_publication");
        assertThat(followUps.openBeforeClosing(caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("公开信息"));
    }

    @Test
    void aDecisionThatIsRevokedBeforeAnybodyPublishedItIsNotPublishedAnyMore() {
        Running one = investigated(Map.of());
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        corrected(one, "2024-03-12", "YES");
        scene.today("2024-03-15");
        officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-14", "authority", "邯郸市人民政府"));
        officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2024-03-15"));
        assertThat(scene.open(one)).containsExactly("user_publish_decision");
        assertThat(scene.facts(one, "user_publish_decision", OFFICER, "branch-officer").get("fact_consequence").toString()).contains("2024-03-15 被撤销，不再公开");
        officer(one, "user_publish_decision", Map.of());
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        assertThat(followUps.publication(caseOf(one))).isEmpty();
        assertThat(cases.timeline(caseOf(one).id())).anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("PUBLICATION_DROPPED"));
    }

    @Test
    void theDeliberationSendsACaseBackToInvestigation() {
        Running one = investigated(Map.of());
        scene.silent(one);
        scene.review(one, "AGREE");
        scene.deliberate(one, "RETURN", "RETURNED_FOR_INVESTIGATION");
        assertThat(scene.open(one)).containsExactly("user_plan_investigation");
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.FILED);
        reportAndReview(one, Map.of("fine", "150000.00"));
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.DECIDING);
    }

    @Test
    void aCaseWhoseFilingIsWithdrawnLeavesTheInvestigationAndIsClosed() {
        Running one = filed();
        next(one, InvestigationStep.INSPECTION);
        course.take(one, CourseKind.WITHDRAWAL, CourseGround.NO_EVIDENCE_OF_ACT, null);
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        close(one);
        assertThat(scene.end("case-handling", one)).isEqualTo("subprocess_case_ended");
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
    }
}
