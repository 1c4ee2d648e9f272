package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The party's time after the advance notice: working days only, whatever holidays lie in between. */
class NoticeWindowTest {

    private static NoticeWindow served(String on, boolean hearing, int customary) {
        return NoticeWindow.of(LocalDate.parse(on), hearing, customary, WorkingDays.seed());
    }

    @ParameterizedTest(name = "served {0}: until {1}")
    @CsvSource({"2024-03-04, 2024-03-11", "2024-03-09, 2024-03-15", "2025-09-26, 2025-10-10", "2025-09-30, 2025-10-14", "2024-09-30, 2024-10-12",
            "2024-02-08, 2024-02-21", "2026-09-28, 2026-10-10"})
    void fiveWorkingDaysRunFromTheDayAfterService(String servedOn, LocalDate endsOn) {
        assertThat(served(servedOn, true, 5).endsOn()).isEqualTo(endsOn);
        assertThat(served(servedOn, false, 5).endsOn()).isEqualTo(endsOn);
    }

    @ParameterizedTest(name = "served {0}, hearing {1}: {2}")
    @CsvSource({"2023-07-01, true, T05 T06", "2023-07-01, false, T05", "2023-06-30, true, T06", "2023-06-30, false, ''", "2021-07-14, true, ''"})
    void theLimitsAreThoseOfTheDayOfService(String servedOn, boolean hearing, String rules) {
        assertThat(String.join(" ", served(servedOn, hearing, 5).rules())).isEqualTo(rules);
    }

    @Test
    void whereOrderEightSetNoTimeTheBureauGrantsItsOwnNumberOfWorkingDays() {
        assertThat(served("2022-03-07", false, 3).endsOn()).isEqualTo("2022-03-10");
        assertThat(served("2022-03-07", true, 3).endsOn()).as("the hearing has five all the same").isEqualTo("2022-03-14");
        assertThat(served("2022-03-07", true, 10).endsOn()).isEqualTo("2022-03-21");
        assertThat(served("2024-03-04", true, 10).endsOn()).as("since Order 30 the statute counts").isEqualTo("2024-03-11");
    }

    @Test
    void theLastDayBelongsToTheParty() {
        assertThat(served("2024-03-04", true, 5).endsOn()).isEqualTo("2024-03-11");
    }

    @Test
    void aYearWithoutCalendarIsNotGuessed() {
        assertThatThrownBy(() -> served("2026-12-28", true, 5)).isInstanceOf(CalendarMissing.class).hasMessageContaining("2027");
    }
}
