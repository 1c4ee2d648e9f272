package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a meeting allow and refuse, each by its name. */
class MeetingTest {

    static final Regulation DEFAULT = new Regulation("rule_all_matters", 3, "1/2", "1/2", 2, 3, "本局集体审议议事规则");
    /** The principal, four others, and one who investigated. */
    private static final List<String> HEADS = List.of("principal", "anna", "bo", "chen", "ding", "investigator");

    private Meeting meeting = meeting(Set.of());

    private static Meeting meeting(Set<String> recused) {
        return new Meeting(new Meeting.Given(DEFAULT, HEADS, "principal", Set.of("officer"), Set.of("investigator"), recused, name -> name));
    }

    @Test
    void theHeadsVoteAndTheChairSaysWhatTheyDecided() {
        open("anna", "bo", "chen");
        meeting.vote("anna", Choice.AGREE);
        meeting.vote("bo", Choice.AGREE);
        meeting.vote("chen", Choice.RETURN);
        meeting.close("principal", Choice.DISAGREE, Set.of());
        // Two of four votes are no majority; as many want more investigation as disagree.
        assertThat(meeting.computed()).isEqualTo(Conclusion.REJECTED);
        meeting.confirm("principal", Conclusion.REJECTED);
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.CONFIRMED);
        assertThat(meeting.conclusion()).isEqualTo(Conclusion.REJECTED);
        assertThat(meeting.tally()).isEqualTo(new Tally(2, 1, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 0, 0, PASSED", "2, 2, 0, 0, REJECTED", "2, 1, 1, 0, REJECTED", "3, 0, 2, 0, PASSED", "2, 0, 0, 2, RETURNED_FOR_INVESTIGATION",
            "0, 1, 1, 2, RETURNED_FOR_INVESTIGATION", "0, 2, 0, 2, REJECTED", "0, 0, 4, 0, REJECTED", "1, 1, 0, 3, RETURNED_FOR_INVESTIGATION"})
    void theProposalPassesWithMoreThanHalfOfTheVotesCast(int agree, int disagree, int abstain, int back, Conclusion conclusion) {
        assertThat(new Tally(agree, disagree, abstain, back).conclusion(DEFAULT)).isEqualTo(conclusion);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "4, 3", "5, 3", "6, 4", "7, 4", "12, 7", "1, 3"})
    void moreThanHalfOfTheHeadsVoteAndThreeAtLeast(int heads, int quorum) {
        assertThat(DEFAULT.quorum(heads)).isEqualTo(quorum);
    }

    @Test
    void twoThirdsAreMoreThanTwoThirds() {
        Regulation stricter = new Regulation("rule", 2, "2/3", "2/3", 2, 3, "本局集体审议议事规则");
        assertThat(stricter.quorum(6)).isEqualTo(5);
        assertThat(stricter.majority(5)).isEqualTo(4);
        assertThat(stricter.majority(6)).isEqualTo(5);
    }

    @Test
    void anInvestigatorIsNeitherConvenedNorTakesTheChair() {
        refused("【G16 调查人员参加集体讨论表决】", "investigator是本案调查人员", () -> convene("principal", "anna", "bo", "investigator"));
        refused("【G16 调查人员参加集体讨论表决】", "investigator是本案调查人员", () -> convene("investigator", "anna", "bo", "chen"));
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.TO_CONVENE);
    }

    @Test
    void onlyHeadsAreConvenedAndWhoDoesNotComeHasAReason() {
        refused("【参加人员须为负责人】", "clerk不是", () -> convene("principal", "anna", "bo", "clerk"));
        refused("【缺席须记明原因】", "chen、ding", () -> meeting.convene("principal", Set.of("anna", "bo"), Set.of()));
        refused("【缺席须记明原因】", "bo不能既参加又缺席", () -> meeting.convene("principal", Set.of("anna", "bo", "chen"), Set.of("bo", "ding")));
    }

    @Test
    void tooFewAreNotConvened() {
        refused("【法定人数】", "至少 4 人", () -> convene("principal", "anna", "bo"));
        convene("principal", "anna", "bo", "chen");
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.ANSWERING);
    }

    @Test
    void nobodyReportsOrVotesBeforeEveryAnswer() {
        convene("principal", "anna", "bo", "chen");
        meeting.answer("anna", false);
        refused("【先决定回避】", "不能汇报", () -> meeting.report("officer"));
        refused("【先汇报后表决】", "不能表决", () -> meeting.vote("anna", Choice.AGREE));
        refused("【按程序进行】", "已经确认过", () -> meeting.answer("anna", true));
        refused("【到会成员才能表决】", "ding没有被召集", () -> meeting.answer("ding", false));
    }

    @Test
    void thePrincipalDecidesOnAnothersRecusalAndTheOthersOnThePrincipals() {
        convene("principal", "anna", "bo", "chen", "ding");
        answers("anna", "chen", "ding", "principal");
        meeting.answer("bo", true);
        assertThat(meeting.deciders("bo")).containsExactly("principal");
        refused("【回避决定权限】", "bo的回避不由anna决定", () -> meeting.rule("bo", "anna", true));
        refused("【先决定回避】", "不能汇报", () -> meeting.report("officer"));
        meeting.rule("bo", "principal", true);
        assertThat(meeting.attending()).containsExactlyInAnyOrder("principal", "anna", "chen", "ding");
        meeting.report("officer");
        refused("【回避人员不参加审议】", "bo已经决定回避", () -> meeting.vote("bo", Choice.AGREE));

        meeting = meeting(Set.of());
        convene("anna", "principal", "bo", "chen", "ding");
        answers("anna", "bo", "chen", "ding");
        meeting.answer("principal", true);
        assertThat(meeting.deciders("principal")).containsExactlyInAnyOrder("anna", "bo", "chen", "ding");
        meeting.rule("principal", "anna", true);
        meeting.rule("principal", "bo", false);
        meeting.rule("principal", "chen", false);
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.RULING);
        meeting.rule("principal", "ding", true);
        // As many for as against: he stays away.
        assertThat(meeting.recused()).containsExactly("principal");
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.REPORTING);
    }

    @Test
    void whoIsNotRecusedVotes() {
        convene("principal", "anna", "bo", "chen");
        answers("principal", "anna", "chen");
        meeting.answer("bo", true);
        meeting.rule("bo", "principal", false);
        meeting.report("officer");
        meeting.vote("bo", Choice.AGREE);
        assertThat(meeting.votes()).containsOnlyKeys("bo");
    }

    @Test
    void withoutTheQuorumOrTheChairItIsConvenedAgainAndTheRecusedStayAway() {
        convene("principal", "anna", "bo", "chen");
        answers("principal", "anna", "chen");
        meeting.answer("bo", true);
        meeting.rule("bo", "principal", true);
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.ADJOURNED);

        meeting = meeting(Set.of("bo"));
        refused("【回避人员不参加审议】", "bo已经决定回避", () -> meeting.convene("principal", Set.of("anna", "bo", "chen", "ding"), Set.of()));
        meeting.convene("principal", Set.of("anna", "chen", "ding"), Set.of());
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.ANSWERING);

        meeting = meeting(Set.of());
        convene("anna", "principal", "bo", "chen", "ding");
        answers("principal", "bo", "chen", "ding");
        meeting.answer("anna", true);
        meeting.rule("anna", "principal", true);
        assertThat(meeting.stage()).as("four are left, but not the chair").isEqualTo(Meeting.Stage.ADJOURNED);
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotThere() {
        convene("principal", "anna", "bo", "chen", "ding");
        answers("principal", "anna", "bo", "chen");
        assertThat(meeting.endOfAnswers()).containsExactly("ding");
        meeting.report("officer");
        refused("【到会成员才能表决】", "ding已按缺席记录", () -> meeting.vote("ding", Choice.AGREE));
        assertThat(meeting.unheard()).containsExactlyInAnyOrder("anna", "bo", "chen");
    }

    @Test
    void onlyTheReportingOfficersReport() {
        convene("principal", "anna", "bo", "chen");
        answers("principal", "anna", "bo", "chen");
        refused("【承办人汇报】", "stranger不是", () -> meeting.report("stranger"));
    }

    @Test
    void everyMemberHasOneVoteAndTheLastWordCounts() {
        open("anna", "bo", "chen");
        refused("【一人一票】", "anna还没有表决", () -> meeting.changeVote("anna", Choice.ABSTAIN));
        meeting.vote("anna", Choice.AGREE);
        refused("【一人一票】", "anna已经表决", () -> meeting.vote("anna", Choice.DISAGREE));
        meeting.changeVote("anna", Choice.RETURN);
        refused("【主持人最后表决】", "主持人", () -> meeting.vote("principal", Choice.AGREE));
        refused("【到会成员才能表决】", "ding没有被召集", () -> meeting.vote("ding", Choice.AGREE));
        refused("【G16 ", "investigator", () -> meeting.vote("investigator", Choice.AGREE));
        assertThat(meeting.votes()).containsEntry("anna", Choice.RETURN).hasSize(1);
    }

    @Test
    void theVoteIsClosedByTheChairAfterEverybodyWasHeardOrLeft() {
        open("anna", "bo", "chen", "ding");
        meeting.vote("anna", Choice.AGREE);
        meeting.vote("bo", Choice.AGREE);
        refused("【主持人主持】", "principal", () -> meeting.close("anna", Choice.AGREE, Set.of()));
        refused("【每人发表意见】", "chen、ding还没有表决", () -> meeting.close("principal", Choice.AGREE, Set.of()));
        refused("【每人发表意见】", "anna已经表决", () -> meeting.close("principal", Choice.AGREE, Set.of("anna", "chen", "ding")));
        refused("【法定人数】", "至少 4 人表决，连同主持人只有 3 人", () -> meeting.close("principal", Choice.AGREE, Set.of("chen", "ding")));
        refused("【结论与表决一致】", "表决还没有结束", () -> meeting.confirm("principal", Conclusion.PASSED));
        meeting.vote("chen", Choice.AGREE);
        meeting.close("principal", Choice.AGREE, Set.of("ding"));
        refused("【表决结束前】", "不能再表决或者修改", () -> meeting.changeVote("anna", Choice.DISAGREE));
        refused("【到会成员才能表决】", "ding已按缺席记录", () -> meeting.vote("ding", Choice.AGREE));
        refused("【表决结束前】", "已经结束", () -> meeting.close("principal", Choice.DISAGREE, Set.of()));
        assertThat(meeting.attending()).doesNotContain("ding");
    }

    @Test
    void aConclusionThatTheVotesDoNotBearIsRefused() {
        open("anna", "bo", "chen");
        List.of("anna", "bo", "chen").forEach(member -> meeting.vote(member, Choice.AGREE));
        meeting.close("principal", Choice.DISAGREE, Set.of());
        refused("【结论与表决一致】", "同意 3 票，不同意 1 票", () -> meeting.confirm("principal", Conclusion.REJECTED));
        refused("【主持人主持】", "principal", () -> meeting.confirm("anna", Conclusion.PASSED));
        meeting.confirm("principal", Conclusion.PASSED);
        refused("【结论与表决一致】", "已经确认", () -> meeting.confirm("principal", Conclusion.PASSED));
    }

    @Test
    void noVoteOfAnAdjournedSittingCounts() {
        open("anna", "bo", "chen");
        meeting.vote("anna", Choice.AGREE);
        meeting.adjourn("principal");
        assertThat(meeting.votes()).isEmpty();
        refused("【表决结束前】", "已经结束", () -> meeting.vote("bo", Choice.AGREE));
    }

    @Test
    void aMeetingIsCalledOffByAHeadAndOnlyBeforeTheReport() {
        meeting = new Meeting(new Meeting.Given(DEFAULT, HEADS, null, Set.of("officer"), Set.of(), Set.of(), name -> name));
        refused("【按程序进行】", "没有召集", () -> meeting.callOff("anna"));
        meeting.convene("anna", Set.of("bo", "chen", "ding"), Set.of("principal", "investigator"));
        refused("【参加人员须为负责人】", "officer", () -> meeting.callOff("officer"));
        meeting.callOff("bo");
        assertThat(meeting.stage()).isEqualTo(Meeting.Stage.ADJOURNED);
        refused("【按程序进行】", "已经汇报、取消", () -> meeting.callOff("bo"));
        refused("【按程序进行】", "不是确认回避", () -> meeting.answer("chen", false));
    }

    @Test
    void whatHasBeenReportedIsBrokenOffByItsChairAndNotCalledOff() {
        open("anna", "bo", "chen");
        refused("【按程序进行】", "休会", () -> meeting.callOff("principal"));
    }

    @Test
    void whereNobodyIsKnownToBePrincipalTheOthersDecideOnARecusal() {
        meeting = new Meeting(new Meeting.Given(DEFAULT, HEADS, null, Set.of("officer"), Set.of(), Set.of(), name -> name));
        meeting.convene("anna", Set.of("bo", "chen", "ding"), Set.of("principal", "investigator"));
        answers("anna", "bo");
        meeting.answer("chen", true);
        meeting.answer("ding", true);
        assertThat(meeting.deciders("chen")).containsExactlyInAnyOrder("anna", "bo");
        assertThat(meeting.deciders("ding")).containsExactlyInAnyOrder("anna", "bo");
    }

    private void open(String... members) {
        convene("principal", members);
        answers("principal");
        answers(members);
        meeting.report("officer");
    }

    private void convene(String chair, String... members) {
        List<String> convened = Arrays.asList(members);
        meeting.convene(chair, Set.copyOf(convened), Set.copyOf(HEADS.stream()
                .filter(head -> !head.equals(chair) && !convened.contains(head) && !head.equals("investigator")).toList()));
    }

    private void answers(String... members) {
        Arrays.asList(members).forEach(member -> meeting.answer(member, false));
    }

    private static void refused(String rule, String fact, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refused.class).hasMessageStartingWith(rule).hasMessageContaining(fact);
    }
}
