package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Evidence that might be lost is registered and kept, and is free again after seven working days unless somebody decides. */
@WholeApplicationTest
class EvidenceRegistrationTest {

    @RegisterExtension
    static final AllFlowNodesCovered REGISTRATION = AllFlowNodesCovered.of("evidence-registration");

    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private CaseScene whole;
    @Autowired
    private EvidenceRegistrations registrations;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseClock clock;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private EvidenceRegistration of(Running one) {
        return registrations.of(course.caseOf(one).id()).get(0);
    }

    private void head(Running one, String key, String decision, String opinion) {
        scene.submit(one, key, "bureau-1", "bureau-head", Map.of("decision", decision, "opinion", opinion));
    }

    private void decide(Running one, EvidenceFate fate) {
        scene.submit(one, "user_decide_evidence", "bureau-1", "bureau-head", Map.of("fate", fate.name(), "reason", "已复制、拍照"));
    }

    private List<DocumentType> documents(Running one) {
        return documents.of(one.owner()).stream().map(Documents.Issued::type).toList();
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("EVIDENCE")).toList();
    }

    /** Approved beforehand and taken on Monday, 2024-03-04. */
    private Running taken() {
        Running one = course.filed();
        course.register(one, "ORDINARY");
        course.officer(one, "user_propose_registration", CourseScene.items());
        head(one, "user_approve_registration", "APPROVE", "同意");
        Map<String, Object> values = CourseScene.taking(clock.instant().toString());
        values.put("action", "TAKEN");
        course.officer(one, "user_take_evidence", values);
        return one;
    }

    @Test
    void whatTheHeadApprovedIsTakenAndHisDecisionGivesItBackInTime() throws Exception {
        Running one = taken();
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_REGISTRATION).doesNotContain(DocumentType.EVIDENCE_RELEASE);
        // Seven working days after 2024-03-04.
        assertThat(registrations.limit(of(one)).lastDay()).isEqualTo("2024-03-13");
        assertThat(scene.task(one, "user_decide_evidence").due()).isEqualTo(registrations.limit(of(one)).due(HouseClock.ZONE));
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("先行登记保存的证据还没有处理", "生产台账"));
        scene.today("2024-03-13");
        decide(one, EvidenceFate.RECORDED);
        assertThat(scene.end("evidence-registration", one)).isEqualTo("end_evidence_handled");
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_RELEASE);
        assertThat(happened(one)).containsExactly("EVIDENCE_PROPOSED", "EVIDENCE_APPROVED", "EVIDENCE_REGISTERED", "EVIDENCE_DECIDED",
                "EVIDENCE_GIVEN_BACK");
        JsonNode sheet = json.readTree(http.withBasicAuth("case-1", "bihuan-demo").getForObject("/api/cases/" + course.caseOf(one).id(), String.class));
        assertThat(sheet.at("/registrations/0/fate").asText()).isEqualTo("RECORDED");
        assertThat(sheet.at("/registrations/0/limit/lastDay").asText()).isEqualTo("2024-03-13");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("先行登记保存"));
    }

    /** On the Friday on which it was found; the case was filed on Monday. */
    @Test
    void whatWasRegisteredInTheInspectionCountsFromThatDayThoughTheCaseWasFiledLater() {
        Running one = whole.filed("2024-03-01", "2024-03-04", ViolationType.AIR_OVER_STANDARD, "2024-02-28");
        course.takeUrgently(one, "2024-03-01T10:00:00+08:00");
        assertThat(registrations.limit(of(one)).lastDay()).as("seven working days after 2024-03-01").isEqualTo("2024-03-12");
    }

    @Test
    void whatIsSealedOrSentToAppraisalIsNotGivenBack() {
        for (EvidenceFate fate : new EvidenceFate[] {EvidenceFate.APPRAISAL, EvidenceFate.SEALED_OR_SEIZED, EvidenceFate.CONFISCATED}) {
            Running one = taken();
            decide(one, fate);
            assertThat(of(one).fate()).isEqualTo(fate);
            assertThat(documents(one)).doesNotContain(DocumentType.EVIDENCE_RELEASE);
        }
    }

    @Test
    void nobodyDecidesAndAServerThatStoodStillForWeeksStillKnowsTheDay() {
        Running one = taken();
        scene.today("2024-03-13");
        assertThat(scene.runTimers(one)).isZero();
        scene.today("2024-04-01");
        assertThatThrownBy(() -> decide(one, EvidenceFate.CONFISCATED)).hasMessageContaining("2024-03-13 届满，先行登记保存自动解除");
        assertThat(scene.runTimers(one)).isOne();
        assertThat(scene.end("evidence-registration", one)).isEqualTo("end_evidence_released");
        assertThat(of(one).outcome()).isEqualTo(EvidenceRegistration.Outcome.RELEASED);
        assertThat(of(one).endedOn()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_RELEASE);
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");
    }

    @Test
    void whatWasTakenInUrgencyIsApprovedWithinADayOrWithTheReasonWhyNot() {
        Running one = course.filed();
        course.takeUrgently(one, "2024-03-04T10:00:00+08:00");
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_REGISTRATION);
        assertThat(scene.task(one, "user_confirm_registration").due()).isEqualTo("2024-03-05T02:00:00Z");
        scene.today("2024-03-06");
        assertThat(scene.facts(one, "user_confirm_registration", "bureau-1", "bureau-head").get("fact_approval_due").toString()).contains("已超过");
        assertThatThrownBy(() -> head(one, "user_confirm_registration", "APPROVE", "同意")).hasMessageContaining("超过二十四小时");
        head(one, "user_confirm_registration", "APPROVE", "通信中断，恢复后补办，同意");
        assertThat(cases.timeline(course.caseOf(one).id())).anySatisfy(event -> assertThat(event.text()).contains("超过二十四小时补办", "通信中断"));
        assertThat(scene.open(one)).contains("user_decide_evidence");

        Running soon = course.filed("2024-03-07");
        course.takeUrgently(soon, "2024-03-07T09:30:00+08:00");
        head(soon, "user_confirm_registration", "APPROVE", "同意");
        decide(soon, EvidenceFate.RETURNED);
        assertThat(scene.end("evidence-registration", soon)).isEqualTo("end_evidence_handled");
    }

    @Test
    void whatTheHeadDoesNotApproveAfterwardsGoesBackAtOnce() {
        Running one = course.filed();
        course.takeUrgently(one, "2024-03-04T10:00:00+08:00");
        assertThatThrownBy(() -> head(one, "user_confirm_registration", "REFUSE", "同意")).hasMessageContaining("请写明理由");
        head(one, "user_confirm_registration", "REFUSE", "不属于可能灭失的证据");
        assertThat(of(one).outcome()).isEqualTo(EvidenceRegistration.Outcome.REFUSED);
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_RELEASE);
        assertThat(scene.end("evidence-registration", one)).isEqualTo("end_evidence_handled");
    }

    @Test
    void whatIsNotApprovedOrNotNeededIsNotTaken() {
        Running refused = course.filed();
        course.register(refused, "ORDINARY");
        course.officer(refused, "user_propose_registration", CourseScene.items());
        head(refused, "user_approve_registration", "REFUSE", "可以当场复制");
        assertThat(scene.end("evidence-registration", refused)).isEqualTo("end_registration_refused");

        Running dropped = course.filed();
        course.register(dropped, "ORDINARY");
        course.officer(dropped, "user_propose_registration", Map.of("action", "DROP"));
        assertThat(scene.end("evidence-registration", dropped)).isEqualTo("end_registration_dropped");

        Running gone = course.filed();
        course.register(gone, "ORDINARY");
        course.officer(gone, "user_propose_registration", CourseScene.items());
        head(gone, "user_approve_registration", "APPROVE", "同意");
        course.officer(gone, "user_take_evidence", Map.of("action", "NOT_TAKEN"));
        assertThat(scene.end("evidence-registration", gone)).isEqualTo("end_evidence_not_taken");
        for (Running one : List.of(refused, dropped, gone)) {
            assertThat(documents(one)).doesNotContain(DocumentType.EVIDENCE_REGISTRATION);
        }
    }

    /** Gate G02: written down on March 5, taken on March 4. */
    @Test
    void theCertificateCountsOnTheDayItWasTakenNotOnTheDayItIsWrittenDown() {
        LocalDate before = jdbc.queryForObject("select certificate_valid_to from person where user_id = 'weixian-2'", LocalDate.class);
        Running one = course.filed();
        course.register(one, "URGENT");
        scene.today("2024-03-05");
        Map<String, Object> values = CourseScene.items();
        values.putAll(CourseScene.taking("2024-03-04T16:00:00+08:00"));
        values.put("toldHead", "bureau-1");
        try {
            certifiedUntil(LocalDate.of(2024, 3, 3));
            assertThatThrownBy(() -> course.officer(one, "user_propose_registration", values)).hasMessageContaining("G02").hasMessageContaining("执法证");
            certifiedUntil(LocalDate.of(2024, 3, 4));
            course.officer(one, "user_propose_registration", values);
        } finally {
            certifiedUntil(before);
        }
        assertThat(documents(one)).contains(DocumentType.EVIDENCE_REGISTRATION);
    }

    private void certifiedUntil(LocalDate lastDay) {
        jdbc.update("update person set certificate_valid_to = ? where user_id = 'weixian-2'", lastDay);
    }

    @Test
    void whatIsWrongInARegistrationIsNamedAndNothingOfItIsKept() {
        Running one = course.filed();
        course.register(one, "URGENT");
        Map<String, Object> values = CourseScene.items();
        assertThatThrownBy(() -> course.officer(one, "user_propose_registration", values)).hasMessageContaining("〔登记保存时间〕请填写")
                .hasMessageContaining("〔即时同意的负责人〕请填写");
        values.putAll(CourseScene.taking("2024-03-01T10:00:00+08:00"));
        values.putAll(Map.of("toldHead", "bureau-1", "secondOfficer", "weixian-1"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_registration", values)).hasMessageContaining("不能早于检查、发现之日")
                .hasMessageContaining("G02");
        values.putAll(Map.of("takenAt", "2024-03-05T10:00:00+08:00", "secondOfficer", "weixian-4"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_registration", values)).hasMessageContaining("不能晚于现在").hasMessageContaining("执法证");
        assertThat(happened(one)).isEmpty();
        assertThatThrownBy(() -> course.start("evidence-registration", "shexian-1", Map.of("caseNumber", one.number(), "urgency", "ORDINARY")))
                .hasMessageContaining("本分局没有这个案号的案件");
    }

    @Test
    void theTimeOfRegisteredEvidenceDoesNotStandStillWithASuspendedCase() {
        Running one = taken();
        course.take(one, CourseKind.SUSPENSION, CourseGround.PARTY_MISSING, null);
        assertThatThrownBy(() -> course.register(one, "ORDINARY")).hasMessageContaining("已中止");
        assertThatThrownBy(() -> course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"))).hasMessageContaining("起中止");
        decide(one, EvidenceFate.RETURNED);
        assertThat(of(one).outcome()).isEqualTo(EvidenceRegistration.Outcome.DECIDED);
    }
}
