package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.law.ViolationType.AIR_OVER_STANDARD;
import static org.bihuan.law.ViolationType.EIA_NOT_REGISTERED;
import static org.bihuan.law.ViolationType.NOT_ACCEPTED;
import static org.bihuan.law.ViolationType.WATER_OVER_STANDARD;
import static org.bihuan.waiver.Eligibility.Proposal.MAY_WAIVE;
import static org.bihuan.waiver.Eligibility.Proposal.MUST_WAIVE;
import static org.bihuan.waiver.Eligibility.Proposal.NOT_ELIGIBLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.Eligibility.Barrier;
import org.bihuan.waiver.Eligibility.Verdict;
import org.bihuan.waiver.WaiverItem.Duty;
import org.bihuan.waiver.WaiverItem.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Every item of every list, each of its conditions and both sides of each of its limits; every barrier, whatever else speaks for the party. */
class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    static Stream<WaiverItem> items() {
        return WaiverItemsOnDisk.ALL.stream();
    }

    static Stream<WaiverItem> measured() {
        return items().filter(one -> one.timesOverMax() != null);
    }

    static Stream<WaiverItem> timed() {
        return items().filter(one -> one.term() != null);
    }

    static Stream<WaiverItem> first() {
        return items().filter(one -> one.lookBackMonths() != null);
    }

    static Stream<WaiverFact> barriers() {
        return Stream.of(WaiverFact.values()).filter(WaiverFact::barrier);
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.barriers().stream().map(Barrier::code).toList();
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemWhoseConditionsAreProvenIsProposedAsItsListSays(WaiverItem item) {
        Verdict verdict = WaiverAct.meeting(item).judgedBy(item);
        assertThat(verdict.proposal()).isEqualTo(item.duty() == Duty.MUST ? MUST_WAIVE : MAY_WAIVE);
        assertThat(verdict.items()).containsExactly(item);
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.barriers()).isEmpty();
        assertThat(String.join("\n", verdict.steps())).contains(item.text(), item.citation(), "第三十三条第三款");
        assertThat(WaiverAct.meeting(item).judged().items()).contains(item);
    }

    @ParameterizedTest
    @MethodSource("items")
    void withoutAnyOneOfItsConditionsItIsNot(WaiverItem item) {
        for (WaiverFact fact : WaiverFact.values()) {
            if (item.needs(fact)) {
                Verdict unproven = WaiverAct.meeting(item).without(fact).judgedBy(item);
                assertThat(unproven.proposal()).as("%s not said", fact).isEqualTo(NOT_ELIGIBLE);
                assertThat(unproven.open()).as("%s not said", fact).isTrue();
                assertThat(unproven.missing()).as("%s not said", fact).anyMatch(one -> one.contains(fact.label()) && one.contains(fact.proof()));

                Verdict refuted = WaiverAct.meeting(item).with(fact, false).judgedBy(item);
                assertThat(refuted.proposal()).as("%s denied", fact).isEqualTo(NOT_ELIGIBLE);
                assertThat(refuted.open()).as("%s denied", fact).isFalse();
                assertThat(refuted.items()).as("%s denied", fact).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measured")
    void theHighestExceedanceIsWithinAndAnythingMoreIsNot(WaiverItem item) {
        BigDecimal most = item.timesOverMax();
        assertThat(WaiverAct.meeting(item).over(most.toPlainString()).judgedBy(item).proposal()).isNotEqualTo(NOT_ELIGIBLE);
        Verdict more = WaiverAct.meeting(item).over(most.add(new BigDecimal("0.001")).toPlainString()).judgedBy(item);
        assertThat(more.proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(more.others().get(0).against()).anyMatch(one -> one.contains("超过 " + most.stripTrailingZeros().toPlainString() + " 倍"));
        assertThat(WaiverAct.meeting(item).over(null).judgedBy(item).open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4.999, NOT_ELIGIBLE", "5, MUST_WAIVE", "10, MUST_WAIVE", "10.001, NOT_ELIGIBLE"})
    void anExceededAcidityHasTwoBounds(String ph, Eligibility.Proposal proposal) {
        WaiverAct act = WaiverAct.spotless(WATER_OVER_STANDARD, DAY).over(null).acidity(ph);
        assertThat(act.judgedBy(WaiverItemsOnDisk.row("slight_exceedance")).proposal()).isEqualTo(proposal);
        assertThat(act.judgedBy(WaiverItemsOnDisk.row("first_exceedance")).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("timed")
    void theLastMomentOfTheTermIsInTimeAndTheNextIsNot(WaiverItem item) {
        assertThat(WaiverAct.meeting(item).correctedAtTheEndOf(item.term(), false).judgedBy(item).proposal()).isNotEqualTo(NOT_ELIGIBLE);
        Verdict late = WaiverAct.meeting(item).correctedAtTheEndOf(item.term(), true).judgedBy(item);
        assertThat(late.proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(late.open()).isFalse();
        assertThat(WaiverAct.meeting(item).corrected(null).judgedBy(item).missing()).anyMatch(one -> one.contains(item.term().inWords()));
        assertThat(WaiverAct.meeting(item).inspected(null).ordered(null, null).judgedBy(item).open()).isTrue();
    }

    /** 2025-09-29 is a Monday; the national holiday of that year lasts from 1 to 8 October, and 11 October is worked. */
    @ParameterizedTest
    @CsvSource({"2025-10-13T23:59:00+08:00, MUST_WAIVE", "2025-10-14T00:00:00+08:00, NOT_ELIGIBLE", "2025-10-13T16:30:00Z, NOT_ELIGIBLE"})
    void fiveWorkingDaysAreCountedOverTheHoliday(String correctedAt, Eligibility.Proposal proposal) {
        assertThat(WaiverAct.spotless(EIA_NOT_REGISTERED, LocalDate.of(2025, 9, 29)).inspected("2025-09-29").corrected(correctedAt)
                .judgedBy(WaiverItemsOnDisk.row("eia_registration")).proposal()).isEqualTo(proposal);
    }

    /** The list counts from the inspection; an order that was served late gives no more time, and one not served yet takes none. */
    @ParameterizedTest
    @CsvSource({"2023-03-10T10:00:00+08:00, 2023-03-16T09:00:00+08:00, NOT_ELIGIBLE", "2023-03-10T10:00:00+08:00, 2023-03-08T23:59:00+08:00, MUST_WAIVE",
            "2023-03-10T10:00:00+08:00, 2023-03-09T00:00:00+08:00, NOT_ELIGIBLE", ", 2023-03-08T09:00:00+08:00, MUST_WAIVE"})
    void aMissingRegistrationIsMadeUpForWithinFiveDaysOfTheInspection(String orderedAt, String correctedAt, Eligibility.Proposal proposal) {
        assertThat(WaiverAct.spotless(EIA_NOT_REGISTERED, DAY).inspected("2023-03-01").ordered(orderedAt, null).corrected(correctedAt)
                .judgedBy(WaiverItemsOnDisk.row("eia_registration")).proposal()).isEqualTo(proposal);
        assertThat(WaiverAct.spotless(EIA_NOT_REGISTERED, DAY).inspected(null).ordered(orderedAt, null).corrected(correctedAt)
                .judgedBy(WaiverItemsOnDisk.row("eia_registration")).missing()).anyMatch(one -> one.contains("检查的日期"));
    }

    @Test
    void aYearWithoutACalendarIsAMissingAnswerAndNoError() {
        Verdict verdict = WaiverAct.spotless(EIA_NOT_REGISTERED, LocalDate.of(2041, 3, 1)).judgedBy(WaiverItemsOnDisk.row("eia_registration"));
        assertThat(verdict.proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(verdict.missing()).anyMatch(one -> one.contains("2041"));
    }

    @ParameterizedTest
    @MethodSource("first")
    void theLikeWithinTheMonthsBeforeMakesItNoFirstOffence(WaiverItem item) {
        WaiverAct act = WaiverAct.meeting(item);
        LocalDate since = act.question().on().minusMonths(item.lookBackMonths());
        assertThat(WaiverAct.meeting(item).foundBefore(since.minusDays(1)).judgedBy(item).proposal()).isEqualTo(MAY_WAIVE);
        for (LocalDate day : List.of(since, act.question().on())) {
            Verdict verdict = WaiverAct.meeting(item).foundBefore(since.minusYears(3), day).judgedBy(item);
            assertThat(verdict.proposal()).isEqualTo(NOT_ELIGIBLE);
            assertThat(codes(verdict)).containsExactly("EARLIER_OFFENCE");
        }
    }

    @ParameterizedTest
    @MethodSource("barriers")
    void aBarrierBarsEveryItemWhateverElseIsProven(WaiverFact barrier) {
        for (WaiverItem item : WaiverItemsOnDisk.ALL) {
            Verdict verdict = WaiverAct.meeting(item).with(barrier, true).judgedBy(item);
            if (item.faultless() && !barrier.barsFaultless()) {
                assertThat(verdict.proposal()).as("%s %s", barrier, item.row()).isEqualTo(MUST_WAIVE);
            } else {
                assertThat(verdict.proposal()).as("%s %s", barrier, item.row()).isEqualTo(NOT_ELIGIBLE);
                assertThat(verdict.open()).isFalse();
                assertThat(codes(verdict)).containsExactly(barrier.name());
                assertThat(String.join("\n", verdict.steps())).contains("【障碍】" + barrier.label());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("barriers")
    void aBarrierThatNobodyLookedForIsMissing(WaiverFact barrier) {
        WaiverItem item = WaiverItemsOnDisk.row("minor_law");
        Verdict verdict = WaiverAct.spotless(AIR_OVER_STANDARD, DAY).without(barrier).judgedBy(item);
        if (barrier == WaiverFact.HARM) {
            assertThat(verdict.proposal()).as("who says that there was no harm has answered").isEqualTo(MUST_WAIVE);
            verdict = WaiverAct.spotless(AIR_OVER_STANDARD, DAY).without(barrier, WaiverFact.NO_HARM, WaiverFact.SLIGHT_CONSEQUENCE).judgedBy(item);
        }
        assertThat(verdict.proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(verdict.missing()).anyMatch(one -> one.contains(barrier.label()));
    }

    @Test
    void whatIsNoDischargeIsNotAskedForPollutants() {
        assertThat(WaiverAct.spotless(EIA_NOT_REGISTERED, DAY).without(WaiverFact.TOXIC, WaiverFact.SEVERAL_FACTORS).judged().proposal()).isEqualTo(MUST_WAIVE);
    }

    @ParameterizedTest
    @EnumSource(value = ViolationType.class, names = {"MONITORING_DATA_FALSIFIED", "MONITORING_FIRM_FALSIFIED", "SERVICE_FIRM_FALSIFIED", "AIR_EVASION",
            "WATER_EVASION", "HEAVY_POLLUTION_EARTHWORK", "HEAVY_POLLUTION_LIMITS", "INSPECTION_REFUSED"})
    void falsificationEvasionAndBreachesOfAnEmergencyAreBarredByThemselvesUnlessThereWasNoFault(ViolationType violation) {
        Verdict verdict = WaiverAct.spotless(violation, DAY).judged();
        assertThat(verdict.proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(codes(verdict)).containsExactly("VIOLATION");
        assertThat(verdict.items()).extracting(WaiverItem::code).containsExactly("NO_FAULT");
        assertThat(String.join("\n", verdict.steps())).contains("没有主观过错的不受此限");
        Verdict faultless = WaiverAct.spotless(violation, DAY).with(WaiverFact.NO_FAULT, true).judged();
        assertThat(faultless.proposal()).isEqualTo(MUST_WAIVE);
        assertThat(faultless.items()).extracting(WaiverItem::code).containsExactly("NO_FAULT");
        assertThat(faultless.barriers()).isEmpty();
    }

    /** The lists of minor violations close during an alert; the law that spares whoever is without fault does not (art. 33 para. 2). */
    @Test
    void anExceedanceDuringAnOrangeAlertIsSparedWhereNoFaultIsProvenAndOnlyThere() {
        WaiverAct act = WaiverAct.spotless(AIR_OVER_STANDARD, DAY).with(WaiverFact.EMERGENCY_IN_FORCE, true);
        assertThat(act.judged().proposal()).isEqualTo(NOT_ELIGIBLE);
        assertThat(codes(act.judged())).containsExactly("EMERGENCY_IN_FORCE");
        Verdict faultless = act.with(WaiverFact.NO_FAULT, true).judged();
        assertThat(faultless.proposal()).isEqualTo(MUST_WAIVE);
        assertThat(faultless.items()).extracting(WaiverItem::code).containsExactly("NO_FAULT");
        assertThat(act.with(WaiverFact.REFERRED, true).judged().proposal()).as("a suspected crime is not the bureau's to waive").isEqualTo(NOT_ELIGIBLE);
    }

    /** What the law obliges to comes before what it allows, and what may still lead there is said. */
    @Test
    void mustComesBeforeMay() {
        WaiverAct both = WaiverAct.spotless(AIR_OVER_STANDARD, DAY).over("0.1");
        assertThat(both.judged().proposal()).isEqualTo(MUST_WAIVE);
        Verdict may = WaiverAct.spotless(AIR_OVER_STANDARD, DAY).over("0.3").with(WaiverFact.MINOR, false).with(WaiverFact.SUDDEN_FAULT, false).judged();
        assertThat(may.proposal()).isEqualTo(MAY_WAIVE);
        assertThat(may.missing()).anyMatch(one -> one.contains("没有主观过错"));
        assertThat(may.items()).extracting(WaiverItem::code).containsExactly("FIRST_EXCEEDANCE", "FIRST");
    }

    /** The item about those responsible spares no unit. */
    @Test
    void thePersonsItemIsThePersonsAlone() {
        assertThat(WaiverAct.spotless(NOT_ACCEPTED, DAY).of(Party.PERSON).judged().items()).extracting(WaiverItem::code).contains("ACCEPTANCE_PERSONS")
                .doesNotContain("ACCEPTANCE_LATE");
        assertThat(WaiverAct.spotless(NOT_ACCEPTED, DAY).judged().items()).extracting(WaiverItem::code).contains("ACCEPTANCE_LATE")
                .doesNotContain("ACCEPTANCE_PERSONS");
    }

    /** From a referral no set of facts leads to a waiver; from the other barriers, and a violation that is one, only proven faultlessness. */
    @Property(tries = 3000)
    void noPathLeadsFromABarrierToAWaiver(@ForAll ViolationType violation, @ForAll Party party, @ForAll @Size(30) List<Boolean> said,
                                          @ForAll @IntRange(min = 0, max = 6000) int day, @ForAll @IntRange(min = 0, max = 40) int times, @ForAll boolean corrected) {
        LocalDate on = LocalDate.of(2010, 3, 1).plusDays(day);
        WaiverAct act = WaiverAct.spotless(violation, on).of(party == Party.ANY ? Party.UNIT : party).over(String.valueOf(times / 100.0));
        WaiverFact[] facts = WaiverFact.values();
        for (int i = 0; i < facts.length; i++) {
            act.with(facts[i], facts[i].barrier() ? said.get(i % said.size()) && i % 3 == times % 3 : said.get(i % said.size()) || times < 20);
        }
        if (!corrected) {
            act.corrected(null);
        }
        Verdict verdict = Eligibility.judge(act.question(), WaiverItemsOnDisk.ALL, WorkingDays.seed());
        List<WaiverFact> standing = Arrays.stream(facts).filter(fact -> fact.barrier() && Boolean.TRUE.equals(act.question().holds(fact))).toList();
        if (standing.stream().anyMatch(WaiverFact::barsFaultless)) {
            assertThat(verdict.proposal()).isEqualTo(NOT_ELIGIBLE);
            assertThat(verdict.open()).isFalse();
        }
        if ((!standing.isEmpty() || Eligibility.barred(violation)) && verdict.proposal() != NOT_ELIGIBLE) {
            assertThat(verdict.items()).allMatch(WaiverItem::faultless);
        }
        assertThat(verdict.proposal() == NOT_ELIGIBLE || verdict.barriers().isEmpty()).isTrue();
        assertThat(verdict.steps()).last().asString().startsWith("结论：");
    }
}
