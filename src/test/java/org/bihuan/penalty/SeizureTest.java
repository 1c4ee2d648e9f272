package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** What pollutes is sealed or seized with the head's approval, and is free again after its time unless somebody decides before. */
@WholeApplicationTest
class SeizureTest {

    @RegisterExtension
    static final AllFlowNodesCovered SEIZURE = AllFlowNodesCovered.of("seizure");

    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private Investigations investigations;
    @Autowired
    private Seizures seizures;
    @Autowired
    private Documents documents;
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

    private Seizure of(Running one) {
        return seizures.of(course.caseOf(one).id()).get(0);
    }

    private List<DocumentType> papers(Running one) {
        return documents.of(one.owner()).stream().map(Documents.Issued::type).filter(type -> type != DocumentType.FILING).toList();
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("SEIZURE")).toList();
    }

    private JsonNode shown(Running one) throws Exception {
        return json.readTree(http.withBasicAuth("case-1", "bihuan-demo").getForObject("/api/cases/" + course.caseOf(one).id(), String.class)).at("/seizures/0");
    }

    private String ended(Running one) {
        return scene.end("seizure", one);
    }

    @Test
    void whatTheHeadApprovedIsSealedWithAllItsPapersAndReleasedByHisDecision() throws Exception {
        Running one = course.sealed();
        assertThat(papers(one)).containsExactly(DocumentType.SEIZURE_RECORD, DocumentType.SEALING_OR_SEIZURE, DocumentType.SERVICE_RECEIPT);
        assertThat(documents.of(one.owner())).anySatisfy(paper -> assertThat(paper.number()).matches("邯环查\\(扣\\)字〔2024〕\\d\\d-\\d{3}号"));
        assertThat(seizures.term(of(one)).lastDay()).isEqualTo("2024-04-03");
        assertThat(scene.task(one, "user_manage_seizure").due()).isEqualTo("2024-04-03T15:59:00Z");
        assertThat(investigations.investigators(course.caseOf(one))).contains("weixian-1", "weixian-2");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("查封的物品还没有解除或者处理", "旁路阀门 1台"));
        assertThat(shown(one).at("/state").asText()).isEqualTo("查封中");
        scene.today("2024-04-03");
        assertThat(scene.runTimers(one)).isZero();
        course.handle(one, SeizureFate.CORRECTED);
        assertThat(scene.facts(one, "user_decide_seizure", "bureau-1", "bureau-head").get("fact_proposed").toString()).contains("旁路已经拆除");
        course.head(one, "user_decide_seizure", "DECIDE", "同意");
        assertThat(ended(one)).isEqualTo("end_property_handled");
        assertThat(papers(one)).endsWith(DocumentType.SEIZURE_RELEASE);
        assertThat(happened(one)).containsExactly("SEIZURE_PROPOSED", "SEIZURE_APPROVED", "SEIZURE_CARRIED_OUT", "SEIZURE_HANDLING_PROPOSED", "SEIZURE_DECIDED",
                "SEIZURE_RELEASED");
        JsonNode shown = shown(one);
        assertThat(shown.at("/items").size()).isEqualTo(2);
        assertThat(shown.at("/fate").asText()).isEqualTo("CORRECTED");
        assertThat(shown.at("/lastDay").asText()).isEqualTo("2024-04-03");
        assertThat(shown.at("/releasedOn").asText()).isEqualTo("2024-04-03");
        assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("查封"));
    }

    @Test
    void theTimeOfATestIsNotCountedAndAnExtensionMovesTheEndAndThePartyIsToldOfBoth() throws Exception {
        Running one = course.sealed();
        scene.today("2024-03-11");
        course.test(one, "2024-03-20");
        // Ten days without counting: the 13th of April is a Saturday.
        assertThat(seizures.term(of(one)).unrolled()).isEqualTo("2024-04-13");
        assertThat(seizures.term(of(one)).lastDay()).isEqualTo("2024-04-15");
        assertThat(papers(one)).endsWith(DocumentType.SEIZURE_TESTING);
        assertThat(shown(one).at("/testedUntil").asText()).isEqualTo("2024-03-20");
        scene.today("2024-03-18");
        assertThatThrownBy(() -> course.test(one, "2024-03-25")).hasMessageContaining("没有这个选项");
        for (Map.Entry<String, String> wrong : Map.of("2024-03-19", "不能晚于今天", "2024-03-10", "不能早于检测、鉴定开始之日").entrySet()) {
            assertThatThrownBy(() -> course.officer(one, "user_manage_seizure", Map.of("action", "TESTED", "testingEnded", wrong.getKey())))
                    .hasMessageContaining(wrong.getValue());
        }
        course.officer(one, "user_manage_seizure", Map.of("action", "TESTED", "testingEnded", "2024-03-15"));
        assertThat(seizures.term(of(one)).lastDay()).isEqualTo("2024-04-08");
        assertThat(papers(one)).filteredOn(DocumentType.SEIZURE_TESTING::equals).hasSize(2);

        course.askExtension(one, 30);
        assertThatThrownBy(() -> course.head(one, "user_approve_seizure_extension", "REFUSE", "同意")).hasMessageContaining("请写明理由");
        course.head(one, "user_approve_seizure_extension", "REFUSE", "可以先行拍照取证");
        assertThat(seizures.term(of(one)).lastDay()).isEqualTo("2024-04-08");
        assertThat(scene.facts(one, "user_manage_seizure", "weixian-1", "branch-officer").get("fact_answer").toString()).contains("没有批准", "拍照取证");
        scene.today("2024-04-08");
        course.askExtension(one, 20);
        course.head(one, "user_approve_seizure_extension", "APPROVE", "同意");
        assertThat(papers(one)).endsWith(DocumentType.SEIZURE_EXTENSION);
        assertThat(seizures.term(of(one)).lastDay()).isEqualTo("2024-04-28");
        assertThat(shown(one).at("/extendedDays").asInt()).isEqualTo(20);
        assertThatThrownBy(() -> course.askExtension(one, 10)).hasMessageContaining("没有这个选项");
        scene.today("2024-04-28");
        assertThat(scene.runTimers(one)).as("the timer went with the end").isZero();
        scene.today("2024-04-29");
        assertThat(scene.runTimers(one)).isOne();
        assertThat(ended(one)).isEqualTo("end_seizure_released");
    }

    @Test
    void nobodyDecidesAndWhatIsSealedIsFreeWhetherAnybodyNoticesOrNot() {
        Running one = course.sealed();
        scene.today("2024-05-20");
        assertThatThrownBy(() -> course.handle(one, SeizureFate.CONFISCATED)).hasMessageContaining("2024-04-03 届满，应当解除");
        assertThat(scene.runTimers(one)).isOne();
        assertThat(ended(one)).isEqualTo("end_seizure_released");
        assertThat(of(one).outcome()).isEqualTo(Seizure.Outcome.RELEASED);
        assertThat(of(one).endedOn()).isEqualTo(LocalDate.of(2024, 4, 4));
        assertThat(of(one).releasedOn()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(papers(one)).endsWith(DocumentType.SEIZURE_RELEASE);
        assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'SEIZURE_RELEASED' order by user_id", String.class, one.number()))
                .as("who has to take off the seals").containsExactly("weixian-1", "weixian-2");
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");

        Running tested = course.sealed();
        course.test(tested, "2024-03-13");
        scene.today("2024-04-12");
        assertThat(scene.runTimers(tested)).as("the day of the sealing does not count anyway, nine days of testing do not").isZero();
        scene.today("2024-04-13");
        assertThat(scene.runTimers(tested)).isOne();
        assertThat(of(tested).endedOn()).isEqualTo(LocalDate.of(2024, 4, 13));
        assertThat(of(tested).testing().testingEnded()).as("nobody wrote it down").isEqualTo(LocalDate.of(2024, 3, 13));
    }

    @Test
    void whatWasDoneInUrgencyIsApprovedWithinADayOrWithTheReasonWhyNot() {
        Running one = course.filed();
        course.seizeUrgently(one, "2024-03-04T10:00:00+08:00");
        assertThat(papers(one)).contains(DocumentType.SEIZURE_RECORD, DocumentType.SEALING_OR_SEIZURE);
        assertThat(scene.task(one, "user_confirm_seizure").due()).isEqualTo("2024-03-05T02:00:00Z");
        scene.today("2024-03-06");
        assertThat(scene.facts(one, "user_confirm_seizure", "bureau-1", "bureau-head").get("fact_approval_due").toString()).contains("已超过");
        assertThatThrownBy(() -> course.head(one, "user_confirm_seizure", "APPROVE", "同意")).hasMessageContaining("超过二十四小时");
        course.head(one, "user_confirm_seizure", "APPROVE", "通信中断，恢复后补办，同意");
        assertThat(cases.timeline(course.caseOf(one).id())).anySatisfy(event -> assertThat(event.text()).contains("超过二十四小时补办", "通信中断"));
        assertThat(scene.open(one)).contains("user_manage_seizure");
        course.test(one, "2024-03-08");
        assertThat(scene.open(one)).as("nobody is asked again").contains("user_manage_seizure").doesNotContain("user_confirm_seizure");

        Running undone = course.filed("2024-03-07");
        course.seizeUrgently(undone, "2024-03-07T09:30:00+08:00");
        assertThatThrownBy(() -> course.head(undone, "user_confirm_seizure", "REFUSE", "同意")).hasMessageContaining("请写明理由");
        course.head(undone, "user_confirm_seizure", "REFUSE", "可以责令停产，不必查封");
        assertThat(of(undone).outcome()).isEqualTo(Seizure.Outcome.REFUSED);
        assertThat(of(undone).endedOn()).isEqualTo(LocalDate.of(2024, 3, 7));
        assertThat(papers(undone)).endsWith(DocumentType.SEIZURE_RELEASE);
        assertThat(ended(undone)).isEqualTo("end_property_handled");
    }

    @Test
    void whatIsNotApprovedOrNotNeededIsNotSealed() {
        Running refused = course.filed();
        course.seize(refused, "ORDINARY");
        course.officer(refused, "user_propose_seizure", CourseScene.sealing());
        course.head(refused, "user_approve_seizure", "REFUSE", "没有造成严重污染");
        assertThat(ended(refused)).isEqualTo("end_seizure_refused");

        Running dropped = course.filed();
        course.seize(dropped, "ORDINARY");
        course.officer(dropped, "user_propose_seizure", Map.of("action", "DROP"));
        assertThat(ended(dropped)).isEqualTo("end_seizure_dropped");

        Running gone = course.filed();
        course.seize(gone, "ORDINARY");
        course.officer(gone, "user_propose_seizure", CourseScene.sealing());
        course.head(gone, "user_approve_seizure", "APPROVE", "同意");
        course.officer(gone, "user_carry_out_seizure", Map.of("action", "NOT_TAKEN"));
        assertThat(ended(gone)).isEqualTo("end_seizure_not_taken");
        for (Running one : List.of(refused, dropped, gone)) {
            assertThat(papers(one)).isEmpty();
            assertThat(followUps.openBeforeClosing(course.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("查封"));
        }
    }

    @Test
    void theHeadReturnsAProposalAndWhatIsConfiscatedDestroyedOrHandedOverIsNotGivenBack() {
        for (SeizureFate fate : List.of(SeizureFate.CONFISCATED, SeizureFate.DESTROYED, SeizureFate.HANDED_OVER)) {
            Running one = course.sealed();
            course.handle(one, SeizureFate.NOT_NEEDED);
            assertThatThrownBy(() -> course.head(one, "user_decide_seizure", "RETURN", "同意")).hasMessageContaining("请写明理由");
            course.head(one, "user_decide_seizure", "RETURN", "依法应当没收或者移送");
            assertThatThrownBy(() -> course.officer(one, "user_manage_seizure", Map.of("action", "HANDLE", "fate", "HANDED_OVER", "fateReason", "涉嫌犯罪")))
                    .hasMessageContaining("〔接收机关和移送文书〕请填写");
            course.handle(one, fate);
            course.head(one, "user_decide_seizure", "DECIDE", "同意");
            assertThat(of(one).fate()).isEqualTo(fate);
            assertThat(papers(one)).endsWith(DocumentType.SEIZURE_HANDLING).doesNotContain(DocumentType.SEIZURE_RELEASE);
        }
    }

    @Test
    void whatIsWrongInAProposalIsNamedAndNothingOfItIsKept() {
        Running one = course.filed();
        course.seize(one, "URGENT");
        Map<String, Object> values = CourseScene.sealing();
        values.remove("ground");
        values.put("items", "旁路阀门；1台");
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", values)).hasMessageContaining("〔法定情形〕请填写")
                .hasMessageContaining("第 1 行应当写明六项").hasMessageContaining("〔实施开始时间〕请填写").hasMessageContaining("〔决定书和清单的交付〕请填写");
        values.put("ground", "EVIDENCE");
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", values)).as("the law of 2024 does not know it").hasMessageContaining("没有这个选项");
        Map<String, Object> other = CourseScene.sealing();
        other.putAll(CourseScene.carriedOut("2024-03-01T10:00:00+08:00"));
        other.put("secondOfficer", "weixian-4");
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", other)).hasMessageContaining("不能早于检查、发现之日").hasMessageContaining("执法证");
        other.putAll(Map.of("takenAt", "2024-03-04T09:30:00+08:00", "recordedAt", "2024-03-04T09:00:00+08:00", "secondOfficer", "weixian-2", "signature", "ABSENT"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", other)).hasMessageContaining("不能早于开始的时间")
                .hasMessageContaining("邀请见证人到场").hasMessageContaining("不能当场交给当事人");
        other.putAll(Map.of("recordedAt", "2024-03-05T10:00:00+08:00", "days", 0));
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", other)).hasMessageContaining("〔期限（日）〕不能小于 1");
        other.put("days", 31);
        assertThatThrownBy(() -> course.officer(one, "user_propose_seizure", other)).hasMessageContaining("不能晚于现在").hasMessageContaining("最长 30 日");
        assertThat(happened(one)).isEmpty();
        assertThat(papers(one)).isEmpty();
        other.putAll(Map.of("recordedAt", "2024-03-04T09:50:00+08:00", "days", 15, "delivery", "LEFT", "witness", "王某，村委会"));
        course.officer(one, "user_propose_seizure", other);
        assertThat(seizures.term(of(one)).lastDay()).as("no longer than was decided").isEqualTo("2024-03-19");
        assertThatThrownBy(() -> course.start("seizure", "shexian-1", Map.of("caseNumber", one.number(), "urgency", "ORDINARY")))
                .hasMessageContaining("本分局没有这个案号的案件");
    }

    @Test
    void nothingIsCarriedOutBeforeTheApprovalAndNobodyApprovesHisOwn() {
        Running one = course.filed();
        course.seize(one, "ORDINARY");
        course.officer(one, "user_propose_seizure", CourseScene.sealing());
        assertThatThrownBy(() -> scene.submit(one, "user_approve_seizure", "weixian-1", "bureau-head", Map.of("decision", "APPROVE", "opinion", "同意")))
                .hasMessageContaining("参与了查封、扣押");
        course.head(one, "user_approve_seizure", "APPROVE", "同意");
        Map<String, Object> values = new HashMap<>(CourseScene.carriedOut("2024-03-04T09:30:00+08:00"));
        values.put("action", "TAKEN");
        assertThatThrownBy(() -> course.officer(one, "user_carry_out_seizure", values)).hasMessageContaining("不能早于批准的时间");
        assertThat(of(one).taking()).isNull();
    }

    @Test
    void theTimeOfSealedThingsDoesNotStandStillWithASuspendedCase() {
        Running one = course.sealed();
        course.take(one, CourseKind.SUSPENSION, CourseGround.PARTY_MISSING, null);
        assertThatThrownBy(() -> course.seize(one, "ORDINARY")).hasMessageContaining("已中止");
        course.handle(one, SeizureFate.DECIDED);
        course.head(one, "user_decide_seizure", "DECIDE", "同意");
        assertThat(of(one).outcome()).isEqualTo(Seizure.Outcome.DECIDED);
    }
}
