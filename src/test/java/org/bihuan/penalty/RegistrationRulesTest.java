package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven working days and twenty-four hours (行政处罚法 art. 56; 生态环境行政处罚办法 art. 32). */
class RegistrationRulesTest {

    @Test
    void theApprovalIsMadeGoodWithinTwentyFourHoursByTheClockOverAWeekendToo() {
        assertThat(RegistrationRules.approvalDue(Instant.parse("2024-03-08T10:30:00Z"), HouseClock.ZONE)).isEqualTo(Instant.parse("2024-03-09T10:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-13, false", "2024-03-12, false", "2024-03-14, true", "2026-11-26, true"})
    void theDatesSayWhetherTheTimeIsOver(LocalDate today, boolean over) {
        LocalDate taken = LocalDate.of(2024, 3, 4);
        LocalDate lastDay = LocalDate.of(2024, 3, 13);
        Standing limit = new Standing("evidence-registration/1", DeadlineRules.on(RegistrationRules.FATE, taken), taken, lastDay, lastDay, 0, 0, null,
                Standing.State.RUNNING, null, null);
        assertThat(RegistrationRules.over(limit, today).isPresent()).isEqualTo(over);
        assertThat(RegistrationRules.over(limit, LocalDate.of(2024, 3, 14))).hasValueSatisfying(why ->
                assertThat(why).contains("2024-03-13 届满", "自动解除", "第五十六条"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-04, true, true", "2021-07-15, false, true", "2021-07-14, false, false", "2023-06-30, true, false", "2023-06-30, false, true"})
    void nothingIsTakenUnderRulesThatWereNotInForce(LocalDate on, boolean urgent, boolean allowed) {
        assertThat(RegistrationRules.refusal(on, urgent, WorkingDays.seed()).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void nothingIsTakenWhereNobodyCouldTellWhenItIsFreeAgain() {
        assertThat(RegistrationRules.refusal(LocalDate.of(2026, 12, 29), false, WorkingDays.seed()))
                .hasValueSatisfying(why -> assertThat(why).contains("2027"));
    }
}
