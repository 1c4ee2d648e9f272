package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a procedure leaves behind: lines of its timeline, and days that are not counted in the term for the decision. */
@Component
@Transactional
class DecisionTrail {

    /** The topic of the limits from filing to the decision, of whichever order. */
    private static final String DECISION_TERM = "DECISION";

    private final DecisionBook book;
    private final Deadlines deadlines;
    private final Clock clock;

    DecisionTrail(DecisionBook book, Deadlines deadlines, Clock clock) {
        this.book = book;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param who user id, or null for the system */
    void happened(long decisionId, String who, String kind, String text) {
        book.add(new DecisionEvent(decisionId, clock.instant(), who, kind, text));
    }

    /** The term for the decision as far as it runs: a daily fine has none of its own. */
    Optional<Standing> term(String owner) {
        return deadlines.of(owner).stream().filter(limit -> limit.rule().topic().equals(DECISION_TERM) && limit.metOn() == null
                && limit.state() != Standing.State.CANCELLED).findFirst();
    }

    /**
     * Takes the days after one event up to another, it included, out of the term. It is done when the latter is known, so that
     * a service on the same day takes out nothing. A term that had run out before stays run out.
     */
    void notCounted(String owner, LocalDate after, LocalDate until, PauseGround ground, String who) {
        LocalDate from = after.plusDays(1);
        term(owner).filter(limit -> limit.rule().pausedBy().contains(ground) && !until.isBefore(from)
                && !from.isBefore(limit.from()) && (limit.unrolled() == null || !from.isAfter(limit.unrolled())))
                .ifPresent(limit -> deadlines.exclude(owner, limit.rule().code(), from, until, ground, who));
    }

    /** The decision was taken on this day. */
    void termMet(String owner, LocalDate on) {
        term(owner).ifPresent(limit -> deadlines.meet(owner, limit.rule().code(), on));
    }
}
