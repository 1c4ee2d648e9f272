package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureLawTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void orderThirtyReplacedOrderEightOnTheFirstOfJuly2023() {
        assertThat(ProcedureLaw.on(day("2010-03-01"))).isSameAs(ProcedureLaw.ORDER_8);
        assertThat(ProcedureLaw.on(day("2023-06-30"))).isSameAs(ProcedureLaw.ORDER_8);
        assertThat(ProcedureLaw.on(day("2023-07-01"))).isSameAs(ProcedureLaw.ORDER_30);
        assertThatThrownBy(() -> ProcedureLaw.on(day("2010-02-28"))).hasMessageContaining("2010-02-28");
    }

    @ParameterizedTest(name = "a clue of {0} is decided by {1}, rolled {2}")
    @CsvSource({
            "2022-01-18, 2022-01-27, 2022-01-27",   // Order 8: 19, 20, 21, 24, 25, 26, 27 January
            "2023-06-30, 2023-07-11, 2023-07-11",   // still Order 8, though it ends under Order 30
            "2023-07-01, 2023-07-16, 2023-07-17",   // Order 30: fifteen days end on a Sunday
            "2025-09-18, 2025-10-03, 2025-10-09",   // ... or in the National Day block
            "2026-11-23, 2026-12-08, 2026-12-08"})
    void theFilingTermFollowsTheRulesOfTheCluesDay(LocalDate clueOn, LocalDate unrolled, LocalDate lastDay) {
        assertThat(filing(clueOn).unrolled(clueOn, CALENDAR)).isEqualTo(unrolled);
        assertThat(CALENDAR.rolled(unrolled)).isEqualTo(lastDay);
    }

    @Test
    void thePenaltyIsDecidedInThreeMonthsUnderOrderEightAndNinetyDaysUnderOrderThirty() {
        assertThat(ProcedureLaw.decision(day("2021-11-30")).unrolled(day("2021-11-30"), CALENDAR)).isEqualTo("2022-02-28");
        assertThat(ProcedureLaw.decision(day("2024-01-15")).unrolled(day("2024-01-15"), CALENDAR)).isEqualTo("2024-04-14");
        assertThat(ProcedureLaw.decision(day("2023-06-30")).inWords()).isEqualTo("3个月");
        assertThat(ProcedureLaw.decision(day("2023-07-01")).inWords()).isEqualTo("90日");
    }

    @Provide
    Arbitrary<LocalDate> clues() {
        return Arbitraries.longs().between(day("2010-03-01").toEpochDay(), day("2040-01-01").toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Property
    void everyDaySinceOrderEightHasBothItsLimits(@ForAll("clues") LocalDate day) {
        assertThat(filing(day).topic()).isEqualTo("FILING");
        assertThat(ProcedureLaw.decision(day).topic()).isEqualTo("DECISION");
    }

    private static DeadlineRule filing(LocalDate clueOn) {
        return DeadlineRules.on(ProcedureLaw.on(clueOn).filingRule(), clueOn);
    }
}
