package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.Standing;
import org.bihuan.law.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingRulesTest {

    private static final FilingConditions ALL = new FilingConditions(true, true, true, true);
    private static final FilingConditions ELSEWHERE = new FilingConditions(true, true, false, true);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void filingIsProposedWhenAllFourConditionsAreFulfilled() {
        assertThat(FilingRules.ofProposal(FilingChoice.FILE, ALL, Limitation.WITHIN, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void oneMissingConditionIsEnoughNotToFile(int missing) {
        FilingConditions conditions = new FilingConditions(missing != 0, missing != 1, missing != 2, missing != 3);
        assertThat(FilingRules.ofProposal(FilingChoice.FILE, conditions, Limitation.WITHIN, null)).containsOnlyKeys("proposal");
        assertThat(FilingRules.ofProposal(FilingChoice.NOT_FILE, conditions, Limitation.WITHIN, null)).isEmpty();
        assertThat(FilingRules.ofApproval(FilingChoice.FILE, conditions, null)).containsOnlyKeys("decision");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFER_WITHIN_SYSTEM", "TRANSFER_OTHER_AGENCY"})
    void aTransferNamesItsReceiverAndIsForCluesOfOthers(FilingChoice transfer) {
        assertThat(FilingRules.ofProposal(transfer, ELSEWHERE, Limitation.WITHIN, "永年区公安局")).isEmpty();
        assertThat(FilingRules.ofProposal(transfer, ELSEWHERE, Limitation.WITHIN, null)).containsOnlyKeys("receiver");
        assertThat(FilingRules.ofProposal(transfer, ALL, Limitation.WITHIN, "永年区公安局")).containsOnlyKeys("ownJurisdiction");
        assertThat(FilingRules.ofApproval(transfer, ELSEWHERE, null)).containsOnlyKeys("receiver");
    }

    @Test
    void whatIsPastFiveYearsCannotBeCalledWithinLimitation() {
        assertThat(FilingRules.ofProposal(FilingChoice.NOT_FILE, ALL, Limitation.EXPIRED, null)).containsOnlyKeys("withinLimitation");
        assertThat(FilingRules.ofProposal(FilingChoice.FILE, ALL, Limitation.ONLY_WITH_HARM, null)).isEmpty();
    }

    @ParameterizedTest(name = "ended {0}, decided {1}: {2}")
    @CsvSource({
            "2026-08-14, 2026-08-14, OLD", "2026-08-14, 2026-08-15, OLD_UNLESS_CODE_LIGHTER",
            "2026-08-15, 2026-08-15, CODE", "2026-08-15, 2027-01-01, CODE", "2021-11-09, 2022-01-01, OLD"})
    void anActIsJudgedByTheLawOfItsDay(LocalDate ended, LocalDate decided, Regime regime) {
        assertThat(Regime.of(ended, decided)).isEqualTo(regime);
    }

    @Test
    void theHeadExtendsOnceAndWhileTheTermRuns() {
        DeadlineRule law = filing(day("2025-09-18"));
        assertThat(FilingRules.choicesOfHead(term(law, Standing.State.SOON, 0))).contains(FilingChoice.EXTEND);
        assertThat(FilingRules.choicesOfHead(term(law, Standing.State.SOON, 1))).doesNotContain(FilingChoice.EXTEND);
        assertThat(FilingRules.choicesOfHead(term(law, Standing.State.OVERDUE, 0))).doesNotContain(FilingChoice.EXTEND);
    }

    @Test
    void orderEightKnewNoExtension() {
        assertThat(FilingRules.choicesOfHead(term(filing(day("2022-01-18")), Standing.State.RUNNING, 0)))
                .doesNotContain(FilingChoice.EXTEND);
    }

    private static Standing term(DeadlineRule law, Standing.State state, int granted) {
        return new Standing("case", law, day("2025-09-18"), day("2025-10-03"), day("2025-10-09"), 0, 0, null, state,
                granted < law.extensions().size() ? law.extensions().get(granted) : null, null);
    }

    @Test
    void whoInvestigatedOrProposedLeavesReviewAndApprovalToOthers() {
        Set<String> barred = Set.of("weixian-1", "weixian-2");
        assertThat(FilingRules.separation("weixian-1", barred, ProcedureLaw.ORDER_30)).contains("第三十八条");
        assertThat(FilingRules.separation("weixian-2", barred, ProcedureLaw.ORDER_8)).contains("第四十五条");
        assertThat(FilingRules.separation("case-1", barred, ProcedureLaw.ORDER_30)).isNull();
    }

    @Test
    void onlyFourChoicesEndTheClue() {
        assertThat(Arrays.stream(FilingChoice.values()).filter(FilingChoice::outcome)).containsExactly(FilingChoice.FILE,
                FilingChoice.NOT_FILE, FilingChoice.TRANSFER_WITHIN_SYSTEM, FilingChoice.TRANSFER_OTHER_AGENCY);
    }

    private static DeadlineRule filing(LocalDate clueOn) {
        return DeadlineRules.on(ProcedureLaw.on(clueOn).filingRule(), clueOn);
    }
}
