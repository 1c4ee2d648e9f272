package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.bihuan.deadline.Standing;
import org.bihuan.deliberation.Deliberations;
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

/** What can happen to a filed case on its way: more time, a suspension and its end, an end without a decision. */
@WholeApplicationTest
class CaseCourseTest {

    @RegisterExtension
    static final AllFlowNodesCovered COURSE = AllFlowNodesCovered.of("case-course");

    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseCourses courses;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private Deliberations deliberations;
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

    private Standing term(Running one) {
        return courses.term(course.caseOf(one));
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).toList();
    }

    private List<CaseCourse> all(Running one) {
        return courses.of(course.caseOf(one).id());
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode sheet(Running one) throws Exception {
        return json.readTree(call("case-1", HttpMethod.GET, "/api/cases/" + course.caseOf(one).id(), null).getBody());
    }

    // --- more time ---

    @Test
    void theHeadGrantsThirtyDaysMoreThenTheHeadsTogetherAnotherThirtyAndThenNobody() {
        Running one = course.filed();
        course.inquired(one);
        assertThat(term(one).unrolled()).isEqualTo("2024-06-02");
        scene.today("2024-05-20");
        course.open(one, CourseKind.EXTENSION);
        assertThatThrownBy(() -> course.propose(one, CourseGround.VERY_COMPLEX, 30, "跨区取证")).hasMessageContaining("〔法定情形〕没有这个选项");
        assertThatThrownBy(() -> course.propose(one, CourseGround.COMPLEX, 31, "跨区取证")).hasMessageContaining("可以延长 1 至 30 日");
        course.propose(one, CourseGround.COMPLEX, 30, "需要跨区取证");
        assertThatThrownBy(() -> course.review(one, "RETURN", "同意")).hasMessageContaining("退回时请写明理由");
        course.review(one, "RETURN", "补充取证计划");
        assertThat(scene.facts(one, "user_propose_course", "weixian-1", "branch-officer")).containsEntry("reason", "需要跨区取证")
                .hasEntrySatisfying("fact_review", said -> assertThat(said.toString()).contains("补充取证计划"));
        course.propose(one, CourseGround.COMPLEX, 30, "需要跨区取证，计划附后");
        course.review(one, "AGREE", "同意");
        course.approve(one, "APPROVE", "同意延长");
        assertThat(term(one).unrolled()).isEqualTo("2024-07-02");
        assertThat(scene.task(one, "user_plan_investigation").due()).isEqualTo(term(one).due(HouseClock.ZONE));

        scene.today("2024-06-24");
        course.open(one, CourseKind.EXTENSION);
        assertThat(scene.facts(one, "user_propose_course", "weixian-1", "branch-officer").get("fact_consequence").toString()).contains("集体讨论决定");
        course.propose(one, CourseGround.VERY_COMPLEX, 20, "鉴定意见尚未出具");
        course.review(one, "AGREE", "同意");
        assertThat(scene.open(one)).contains("user_convene_session").doesNotContain("user_approve_course");
        scene.passes(one);
        assertThat(term(one).unrolled()).isEqualTo("2024-07-22");
        assertThat(deliberations.of("case-course/" + all(one).get(1).id())).singleElement()
                .satisfies(held -> assertThat(held.conclusion()).isEqualTo(Deliberations.Conclusion.PASSED));
        assertThat(jdbc.queryForList("select e.ground from deadline_extension e join running_deadline d on d.id = e.deadline_id where d.owner = ?"
                + " order by e.position", String.class, one.owner())).hasSize(2).first().asString().contains("案情复杂", "计划附后");

        assertThatThrownBy(() -> course.open(one, CourseKind.EXTENSION)).hasMessageContaining("已延长 2 次，不能再延长");
        assertThat(happened(one)).contains("EXTENSION_PROPOSED", "EXTENSION_RETURNED", "EXTENSION_REVIEWED", "EXTENSION_APPROVED",
                "EXTENSION_DELIBERATED", "EXTENSION_CARRIED_OUT");
        assertThat(scene.end("case-course", one)).isEqualTo("end_course_carried_out");
    }

    @Test
    void whatHasRunOutIsExtendedByNobodyNotEvenIfItWasAskedForInTime() {
        Running one = course.filed();
        scene.today("2024-05-31");
        course.open(one, CourseKind.EXTENSION);
        course.propose(one, CourseGround.OTHER_REASON, 30, "等待监测报告");
        course.review(one, "AGREE", "同意");
        scene.today("2024-06-04");
        assertThatThrownBy(() -> course.approve(one, "APPROVE", "同意")).hasMessageContaining("2024-06-03 届满，不能再延长");
        assertThatThrownBy(() -> course.approve(one, "REFUSE", "同意")).hasMessageContaining("不予批准的，请写明理由");
        course.approve(one, "REFUSE", "期限已经届满");
        assertThat(scene.end("case-course", one)).isEqualTo("end_course_refused");
        assertThat(term(one).unrolled()).isEqualTo("2024-06-02");
        assertThatThrownBy(() -> course.open(one, CourseKind.EXTENSION)).hasMessageContaining("2024-06-03 届满，不能再延长");
    }

    @Test
    void whatTheHeadsRejectOrConcludeTooLateIsNotGranted() {
        for (String[] meeting : new String[][] {{"2024-06-24", "DISAGREE", "REJECTED"}, {"2024-07-03", "AGREE", "PASSED"}}) {
            Running one = course.filed();
            course.inquired(one);
            course.take(one, CourseKind.EXTENSION, CourseGround.COMPLEX, 30);
            scene.today("2024-06-24");
            course.open(one, CourseKind.EXTENSION);
            course.propose(one, CourseGround.SPECIAL, 30, "鉴定意见尚未出具");
            course.review(one, "AGREE", "同意");
            scene.today(meeting[0]);
            scene.deliberate(one, meeting[1], meeting[2]);
            assertThat(term(one).unrolled()).as(meeting[2]).isEqualTo("2024-07-02");
            assertThat(all(one).get(1).outcome()).isEqualTo(CourseOutcome.REFUSED);
        }
    }

    @Test
    void aCaseFiledUnderOrderEightHasNoMoreThanItsThreeMonths() {
        Running one = course.filed("2023-03-06");
        assertThat(term(one).rule().code()).isEqualTo("T09");
        assertThatThrownBy(() -> course.open(one, CourseKind.EXTENSION)).hasMessageContaining("不能延长（《环境行政处罚办法》第五十五条）");
        assertThatThrownBy(() -> course.open(one, CourseKind.SUSPENSION)).hasMessageContaining("没有规定");
        scene.today("2023-08-01");
        course.take(one, CourseKind.SUSPENSION, CourseGround.FORCE_MAJEURE, null);
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(term(one).paused()).isZero();
        course.resume(one, "2023-08-01");
        assertThat(term(one).paused()).isZero();
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.FILED);
    }

    // --- suspension ---

    @Test
    void aSuspendedCaseStandsStillUntilItsCauseHasEnded() throws Exception {
        Running one = course.deciding();
        scene.told(one);
        LocalDate before = term(one).unrolled();
        scene.today("2024-03-06");
        course.take(one, CourseKind.SUSPENSION, CourseGround.RELATED_CASE, null);
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(term(one).state()).isEqualTo(Standing.State.PAUSED);
        JsonNode shown = sheet(one);
        assertThat(shown.at("/status").asText()).isEqualTo("SUSPENDED");
        assertThat(shown.at("/suspension/since").asText()).isEqualTo("2024-03-06");
        assertThat(shown.at("/suspension/ground").asText()).isEqualTo("RELATED_CASE");
        assertThat(shown.at("/courses/0/kindName").asText()).isEqualTo("中止调查");
        assertThat(shown.at("/courses/0/decidedBy").asText()).isNotBlank();

        // The party's own time runs out meanwhile; what comes of it waits.
        scene.today("2024-03-20");
        assertThat(scene.runTimers(one)).isPositive();
        assertThat(scene.open(one)).contains("user_check_window", "user_resume_case");
        assertThat(scene.facts(one, "user_check_window", "weixian-1", "branch-officer")).isNotEmpty();
        assertThatThrownBy(() -> scene.officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE")))
                .hasMessageContaining("自 2024-03-06 起中止").hasMessageContaining("恢复办理");
        String task = scene.task(one, "user_check_window").taskId();
        ResponseEntity<String> refused = call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of("kind",
                Map.of("value", "NOTHING_MORE", "type", "String"))));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(json.readTree(refused.getBody()).path("message").asText()).startsWith("案件 " + one.number() + " 自 2024-03-06 起中止");
        for (CourseKind kind : CourseKind.values()) {
            assertThatThrownBy(() -> course.open(one, kind)).hasMessageContaining("先办理“恢复办理”");
        }

        scene.today("2024-04-10");
        assertThat(scene.facts(one, "user_resume_case", "weixian-1", "branch-officer").get("fact_suspended").toString()).contains("第三十五条");
        assertThatThrownBy(() -> course.resume(one, "2024-03-05")).hasMessageContaining("不能早于中止之日");
        assertThatThrownBy(() -> course.resume(one, "2024-04-11")).hasMessageContaining("不能晚于今天");
        // The cause ended on the 8th, so the 9th and the 10th count although nobody had resumed the case by then.
        course.resume(one, "2024-04-08");
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.DECIDING);
        assertThat(term(one).unrolled()).isEqualTo(before.plusDays(34));
        assertThat(scene.task(one, "user_check_window").due()).isEqualTo(term(one).due(HouseClock.ZONE));
        scene.officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE"));
        assertThat(scene.open(one)).containsExactly("user_review_legality");
        assertThat(sheet(one).at("/suspension").isNull()).isTrue();
        assertThat(sheet(one).at("/courses/0/causeEndedOn").asText()).isEqualTo("2024-04-08");
        assertThat(happened(one)).contains("SUSPENSION_CARRIED_OUT", "SUSPENSION_RESUMED");
        assertThat(scene.end("case-course", one)).isEqualTo("end_case_resumed");
    }

    @Test
    void daysThatAServiceTookAreTakenOutOnceAlthoughASuspensionLaySomewhereAmongThem() {
        Running one = course.deciding();
        scene.draftNotice(one, Map.of());
        LocalDate before = term(one).unrolled();
        scene.today("2024-03-06");
        course.take(one, CourseKind.SUSPENSION, CourseGround.PARTY_MISSING, null);
        scene.today("2024-03-10");
        course.resume(one, "2024-03-10");
        scene.today("2024-03-12");
        scene.handOver(one);
        // From the day after the notice, the 5th, to the service on the 12th.
        assertThat(term(one).unrolled()).isEqualTo(before.plusDays(8));
        course.take(one, CourseKind.SUSPENSION, CourseGround.PARTY_MISSING, null);
        scene.today("2024-03-14");
        course.resume(one, "2024-03-14");
        assertThat(term(one).unrolled()).isEqualTo(before.plusDays(10));
    }

    // --- an end without a decision ---

    @Test
    void aTerminatedCaseDropsWhatIsOnItsWayAndIsClosedAndArchived() throws Exception {
        Running one = course.deciding();
        scene.draftNotice(one, Map.of());
        assertThat(scene.open(one)).containsExactly("user_attempt_service");
        course.open(one, CourseKind.TERMINATION);
        String task = scene.task(one, "user_attempt_service").taskId();
        course.propose(one, CourseGround.ORGANISATION_ENDED, null, "工商登记已注销，没有承受其权利义务的单位");
        assertThatThrownBy(() -> scene.submit(one, "user_review_course", "weixian-2", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意")))
                .hasMessageContaining("G20");
        course.review(one, "AGREE", "同意终止");
        course.approve(one, "APPROVE", "同意终止调查");

        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        PenaltyCase ended = course.caseOf(one);
        assertThat(ended.status()).isEqualTo(CaseStatus.CLOSING);
        assertThat(followUps.decision(ended).orElseThrow().outcome()).isEqualTo(DecisionOutcome.ABANDONED);
        assertThat(jdbc.queryForList("select outcome from document_service where owner = ?", String.class, one.owner())).containsOnly("WITHDRAWN");
        assertThat(cases.deadlines(List.of(ended)).get(one.owner())).filteredOn(limit -> limit.rule().topic().equals("DECISION"))
                .extracting(Standing::state).containsExactly(Standing.State.CANCELLED);
        ResponseEntity<String> late = call("weixian-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of()));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("案件已终止");
        assertThatThrownBy(() -> course.open(one, CourseKind.WITHDRAWAL)).hasMessageContaining("结案审批中");

        officerProposesClosing(one);
        scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "RETURN", "opinion", "补充注销证明"));
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.CLOSING);
        course.close(one);
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(documents.of(one.owner())).extracting(Documents.Issued::type).contains(DocumentType.CLOSING);
        assertThat(sheet(one).at("/ending/kindName").asText()).isEqualTo("终止调查");
        assertThat(sheet(one).at("/ending/reason").asText()).contains("没有权利义务承受人", "已注销");
        assertThat(scene.end("penalty-case", one)).isEqualTo("end_case_closed");
        assertThat(scene.end("document-service", one)).isNull();
    }

    private void officerProposesClosing(Running one) {
        assertThat(scene.facts(one, "user_propose_closing", "weixian-1", "branch-officer")).containsEntry("fact_open", "没有")
                .hasEntrySatisfying("fact_result", result -> assertThat(result.toString()).startsWith("终止调查（2024-03-04）"));
        course.officer(one, "user_propose_closing", Map.of("opinion", "建议结案"));
    }

    @Test
    void filingIsWithdrawnWhileTheHeadsDeliberate() {
        Running one = course.deciding();
        scene.silent(one);
        scene.review(one, "AGREE");
        scene.convene(one);
        scene.submit(one, "user_call_off_session", "bureau-1", "bureau-head", Map.of("reason", "改到下午"));
        assertThat(scene.open(one)).containsExactly("user_convene_session");
        assertThat(cases.timeline(course.caseOf(one).id())).extracting(TimelineEntry::text).anyMatch(text -> text.startsWith("召集集体审议会议："))
                .anyMatch(text -> text.startsWith("取消定于 ") && text.endsWith("的集体审议会议：改到下午"));
        scene.convene(one);
        assertThat(scene.open(one)).contains("user_call_off_session", "user_answer_head_recusal");
        course.take(one, CourseKind.WITHDRAWAL, CourseGround.NO_JURISDICTION, null);
        assertThat(scene.open(one)).containsExactly("user_propose_closing");
        assertThat(deliberations.of(one.owner())).singleElement().satisfies(open -> assertThat(open.conclusion()).isNull());
        assertThat(jdbc.queryForObject("select abandoned_for from deliberation where subject = ?", String.class, one.owner())).contains("撤销立案");
        assertThat(jdbc.queryForList("select body from notice where subject = ? and user_id = 'member-1' and kind = 'DELIBERATION_CALLED_OFF'", String.class,
                one.number())).hasSize(2).anyMatch(text -> text.contains("案件已撤销立案，不再审议"));
        assertThat(scene.end("collective-deliberation", one)).isNull();
        course.close(one);
        assertThat(course.caseOf(one).ending()).isEqualTo(CourseKind.WITHDRAWAL);
        assertThat(jdbc.queryForObject("select live_lead_id from penalty_case where number = ?", Long.class, one.number())).isNull();
    }

    // --- who may, and two at once ---

    @Test
    void oneThingAtATimeAndWhatIsNotNeededIsTakenBack() {
        Running one = course.filed();
        course.open(one, CourseKind.SUSPENSION);
        assertThatThrownBy(() -> course.open(one, CourseKind.EXTENSION)).hasMessageContaining("“中止调查”正在办理");
        assertThatThrownBy(() -> course.officer(one, "user_propose_course", Map.of("action", "PROPOSE"))).hasMessageContaining("〔法定情形〕请填写")
                .hasMessageContaining("〔事实和理由〕请填写");
        course.officer(one, "user_propose_course", Map.of("action", "DROP"));
        assertThat(scene.end("case-course", one)).isEqualTo("end_course_dropped");
        assertThat(all(one)).extracting(CaseCourse::outcome).containsExactly(CourseOutcome.DROPPED);
        course.open(one, CourseKind.EXTENSION);
        assertThat(course.tasks(one)).contains("user_propose_course", "user_plan_investigation");
    }

    @Test
    void anOfficerOfAnotherBranchFindsNoSuchCase() {
        Running one = course.filed();
        Map<String, Object> values = Map.of("caseNumber", one.number(), "kind", "EXTENSION");
        assertThatThrownBy(() -> course.start("case-course", "shexian-1", values)).hasMessageContaining("本分局没有这个案号的案件");
        String typed = one.number().replace('〔', '[').replace('〕', ']');
        course.start("case-course", "weixian-1", Map.of("caseNumber", typed, "kind", "EXTENSION"));
        assertThat(course.tasks(one)).contains("user_propose_course");
        Running other = course.filed();
        course.start("case-course", "weixian-1", Map.of("caseNumber", other.number().replaceAll(".*〕|号", ""), "kind", "EXTENSION"));
        assertThat(course.tasks(other)).as("the running number is enough").contains("user_propose_course");
        ResponseEntity<String> head = call("bureau-1", HttpMethod.POST, "/engine-rest/process-definition/key/case-course/submit-form",
                Map.of("variables", Map.of("caseNumber", Map.of("value", one.number()), "kind", Map.of("value", "EXTENSION"))));
        assertThat(head.getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void ofTwoOfficersWhoAskAtOnceOneIsFirst() throws Exception {
        Running one = course.filed();
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (String officer : List.of("weixian-1", "weixian-2")) {
                Callable<Boolean> ask = () -> {
                    together.countDown();
                    together.await();
                    course.start("case-course", officer, Map.of("caseNumber", one.number(), "kind", "SUSPENSION"));
                    return true;
                };
                asked.add(two.submit(ask));
            }
            int first = 0;
            for (Future<Boolean> answer : asked) {
                try {
                    first += answer.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessageContaining("正在办理");
                }
            }
            assertThat(first).isOne();
        } finally {
            two.shutdownNow();
        }
        assertThat(all(one)).hasSize(1);
        assertThat(scene.tasks(one, "user_propose_course")).hasSize(1);
    }

    @Test
    void ofTwoHeadsTheSecondIsToldThatItIsDone() {
        Running one = course.filed();
        course.open(one, CourseKind.SUSPENSION);
        course.propose(one, CourseGround.LAW_QUESTION, null, "已请示省厅");
        course.review(one, "AGREE", "同意");
        String task = scene.task(one, "user_approve_course").taskId();
        course.approve(one, "APPROVE", "同意");
        ResponseEntity<String> second = call("bureau-1", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables",
                Map.of("decision", Map.of("value", "REFUSE"), "opinion", Map.of("value", "不同意"))));
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody()).contains("办结");
        assertThat(course.caseOf(one).status()).isEqualTo(CaseStatus.SUSPENDED);
    }
}
