package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bihuan.deliberation.DeliberationScene.ballot;
import static org.bihuan.deliberation.DeliberationScene.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.People;
import org.bihuan.deliberation.DeliberationScene.Running;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ReviewGate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deliberations as the heads hold them, each ending of the process once, and what nobody may do. */
@WholeApplicationTest
class CollectiveDeliberationTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("collective-deliberation");

    @Autowired private DeliberationScene scene;
    @Autowired private Deliberations deliberations;
    @Autowired private DeliberationReminders reminders;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private People people;
    @Autowired private IdentityService identity;
    @Autowired private HouseClock clock;

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        identity.clearAuthentication();
    }

    @Test
    void theHeadsVoteAndTheirMinutesAreIssued() {
        Running running = scene.voting();
        assertThat(deliberations.breaches(running.subject(), null)).extracting(Deliberations.Breach::gate).containsExactly(ReviewGate.G14);
        assertThatThrownBy(() -> deliberations.minutes(running.id())).hasMessageContaining("还没有结论");
        scene.vote(running, "member-1", Choice.AGREE);
        scene.vote(running, "member-2", Choice.DISAGREE);
        scene.vote(running, "member-3", Choice.ABSTAIN);
        scene.vote(running, "member-4", Choice.AGREE);
        assertThat(scene.facts(running, "bureau-1", "user_close_vote").get("fact_progress").toString()).contains("其他成员都已表决")
                .doesNotContain("不同意");
        scene.close(running, "bureau-1", Choice.AGREE);
        assertThat(scene.facts(running, "bureau-1", "user_confirm_conclusion")).containsEntry("conclusion", "PASSED")
                .extractingByKey("fact_votes").asString().contains("同意 3 票，不同意 1 票，弃权 1 票");
        scene.confirm(running, "bureau-1", "PASSED");
        scene.sign(running, "bureau-1", "member-1", "member-2", "member-3", "member-4", "legal-1");

        assertThat(scene.ended(running)).isTrue();
        assertThat(scene.conclusion(running)).isEqualTo("PASSED");
        Deliberations.Brief brief = deliberations.find(running.id()).orElseThrow();
        assertThat(brief.conclusion()).isEqualTo(Conclusion.PASSED);
        assertThat(brief.concludedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(brief.minutesDocument()).isNotNull();
        assertThat(deliberations.of(running.subject())).containsExactly(brief);
        Minutes minutes = deliberations.minutes(running.id());
        assertThat(minutes.chair().name()).isEqualTo(people.get("bureau-1").name());
        assertThat(minutes.recorder().name()).isEqualTo(people.get("legal-1").name());
        assertThat(minutes.present()).hasSize(5);
        assertThat(minutes.absent()).containsExactly(new Minutes.Absentee(people.get("member-5").name(), "审议委员", "请假"));
        assertThat(minutes.observers()).extracting(Minutes.Person::name).contains(people.get("weixian-1").name());
        assertThat(minutes.opinions()).hasSize(5).last().extracting(Minutes.Opinion::name).isEqualTo(people.get("bureau-1").name());
        assertThat(minutes.opinions()).extracting(Minutes.Opinion::choice).containsExactlyInAnyOrder("同意", "同意", "同意", "不同意", "弃权");
        assertThat(minutes.quorum()).contains("负责人共 6 人，参加表决 5 人，最少 4 人");
        assertThat(minutes.report()).contains("没有异议");
        assertThat(minutes.signatures()).hasSize(6).allMatch(signature -> signature.state().equals("已签字"));
        assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'DELIBERATION_CONVENED'", String.class,
                running.caseNumber())).containsExactlyInAnyOrder("bureau-1", "member-1", "member-2", "member-3", "member-4");
        assertThat(deliberations.breaches(running.subject(), LocalDate.now(clock))).isEmpty();
        assertThat(deliberations.heldAfter(running.subject(), LocalDate.now(clock))).isTrue();
        assertThat(deliberations.heldAfter(running.subject(), LocalDate.now(clock).plusDays(1))).isFalse();
        assertThat(deliberations.breaches(running.subject(), LocalDate.now(clock).plusDays(1))).singleElement()
                .satisfies(breach -> assertThat(breach.sentence()).startsWith("【G15 ").contains("《行政处罚法》第五十七条第二款"));
    }

    @Test
    void aPrincipalWhoIsRecusedHandsTheChairToAnother() {
        Running running = scene.open();
        scene.convene(running, "bureau-1", "member-1", "member-2", "member-3", "member-4");
        scene.nobodyAsks(running, "member-1", "member-2", "member-3", "member-4");
        scene.asks(running, "bureau-1");
        assertThat(scene.tasks(running, "user_decide_head_recusal")).extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("member-1", "member-2", "member-3", "member-4");
        scene.decide(running, "member-1", true);
        scene.decide(running, "member-2", true);
        scene.decide(running, "member-3", true);
        scene.decide(running, "member-4", false);

        assertThat(scene.keys(running)).containsExactly("user_convene_session");
        assertThat(scene.facts(running, "member-1", "user_convene_session").get("fact_earlier").toString()).contains("第 1 次会议没有形成表决");
        assertThatThrownBy(() -> scene.submit(running, "member-1", "user_convene_session", scene.convening(List.of("bureau-1", "member-2", "member-3"),
                Map.of("onLeave", List.of("member-4", "member-5"))))).hasMessageContaining("【回避人员不参加审议】");
        scene.submit(running, "member-1", "user_convene_session", scene.convening(List.of("member-2", "member-3", "member-4"),
                Map.of("absentOther", List.of("member-5"), "absentReason", "住院")));
        scene.nobodyAsks(running, "member-1", "member-2", "member-3", "member-4");
        scene.report(running);
        for (String member : List.of("member-2", "member-3", "member-4")) {
            scene.vote(running, member, Choice.RETURN);
        }
        scene.close(running, "member-1", Choice.RETURN);
        scene.confirm(running, "member-1", "RETURNED_FOR_INVESTIGATION");
        scene.sign(running, "member-1", "member-2", "member-3", "member-4", "legal-1");

        assertThat(scene.conclusion(running)).isEqualTo("RETURNED_FOR_INVESTIGATION");
        Minutes minutes = deliberations.minutes(running.id());
        assertThat(minutes.recusals()).singleElement().asString().contains("配偶在该企业任职", "决定其回避", "决定不回避");
        assertThat(minutes.absent()).contains(new Minutes.Absentee(people.get("bureau-1").name(), "局主要负责人", "已经决定回避"),
                new Minutes.Absentee(people.get("member-5").name(), "审议委员", "住院"));
        assertThat(minutes.adjourned()).singleElement().asString().contains("第 1 次会议没有表决");
    }

    @Test
    void thePrincipalDecidesOnAnotherHeadsRecusalAndWhoDoesNotAnswerInTimeIsAbsent() {
        Running running = scene.open();
        scene.convene(running, "member-1", "bureau-1", "member-2", "member-3", "member-4", "member-5");
        scene.nobodyAsks(running, "member-1", "bureau-1", "member-3", "member-4");
        scene.asks(running, "member-2");
        scene.timeIsUp(running);
        assertThat(scene.tasks(running, "user_decide_head_recusal")).singleElement().extracting(Task::getAssignee).isEqualTo("bureau-1");
        scene.decide(running, "bureau-1", true);

        scene.report(running);
        assertThat(scene.tasks(running, "user_cast_vote")).extracting(Task::getAssignee).containsExactlyInAnyOrder("bureau-1", "member-3", "member-4");
        for (String member : List.of("bureau-1", "member-3", "member-4")) {
            scene.vote(running, member, Choice.DISAGREE);
        }
        scene.close(running, "member-1", Choice.AGREE);
        scene.confirm(running, "member-1", "REJECTED");
        scene.sign(running, "member-1", "bureau-1", "member-3", "member-4", "legal-1");
        assertThat(scene.conclusion(running)).isEqualTo("REJECTED");
        assertThat(deliberations.minutes(running.id()).absent()).extracting(Minutes.Absentee::reason)
                .containsExactlyInAnyOrder("回避", "未按时确认是否回避，按缺席记录");
    }

    @Test
    void anAdjournedMeetingIsConvenedAgainAndNoVoteOfItCounts() {
        Running running = scene.voting();
        scene.vote(running, "member-1", Choice.AGREE);
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_close_vote", closing(Choice.AGREE, List.of())))
                .hasMessageContaining("【每人发表意见】");
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_close_vote", closing(Choice.AGREE,
                List.of("member-2", "member-3", "member-4")))).hasMessageContaining("【法定人数】").hasMessageContaining("请休会");
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_close_vote", Map.of("action", "ADJOURN")))
                .hasMessageContaining("休会原因");
        assertThat(jdbc.queryForObject("select count(*) from deliberation_vote where deliberation_id = ?", Integer.class, running.id())).isEqualTo(1);
        scene.submit(running, "bureau-1", "user_close_vote", Map.of("action", "ADJOURN", "adjournReason", "三人临时离会"));

        assertThat(scene.keys(running)).containsExactly("user_convene_session");
        scene.convene(running, "member-5", "member-1", "member-2", "member-3");
        scene.nobodyAsks(running, "member-5", "member-1", "member-2", "member-3");
        scene.report(running);
        scene.vote(running, "member-1", Choice.DISAGREE);
        scene.vote(running, "member-2", Choice.DISAGREE);
        scene.vote(running, "member-3", Choice.DISAGREE);
        scene.close(running, "member-5", Choice.AGREE);
        scene.confirm(running, "member-5", "REJECTED");
        Minutes minutes = deliberations.minutes(running.id());
        assertThat(minutes.count()).contains("同意 1 票，不同意 3 票");
        assertThat(minutes.adjourned()).singleElement().asString().contains("三人临时离会");
    }

    @Test
    void aMeetingThatIsPutOffIsConvenedForAnotherDayAndTheMinutesSayWhy() {
        Running running = scene.open();
        scene.submit(running, "bureau-1", "user_convene_session", scene.convening(List.of("member-1", "member-2", "member-3"), Map.of(
                "onLeave", List.of("member-4", "member-5"), "heldAt", DeliberationScene.minute(clock.instant().plusSeconds(3600)))));
        scene.nobodyAsks(running, "member-1");
        assertThatThrownBy(() -> scene.callOff(running, "member-1", "主持人不在")).hasMessageContaining("【主持人主持】").hasMessageContaining("才开始");
        assertThatThrownBy(() -> scene.callOff(running, "bureau-1", " ")).hasMessageContaining("取消或者改期的原因");
        scene.callOff(running, "bureau-1", "市政府临时会议，改到下周");

        assertThat(scene.keys(running)).containsExactly("user_convene_session");
        assertThat(told(running, "DELIBERATION_CALLED_OFF")).containsExactlyInAnyOrder("bureau-1", "member-1", "member-2", "member-3", "weixian-1",
                "weixian-2", "legal-1");
        assertThat(scene.facts(running, "member-2", "user_convene_session").get("fact_earlier").toString()).contains("取消会议：市政府临时会议");
        scene.convene(running, "member-2", "bureau-1", "member-1", "member-3");
        // The hour has come and the chair is ill: any other head may say so.
        scene.callOff(running, "member-3", "主持人因病不能主持");
        scene.convene(running, "bureau-1", "member-1", "member-2", "member-3");
        scene.nobodyAsks(running, "bureau-1", "member-1", "member-2", "member-3");
        scene.report(running);
        assertThat(scene.keys(running)).doesNotContain("user_call_off_session");
        for (String member : List.of("member-1", "member-2", "member-3")) {
            scene.vote(running, member, Choice.AGREE);
        }
        scene.close(running, "bureau-1", Choice.AGREE);
        scene.confirm(running, "bureau-1", "PASSED");
        assertThat(deliberations.minutes(running.id()).adjourned()).satisfiesExactly(
                first -> assertThat(first).contains("第 1 次会议没有表决", people.get("bureau-1").name() + "取消会议：市政府临时会议，改到下周"),
                second -> assertThat(second).contains("第 2 次会议没有表决", people.get("member-3").name() + "取消会议：主持人因病不能主持"));
    }

    @Test
    void whoDoesNotAnswerDecideOrReportIsRemindedOnceTheDayIsOverAndOnceAgain() {
        Running running = scene.open();
        Instant start = clock.instant();
        reminders.remind();
        assertThat(reminded(running)).isEmpty();
        clock.stopAt(start.plus(Duration.ofDays(40)));
        reminders.remind();
        reminders.remind();
        assertThat(told(running, "DELIBERATION_STILL_OVERDUE_PENALTY")).as("what it has overtaken is not told").containsExactlyInAnyOrder("bureau-1",
                "member-1", "member-2", "member-3", "member-4", "member-5");
        assertThat(reminded(running)).hasSize(6);

        scene.convene(running, "member-1", "member-2", "member-3", "member-4");
        scene.nobodyAsks(running, "member-1", "member-2", "member-3");
        clock.stopAt(start.plus(Duration.ofDays(41)));
        reminders.remind();
        reminders.remind();
        assertThat(told(running, "DELIBERATION_OVERDUE_PENALTY")).containsExactlyInAnyOrder("member-1", "member-4");
        assertThat(jdbc.queryForList("select body from notice where subject = ? and kind = 'DELIBERATION_OVERDUE_PENALTY'", String.class,
                running.caseNumber())).allMatch(text -> text.contains("确认回避") && text.contains("取消会议或改期"));
        scene.nobodyAsks(running, "member-4");
        clock.stopAt(start.plus(Duration.ofDays(44)));
        reminders.remind();
        assertThat(told(running, "DELIBERATION_STILL_OVERDUE_PENALTY")).as("the chair, the reporters, and again the principal")
                .contains("weixian-1", "weixian-2").hasSize(10);

        scene.report(running);
        scene.vote(running, "member-2", Choice.AGREE);
        reminders.remind();
        assertThat(reminded(running)).hasSize(12);
    }

    @Test
    void whoHasNotVotedIsRemindedOnceTheDayIsOverAndNobodyOfWhatIsConcludedOrDropped() {
        Running voting = scene.voting();
        scene.vote(voting, "member-1", Choice.AGREE);
        Running ruling = scene.open();
        scene.convene(ruling, "member-1", "bureau-1", "member-2", "member-3", "member-4");
        scene.nobodyAsks(ruling, "member-1", "bureau-1", "member-3", "member-4");
        scene.asks(ruling, "member-2");
        Running dropped = scene.voting();
        scene.vote(dropped, "member-1", Choice.AGREE);
        deliberations.abandon(dropped.subject(), "案件已撤销立案");
        Running closed = scene.voting();
        for (String member : List.of("member-1", "member-2", "member-3", "member-4")) {
            scene.vote(closed, member, Choice.AGREE);
        }
        scene.close(closed, "bureau-1", Choice.AGREE);
        clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
        reminders.remind();
        assertThat(told(voting, "DELIBERATION_OVERDUE_PENALTY")).containsExactlyInAnyOrder("bureau-1", "member-2", "member-3", "member-4");
        assertThat(told(ruling, "DELIBERATION_OVERDUE_PENALTY")).containsExactlyInAnyOrder("bureau-1", "member-1");
        assertThat(told(closed, "DELIBERATION_OVERDUE_PENALTY")).containsExactly("bureau-1");
        assertThat(reminded(dropped)).isEmpty();
        assertThat(told(dropped, "DELIBERATION_CALLED_OFF")).contains("bureau-1", "member-1", "weixian-1");
        assertThat(counted(dropped)).isEmpty();
        scene.confirm(closed, "bureau-1", "PASSED");
        clock.stopAt(clock.instant().plus(Duration.ofDays(5)));
        reminders.remind();
        assertThat(reminded(closed)).hasSize(1);
    }

    private List<String> told(Running running, String kind) {
        return jdbc.queryForList("select user_id from notice where subject = ? and kind = ?", String.class, running.caseNumber(), kind);
    }

    private List<String> reminded(Running running) {
        return jdbc.queryForList("select user_id from notice where subject = ? and kind like 'DELIBERATION%OVERDUE%'", String.class, running.caseNumber());
    }

    @Test
    void aMissingSignatureIsRecordedAndACorrectionAnswered() {
        Running running = scene.voting();
        for (String member : List.of("member-1", "member-2", "member-3")) {
            scene.vote(running, member, Choice.AGREE);
        }
        scene.submit(running, "bureau-1", "user_close_vote", closing(Choice.AGREE, List.of("member-4")));
        scene.confirm(running, "bureau-1", "PASSED");
        assertThat(scene.tasks(running, "user_sign_minutes")).hasSize(5);
        scene.sign(running, "bureau-1", "legal-1");
        assertThatThrownBy(() -> scene.submit(running, "member-1", "user_sign_minutes", Map.of("signature", "CORRECT")))
                .hasMessageContaining("更正意见");
        scene.submit(running, "member-1", "user_sign_minutes", Map.of("signature", "CORRECT", "correction", "我的意见里“15%”应为“20%”。"));
        scene.timeIsUp(running);
        assertThat(scene.facts(running, "bureau-1", "user_settle_corrections").get("fact_corrections").toString()).contains("应为“20%”");
        scene.submit(running, "bureau-1", "user_settle_corrections", Map.of("answer", "采纳，更正为 20%。"));

        assertThat(scene.ended(running)).isTrue();
        Minutes minutes = deliberations.minutes(running.id());
        assertThat(minutes.signatures()).extracting(Minutes.Signature::state)
                .containsExactlyInAnyOrder("已签字", "已签字", "签字并要求更正", "逾期未签字", "逾期未签字");
        assertThat(minutes.signatures()).filteredOn(signature -> signature.correction() != null).singleElement()
                .extracting(Minutes.Signature::answer).isEqualTo("采纳，更正为 20%。");
        assertThat(minutes.absent()).extracting(Minutes.Absentee::reason).contains("表决前离会");
    }

    @Test
    void nobodyIsConvenedWhoMayNotVoteAndNothingOfARefusedConveningIsKept() {
        Running running = scene.open(Set.of("weixian-1", "member-5"));
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_convene_session", scene.convening(
                List.of("member-1", "member-2", "member-3", "member-5"), Map.of("onLeave", List.of("member-4")))))
                .hasMessageContaining("【G16 调查人员参加集体讨论表决】").hasMessageContaining(people.get("member-5").name());
        assertThatThrownBy(() -> scene.convene(running, "bureau-1", "member-1", "member-2")).hasMessageContaining("【法定人数】")
                .hasMessageContaining("至少 4 人");
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_convene_session", scene.convening(
                List.of("member-1", "member-2", "member-3"), Map.of()))).hasMessageContaining("【缺席须记明原因】")
                .hasMessageContaining(people.get("member-4").name());
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_convene_session", scene.convening(
                List.of("member-1", "member-2", "member-3"), Map.of("absentOther", List.of("member-4"))))).hasMessageContaining("其他原因");
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_convene_session", scene.convening(
                List.of("member-1", "member-2", "member-3", "weixian-3"), Map.of("onLeave", List.of("member-4")))))
                .hasMessageContaining("没有这个选项");
        assertThatThrownBy(() -> scene.submit(running, "bureau-1", "user_convene_session", scene.convening(
                List.of("member-1", "member-2", "member-3", "member-4"), Map.of("heldAt", "2020-01-01T09:00:00+08:00"))))
                .hasMessageContaining("会议时间已经过去");
        assertThatThrownBy(() -> scene.convene(running, "member-5", "bureau-1", "member-1", "member-2", "member-3", "member-4"))
                .hasMessageContaining("【G16 ");
        assertThat(jdbc.queryForObject("select count(*) from deliberation_sitting where deliberation_id = ?", Integer.class, running.id())).isZero();
        assertThat(jdbc.queryForObject("select count(*) from notice where subject = ?", Integer.class, running.caseNumber())).isZero();
    }

    @Test
    void eachMemberActsForHimself() {
        Running running = scene.open();
        scene.convene(running, "bureau-1", "member-1", "member-2", "member-3");
        String another = scene.task(running, "member-2", "user_answer_head_recusal").getId();
        assertThat(catchThrowable(() -> scene.submitTask(another, "member-1", Map.of("ground", "NONE")))).isNotNull();
        assertThatThrownBy(() -> scene.submit(running, "member-1", "user_answer_head_recusal", Map.of("ground", "INTEREST")))
                .hasMessageContaining("情况说明");
        assertThat(jdbc.queryForObject("select count(*) from deliberation_seat p join deliberation_sitting s on s.id = p.sitting_id"
                + " where s.deliberation_id = ? and p.answered_at is not null", Integer.class, running.id())).isZero();
    }

    @Test
    void theReportIsMadeAtTheMeetingByAReportingOfficer() {
        Running running = scene.open();
        scene.submit(running, "bureau-1", "user_convene_session", scene.convening(List.of("member-1", "member-2", "member-3"), Map.of(
                "onLeave", List.of("member-4", "member-5"), "heldAt", DeliberationScene.minute(clock.instant().plusSeconds(3600)))));
        scene.nobodyAsks(running, "bureau-1", "member-1", "member-2", "member-3");
        assertThatThrownBy(() -> scene.report(running)).hasMessageContaining("【按程序进行】").hasMessageContaining("才开始");
        clock.stopAt(clock.instant().plusSeconds(3700));
        assertThatThrownBy(() -> scene.submit(running, "weixian-3", "user_report_matter", Map.of("report", "我来汇报一下。")))
                .hasMessageContaining("【承办人汇报】");
        scene.report(running);
        assertThat(scene.keys(running)).contains("user_cast_vote", "user_close_vote");
    }

    @Test
    void aConclusionAgainstTheVotesIsRefusedAndTheVoteStaysClosed() {
        Running running = scene.voting();
        for (String member : List.of("member-1", "member-2", "member-3", "member-4")) {
            scene.vote(running, member, Choice.AGREE);
        }
        scene.close(running, "bureau-1", Choice.AGREE);
        assertThatThrownBy(() -> scene.confirm(running, "bureau-1", "REJECTED")).hasMessageContaining("【结论与表决一致】")
                .hasMessageContaining("同意 5 票");
        assertThat(deliberations.find(running.id()).orElseThrow().conclusion()).isNull();
        assertThat(scene.keys(running)).containsExactly("user_confirm_conclusion");
    }

    @Test
    void membersWhoVoteAtTheSameMomentAllCount() throws Exception {
        Running running = scene.voting();
        List<String> members = List.of("member-1", "member-2", "member-3", "member-4");
        List<Throwable> failed = together(members.stream().<Callable<Void>>map(member -> {
            String task = scene.task(running, member, "user_cast_vote").getId();
            return () -> {
                scene.submitTask(task, member, ballot(Choice.AGREE, "同意处理建议"));
                return null;
            };
        }).toList());
        assertThat(failed).isEmpty();
        assertThat(counted(running)).containsExactlyInAnyOrderElementsOf(members);
        scene.runJobs(running);
        scene.close(running, "bureau-1", Choice.AGREE);
        assertThat(scene.keys(running)).containsExactly("user_confirm_conclusion");
    }

    @Test
    void ofTwoWhoCloseAtOnceOneDoes() throws Exception {
        Running running = scene.voting();
        for (String member : List.of("member-1", "member-2", "member-3", "member-4")) {
            scene.vote(running, member, Choice.AGREE);
        }
        String task = scene.task(running, "bureau-1", "user_close_vote").getId();
        Callable<Void> close = () -> {
            scene.submitTask(task, "bureau-1", closing(Choice.DISAGREE, List.of()));
            return null;
        };
        assertThat(together(List.of(close, close))).hasSize(1);
        assertThat(counted(running)).hasSize(5);
        assertThat(jdbc.queryForObject("select count(*) from deliberation_vote where deliberation_id = ?", Integer.class, running.id())).isEqualTo(5);
        assertThat(scene.keys(running)).containsExactly("user_confirm_conclusion");
    }

    @Test
    void theDatabaseItselfCountsOneVoteOfAMember() {
        Running running = scene.voting();
        scene.vote(running, "member-1", Choice.AGREE);
        assertThatThrownBy(() -> jdbc.update("""
                insert into deliberation_vote (id, deliberation_id, sitting_id, member, choice, opinion, at, counted_for)
                select -id, deliberation_id, sitting_id, member, 'DISAGREE', opinion, at, counted_for from deliberation_vote
                 where deliberation_id = ?""", running.id())).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anIncompleteMatterIsNotOpened() {
        Deliberations.Matter matter = new Deliberations.Matter(Deliberations.Kind.BAN, " ", "案号", "案由", "130434", "999999", null,
                new Deliberations.File("事实", List.of(), "", List.of(), "建议"), Set.of(), Set.of(), null, null);
        assertThatThrownBy(() -> deliberations.open(matter)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("事项编号").hasMessageContaining("依据").hasMessageContaining("汇报人").hasMessageContaining("作出决定的分局");
    }

    private List<String> counted(Running running) {
        return jdbc.queryForList("select counted_for from deliberation_vote where deliberation_id = ? and counted_for is not null", String.class,
                running.id());
    }

    /** Runs all at the same moment; returns what those threw that failed. */
    private static List<Throwable> together(List<Callable<Void>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier start = new CyclicBarrier(works.size());
            List<Future<Throwable>> running = works.stream().map(work -> threads.submit(() -> {
                start.await();
                return catchThrowable(work::call);
            })).toList();
            List<Throwable> failed = new ArrayList<>();
            for (Future<Throwable> one : running) {
                if (one.get() != null) {
                    failed.add(one.get());
                }
            }
            return failed;
        } finally {
            threads.shutdownNow();
        }
    }
}
