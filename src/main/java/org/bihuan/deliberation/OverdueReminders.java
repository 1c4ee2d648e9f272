package org.bihuan.deliberation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which reminder a deliberation calls for: it follows from dates alone, however late one looks. */
final class OverdueReminders {

    /** What is told. */
    enum Kind {
        /** The step was due and has not been taken. */
        OVERDUE,
        /** Nor was it since; whoever heads the authority learns of it too. */
        STILL_OVERDUE
    }

    /** @param at the moment that made it due */
    record Due(Kind kind, Instant at) {
    }

    private OverdueReminders() {
    }

    /**
     * The latest reminder that is due by now; an earlier one it has overtaken is not told any more.
     *
     * @param due   when the step was to be taken
     * @param grace after so long it is told once more
     * @param told  moment of the last reminder that was told; null while there was none
     */
    static Optional<Due> dueBy(Instant due, Duration grace, Instant told, Instant now) {
        return List.of(new Due(Kind.STILL_OVERDUE, due.plus(grace)), new Due(Kind.OVERDUE, due)).stream().filter(one -> !one.at().isAfter(now))
                .findFirst().filter(one -> told == null || one.at().isAfter(told));
    }
}
