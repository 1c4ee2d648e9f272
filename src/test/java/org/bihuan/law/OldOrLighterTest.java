package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.law.ApplicableLaw.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行政处罚法 art. 37 and 生态环境法典 art. 1057, on the table as it stands and on invented provisions. */
class OldOrLighterTest {

    private static final LocalDate THEN = LocalDate.of(2026, 8, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 9, 10);
    private static final LegalBases BASES = new BasesOnDisk();

    /** Computed by hand from the texts of the laws. */
    @ParameterizedTest
    @CsvSource({
            "AIR_NO_PERMIT, OLD, 轻重相同", "AIR_OVER_STANDARD, OLD, 相同", "AIR_OVER_PERMIT, CODE, 法典处罚较轻",
            "AIR_EVASION, NEEDS_LEGAL_REVIEW, 因情形而不同", "VOC_FACILITY_NOT_USED, OLD, 相同", "INDUSTRIAL_DUST, OLD, 相同",
            "MONITORING_GEAR_DAMAGED, NEEDS_LEGAL_REVIEW, 种类不同", "OUTLET_IRREGULAR, NEEDS_LEGAL_REVIEW, 因情形而不同",
            "MONITORING_DATA_FALSIFIED, NEEDS_LEGAL_REVIEW, 因情形而不同", "INCINERATOR_MONITORING, NEEDS_LEGAL_REVIEW, 因情形而不同",
            "BUILT_WITHOUT_APPROVAL, NEEDS_LEGAL_REVIEW, 因情形而不同", "EIA_NOT_REGISTERED, OLD, 相同", "NOT_ACCEPTED, OLD, 相同",
            "FUGITIVE_EMISSION, OLD, 相同", "PERMIT_LEDGER, OLD, 相同", "INSPECTION_REFUSED, NEEDS_LEGAL_REVIEW, 因情形而不同",
            "WASTE_DUMPING, NEEDS_LEGAL_REVIEW, 计罚方式不同", "WASTE_STORAGE_UNPROTECTED, OLD, 相同",
            "HAZARDOUS_WASTE_MOVED_UNAPPROVED, OLD, 法典处罚较重", "HAZARDOUS_WASTE_TO_UNLICENSED, NEEDS_LEGAL_REVIEW, 计罚方式不同",
            "FACILITY_NOT_PER_PERMIT, OLD, 行为时的法律没有对应的处罚规定", "MONITORING_FIRM_FALSIFIED, OLD, 相同",
            "SERVICE_FIRM_DATA_DISTORTED, NEEDS_LEGAL_REVIEW, 因情形而不同",
            "SERVICE_FIRM_FALSIFIED, NEEDS_LEGAL_REVIEW, 因情形而不同"})
    void oldLawUnlessTheCodeIsLighter(ViolationType violation, Proposal proposed, String reason) {
        ApplicableLaw law = BASES.applicable(violation, THEN, NOW);
        assertThat(law.regime()).isEqualTo(Regime.OLD_UNLESS_CODE_LIGHTER);
        assertThat(law.proposed()).as(law.reason()).isEqualTo(proposed);
        assertThat(law.reason()).contains(reason);
        assertThat(law.steps()).anyMatch(step -> step.contains("第一千零五十七条"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-13, 2026-08-14, OLD, OLD", "2026-08-14, 2026-08-14, OLD, OLD", "2026-08-14, 2026-08-15, OLD_UNLESS_CODE_LIGHTER, CODE",
            "2026-08-15, 2026-08-15, CODE, CODE", "2021-03-01, 2026-08-15, OLD_UNLESS_CODE_LIGHTER, CODE", "2030-01-01, 2030-02-01, CODE, CODE"})
    void theLinesOfTheTableMeetOnTheFirstDayOfTheCode(LocalDate ended, LocalDate decided, Regime regime, Proposal proposed) {
        ApplicableLaw law = BASES.applicable(ViolationType.AIR_OVER_PERMIT, ended, decided);
        assertThat(law.regime()).isEqualTo(regime);
        assertThat(law.proposed()).isEqualTo(proposed);
        assertThat(law.applied()).isNotEmpty().allMatch(basis -> basis.regime().name().equals(proposed.name()));
        assertThat(law.bases().stream().map(LegalBasis::regime).distinct()).hasSize(regime == Regime.OLD_UNLESS_CODE_LIGHTER ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-14, NEEDS_LEGAL_REVIEW", "2026-08-15, CODE"})
    void anActThatStraddlesTheFirstDayOfTheCodeIsForLegalReview(LocalDate started, Proposal proposed) {
        ApplicableLaw law = BASES.applicable(ViolationType.AIR_OVER_STANDARD, started, Regime.CODE_FROM, NOW);
        assertThat(law.regime()).isEqualTo(Regime.CODE);
        assertThat(law.proposed()).isEqualTo(proposed);
        assertThat(law.needsLegalReview()).isEqualTo(proposed == Proposal.NEEDS_LEGAL_REVIEW);
        assertThat(law.applied().isEmpty()).isEqualTo(law.needsLegalReview());
    }

    @Test
    void anActBeforeTheFirstRecordedProvisionIsNotTakenForUnpunished() {
        ApplicableLaw law = BASES.applicable(ViolationType.HEAVY_POLLUTION_LIMITS, LocalDate.of(2021, 2, 28), LocalDate.of(2021, 6, 1));
        assertThat(law.proposed()).isEqualTo(Proposal.NEEDS_LEGAL_REVIEW);
        assertThat(law.reason()).contains("2021-02-28");
        assertThat(BASES.applicable(ViolationType.HEAVY_POLLUTION_LIMITS, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 6, 1)).proposed())
                .isEqualTo(Proposal.OLD);
    }

    @Test
    void oneActUnderSeveralNormsIsPunishedByTheHighestFine() {
        List<LegalBasis> old = BASES.validFor(ViolationType.AIR_NO_PERMIT, THEN);
        assertThat(LegalBasis.highest(old)).get().extracting(LegalBasis::citation).isEqualTo("《排污许可管理条例》第三十三条");
        assertThat(LegalBasis.highest(List.of())).isEmpty();
        assertThat(LegalBasis.highest(List.of(basis(Regime.OLD, 1, 3, LegalBasis.Measure.MULTIPLE), old.get(0)))).isEmpty();
    }

    @Test
    void theProvisionWithTheLowerFineGivesWayAndALocalRungToNothing() {
        ApplicableLaw permit = BASES.applicable(ViolationType.AIR_NO_PERMIT, THEN, THEN);
        assertThat(permit.applied()).hasSize(2);
        assertThat(permit.applied().stream().filter(one -> permit.outweighing(one).isPresent())).extracting(LegalBasis::citation)
                .containsExactly("《大气污染防治法》第九十九条第一项");
        ApplicableLaw equal = BASES.applicable(ViolationType.NO_SELF_MONITORING, THEN, THEN);
        assertThat(equal.applied()).hasSizeGreaterThan(1).allMatch(one -> equal.outweighing(one).isEmpty());
        ApplicableLaw local = BASES.applicable(ViolationType.INDUSTRIAL_DUST, THEN, THEN);
        assertThat(local.applied()).anyMatch(one -> one.level() == LegalBasis.Level.PROVINCIAL).allMatch(one -> local.outweighing(one).isEmpty());
        ApplicableLaw graver = BASES.applicable(ViolationType.HEAVY_POLLUTION_LIMITS, THEN, THEN);
        assertThat(graver.applied()).as("another circumstance is another case").hasSize(2).allMatch(one -> graver.outweighing(one).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-08-14, false", "2026-08-15, true"})
    void aBranchDecidesInItsOwnNameFromTheCodeOn(LocalDate decided, boolean allowed) {
        ApplicableLaw law = BASES.applicable(ViolationType.ODOUR, THEN, decided);
        assertThat(law.ownNameAllowed()).isEqualTo(allowed);
        assertThat(law.steps()).anyMatch(step -> step.contains(allowed ? "第五十三条" : "不得以自己的名义"));
    }

    @Test
    void datesInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> BASES.applicable(ViolationType.ODOUR, NOW, THEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BASES.applicable(ViolationType.ODOUR, NOW, THEN, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheCodePunishesNoLongerIsJudgedByTheCode() {
        assertThat(judge(basis(Regime.OLD, 1, 10, LegalBasis.Measure.RANGE)).proposed()).isEqualTo(Proposal.CODE);
    }

    @Test
    void finesOnPersonsOrOtherKindsAreNotCompared() {
        LegalBasis old = basis(Regime.OLD, 10, 100, LegalBasis.Measure.RANGE);
        LegalBasis persons = new LegalBasis("r", ViolationType.ODOUR, Regime.CODE, LegalBasis.Level.NATIONAL, null, "新", LegalBasis.Measure.RANGE,
                BigDecimal.ONE, BigDecimal.TEN, null, BigDecimal.ONE, BigDecimal.TEN, EnumSet.of(PenaltyKind.FINE), Regime.CODE_FROM, null, "s",
                LegalBasis.Certainty.A);
        LegalBasis closure = new LegalBasis("r", ViolationType.ODOUR, Regime.CODE, LegalBasis.Level.NATIONAL, null, "新", LegalBasis.Measure.RANGE,
                BigDecimal.ONE, BigDecimal.TEN, null, null, null, EnumSet.of(PenaltyKind.FINE, PenaltyKind.CLOSURE), Regime.CODE_FROM, null, "s",
                LegalBasis.Certainty.A);
        assertThat(judge(old, persons).reason()).contains("责任人员");
        assertThat(judge(old, closure).reason()).contains("种类");
        assertThat(judge(old, persons).needsLegalReview() && judge(old, closure).needsLegalReview()).isTrue();
    }

    @Property
    void whatIsProposedNeverFinesMoreThanTheOther(@ForAll @IntRange(max = 100) int oldMin, @ForAll @IntRange(max = 100) int oldMore,
                                                  @ForAll @IntRange(max = 100) int codeMin, @ForAll @IntRange(max = 100) int codeMore) {
        LegalBasis old = basis(Regime.OLD, oldMin, oldMin + oldMore, LegalBasis.Measure.RANGE);
        LegalBasis code = basis(Regime.CODE, codeMin, codeMin + codeMore, LegalBasis.Measure.RANGE);
        LegalBasis proposed = judge(old, code).applied().get(0);
        LegalBasis other = proposed == old ? code : old;
        assertThat(proposed.max()).isLessThanOrEqualTo(other.max());
        if (proposed.max().equals(other.max())) {
            assertThat(proposed.min()).isLessThanOrEqualTo(other.min());
        }
        if (old.max().equals(code.max()) && old.min().equals(code.min())) {
            assertThat(proposed).isSameAs(old);
        }
    }

    @Property
    void theOrderOfTheTableDoesNotMatter(@ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int two,
                                         @ForAll @IntRange(max = 100) int three) {
        LegalBasis low = basis(Regime.OLD, one, 100 + one, LegalBasis.Measure.RANGE);
        LegalBasis high = basis(Regime.OLD, two, 100 + two, LegalBasis.Measure.RANGE);
        LegalBasis code = basis(Regime.CODE, three, 100 + three, LegalBasis.Measure.RANGE);
        ApplicableLaw law = judge(low, high, code);
        assertThat(judge(code, high, low).proposed()).isEqualTo(law.proposed());
        assertThat(law.proposed()).isEqualTo(three < Math.max(one, two) ? Proposal.CODE : Proposal.OLD);
    }

    private static ApplicableLaw judge(LegalBasis... bases) {
        return OldOrLighter.judge(ViolationType.ODOUR, null, THEN, NOW, List.of(bases));
    }

    private static LegalBasis basis(Regime regime, int min, int max, LegalBasis.Measure measure) {
        boolean old = regime == Regime.OLD;
        return new LegalBasis("r", ViolationType.ODOUR, regime, LegalBasis.Level.NATIONAL, null, old ? "旧" : "新", measure, BigDecimal.valueOf(min),
                BigDecimal.valueOf(max), measure == LegalBasis.Measure.MULTIPLE ? BigDecimal.TEN : null, null, null, EnumSet.of(PenaltyKind.FINE),
                old ? LocalDate.of(2016, 1, 1) : Regime.CODE_FROM, old ? Regime.CODE_FROM.minusDays(1) : null, "s", LegalBasis.Certainty.A);
    }
}
