package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an act can still be punished: 行政处罚法 art. 36, 生态环境法典 art. 1054. */
class LimitationTest {

    @ParameterizedTest(name = "ended {0}, discovered {1}: {2}")
    @CsvSource({
        // Two years, to the day, under each law.
        "2019-03-01, 2021-03-01, WITHIN", "2024-06-01, 2026-06-01, WITHIN", "2026-08-15, 2028-08-15, WITHIN",
        "2024-02-29, 2026-02-28, WITHIN", "2024-02-29, 2026-03-01, ONLY_WITH_HARM",
        // The law before 2021-07-15 knew no longer term, and a longer one is not applied to what ended under it.
        "2021-07-14, 2023-07-15, EXPIRED", "2019-03-01, 2021-03-02, EXPIRED",
        // Harm to life, health or financial safety since then; pollution alone is not among it.
        "2021-07-15, 2023-07-16, ONLY_WITH_HARM", "2024-06-01, 2026-09-01, ONLY_WITH_HARM", "2026-08-14, 2031-08-14, ONLY_WITH_HARM",
        "2021-07-15, 2026-07-16, EXPIRED", "2026-08-14, 2031-08-15, EXPIRED",
        // Pollution too, for what ended since the code.
        "2026-08-15, 2028-08-16, ONLY_WITH_HARM_OR_POLLUTION", "2026-08-15, 2031-08-15, ONLY_WITH_HARM_OR_POLLUTION", "2026-08-15, 2031-08-16, EXPIRED"})
    void anActIsPunishedWithinItsTerm(LocalDate ended, LocalDate discovered, Limitation expected) {
        assertThat(Limitation.of(ended, discovered)).isEqualTo(expected);
    }

    @Test
    void whoPunishesAfterTwoYearsSaysWhy() {
        LocalDate ended = LocalDate.of(2024, 6, 1);
        assertThat(DecisionRules.limitation(ended, LocalDate.of(2026, 6, 1), null)).isEmpty();
        assertThat(DecisionRules.limitation(ended, LocalDate.of(2026, 6, 2), null))
                .hasValueSatisfying(said -> assertThat(said).contains("请写明适用五年期限的理由", "法典施行前终了").doesNotContain("追责期限已过"));
        assertThat(DecisionRules.limitation(ended, LocalDate.of(2026, 6, 2), "烟气造成周边居民健康损害")).isEmpty();
        assertThat(DecisionRules.limitation(ended, LocalDate.of(2029, 6, 2), "烟气造成周边居民健康损害"))
                .hasValueSatisfying(said -> assertThat(said).contains("追责期限已过"));
    }
}
