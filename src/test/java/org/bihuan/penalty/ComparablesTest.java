package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bihuan.law.DecidedCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a decision counts among the like. */
class ComparablesTest {

    @ParameterizedTest
    @CsvSource({"PENALTY, 20000, , FINED", "PENALTY, 0, , OTHER", "PENALTY, , , OTHER", "NO_PENALTY, , WAIVER, WAIVED", "NO_PENALTY, , , WAIVED",
            "NO_PENALTY, , INCAPABLE, OTHER", "NO_PENALTY, , LAW_CHANGED, OTHER", "NOT_PROVEN, , , OTHER", "TRANSFERRED, , , OTHER"})
    void onlyWhomArticle33SparesWasSpared(DecisionOutcome decided, BigDecimal fine, NoPenaltyGround ground, DecidedCase.Outcome counts) {
        assertThat(Comparables.outcome(decided, fine, ground)).isEqualTo(counts);
    }
}
