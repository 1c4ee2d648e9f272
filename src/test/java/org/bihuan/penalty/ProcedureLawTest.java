package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureLawTest {

    private static final WorkingDays CALENDAR = WorkingDays.CHINA;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Term filing(String clueOn, boolean extended) {
        return ProcedureLaw.on(day(clueOn)).filingTerm(day(clueOn), extended, CALENDAR);
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
    void theFilingTermFollowsTheRulesOfTheCluesDay(String clueOn, LocalDate unrolled, LocalDate lastDay) {
        Term term = filing(clueOn, false);
        assertThat(term.unrolled()).isEqualTo(unrolled);
        assertThat(term.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void theHeadAddsFifteenNaturalDaysBeforeRollingOnce() {
        assertThat(filing("2025-09-18", true).unrolled()).isEqualTo("2025-10-18");
        assertThat(filing("2025-09-18", true).lastDay()).isEqualTo("2025-10-20");
    }

    @Test
    void thePenaltyIsDecidedInThreeMonthsUnderOrderEightAndNinetyDaysUnderOrderThirty() {
        assertThat(ProcedureLaw.ORDER_8.decisionTerm(day("2021-11-30"), CALENDAR).lastDay()).isEqualTo("2022-02-28");
        assertThat(ProcedureLaw.ORDER_30.decisionTerm(day("2024-01-15"), CALENDAR).unrolled()).isEqualTo("2024-04-14");
        assertThat(ProcedureLaw.ORDER_30.decisionTerm(day("2024-01-15"), CALENDAR).lastDay()).isEqualTo("2024-04-15");
        assertThat(ProcedureLaw.ORDER_8.decisionTermInWords()).isEqualTo("3个月内");
        assertThat(ProcedureLaw.ORDER_30.decisionTermInWords()).isEqualTo("90日内");
    }

    @Test
    void whereTheCalendarOfAYearIsMissingTheCountedDayStandsAndTheYearIsNamed() {
        Term term = ProcedureLaw.ORDER_30.decisionTerm(day("2026-11-23"), CALENDAR);
        assertThat(term.unrolled()).isEqualTo("2027-02-21");
        assertThat(term.lastDay()).isNull();
        assertThat(term.citation()).contains("2027");
        assertThat(term.state(day("2027-02-22"), null)).isEqualTo(Term.State.OVERDUE);
        assertThat(filing("2019-12-20", false).state(day("2019-12-21"), null)).isEqualTo(Term.State.UNKNOWN);
        assertThat(filing("2019-12-20", false).due(HouseClock.ZONE)).isNull();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-09-29, IN_TIME", "2025-09-30, SOON", "2025-10-03, SOON", "2025-10-09, SOON", "2025-10-10, OVERDUE"})
    void theWarningIsAboutTheCountedDayAndOverdueIsOnlyTheRolledOne(LocalDate today, Term.State state) {
        assertThat(filing("2025-09-18", false).state(today, null)).isEqualTo(state);
    }

    @Test
    void whatIsDoneIsJudgedByTheDayItWasDone() {
        Term term = filing("2025-09-18", false);
        assertThat(term.state(day("2026-01-01"), day("2025-10-09"))).isEqualTo(Term.State.DONE);
        assertThat(term.state(day("2026-01-01"), day("2025-10-10"))).isEqualTo(Term.State.DONE_LATE);
        assertThat(term.due(HouseClock.ZONE)).isEqualTo("2025-10-03T15:59:00Z");
    }

    @Provide
    Arbitrary<LocalDate> clues() {
        return Arbitraries.longs().between(day("2020-01-01").toEpochDay(), day("2026-11-01").toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Property
    void everyClueHasATermThatEndsOnAWorkingDayAndExtendingNeverShortensIt(@ForAll("clues") LocalDate clueOn) {
        ProcedureLaw law = ProcedureLaw.on(clueOn);
        Term term = law.filingTerm(clueOn, false, CALENDAR);
        assertThat(CALENDAR.isWorkday(term.lastDay())).isTrue();
        assertThat(term.lastDay()).isAfterOrEqualTo(term.unrolled());
        assertThat(term.unrolled()).isAfter(clueOn);
        assertThat(law.filingTerm(clueOn, true, CALENDAR).unrolled()).isEqualTo(term.unrolled().plusDays(law.filingExtension()));
    }
}
