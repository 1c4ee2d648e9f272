package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A decided case goes to the police for detention: by the officer's choice under the old law, always where the Code makes it part of the sanction. */
@WholeApplicationTest
class DetentionReferralTest {

    @RegisterExtension
    static final AllFlowNodesCovered DETENTION = AllFlowNodesCovered.of("detention-referral");

    private static final List<String> PARTS = List.of("LIST", "LETTER", "REPORT", "EVIDENCE", "OBJECTS", "DECISION");

    @Autowired
    private ReferralScene referral;
    @Autowired
    private CaseScene whole;
    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private LegalBases bases;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** Fined for evasion; the act ended and all was done under one law. */
    private Running signed(ViolationType violation, String clueOn, String actEndedOn, String silentUntil, String fine) {
        LegalBasis basis = LegalBasis.highest(bases.validFor(violation, LocalDate.parse(actEndedOn)).stream().filter(row -> row.circumstance() == null).toList())
                .orElseThrow();
        Running one = whole.filed(clueOn, clueOn, violation, actEndedOn);
        referral.evidence(one, "站房监控.txt");
        Map<String, Object> report = CaseScene.report(whole.reporting(one), basis.citation(), fine);
        report.put("basis", basis.row());
        whole.reviewed(one, report);
        scene.told(one);
        whole.toBeSigned(one, silentUntil);
        scene.sign(one, "PENALTY");
        return one;
    }

    private Running fined(ViolationType violation, String clueOn, String actEndedOn, String silentUntil, String fine) {
        Running one = signed(violation, clueOn, actEndedOn, silentUntil, fine);
        scene.handOver(one);
        return one;
    }

    /** Fined under the Code, so that it has to go. */
    private Running must() {
        return fined(ViolationType.AIR_EVASION, "2026-09-01", "2026-08-20", "2026-09-11", "400000.00");
    }

    /** As a suspected crime, with the decision. */
    private void filedByThePolice(Running one) {
        Map<String, Object> file = referral.handOver();
        file.put("parts", Stream.concat(ReferralScene.PARTS.stream(), Stream.of("DECISION")).toList());
        course.officer(one, "user_hand_over_case", file);
        referral.answer(one, "FILED", "以污染环境罪立案", Map.of());
    }

    /** Monday, the 4th of March 2024. */
    private Running old() {
        return fined(ViolationType.AIR_EVASION, "2024-03-04", "2024-02-20", "2024-03-12", "200000.00");
    }

    private void open(Running one) {
        course.start("detention-referral", CourseScene.OFFICER, Map.of("caseNumber", one.number(), "reason", "经旁路直接排放，需要拘留责任人员"));
    }

    private static Map<String, Object> proposal(String ground) {
        return new HashMap<>(Map.of("action", "PROPOSE", "ground", ground, "persons", "李某；直接负责的主管人员；厂长\n赵某；直接责任人员；中控员", "reason", "李某指使赵某开启旁路"));
    }

    private void approve(Running one, String decision, String opinion) {
        scene.submit(one, "user_approve_detention", "bureau-1", "bureau-head", Map.of("decision", decision, "opinion", opinion));
    }

    private Map<String, Object> handOver() {
        return new HashMap<>(Map.of("action", "HAND_OVER", "handedAt", scene.now(), "acceptedAt", scene.now(), "police", "邯郸市公安局", "receiver", "钱警官", "parts", PARTS, "copiesKept", true));
    }

    private void answer(Running one, String answer, String number) {
        course.officer(one, "user_record_detention_answer", Map.of("answer", answer, "at", scene.now(), "receivedAt", scene.now(), "number", number, "text", "答复内容"));
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("DETENTION_")).toList();
    }

    @Test
    void afterTheDecisionTheOriginalsGoAndThoseResponsibleAreDetained() {
        Running undecided = course.filed();
        assertThatThrownBy(() -> open(undecided)).hasMessageContaining("【移送拘留的案件不构成犯罪").hasMessageContaining("还没有作出处罚决定");
        Running one = old();
        open(one);
        assertThatThrownBy(() -> open(one)).hasMessageContaining("【一个案件同时只有一件移送】");
        assertThat(scene.facts(one, "user_propose_detention", CourseScene.OFFICER, "branch-officer").get("fact_grounds").toString()).contains("第六十三条第三项").doesNotContain("法典");
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", Map.of("action", "PROPOSE", "reason", "理由"))).hasMessageContaining("依据的情形")
                .hasMessageContaining("责任人员");
        Map<String, Object> wrong = proposal("EVASION_OLD");
        wrong.put("persons", "魏县某某环保能源有限公司；单位");
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", wrong)).hasMessageContaining("【写明责任人员和各自的责任】");
        wrong.putAll(proposal("EVASION_CODE"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", wrong)).hasMessageContaining("没有这个选项");
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        approve(one, "RETURN", "补充赵某的笔录");
        assertThat(referral.of(one).get(0).state()).isEqualTo("待提出");
        assertThat(scene.facts(one, "user_propose_detention", CourseScene.OFFICER, "branch-officer")).containsEntry("fact_before", "补充赵某的笔录");
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        approve(one, "APPROVE", "同意移送");
        // Tuesday, the 12th: three working days end on Friday.
        assertThat(scene.task(one, "user_hand_over_detention").due()).isEqualTo("2024-03-15T15:59:59.999Z");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("移送拘留还没有办结"));

        Map<String, Object> poor = handOver();
        poor.putAll(Map.of("handedAt", "2024-03-11T10:00:00+08:00", "copiesKept", false, "parts", List.of("LIST")));
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_detention", poor)).hasMessageContaining("【先批准，后移送】").hasMessageContaining("【移送原件")
                .hasMessageContaining("缺少：行政处罚决定书").hasMessageContaining("留存复制件");
        course.officer(one, "user_hand_over_detention", handOver());
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.REFERRAL_APPROVAL, DocumentType.REFERRAL, DocumentType.REFERRAL_OBJECTS,
                DocumentType.REFERRAL_EVIDENCE, DocumentType.REFERRAL_RECEIPT);
        scene.today("2024-03-14");
        answer(one, "MATERIAL", "公补字1号");
        referral.evidence(one, "赵某笔录.txt");
        course.officer(one, "user_supplement_detention", Map.of("at", scene.now(), "text", "赵某询问笔录"));
        assertThat(referral.of(one).get(0).evidence()).hasSize(2);
        scene.today("2024-03-18");
        answer(one, "DETAINED", "公拘字2号");
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detained");
        assertThat(referral.of(one).get(0).outcomeName()).isEqualTo("已决定拘留");
        assertThat(referral.of(one).get(0).steps()).extracting(PoliceReferrals.Step::kind, PoliceReferrals.Step::number).containsExactly(tuple("MATERIAL", "公补字1号"),
                tuple("SUPPLEMENTED", null), tuple("DETAINED", "公拘字2号"));
        assertThat(referral.of(one).get(0).suspects()).extracting(PoliceReferrals.Named::roleName).containsExactly("直接负责的主管人员", "直接责任人员");
        assertThat(happened(one)).containsExactly("DETENTION_OPENED", "DETENTION_PROPOSED", "DETENTION_RETURNED", "DETENTION_PROPOSED", "DETENTION_APPROVED",
                "DETENTION_LETTER_ISSUED", "DETENTION_HANDED_OVER", "DETENTION_MATERIAL", "DETENTION_SUPPLEMENTED", "DETENTION_DETAINED");
    }

    @Test
    void aRefusalIsFinalAndWhatNobodyWantsIsDroppedOrNotApproved() {
        Running one = old();
        open(one);
        course.officer(one, "user_propose_detention", Map.of("action", "DROP", "reason", "责任人员已主动消除后果"));
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detention_dropped");
        open(one);
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        approve(one, "REFUSE", "情节轻微");
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detention_not_approved");
        open(one);
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        approve(one, "APPROVE", "同意移送");
        course.officer(one, "user_hand_over_detention", handOver());
        answer(one, "REFUSED", "公答字3号");
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detention_refused");
        assertThat(referral.of(one)).extracting(PoliceReferrals.Referred::outcome).containsExactly("DROPPED", "NOT_APPROVED", "REFUSED");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("拘留"));
    }

    /** Article 1108 of the Code: nobody can leave it. */
    @Test
    void whatTheCodeMakesPartOfTheSanctionIsOpenedByTheDecisionAndCanNeitherBeDroppedNorRefused() {
        Running one = must();
        assertThat(scene.open(one)).contains("user_propose_detention");
        assertThat(referral.of(one)).singleElement().satisfies(opened -> assertThat(opened.kind()).isEqualTo("DETENTION"));
        assertThat(scene.facts(one, "user_propose_detention", CourseScene.OFFICER, "branch-officer")).containsEntry("ground", "EVASION_CODE")
                .hasEntrySatisfying("fact_opening", said -> assertThat(said.toString()).contains("第一千一百零八条", "应当将案件移送公安机关"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", Map.of("action", "DROP", "reason", "不想移送"))).hasMessageContaining("【移送公安机关是处罚的一部分】");
        course.officer(one, "user_propose_detention", proposal("EVASION_CODE"));
        assertThatThrownBy(() -> approve(one, "REFUSE", "不同意")).hasMessageContaining("【移送公安机关是处罚的一部分】");
        approve(one, "APPROVE", "同意移送");
        assertThat(referral.limit(one, "P01").until().toLocalDate()).isEqualTo("2026-09-16");
    }

    /** Who discharges without a permit is detained only where he was told to stop and did not. */
    @Test
    void aGroundThatAsksForARefusalAsksForItsProof() {
        Running one = fined(ViolationType.AIR_NO_PERMIT, "2024-03-04", "2024-02-20", "2024-03-12", "200000.00");
        open(one);
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", proposal("PERMIT_OLD"))).hasMessageContaining("【拒不停止的行为有证据】");
        Map<String, Object> proven = proposal("PERMIT_OLD");
        proven.put("refusal", "RECHECK");
        course.officer(one, "user_propose_detention", proven);
        assertThat(scene.facts(one, "user_approve_detention", "bureau-1", "bureau-head").get("fact_ground").toString()).contains("复查发现仍在继续");
        // A crime is no matter for detention.
        referral.open(one);
        assertThatThrownBy(() -> approve(one, "APPROVE", "同意")).hasMessageContaining("已经作为涉嫌犯罪案件移送");
    }

    /** What the police took as a crime is nobody's detention any more, whatever the law made follow from the decision; until then it waits. */
    @Test
    void whatBecomesACrimeWaitsForThePoliceAndIsThenDroppedOrNotApproved() {
        Running one = must();
        referral.open(one);
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", proposal("EVASION_CODE"))).hasMessageContaining("已经作为涉嫌犯罪案件移送");
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", Map.of("action", "DROP", "reason", "已作为犯罪移送")))
                .hasMessageContaining("【移送公安机关是处罚的一部分】");
        referral.approved(referral.reported(one));
        filedByThePolice(one);
        course.officer(one, "user_propose_detention", Map.of("action", "DROP", "reason", "已作为犯罪立案"));
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detention_dropped");

        Running other = must();
        course.officer(other, "user_propose_detention", proposal("EVASION_CODE"));
        referral.approved(referral.reported(referral.open(other)));
        assertThatThrownBy(() -> approve(other, "REFUSE", "已作为犯罪移送")).hasMessageContaining("【移送公安机关是处罚的一部分】");
        filedByThePolice(other);
        approve(other, "REFUSE", "已作为犯罪立案");
        assertThat(scene.end("detention-referral", other)).isEqualTo("end_detention_not_approved");
    }

    @Test
    void theOriginalsDoNotGoForDetentionOnceTheCaseIsReferredAsACrime() {
        Running one = old();
        open(one);
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        approve(one, "APPROVE", "同意移送");
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_detention", Map.of("action", "DROP", "reason", "不想移送"))).hasMessageContaining("已经批准的移送应当办理");
        referral.approved(referral.reported(referral.open(one)));
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_detention", handOver())).hasMessageContaining("已经作为涉嫌犯罪案件移送");
        filedByThePolice(one);
        assertThatThrownBy(() -> course.officer(one, "user_hand_over_detention", Map.of("action", "DROP"))).hasMessageContaining("不再移送的理由");
        course.officer(one, "user_hand_over_detention", Map.of("action", "DROP", "reason", "公安机关已以污染环境罪立案"));
        assertThat(scene.end("detention-referral", one)).isEqualTo("end_detention_taken_over");
        assertThat(happened(one)).endsWith("DETENTION_DROPPED");
    }

    /** Between the signature and the service somebody may open one of his own will: it has to go all the same. */
    @Test
    void whatWasOpenedBeforeTheDecisionWasServedHasToGoToo() {
        Running one = signed(ViolationType.AIR_EVASION, "2026-09-01", "2026-08-20", "2026-09-11", "400000.00");
        open(one);
        scene.handOver(one);
        assertThat(referral.of(one)).hasSize(1);
        assertThatThrownBy(() -> course.officer(one, "user_propose_detention", Map.of("action", "DROP", "reason", "不想移送"))).hasMessageContaining("【移送公安机关是处罚的一部分】");
        assertThat(jdbc.queryForList("select kind from notice where subject = ? and kind like 'DETENTION%'", String.class, one.number())).contains("DETENTION_MUST");
    }

    @Test
    void theFormOfApprovalIsSignedOnTheDaysOnWhichItWasSaid() throws IOException {
        Running one = old();
        open(one);
        course.officer(one, "user_propose_detention", proposal("EVASION_OLD"));
        assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'DETENTION_PROPOSED'", String.class, one.number())).containsExactly("bureau-1");
        scene.today("2024-03-14");
        approve(one, "APPROVE", "同意移送");
        long form = documents.of(one.owner()).stream().filter(paper -> paper.type() == DocumentType.REFERRAL_APPROVAL).findFirst().orElseThrow().id();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        documents.read(form, file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray())); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("2024年3月12日", "2024年3月14日");
        }
    }
}
