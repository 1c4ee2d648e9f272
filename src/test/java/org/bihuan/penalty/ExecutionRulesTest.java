package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of a fine and a confiscation that are paid side by side. */
class ExecutionRulesTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 17);

    private final List<Executions.Payment> payments = new ArrayList<>();

    private static BigDecimal yuan(String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    private static Executions.Payment payment(String amount, String confiscated) {
        return new Executions.Payment(DUE, yuan(amount), yuan(confiscated), PaymentChannel.BANK, amount + "/" + confiscated, "finance-1");
    }

    /** 1,000 yuan are fined, and this is confiscated. */
    private ExecutionRules.Account account(String confiscated) {
        return new ExecutionRules.Account(List.of(new ExecutionAccount.Due(DUE, yuan("1000"))), List.of(),
                confiscated == null ? null : new ExecutionAccount.Due(DUE, yuan(confiscated)), payments);
    }

    private Map<String, String> complaints(String amount, String confiscated) {
        return ExecutionRules.ofPayment(payment(amount, confiscated), account("500"), SERVED, DUE);
    }

    @ParameterizedTest
    @CsvSource({"500, 500,", "1500, 500,", "1000,,", "300, 100,", "500.01, 500.01, confiscated", "1000.01,, amount", "1500.01, 500, amount",
            "100, 100.01, confiscated", "100, -1, confiscated", "100, 0.001, confiscated"})
    void whatIsPaidForOneIsNotTakenForTheOther(String amount, String confiscated, String refused) {
        assertThat(complaints(amount, confiscated).keySet()).isEqualTo(refused == null ? Set.of() : Set.of(refused));
    }

    @Test
    void whatCameBeforeCountsForEachByItself() {
        payments.add(payment("400", "400"));
        assertThat(complaints("1000", null)).as("nothing of the fine has been paid").isEmpty();
        assertThat(complaints("100", "100")).isEmpty();
        assertThat(complaints("101", "100.01")).containsOnlyKeys("confiscated");
        assertThat(account("500").on(DUE.plusDays(10)).surcharge()).as("3 % of the fine alone").isEqualByComparingTo("300");
        assertThat(account("500").confiscationOn(DUE.minusDays(1)).unpaid()).isEqualByComparingTo("500");
        assertThat(account("500").confiscationOn(DUE).unpaid()).isEqualByComparingTo("100");
        assertThat(account("300").confiscationOn(DUE).refund()).as("a remedy lowered it").isEqualByComparingTo("100");
        assertThat(account("300").confiscationOpen(DUE)).isFalse();
    }

    @Test
    void whereNothingIsConfiscatedNothingIsPaidForIt() {
        assertThat(ExecutionRules.ofPayment(payment("100", "50"), account(null), SERVED, DUE)).containsEntry("confiscated", "本决定没有没收违法所得");
        assertThat(account(null).confiscationOn(DUE)).isNull();
    }

    private static Map<String, String> changed(String fine, String confiscation, String nowConfiscated) {
        ExecutionRemedy pending = new ExecutionRemedy(1, RemedyKind.RECONSIDERATION, SERVED, "邯郸市人民政府", null, "weixian-1", Instant.EPOCH);
        return ExecutionRules.ofOutcome(pending, RemedyOutcome.CHANGED, DUE, new ExecutionRules.Amounts(yuan(fine), yuan(confiscation)),
                new ExecutionRules.Amounts(yuan("1000"), yuan(nowConfiscated)), DUE);
    }

    @ParameterizedTest
    @CsvSource({"999.99,,", ",499.99,", "0,,", ",0,", "999, 500,", "1000, 500, newConfiscation", ",, newConfiscation", "0, 0, newConfiscation",
            "1000.01, 1, newFine", "1, 500.01, newConfiscation", "-1,, newFine"})
    void aRemedyMakesOneAmountLessAndNeitherMore(String fine, String confiscation, String refused) {
        assertThat(changed(fine, confiscation, "500").keySet()).isEqualTo(refused == null ? Set.of() : Set.of(refused));
    }

    @Test
    void aFineAloneIsLoweredOrRevoked() {
        assertThat(changed("999.99", null, null)).isEmpty();
        assertThat(changed("1000", null, null)).containsOnlyKeys("newFine");
        assertThat(changed("0", null, null)).containsOnlyKeys("newFine");
        assertThat(changed(null, null, null)).containsOnlyKeys("newFine");
    }

    @Test
    void aFineIsPutOffNoLongerThanTheCourtCanBeAskedForAConfiscationThatIsOpen() {
        LocalDate end = LocalDate.of(2026, 9, 2);
        assertThat(ExecutionRules.ofDeferral(end, end, true)).isEmpty();
        assertThat(ExecutionRules.ofDeferral(end.plusDays(1), end, true)).hasValueSatisfying(said -> assertThat(said).contains("2026-09-03", "2026-09-02"));
        assertThat(ExecutionRules.ofDeferral(end.plusDays(1), end, false)).isEmpty();
        assertThat(ExecutionRules.ofDeferral(end.plusDays(1), null, true)).isEmpty();
    }
}
