package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of a procedure in the order that they must have (日期逻辑): none may lie before an earlier one. */
final class DecisionDates {

    private record Dated(String what, LocalDate on) {
    }

    private final List<Dated> dates = new ArrayList<>();

    /** @param on null where it has not happened; then it is left out */
    DecisionDates then(String what, LocalDate on) {
        if (on != null) {
            dates.add(new Dated(what, on));
        }
        return this;
    }

    /** The first inversion in Chinese, with both days. */
    Optional<String> inversion() {
        for (int i = 1; i < dates.size(); i++) {
            Dated before = dates.get(i - 1);
            Dated after = dates.get(i);
            if (after.on.isBefore(before.on)) {
                return Optional.of("日期先后颠倒：" + after.what + "（" + after.on + "）早于" + before.what + "（" + before.on + "）");
            }
        }
        return Optional.empty();
    }
}
