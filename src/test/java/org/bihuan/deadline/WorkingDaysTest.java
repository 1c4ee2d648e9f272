package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private final WorkingDays calendar = WorkingDays.seed();

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
        assertThat(calendar.after(event, days)).isEqualTo(end);
        assertThat(calendar.between(event, end)).isEqualTo(days);
        assertThat(calendar.between(end, event)).isEqualTo(-days);
    }

    @Test
    void beyondTheDataTheMissingYearIsNamed() {
        assertThatThrownBy(() -> calendar.rolled(day("2027-01-01"))).isInstanceOf(CalendarMissing.class).hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.after(day("2026-12-30"), 2)).isInstanceOf(CalendarMissing.class).hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.isWorkday(day("2019-12-31"))).isInstanceOf(CalendarMissing.class).hasMessageContaining("2019");
    }

    @Test
    void everyYearOfTheSeedIsKnownAndAYearLoadedInPartIsNot() {
        assertThat(calendar.years()).containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        List<CalendarDay> days = new ArrayList<>(WorkingDays.seedDays());
        days.removeIf(one -> one.name().equals("端午节") && one.date().getYear() == 2024);
        days.removeIf(one -> one.date().equals(day("2021-10-03")));
        WorkingDays without = WorkingDays.of(days);
        assertThat(without.years()).containsExactly(2020, 2022, 2023, 2025, 2026);
        assertThat(without.missing(2024)).containsExactly("端午节");
        assertThat(without.missing(2021)).containsExactly("国庆节");
        assertThatThrownBy(() -> without.isWorkday(day("2024-03-01"))).isInstanceOf(CalendarMissing.class);
    }

    @Provide
    Arbitrary<LocalDate> known() {
        return Arbitraries.longs().between(day("2020-01-01").toEpochDay(), day("2026-06-30").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 2000)
    void addingWorkingDaysIsTheInverseOfCountingThem(@ForAll("known") LocalDate event, @ForAll @IntRange(min = 0, max = 120) int days) {
        LocalDate end = calendar.after(event, days);
        assertThat(calendar.between(event, end)).isEqualTo(days);
        assertThat(days == 0 || calendar.isWorkday(end)).isTrue();
    }

    @Property(tries = 2000)
    void whatLiesBeforeAWorkingDayIsCountedBackFromIt(@ForAll("known") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate end = calendar.after(event, days);
        assertThat(calendar.between(calendar.before(end, days - 1), end)).isEqualTo(days - 1);
        assertThat(calendar.before(end, days - 1)).isAfter(event);
    }

    @Property(tries = 1000)
    void countingOnIsCountingTogether(@ForAll("known") LocalDate event, @ForAll @IntRange(min = 1, max = 30) int first,
                                      @ForAll @IntRange(min = 1, max = 30) int second) {
        assertThat(calendar.after(calendar.after(event, first), second)).isEqualTo(calendar.after(event, first + second));
    }
}
