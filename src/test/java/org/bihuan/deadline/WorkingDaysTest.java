package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.CHINA;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void everyYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday).count()).isEqualTo(workingDays);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
            "2025-10-01, false, National Day",
            "2025-10-08, false, last day of the block",
            "2025-09-28, true, a swapped working Sunday",
            "2025-10-11, true, a swapped working Saturday",
            "2025-10-12, false, an ordinary Sunday",
            "2020-01-31, false, extended Spring Festival",
            "2020-02-02, false, extended Spring Festival",
            "2020-02-03, true, the Monday work began"})
    void aDayIsAWorkingDayAsTheNoticesSay(LocalDate day, boolean workday, String why) {
        assertThat(calendar.isWorkday(day)).as(why).isEqualTo(workday);
    }

    @ParameterizedTest(name = "{1} working days after {0} end on {2}")
    @CsvSource({
            "2025-09-26, 5, 2025-10-10",   // 28 (a swapped Sunday), 29, 30 September, 9 and 10 October
            "2023-06-15, 7, 2023-06-27",   // over the Dragon Boat block, with the swapped Sunday 25 June
            "2026-11-23, 1, 2026-11-24"})
    void workingDaysSkipRestDays(LocalDate event, int days, LocalDate end) {
        assertThat(calendar.addWorkingDays(event, days)).isEqualTo(new WorkingDays.Term(end, end));
    }

    @Test
    void naturalDaysThatEndInAHolidayRollToTheNextWorkingDayAndBothDaysAreKnown() {
        assertThat(calendar.addNaturalDays(day("2025-09-18"), 15))
                .isEqualTo(new WorkingDays.Term(day("2025-10-03"), day("2025-10-09")));
    }

    @Test
    void naturalDaysThatEndOnASwappedWorkingSaturdayDoNotRoll() {
        assertThat(calendar.addNaturalDays(day("2025-09-26"), 15))
                .isEqualTo(new WorkingDays.Term(day("2025-10-11"), day("2025-10-11")));
    }

    @Test
    void beyondTheDataTheMissingYearIsNamed() {
        assertThat(calendar.addNaturalDays(day("2026-12-01"), 30).lastDay()).isEqualTo(day("2026-12-31"));
        assertThatThrownBy(() -> calendar.addNaturalDays(day("2026-12-01"), 31))
                .isInstanceOf(CalendarMissing.class).hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.addWorkingDays(day("2026-12-30"), 2))
                .isInstanceOf(CalendarMissing.class).hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.isWorkday(day("2019-12-31")))
                .isInstanceOf(CalendarMissing.class).hasMessageContaining("2019");
    }

    @Test
    void aLimitOfNoDaysIsNoLimit() {
        assertThatThrownBy(() -> calendar.addNaturalDays(day("2025-01-02"), 0)).hasMessageContaining("至少为一日");
        assertThatThrownBy(() -> calendar.addWorkingDays(day("2025-01-02"), -1)).hasMessageContaining("至少为一日");
    }

    @Provide
    Arbitrary<LocalDate> known() {
        return Arbitraries.longs().between(day("2020-01-01").toEpochDay(), day("2026-06-30").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void theLastDayIsAlwaysAWorkingDayAndNeverBeforeTheCountedOne(@ForAll("known") LocalDate event,
                                                                  @ForAll @IntRange(min = 1, max = 90) int days) {
        WorkingDays.Term term = calendar.addNaturalDays(event, days);
        assertThat(term.unrolled()).isEqualTo(event.plusDays(days));
        assertThat(calendar.isWorkday(term.lastDay())).isTrue();
        assertThat(term.unrolled().datesUntil(term.lastDay())).noneMatch(calendar::isWorkday);
    }

    @Property
    void exactlyThatManyWorkingDaysLieBehindTheEvent(@ForAll("known") LocalDate event,
                                                     @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate last = calendar.addWorkingDays(event, days).lastDay();
        assertThat(calendar.isWorkday(last)).isTrue();
        assertThat(event.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkday).count()).isEqualTo(days);
    }

    @Property
    void countingOnIsCountingTogether(@ForAll("known") LocalDate event, @ForAll @IntRange(min = 1, max = 30) int first,
                                      @ForAll @IntRange(min = 1, max = 30) int second) {
        LocalDate between = calendar.addWorkingDays(event, first).lastDay();
        assertThat(calendar.addWorkingDays(between, second)).isEqualTo(calendar.addWorkingDays(event, first + second));
    }
}
