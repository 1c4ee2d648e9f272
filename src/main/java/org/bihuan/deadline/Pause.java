package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whole days on which a limit does not run, both ends included.
 *
 * @param to not before {@code from}
 */
record Pause(LocalDate from, LocalDate to) {

    Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("中止期间的结束日 " + to + " 早于开始日 " + from);
        }
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Overlapping and adjacent ones become one; in the order of time. */
    static List<Pause> merged(Collection<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || pause.from.isAfter(last.to.plusDays(1))) {
                merged.add(pause);
            } else if (pause.to.isAfter(last.to)) {
                merged.set(merged.size() - 1, new Pause(last.from, pause.to));
            }
        }
        return merged;
    }
}
