package org.bihuan.deliberation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.law.ReviewGate;

/**
 * One sitting of the heads, as a value in memory: who may do what and when. Each step either happens or is {@link Refused} and
 * leaves everything as it was. What the tables hold is read by taking the recorded steps again, so that nothing they could
 * not have done in this order is ever counted.
 */
final class Meeting {

    /** Where the sitting stands. */
    enum Stage {
        TO_CONVENE, ANSWERING, RULING, REPORTING, VOTING, CLOSED, CONFIRMED, ADJOURNED
    }

    /**
     * Who and what is given before anybody is convened.
     *
     * @param heads     all heads of the deciding authority
     * @param principal the one who heads them; null where the roles do not tell
     * @param reporters the officers who may report
     * @param barred    the investigators
     * @param recused   heads who had to recuse themselves in an earlier sitting on the matter
     * @param names     what people are called in what is said to them
     */
    record Given(Regulation regulation, List<String> heads, String principal, Set<String> reporters, Set<String> barred, Set<String> recused,
                 Function<String, String> names) {

        int quorum() {
            return regulation.quorum(heads.size());
        }
    }

    /** The question whether one member has to recuse himself, put to another. */
    record Question(String requester, String decider) {
    }

    private final Given given;
    private Stage stage = Stage.TO_CONVENE;
    private String chair;
    private final Set<String> members = new LinkedHashSet<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<Question, Boolean> rulings = new LinkedHashMap<>();
    private final Set<String> fallenAway = new LinkedHashSet<>();
    private final Map<String, Choice> votes = new LinkedHashMap<>();
    private Conclusion conclusion;

    Meeting(Given given) {
        this.given = given;
    }

    /**
     * The chair convenes members, himself among them, and says why each other head is absent.
     *
     * @param absent heads who do not come; investigators and recused heads are absent anyway
     */
    void convene(String by, Set<String> convened, Set<String> absent) {
        require(stage == Stage.TO_CONVENE, MeetingRule.IN_ORDER, "会议已经召集");
        requireMayAttend(by);
        Set<String> all = new LinkedHashSet<>(convened);
        all.add(by);
        all.forEach(this::requireMayAttend);
        Set<String> both = new TreeSet<>(all);
        both.retainAll(absent);
        require(both.isEmpty(), MeetingRule.ABSENCE_EXPLAINED, names(both) + "不能既参加又缺席");
        Set<String> unexplained = new TreeSet<>(given.heads());
        unexplained.removeAll(all);
        unexplained.removeAll(absent);
        unexplained.removeAll(given.barred());
        unexplained.removeAll(given.recused());
        require(unexplained.isEmpty(), MeetingRule.ABSENCE_EXPLAINED, "请说明" + names(unexplained) + "参加还是缺席");
        require(all.size() >= given.quorum(), MeetingRule.QUORUM, "负责人共 " + given.heads().size() + " 人，至少 " + given.quorum()
                + " 人参加才能审议，现在是 " + all.size() + " 人");
        chair = by;
        given.heads().stream().filter(all::contains).forEach(members::add);
        stage = Stage.ANSWERING;
    }

    private void requireMayAttend(String head) {
        if (given.barred().contains(head)) {
            throw Refused.by(ReviewGate.G16, name(head) + "是本案调查人员，可以到会汇报，不能参加表决");
        }
        require(!given.recused().contains(head), MeetingRule.RECUSED_STAY_AWAY, name(head) + "已经决定回避本案");
        require(given.heads().contains(head), MeetingRule.HEADS_ONLY, name(head) + "不是作出决定的行政机关的负责人");
    }

    /** A member says for himself whether a ground for recusal applies. */
    void answer(String member, boolean recusal) {
        requireMember(member);
        require(stage == Stage.ANSWERING, MeetingRule.IN_ORDER, "现在不是确认回避的时候");
        require(!answers.containsKey(member), MeetingRule.IN_ORDER, name(member) + "已经确认过是否回避");
        answers.put(member, recusal);
        endAnswering();
    }

    /** The time for answers is over: whoever has not said anything is not there. */
    Set<String> endOfAnswers() {
        require(stage == Stage.ANSWERING, MeetingRule.IN_ORDER, "现在不是确认回避的时候");
        Set<String> missing = unanswered();
        fallenAway.addAll(missing);
        endAnswering();
        return missing;
    }

    private void endAnswering() {
        if (answers.size() + fallenAway.size() == members.size()) {
            stage = Stage.RULING;
            endRuling();
        }
    }

    /** Members who have not said yet whether they have to recuse themselves. */
    Set<String> unanswered() {
        Set<String> unanswered = new LinkedHashSet<>(members);
        unanswered.removeAll(answers.keySet());
        unanswered.removeAll(fallenAway);
        return unanswered;
    }

    /** Members who asked to be recused. */
    Set<String> requesters() {
        return members.stream().filter(member -> answers.getOrDefault(member, false)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Who decides on a head's recusal (行政处罚法 art. 43; Order 30 art. 6): the principal head on another's, the others together on the principal's own.
     * They also decide where the principal himself asks to be recused, or where the roles do not tell who that is; those who ask
     * themselves decide only if nobody else is left.
     */
    Set<String> deciders(String requester) {
        Set<String> requesters = requesters();
        String principal = given.principal();
        if (principal != null && !principal.equals(requester) && !requesters.contains(principal) && !given.recused().contains(principal)) {
            return Set.of(principal);
        }
        Set<String> others = new LinkedHashSet<>(members);
        others.remove(requester);
        others.removeAll(fallenAway);
        Set<String> unconcerned = new LinkedHashSet<>(others);
        unconcerned.removeAll(requesters);
        return unconcerned.isEmpty() ? others : unconcerned;
    }

    /** Every question that has to be answered before the meeting goes on, answered ones included. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        requesters().forEach(requester -> deciders(requester).forEach(decider -> questions.add(new Question(requester, decider))));
        return questions;
    }

    /** Who has not decided yet on a recusal. */
    Set<String> undecided() {
        return questions().stream().filter(question -> !rulings.containsKey(question)).map(Question::decider)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void rule(String requester, String decider, boolean recused) {
        Question question = new Question(requester, decider);
        require(stage == Stage.RULING, MeetingRule.IN_ORDER, "现在没有需要决定的回避");
        require(questions().contains(question), MeetingRule.RECUSAL_DECIDER, name(requester) + "的回避不由" + name(decider) + "决定");
        require(!rulings.containsKey(question), MeetingRule.RECUSAL_DECIDER, name(decider) + "已经作过决定");
        rulings.put(question, recused);
        endRuling();
    }

    private void endRuling() {
        if (rulings.keySet().containsAll(questions())) {
            stage = mayOpen() ? Stage.REPORTING : Stage.ADJOURNED;
        }
    }

    /** Members whose recusal was decided; in a tie they stay away, because what they voted on could be set aside. */
    Set<String> recused() {
        return requesters().stream().filter(requester -> {
            List<Boolean> said = rulings.entrySet().stream().filter(one -> one.getKey().requester().equals(requester))
                    .map(Map.Entry::getValue).toList();
            return said.size() == deciders(requester).size() && 2 * said.stream().filter(Boolean::booleanValue).count() >= said.size();
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Members who take part: neither fallen away nor recused. */
    Set<String> attending() {
        Set<String> attending = new LinkedHashSet<>(members);
        attending.removeAll(fallenAway);
        attending.removeAll(recused());
        return attending;
    }

    private boolean mayOpen() {
        return attending().contains(chair) && attending().size() >= given.quorum();
    }

    void report(String reporter) {
        require(stage.compareTo(Stage.REPORTING) >= 0, MeetingRule.RECUSAL_FIRST, "还有成员没有确认回避，或者回避没有决定，不能汇报");
        require(stage == Stage.REPORTING, MeetingRule.IN_ORDER, "现在不是汇报的时候");
        require(given.reporters().contains(reporter), MeetingRule.REPORTERS_REPORT, name(reporter) + "不是本案的汇报人");
        stage = Stage.VOTING;
    }

    /** A member's first vote. The chair votes by closing. */
    void vote(String member, Choice choice) {
        requireVoter(member);
        require(!votes.containsKey(member), MeetingRule.ONE_VOTE, name(member) + "已经表决，需要改变意见的请修改原来的表决");
        votes.put(member, choice);
    }

    /** A member thinks better of it. */
    void changeVote(String member, Choice choice) {
        requireVoter(member);
        require(votes.containsKey(member), MeetingRule.ONE_VOTE, name(member) + "还没有表决，请先在任务里表决");
        votes.put(member, choice);
    }

    private void requireVoter(String member) {
        if (given.barred().contains(member)) {
            throw Refused.by(ReviewGate.G16, name(member) + "是本案调查人员，不能参加表决");
        }
        require(!given.recused().contains(member) && !recused().contains(member), MeetingRule.RECUSED_STAY_AWAY, name(member)
                + "已经决定回避，不能参加表决");
        requireMember(member);
        require(!fallenAway.contains(member), MeetingRule.CONVENED_ONLY, name(member) + "已按缺席记录");
        require(stage.compareTo(Stage.VOTING) >= 0, MeetingRule.REPORTED_FIRST, "案情还没有汇报，不能表决");
        require(stage == Stage.VOTING, MeetingRule.BEFORE_THE_CLOSE, "表决已经结束，不能再表决或者修改");
        require(!member.equals(chair), MeetingRule.CHAIR_LAST, "主持人在结束表决时最后表决");
    }

    /**
     * The chair votes last and ends the vote.
     *
     * @param left members who left the meeting without having voted
     */
    void close(String by, Choice choice, Set<String> left) {
        requireChair(by);
        require(stage == Stage.VOTING, MeetingRule.BEFORE_THE_CLOSE, "表决没有开始或者已经结束");
        Set<String> strangers = new TreeSet<>(left);
        strangers.removeAll(unheard());
        require(strangers.isEmpty(), MeetingRule.EVERYBODY_HEARD, names(strangers) + "已经表决或者没有到会，不能记为离会");
        Set<String> unheard = new TreeSet<>(unheard());
        unheard.removeAll(left);
        require(unheard.isEmpty(), MeetingRule.EVERYBODY_HEARD, names(unheard) + "还没有表决；已经离会的请记明");
        require(votes.size() + 1 >= given.quorum(), MeetingRule.QUORUM, "至少 " + given.quorum() + " 人表决，连同主持人只有 " + (votes.size() + 1)
                + " 人；请休会，另行召集");
        fallenAway.addAll(left);
        votes.put(by, choice);
        stage = Stage.CLOSED;
    }

    /** Members, the chair aside, who have not voted. */
    Set<String> unheard() {
        Set<String> unheard = attending();
        unheard.remove(chair);
        unheard.removeAll(votes.keySet());
        return unheard;
    }

    /** The chair breaks the meeting off; no vote of it counts, and it is convened anew. */
    void adjourn(String by) {
        requireChair(by);
        require(stage == Stage.VOTING, MeetingRule.BEFORE_THE_CLOSE, "表决没有开始或者已经结束");
        votes.clear();
        stage = Stage.ADJOURNED;
    }

    /** A head puts the meeting off before anything was reported, or says that it does not take place; it is convened anew. */
    void callOff(String by) {
        require(given.heads().contains(by), MeetingRule.HEADS_ONLY, name(by) + "不是作出决定的行政机关的负责人，不能取消会议");
        require(stage == Stage.ANSWERING || stage == Stage.RULING || stage == Stage.REPORTING, MeetingRule.IN_ORDER,
                "会议没有召集，或者已经汇报、取消，不能取消；表决中的会议由主持人休会");
        stage = Stage.ADJOURNED;
    }

    Tally tally() {
        return Tally.of(votes.values());
    }

    /** What the votes say, once they are closed. */
    Conclusion computed() {
        require(stage == Stage.CLOSED || stage == Stage.CONFIRMED, MeetingRule.CONCLUSION_BY_VOTES, "表决还没有结束，没有结论");
        return tally().conclusion(given.regulation());
    }

    void confirm(String by, Conclusion said) {
        requireChair(by);
        require(stage == Stage.CLOSED, MeetingRule.CONCLUSION_BY_VOTES, "表决还没有结束，或者结论已经确认");
        require(said == computed(), MeetingRule.CONCLUSION_BY_VOTES, tally().inWords() + "，结论应为“" + computed().label() + "”，不是“"
                + said.label() + "”");
        conclusion = said;
        stage = Stage.CONFIRMED;
    }

    Stage stage() {
        return stage;
    }

    String chair() {
        return chair;
    }

    /** Null until it is confirmed. */
    Conclusion conclusion() {
        return conclusion;
    }

    /** Counted votes by member. */
    Map<String, Choice> votes() {
        return Map.copyOf(votes);
    }

    private void requireMember(String who) {
        require(members.contains(who), MeetingRule.CONVENED_ONLY, name(who) + "没有被召集参加这次会议");
    }

    private void requireChair(String who) {
        require(chair != null && who.equals(chair), MeetingRule.CHAIR_PRESIDES, "只有主持人" + (chair == null ? "" : name(chair))
                + "可以结束表决和确认结论");
    }

    private String name(String userId) {
        return given.names().apply(userId);
    }

    private String names(Set<String> userIds) {
        return userIds.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private static void require(boolean holds, MeetingRule rule, String otherwise) {
        if (!holds) {
            throw rule.refused(otherwise);
        }
    }
}
