package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.penalty.DecisionScene.WEIXIAN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.law.Departure;
import org.bihuan.law.EqualTreatment;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ProcedureThresholds.Due;
import org.bihuan.law.ProcedureThresholds;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.bihuan.penalty.ReviewResult.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Somebody tries to bring about each fatal defect of the file review: he is told which one it is and why, and nothing of it is kept. */
@WholeApplicationTest
class ReviewGatesTest {

    private static final String OFFICER = "weixian-1";
    private static final List<String> KEPT = List.of("filing_opinion", "penalty_case_event", "case_inquiry", "case_report", "case_opinion", "decision_proposal",
            "advance_notice", "party_statement", "statement_recheck", "legal_review", "decision_draft", "decision_event", "deliberation_sitting",
            "deliberation_vote", "document", "gate_override", "seizure", "seized_item");

    @Autowired
    private FilingScene filing;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private CourseScene course;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private Investigations investigations;
    @Autowired
    private CaseReviews reviews;
    @Autowired
    private CaseReportRepository reports;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private GateOverrides overrides;
    @Autowired
    private PenaltyDecisions decisions;
    @Autowired
    private DecisionBook book;
    @Autowired
    private DecisionFiles files;
    @Autowired
    private DecisionReviews procedure;
    @Autowired
    private Deliberations deliberations;
    @Autowired
    private LegalBases bases;
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

    // ---- what the tests do again and again ----------------------------------------------------------------------------

    private Map<String, Integer> kept() {
        return KEPT.stream().collect(Collectors.toMap(table -> table, table -> jdbc.queryForObject("select count(*) from " + table, Integer.class)));
    }

    /** It is refused with the gate's name, its provision and a sentence, and leaves nothing behind. */
    private void refused(ReviewGate gate, String sentence, ThrowingCallable attempt) {
        Map<String, Integer> before = kept();
        assertThatThrownBy(attempt).hasMessageContaining("【" + gate.name() + " " + gate.label() + "】").hasMessageContaining(sentence)
                .hasMessageContaining(gate.citation());
        assertThat(kept()).isEqualTo(before);
    }

    /** Likewise where no form offers it at all: a forged value does not get through. */
    private void impossible(String sentence, ThrowingCallable attempt) {
        Map<String, Integer> before = kept();
        assertThatThrownBy(attempt).hasMessageContaining(sentence);
        assertThat(kept()).isEqualTo(before);
    }

    private String proposed(Map<String, Object> other) {
        scene.today("2024-03-04");
        String lead = filing.clue(WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.put("actEndedOn", "2024-02-20");
        proposal.putAll(other);
        filing.submit(lead, OFFICER, "branch-officer", proposal);
        return lead;
    }

    private PenaltyCase caseOf(String lead) {
        return repository.findAll().stream().filter(one -> one.leadNumber().equals(lead)).findFirst().orElseThrow();
    }

    private PenaltyCase caseOf(Running one) {
        return repository.findByNumber(one.number()).orElseThrow();
    }

    private Running filed() {
        String lead = proposed(Map.of());
        filing.review(lead, "case-1", "AGREE", "同意");
        filing.decide(lead, "bureau-1", "FILE", "同意");
        PenaltyCase one = caseOf(lead);
        return new Running(0, one.number(), one.deadlineOwner());
    }

    private void officer(Running one, String key, Map<String, Object> values) {
        scene.submit(one, key, OFFICER, "branch-officer", values);
    }

    private void next(Running one, InvestigationStep step) {
        officer(one, "user_plan_investigation", Map.of("step", step.name()));
    }

    private Running toBeReported() {
        Running one = filed();
        next(one, InvestigationStep.INQUIRY);
        officer(one, "user_record_inquiry", CaseHandlingTest.inquiry(Map.of()));
        next(one, InvestigationStep.REPORT);
        return one;
    }

    private Map<String, Object> report(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("violation", "AIR_OVER_STANDARD", "actEndedOn", "2024-02-20", "partyAddress", "魏县工业园区1号",
                "legalRepresentative", "张某", "facts", "2024年2月20日烟气颗粒物日均值超过排放标准0.4倍。", "samples", "TOLD", "fault", "NOT_CLAIMED",
                "breached", "《大气污染防治法》第十八条", "basis", bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2024, 2, 20)).get(0).row(), "intended",
                "PENALTY"));
        values.putAll(Map.of("kinds", List.of("FINE"), "discretion", "同类案件按此处理。"));
        // 10 + 1 + 1 + 1 + 2 + 7 + 4 of a hundred
        List<String> grades = List.of("UNDER_50", "UP_TO_1K", "NORMAL", "INDUSTRIAL", "ONE", "NEGLIGENT", "IN_TIME");
        for (int i = 0; i < grades.size(); i++) {
            values.put(ReportDiscretion.FACTORS.get(i), grades.get(i));
        }
        values.putAll(other);
        values.values().removeIf(""::equals);
        return values;
    }

    private void write(Running one, Map<String, Object> other) {
        officer(one, "user_write_report", report(other));
    }

    private void reviewCase(Running one, String who) {
        scene.submit(one, "user_review_case", who, "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
    }

    private ReviewResult result(PenaltyCase one, ReviewGate gate) {
        return reviews.of(one).stream().filter(result -> result.gate() == gate).findFirst().orElseThrow();
    }

    private State state(Running one, ReviewGate gate) {
        return procedure.results(one.owner()).stream().filter(result -> result.gate() == gate).map(ReviewResult::state).findFirst().orElse(null);
    }

    private ResponseEntity<String> call(HttpMethod method, String user, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private ResponseEntity<String> override(PenaltyCase one, String user, String gate, String reason) {
        return call(HttpMethod.POST, user, "/api/cases/" + one.id() + "/review/" + gate + "/override", Map.of("reason", reason));
    }

    /** The party states something after everything was done: as if somebody had put it into the file past all forms. */
    private void heardLate(Running one, String evidence) {
        jdbc.update("insert into party_statement (id, decision_id, notice_id, kind, manner, content, evidence, received_on, late, who, at)"
                + " values ((select coalesce(max(id), 0) + 100000 from party_statement), ?, ?, 'STATEMENT', 'IN_WRITING', '补充说明', ?, ?, true, ?, ?)", one.id(),
                book.notice(one.id()).orElseThrow().id(), evidence, LocalDate.now((java.time.Clock) clock), OFFICER, clock.instant().atOffset(ZoneOffset.UTC));
    }

    // ---- one gate after the other -------------------------------------------------------------------------------------

    @Test
    void g01ACaseOfAnotherAuthorityIsNotFiled() {
        scene.today("2024-03-04");
        String lead = filing.clue(WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("actEndedOn", "2024-02-20", "ownJurisdiction", "NO"));
        refused(ReviewGate.G01, "不属于本机关管辖", () -> filing.submit(lead, OFFICER, "branch-officer", proposal));
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.CLUE);
        proposal.put("ownJurisdiction", "YES");
        filing.submit(lead, OFFICER, "branch-officer", proposal);
        assertThat(result(caseOf(lead), ReviewGate.G01).state()).isEqualTo(State.PASSED);
        jdbc.update("update penalty_case set region = '130426' where id = ?", caseOf(lead).id());
        assertThat(result(caseOf(lead), ReviewGate.G01).state()).as("a party of another place may have done it here").isEqualTo(State.OPEN);
    }

    @Test
    void g02OneOfficerOrOneWithoutCertificateNeitherInspectsNorAsks() {
        Running asking = filed();
        assertThat(result(caseOf(asking), ReviewGate.G02).state()).isEqualTo(State.OPEN);
        next(asking, InvestigationStep.INQUIRY);
        refused(ReviewGate.G02, "两名执法人员", () -> officer(asking, "user_record_inquiry", CaseHandlingTest.inquiry(Map.of("secondOfficer", "weixian-1"))));
        refused(ReviewGate.G02, "没有在有效期内", () -> officer(asking, "user_record_inquiry", CaseHandlingTest.inquiry(Map.of("secondOfficer", "weixian-4"))));
        impossible("没有这个选项", () -> officer(asking, "user_record_inquiry", CaseHandlingTest.inquiry(Map.of("secondOfficer", "bureau-1"))));
        Running inspecting = filed();
        next(inspecting, InvestigationStep.INSPECTION);
        refused(ReviewGate.G02, "两名执法人员", () -> officer(inspecting, "user_prepare_inspection", Map.of("kind", "CASE", "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-1")));
        refused(ReviewGate.G02, "不能参加检查", () -> officer(inspecting, "user_prepare_inspection", Map.of("kind", "CASE", "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-4")));
        officer(asking, "user_record_inquiry", CaseHandlingTest.inquiry(Map.of()));
        assertThat(result(caseOf(asking), ReviewGate.G02).state()).isEqualTo(State.PASSED);
        LocalDate valid = jdbc.queryForObject("select certificate_valid_to from person where user_id = 'weixian-2'", LocalDate.class);
        jdbc.update("update person set certificate_valid_to = '2024-03-03' where user_id = 'weixian-2'");
        assertThat(result(caseOf(asking), ReviewGate.G02)).satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.fact()).contains("2024-03-04 询问时");
        });
        jdbc.update("update person set certificate_valid_to = ? where user_id = 'weixian-2'", valid);
    }

    @Test
    void g03APartyOfAnotherNameGoesOnOnlyWithTheReasonOfWhoIsEntitled() throws Exception {
        Running one = toBeReported();
        write(one, Map.of());
        jdbc.update("update penalty_case set party_name = '某某招牌店' where number = ?", one.number());
        refused(ReviewGate.G03, "某某招牌店", () -> reviewCase(one, "case-1"));
        PenaltyCase broken = caseOf(one);

        Map<String, Integer> before = kept();
        assertThat(override(broken, OFFICER, "G03", "名称已变更").getStatusCode().value()).as("not his role").isEqualTo(403);
        assertThat(override(broken, "case-1", "G03", " ").getBody()).contains("请写明理由");
        assertThat(override(broken, "case-1", "G06", "没有关系").getBody()).as("nobody may").contains("G06", "应当纠正");
        assertThat(override(broken, "case-1", "G04", "没有关系").getBody()).as("nothing is wrong").contains("不需要说明理由");
        assertThat(override(broken, "case-1", "G99", "没有关系").getStatusCode().value()).isEqualTo(404);
        assertThat(override(broken, "shexian-1", "G03", "没有关系").getStatusCode().value()).isEqualTo(403);
        Person investigator = new Person("weixian-2", "李", Set.of(Role.CASE_REVIEWER), WEIXIAN, null, null, null, null, null);
        assertThatThrownBy(() -> overrides.override(broken.id(), ReviewGate.G03, "没有关系", investigator)).isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("参与了本案的调查");
        assertThat(kept()).isEqualTo(before);

        JsonNode signed = json.readTree(override(broken, "case-1", "G03", "执照已换发，变更登记在卷").getBody());
        assertThat(signed.at("/state").asText()).isEqualTo("OVERRIDDEN");
        assertThat(signed.at("/override/who").asText()).isEqualTo("case-1");
        assertThat(signed.at("/override/reason").asText()).isEqualTo("执照已换发，变更登记在卷");
        assertThat(signed.at("/override/at").asText()).startsWith("2024-03-04");
        assertThat(override(broken, "case-1", "G03", "再来一次").getStatusCode().value()).isEqualTo(409);
        JsonNode list = json.readTree(call(HttpMethod.GET, OFFICER, "/api/cases/" + broken.id() + "/review", null).getBody());
        assertThat(list.get(ReviewGate.G03.ordinal()).at("/override/reason").asText()).isEqualTo("执照已换发，变更登记在卷");
        assertThat(list.get(ReviewGate.G03.ordinal()).at("/mayOverride").asBoolean()).isFalse();

        jdbc.update("update penalty_case set party_name = '另一招牌店' where number = ?", one.number());
        refused(ReviewGate.G03, "另一招牌店", () -> reviewCase(one, "case-1"));
        jdbc.update("update penalty_case set party_name = '某某招牌店' where number = ?", one.number());
        reviewCase(one, "case-1");
        assertThat(caseOf(one).status()).isEqualTo(CaseStatus.DECIDING);
    }

    @Test
    void g04WhoeverWasNotInspectedIsNotFiledAgainstUnlessSomebodyEntitledSaysWhy() {
        String other = jdbc.queryForObject("select min(uscc) from enterprise where region = ? and uscc <> ?", String.class, WEIXIAN, FilingScene.INCINERATOR);
        String lead = proposed(Map.of("party", other));
        refused(ReviewGate.G04, "被检查的单位是", () -> filing.review(lead, "case-1", "AGREE", "同意"));
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(override(caseOf(lead), "case-1", "G04", "生产经营由该单位实际控制，承包合同在卷").getStatusCode().value()).isEqualTo(200);
        filing.review(lead, "case-1", "AGREE", "同意");
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.IN_APPROVAL);
        String firm = proposed(Map.of("party", other, "violation", "MAINTENANCE_DUTY_BREACHED"));
        assertThat(result(caseOf(firm), ReviewGate.G04).state()).as("a maintenance firm answers for its own duty").isEqualTo(State.PASSED);
    }

    @Test
    void g05ADecisionStatesTheFactsThatThePartyWasTold() {
        Running one = scene.silent(scene.penalty("200000"));
        scene.review(one, "AGREE");
        scene.passes(one);
        refused(ReviewGate.G05, "告知当事人的事实", () -> scene.draftDecision(one, Map.of("facts", "另有偷排")));
        impossible("缴款方式和期限", () -> scene.draftDecision(one, Map.of("payment", "")));
        scene.draftDecision(one, Map.of());
        assertThat(state(one, ReviewGate.G05)).isEqualTo(State.PASSED);
        jdbc.update("update decision_draft set facts = '另有偷排' where decision_id = ?", one.id());
        refused(ReviewGate.G05, "告知的事实", () -> scene.sign(one, "PENALTY"));
        assertThat(state(one, ReviewGate.G05)).isEqualTo(State.BROKEN);
    }

    @Test
    void g06WithoutEvidenceNothingIsReported() {
        Running one = filed();
        next(one, InvestigationStep.REPORT);
        refused(ReviewGate.G06, "没有有效证据", () -> write(one, Map.of()));
        Running other = toBeReported();
        write(other, Map.of());
        assertThat(result(caseOf(other), ReviewGate.G06).state()).isEqualTo(State.PASSED);
        jdbc.update("update document set dossier = 'elsewhere' where dossier in (?, ?) and type = 'INQUIRY'", other.owner(), caseOf(other).leadNumber());
        refused(ReviewGate.G06, "没有有效证据", () -> reviewCase(other, "case-1"));
    }

    @Test
    void g07WhoeverIsProvenWithoutFaultIsNotPenalisedAndTheAnswerStaysOnFile() {
        Running one = toBeReported();
        refused(ReviewGate.G07, "没有主观过错", () -> write(one, Map.of("fault", "PROVEN", "faultReason", "停电记录和值班记录相互印证")));
        impossible("请写明审查意见和理由", () -> write(one, Map.of("fault", "NOT_PROVEN")));
        write(one, Map.of("fault", "NOT_PROVEN", "faultReason", "停电时未停止进料"));
        assertThat(result(caseOf(one), ReviewGate.G07)).satisfies(passed -> {
            assertThat(passed.state()).isEqualTo(State.PASSED);
            assertThat(passed.fact()).contains("停电时未停止进料");
        });
        jdbc.update("update case_report set fault = 'PROVEN' where case_id = ?", caseOf(one).id());
        refused(ReviewGate.G07, "给予行政处罚", () -> reviewCase(one, "case-1"));
        jdbc.update("update case_report set fault = null where case_id = ?", caseOf(one).id());
        assertThat(result(caseOf(one), ReviewGate.G07).state()).as("an older report says nothing").isEqualTo(State.OPEN);
    }

    @Test
    void g08TheLawOfAnotherTimeAndWhatAProvisionDoesNotKnowAreNotApplied() {
        Running one = toBeReported();
        String code = bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2026, 9, 1)).get(0).row();
        refused(ReviewGate.G08, "不能适用", () -> write(one, Map.of("basis", code)));
        refused(ReviewGate.G08, "没有规定吊销许可证件", () -> write(one, Map.of("kinds", List.of("FINE", "PERMIT_REVOCATION"))));
        Running told = scene.penalty("200000");
        impossible("没有这个选项", () -> scene.draftNotice(told, Map.of("basis", code)));
        impossible("没有这个选项", () -> scene.draftNotice(told, Map.of("kinds", List.of("FINE", "DETENTION"))));
        refused(ReviewGate.G08, "没有规定", () -> scene.draftNotice(told, Map.of("kinds", List.of("FINE", "PERMIT_REVOCATION"))));
    }

    @Test
    void g09AFineLeavesTheRangeNowhere() {
        Running one = toBeReported();
        refused(ReviewGate.G09, "低于法定最低罚款", () -> write(one, Map.of("fine", "99999.99")));
        refused(ReviewGate.G09, "高于法定最高罚款", () -> write(one, Map.of("fine", "1000000.01")));
        refused(ReviewGate.G09, "低于法定最低罚款", () -> write(one, Map.of("fine", "60000", "mitigation", "自拟的规定")));
        Running told = scene.penalty("200000");
        refused(ReviewGate.G09, "高于法定最高罚款", () -> scene.draftNotice(told, Map.of("fine", "2000000")));
        refused(ReviewGate.G09, "低于法定最低罚款", () -> scene.draftNotice(told, Map.of("fine", "50000")));
        scene.told(told);
        scene.partySays(told, Map.of("kind", "STATEMENT", "content", "超标时间短"));
        scene.windowOver(told, "2024-03-12");
        refused(ReviewGate.G09, "重于告知", () -> scene.recheck(told, DecisionScene.recheck("LOWER", Map.of("fine", "300000"))));
        Running signing = scene.toBeSigned(scene.penalty("200000"));
        jdbc.update("update decision_proposal set fine = 2000000 where decision_id = ?", signing.id());
        refused(ReviewGate.G09, "高于法定最高罚款", () -> scene.sign(signing, "PENALTY"));
        assertThat(state(signing, ReviewGate.G09)).isEqualTo(State.BROKEN);
    }

    @Test
    void g10NothingUnrelatedNoNecessityAndNothingThatAnotherAuthorityHasSealedIsTaken() throws Exception {
        Running one = filed();
        JsonNode list = json.readTree(call(HttpMethod.GET, OFFICER, "/api/cases/" + caseOf(one).id() + "/review", null).getBody());
        for (ReviewGate gate : List.of(ReviewGate.G10, ReviewGate.G13, ReviewGate.G24)) {
            assertThat(list.get(gate.ordinal()).at("/state").asText()).isEqualTo("NOT_APPLICABLE");
            assertThat(override(caseOf(one), "legal-1", gate.name(), "没有关系").getStatusCode().value()).isEqualTo(409);
        }
        course.seize(one, "ORDINARY");
        refused(ReviewGate.G10, "与本案无关", () -> seal(one, Map.of("items", "冰箱；无；1台；完好；职工宿舍；与本案无关")));
        refused(ReviewGate.G10, "没有写明与违法行为的关系", () -> seal(one, Map.of("items", "冰箱；无；1台；完好；职工宿舍")));
        refused(ReviewGate.G10, "生活必需品", () -> seal(one, Map.of("necessities", "YES")));
        refused(ReviewGate.G10, "不得重复查封", () -> seal(one, Map.of("sealedElsewhere", "YES")));
        impossible("没有这个选项", () -> seal(one, Map.of("ground", "EVIDENCE")));
        impossible("〔清单里有没有当事人及其家属的生活必需品〕请填写", () -> seal(one, Map.of("necessities", "")));
        assertThat(result(caseOf(one), ReviewGate.G10).state()).as("nothing is sealed yet").isEqualTo(State.NOT_APPLICABLE);

        Running sealed = course.sealed();
        assertThat(result(caseOf(sealed), ReviewGate.G10).state()).isEqualTo(State.PASSED);
        String mine = " where seizure_id = (select id from seizure where case_id = " + caseOf(sealed).id() + ")";
        jdbc.update("update seized_item set relation = '' " + mine);
        assertThat(result(caseOf(sealed), ReviewGate.G10)).satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.fact()).contains("2024-03-04 查封的“旁路阀门”");
        });
        jdbc.update("update seized_item set relation = '绕过除尘器' " + mine);
        jdbc.update("update seizure set necessities = true, sealed_elsewhere = true where case_id = ?", caseOf(sealed).id());
        assertThat(result(caseOf(sealed), ReviewGate.G10).fact()).contains("生活必需品", "其他国家机关");
        jdbc.update("update seizure set necessities = false, sealed_elsewhere = false where case_id = ?", caseOf(sealed).id());
        jdbc.update("update penalty_case set violation = 'ODOUR' where id = ?", caseOf(sealed).id());
        assertThat(result(caseOf(sealed), ReviewGate.G10).state()).as("it was sealed for something else").isEqualTo(State.OPEN);
        course.handle(sealed, SeizureFate.UNRELATED);
        course.head(sealed, "user_decide_seizure", "DECIDE", "同意");
        assertThat(result(caseOf(sealed), ReviewGate.G10)).satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.OPEN);
            assertThat(open.fact()).contains("与违法行为无关，2024-03-04 解除");
        });
    }

    @Test
    void g13WithoutReasonsBasisRightsAndARecordOnTheSpotNothingIsSealed() {
        Running one = filed();
        course.seize(one, "ORDINARY");
        seal(one, Map.of());
        course.head(one, "user_approve_seizure", "APPROVE", "同意");
        refused(ReviewGate.G13, "理由、依据", () -> carryOut(one, Map.of("reasonsTold", false)));
        refused(ReviewGate.G13, "权利、救济途径", () -> carryOut(one, Map.of("rightsTold", false)));
        refused(ReviewGate.G13, "没有出示执法身份证件", () -> carryOut(one, Map.of("papersShown", "")));
        refused(ReviewGate.G13, "没有现场笔录", () -> carryOut(one, Map.of("course", "")));
        refused(ReviewGate.G13, "邀请见证人到场", () -> carryOut(one, Map.of("signature", "ABSENT", "delivery", "LEFT")));
        refused(ReviewGate.G02, "两名以上执法人员", () -> carryOut(one, Map.of("secondOfficer", "weixian-1")));
        refused(ReviewGate.G02, "没有在有效期内", () -> carryOut(one, Map.of("secondOfficer", "weixian-4")));
        carryOut(one, Map.of("signature", "ABSENT", "delivery", "LEFT", "witness", "王某，村委会"));
        assertThat(result(caseOf(one), ReviewGate.G13).state()).isEqualTo(State.PASSED);
        for (String told : List.of("papers_shown", "reasons_told", "rights_told")) {
            jdbc.update("update seizure set " + told + " = false where case_id = ?", caseOf(one).id());
            assertThat(result(caseOf(one), ReviewGate.G13).state()).as(told).isEqualTo(State.BROKEN);
            jdbc.update("update seizure set " + told + " = true where case_id = ?", caseOf(one).id());
        }
        for (Map.Entry<String, String> paper : Map.of("SEIZURE_RECORD", "没有现场笔录", "SERVICE_RECEIPT", "没有当场送达的证明", "SEALING_OR_SEIZURE",
                "没有决定书和清单").entrySet()) {
            jdbc.update("update document set dossier = 'taken/' || dossier where type = ? and dossier = ?", paper.getKey(), caseOf(one).leadNumber());
            assertThat(result(caseOf(one), ReviewGate.G13)).satisfies(broken -> {
                assertThat(broken.state()).isEqualTo(State.BROKEN);
                assertThat(broken.fact()).contains(paper.getValue());
            });
            jdbc.update("update document set dossier = ? where type = ? and dossier = ?", caseOf(one).leadNumber(), paper.getKey(), "taken/" + caseOf(one).leadNumber());
        }
        assertThat(result(caseOf(one), ReviewGate.G13).state()).isEqualTo(State.PASSED);
        LocalDate valid = jdbc.queryForObject("select certificate_valid_to from person where user_id = 'weixian-2'", LocalDate.class);
        jdbc.update("update person set certificate_valid_to = '2024-03-03' where user_id = 'weixian-2'");
        assertThat(result(caseOf(one), ReviewGate.G02).fact()).contains("2024-03-04 查封时");
        jdbc.update("update person set certificate_valid_to = ? where user_id = 'weixian-2'", valid);
    }

    @Test
    void g24NothingStaysSealedPastItsTimeAndNobodyButTheHeadMakesThatLonger() {
        Running one = course.sealed();
        Running forgotten = course.sealed();
        assertThat(result(caseOf(one), ReviewGate.G24).state()).as("it lasts").isEqualTo(State.OPEN);
        refused(ReviewGate.G24, "最多延长 30 日", () -> course.askExtension(one, 31));
        Running other = filed();
        course.seize(other, "ORDINARY");
        refused(ReviewGate.G24, "最长 30 日", () -> seal(other, Map.of("days", 31)));
        course.askExtension(one, 30);
        impossible("TASK_WORK", () -> scene.submit(one, "user_approve_seizure_extension", OFFICER, "branch-officer", Map.of("decision", "APPROVE", "opinion", "同意")));
        refused(ReviewGate.G20, "参与了查封、扣押", () -> scene.submit(one, "user_approve_seizure_extension", OFFICER, "bureau-head", Map.of("decision", "APPROVE",
                "opinion", "同意")));
        scene.today("2024-04-04");
        refused(ReviewGate.G24, "已于 2024-04-03 届满", () -> course.head(one, "user_approve_seizure_extension", "APPROVE", "同意"));
        assertThat(result(caseOf(one), ReviewGate.G24)).satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.fact()).contains("2024-04-03 届满，尚未解除");
        });
        scene.runTimers(one);
        assertThat(result(caseOf(one), ReviewGate.G24).state()).as("free on the day after").isEqualTo(State.PASSED);

        scene.today("2024-04-10");
        refused(ReviewGate.G24, "应当解除", () -> course.handle(forgotten, SeizureFate.CONFISCATED));
        refused(ReviewGate.G24, "应当解除", () -> course.askExtension(forgotten, 10));
        scene.runTimers(forgotten);
        assertThat(result(caseOf(forgotten), ReviewGate.G24)).as("somebody has to look why").satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.OPEN);
            assertThat(open.fact()).contains("2024-04-03 届满，解除决定书 2024-04-10 才出具");
        });

        Running extended = course.sealed();
        course.askExtension(extended, 30);
        course.head(extended, "user_approve_seizure_extension", "APPROVE", "同意");
        assertThat(result(caseOf(extended), ReviewGate.G24).state()).isEqualTo(State.OPEN);
        jdbc.update("update seizure set extended_by = null where case_id = ?", caseOf(extended).id());
        assertThat(result(caseOf(extended), ReviewGate.G24)).satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.fact()).contains("延长 30 日，没有负责人批准");
        });
    }

    private void seal(Running one, Map<String, Object> other) {
        Map<String, Object> values = CourseScene.sealing();
        values.putAll(other);
        values.values().removeIf(""::equals);
        officer(one, "user_propose_seizure", values);
    }

    private void carryOut(Running one, Map<String, Object> other) {
        Map<String, Object> values = CourseScene.carriedOut(scene.now());
        values.put("action", "TAKEN");
        values.putAll(other);
        values.values().removeIf(""::equals);
        officer(one, "user_carry_out_seizure", values);
    }

    @Test
    void g11NobodyIsDecidedOnWhoseTimeStillRunsOrWhoseResultsWereNotTold() {
        Running reported = toBeReported();
        refused(ReviewGate.G11, "没有告知当事人", () -> write(reported, Map.of("samples", "NOT_TOLD")));
        Running told = scene.told(scene.penalty("200000"));
        refused(ReviewGate.G11, "书面明确表示", () -> scene.officerRecords(told, "user_record_statement", Map.of("kind", "WAIVER", "content", "放弃",
                "receivedOn", "2024-03-04", "manner", "ORAL")));
        assertThat(scene.open(told)).as("while the party's time runs there is nothing to sign").containsExactly("user_record_statement", "user_submit_statement");
        assertThat(scene.runTimers(told)).isZero();
        assertThat(state(told, ReviewGate.G11)).isEqualTo(State.OPEN);
        Running one = scene.toBeSigned(scene.penalty("200000"));
        jdbc.update("update advance_notice set window_ends_on = '2024-03-12' where decision_id = ?", one.id());
        refused(ReviewGate.G11, "2024-03-12 届满", () -> scene.sign(one, "PENALTY"));
        jdbc.update("update advance_notice set served_on = null where decision_id = ?", one.id());
        refused(ReviewGate.G11, "没有告知书已送达的证明", () -> scene.sign(one, "PENALTY"));
        assertThat(decisions.get(one.id()).decidedOn()).isNull();
    }

    @Test
    void g12WhatThePartySaysIsAnsweredPointByPointAndAHearingIsHeld() {
        Running one = scene.told(scene.penalty("300000"));
        scene.partySays(one, Map.of("kind", "STATEMENT_AND_HEARING", "content", "超标时间短，要求听证"));
        assertThat(state(one, ReviewGate.G12)).isEqualTo(State.OPEN);
        scene.windowOver(one, "2024-03-12");
        assertThat(scene.open(one)).as("the hearing comes first").containsExactly("user_arrange_hearing");
        refused(ReviewGate.G12, "不能主持听证", () -> investigatorChairs(one));
        Running silent = scene.toBeSigned(scene.penalty("200000"));
        heardLate(silent, null);
        refused(ReviewGate.G12, "尚未复核", () -> scene.sign(silent, "PENALTY"));
        scene.sendBack(silent, "NEW_MATERIAL");
        scene.officerRecords(silent, "user_check_window", Map.of("kind", "NOTHING_MORE"));
        refused(ReviewGate.G12, "是否采纳和理由", () -> scene.recheck(silent, Map.of("point1", "超标时间短", "change", "KEEP", "opinion", "x")));
    }

    /** As if the list of people who may chair had named an investigator. */
    private void investigatorChairs(Running one) {
        jdbc.update("update decision_procedure set investigators = 'weixian-1,weixian-2,hearing-1' where id = ?", one.id());
        scene.submit(one, "user_arrange_hearing", "hearing-1", "hearing-chair", scene.plan("2024-03-26", Map.of()));
    }

    @Test
    void g14NothingElseIsDecidedThanTheHeadsHaveAgreedTo() {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        refused(ReviewGate.G14, "应当与其一致", () -> scene.sign(one, "NO_PENALTY"));
        jdbc.update("update deliberation set conclusion = 'REJECTED' where id = ?", book.get(one.id()).deliberationId());
        refused(ReviewGate.G14, "没有通过", () -> scene.sign(one, "PENALTY"));
        jdbc.update("update deliberation set conclusion = null where id = ?", book.get(one.id()).deliberationId());
        refused(ReviewGate.G14, "尚未经集体讨论", () -> scene.sign(one, "PENALTY"));
        assertThat(decisions.get(one.id()).decidedOn()).isNull();
    }

    @Test
    void g15AfterAPartyWasHeardTheHeadsDeliberateAgain() {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        scene.today("2024-03-13");
        heardLate(one, null);
        refused(ReviewGate.G15, "又陈述、申辩或者听证", () -> scene.sign(one, "PENALTY"));
        assertThat(state(one, ReviewGate.G15)).isEqualTo(State.OPEN);
    }

    @Test
    void g16AnInvestigatorDoesNotVoteAndNobodyVotesForAnother() {
        scene.today("2024-03-04");
        Matter matter = scene.matter("2024-01-10", "2024-01-20", DecisionOutcome.PENALTY, "200000");
        Running one = scene.start(investigatedBy(matter, Set.of("weixian-1", "weixian-2", "member-1")));
        scene.silent(one);
        scene.review(one, "AGREE");
        refused(ReviewGate.G16, "不能参加表决", () -> convene(one, List.of("member-1", "member-2", "member-3", "member-4")));
        impossible("没有这个选项", () -> convene(one, List.of("member-2", "member-3", "weixian-1")));
        convene(one, List.of("member-2", "member-3", "member-4", "member-5"));
        each(one, "user_answer_head_recusal", Map.of("ground", "NONE"));
        scene.report(one);
        Flow.OpenTask vote = scene.tasks(one, "user_cast_vote").get(0);
        for (String stranger : List.of("member-1", "weixian-1")) {
            impossible("TASK_WORK", () -> scene.submit(vote.taskId(), stranger, "committee-member", Map.of("choice", "AGREE", "opinion", "意见")));
        }
        each(one, "user_cast_vote", Map.of("choice", "AGREE", "opinion", "意见"));
        scene.submit(one, "user_close_vote", "bureau-1", "bureau-head", Map.of("action", "CLOSE", "choice", "AGREE", "opinion", "意见", "left", List.of()));
        scene.submit(one, "user_confirm_conclusion", "bureau-1", "bureau-head", Map.of("conclusion", "PASSED", "resolution", "按表决结果办理"));
        each(one, "user_sign_minutes", Map.of("signature", "SIGN"));
        scene.draftDecision(one, Map.of());
        jdbc.update("update deliberation_barred set user_id = 'member-2' where deliberation_id = ? and user_id = 'member-1'", book.get(one.id()).deliberationId());
        refused(ReviewGate.G16, "计入了调查人员", () -> scene.sign(one, "PENALTY"));
    }

    private static Matter investigatedBy(Matter one, Set<String> investigators) {
        return new Matter(one.owner(), one.caseNumber(), one.dossier(), one.region(), one.uscc(), one.partyName(), one.partyAddress(),
                one.legalRepresentative(), one.organisation(), one.violation(), one.actStartedOn(), one.actEndedOn(), one.discoveredOn(), one.filedOn(),
                one.reviewedOn(), one.facts(), one.evidence(), one.breached(), one.applied(), one.basis(), one.intended(), one.kinds(), one.fine(), one.confiscation(), one.mitigation(),
                one.discretion(), one.ground(), investigators, one.reviewers(), one.correctionOrder(), one.purpose());
    }

    private void convene(Running one, List<String> members) {
        List<String> absent = Stream.of("member-2", "member-3", "member-4", "member-5").filter(head -> !members.contains(head)).toList();
        scene.submit(one, "user_convene_session", "bureau-1", "bureau-head", Map.of("heldAt", clock.instant().atZone(HouseClock.ZONE).toOffsetDateTime().toString(),
                "place", "局三楼会议室", "recorder", "legal-1", "members", members, "onLeave", absent));
    }

    private void each(Running one, String key, Map<String, Object> values) {
        while (!scene.tasks(one, key).isEmpty()) {
            String assignee = scene.task(one, key).assignee();
            scene.submit(one, key, assignee, assignee.startsWith("bureau") ? "bureau-head" : "committee-member", values);
        }
    }

    @Test
    void g17AndG18WithoutAReviewOfWhatIsDecidedOnAndAllItsEvidenceNothingIsDecided() {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        jdbc.update("update legal_review set conclusion = 'CORRECT' where decision_id = ?", one.id());
        refused(ReviewGate.G17, "最近一次法制审核结论为", () -> scene.sign(one, "PENALTY"));
        jdbc.update("update legal_review set conclusion = 'AGREE' where decision_id = ?", one.id());
        heardLate(one, "检测报告");
        refused(ReviewGate.G18, "又取得新证据", () -> scene.sign(one, "PENALTY"));
        assertThat(state(one, ReviewGate.G18)).isEqualTo(State.OPEN);
        jdbc.update("delete from legal_review where decision_id = ?", one.id());
        refused(ReviewGate.G17, "尚未法制审核", () -> scene.sign(one, "PENALTY"));
    }

    @Test
    void g19WhatIsPastItsLimitationIsNeitherFiledNorReportedNorTold() {
        scene.today("2024-03-04");
        String lead = filing.clue(WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.put("actEndedOn", "2018-02-20");
        refused(ReviewGate.G19, "追责期限已过", () -> filing.submit(lead, OFFICER, "branch-officer", proposal));
        Running one = toBeReported();
        refused(ReviewGate.G19, "2018-02-20 终了", () -> write(one, Map.of("actEndedOn", "2018-02-20")));
        write(one, Map.of("actEndedOn", "2021-08-20"));
        assertThat(result(caseOf(one), ReviewGate.G19)).satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.OPEN);
            assertThat(open.fact()).contains("告知时应当写明理由");
        });
        reviewCase(one, "case-1");
        refused(ReviewGate.G19, "五年期限的理由", () -> scene.draftNotice(one, Map.of()));
        scene.draftNotice(one, Map.of("limitationReason", "烟气污染造成周边居民健康损害"));
        scene.handOver(one);
        assertThat(result(caseOf(one), ReviewGate.G19).state()).isEqualTo(State.PASSED);
    }

    @Test
    void g20WhoInvestigatedReviewsNothing() {
        Running one = toBeReported();
        write(one, Map.of());
        refused(ReviewGate.G20, "参与了本案的调查", () -> reviewCase(one, "weixian-2"));
        reviewCase(one, "case-1");
        assertThat(result(caseOf(one), ReviewGate.G20).state()).isEqualTo(State.PASSED);
        Running legal = scene.silent(scene.penalty("200000"));
        refused(ReviewGate.G20, "不能审查本案", () -> scene.submit(legal, "user_review_legality", "weixian-2", "legal-reviewer", DecisionScene.review("AGREE")));
        Running signing = scene.toBeSigned(scene.penalty("200000"));
        jdbc.update("update legal_review set who = 'weixian-2' where decision_id = ?", signing.id());
        refused(ReviewGate.G20, "由调查人员作出", () -> scene.sign(signing, "PENALTY"));
    }

    @Test
    void whatTheCaseItselfShowsStopsTheLegalReviewAndTheSignatureToo() {
        Running one = toBeReported();
        write(one, Map.of());
        reviewCase(one, "case-1");
        PenaltyCase found = caseOf(one);
        Running running = new Running(found.decisionId(), one.number(), one.owner());
        scene.silent(running);
        jdbc.update("update penalty_case set party_name = '某某招牌店' where number = ?", one.number());
        refused(ReviewGate.G03, "某某招牌店", () -> scene.review(running, "AGREE"));
        jdbc.update("update penalty_case set party_name = ? where number = ?", found.partyName(), one.number());
        scene.review(running, "AGREE");
        scene.passes(running);
        scene.draftDecision(running, Map.of());
        jdbc.update("update penalty_case set party_name = '某某招牌店' where number = ?", one.number());
        refused(ReviewGate.G03, "由案件审核、法制审核人员", () -> scene.sign(running, "PENALTY"));
        assertThat(override(caseOf(one), "legal-1", "G03", "执照已换发").getStatusCode().value()).isEqualTo(200);
        scene.sign(running, "PENALTY");
        Map<ReviewGate, State> states = new EnumMap<>(ReviewGate.class);
        reviews.of(caseOf(one)).forEach(result -> states.put(result.gate(), result.state()));
        assertThat(states).containsEntry(ReviewGate.G03, State.OVERRIDDEN).doesNotContainValue(State.BROKEN).doesNotContainValue(State.OPEN);

        // The list goes on reading the facts after the decision: what is taken out of the file is missed.
        jdbc.update("delete from legal_review where decision_id = ?", running.id());
        assertThat(result(caseOf(one), ReviewGate.G17).state()).isEqualTo(State.BROKEN);
    }

    // ---- the fine in the report ---------------------------------------------------------------------------------------

    @Test
    void theFineInAReportIsThatOfTheBenchmarkUnlessAReasonIsGivenAndTheHeadsDeliberate() {
        Running one = toBeReported();
        assertThat(scene.facts(one, "user_write_report", OFFICER, "branch-officer")).containsEntry("fact_factors", 7)
                .hasEntrySatisfying("fact_reckoned", text -> assertThat(text.toString()).contains("裁量基准", "百分比之和"));
        impossible("没有这个选项", () -> write(one, Map.of("factor1", "OVER_9000")));
        impossible("没有这个选项", () -> write(one, Map.of("factor9", "NONE")));
        impossible("请写明理由", () -> write(one, Map.of("fine", "700000", "discretion", "")));
        impossible("裁量因素是按", () -> write(one, Map.of("violation", "AIR_OVER_PERMIT", "basis",
                bases.validFor(ViolationType.AIR_OVER_PERMIT, LocalDate.of(2024, 2, 20)).get(0).row())));
        impossible("从轻", () -> write(one, Map.of("grounds", List.of("CONFESSED"))));
        impossible("每个从轻、减轻或者从重情节的事实和证据", () -> write(one, Map.of("grounds", List.of("CROSS_AREA"), "discretion", "")));
        write(one, Map.of());
        CaseReport byBenchmark = investigations.lastReport(caseOf(one).id()).orElseThrow();
        assertThat(byBenchmark.fine()).isEqualByComparingTo("260000");
        assertThat(byBenchmark.discretion()).contains("百分比之和", "26%", "同类案件按此处理。");
        assertThat(ReportDiscretion.choices(byBenchmark)).containsEntry("EXCEEDANCE", "UNDER_50").hasSize(7);

        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "RETURN", "opinion", "从轻情节请再核实"));
        next(one, InvestigationStep.REPORT);
        assertThat(scene.facts(one, "user_write_report", OFFICER, "branch-officer")).containsEntry("factor1", "UNDER_50").containsEntry("fine", null)
                .hasEntrySatisfying("fact_reckoned", text -> assertThat(text.toString()).contains("260,000 元"));
        write(one, Map.of("fine", "300000", "discretion", "超标持续多日，未及时报告"));
        CaseReport deviating = investigations.lastReport(caseOf(one).id()).orElseThrow();
        assertThat(deviating.fine()).isEqualByComparingTo("300000");
        assertThat(deviating.deviation()).contains("超出裁量基准");
        assertThat(deviating.discretion()).contains("办案人员的理由：超标持续多日，未及时报告");
        reviewCase(one, "case-1");
        DecisionFiles statutory = new DecisionFiles(book, nothingDue(), bases, deliberations, reports, likeOf(null), clock);
        assertThat(statutory.deliberationDue(caseOf(one).decisionId())).satisfies(due -> {
            assertThat(due.due()).isTrue();
            assertThat(due.reason()).contains("偏离裁量基准");
        });
    }

    /** Art. 32: what leads to no waiver is heeded in the fine all the same, and explained. */
    @ParameterizedTest
    @CsvSource({"HARM_REDUCED, 主动消除或者减轻", "COERCED, 胁迫", "CONFESSED, 主动供述", "MERITORIOUS, 立功", "OTHER_BY_LAW, 其他情形"})
    void aCircumstanceThatLeadsToNoWaiverMakesTheFineLighterWithItsReason(String ground, String words) {
        Running one = toBeReported();
        Map<String, Object> named = Map.of("grounds", List.of(ground), "discretion", "当日清理积尘，照片在卷。");
        impossible("应当从轻或者减轻", () -> write(one, named));
        impossible("请写明理由", () -> write(one, Map.of("grounds", List.of(ground), "adjustment", "LIGHTER", "discretion", "")));
        Map<String, Object> lighter = new HashMap<>(named);
        lighter.put("adjustment", "LIGHTER");
        write(one, lighter);
        CaseReport report = investigations.lastReport(caseOf(one).id()).orElseThrow();
        assertThat(report.discretion()).contains(words, "第三十二条", "从轻", "当日清理积尘，照片在卷。");
        assertThat(report.told()).contains(words, "当日清理积尘，照片在卷。");
        assertThat(report.deviation()).contains("从轻处罚");
    }

    /** @param departure what a comparison finds, or null */
    private Comparables likeOf(Departure departure) {
        return new Comparables((one, day) -> new EqualTreatment.Comparison("违法行为相同", 3, List.of(), Optional.ofNullable(departure)), enterprises, bases, reports);
    }

    @Test
    void whatDepartsFromTheLikeIsForTheHeadsToDeliberateOn() {
        Running one = toBeReported();
        write(one, Map.of("discretion", ""));
        reviewCase(one, "case-1");
        DecisionFiles departing = new DecisionFiles(book, nothingDue(), bases, deliberations, reports, likeOf(new Departure(Departure.Kind.FAR_BELOW, "低")), clock);
        assertThat(departing.deliberationDue(caseOf(one).decisionId())).isEqualTo(new ProcedureThresholds.Due(true, "罚款远低于可比案件"));
    }

    @Test
    void aFineThatIsLoweredAfterwardsIsForTheHeadsToDeliberateOnToo() {
        Running one = toBeReported();
        write(one, Map.of("discretion", ""));
        reviewCase(one, "case-1");
        long decision = caseOf(one).decisionId();
        DecisionFiles statutory = new DecisionFiles(book, nothingDue(), bases, deliberations, reports, likeOf(null), clock);
        assertThat(statutory.deliberationDue(decision).due()).isFalse();
        scene.draftNotice(one, Map.of("fine", "250000"));
        assertThat(statutory.deliberationDue(decision).reason()).contains("与调查报告按裁量基准计算的不同");
    }

    /** A bureau that does no more than the law demands, in cases that reach none of its bounds. */
    private static ProcedureThresholds nothingDue() {
        Due no = new Due(false, "未达到标准");
        return new ProcedureThresholds() {
            @Override
            public Due hearing(Intended intended, LocalDate day) {
                return no;
            }

            @Override
            public Due deliberation(Intended intended, boolean complex, LocalDate day) {
                return no;
            }

            @Override
            public Due legalReview(Intended intended, boolean heard, boolean complex, LocalDate day) {
                return no;
            }
        };
    }
}
