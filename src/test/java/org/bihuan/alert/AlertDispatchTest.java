package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every way through the model {@code alert-dispatch}, taken by the real people with the real forms. */
@WholeApplicationTest
class AlertDispatchTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("alert-dispatch");

    @Autowired private LeadScene scene;
    @Autowired private LeadRepository leads;
    @Autowired private LeadFeedbackRepository feedbacks;
    @Autowired private LeadReviewRepository reviews;
    @Autowired private OffSiteCheckRepository checks;
    @Autowired private Flow flow;
    @Autowired private HouseClock clock;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        scene.nobody();
    }

    @Test
    void anEnterpriseThatExplainsInTimeEndsAsExplained() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        assertThat(scene.lead(lead).stage()).isEqualTo(LeadStage.ENTERPRISE_ANSWER);

        scene.answer(lead);
        assertThat(scene.facts("operator-1", lead, "user_check_off_site")).extractingByKey("fact_steps").asString()
                .contains("布袋除尘器破损", "王工", "13800000000");
        scene.check(lead, OffSiteResult.EXPLAINED);
        assertThat(scene.facts("detachment-1", lead, "user_review_feedback")).extractingByKey("fact_submitted").asString()
                .contains("已解释清楚", "企业数据标记、视频");
        scene.approve(lead);

        assertThat(scene.end(lead)).isEqualTo("end_lead_closed");
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.EXPLAINED);
        assertThat(scene.lead(lead).isOpen()).isFalse();
        assertThat(scene.timeline(lead)).containsSubsequence("ENTERPRISE_ANSWERED", "OFF_SITE_CHECKED", "APPROVED", "CLOSED");
    }

    @Test
    void anEnterpriseThatDoesNotAnswerInTimeIsCheckedWithoutItAndTheBranchSettlesItWithoutGoingThere() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        assertThat(scene.timerDue(lead)).isBetween(lead.openedAt().plus(Duration.ofHours(12)).minusSeconds(1),
                lead.openedAt().plus(Duration.ofHours(12)).plusSeconds(1));
        scene.fireTimer(lead);

        assertThat(scene.openTasks(lead)).containsExactly("user_check_off_site");
        assertThat(scene.facts("operator-1", lead, "user_check_off_site")).extractingByKey("fact_attention").asString().contains("企业逾期未答复");
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);
        assertThat(checks.findByLeadIdOrderByRound(lead.id())).singleElement().matches(OffSiteCheck::enterpriseOverdue);
        assertThat(scene.facts("weixian-1", lead, "user_acknowledge_lead")).extractingByKey("fact_start_condition").asString()
                .startsWith("不符合现场检查启动条件");
        scene.acknowledge(lead);
        assertThat(scene.openTasks(lead)).containsExactly("user_feed_back_lead");
        scene.feedBack(lead, NextStep.CLOSE);
        scene.approve(lead);

        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.EXPLAINED);
        assertThat(scene.timeline(lead)).containsSubsequence("ENTERPRISE_OVERDUE", "OFF_SITE_CHECKED", "DISPATCHED", "ACKNOWLEDGED", "FED_BACK");
    }

    @Test
    void aWorseAlertLeavesTheEnterpriseLessTime() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        scene.raise(lead, Grade.RED, Duration.ofHours(2));

        assertThat(scene.timerDue(lead)).isBetween(lead.openedAt().plus(Duration.ofMinutes(59)), lead.openedAt().plus(Duration.ofMinutes(61)));
        assertThat(flow.openTasks(lead.number())).singleElement()
                .matches(task -> !task.due().isAfter(lead.openedAt().plus(Duration.ofMinutes(61))));
    }

    @Test
    void anEnterpriseAskedForProofAnswersAgain() {
        Lead lead = scene.open(Route.OFF_SITE, Grade.BLUE);
        scene.check(lead, OffSiteResult.PROOF_NEEDED);
        assertThat(scene.facts(LeadScene.STAFF, lead, "user_answer_as_enterprise")).extractingByKey("fact_steps").asString()
                .contains("需企业补充证据");
        scene.answer(lead);
        scene.check(lead, OffSiteResult.EXPLAINED);

        assertThat(scene.openTasks(lead)).containsExactly("user_review_feedback");
    }

    @Test
    void anExplanationThatTheDetachmentDoesNotBelieveIsCheckedAgainAndInspected() {
        Lead lead = scene.open(Route.OFF_SITE, Grade.YELLOW);
        scene.check(lead, OffSiteResult.EXPLAINED);
        scene.giveBack(lead, ReviewDecision.RETURN_TO_OFF_SITE, "视频时段与报警时段不符");
        assertThat(scene.facts("operator-1", lead, "user_check_off_site")).extractingByKey("fact_attention").asString()
                .contains("视频时段与报警时段不符");
        scene.check(lead, OffSiteResult.HANDLE_ON_SITE);
        scene.acknowledge(lead);

        assertThat(scene.openTasks(lead)).containsExactly("user_prepare_inspection");
        assertThat(scene.lead(lead).stage()).isEqualTo(LeadStage.INSPECTION);
    }

    @Test
    void whatWasCorrectedOnSiteIsFedBackWithinTheHourAndClosedAsCorrected() {
        Lead lead = scene.open(Route.AT_ONCE, Grade.RED, Duration.ofMinutes(15), Duration.ofHours(1));
        scene.acknowledge(lead);
        scene.inspect(lead, "CORRECTED");

        assertThat(scene.facts("weixian-1", lead, "user_feed_back_lead"))
                .containsEntry("judgement", "TRUE_ALERT").containsEntry("nextStep", "CORRECTED")
                .extractingByKey("seen").asString().contains("已当场启动燃烧器助燃");
        scene.feedBack(lead, NextStep.CORRECTED);
        scene.approve(lead);

        Lead closed = scene.lead(lead);
        assertThat(closed.outcome()).contains(LeadOutcome.CORRECTED);
        assertThat(closed.fedBackAt()).isBefore(closed.dueAt());
        assertThat(feedbacks.findByLeadIdOrderByRound(lead.id())).singleElement()
                .matches(feedback -> feedback.content().inspectionId() != null);
    }

    @Test
    void aComplaintThatProvesTrueIsToldToTheRegisterAndOneThatIsExplainedIsNot() {
        Lead explained = branchWork();
        complained(explained);
        scene.feedBack(explained, NextStep.CLOSE);
        scene.approve(explained);
        assertThat(told(explained)).isEmpty();
        Lead lead = branchWork();
        complained(lead);
        scene.feedBack(lead, NextStep.CORRECTED);
        scene.approve(lead);
        assertThat(told(lead)).containsExactly("COMPLAINT_PROVEN");
        Lead measured = branchWork();
        scene.feedBack(measured, NextStep.CORRECTED);
        scene.approve(measured);
        assertThat(told(measured)).isEmpty();
    }

    private void complained(Lead lead) {
        jdbc.update("update alert set details = '{\"complaint\":true}' where lead_id = ?", lead.id());
    }

    private List<String> told(Lead lead) {
        return jdbc.queryForList("select kind from enterprise_conduct where reference = ?", String.class, lead.number());
    }

    @Test
    void aFeedbackReturnedTwiceIsApprovedInItsThirdRoundAndNothingIsOverwritten() {
        Lead lead = branchWork();
        scene.feedBack(lead, NextStep.CLOSE);
        scene.giveBack(lead, ReviewDecision.RETURN_TO_BRANCH, "缺现场照片");
        assertThat(scene.facts("weixian-1", lead, "user_feed_back_lead")).containsEntry("causeText", "垃圾燃烧不充分")
                .extractingByKey("fact_attention").asString().contains("缺现场照片");
        assertThat(scene.lead(lead).roundDue()).isAfter(clock.instant());
        scene.feedBack(lead, NextStep.CLOSE);
        scene.giveBack(lead, ReviewDecision.RETURN_TO_BRANCH, "原因没有说清");
        scene.feedBack(lead, NextStep.CORRECTED);
        scene.approve(lead);

        assertThat(feedbacks.findByLeadIdOrderByRound(lead.id())).extracting(LeadFeedback::round).containsExactly(1, 2, 3);
        assertThat(reviews.findByLeadIdOrderByReviewedAtAscIdAsc(lead.id())).extracting(r -> r.content().reason())
                .containsExactly("缺现场照片", "原因没有说清", null);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.CORRECTED);
    }

    @Test
    void aReturnNeedsItsReason() {
        Lead lead = branchWork();
        scene.feedBack(lead, NextStep.CLOSE);
        assertThatThrownBy(() -> scene.submit("detachment-1", lead, "user_review_feedback",
                Map.of("decision", "RETURN_TO_BRANCH", "quality", "2"))).hasMessageContaining("退回理由");
        assertThat(reviews.findByLeadIdOrderByReviewedAtAscIdAsc(lead.id())).isEmpty();
    }

    @Test
    void aLeadOfAnotherBranchGoesThereAsANewLeadAndTakesItsEpisodeAlong() {
        Lead lead = branchWork();
        Map<String, Object> report = LeadScene.report(NextStep.TRANSFER);
        report.put("transferRegion", "130426");
        scene.submit("weixian-1", lead, "user_feed_back_lead", report);
        assertThat(scene.facts("detachment-1", lead, "user_review_feedback")).extractingByKey("fact_ending").asString().contains("移交涉县分局");
        scene.approve(lead);

        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.TRANSFERRED);
        Lead next = leads.findAll().stream().filter(l -> lead.id().equals(l.previousLead())).findFirst().orElseThrow();
        assertThat(scene.lead(lead).outcomeReason()).contains(next.number());
        assertThat(next.region()).isEqualTo("130426");
        assertThat(scene.openTasks(next)).containsExactly("user_acknowledge_lead");
        scene.as("weixian-1");
        assertThat(scene.task(next.number(), "user_acknowledge_lead")).as("what an officer of Wei county sees of it").isNull();
        scene.as("shexian-1");
        assertThat(scene.task(next.number(), "user_acknowledge_lead")).isNotNull();
        assertThat(leads.findAll().stream().filter(l -> lead.id().equals(l.previousLead()))).hasSize(1);
    }

    @Test
    void aLeadForAnotherDepartmentIsTransferredInWords() {
        Lead lead = branchWork();
        Map<String, Object> report = LeadScene.report(NextStep.TRANSFER);
        report.put("transferRegion", "OTHER");
        assertThatThrownBy(() -> scene.submit("weixian-1", lead, "user_feed_back_lead", report)).hasMessageContaining("接收部门");
        report.put("transferTo", "市住房和城乡建设局");
        scene.submit("weixian-1", lead, "user_feed_back_lead", report);
        scene.approve(lead);

        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.TRANSFERRED);
        assertThat(scene.lead(lead).outcomeReason()).contains("市住房和城乡建设局");
    }

    @Test
    void aSuspectedViolationFoundOnSiteBecomesACaseClue() {
        Lead lead = scene.open(Route.ON_SITE, Grade.ORANGE);
        scene.acknowledge(lead);
        scene.inspect(lead, "SUSPECTED_VIOLATION");
        assertThatThrownBy(() -> scene.feedBack(lead, NextStep.CORRECTED)).hasMessageContaining("应当转立案");
        scene.feedBack(lead, NextStep.FILE_CASE);
        scene.approve(lead);

        assertThat(scene.end(lead)).isEqualTo("end_case_clue_opened");
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.CASE_OPENED);
        assertThat(scene.startedProcesses(lead)).containsExactly("alert-dispatch", "inspection", "penalty-case");
    }

    @Test
    void whatIsNotTrueCannotBecomeACase() {
        Lead lead = branchWork();
        Map<String, Object> report = LeadScene.report(NextStep.FILE_CASE);
        report.put("judgement", "FALSE_ALARM");
        assertThatThrownBy(() -> scene.submit("weixian-1", lead, "user_feed_back_lead", report)).hasMessageContaining("不属实");
    }

    @ParameterizedTest(name = "withdrawn while {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void aDataMarkWithdrawsTheLeadWhereverItWaitsAndThoseAtWorkAreTold(LeadStage stage) {
        Lead lead = waitingAt(stage);
        assertThat(scene.lead(lead).stage()).isEqualTo(stage);

        assertThat(flow.tell(scene.lead(lead).processInstance(), AlertDispatchVariables.MESSAGE_WITHDRAWN,
                Map.of(AlertDispatchVariables.WITHDRAWAL_REASON, "数据标记为校准"))).isTrue();

        assertThat(scene.end(lead)).isEqualTo("end_lead_withdrawn");
        assertThat(scene.openTasks(lead)).isEmpty();
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
        assertThat(scene.notices(lead)).contains("LEAD_WITHDRAWN " + switch (stage) {
            case ENTERPRISE_ANSWER -> LeadScene.STAFF;
            case OFF_SITE_CHECK -> "operator-1";
            default -> "weixian-1";
        });
    }

    private Lead waitingAt(LeadStage stage) {
        return switch (stage) {
            case ENTERPRISE_ANSWER -> scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
            case OFF_SITE_CHECK -> scene.open(Route.OFF_SITE, Grade.BLUE);
            case ACKNOWLEDGE -> scene.open(Route.ON_SITE, Grade.BLUE);
            case INSPECTION -> {
                Lead lead = scene.open(Route.ON_SITE, Grade.BLUE);
                scene.acknowledge(lead);
                yield lead;
            }
            case FEEDBACK -> branchWork();
            case REVIEW, CLOSED -> {
                Lead lead = branchWork();
                scene.feedBack(lead, NextStep.CLOSE);
                yield lead;
            }
        };
    }

    /** A lead that officers of Wei county have acknowledged and need not visit. */
    private Lead branchWork() {
        Lead lead = scene.open(Route.OFF_SITE, Grade.BLUE);
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);
        scene.acknowledge(lead);
        return lead;
    }

    @Test
    void ofTwoPeopleWhoHandInTheSameStepOneSucceedsAndTheOtherIsTold() throws Exception {
        Lead lead = scene.open(Route.ON_SITE, Grade.BLUE);
        scene.as("weixian-1");
        String task = scene.task(lead.number(), "user_acknowledge_lead").getId();
        scene.nobody();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = two.invokeAll(List.of(handIn(task, "weixian-1", "weixian-2", together),
                    handIn(task, "weixian-3", "weixian-1", together)));
            List<String> answers = List.of(both.get(0).get(), both.get(1).get());
            assertThat(answers).filteredOn(String::isEmpty).as("who succeeded, of %s", answers).hasSize(1);
            assertThat(answers).filteredOn(a -> !a.isEmpty()).singleElement().asString().contains("这一步已由他人办理", "请刷新待办列表");
        } finally {
            two.shutdown();
        }
        assertThat(scene.timeline(lead)).filteredOn("ACKNOWLEDGED"::equals).hasSize(1);
        assertThat(scene.openTasks(lead)).containsExactly("user_prepare_inspection");
    }

    private Callable<String> handIn(String task, String first, String second, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                scene.submitTask(first, task, Map.of("firstOfficer", first, "secondOfficer", second));
                return "";
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage());
            }
        };
    }

    @Test
    void aFormHandedInAfterTheLeadWasWithdrawnIsRefused() {
        Lead lead = scene.open(Route.ON_SITE, Grade.BLUE);
        scene.as("weixian-1");
        String task = scene.task(lead.number(), "user_acknowledge_lead").getId();
        scene.nobody();
        flow.tell(scene.lead(lead).processInstance(), AlertDispatchVariables.MESSAGE_WITHDRAWN,
                Map.of(AlertDispatchVariables.WITHDRAWAL_REASON, "数据标记为校准"));

        assertThatThrownBy(() -> scene.submitTask("weixian-1", task, Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2")))
                .isInstanceOf(RuntimeException.class);
        assertThat(scene.lead(lead).outcome()).contains(LeadOutcome.WITHDRAWN);
    }

    @Test
    void onlyCertifiedOfficersOfTheBranchAreNamedAndTwoOfThem() {
        Lead lead = scene.open(Route.ON_SITE, Grade.BLUE);
        assertThatThrownBy(() -> scene.submit("weixian-1", lead, "user_acknowledge_lead",
                Map.of("firstOfficer", "weixian-1", "secondOfficer", "shexian-1"))).hasMessageContaining("没有这个选项");
        assertThatThrownBy(() -> scene.submit("weixian-1", lead, "user_acknowledge_lead",
                Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-1"))).hasMessageContaining("另一名执法人员");
    }

    @Test
    void anEnterpriseIsShownWhyItIsAskedAndNothingOfTheOfficersWork() {
        Lead lead = scene.open(Route.ENTERPRISE_FIRST, Grade.BLUE);
        Map<String, Object> facts = scene.facts(LeadScene.STAFF, lead, "user_answer_as_enterprise");
        assertThat(facts).extractingByKey("fact_alerts").asString().contains("31.2 mg/m³", "限值 20", "超 0.56 倍");
        assertThat(facts).extractingByKey("fact_deadline").asString().startsWith("说明时限 ").contains("剩余");
        assertThat(facts.get("occurredFrom")).isNotNull();

        Map<String, Object> answer = new HashMap<>(Map.of("cause", "TREATMENT", "causeText", "布袋除尘器破损，颗粒物升高", "measures", "已更换破损布袋",
                "mark", "NONE", "contactName", "王工", "contactPhone", "13800000000"));
        Instant now = clock.instant();
        answer.put("occurredFrom", When.field(now.minus(Duration.ofHours(1))));
        answer.put("occurredTo", When.field(now.minus(Duration.ofHours(2))));
        answer.put("recoveredAt", When.field(now.plus(Duration.ofHours(2))));
        assertThatThrownBy(() -> scene.submit(LeadScene.STAFF, lead, "user_answer_as_enterprise", answer))
                .hasMessageContaining("〔异常结束时间〕不能早于开始时间").hasMessageContaining("〔恢复正常时间〕不能晚于现在");
    }
}
