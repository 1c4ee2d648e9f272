package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of limits, with pauses. */
class DayCountTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DayCount count(LocalDate event, int amount, LimitUnit unit, List<Pause> pauses) {
        return DayCount.of(event, amount, unit, true, pauses, CALENDAR);
    }

    private static List<Pause> pauses(String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).map(one -> one.split("/"))
                .map(ends -> new Pause(day(ends[0]), day(ends[1]))).toList();
    }

    @ParameterizedTest(name = "{1} {2} after {0} without {3}: {4}, rolled {5}")
    @CsvSource({
            // counted on a wall calendar: 28 September is a swapped Sunday, 1 to 8 October rest, 11 October a swapped Saturday
            "2025-09-26, 5, WORKING_DAYS, , 2025-10-10, 2025-10-10",
            "2025-09-26, 5, WORKING_DAYS, 2025-09-29/2025-09-30, 2025-10-13, 2025-10-13",
            "2025-09-26, 5, WORKING_DAYS, 2025-10-01/2025-10-08, 2025-10-10, 2025-10-10",
            "2025-09-26, 5, WORKING_DAYS, 2025-09-30/2025-10-09, 2025-10-13, 2025-10-13",
            "2025-09-26, 5, WORKING_DAYS, 2025-09-29/2025-09-30 2025-09-30/2025-10-09, 2025-10-14, 2025-10-14",
            "2025-09-26, 5, WORKING_DAYS, 2025-10-11/2025-10-20, 2025-10-10, 2025-10-10",
            "2025-09-26, 5, WORKING_DAYS, 2025-10-09/2025-10-09 2025-10-11/2025-10-20, 2025-10-21, 2025-10-21",
            "2025-09-26, 5, WORKING_DAYS, 2025-10-10/2025-10-10, 2025-10-11, 2025-10-11",
            "2020-01-22, 7, WORKING_DAYS, , 2020-02-10, 2020-02-10",
            "2023-06-15, 7, WORKING_DAYS, 2023-06-20/2023-06-26, 2023-07-03, 2023-07-03",
            "2024-02-08, 10, WORKING_DAYS, 2024-02-18/2024-02-18, 2024-02-29, 2024-02-29",
            "2025-09-18, 15, NATURAL_DAYS, , 2025-10-03, 2025-10-09",
            "2025-09-26, 15, NATURAL_DAYS, , 2025-10-11, 2025-10-11",
            "2025-09-18, 15, NATURAL_DAYS, 2025-09-19/2025-09-19, 2025-10-04, 2025-10-09",
            "2025-09-18, 15, NATURAL_DAYS, 2025-10-03/2025-10-03, 2025-10-04, 2025-10-09",
            "2025-09-18, 15, NATURAL_DAYS, 2025-10-04/2025-10-08, 2025-10-03, 2025-10-09",
            "2025-09-18, 15, NATURAL_DAYS, 2025-09-20/2025-09-22 2025-10-05/2025-10-06, 2025-10-08, 2025-10-09",
            "2025-09-18, 15, NATURAL_DAYS, 2025-09-20/2025-09-24 2025-09-22/2025-09-26, 2025-10-10, 2025-10-10",
            "2025-09-18, 15, NATURAL_DAYS, 2025-09-20/2025-09-22 2025-09-23/2025-09-26, 2025-10-10, 2025-10-10",
            "2025-01-20, 15, NATURAL_DAYS, 2025-01-20/2025-01-21, 2025-02-05, 2025-02-05",
            "2024-01-15, 90, NATURAL_DAYS, , 2024-04-14, 2024-04-15",
            "2024-01-15, 90, NATURAL_DAYS, 2024-02-01/2024-02-20, 2024-05-04, 2024-05-06",
            "2024-01-15, 120, NATURAL_DAYS, 2024-02-01/2024-02-20, 2024-06-03, 2024-06-03",
            "2024-01-15, 150, NATURAL_DAYS, 2024-02-01/2024-02-20 2024-06-30/2024-07-10, 2024-07-14, 2024-07-15",
            "2021-11-30, 3, MONTHS, , 2022-02-28, 2022-02-28",
            "2021-11-30, 3, MONTHS, 2021-12-10/2021-12-19, 2022-03-10, 2022-03-10",
            "2022-08-31, 3, MONTHS, 2022-11-30/2022-12-01, 2022-12-02, 2022-12-02",
            "2020-11-30, 3, MONTHS, , 2021-02-28, 2021-03-01",
            "2019-11-30, 3, MONTHS, , 2020-02-29, 2020-03-02",
            "2022-10-02, 2, YEARS, , 2024-10-02, 2024-10-08",
            "2024-02-29, 1, YEARS, , 2025-02-28, 2025-02-28"})
    void limitsEndWhereTheyEndOnAWallCalendar(LocalDate event, int amount, LimitUnit unit, String without, LocalDate unrolled,
                                              LocalDate lastDay) {
        DayCount count = count(event, amount, unit, pauses(without));
        assertThat(count.unrolled()).isEqualTo(unrolled);
        assertThat(count.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void aPauseAddsItsWorkingDaysToALimitInWorkingDaysAndAllItsDaysToOthers() {
        List<Pause> pause = pauses("2025-09-27/2025-09-29");   // a Saturday, a swapped Sunday, a Monday
        assertThat(count(day("2025-09-26"), 5, LimitUnit.WORKING_DAYS, pause).paused()).isEqualTo(2);
        assertThat(count(day("2025-09-26"), 5, LimitUnit.NATURAL_DAYS, pause).paused()).isEqualTo(3);
    }

    @Test
    void whereTheCalendarOfAYearIsMissingTheCountedDayStandsAndTheYearIsNamed() {
        DayCount natural = count(day("2026-12-01"), 31, LimitUnit.NATURAL_DAYS, List.of());
        assertThat(natural.unrolled()).isEqualTo("2027-01-01");
        assertThat(natural.lastDay()).isNull();
        assertThat(natural.missing()).hasMessageContaining("缺少 2027 年");
        DayCount working = count(day("2026-12-30"), 2, LimitUnit.WORKING_DAYS, List.of());
        assertThat(working.unrolled()).isNull();
        assertThat(working.missing()).hasMessageContaining("缺少 2027 年");
        assertThat(count(day("2026-12-01"), 30, LimitUnit.NATURAL_DAYS, List.of()).lastDay()).isEqualTo("2026-12-31");
    }

    @Test
    void aLimitOfNoDaysIsNoLimitAndAPauseDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> count(day("2025-01-02"), 0, LimitUnit.NATURAL_DAYS, List.of())).hasMessageContaining("至少为一");
        assertThatThrownBy(() -> new Pause(day("2025-01-02"), day("2025-01-01"))).hasMessageContaining("早于");
    }

    @Provide
    Arbitrary<LocalDate> events() {
        return Arbitraries.longs().between(day("2020-01-01").toEpochDay(), day("2024-12-31").toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LimitUnit> units() {
        return Arbitraries.of(LimitUnit.WORKING_DAYS, LimitUnit.NATURAL_DAYS, LimitUnit.MONTHS);
    }

    /** Pauses as days after the event and lengths. */
    @Provide
    Arbitrary<List<int[]>> offsets() {
        return Combinators.combine(Arbitraries.integers().between(-5, 60), Arbitraries.integers().between(0, 12))
                .as((from, more) -> new int[] {from, more}).list().ofMaxSize(6);
    }

    private static List<Pause> at(LocalDate event, List<int[]> offsets) {
        return offsets.stream().map(one -> new Pause(event.plusDays(one[0]), event.plusDays(one[0] + one[1]))).toList();
    }

    private static int amount(LimitUnit unit, int days) {
        return unit == LimitUnit.MONTHS ? 1 + days / 12 : days;
    }

    @Property(tries = 2000)
    void theEndIsTheDayOnWhichThatManyDaysOutsideAllPausesHavePassed(@ForAll("events") LocalDate event, @ForAll("units") LimitUnit unit,
                                                                     @ForAll @IntRange(min = 1, max = 40) int days,
                                                                     @ForAll("offsets") List<int[]> offsets) {
        List<Pause> pauses = at(event, offsets);
        int amount = amount(unit, days);
        LocalDate bare = count(event, amount, unit, List.of()).unrolled();
        boolean working = unit == LimitUnit.WORKING_DAYS;
        long left = working ? amount : event.until(bare, ChronoUnit.DAYS);
        LocalDate last = event;
        while (left > 0) {
            last = last.plusDays(1);
            LocalDate now = last;
            if (pauses.stream().noneMatch(pause -> pause.holds(now)) && (!working || CALENDAR.isWorkday(now))) {
                left--;
            }
        }
        assertThat(count(event, amount, unit, pauses).unrolled()).isEqualTo(last);
    }

    @Property(tries = 2000)
    void pausesMayBeReorderedSplitAndOverlapped(@ForAll("events") LocalDate event, @ForAll("units") LimitUnit unit,
                                                @ForAll @IntRange(min = 1, max = 40) int days, @ForAll("offsets") List<int[]> offsets,
                                                @ForAll long seed) {
        Random random = new Random(seed);
        List<Pause> pauses = at(event, offsets);
        List<Pause> others = new ArrayList<>();
        for (Pause pause : pauses) {
            LocalDate cut = pause.from().plusDays(random.nextInt(pause.days()));
            others.add(new Pause(pause.from(), cut));
            if (cut.isBefore(pause.to())) {
                others.add(new Pause(random.nextBoolean() ? cut : cut.plusDays(1), pause.to()));
            }
        }
        Collections.shuffle(others, random);
        assertThat(count(event, amount(unit, days), unit, others)).isEqualTo(count(event, amount(unit, days), unit, pauses));
    }

    @Property(tries = 2000)
    void theLastDayIsAWorkingDayNotBeforeTheCountedOneWithOnlyRestDaysBetween(@ForAll("events") LocalDate event, @ForAll("units") LimitUnit unit,
                                                                              @ForAll @IntRange(min = 1, max = 40) int days,
                                                                              @ForAll("offsets") List<int[]> offsets) {
        DayCount count = count(event, amount(unit, days), unit, at(event, offsets));
        assertThat(CALENDAR.isWorkday(count.lastDay())).isTrue();
        assertThat(count.lastDay()).isAfterOrEqualTo(count.unrolled());
        assertThat(count.unrolled().datesUntil(count.lastDay())).noneMatch(CALENDAR::isWorkday);
    }

    @Property(tries = 1000)
    void yearsEndOnTheSameDayOrTheLastOfFebruaryAndRollLikeTheRest(@ForAll("events") LocalDate event) {
        DayCount count = count(event, 1, LimitUnit.YEARS, List.of());
        assertThat(count.unrolled()).isEqualTo(event.getDayOfYear() == 60 && event.isLeapYear() ? event.plusDays(365) : event.withYear(event.getYear() + 1));
        assertThat(CALENDAR.isWorkday(count.lastDay())).isTrue();
    }
}
