package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.alert.ReminderStage.AT_DEADLINE;
import static org.bihuan.alert.ReminderStage.FOUR_FIFTHS;
import static org.bihuan.alert.ReminderStage.HALF;
import static org.bihuan.alert.ReminderStage.HALF_OVER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final Instant FROM = Instant.parse("2021-12-27T04:00:00Z");
    private static final Instant DUE = FROM.plus(Duration.ofHours(10));

    @Test
    void fourMomentsFollowFromOpeningAndDeadline() {
        assertThat(Stream.of(ReminderStage.values()).map(s -> Duration.between(FROM, s.at(FROM, DUE)).toHours()))
                .containsExactly(5L, 8L, 10L, 15L);
    }

    @Test
    void eachMomentIsToldAsItComes() {
        assertThat(stages(0, 4)).isEmpty();
        assertThat(stages(0, 5)).containsExactly(HALF);
        assertThat(stages(1, 8)).containsExactly(FOUR_FIFTHS);
        assertThat(stages(2, 10)).containsExactly(AT_DEADLINE);
        assertThat(stages(3, 15)).containsExactly(HALF_OVER);
        assertThat(stages(4, 1000)).isEmpty();
    }

    @Test
    void afterDownTimeAnOvertakenReminderIsLeftOutButNoEscalation() {
        assertThat(stages(0, 9)).containsExactly(FOUR_FIFTHS);
        assertThat(stages(0, 11)).containsExactly(AT_DEADLINE);
        assertThat(stages(0, 100)).containsExactly(AT_DEADLINE, HALF_OVER);
    }

    @Test
    void whatIsToldLateIsDatedWithTheMomentThatMadeItDue() {
        assertThat(Reminders.dueBy(FROM, DUE, 0, hours(100))).containsExactly(new Reminders.Due(AT_DEADLINE, hours(10)),
                new Reminders.Due(HALF_OVER, hours(15)));
    }

    @Test
    void whenTheDeadlineIsBroughtForwardTheMomentsMove() {
        assertThat(Reminders.next(FROM, DUE, 1)).contains(hours(8));
        assertThat(Reminders.next(FROM, hours(5), 1)).contains(hours(4));
        assertThat(Reminders.dueBy(FROM, hours(5), 1, hours(6))).extracting(Reminders.Due::stage).containsExactly(AT_DEADLINE);
    }

    @Test
    void aDeadlineBeforeTheOpeningIsEscalatedAtOnce() {
        assertThat(Reminders.dueBy(FROM, hours(-1), 0, FROM)).extracting(Reminders.Due::stage).containsExactly(AT_DEADLINE, HALF_OVER);
    }

    /** However often and when somebody looks, every escalation whose moment has passed is told exactly once, no stage twice. */
    @Property
    void escalationsAreToldOnceHoweverOftenSomebodyLooks(@ForAll @LongRange(min = 1, max = 500_000) long period,
                                                         @ForAll @Size(max = 20) List<@IntRange(max = 1_000_000) Integer> looks) {
        Instant due = FROM.plusSeconds(period);
        List<ReminderStage> told = new ArrayList<>();
        int done = 0;
        Instant last = FROM.minusSeconds(1);
        for (int look : looks.stream().sorted().toList()) {
            last = FROM.plusSeconds(look);
            Reminders.dueBy(FROM, due, done, last).forEach(d -> told.add(d.stage()));
            done = Reminders.passedBy(FROM, due, done, last);
        }
        Instant end = last;
        assertThat(told).doesNotHaveDuplicates().isSorted();
        assertThat(told.stream().filter(ReminderStage::escalation)).containsExactlyElementsOf(
                Stream.of(AT_DEADLINE, HALF_OVER).filter(s -> !s.at(FROM, due).isAfter(end)).toList());
    }

    /** The next moment is always the first that has not been told, and never lies before one that has. */
    @Property
    void theNextMomentLiesAfterWhatIsBehind(@ForAll @LongRange(min = 1, max = 500_000) long period,
                                            @ForAll @IntRange(max = 1_000_000) int look) {
        Instant due = FROM.plusSeconds(period);
        Instant now = FROM.plusSeconds(look);
        int done = Reminders.passedBy(FROM, due, 0, now);
        Reminders.next(FROM, due, done).ifPresent(next -> assertThat(next).isAfter(now));
    }

    private static List<ReminderStage> stages(int done, long hour) {
        return Reminders.dueBy(FROM, DUE, done, hours(hour)).stream().map(Reminders.Due::stage).toList();
    }

    private static Instant hours(long hours) {
        return FROM.plus(Duration.ofHours(hours));
    }
}
