package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The limits that run in an execution, under its owner. */
@Service
@Transactional
class ExecutionTerms {

    /** To pay within fifteen days. */
    static final String PAYMENT = "T12";
    /** To ask for a reconsideration within sixty days. */
    static final String RECONSIDERATION = "T14";
    /** To sue within six months. */
    static final String LITIGATION = "T15";
    /** To sue within fifteen days of the decision on the reconsideration. */
    static final String LITIGATION_AFTER_RECONSIDERATION = "T15R";
    /** To perform within ten working days of the reminder. */
    static final String REMINDER = "T16";
    /** To apply to the court within three months of the end of remedies. */
    static final String COURT = "T17";

    private static final List<String> ALL = List.of(PAYMENT, RECONSIDERATION, LITIGATION, LITIGATION_AFTER_RECONSIDERATION, REMINDER, COURT);

    private final Deadlines deadlines;
    private final Clock clock;

    ExecutionTerms(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void start(String owner, String rule, LocalDate on) {
        deadlines.start(owner, rule, on);
    }

    /** Starts it, unless the latest of the owner began on that day already; one that began on another day no longer counts. */
    void startOnce(String owner, String rule, LocalDate on) {
        if (find(owner, rule).filter(term -> term.from().equals(on)).isEmpty()) {
            cancel(owner, rule);
            deadlines.start(owner, rule, on);
        }
    }

    void meet(String owner, String rule, LocalDate on) {
        if (runs(owner, rule)) {
            deadlines.meet(owner, rule, on);
        }
    }

    void cancel(String owner, String rule) {
        if (runs(owner, rule)) {
            deadlines.cancel(owner, rule, LocalDate.now(clock));
        }
    }

    void cancelAll(String owner) {
        ALL.forEach(rule -> cancel(owner, rule));
    }

    @Transactional(readOnly = true)
    Optional<Standing> find(String owner, String rule) {
        return deadlines.find(owner, rule);
    }

    /** The last day, rolled where the calendar is known. Null for a limit in working days of which the calendar is missing. */
    @Transactional(readOnly = true)
    LocalDate end(String owner, String rule) {
        Standing term = find(owner, rule).orElseThrow();
        return term.lastDay() != null ? term.lastDay() : term.unrolled();
    }

    @Transactional(readOnly = true)
    boolean runs(String owner, String rule) {
        return find(owner, rule).filter(term -> term.metOn() == null && term.state() != Standing.State.CANCELLED).isPresent();
    }
}
