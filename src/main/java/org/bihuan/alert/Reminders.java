package org.bihuan.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which reminders and escalations a lead's time calls for. They follow from dates alone: whoever looks later, after the
 * server was down or the deadline was brought forward, comes to the same answer.
 */
final class Reminders {

    /** Something to tell. @param at the moment that made it due, however late it is told */
    record Due(ReminderStage stage, Instant at) {
    }

    private static final List<ReminderStage> STAGES = List.of(ReminderStage.values());

    private Reminders() {
    }

    /**
     * What is to be told now.
     *
     * @param from when the time began to run
     * @param due  when it ends
     * @param done how many stages are behind already, told or overtaken
     */
    static List<Due> dueBy(Instant from, Instant due, int done, Instant now) {
        int passed = passedBy(from, due, done, now);
        List<Due> tell = new ArrayList<>();
        for (ReminderStage stage : STAGES.subList(Math.min(done, passed), passed)) {
            if (stage.escalation() || stage.ordinal() == passed - 1) {
                tell.add(new Due(stage, stage.at(from, due)));
            }
        }
        return tell;
    }

    /** How many stages are behind by now; never fewer than were before. */
    static int passedBy(Instant from, Instant due, int done, Instant now) {
        int passed = done;
        while (passed < STAGES.size() && !STAGES.get(passed).at(from, due).isAfter(now)) {
            passed++;
        }
        return passed;
    }

    /** When to look at the lead again; empty when nothing is left to tell. */
    static Optional<Instant> next(Instant from, Instant due, int done) {
        return done < STAGES.size() ? Optional.of(STAGES.get(done).at(from, due)) : Optional.empty();
    }
}
