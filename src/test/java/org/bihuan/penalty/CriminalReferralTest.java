package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A suspected crime goes to the police, and the case waits for what they say; what they do not take comes back to where it stood. */
@WholeApplicationTest
class CriminalReferralTest {

    @RegisterExtension
    static final AllFlowNodesCovered REFERRAL = AllFlowNodesCovered.of("criminal-referral");
    @RegisterExtension
    static final AllFlowNodesCovered ANSWER = AllFlowNodesCovered.of("police-answer");

    @Autowired
    private ReferralScene referral;
    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private PoliceReferrals police;
    @Autowired
    private PenaltyCases filed;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private Standing term(Running one) {
        return deadlines.find(one.owner(), "T08").orElseThrow();
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("REFERRAL_")).toList();
    }

    private List<DocumentType> papers(Running one) {
        return documents.of(one.owner()).stream().map(Documents.Issued::type).filter(type -> type.name().startsWith("REFERRAL")).toList();
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private int rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    // --- the way there ---

    @Test
    void twoOfficersReportTheHeadDecidesInPersonAndTheWholeFileGoesToThePoliceWithinADay() {
        Running one = referral.open(referral.suspected());
        Map<String, Object> values = ReferralScene.findings();
        values.put("secondOfficer", "weixian-1");
        assertThatThrownBy(() -> course.officer(one, "user_report_referral", values)).hasMessageContaining("G02").hasMessageContaining("专案组");
        values.put("secondOfficer", "weixian-4");
        assertThatThrownBy(() -> course.officer(one, "user_report_referral", values)).hasMessageContaining("没有在有效期内的行政执法证");
        values.putAll(Map.of("secondOfficer", "weixian-2", "evidenced", false, "suspects", "李某"));
        assertThatThrownBy(() -> course.officer(one, "user_report_referral", values)).hasMessageContaining("没有合法证据").hasMessageContaining("第 1 行应为");
        assertThat(papers(one)).as("nothing half-saved").isEmpty();
        referral.reported(one);
        assertThat(scene.task(one, "user_decide_referral").due()).isEqualTo("2024-03-07T15:59:59.999Z");
        assertThat(scene.facts(one, "user_decide_referral", "bureau-1", "bureau-head").get("fact_proposal").toString()).contains("建议移送");

        assertThatThrownBy(() -> referral.decide(one, "REFER", "DEPUTY", "同意")).hasMessageContaining("副职负责人");
        assertThatThrownBy(() -> scene.submit(one, "user_decide_referral", "bureau-1", "bureau-head", Map.of("decision", "REFER", "capacity", "PRINCIPAL")))
                .hasMessageContaining("两项条件");
        referral.approved(one);
        assertThat(papers(one)).containsExactly(DocumentType.REFERRAL_REPORT, DocumentType.REFERRAL_APPROVAL, DocumentType.REFERRAL);
        assertThat(referral.of(one).get(0).letter()).matches("邯环移字〔2024〕\\d\\d-\\d{3}号");

        Map<String, Object> early = referral.handOver();
        early.putAll(Map.of("handedAt", "2024-03-04T08:00:00+08:00", "procuratorateAt", "2024-03-04T08:10:00+08:00", "parts", List.of("LETTER", "DECISION")));
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_case", early)).hasMessageContaining("【先批准，后移送】").hasMessageContaining("【移送书抄送同级检察机关】")
                .hasMessageContaining("【移送材料齐全】缺少：移送报告和调查报告").hasMessageContaining("涉案物品清单").hasMessageContaining("还没有行政处罚决定书");
        assertThat(deadlines.isPaused(one.owner(), "T08")).isFalse();
        assertThat(rows("referral_evidence where referral_id = " + referral.of(one).get(0).id())).isZero();

        course.officer(one, "user_hand_over_case", referral.handOver());
        assertThat(papers(one)).endsWith(DocumentType.REFERRAL_OBJECTS, DocumentType.REFERRAL_EVIDENCE, DocumentType.REFERRAL_RECEIPT);
        assertThat(referral.limit(one, "C02").state()).isEqualTo("MET");
        assertThat(deadlines.isPaused(one.owner(), "T08")).isTrue();
        PoliceReferrals.Handed file = referral.of(one).get(0).evidence().get(0);
        assertThat(file.sha256()).isEqualTo(jdbc.queryForObject("select sha256 from evidence where id = ?", String.class, file.evidenceId()));
        assertThat(file.receiver()).isEqualTo("邯郸市公安局 钱警官");
        assertThat(happened(one)).containsExactly("REFERRAL_OPENED", "REFERRAL_REPORTED", "REFERRAL_APPROVED", "REFERRAL_LETTER_ISSUED", "REFERRAL_HANDED_OVER");
    }

    @Test
    void theLastMinuteOfTheDayIsInTimeAndTheNextOneAsksForAReason() {
        Running one = referral.approved(referral.reported(referral.open(referral.suspected())));
        Instant last = referral.limit(one, "C02").until().toInstant();
        clock.stopAt(last.plusSeconds(60));
        assertThat(referral.limit(one, "C02").state()).isEqualTo("OVERDUE");
        assertThat(referral.limit(one, "C02").hours()).isEqualTo(-1);
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_case", referral.handOver())).hasMessageContaining("超过24小时");
        Map<String, Object> inTime = referral.handOver();
        inTime.putAll(Map.of("handedAt", last.toString(), "procuratorateAt", last.toString()));
        course.officer(one, "user_hand_over_case", inTime);
        assertThat(referral.limit(one, "C02").state()).isEqualTo("MET");

        Running late = referral.approved(referral.reported(referral.open(referral.suspected())));
        Instant end = referral.limit(late, "C02").until().toInstant();
        clock.stopAt(end.plusSeconds(60));
        Map<String, Object> copy = referral.handOver();
        copy.put("handedAt", end.toString());
        assertThatThrownBy(() -> course.officer(late, "user_hand_over_case", copy)).as("only the copy is late").hasMessageContaining("移送或者抄送超过24小时");
        Map<String, Object> values = referral.handOver();
        values.put("lateReason", "公安机关要求次日当面交接");
        course.officer(late, "user_hand_over_case", values);
        assertThat(referral.limit(late, "C02").state()).isEqualTo("MET_LATE");
        assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'REFERRAL_LATE' order by user_id", String.class, late.number()))
                .containsExactly("bureau-1", "supervisor-1");
    }

    @Test
    void whatTheHeadDoesNotReferIsHandledHereAndMayBeReferredLater() {
        Running one = referral.reported(referral.open(referral.suspected()));
        assertThatThrownBy(() -> scene.submit(one, "user_decide_referral", "bureau-1", "bureau-head", Map.of("decision", "REFUSE", "capacity", "ACTING")))
                .hasMessageContaining("请写明不移送的理由");
        referral.decide(one, "REFUSE", "ACTING", "情节显著轻微");
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_not_referred");
        assertThat(police.declined(course.caseOf(one).id())).isTrue();
        assertThat(police.pending(course.caseOf(one).id())).isEmpty();
        assertThat(papers(one)).containsExactly(DocumentType.REFERRAL_REPORT, DocumentType.REFERRAL_APPROVAL);
        referral.open(one);
        assertThat(police.pending(course.caseOf(one).id())).get().asString().contains("正在办理移送公安机关");
    }

    @Test
    void aCaseIsReferredOnceAtATimeHoweverManyAsk() throws Exception {
        Running one = referral.suspected();
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (String officer : List.of("weixian-1", "weixian-2")) {
                Callable<Boolean> ask = () -> {
                    together.countDown();
                    together.await();
                    course.start("criminal-referral", officer, Map.of("caseNumber", one.number(), "source", "OWN", "reason", "理由"));
                    return true;
                };
                asked.add(two.submit(ask));
            }
            int first = 0;
            for (Future<Boolean> answer : asked) {
                try {
                    first += answer.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessageContaining("【一个案件同时只有一件移送】").hasMessageContaining("正在办理");
                }
            }
            assertThat(first).isOne();
        } finally {
            two.shutdownNow();
        }
        assertThat(referral.of(one)).hasSize(1);
        assertThat(scene.tasks(one, "user_report_referral")).hasSize(1);
        assertThatThrownBy(() -> referral.open(one)).hasMessageContaining("【一个案件同时只有一件移送】");
        assertThatThrownBy(() -> course.start("criminal-referral", "shexian-1", Map.of("caseNumber", one.number(), "source", "OWN", "reason", "理由")))
                .hasMessageContaining("本分局没有这个案号的案件");
        assertThatThrownBy(() -> course.start("criminal-referral", "weixian-1", Map.of("caseNumber", one.number(), "source", "PROCURATORATE", "reason", "理由")))
                .hasMessageContaining("收到移送建议的时间");
    }

    // --- what waits meanwhile ---

    @Test
    void whileItRunsTheCaseIsNeitherWaivedNorEndedNorDecidedNorClosed() {
        Running one = course.deciding();
        referral.evidence(one, "站房监控.txt");
        scene.toBeSigned(one);
        referral.open(one);
        assertThat(scene.facts(one, "user_sign_decision", "bureau-1", "bureau-head").get("fact_defects").toString()).contains("正在办理移送公安机关", "不能作出决定");
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("其间不能作出决定");
        String task = scene.task(one, "user_sign_decision").taskId();
        ResponseEntity<String> refused = call("bureau-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of("choice",
                Map.of("value", "SIGN", "type", "String"), "outcome", Map.of("value", "PENALTY", "type", "String"))));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).contains("其间不能作出决定");
        assertThat(call("bureau-1", HttpMethod.POST, "/engine-rest/task/" + task + "/complete", Map.of("variables", Map.of("choice", Map.of("value", "SIGN"), "outcome",
                Map.of("value", "PENALTY")))).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(scene.open(one)).contains("user_sign_decision");
        assertThatThrownBy(() -> course.start("waiver", CourseScene.OFFICER, Map.of("caseNumber", one.number()))).hasMessageContaining("其间不能免予处罚");
        for (CourseKind kind : List.of(CourseKind.SUSPENSION, CourseKind.TERMINATION, CourseKind.WITHDRAWAL)) {
            assertThatThrownBy(() -> course.open(one, kind)).hasMessageContaining("其间不能" + kind.label());
        }
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("办结以前不能结案"));

        // The head sees no crime: the case stands where it stood, and the penalty is signed.
        referral.reported(one);
        referral.decide(one, "REFUSE", "PRINCIPAL", "没有证据证明犯罪");
        scene.sign(one, "PENALTY");
        assertThat(course.caseOf(one).status()).isNotEqualTo(CaseStatus.CLOSED);
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("移送公安机关"));
    }

    @Test
    void aDecidedCaseGoesOnWhileItIsReferredButIsNotClosed() {
        Running one = course.deciding();
        referral.evidence(one, "站房监控.txt");
        scene.toBeSigned(one);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        referral.approved(referral.reported(referral.open(one)));
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_case", referral.handOver())).hasMessageContaining("缺少：行政处罚决定书");
        Map<String, Object> whole = referral.handOver();
        List<String> parts = new ArrayList<>(ReferralScene.PARTS);
        parts.add("DECISION");
        whole.put("parts", parts);
        course.officer(one, "user_hand_over_case", whole);
        String day = clock.instant().atZone(HouseClock.ZONE).toLocalDate().toString();
        course.officer(one, "user_publish_decision", Map.of("publishedOn", day, "place", "市生态环境局网站", "hidden", "无"));
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("办结以前不能结案"));
    }

    /** The end as transferred is the police's to give: signed once they have filed, closed once the court has spoken. */
    @Test
    void aCaseEndsAsTransferredOnlyOnceThePoliceHaveItAndIsClosedAfterTheSentence() {
        Running one = referral.suspected();
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> shown = scene.facts(one, "user_write_report", CourseScene.OFFICER, "branch-officer");
        Map<String, Object> report = new HashMap<>(Map.of("partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts", "篡改自动监测数据。", "samples", "TOLD",
                "fault", "NOT_CLAIMED", "breached", "《大气污染防治法》第十八条", "intended", "TRANSFERRED", "ground", "涉嫌污染环境罪，应当移送公安机关", "crimeSuspected", true));
        for (String taken : List.of("violation", "actEndedOn", "basis")) {
            report.put(taken, shown.get(taken));
        }
        course.officer(one, "user_write_report", report);
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意移送"));
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        assertThatThrownBy(() -> scene.sign(one, "TRANSFERRED")).hasMessageContaining("公安机关还没有立案");
        referral.approved(referral.reported(referral.open(one)));
        course.officer(one, "user_hand_over_case", referral.handOver());
        assertThatThrownBy(() -> scene.sign(one, "TRANSFERRED")).hasMessageContaining("公安机关还没有立案");
        referral.answer(one, "FILED", "以污染环境罪立案", Map.of());
        scene.sign(one, "TRANSFERRED");
        assertThatThrownBy(() -> course.close(one)).hasMessageContaining("办结以前不能结案");
        referral.step(one, "user_hand_over_objects", Map.of("to", "邯郸市公安局"));
        String day = clock.instant().atZone(HouseClock.ZONE).toLocalDate().toString();
        course.officer(one, "user_record_criminal_result", Map.of("result", "CONVICTED", "on", day, "text", "判处罚金"));
        course.close(one);
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
    }

    /** The criminal fine took the place of one that had not been decided by then. */
    @Test
    void afterTheSentenceTheCaseEndsAsTransferredAndNotWithAFine() {
        Running one = course.deciding();
        referral.evidence(one, "站房监控.txt");
        scene.toBeSigned(one);
        referral.approved(referral.reported(referral.open(one)));
        course.officer(one, "user_hand_over_case", referral.handOver());
        referral.answer(one, "FILED", "以污染环境罪立案", Map.of());
        referral.step(one, "user_hand_over_objects", Map.of("to", "邯郸市公安局"));
        String day = clock.instant().atZone(HouseClock.ZONE).toLocalDate().toString();
        course.officer(one, "user_record_criminal_result", Map.of("result", "CONVICTED", "on", day, "text", "判处罚金十万元"));
        assertThat(scene.facts(one, "user_sign_decision", "bureau-1", "bureau-head").get("fact_defects").toString()).contains("不能再处罚款", "以移送结束本案");
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("已经判处刑罚");
    }

    // --- what the police say ---

    @Test
    void thePoliceAskForMoreTakeLongerFileAndTheSentenceEndsIt() {
        Running one = referral.handedOver();
        Standing before = term(one);
        scene.today("2024-03-05");
        referral.answer(one, "MATERIAL", "补充站房录像", Map.of());
        assertThat(scene.task(one, "user_supplement_material").due()).isEqualTo("2024-03-08T15:59:59.999Z");
        referral.evidence(one, "站房录像.txt");
        referral.step(one, "user_supplement_material", Map.of("action", "SUPPLIED"));
        assertThat(referral.of(one).get(0).evidence()).hasSize(2);
        assertThat(papers(one)).filteredOn(DocumentType.REFERRAL_EVIDENCE::equals).hasSize(2);
        scene.today("2024-03-06");
        assertThat(term(one).state()).isEqualTo(Standing.State.PAUSED);
        referral.answer(one, "CLUE", "需要查证数据", Map.of("enteredOn", "2024-03-06"));
        assertThat(referral.limit(one, "C07").until().toLocalDate()).isEqualTo("2024-03-11");
        assertThat(referral.limit(one, "C15").state()).isEqualTo("MET");
        scene.today("2024-03-08");
        assertThat(scene.runTimers(one)).as("the three days are seven now").isZero();
        assertThat(scene.facts(one, "user_record_police_answer", CourseScene.OFFICER, "branch-officer").get("fact_entered").toString()).contains("2024-03-06");
        assertThatThrownBy(() -> referral.answer(one, "FILED", "以污染环境罪立案", Map.of("enteredOn", "2024-03-08"))).hasMessageContaining("已经登记于 2024-03-06");
        referral.answer(one, "FILED", "以污染环境罪立案", Map.of("number", "邯公立字〔2024〕12号"));
        assertThat(police.takenOver(course.caseOf(one).id())).isTrue();
        assertThat(scene.task(one, "user_hand_over_objects").due()).isEqualTo("2024-03-11T15:59:59.999Z");
        referral.step(one, "user_hand_over_objects", Map.of("to", "邯郸市公安局 钱警官"));
        assertThat(referral.limit(one, "C11").state()).isEqualTo("MET");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("刑事案件办理中"));
        scene.today("2024-06-03");
        assertThatThrownBy(() -> course.officer(one, "user_record_criminal_result", Map.of("result", "CONVICTED", "on", "2024-06-04", "text", "判处罚金")))
                .hasMessageContaining("至今天之间");
        course.officer(one, "user_record_criminal_result", Map.of("result", "CONVICTED", "on", "2024-06-03", "text", "判处罚金十万元"));
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_criminal_case_over");
        assertThat(deadlines.isPaused(one.owner(), "T08")).isFalse();
        // The ninety-one days after the 4th of March up to the 3rd of June were not counted.
        assertThat(term(one).unrolled()).isEqualTo(before.from().plusDays(90 + 91));
        assertThat(police.declined(course.caseOf(one).id())).isFalse();
        JsonNode shown = referral.read(call("case-1", HttpMethod.GET, "/api/cases/" + course.caseOf(one).id(), null).getBody()).at("/referrals/0");
        assertThat(shown.at("/outcomeName").asText()).isEqualTo("已追究刑事责任");
        assertThat(shown.at("/steps").findValuesAsText("kind")).containsExactly("MATERIAL", "SUPPLEMENTED", "CLUE", "FILED", "OBJECTS_HANDED_OVER");
        assertThat(shown.at("/evidence/0/sha256").asText()).hasSize(64);
        assertThat(shown.at("/noted").findValuesAsText("label")).containsExactly("负责人意见", "移送的材料", "回执", "抄送", "录入信息共享平台", "刑事处理结果");
        assertThat(shown.at("/noted").findValuesAsText("text")).anySatisfy(text -> assertThat(text).contains("邯郸市人民检察院，2024-03-0"));
    }

    @Test
    void refusedThenReconsideredThenSupervisedInVainTheCaseResumesWhereItStood() {
        Running one = referral.handedOver();
        List<String> before = course.tasks(one).stream().filter(task -> task.equals("user_plan_investigation")).toList();
        scene.today("2024-03-06");
        referral.answer(one, "REFUSED", "没有犯罪事实", Map.of());
        assertThat(scene.task(one, "user_answer_refusal").due()).as("the earlier of both provisions, over a weekend").isEqualTo("2024-03-11T15:59:59.999Z");
        scene.today("2024-03-12");
        assertThatThrownBy(() -> referral.step(one, "user_answer_refusal", Map.of("action", "RECONSIDER"))).hasMessageContaining("已经届满");
        referral.step(one, "user_answer_refusal", Map.of("action", "RECONSIDER", "at", "2024-03-11T23:59:00+08:00"));
        assertThatThrownBy(() -> referral.step(one, "user_record_reconsideration", Map.of("result", "RECONSIDERATION_SILENT"))).hasMessageContaining("期限还没有届满");
        scene.today("2024-03-14");
        referral.received(one, "user_record_reconsideration", "RECONSIDERATION_MAINTAINED");
        assertThatThrownBy(() -> referral.step(one, "user_answer_refusal", Map.of("action", "RECONSIDER"))).hasMessageContaining("没有这个选项");
        scene.today("2024-03-15");
        referral.step(one, "user_answer_refusal", Map.of("action", "SUPERVISE"));
        assertThat(referral.limit(one, "C14").state()).isEqualTo("MET");
        scene.today("2024-03-25");
        referral.received(one, "user_record_supervision", "SUPERVISION_UPHELD");
        assertThat(scene.end("police-answer", one)).isEqualTo("end_police_refused");
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_case_resumed");
        assertThat(referral.of(one).get(0).outcome()).isEqualTo("DECLINED");
        assertThat(course.tasks(one)).containsExactlyElementsOf(before);
        assertThat(police.pending(course.caseOf(one).id())).isEmpty();
        // After the 4th up to the 25th of March, twenty-one days, nothing was counted.
        assertThat(term(one).unrolled()).isEqualTo(term(one).from().plusDays(90 + 21));
        assertThat(happened(one)).endsWith("REFERRAL_SUPERVISION_ASKED", "REFERRAL_SUPERVISION_UPHELD", "REFERRAL_ENDED");
    }

    @Test
    void thePoliceFileAfterReconsiderationAndWithoutProsecutionTheCaseComesBack() {
        Running one = referral.handedOver();
        scene.today("2024-03-05");
        referral.answer(one, "PASSED_ON", "转送魏县公安局", Map.of("police", "魏县公安局"));
        assertThat(referral.limit(one, "C09").state()).isEqualTo("MET");
        assertThat(referral.of(one).get(0).police()).as("who received it stays").isEqualTo("邯郸市公安局（已转送魏县公安局）");
        scene.today("2024-03-06");
        referral.answer(one, "MAJOR", "案情复杂", Map.of());
        // Thirty days after the 5th of March: Tomb-Sweeping Day is the 4th of April, the 7th a working Sunday.
        assertThat(referral.limit(one, "C08").until().toLocalDate()).isEqualTo("2024-04-07");
        scene.today("2024-03-20");
        referral.answer(one, "REFUSED", "证据不足", Map.of());
        referral.step(one, "user_answer_refusal", Map.of("action", "RECONSIDER"));
        scene.today("2024-03-22");
        referral.received(one, "user_record_reconsideration", "RECONSIDERATION_FILED");
        referral.step(one, "user_hand_over_objects", Map.of("to", "魏县公安局"));
        course.officer(one, "user_record_criminal_result", Map.of("result", "NOT_PROSECUTED", "on", "2024-03-22", "text", "不起诉"));
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_case_resumed");
        assertThat(referral.of(one).get(0).outcome()).isEqualTo("RETURNED");
        assertThat(police.declined(course.caseOf(one).id())).isTrue();
    }

    @Test
    void silenceIsMetByWaitingOrByTheProcuratorateAndWhatIsWithdrawnIsDisputed() {
        Running one = referral.handedOver();
        clock.stopAt(referral.moment("2024-03-07T23:59"));
        assertThat(scene.runTimers(one)).as("their last minute").isZero();
        clock.stopAt(referral.moment("2024-03-08T00:01"));
        assertThat(scene.runTimers(one)).isOne();
        assertThat(scene.open(one)).contains("user_meet_silence").doesNotContain("user_record_police_answer");
        assertThatThrownBy(() -> course.officer(one, "user_meet_silence", Map.of("action", "WAIT", "until", "2024-05-01", "text", "已电话催办"))).hasMessageContaining("30 日以内");
        course.officer(one, "user_meet_silence", Map.of("action", "WAIT", "until", "2024-03-11", "text", "已电话催办"));
        assertThat(scene.facts(one, "user_record_police_answer", CourseScene.OFFICER, "branch-officer").get("fact_waiting").toString()).contains("2024-03-11");
        scene.today("2024-03-11");
        assertThat(scene.runTimers(one)).isZero();
        scene.today("2024-03-12");
        assertThat(scene.runTimers(one)).isOne();
        assertThatThrownBy(() -> referral.step(one, "user_meet_silence", Map.of("action", "SUPERVISE", "at", "2024-03-07T23:59:00+08:00")))
                .as("their last minute").hasMessageContaining("【期限届满仍没有答复的");
        referral.step(one, "user_meet_silence", Map.of("action", "SUPERVISE", "at", "2024-03-08T00:00:00+08:00"));
        scene.today("2024-03-20");
        referral.received(one, "user_record_supervision", "SUPERVISION_FILED");
        referral.step(one, "user_hand_over_objects", Map.of("to", "邯郸市公安局"));
        scene.today("2024-04-20");
        course.officer(one, "user_record_criminal_result", Map.of("result", "WITHDRAWN", "on", "2024-04-10", "text", "撤销案件", "disputed", "YES"));
        assertThat(scene.open(one)).contains("user_answer_refusal");
        assertThatThrownBy(() -> referral.step(one, "user_answer_refusal", Map.of("action", "RECONSIDER"))).hasMessageContaining("没有这个选项");
        referral.step(one, "user_answer_refusal", Map.of("action", "ACCEPT"));
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_case_resumed");
        assertThat(police.declined(course.caseOf(one).id())).isTrue();
        // After the 4th of March up to the 10th of April, when the police withdrew it: who accepts that on the 20th wins no time.
        assertThat(term(one).unrolled()).isEqualTo(term(one).from().plusDays(90 + 37));
    }

    @Test
    void whoAcceptsARefusalLateWinsNoTimeAndSilenceIsNotDatedIntoTheLimit() {
        Running one = referral.handedOver();
        scene.today("2024-03-06");
        referral.answer(one, "REFUSED", "没有犯罪事实", Map.of());
        scene.today("2024-03-20");
        referral.step(one, "user_answer_refusal", Map.of("action", "ACCEPT"));
        assertThat(term(one).unrolled()).isEqualTo(term(one).from().plusDays(90 + 2));

        Running other = referral.handedOver();
        scene.today("2024-03-06");
        referral.answer(other, "REFUSED", "没有犯罪事实", Map.of());
        referral.step(other, "user_answer_refusal", Map.of("action", "RECONSIDER"));
        scene.today("2024-03-20");
        Map<String, Object> silent = Map.of("result", "RECONSIDERATION_SILENT", "at", "2024-03-07T09:00:00+08:00");
        assertThatThrownBy(() -> referral.step(other, "user_record_reconsideration", silent)).hasMessageContaining("复议的期限至 2024-03-1");
        referral.step(other, "user_record_reconsideration", Map.of("result", "RECONSIDERATION_SILENT"));
        assertThat(scene.open(other)).contains("user_answer_refusal");
    }

    @Test
    void nobodyWaitsForPoliceWhoPassedItOn() {
        Running one = referral.handedOver();
        clock.stopAt(referral.moment("2024-03-08T00:01"));
        scene.runTimers(one);
        course.officer(one, "user_meet_silence", Map.of("action", "WAIT", "until", "2024-03-29", "text", "已电话催办"));
        scene.today("2024-03-11");
        referral.answer(one, "PASSED_ON", "转送魏县公安局", Map.of("police", "魏县公安局"));
        assertThat(scene.facts(one, "user_record_police_answer", CourseScene.OFFICER, "branch-officer").get("fact_waiting")).isEqualTo("没有");
    }

    /** Days that a hearing took are not held twice, and only what was held for the police is released by their answer. */
    @Test
    void theTermIsHeldFromTheEndOfWhatHeldItBefore() {
        Running one = referral.approved(referral.reported(referral.open(referral.suspected())));
        deadlines.exclude(one.owner(), "T08", LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 7), PauseGround.HEARING, "case-1");
        course.officer(one, "user_hand_over_case", referral.handOver());
        assertThat(deadlines.isPaused(one.owner(), "T08")).isTrue();
        scene.today("2024-03-06");
        referral.answer(one, "REFUSED", "没有犯罪事实", Map.of());
        referral.step(one, "user_answer_refusal", Map.of("action", "ACCEPT"));
        assertThat(scene.end("criminal-referral", one)).isEqualTo("end_case_resumed");
        assertThat(deadlines.isPaused(one.owner(), "T08")).isFalse();

        long caseId = course.caseOf(one).id();
        deadlines.pause(one.owner(), "T08", LocalDate.of(2024, 3, 8), PauseGround.SUSPENSION, "case-1");
        assertThat(filed.holdTerm(caseId, LocalDate.of(2024, 3, 8), "case-1")).isFalse();
        filed.releaseTerm(caseId, LocalDate.of(2024, 3, 9), "case-1");
        assertThat(deadlines.isPaused(one.owner(), "T08")).as("suspended for another reason").isTrue();
    }

    // --- the board ---

    @Test
    void theBoardShowsHoursAndTheNextStepToThoseOfTheBranchAndTheCityAndNeverToTheParty() {
        Running one = referral.approved(referral.reported(referral.open(referral.suspected())));
        JsonNode line = find(call("weixian-1", HttpMethod.GET, "/api/referrals", null), one);
        assertThat(line.at("/hours").asLong()).isEqualTo(23);
        assertThat(line.at("/referral/next").asText()).contains("24小时内移送");
        assertThat(line.at("/branchName").asText()).contains("魏县");
        assertThat(find(call("supervisor-1", HttpMethod.GET, "/api/referrals", null), one).isMissingNode()).isFalse();
        assertThat(find(call("shexian-1", HttpMethod.GET, "/api/referrals", null), one).isMissingNode()).isTrue();
        assertThat(call(DecisionScene.PARTY_USER, HttpMethod.GET, "/api/referrals", null).getStatusCode().value()).isEqualTo(403);
        assertThat(call("sysadmin-1", HttpMethod.GET, "/api/referrals", null).getStatusCode().value()).isEqualTo(403);
        assertThat(find(call("case-1", HttpMethod.GET, "/api/referrals?ended=true", null), one).isMissingNode()).isTrue();
    }

    private JsonNode find(ResponseEntity<String> answer, Running one) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        for (JsonNode line : referral.read(answer.getBody())) {
            if (line.at("/caseNumber").asText().equals(one.number())) {
                return line;
            }
        }
        return MissingNode.getInstance();
    }
}
