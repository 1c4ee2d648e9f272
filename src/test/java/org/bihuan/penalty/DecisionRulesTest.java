package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.law.Departure;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the police's answer lets the bureau decide, what a confiscation has to say, and which of two findings stands. */
class DecisionRulesTest {

    private static final Optional<String> AWAITED = Optional.of("公安机关尚未答复");

    private static Optional<String> penalty(Optional<String> pending, PenaltyKind... kinds) {
        return DecisionRules.referred(DecisionOutcome.PENALTY, Set.of(kinds), false, false, pending);
    }

    @Test
    void whileThePoliceHaveNotAnsweredOnlyWhatStopsTheActIsDecided() {
        assertThat(penalty(AWAITED, PenaltyKind.STOP_OR_LIMIT_PRODUCTION, PenaltyKind.STOP_CONSTRUCTION, PenaltyKind.CLOSURE)).isEmpty();
        assertThat(penalty(AWAITED, PenaltyKind.FINE)).hasValueSatisfying(said -> assertThat(said).startsWith("公安机关尚未答复")
                .contains("责令停止建设、责令限制生产、停产整治、责令停业、关闭").doesNotContain("暂扣"));
        assertThat(penalty(AWAITED, PenaltyKind.STOP_OR_LIMIT_PRODUCTION, PenaltyKind.FINE)).isPresent();
        assertThat(penalty(AWAITED)).isPresent();
        assertThat(DecisionRules.referred(DecisionOutcome.NO_PENALTY, Set.of(), false, false, AWAITED)).isPresent();
        assertThat(penalty(Optional.empty(), PenaltyKind.FINE)).isEmpty();
    }

    @Test
    void aCaseEndsAsTransferredOnlyOnceThePoliceHaveFiledIt() {
        assertThat(DecisionRules.referred(DecisionOutcome.TRANSFERRED, Set.of(), false, false, Optional.empty())).isPresent();
        assertThat(DecisionRules.referred(DecisionOutcome.TRANSFERRED, Set.of(), true, false, AWAITED)).isEmpty();
    }

    @Test
    void afterASentenceNobodyFinesAnyMoreAndWhatIsNoFineMayFollow() {
        Optional<String> none = Optional.empty();
        assertThat(DecisionRules.referred(DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE), true, true, none))
                .hasValueSatisfying(said -> assertThat(said).contains("已经判处刑罚", "第三十五条"));
        assertThat(DecisionRules.referred(DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE, PenaltyKind.CLOSURE), true, true, none)).isPresent();
        assertThat(DecisionRules.referred(DecisionOutcome.PENALTY, Set.of(PenaltyKind.CLOSURE), true, true, none)).isEmpty();
        assertThat(DecisionRules.referred(DecisionOutcome.NO_PENALTY, Set.of(), true, true, none)).isEmpty();
        assertThat(DecisionRules.referred(DecisionOutcome.TRANSFERRED, Set.of(), true, true, none)).isEmpty();
    }

    @Test
    void whoConfiscatesSaysHowMuch() {
        Set<PenaltyKind> both = Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION);
        assertThat(DecisionRules.confiscation(both, BigDecimal.ONE)).isEmpty();
        assertThat(DecisionRules.confiscation(both, null)).contains("处罚种类含没收违法所得，请填写金额");
        assertThat(DecisionRules.confiscation(Set.of(PenaltyKind.FINE), BigDecimal.ONE)).contains("填写了金额，请勾选没收违法所得");
        assertThat(DecisionRules.confiscation(Set.of(PenaltyKind.FINE), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 49.99,", "99.99, 50,", "99, 49,", "100, 50, fine confiscation", "100.01, 49, fine", "99, 50.01, confiscation"})
    void loweringMakesOneAmountLessAndNeitherMore(String fine, String confiscation, String refused) {
        assertThat(DecisionRules.lowered(proposal("100", "50"), proposal(fine, confiscation)).keySet())
                .isEqualTo(refused == null ? Set.of() : Set.of(refused.split(" ")));
    }

    private static Proposal proposal(String fine, String confiscation) {
        return new Proposal(DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION), new BigDecimal(fine), new BigDecimal(confiscation),
                null, "b", "a", null, null);
    }

    @Test
    void whatIsDecidedOnOthersLaterDoesNotMakeADecidedCaseLookUndeliberated() {
        Supplier<Optional<Departure>> far = () -> Optional.of(new Departure(Departure.Kind.FAR_ABOVE, "拟罚款 60,000 元，高于中位数"));
        assertThat(DecisionRules.departure(false, false, far)).hasValueSatisfying(due -> assertThat(due.due()).isTrue());
        assertThat(DecisionRules.departure(false, false, Optional::empty)).isEmpty();
        assertThat(DecisionRules.departure(true, false, far)).isEmpty();
        assertThat(DecisionRules.departure(true, true, Optional::empty)).hasValueSatisfying(due -> assertThat(due.due()).isTrue());
    }

    @Test
    void ofTwoProceduresTheOneThatSaysMoreAgainstTheCaseStands() {
        ReviewResult passed = ReviewResult.passed(ReviewGate.G14, "经集体讨论");
        ReviewResult open = ReviewResult.open(ReviewGate.G14, "还没有办到这一步");
        ReviewResult broken = ReviewResult.broken(ReviewGate.G14, "没有集体讨论");
        ReviewResult beside = ReviewResult.notApplicable(ReviewGate.G14, "不需要");
        assertThat(passed.worse(beside)).isSameAs(passed);
        assertThat(beside.worse(passed)).isSameAs(passed);
        assertThat(passed.worse(open)).isSameAs(open);
        assertThat(open.worse(broken)).isSameAs(broken);
        assertThat(broken.worse(open)).isSameAs(broken);
    }
}
