package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.bihuan.deliberation.Deliberations.Conclusion;

/**
 * Meetings in which everybody tries anything at any time. Beside the meeting runs a list of what was accepted, from which the
 * promises are counted anew: one counted vote each, none of a recused head or an investigator, no conclusion without the quorum
 * or against the votes, and a step that is refused changes nothing.
 */
class MeetingModelTest {

    private static final List<String> PEOPLE = List.of("h0", "h1", "h2", "h3", "h4", "h5", "h6", "clerk");

    /** What somebody tries; the numbers are read as each kind of step needs them. */
    record Attempt(Kind kind, int who, int whom, int what) {

        enum Kind {
            CONVENE, ANSWER, END_ANSWERS, RULE, REPORT, VOTE, CHANGE, CLOSE, ADJOURN, CALL_OFF, CONFIRM, NEXT_IN_ORDER
        }
    }

    /** A table of heads, and the sequence of what they try. */
    record Play(int heads, int barred, int minimum, boolean principalKnown, List<Attempt> attempts) {
    }

    @Provide
    Arbitrary<Play> plays() {
        Arbitrary<Attempt> attempts = Combinators.combine(Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.just(Attempt.Kind.NEXT_IN_ORDER)),
                        Tuple.of(5, Arbitraries.of(Attempt.Kind.class))),
                Arbitraries.integers().between(0, PEOPLE.size() - 1), Arbitraries.integers().between(0, 255),
                Arbitraries.integers().between(0, 255)).as(Attempt::new);
        return Combinators.combine(Arbitraries.integers().between(3, 7), Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(2, 4), Arbitraries.of(true, false), attempts.list().ofMinSize(5).ofMaxSize(60)).as(Play::new);
    }

    @Property(tries = 2_500)
    void whateverIsTriedThePromisesHold(@ForAll("plays") Play play) {
        Run run = new Run(play);
        play.attempts().forEach(run::attempt);
        Statistics.label("reached").collect(run.furthest);
        Statistics.label("recused").collect(!run.everRecused.isEmpty());
    }

    /** One play with its own book-keeping. */
    private static final class Run {

        private final Play play;
        private final List<String> heads;
        private final Set<String> barred;
        private final Regulation regulation;
        private final Set<String> everRecused = new HashSet<>();
        private Meeting meeting;
        private Meeting.Stage furthest = Meeting.Stage.TO_CONVENE;
        /** What was accepted in this sitting. */
        private final Map<String, Choice> ballots = new HashMap<>();
        private Set<String> convened = Set.of();
        private final Set<String> answered = new HashSet<>();

        Run(Play play) {
            this.play = play;
            heads = PEOPLE.subList(0, play.heads());
            barred = Set.copyOf(heads.subList(play.heads() - play.barred(), play.heads()));
            regulation = new Regulation("rule", play.minimum(), "1/2", "1/2", 2, 3, "本局集体审议议事规则");
            meeting = sitting();
        }

        private Meeting sitting() {
            ballots.clear();
            convened = Set.of();
            answered.clear();
            return new Meeting(new Meeting.Given(regulation, heads, play.principalKnown() ? "h0" : null, Set.of("clerk"), barred,
                    Set.copyOf(everRecused), name -> name));
        }

        void attempt(Attempt attempt) {
            if (meeting.stage() == Meeting.Stage.ADJOURNED) {
                everRecused.addAll(meeting.recused());
                meeting = sitting();
            }
            String before = picture();
            try {
                take(attempt);
            } catch (Refused e) {
                assertThat(e.getMessage()).startsWith("【").contains("】").endsWith("）");
                assertThat(picture()).as("refused: %s", e.getMessage()).isEqualTo(before);
            }
            promises();
            if (meeting.stage() != Meeting.Stage.ADJOURNED && meeting.stage().compareTo(furthest) > 0) {
                furthest = meeting.stage();
            }
        }

        private void take(Attempt attempt) {
            String who = PEOPLE.get(attempt.who());
            String whom = PEOPLE.get(attempt.whom() % PEOPLE.size());
            Choice choice = Choice.values()[attempt.what() % 4];
            switch (attempt.kind()) {
                case CONVENE -> convene(who, subset(attempt.whom()), subset(attempt.what()));
                case ANSWER -> answer(who, attempt.what() % 3 == 0);
                case END_ANSWERS -> meeting.endOfAnswers();
                case RULE -> meeting.rule(who, whom, attempt.what() % 2 == 0);
                case REPORT -> meeting.report(who);
                case VOTE -> {
                    meeting.vote(who, choice);
                    assertThat(ballots.put(who, choice)).as("voted before").isNull();
                }
                case CHANGE -> {
                    meeting.changeVote(who, choice);
                    assertThat(ballots.put(who, choice)).as("had not voted").isNotNull();
                }
                case CLOSE -> close(who, choice, subset(attempt.whom()));
                case ADJOURN -> {
                    meeting.adjourn(who);
                    ballots.clear();
                }
                case CALL_OFF -> {
                    meeting.callOff(who);
                    assertThat(ballots).as("called off after somebody had voted").isEmpty();
                }
                case CONFIRM -> meeting.confirm(who, Conclusion.values()[attempt.what() % 3]);
                case NEXT_IN_ORDER -> nextInOrder(attempt, choice);
            }
        }

        /** What a meeting that goes well would do now, so that many plays get far. */
        private void nextInOrder(Attempt attempt, Choice choice) {
            switch (meeting.stage()) {
                case TO_CONVENE -> {
                    Set<String> able = new HashSet<>(heads);
                    able.removeAll(barred);
                    able.removeAll(everRecused);
                    if (!able.isEmpty()) {
                        convene(able.stream().sorted().toList().get(attempt.who() % able.size()), able, Set.of());
                    }
                }
                case ANSWERING -> answer(convened.stream().filter(member -> !answered.contains(member)).sorted().findFirst().orElseThrow(),
                        attempt.what() % 8 == 0);
                case RULING -> {
                    Meeting.Question question = meeting.questions().get(attempt.whom() % meeting.questions().size());
                    meeting.rule(question.requester(), question.decider(), attempt.what() % 2 == 0);
                }
                case REPORTING -> meeting.report("clerk");
                case VOTING -> {
                    if (meeting.unheard().isEmpty()) {
                        close(meeting.chair(), choice, Set.of());
                    } else {
                        String member = meeting.unheard().iterator().next();
                        meeting.vote(member, choice);
                        ballots.put(member, choice);
                    }
                }
                case CLOSED -> meeting.confirm(meeting.chair(), expected());
                default -> { }
            }
        }

        private void answer(String member, boolean recusal) {
            meeting.answer(member, recusal);
            answered.add(member);
        }

        private void convene(String chair, Set<String> members, Set<String> absent) {
            meeting.convene(chair, members, absent);
            convened = new HashSet<>(members);
            convened.add(chair);
        }

        private void close(String chair, Choice choice, Set<String> left) {
            meeting.close(chair, choice, left);
            assertThat(chair).isEqualTo(meeting.chair());
            assertThat(ballots.put(chair, choice)).as("the chair votes last").isNull();
        }

        /** Counted here by itself: more than half of the ballots, else what most of the others want. */
        private Conclusion expected() {
            Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
            ballots.values().forEach(choice -> counts.merge(choice, 1, Integer::sum));
            if (2 * counts.getOrDefault(Choice.AGREE, 0) > ballots.size()) {
                return Conclusion.PASSED;
            }
            return counts.getOrDefault(Choice.RETURN, 0) > counts.getOrDefault(Choice.DISAGREE, 0)
                    ? Conclusion.RETURNED_FOR_INVESTIGATION : Conclusion.REJECTED;
        }

        private void promises() {
            assertThat(meeting.votes()).as("one counted vote each, and the last word").isEqualTo(ballots);
            assertThat(meeting.votes().keySet()).as("members who take part").isSubsetOf(meeting.attending());
            assertThat(meeting.votes().keySet()).as("no investigator, nobody recused").noneMatch(barred::contains)
                    .noneMatch(everRecused::contains).noneMatch(meeting.recused()::contains);
            assertThat(convened).noneMatch(barred::contains).isSubsetOf(heads);
            if (meeting.stage() == Meeting.Stage.CLOSED || meeting.stage() == Meeting.Stage.CONFIRMED) {
                assertThat(ballots.size()).as("quorum").isGreaterThanOrEqualTo(play.minimum());
                assertThat(2 * ballots.size()).as("more than half of the heads").isGreaterThan(heads.size());
                assertThat(ballots).containsKey(meeting.chair());
                assertThat(meeting.computed()).isEqualTo(expected());
                assertThat(meeting.tally().cast()).isEqualTo(ballots.size());
            }
            if (meeting.conclusion() != null) {
                assertThat(meeting.stage()).isEqualTo(Meeting.Stage.CONFIRMED);
                assertThat(meeting.conclusion()).as("the conclusion is what the votes say").isEqualTo(expected());
            }
        }

        private Set<String> subset(int bits) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(PEOPLE.get(i));
                }
            }
            return chosen;
        }

        private String picture() {
            List<Object> seen = new ArrayList<>(List.of(meeting.stage(), String.valueOf(meeting.chair()), meeting.requesters(), meeting.recused(),
                    meeting.attending(), new TreeMap<>(meeting.votes()), String.valueOf(meeting.conclusion())));
            return seen.toString();
        }
    }
}
