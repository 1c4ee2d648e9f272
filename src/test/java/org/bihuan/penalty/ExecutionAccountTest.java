package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed on a fine, worked out by hand, and what holds whatever is paid when. */
class ExecutionAccountTest {

    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final List<ExecutionAccount.Due> FINE = List.of(due(DUE, "100000"));

    private static ExecutionAccount.Due due(LocalDate on, String amount) {
        return new ExecutionAccount.Due(on, new BigDecimal(amount));
    }

    private static ExecutionAccount.Payment paid(int daysAfterDue, String amount) {
        return new ExecutionAccount.Payment(DUE.plusDays(daysAfterDue), new BigDecimal(amount));
    }

    private static ExecutionAccount.Balance after(int daysAfterDue, ExecutionAccount.Payment... payments) {
        return ExecutionAccount.on(DUE.plusDays(daysAfterDue), FINE, List.of(), List.of(payments));
    }

    @ParameterizedTest
    @CsvSource({"-5, 0.00, 100000.00", "0, 0.00, 100000.00", "1, 3000.00, 103000.00", "33, 99000.00, 199000.00", "34, 100000.00, 200000.00",
            "900, 100000.00, 200000.00"})
    void unpaidItGrowsByThreePercentADayUpToItself(int days, String surcharge, String remaining) {
        assertThat(after(days).surcharge()).isEqualByComparingTo(surcharge);
        assertThat(after(days).remaining()).isEqualByComparingTo(remaining);
    }

    @Test
    void aPartPaidInTimeBearsNoSurcharge() {
        ExecutionAccount.Balance balance = after(10, paid(0, "60000"));
        assertThat(balance.surcharge()).isEqualByComparingTo("12000");
        assertThat(balance.remaining()).isEqualByComparingTo("52000");
        assertThat(balance.unpaidFine()).isEqualByComparingTo("40000");
    }

    @Test
    void theSurchargeStopsOnTheDayTheFineIsPaidAndIsStillOwed() {
        ExecutionAccount.Balance balance = after(60, paid(10, "100000"));
        assertThat(balance.surcharge()).isEqualByComparingTo("30000");
        assertThat(balance.remaining()).isEqualByComparingTo("30000");
        assertThat(balance.firstUnpaid()).isEmpty();
        assertThat(after(60, paid(10, "100000"), paid(50, "30000")).remaining()).isZero();
    }

    @Test
    void whatWasPaidLaterIsNotSeenEarlier() {
        assertThat(after(5, paid(10, "100000")).paid()).isZero();
    }

    @Test
    void daysOfASuitDoNotCount() {
        List<LatePayment.Suspension> suit = List.of(new LatePayment.Suspension(DUE.plusDays(4), DUE.plusDays(8)));
        assertThat(ExecutionAccount.on(DUE.plusDays(10), FINE, suit, List.of()).surcharge()).isEqualByComparingTo("15000");
        List<LatePayment.Suspension> pending = List.of(new LatePayment.Suspension(DUE.plusDays(4), null));
        assertThat(ExecutionAccount.on(DUE.plusDays(400), FINE, pending, List.of()).surcharge()).isEqualByComparingTo("9000");
    }

    @Test
    void eachInstalmentAccruesFromItsOwnDay() {
        List<ExecutionAccount.Due> dues = List.of(due(DUE, "40000"), due(DUE.plusDays(30), "60000"));
        ExecutionAccount.Balance balance = ExecutionAccount.on(DUE.plusDays(40), dues, List.of(), List.of(paid(-1, "40000")));
        assertThat(balance.surcharge()).isEqualByComparingTo("18000");
        assertThat(balance.dues()).extracting(Executions.Due::unpaid).map(BigDecimal::intValue).containsExactly(0, 60000);
        assertThat(balance.firstUnpaid().orElseThrow().on()).isEqualTo(DUE.plusDays(30));
    }

    @Test
    void aLoweredFineLosesWhatIsDueLastAndWhatWasPaidTooMuchIsToBeRefunded() {
        List<ExecutionAccount.Due> dues = List.of(due(DUE, "40000"), due(DUE.plusDays(30), "60000"));
        assertThat(ExecutionAccount.lowered(dues, new BigDecimal("50000"))).containsExactly(due(DUE, "40000"), due(DUE.plusDays(30), "10000"));
        assertThat(ExecutionAccount.lowered(dues, new BigDecimal("30000"))).containsExactly(due(DUE, "30000"));
        List<ExecutionAccount.Due> revoked = ExecutionAccount.lowered(dues, BigDecimal.ZERO);
        ExecutionAccount.Balance balance = ExecutionAccount.on(DUE.plusDays(90), revoked, List.of(), List.of(paid(0, "40000")));
        assertThat(balance.owed()).isZero();
        assertThat(balance.remaining()).isZero();
        assertThat(balance.refund()).isEqualByComparingTo("40000");
        assertThat(balance.remaining()).isZero();
    }

    @Test
    void aPlanKeepsTheDayOfWhatWasPaid() {
        ExecutionAccount.Balance before = after(-3, paid(-5, "30000"));
        assertThat(ExecutionAccount.planned(before, List.of(due(DUE.plusDays(60), "70000"))))
                .containsExactly(due(DUE, "30000"), due(DUE.plusDays(60), "70000"));
    }

    @Test
    void moreThanIsOwedOnItsDayDoesNotFit() {
        assertThat(ExecutionAccount.fits(paid(0, "100000"), FINE, List.of(), List.of())).isTrue();
        assertThat(ExecutionAccount.fits(paid(0, "100000.01"), FINE, List.of(), List.of())).isFalse();
        assertThat(ExecutionAccount.fits(paid(1, "103000"), FINE, List.of(), List.of())).isTrue();
        assertThat(ExecutionAccount.fits(paid(1, "103000.01"), FINE, List.of(), List.of())).isFalse();
    }

    @Test
    void aPaymentWrittenDownLateCountsFromItsDayAndMayMakeALaterOneTooLarge() {
        List<ExecutionAccount.Payment> later = List.of(paid(10, "120000"));
        assertThat(ExecutionAccount.fits(paid(10, "10000"), FINE, List.of(), later)).isTrue();
        assertThat(ExecutionAccount.fits(paid(0, "10000"), FINE, List.of(), later)).isFalse();
    }

    private static List<ExecutionAccount.Payment> payments(List<Integer> days, List<Long> fen) {
        List<ExecutionAccount.Payment> accepted = new ArrayList<>();
        for (int i = 0; i < Math.min(days.size(), fen.size()); i++) {
            ExecutionAccount.Payment next = new ExecutionAccount.Payment(DUE.plusDays(days.get(i)), BigDecimal.valueOf(fen.get(i), 2));
            if (ExecutionAccount.fits(next, FINE, List.of(), accepted)) {
                accepted.add(next);
            }
        }
        return accepted;
    }

    @Property(tries = 300)
    void whatWasAcceptedNeverExceedsWhatIsOwedAndTheRestIsNeverNegative(
            @ForAll @Size(max = 8) List<@IntRange(min = -14, max = 60) Integer> days,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 6_000_000) Long> fen, @ForAll @IntRange(min = -14, max = 90) int asked) {
        ExecutionAccount.Balance balance = ExecutionAccount.on(DUE.plusDays(asked), FINE, List.of(), payments(days, fen));
        assertThat(balance.paid()).isLessThanOrEqualTo(balance.owed());
        assertThat(balance.refund()).isZero();
        assertThat(balance.remaining()).isGreaterThanOrEqualTo(BigDecimal.ZERO).isEqualByComparingTo(balance.owed().subtract(balance.paid()));
        assertThat(balance.surcharge()).isLessThanOrEqualTo(balance.fine());
    }

    @Property(tries = 300)
    void theOrderInWhichPaymentsAreWrittenDownMakesNoDifference(
            @ForAll @Size(max = 8) List<@IntRange(min = -14, max = 60) Integer> days,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 6_000_000) Long> fen, @ForAll long seed) {
        List<ExecutionAccount.Payment> accepted = payments(days, fen);
        List<ExecutionAccount.Payment> shuffled = new ArrayList<>(accepted);
        Collections.shuffle(shuffled, new Random(seed));
        ExecutionAccount.Balance one = ExecutionAccount.on(DUE.plusDays(61), FINE, List.of(), accepted);
        ExecutionAccount.Balance other = ExecutionAccount.on(DUE.plusDays(61), FINE, List.of(), shuffled);
        assertThat(other.remaining()).isEqualByComparingTo(one.remaining());
        assertThat(other.surcharge()).isEqualByComparingTo(one.surcharge());
        assertThat(other.dues()).isEqualTo(one.dues());
    }

    @Property(tries = 200)
    void whatRemainsCanAlwaysBePaidAndThenNothingRemains(
            @ForAll @Size(max = 6) List<@IntRange(min = -14, max = 60) Integer> days,
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 6_000_000) Long> fen) {
        List<ExecutionAccount.Payment> accepted = payments(days, fen);
        LocalDate day = DUE.plusDays(60);
        BigDecimal remaining = ExecutionAccount.on(day, FINE, List.of(), accepted).remaining();
        if (remaining.signum() > 0) {
            ExecutionAccount.Payment last = new ExecutionAccount.Payment(day, remaining);
            assertThat(ExecutionAccount.fits(last, FINE, List.of(), accepted)).isTrue();
            assertThat(ExecutionAccount.fits(new ExecutionAccount.Payment(day, remaining.add(new BigDecimal("0.01"))), FINE, List.of(), accepted)).isFalse();
            accepted.add(last);
        }
        assertThat(ExecutionAccount.on(day.plusYears(1), FINE, List.of(), accepted).remaining()).isZero();
    }

    @Property(tries = 200)
    void instalmentsAreTheWholeAndNoneIsMoreThanAYuanFromTheNext(@ForAll @IntRange(min = 1, max = 24) int parts,
                                                               @ForAll @LongRange(min = 2_400, max = 1_000_000_000) long fen) {
        BigDecimal amount = BigDecimal.valueOf(fen, 2);
        List<ExecutionAccount.Due> dues = new DeferralTerms(parts, DUE).of(amount);
        assertThat(dues.stream().map(ExecutionAccount.Due::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        assertThat(dues).hasSize(parts).allSatisfy(one -> assertThat(one.amount()).isPositive());
        assertThat(dues.get(parts - 1).on()).isEqualTo(DUE.plusMonths(parts - 1L));
    }
}
