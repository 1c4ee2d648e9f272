package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which the dates of a file must stand (日期逻辑, item of the file review): no later step of the procedure bears
 * an earlier date. The order to correct may stand before filing.
 */
final class DateOrder {

    /** The dated steps of a case, in their order. */
    enum Step {
        INSPECTED("现场检查"), FILED("立案"), INVESTIGATED("调查终结"), REVIEWED("案件审查"), NOTICE_SERVED("告知书送达"), HEARD("陈述申辩或者听证"),
        LEGALLY_REVIEWED("法制审核"), DELIBERATED("集体讨论"), DECIDED("作出决定"), SERVED("决定书送达"), PUBLISHED("公开"), CLOSED("结案");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private DateOrder() {
    }

    /** Each inversion as a Chinese sentence; steps without a date are passed over. */
    static List<String> inversions(Map<Step, LocalDate> dates) {
        List<String> inversions = new ArrayList<>();
        Step before = null;
        for (Map.Entry<Step, LocalDate> one : new EnumMap<>(dates).entrySet()) {
            if (one.getValue() == null) {
                continue;
            }
            if (before != null && one.getValue().isBefore(dates.get(before))) {
                inversions.add(one.getKey().label() + "（" + one.getValue() + "）不能早于" + before.label() + "（" + dates.get(before) + "）");
            } else {
                before = one.getKey();
            }
        }
        return inversions;
    }
}
