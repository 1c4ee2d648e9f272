package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What comes next in collecting a fine, at every bound. */
class ExecutionPlanTest {

    private static final LocalDate DUE = LocalDate.of(2025, 10, 13);
    private static final LocalDate REMINDER_END = LocalDate.of(2025, 11, 3);
    private static final LocalDate REMEDIES_END = LocalDate.of(2026, 3, 26);
    private static final ExecutionPlan.Facts UNPAID = new ExecutionPlan.Facts(DUE, false, false, false, null, REMEDIES_END);
    private static final ExecutionPlan.Facts REMINDED = new ExecutionPlan.Facts(DUE, false, false, true, REMINDER_END, REMEDIES_END);

    private static void waits(LocalDate today, ExecutionPlan.Facts facts, LocalDate until, String why) {
        ExecutionPlan.Next next = ExecutionPlan.on(today, facts);
        assertThat(next.step()).isEqualTo(ExecutionPlan.Step.WAIT);
        assertThat(next.until()).isEqualTo(until);
        assertThat(next.why()).contains(why);
    }

    @Test
    void itCanBePaidUpToTheLastDayAndTheNextDayItIsTimeToRemind() {
        waits(DUE.minusDays(17), UNPAID, DUE.plusDays(1), "缴款期限至 2025-10-13");
        waits(DUE, UNPAID, DUE.plusDays(1), "缴款期限");
        assertThat(ExecutionPlan.on(DUE.plusDays(1), UNPAID).step()).isEqualTo(ExecutionPlan.Step.REMIND);
    }

    @Test
    void afterTheReminderTenWorkingDaysAndTheTimeForRemediesPassBeforeTheCourt() {
        waits(REMINDER_END, REMINDED, REMINDER_END.plusDays(1), "催告期限");
        waits(REMINDER_END.plusDays(1), REMINDED, REMEDIES_END.plusDays(1), "申请复议、提起诉讼的期限");
        waits(REMEDIES_END, REMINDED, REMEDIES_END.plusDays(1), "期限");
        assertThat(ExecutionPlan.on(REMEDIES_END.plusDays(1), REMINDED).step()).isEqualTo(ExecutionPlan.Step.COURT);
        assertThat(ExecutionPlan.on(REMEDIES_END.plusYears(2), REMINDED).step()).isEqualTo(ExecutionPlan.Step.COURT);
    }

    @Test
    void whileARemedyOrAnApplicationIsPendingNobodyRemindsAndNobodyGoesToCourt() {
        ExecutionPlan.Facts suit = new ExecutionPlan.Facts(DUE, false, true, true, REMINDER_END, null);
        waits(REMEDIES_END.plusDays(5), suit, REMEDIES_END.plusDays(35), "审理中");
        ExecutionPlan.Facts applied = new ExecutionPlan.Facts(DUE, true, false, false, null, REMEDIES_END);
        waits(DUE.plusDays(1), applied, DUE.plusDays(31), "待审批");
        waits(DUE, applied, DUE.plusDays(1), "缴款期限");
    }

    @Test
    void withoutACalendarOneLooksAgainInAWeek() {
        waits(DUE.plusDays(3), new ExecutionPlan.Facts(DUE, false, false, true, null, REMEDIES_END), DUE.plusDays(10), "缺少工作日历");
    }
}
