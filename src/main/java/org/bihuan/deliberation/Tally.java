package org.bihuan.deliberation;

import java.util.Collection;
import org.bihuan.deliberation.Deliberations.Conclusion;

/** The counted votes of a sitting in figures. */
record Tally(int agree, int disagree, int abstain, int back) {

    static Tally of(Collection<Choice> votes) {
        return new Tally(count(votes, Choice.AGREE), count(votes, Choice.DISAGREE), count(votes, Choice.ABSTAIN), count(votes, Choice.RETURN));
    }

    private static int count(Collection<Choice> votes, Choice choice) {
        return (int) votes.stream().filter(choice::equals).count();
    }

    int cast() {
        return agree + disagree + abstain + back;
    }

    /**
     * The proposal passes by its majority of the votes cast; abstentions are cast votes. Where it does not, it goes back when
     * more members ask for more investigation than simply disagree, and is rejected otherwise (project convention).
     */
    Conclusion conclusion(Regulation regulation) {
        if (agree >= regulation.majority(cast())) {
            return Conclusion.PASSED;
        }
        return back > disagree ? Conclusion.RETURNED_FOR_INVESTIGATION : Conclusion.REJECTED;
    }

    String inWords() {
        return "参加表决 %d 人：同意 %d 票，不同意 %d 票，弃权 %d 票，退回补充调查 %d 票".formatted(cast(), agree, disagree, abstain, back);
    }
}
