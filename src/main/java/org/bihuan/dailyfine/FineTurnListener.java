package org.bihuan.dailyfine;

import java.time.Clock;
import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.Flow;
import org.bihuan.penalty.FineTurn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to the fine that the rounds of a lead build on, in the transaction in which it happens. */
@Component
class FineTurnListener {

    private final DailyFineBook book;
    private final DailyFineRounds rounds;
    private final DailyFineProposals proposals;
    private final People people;
    private final Flow flow;
    private final Clock clock;

    FineTurnListener(DailyFineBook book, DailyFineRounds rounds, DailyFineProposals proposals, People people, Flow flow, Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.proposals = proposals;
        this.people = people;
        this.flow = flow;
        this.clock = clock;
    }

    @EventListener
    void turned(FineTurn turn) {
        book.ofLead(turn.leadId()).forEach(round -> {
            switch (turn.kind()) {
                case DECIDED -> decided(round);
                case NONE -> gone(round);
                case CHANGED -> settle(round);
                case REVOKED -> {
                    gone(round);
                    settle(round);
                }
                case BESIDE -> {
                    // A daily fine stands on the fine alone.
                }
            }
        });
    }

    private void decided(DailyFineRound round) {
        if (book.periods(round.id()).stream().anyMatch(period -> period.decisionId() == null)) {
            rounds.inform(round, "ORIGINAL_DECIDED", clock.instant(), "原处罚决定已送达：" + round.partyName(), "已有拒不改正的计罚日数，现在可以决定是否按日连续处罚。",
                    people.inBranch(round.region(), Role.BRANCH_OFFICER).stream().map(Person::userId).toList());
        }
    }

    private void gone(DailyFineRound round) {
        if (round.processInstance() != null) {
            flow.tell(round.processInstance(), DailyFineVariables.ORIGINAL_GONE_MESSAGE, Map.of());
        }
    }

    /** What nobody has decided on is computed anew by itself; what was decided, somebody has to look at. */
    private void settle(DailyFineRound round) {
        proposals.fined(round).forEach(proposals::askToSettle);
    }
}
