package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.law.ViolationType.AIR_OVER_STANDARD;
import static org.bihuan.law.ViolationType.EIA_NOT_REGISTERED;
import static org.bihuan.law.ViolationType.MONITORING_DATA_FALSIFIED;
import static org.bihuan.law.ViolationType.ODOUR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the system proposes by itself: only what a list says of the violation, never more than a proposal. */
class SuggestionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);

    private static final WaiverItem.Begun NOT_BEGUN = new WaiverItem.Begun(null, null, null);

    private static Optional<String> suggested(ViolationType violation, String timesOver, Map<WaiverFact, Boolean> facts, LocalDate... earlier) {
        WaiverQuestion question = new WaiverQuestion(violation, DAY, Party.UNIT, facts, List.of(earlier), timesOver == null ? null : new BigDecimal(timesOver), null,
                NOT_BEGUN, null);
        return Suggestion.of(question, Eligibility.judge(question, WaiverItemsOnDisk.ALL, WorkingDays.seed()));
    }

    @ParameterizedTest
    @CsvSource({"0.1, true, true", "0.101, false, true", "0.3, false, true", "0.301, false, false"})
    void whatWasMeasuredLeadsToTheItemsWithinWhoseBoundItLies(String timesOver, boolean slight, boolean first) {
        String said = suggested(AIR_OVER_STANDARD, timesOver, Map.of()).orElseThrow();
        assertThat(said.contains("不超过0.1倍")).isEqualTo(slight);
        assertThat(said.contains("不超过0.3倍")).isEqualTo(first);
        assertThat(said).contains("尚缺", "核实是否篡改、伪造监测数据", "由办案人员决定");
    }

    @Test
    void whatIsNotMeasuredIsNotGuessed() {
        assertThat(suggested(AIR_OVER_STANDARD, null, Map.of()).orElseThrow()).doesNotContain("0.1倍", "0.3倍").contains("突发故障");
    }

    @Test
    void theLikeWithinTheLookBackLeavesOnlyWhatNeedsNoFirstOffence() {
        assertThat(suggested(AIR_OVER_STANDARD, "0.2", Map.of(), DAY.minusMonths(3)).orElseThrow()).doesNotContain("初次违法");
        assertThat(suggested(AIR_OVER_STANDARD, "0.2", Map.of(), DAY.minusMonths(30)).orElseThrow()).contains("初次违法");
    }

    @Test
    void aListedViolationIsNamedWithWhatHasStillToBeProven() {
        assertThat(suggested(EIA_NOT_REGISTERED, null, Map.of()).orElseThrow()).contains("登记表", "5个工作日内改正的证明", "没有造成危害后果");
    }

    static Stream<WaiverItem> particular() {
        return WaiverItemsOnDisk.ALL.stream().filter(item -> !item.violations().isEmpty() && item.party() != Party.PERSON);
    }

    @ParameterizedTest
    @MethodSource("particular")
    void everyListedItemIsProposedForEachOfItsViolationsWhileItIsInForce(WaiverItem item) {
        for (ViolationType violation : item.violations()) {
            WaiverQuestion question = new WaiverQuestion(violation, item.validFrom(), Party.UNIT, Map.of(), List.of(), item.timesOverMax(), null, NOT_BEGUN, null);
            assertThat(Suggestion.of(question, Eligibility.judge(question, WaiverItemsOnDisk.ALL, WorkingDays.seed())).orElseThrow()).contains(item.text());
            if (item.validTo() != null) {
                WaiverQuestion after = new WaiverQuestion(violation, item.validTo().plusDays(1), Party.UNIT, Map.of(), List.of(), null, null, NOT_BEGUN, null);
                assertThat(Suggestion.of(after, Eligibility.judge(after, List.of(item), WorkingDays.seed()))).isEmpty();
            }
        }
    }

    /** The general rules fit every act: nothing is proposed by them alone. */
    @Test
    void whatNoListNamesIsLeftToThePeople() {
        assertThat(suggested(ODOUR, null, Map.of())).isEmpty();
        assertThat(suggested(MONITORING_DATA_FALSIFIED, null, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.bihuan.waiver.EligibilityTest#barriers")
    void whatBarsIsSaidAndNothingIsProposed(WaiverFact barrier) {
        assertThat(suggested(AIR_OVER_STANDARD, "0.05", Map.of(barrier, true)).orElseThrow()).contains("不得免罚的情形：" + barrier.label(), "不能提出")
                .doesNotContain("尚缺");
    }
}
