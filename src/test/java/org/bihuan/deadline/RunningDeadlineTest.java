package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.deadline.Standing.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a running limit stands on a day, from its dates alone. */
class RunningDeadlineTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static RunningDeadline running(String rule, String from) {
        return new RunningDeadline("case", DeadlineRules.on(rule, day(from)), day(from));
    }

    private static State state(RunningDeadline one, String today) {
        return one.standing(day(today), CALENDAR).state();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-09-29, RUNNING", "2025-09-30, SOON", "2025-10-03, SOON", "2025-10-09, SOON", "2025-10-10, OVERDUE",
            "2031-01-01, OVERDUE"})
    void theWarningIsAboutTheCountedDayAndOverdueIsOnlyTheRolledOne(String today, State state) {
        assertThat(state(running("T02", "2025-09-18"), today)).isEqualTo(state);
    }

    @Test
    void whatIsDoneIsJudgedByTheDayItWasDone() {
        RunningDeadline inTime = running("T02", "2025-09-18");
        inTime.meet(day("2025-10-09"));
        assertThat(state(inTime, "2026-01-01")).isEqualTo(State.MET);
        RunningDeadline late = running("T02", "2025-09-18");
        late.meet(day("2025-10-10"));
        assertThat(state(late, "2026-01-01")).isEqualTo(State.MET_LATE);
        RunningDeadline dropped = running("T02", "2025-09-18");
        dropped.cancel(day("2025-09-20"));
        assertThat(state(dropped, "2026-01-01")).isEqualTo(State.CANCELLED);
    }

    @Test
    void whileAPauseLastsTheEndMovesWithTheDayAndThenStandsStill() {
        RunningDeadline one = running("T08", "2024-01-15");
        one.pause(day("2024-02-01"), PauseGround.HEARING, "case-1");
        assertThat(state(one, "2024-01-31")).isEqualTo(State.RUNNING);
        assertThat(state(one, "2024-02-01")).isEqualTo(State.PAUSED);
        assertThat(one.standing(day("2024-02-01"), CALENDAR).unrolled()).isEqualTo("2024-04-15");
        assertThat(one.standing(day("2024-08-01"), CALENDAR).state()).isEqualTo(State.PAUSED);
        one.resume(day("2024-02-20"), "case-1");
        Standing after = one.standing(day("2024-02-21"), CALENDAR);
        assertThat(after.state()).isEqualTo(State.RUNNING);
        assertThat(after.unrolled()).isEqualTo("2024-05-04");
        assertThat(after.lastDay()).isEqualTo("2024-05-06");
        assertThat(after.paused()).isEqualTo(20);
        assertThat(after.inWords()).isEqualTo("2024-05-04，遇休息日顺延至 2024-05-06，已扣除中止期间 20 日（期限内）");
        assertThat(after.due(ZoneId.of("Asia/Shanghai"))).isEqualTo(Instant.parse("2024-05-04T15:59:00Z"));
    }

    @Test
    void extensionsAreAddedBeforeTheEndRollsOnce() {
        RunningDeadline filing = running("T02", "2025-09-18");
        filing.extend(Extender.HEAD, 15, "案情复杂", "bureau-1", day("2025-09-30"));
        Standing standing = filing.standing(day("2025-10-10"), CALENDAR);
        assertThat(standing.unrolled()).isEqualTo("2025-10-18");
        assertThat(standing.lastDay()).isEqualTo("2025-10-20");
        assertThat(standing.state()).isEqualTo(State.RUNNING);
        assertThat(standing.next()).isNull();
        RunningDeadline decision = running("T08", "2024-01-15");
        decision.pause(day("2024-02-01"), PauseGround.MONITORING, "case-1");
        decision.resume(day("2024-02-20"), "case-1");
        decision.extend(Extender.HEAD, 30, "案情复杂", "bureau-1", day("2024-04-01"));
        assertThat(decision.standing(day("2024-05-01"), CALENDAR).unrolled()).isEqualTo("2024-06-03");
        decision.extend(Extender.COLLECTIVE, 30, "案情重大", "bureau-1", day("2024-06-01"));
        decision.pause(day("2024-06-30"), PauseGround.APPRAISAL, "case-1");
        decision.resume(day("2024-07-10"), "case-1");
        assertThat(decision.standing(day("2024-07-11"), CALENDAR).unrolled()).isEqualTo("2024-07-14");
    }

    @Test
    void whereTheCalendarIsMissingTheCountedDayWarnsAndTheYearIsNamed() {
        Standing decision = running("T08", "2026-11-23").standing(day("2027-02-22"), CALENDAR);
        assertThat(decision.unrolled()).isEqualTo("2027-02-21");
        assertThat(decision.lastDay()).isNull();
        assertThat(decision.citation()).contains("2027");
        assertThat(decision.state()).isEqualTo(State.OVERDUE);
        Standing filing = running("T01", "2019-12-20").standing(day("2019-12-21"), CALENDAR);
        assertThat(filing.state()).isEqualTo(State.UNKNOWN);
        assertThat(filing.due(ZoneId.of("Asia/Shanghai"))).isNull();
        assertThat(filing.inWords()).contains("2019", "无法推算");
    }

    @Property(tries = 2000)
    void askingOftenOrLateChangesNothing(@ForAll @IntRange(min = 0, max = 80) int pausedAfter, @ForAll @IntRange(min = 0, max = 40) int days,
                                         @ForAll @IntRange(min = 0, max = 200) int askedAfter, @ForAll List<@IntRange(max = 400) Integer> before) {
        LocalDate start = day("2024-03-05");
        RunningDeadline asked = running("T08", "2024-03-05");
        RunningDeadline fresh = running("T08", "2024-03-05");
        for (RunningDeadline one : List.of(asked, fresh)) {
            one.pause(start.plusDays(pausedAfter), PauseGround.SERVICE, null);
            if (one == asked) {
                before.forEach(later -> one.standing(start.plusDays(later), CALENDAR));
            }
            one.resume(start.plusDays(pausedAfter + days), null);
        }
        before.forEach(later -> asked.standing(start.plusDays(later), CALENDAR));
        assertThat(asked.standing(start.plusDays(askedAfter), CALENDAR)).isEqualTo(fresh.standing(start.plusDays(askedAfter), CALENDAR));
    }

    @Property(tries = 1000)
    void fromDayToDayItOnlyGoesOnwardsUntilItIsOverdue(@ForAll @IntRange(min = 0, max = 60) int filedAfter) {
        String from = day("2024-01-01").plusDays(filedAfter).toString();
        RunningDeadline one = running("T02", from);
        List<State> states = day(from).datesUntil(day(from).plusDays(40)).map(today -> one.standing(today, CALENDAR).state()).distinct().toList();
        assertThat(states).containsExactly(State.RUNNING, State.SOON, State.OVERDUE);
    }
}
