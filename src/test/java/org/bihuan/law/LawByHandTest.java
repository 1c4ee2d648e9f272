package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.law.ApplicableLaw.Proposal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which law judges an act: worked out by hand from the texts, and what holds for whatever is asked. */
class LawByHandTest {

    private static final LegalBases BASES = new BasesOnDisk();

    /** The range is that of the ordinary case under the proposed law, of several provisions the one with the highest fine. */
    @ParameterizedTest(name = "{0} {1} {2} ended {3}, decided {4}: {6} {7}")
    @CsvFileSource(resources = "/law/by-hand.csv", numLinesToSkip = 1, delimiter = '|')
    void judgedByHand(String rule, ViolationType violation, LocalDate started, LocalDate ended, LocalDate decided, Regime regime,
                      Proposal proposed, String range) {
        ApplicableLaw law = BASES.applicable(violation, started, ended, decided);
        assertThat(law.regime()).as(rule).isEqualTo(regime);
        assertThat(law.proposed()).as("%s: %s", rule, law.reason()).isEqualTo(proposed);
        List<LegalBasis> ordinary = law.applied().stream().filter(basis -> basis.circumstance() == null
                && basis.level() == LegalBasis.Level.NATIONAL).toList();
        if (range == null) {
            assertThat(ordinary).as(rule).isEmpty();
        } else {
            assertThat(LegalBasis.highest(ordinary)).as(rule).get()
                    .extracting(basis -> basis.min().toPlainString() + "-" + basis.max().toPlainString()).isEqualTo(range);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<Long> any = Arbitraries.longs().between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay());
        Arbitrary<Long> aroundTheCode = Arbitraries.longs().between(Regime.CODE_FROM.toEpochDay() - 3, Regime.CODE_FROM.toEpochDay() + 3);
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, aroundTheCode)).map(LocalDate::ofEpochDay);
    }

    @Property(tries = 3000)
    void noProvisionIsShownOutsideItsDaysAndEveryQuestionIsAnsweredOrReferred(@ForAll ViolationType violation, @ForAll("days") LocalDate ended,
            @ForAll @IntRange(max = 800) int wentOnFor, @ForAll @IntRange(max = 2000) int decidedAfter) {
        LocalDate decided = ended.plusDays(decidedAfter);
        LocalDate started = wentOnFor % 3 == 0 ? null : ended.minusDays(wentOnFor);
        ApplicableLaw law = BASES.applicable(violation, started, ended, decided);
        assertThat(law.bases()).allSatisfy(basis -> {
            assertThat(basis.violation()).isEqualTo(violation);
            // The old law is looked at as it stood when the act ended, or on its own last day where the act outlived it.
            LocalDate day = basis.regime() == Regime.CODE ? decided
                    : ended.isBefore(Regime.CODE_FROM) ? ended : Regime.CODE_FROM.minusDays(1);
            assertThat(basis.validOn(day)).as("%s on %s", basis.row(), day).isTrue();
            assertThat(basis.regime() == Regime.CODE).isEqualTo(!day.isBefore(Regime.CODE_FROM));
        });
        assertThat(law.reason()).matches(".*\\p{IsHan}.*");
        if (law.needsLegalReview()) {
            assertThat(law.reason()).contains("需法制审核");
            assertThat(law.applied()).isEmpty();
        } else if (law.applied().isEmpty()) {
            assertThat(law.reason()).as("%s", law).containsAnyOf("没有对应的处罚规定", "没有处罚规定", "不再处罚");
        }
        boolean beforeTheCode = decided.isBefore(Regime.CODE_FROM);
        assertThat(law.proposed() == Proposal.CODE && beforeTheCode).isFalse();
        assertThat(law.proposed() == Proposal.OLD && !ended.isBefore(Regime.CODE_FROM)).isFalse();
        assertThat(law.ownNameAllowed()).isEqualTo(!beforeTheCode);
    }

    @Property(tries = 1000)
    void decidingLaterUnderTheSameLawChangesNothing(@ForAll ViolationType violation, @ForAll("days") LocalDate ended,
            @ForAll @IntRange(max = 2000) int one, @ForAll @IntRange(max = 2000) int other) {
        ApplicableLaw first = BASES.applicable(violation, ended, ended.plusDays(one));
        ApplicableLaw second = BASES.applicable(violation, ended, ended.plusDays(other));
        if (first.regime() == second.regime()) {
            assertThat(second.proposed()).isEqualTo(first.proposed());
            assertThat(second.bases()).isEqualTo(first.bases());
        }
    }
}
