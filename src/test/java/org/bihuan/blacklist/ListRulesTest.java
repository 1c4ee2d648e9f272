package org.bihuan.blacklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the dates of entries, at each boundary. */
class ListRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final LocalDate LAST = LocalDate.of(2031, 10, 20);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-10-19, -, false
            2026-10-20, -, true
            2031-10-20, -, true
            2031-10-21, -, false
            2027-03-01, 2027-03-02, true
            2027-03-02, 2027-03-02, false
            2026-10-20, 2026-10-20, false
            """)
    void anEntryHoldsOnItsDaysUntilItIsEnded(LocalDate day, LocalDate endedOn, boolean holds) {
        assertThat(ListRules.holds(FIRST, LAST, endedOn, day)).isEqualTo(holds);
        assertThat(ListRules.holds(FIRST, null, endedOn, day)).isEqualTo(holds || endedOn == null && day.isAfter(LAST));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-01-01, 2026-10-19, false
            2026-01-01, 2026-10-20, true
            2031-10-20, 2032-01-01, true
            2031-10-21, 2032-01-01, false
            2026-01-01, -, true
            2031-10-21, -, false
            """)
    void twoPeriodsMeetWhereTheyShareADay(LocalDate from, LocalDate to, boolean meet) {
        assertThat(ListRules.overlap(FIRST, LAST, from, to)).isEqualTo(meet);
        assertThat(ListRules.overlap(from, to, FIRST, LAST)).isEqualTo(meet);
    }

    @Property
    void twoPeriodsMeetExactlyWhereSomeDayHoldsInBoth(@ForAll @IntRange(max = 40) int from, @ForAll @IntRange(max = 10) int length,
                                                      @ForAll @IntRange(max = 40) int other, @ForAll @IntRange(max = 10) int otherLength) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        boolean shared = IntStream.rangeClosed(0, 60).mapToObj(day::plusDays)
                .anyMatch(one -> ListRules.holds(day.plusDays(from), day.plusDays(from + length), null, one)
                        && ListRules.holds(day.plusDays(other), day.plusDays(other + otherLength), null, one));
        assertThat(ListRules.overlap(day.plusDays(from), day.plusDays(from + length), day.plusDays(other), day.plusDays(other + otherLength))).isEqualTo(shared);
    }

    @Test
    void creditIsRepairedOnceItWasPublishedLongEnoughAndABanNever() {
        LocalDate published = LocalDate.of(2026, 11, 30);
        assertThat(ListRules.repair(BanType.CREDIT_ONLY, published, 3, LocalDate.of(2027, 2, 27))).hasValueSatisfying(why ->
                assertThat(why).contains("【信用修复须公布满最短期限】", "自 2027-02-28 起"));
        assertThat(ListRules.repair(BanType.CREDIT_ONLY, published, 3, LocalDate.of(2027, 2, 28))).isEmpty();
        assertThat(ListRules.repair(BanType.CREDIT_ONLY, null, 3, LocalDate.of(2027, 2, 28)).orElseThrow()).contains("尚未公布");
        assertThat(ListRules.repair(BanType.FULL_BAN, published, null, LocalDate.of(2036, 1, 1)).orElseThrow()).contains("【禁止从业不能以信用修复解除】");
    }

    @Test
    void twoPenaltiesOfTheLastTwoYearsMakeACrimePossible() {
        LocalDate found = LocalDate.of(2026, 9, 10);
        List<LocalDate> all = List.of(LocalDate.of(2024, 9, 9), LocalDate.of(2026, 9, 10), LocalDate.of(2024, 9, 10), LocalDate.of(2026, 9, 11));
        List<LocalDate> recent = ListRules.recent(all, found, 2);
        assertThat(ListRules.recent(all, found, 3)).hasSize(3);
        assertThat(ListRules.crimePossible(recent, 3)).isFalse();
        assertThat(recent).containsExactly(LocalDate.of(2024, 9, 10), LocalDate.of(2026, 9, 10));
        assertThat(ListRules.crimePossible(recent, 2)).isTrue();
        assertThat(ListRules.crimePossible(recent.subList(0, 1), 2)).isFalse();
    }
}
