package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.penalty.DateOrder.Step;
import org.junit.jupiter.api.Test;

/** The dates of a file stand in the order of its steps. */
class DateOrderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void equalDaysAreInOrderAndAnEarlierOneIsNamedWithTheStepBefore() {
        assertThat(DateOrder.inversions(Map.of(Step.FILED, DAY, Step.DECIDED, DAY, Step.SERVED, DAY))).isEmpty();
        assertThat(DateOrder.inversions(Map.of(Step.FILED, DAY, Step.DECIDED, DAY.minusDays(1), Step.SERVED, DAY)))
                .containsExactly("作出决定（2024-02-29）不能早于立案（2024-03-01）");
    }

    @Test
    void aStepWithoutADateIsPassedOver() {
        Map<Step, LocalDate> dates = new EnumMap<>(Step.class);
        dates.put(Step.FILED, DAY);
        dates.put(Step.DECIDED, null);
        dates.put(Step.CLOSED, DAY.minusDays(3));
        assertThat(DateOrder.inversions(dates)).containsExactly("结案（2024-02-27）不能早于立案（2024-03-01）");
    }

    @Property(tries = 1000)
    void thereIsNoComplaintExactlyWhereTheDatesDoNotFall(@ForAll @Size(12) List<@IntRange(min = 0, max = 30) Integer> days) {
        Map<Step, LocalDate> dates = new EnumMap<>(Step.class);
        boolean falls = false;
        for (Step step : Step.values()) {
            dates.put(step, DAY.plusDays(days.get(step.ordinal())));
            falls |= step.ordinal() > 0 && days.get(step.ordinal()) < days.get(step.ordinal() - 1);
        }
        assertThat(DateOrder.inversions(dates).isEmpty()).isEqualTo(!falls);
    }
}
