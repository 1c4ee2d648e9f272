package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.penalty.ExecutionAlerts.Alert;
import org.bihuan.penalty.ExecutionAlerts.Facts;
import org.bihuan.penalty.ExecutionAlerts.Kind;
import org.junit.jupiter.api.Test;

/** What is told of a fine on which day. */
class ExecutionAlertsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final ExecutionAlerts.Ahead AHEAD = new ExecutionAlerts.Ahead(3, 30);

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    private static Facts facts(String unpaid, LocalDate reminderEnd, LocalDate courtEnd) {
        return new Facts(List.of(new Executions.Due(DUE, yuan("1000"), yuan(unpaid))), null, yuan(unpaid), reminderEnd, courtEnd);
    }

    private static List<Kind> kinds(LocalDate today, Facts facts) {
        return ExecutionAlerts.on(today, facts, AHEAD).stream().map(Alert::kind).toList();
    }

    @Test
    void aPaymentIsAnnouncedThreeDaysBeforeItIsDueAndMissedTheDayAfter() {
        Facts facts = facts("400", null, null);
        assertThat(kinds(DUE.minusDays(4), facts)).isEmpty();
        assertThat(kinds(DUE.minusDays(3), facts)).containsExactly(Kind.PAYMENT_SOON);
        assertThat(kinds(DUE, facts)).containsExactly(Kind.PAYMENT_SOON);
        assertThat(ExecutionAlerts.on(DUE.plusDays(90), facts, AHEAD)).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(Kind.PAYMENT_OVERDUE);
            assertThat(late.since()).as("by its date, not by the day on which somebody looked").isEqualTo(DUE.plusDays(1));
            assertThat(late.text()).contains("400 元", "2026-03-16");
        });
        assertThat(kinds(DUE.plusDays(90), facts("0", null, null))).isEmpty();
    }

    @Test
    void eachInstalmentIsToldByItself() {
        Facts facts = new Facts(List.of(new Executions.Due(DUE, yuan("500"), yuan("0")), new Executions.Due(DUE.plusMonths(1), yuan("500"), yuan("500")),
                new Executions.Due(DUE.plusMonths(2), yuan("500"), yuan("500"))), null, yuan("1000"), null, null);
        assertThat(ExecutionAlerts.on(DUE.plusMonths(1).plusDays(1), facts, AHEAD)).extracting(Alert::since).containsExactly(DUE.plusMonths(1).plusDays(1));
    }

    @Test
    void fineAndConfiscationOfOneDayAreToldTogetherAndTheSurchargeIsTheFines() {
        Executions.Confiscation open = new Executions.Confiscation(DUE, yuan("2800"), yuan("800"));
        Facts both = new Facts(List.of(new Executions.Due(DUE, yuan("1000"), yuan("400"))), open, yuan("2400"), null, null);
        assertThat(ExecutionAlerts.on(DUE.plusDays(1), both, AHEAD)).singleElement()
                .satisfies(late -> assertThat(late.text()).contains("罚款 400 元、没收违法所得 2,000 元 没有缴纳，罚款依法可以加处罚款"));
        Facts alone = new Facts(List.of(new Executions.Due(DUE, yuan("0"), yuan("0"))), open, yuan("2000"), null, null);
        assertThat(ExecutionAlerts.on(DUE.plusDays(1), alone, AHEAD)).singleElement()
                .satisfies(late -> assertThat(late.text()).contains("没收违法所得 2,000 元 没有缴纳。").doesNotContain("加处罚款"));
        Facts paid = new Facts(alone.dues(), new Executions.Confiscation(DUE, yuan("2800"), yuan("2800")), yuan("0"), null, null);
        assertThat(kinds(DUE.plusDays(1), paid)).isEmpty();
    }

    @Test
    void theReminderIsOverTheDayAfterItsTenDaysUnlessEverythingIsPaid() {
        LocalDate end = DUE.plusDays(30);
        assertThat(kinds(end, facts("1000", end, null))).doesNotContain(Kind.REMINDER_OVER);
        assertThat(kinds(end.plusDays(1), facts("1000", end, null))).contains(Kind.REMINDER_OVER);
        assertThat(kinds(end.plusDays(1), facts("0", end, null))).isEmpty();
    }

    @Test
    void theCourtsThreeMonthsAreAnnouncedThirtyDaysBeforeTheirEnd() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        assertThat(kinds(end.minusDays(31), facts("0", null, end))).isEmpty();
        assertThat(kinds(end.minusDays(30), facts("0", null, end))).containsExactly(Kind.COURT_SOON);
        assertThat(kinds(end, facts("0", null, end))).containsExactly(Kind.COURT_SOON);
        assertThat(kinds(end.plusDays(1), facts("0", null, end))).containsExactly(Kind.COURT_OVER);
    }
}
