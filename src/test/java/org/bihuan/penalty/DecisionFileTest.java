package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.Regime;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionFile.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be fatal about a decision: one thing is wrong at a time, and its gate is shut. */
class DecisionFileTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 20);
    private static final LegalBasis BASIS = basis(Regime.OLD, LegalBasis.Measure.RANGE);

    private static LegalBasis basis(Regime regime, LegalBasis.Measure measure) {
        return new LegalBasis("row-" + regime, ViolationType.AIR_OVER_STANDARD, regime, LegalBasis.Level.NATIONAL, null, "《大气污染防治法》第九十九条第二项", measure,
                new BigDecimal("100000"), new BigDecimal("1000000"), null, null, null, Set.of(PenaltyKind.FINE), LocalDate.of(2016, 1, 1), null, "",
                LegalBasis.Certainty.A);
    }

    private static Proposal fine(String yuan, PenaltyKind... more) {
        List<PenaltyKind> kinds = new ArrayList<>(List.of(more));
        kinds.add(PenaltyKind.FINE);
        return new Proposal(DecisionOutcome.PENALTY, Set.copyOf(kinds), new BigDecimal(yuan), null, BASIS.row(), "b", "a", null, null);
    }

    /** A file in which all is well; a test changes one thing. */
    private static final class Case {
        private LocalDate ended = LocalDate.of(2024, 1, 10);
        private LocalDate filed = LocalDate.of(2024, 1, 20);
        private Proposal proposal = fine("200000");
        private Proposal told = fine("200000");
        private String facts = "超标";
        private DecisionFile.Notice notice = new DecisionFile.Notice("超标", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 12), null);
        private Instant heard;
        private Instant rechecked;
        private DecisionFile.HearingState hearing;
        private DecisionFile.Review review = review(LegalReviewConclusion.AGREE, "legal-1", true);
        private Instant evidence;
        private Deliberations.Conclusion concluded = Deliberations.Conclusion.PASSED;
        private List<Deliberations.Breach> deliberation = List.of();
        private LocalDate deliberatedOn = LocalDate.of(2024, 3, 14);
        private LegalBasis basis = BASIS;
        private List<LegalBasis> bases = List.of(BASIS, basis(Regime.CODE, LegalBasis.Measure.RANGE));
        private LocalDate today = TODAY;

        static DecisionFile.Review review(LegalReviewConclusion conclusion, String who, boolean ofThis) {
            return new DecisionFile.Review(conclusion, Instant.parse("2024-03-13T02:00:00Z"), LocalDate.of(2024, 3, 13), who, ofThis);
        }

        DecisionFile file() {
            Matter matter = new Matter("o", "n", null, "130434", "u", "p", "a", null, true, ViolationType.AIR_OVER_STANDARD, null, ended, ended, filed,
                    filed, "超标", List.of("e"), "b", "a", null, DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE), null, null, null, List.of(), null,
                    Set.of("weixian-1"), Set.of(), null, Matter.Purpose.ORDINARY);
            ApplicableLaw law = new ApplicableLaw(ViolationType.AIR_OVER_STANDARD, Regime.OLD, false, bases,
                    ApplicableLaw.Proposal.OLD, "行为终了于法典施行前", false, List.of());
            return new DecisionFile(matter, proposal, told, facts, notice, heard, rechecked, hearing, true, review, evidence, true, concluded, deliberation,
                    deliberatedOn, law, basis, null, today);
        }

        List<ReviewGate> gates() {
            return file().breaches().stream().map(Breach::gate).toList();
        }
    }

    private final Case one = new Case();

    @Test
    void aFileInWhichAllIsWellIsDecided() {
        assertThat(one.file().breaches()).isEmpty();
        assertThat(one.file().inversion()).isEmpty();
    }

    @Test
    void factsOtherThanThoseTold() {
        one.facts = "偷排";
        assertThat(one.gates()).containsExactly(ReviewGate.G05);
    }

    @Test
    void aProvisionOfTheWrongTimeOrNone() {
        one.basis = basis(Regime.CODE, LegalBasis.Measure.RANGE);
        assertThat(one.gates()).containsExactly(ReviewGate.G08);
        one.basis = null;
        assertThat(one.gates()).containsExactly(ReviewGate.G08);
    }

    @Test
    void aKindThatTheProvisionDoesNotKnow() {
        one.proposal = fine("200000", PenaltyKind.DETENTION);
        one.told = one.proposal;
        assertThat(one.gates()).containsExactly(ReviewGate.G08);
    }

    @ParameterizedTest
    @CsvSource({"100000, 0", "99999.99, 1", "1000000, 0", "1000000.01, 1"})
    void aFineOutsideTheRange(String yuan, int breaches) {
        one.proposal = fine(yuan);
        one.told = one.proposal;
        assertThat(one.gates()).hasSize(breaches).allMatch(ReviewGate.G09::equals);
    }

    /** The same provision, were it to provide confiscation too. */
    private void confiscates() {
        LegalBasis known = BASIS;
        one.basis = new LegalBasis(known.row(), known.violation(), known.regime(), known.level(), null, known.citation(), known.measure(), known.min(), known.max(),
                null, null, null, Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION), known.validFrom(), null, "", known.certainty());
        one.bases = List.of(one.basis);
    }

    private static Proposal confiscating(String yuan) {
        return new Proposal(DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION), new BigDecimal("200000"),
                yuan == null ? null : new BigDecimal(yuan), BASIS.row(), "b", "a", null, null);
    }

    @ParameterizedTest
    @CsvSource({"2800000, 0", "2799999.99, 0", "2800000.01, 1"})
    void aConfiscationOfMoreThanThePartyWasTold(String yuan, int breaches) {
        confiscates();
        one.told = confiscating("2800000");
        one.proposal = confiscating(yuan);
        assertThat(one.gates()).hasSize(breaches).allMatch(ReviewGate.G09::equals);
        assertThat(one.file().incomplete()).isEmpty();
        assertThat(one.file().intended()).startsWith("罚款 200,000 元；没收违法所得 2,");
    }

    @Test
    void aConfiscationThatWasToldWithoutAnAmountIsToldAnew() {
        confiscates();
        one.told = confiscating(null);
        one.proposal = confiscating("1");
        assertThat(one.gates()).containsExactly(ReviewGate.G09);
        one.proposal = one.told;
        assertThat(one.gates()).isEmpty();
        assertThat(one.file().incomplete()).hasValueSatisfying(said -> assertThat(said).contains("没有金额", "重新告知"));
    }

    @Test
    void aMitigatedFineUnderAPublishedRuleMayLieBelow() {
        one.proposal = fine("200000").lowered(new BigDecimal("50000"), null, "《河北省生态环境行政处罚裁量基准》第九条");
        assertThat(one.gates()).isEmpty();
    }

    @Test
    void moreThanThePartyWasTold() {
        one.proposal = fine("200000.01");
        assertThat(one.gates()).containsExactly(ReviewGate.G09);
        assertThat(one.file().breaches().get(0).sentence()).contains("重于告知");
    }

    @Test
    void aPartyWithoutItsTime() {
        one.today = LocalDate.of(2024, 3, 12);
        one.deliberatedOn = null;
        one.review = null;
        assertThat(one.gates()).contains(ReviewGate.G11);
        one.today = LocalDate.of(2024, 3, 13);
        assertThat(one.gates()).doesNotContain(ReviewGate.G11);
        one.today = LocalDate.of(2024, 3, 6);
        one.notice = new DecisionFile.Notice("超标", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 12), LocalDate.of(2024, 3, 6));
        assertThat(one.gates()).doesNotContain(ReviewGate.G11);
        one.notice = new DecisionFile.Notice("超标", LocalDate.of(2024, 3, 4), null, null, null);
        assertThat(one.gates()).contains(ReviewGate.G11);
    }

    @Test
    void aPartyThatWasNotHeard() {
        one.heard = Instant.parse("2024-03-08T02:00:00Z");
        assertThat(one.gates()).containsExactly(ReviewGate.G12);
        one.rechecked = Instant.parse("2024-03-12T02:00:00Z");
        assertThat(one.gates()).isEmpty();
        one.hearing = new DecisionFile.HearingState(LocalDate.of(2024, 3, 7), null);
        assertThat(one.gates()).containsExactly(ReviewGate.G12);
    }

    @Test
    void aDeliberationThatDidNotPassOrCameTooEarly() {
        one.concluded = Deliberations.Conclusion.REJECTED;
        assertThat(one.gates()).containsExactly(ReviewGate.G14);
        one.concluded = null;
        assertThat(one.gates()).containsExactly(ReviewGate.G14);
        one.concluded = Deliberations.Conclusion.PASSED;
        one.deliberation = List.of(new Deliberations.Breach(ReviewGate.G15, "早于陈述"), new Deliberations.Breach(ReviewGate.G16, "调查人员表决"));
        assertThat(one.gates()).containsExactly(ReviewGate.G15, ReviewGate.G16);
    }

    @Test
    void aLegalReviewThatIsMissingNotPassedOrOfSomethingElse() {
        one.review = null;
        assertThat(one.gates()).containsExactly(ReviewGate.G17);
        one.review = Case.review(LegalReviewConclusion.CORRECT, "legal-1", true);
        assertThat(one.gates()).containsExactly(ReviewGate.G17);
        one.review = Case.review(LegalReviewConclusion.AGREE, "legal-1", false);
        assertThat(one.gates()).containsExactly(ReviewGate.G17);
        one.review = Case.review(LegalReviewConclusion.AGREE, "weixian-1", true);
        assertThat(one.gates()).containsExactly(ReviewGate.G20);
    }

    @Test
    void evidenceThatNoReviewHasSeen() {
        one.evidence = Instant.parse("2024-03-13T02:00:01Z");
        assertThat(one.gates()).containsExactly(ReviewGate.G18);
        one.evidence = Instant.parse("2024-03-13T02:00:00Z");
        assertThat(one.gates()).isEmpty();
    }

    @Test
    void anActOfLongAgo() {
        one.ended = LocalDate.of(2022, 1, 1);
        assertThat(one.gates()).isEmpty();
        Matter matter = one.file().matter();
        assertThat(DecisionRules.limitation(matter.actEndedOn(), LocalDate.of(2024, 1, 1), null)).isEmpty();
        assertThat(DecisionRules.limitation(matter.actEndedOn(), LocalDate.of(2024, 1, 2), null)).get().asString().contains("G19");
        assertThat(DecisionRules.limitation(matter.actEndedOn(), LocalDate.of(2024, 1, 2), "健康损害")).isEmpty();
        assertThat(DecisionRules.limitation(matter.actEndedOn(), LocalDate.of(2027, 1, 2), "健康损害")).get().asString().contains("G19");
    }

    @Test
    void withoutAPenaltyThePartyNeedNotHaveBeenTold() {
        one.proposal = fine("200000").turned(DecisionOutcome.NO_PENALTY, "轻微");
        one.notice = null;
        one.told = null;
        assertThat(one.gates()).isEmpty();
    }

    @Test
    void datesThatAreNotInOrder() {
        one.deliberatedOn = LocalDate.of(2024, 3, 12);
        assertThat(one.file().inversion()).get().asString().contains("集体讨论（2024-03-12）早于法制审核（2024-03-13）");
        one.deliberatedOn = LocalDate.of(2024, 3, 21);
        assertThat(one.file().inversion()).get().asString().contains("处罚决定");
        one.deliberatedOn = LocalDate.of(2024, 3, 13);
        assertThat(one.file().inversion()).as("dates may be equal").isEmpty();
    }
}
