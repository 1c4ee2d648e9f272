package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.ReportFindings.Fault;
import org.bihuan.penalty.ReportFindings.Samples;
import org.junit.jupiter.api.Test;

/** What a report on an investigation must not say, gate by gate. */
class ReportRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    private static final LegalBasis AIR_99 = basis(LegalBasis.Measure.RANGE, "100000", "1000000", null);

    private static LegalBasis basis(LegalBasis.Measure measure, String min, String max, String floor) {
        return new LegalBasis("row", ViolationType.AIR_OVER_STANDARD, Regime.OLD, LegalBasis.Level.NATIONAL, null,
                "《大气污染防治法》第九十九条第二项", measure, new BigDecimal(min), new BigDecimal(max), floor == null ? null : new BigDecimal(floor),
                null, null, Set.of(PenaltyKind.FINE, PenaltyKind.STOP_OR_LIMIT_PRODUCTION), LocalDate.of(2016, 1, 1), LocalDate.of(2026, 8, 14),
                "全文", LegalBasis.Certainty.A);
    }

    private static final class Report {

        private LegalBasis basis = AIR_99;
        private LocalDate actStartedOn;
        private LocalDate actEndedOn = LocalDate.of(2024, 5, 30);
        private BigDecimal base;
        private Samples samples = Samples.TOLD;
        private Fault fault = Fault.NOT_CLAIMED;
        private String faultReason;
        private DecisionOutcome intended = DecisionOutcome.PENALTY;
        private Set<PenaltyKind> kinds = Set.of(PenaltyKind.FINE);
        private BigDecimal fine = new BigDecimal("200000");
        private BigDecimal confiscation;
        private String mitigation;
        private String discretion = "超标 0.35 倍，初次违法";
        private String ground;
        private boolean crime;
        private NoPenaltyGround groundKind;
        private boolean confirmed = true;
        private boolean evidence = true;
        private LocalDate discoveredOn = LocalDate.of(2024, 6, 1);

        Map<String, String> complaints() {
            return ReportRules.complaints(new ReportFindings(ViolationType.AIR_OVER_STANDARD, actStartedOn, actEndedOn, "魏县", "李某", "事实",
                    "《大气污染防治法》第十八条", basis, base, samples, fault, faultReason, intended, kinds, fine, confiscation, mitigation, discretion, discretion, null, null, ground, crime,
                    groundKind, null, null),
                    new ReportRules.Circumstances(TODAY, discoveredOn, evidence, confirmed));
        }

        Report no(DecisionOutcome outcome) {
            intended = outcome;
            kinds = Set.of();
            fine = null;
            discretion = null;
            ground = "轻微并及时改正，没有造成危害后果";
            groundKind = outcome == DecisionOutcome.NO_PENALTY ? NoPenaltyGround.WAIVER : null;
            return this;
        }
    }

    @Test
    void aSoundReportIsNotComplainedAbout() {
        assertThat(new Report().complaints()).isEmpty();
        assertThat(new Report().no(DecisionOutcome.NO_PENALTY).complaints()).isEmpty();
    }

    @Test
    void whatIsConfiscatedIsSaidInYuanAndOnlyThen() {
        Report report = new Report();
        report.kinds = Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION);
        assertThat(report.complaints()).containsEntry("confiscation", "处罚种类含没收违法所得，请填写金额");
        report.confiscation = new BigDecimal("2800000");
        assertThat(report.complaints()).doesNotContainKey("confiscation");
        report.kinds = Set.of(PenaltyKind.FINE);
        assertThat(report.complaints()).containsOnlyKeys("confiscation");
    }

    @Test
    void g06WithoutEvidenceNothingIsProposedButThatNothingIsProven() {
        Report report = new Report();
        report.evidence = false;
        assertThat(report.complaints()).containsOnlyKeys("facts").hasEntrySatisfying("facts", said -> assertThat(said).contains("G06"));
        assertThat(report.no(DecisionOutcome.NOT_PROVEN).complaints()).isEmpty();
    }

    @Test
    void g07WhoeverIsProvenWithoutFaultIsNotPenalised() {
        Report report = new Report();
        report.fault = Fault.PROVEN;
        assertThat(report.complaints()).containsOnlyKeys("fault", "faultReason");
        report.faultReason = "停电记录和值班记录相互印证";
        assertThat(report.complaints()).hasEntrySatisfying("fault", said -> assertThat(said).contains("G07"));
        assertThat(report.no(DecisionOutcome.NO_PENALTY).complaints()).isEmpty();
    }

    @Test
    void g08AKindThatTheProvisionDoesNotKnowIsRefused() {
        Report report = new Report();
        report.kinds = Set.of(PenaltyKind.FINE, PenaltyKind.PERMIT_REVOCATION);
        assertThat(report.complaints()).hasEntrySatisfying("kinds", said -> assertThat(said).contains("G08", "吊销许可证件"));
    }

    @Test
    void g09TheRangeOfTheProvisionBindsToTheFen() {
        for (String inside : new String[] {"100000", "100000.00", "1000000"}) {
            Report report = new Report();
            report.fine = new BigDecimal(inside);
            assertThat(report.complaints()).as(inside).isEmpty();
        }
        for (String outside : new String[] {"99999.99", "1000000.01"}) {
            Report report = new Report();
            report.fine = new BigDecimal(outside);
            assertThat(report.complaints()).as(outside).hasEntrySatisfying("fine", said -> assertThat(said).contains("G09"));
        }
        Report mitigated = new Report();
        mitigated.fine = new BigDecimal("60000");
        mitigated.mitigation = "裁量基准关于减轻处罚的规定";
        assertThat(mitigated.complaints()).isEmpty();
    }

    @Test
    void g09MultiplesCountFromTheFloorAndPercentFromTheInvestment() {
        Report multiple = new Report();
        multiple.basis = basis(LegalBasis.Measure.MULTIPLE, "1", "3", "100000");
        assertThat(multiple.complaints()).containsOnlyKeys("baseAmount");
        multiple.base = new BigDecimal("40000");          // counts as 100,000
        multiple.fine = new BigDecimal("300000");
        assertThat(multiple.complaints()).isEmpty();
        multiple.fine = new BigDecimal("300000.01");
        assertThat(multiple.complaints()).containsOnlyKeys("fine");
        Report percent = new Report();
        percent.basis = basis(LegalBasis.Measure.PERCENT, "1", "5", null);
        percent.base = new BigDecimal("20000000");
        percent.fine = new BigDecimal("200000");          // 1 %
        assertThat(percent.complaints()).isEmpty();
        percent.fine = new BigDecimal("1000000.01");      // more than 5 %
        assertThat(percent.complaints()).containsOnlyKeys("fine");
    }

    @Test
    void g11ResultsThatWereNotToldAreNoEvidence() {
        Report report = new Report();
        report.samples = Samples.NOT_TOLD;
        assertThat(report.complaints()).hasEntrySatisfying("samples", said -> assertThat(said).contains("G11"));
    }

    @Test
    void g19AnActPastItsLimitationIsNotPenalised() {
        Report report = new Report();
        report.actEndedOn = LocalDate.of(2021, 7, 15);
        assertThat(report.complaints()).isEmpty();
        report.actEndedOn = LocalDate.of(2021, 7, 14);
        assertThat(report.complaints()).hasEntrySatisfying("actEndedOn", said -> assertThat(said).contains("G19"));
    }

    @Test
    void whatMayBeACrimeIsNotWaived() {
        Report report = new Report().no(DecisionOutcome.NO_PENALTY);
        report.crime = true;
        assertThat(report.complaints()).containsOnlyKeys("intended");
        assertThat(report.no(DecisionOutcome.TRANSFERRED).complaints()).isEmpty();
    }

    @Test
    void g06NobodyIsSparedWithoutAWaiverThatAnotherHasConfirmed() {
        Report report = new Report().no(DecisionOutcome.NO_PENALTY);
        report.confirmed = false;
        assertThat(report.complaints()).containsOnlyKeys("groundKind").hasEntrySatisfying("groundKind", said -> assertThat(said).contains("G06", "复核确认"));
        report.groundKind = NoPenaltyGround.LAW_CHANGED;
        assertThat(report.complaints()).as("art. 37 has nothing to do with waivers").isEmpty();
        report.groundKind = null;
        assertThat(report.complaints()).containsOnlyKeys("groundKind");
        assertThat(report.no(DecisionOutcome.NOT_PROVEN).complaints()).isEmpty();
    }

    @Test
    void aPenaltyNeedsItsKindItsFineAndItsReasons() {
        Report report = new Report();
        report.kinds = Set.of();
        report.fine = null;
        report.discretion = null;
        assertThat(report.complaints()).containsOnlyKeys("kinds", "discretion");
        report.kinds = Set.of(PenaltyKind.FINE);
        assertThat(report.complaints()).containsOnlyKeys("fine", "discretion");
        report.kinds = Set.of(PenaltyKind.STOP_OR_LIMIT_PRODUCTION);
        report.discretion = "拒不改正";
        assertThat(report.complaints()).isEmpty();
        Report reasonless = new Report().no(DecisionOutcome.NO_PENALTY);
        reasonless.ground = null;
        assertThat(reasonless.complaints()).containsOnlyKeys("ground");
    }

    @Test
    void theDatesOfAnActFollowEachOther() {
        Report report = new Report();
        report.actStartedOn = report.actEndedOn.plusDays(1);
        assertThat(report.complaints()).containsOnlyKeys("actStartedOn");
        report.actStartedOn = null;
        report.actEndedOn = TODAY.plusDays(1);
        assertThat(report.complaints()).containsOnlyKeys("actEndedOn");
    }

    @Property(tries = 1000)
    void noFineOutsideTheRangePassesWithoutAPublishedRule(@ForAll @BigRange(min = "0", max = "2000000") BigDecimal fine) {
        Report report = new Report();
        report.fine = fine;
        boolean inside = fine.compareTo(AIR_99.min()) >= 0 && fine.compareTo(AIR_99.max()) <= 0;
        assertThat(report.complaints().containsKey("fine")).isEqualTo(!inside);
    }
}
