package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.dailyfine.DailyFine.Status.APPLICABLE;
import static org.bihuan.dailyfine.DailyFine.Status.BLOCKED;
import static org.bihuan.dailyfine.Recheck.Result.CORRECTED;
import static org.bihuan.dailyfine.Recheck.Result.REFUSED_OR_OBSTRUCTED;
import static org.bihuan.dailyfine.Recheck.Result.STILL_VIOLATING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.bihuan.law.Regime;
import org.bihuan.law.BasesOnDisk;
import org.bihuan.law.ConsequencesOnDisk;
import org.bihuan.law.ViolationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Daily fines worked out by hand, at every bound; the rule of each case stands in its name or beside it. */
class DailyFineTest {

    static final DailyFineLaw LAW = new DailyFineLaw(new ConsequencesOnDisk(), new BasesOnDisk());
    private static final LocalDate SERVED = LocalDate.of(2026, 3, 1);

    private static LocalDate day(String date) {
        return date == null ? null : LocalDate.parse(date.length() == 5 ? "2026-" + date : date);
    }

    private static Recheck on(String date, Recheck.Result result) {
        return new Recheck(day(date), result, null, null, null);
    }

    private static Recheck on(String date, Recheck.Result result, String order) {
        return new Recheck(day(date), result, day(order), null, null);
    }

    private static DailyFine.Facts facts(String fine, String served, Recheck... rechecks) {
        return new DailyFine.Facts(new BigDecimal(fine), day(served), null, day(served), true, List.of(rechecks), null, null);
    }

    private static DailyFine.Verdict judge(String fine, String served, Recheck... rechecks) {
        return DailyFine.judge(facts(fine, served, rechecks), LAW);
    }

    /** The facts with dates of the two decisions. */
    private static DailyFine.Facts decided(DailyFine.Facts facts, String original, String originalServed, String daily) {
        return new DailyFine.Facts(facts.fine(), day(original), day(originalServed), facts.orderServedOn(), facts.orderWarned(),
                facts.rechecks(), day(daily), facts.violation());
    }

    private static List<String> gates(DailyFine.Verdict verdict) {
        return verdict.problems().stream().map(one -> one.gate().id()).toList();
    }

    /** {@code date result order; …} to rechecks. */
    private static Recheck[] rechecks(String text) {
        return Arrays.stream(text.split("; ")).map(one -> one.split(" ")).map(one ->
                on(one[0], Recheck.Result.valueOf(one[1]), one.length > 2 ? one[2] : null)).toArray(Recheck[]::new);
    }

    @Test
    void twentyOneDaysOfTwoHundredThousandAreFourMillionTwoHundredThousand() {
        DailyFine.Verdict verdict = DailyFine.judge(decided(facts("200000", "2015-05-25", on("2015-06-15", STILL_VIOLATING)),
                "2015-05-29", null, "2015-06-26"), LAW);
        assertThat(verdict.status()).isEqualTo(APPLICABLE);
        assertThat(verdict.periods()).containsExactly(new DailyFine.Period(LocalDate.of(2015, 5, 26), LocalDate.of(2015, 6, 15), 21,
                new BigDecimal("4200000")));
        assertThat(verdict.total()).isEqualByComparingTo("4200000");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.regime()).isEqualTo(Regime.OLD);
        assertThat(verdict.citation()).contains("《环境保护法》第五十九条").doesNotContain("法典", "《水污染防治法》");
        assertThat(verdict.steps()).anyMatch(step -> step.contains("2015-05-26 至 2015-06-15，共 21 日 × 200,000 元 = 4,200,000 元"))
                .anyMatch(step -> step.contains("人民币肆佰贰拾万元整（¥4,200,000.00）")).anyMatch(step -> step.contains("听证：以合计 4,200,000 元"));
    }

    @ParameterizedTest
    @CsvSource({"550000, 2021-03-01, 2021-03-22, 21, 11550000", "300000, 2021-03-01, 2021-03-23, 22, 6600000"})
    void thePublishedTotalsOfHandanAreOnesThatTheRuleProduces(String fine, String served, String recheck, int days, String total) {
        DailyFine.Verdict verdict = judge(fine, served, on(recheck, STILL_VIOLATING));
        assertThat(verdict.status()).isEqualTo(APPLICABLE);
        assertThat(verdict.days()).isEqualTo(days);
        assertThat(verdict.total()).isEqualByComparingTo(total);
    }

    /** Ordered under the law before the Code, decided on under the Code: it is the old law that says what can be fined daily. */
    @Test
    void whatCanBeFinedDailySaysTheLawOfTheAct() {
        ViolationType changed = Arrays.stream(ViolationType.values()).filter(one -> one.dailyFine(Regime.OLD) != one.dailyFine(Regime.CODE)).findFirst().orElseThrow();
        DailyFine.Facts facts = new DailyFine.Facts(new BigDecimal("50000"), day("2026-08-20"), null, day("2026-08-01"), true,
                List.of(on("2026-08-10", STILL_VIOLATING)), null, changed);
        assertThat(gates(DailyFine.judge(facts, LAW))).isEqualTo(gates(DailyFine.judge(decided(facts, "2026-08-05", null, null), LAW)));
        assertThat(gates(DailyFine.judge(new DailyFine.Facts(facts.fine(), facts.decisionOn(), null, day("2026-08-16"), true,
                List.of(new Recheck(day("2026-08-30"), STILL_VIOLATING, null, null, true)), null, changed), LAW))).isNotEqualTo(gates(DailyFine.judge(facts, LAW)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/dailyfine/by-hand.csv", numLinesToSkip = 1, delimiter = '|')
    void countedByHand(String rule, String what, String fine, String served, String rechecks, String original, String daily,
                       DailyFine.Status status, long days, String total, String gates) {
        DailyFine.Verdict verdict = DailyFine.judge(decided(facts(fine, served, rechecks(rechecks)), original, null, daily), LAW);
        assertThat(verdict.status()).as("%s %s: %s", rule, what, verdict.steps()).isEqualTo(status);
        assertThat(verdict.days()).isEqualTo(days);
        assertThat(verdict.total()).isEqualByComparingTo(total);
        assertThat(gates(verdict)).isEqualTo(gates == null ? List.of() : List.of(gates.split(" ")));
        assertThat(verdict.periods().stream().mapToLong(DailyFine.Period::days).sum()).isEqualTo(days);
    }

    @Test
    void aRecheckOnTheDayOfServiceCallsForAnother() {
        DailyFine.Verdict verdict = judge("50000", "03-01", on("03-01", STILL_VIOLATING));
        assertThat(verdict.periods()).isEmpty();
        assertThat(verdict.hints()).singleElement().asString().contains("2026-03-31", "另行组织复查");
        assertThat(judge("50000", "03-01", on("03-01", STILL_VIOLATING), on("03-09", STILL_VIOLATING)).hints()).isEmpty();
    }

    @Test
    void periodsJoinAtTheRecheckAndNotAtTheNewOrder() {
        DailyFine.Verdict verdict = judge("100000", "03-01", on("03-10", STILL_VIOLATING), on("03-30", STILL_VIOLATING, "03-13"));
        assertThat(verdict.periods()).extracting(DailyFine.Period::from, DailyFine.Period::to, DailyFine.Period::days).containsExactly(
                tuple(day("03-02"), day("03-10"), 9L),
                tuple(day("03-11"), day("03-30"), 20L));
    }

    @Test
    void whatIsFoundAfterTheCycleClosedBelongsToANewCase() {
        DailyFine.Verdict verdict = judge("50000", "03-01", on("03-10", STILL_VIOLATING), on("03-20", CORRECTED), on("03-25", STILL_VIOLATING));
        assertThat(verdict.status()).isEqualTo(APPLICABLE);
        assertThat(verdict.closedOn()).isEqualTo(day("03-20"));
        assertThat(verdict.days()).isEqualTo(9);
        assertThat(verdict.problems()).singleElement().satisfies(one -> {
            assertThat(one.gate()).isEqualTo(DailyFineGate.NEW_CYCLE);
            assertThat(one.recheck()).isEqualTo(3);
            assertThat(one.message()).contains("2026-03-25", "另行立案");
        });
    }

    @Test
    void refusedAccessOpensAnotherCaseUnderTheLawOfThatDay() {
        assertThat(judge("50000", "03-01", on("03-10", REFUSED_OR_OBSTRUCTED)).hints()).singleElement().asString()
                .contains("《大气污染防治法》第九十八条");
        assertThat(judge("50000", "09-01", on("09-10", REFUSED_OR_OBSTRUCTED)).hints()).singleElement().asString()
                .contains("《生态环境法典》第一千二百二十九条");
    }

    @Test
    void withoutProofOfAnOrderNothingCanBeCounted() {
        DailyFine.Verdict verdict = DailyFine.judge(new DailyFine.Facts(new BigDecimal("50000"), SERVED, null, null, null,
                List.of(on("03-10", STILL_VIOLATING)), null, null), LAW);
        assertThat(verdict.status()).isEqualTo(BLOCKED);
        assertThat(gates(verdict)).containsExactly("G21");
        assertThat(verdict.days()).isZero();
    }

    @Test
    void aSecondRefusalWithoutASecondOrderIsNamedByItsNumber() {
        DailyFine.Verdict soon = judge("50000", "03-01", on("03-10", STILL_VIOLATING), on("03-31", STILL_VIOLATING));
        assertThat(soon.problems()).extracting(one -> one.gate().id(), DailyFine.Obstacle::recheck)
                .containsExactly(tuple("G21", 2));
        DailyFine.Verdict late = judge("50000", "03-01", on("03-10", STILL_VIOLATING), on("04-01", STILL_VIOLATING));
        assertThat(gates(late)).containsExactly("G21", "G22");
    }

    @Test
    void anOrderWithoutItsWarningBringsNoDailyFine() {
        DailyFine.Facts facts = facts("50000", "03-01", on("03-10", STILL_VIOLATING));
        DailyFine.Facts silent = new DailyFine.Facts(facts.fine(), facts.decisionOn(), null, facts.orderServedOn(), false, facts.rechecks(), null, null);
        assertThat(gates(DailyFine.judge(silent, LAW))).containsExactly("D10");
        assertThat(DailyFine.judge(silent, LAW).status()).isEqualTo(BLOCKED);
        assertThat(DailyFine.judge(silent, LAW).total()).isEqualByComparingTo("450000");
        DailyFine.Facts unsaid = new DailyFine.Facts(facts.fine(), facts.decisionOn(), null, facts.orderServedOn(), null, facts.rechecks(), null, null);
        assertThat(DailyFine.judge(unsaid, LAW).status()).isEqualTo(APPLICABLE);
        assertThat(DailyFine.judge(unsaid, LAW).steps()).anyMatch(step -> step.contains("第九条") && step.contains("请核对"));
    }

    @ParameterizedTest
    @CsvSource({"03-12, , 03-11, G23", "03-12, , 03-12,", "03-12, , 03-13,", "03-12, 03-15, 03-14, G23", "03-12, 03-15, 03-15,",
            "02-20, 02-25, 03-10,", "02-20, 02-25, 03-09, R9.5", "03-12, , 03-05, G23", "03-12, 03-15, ,"})
    void theDailyDecisionComesAfterTheOriginalOneAndAfterItsService(String original, String served, String daily, String gate) {
        DailyFine.Verdict verdict = DailyFine.judge(decided(facts("50000", "03-01", on("03-10", STILL_VIOLATING)), original, served, daily), LAW);
        assertThat(gates(verdict)).isEqualTo(gate == null ? List.of() : List.of(gate));
        assertThat(verdict.status()).isEqualTo(gate == null ? APPLICABLE : BLOCKED);
        assertThat(verdict.total()).isEqualByComparingTo("450000");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01, 2026-08-14, 2026-08-14, OLD, false", "2026-08-01, 2026-08-14, 2026-08-15, OLD_UNLESS_CODE_LIGHTER, false",
            "2026-08-14, 2026-08-15, , OLD_UNLESS_CODE_LIGHTER, true", "2026-08-14, 2026-08-20, 2026-09-01, OLD_UNLESS_CODE_LIGHTER, true",
            "2026-08-15, 2026-08-20, , CODE, false"})
    void whatStraddlesTheDayOfTheCodeIsForLegalReview(String served, String recheck, String daily, Regime regime, boolean review) {
        DailyFine.Verdict verdict = DailyFine.judge(decided(facts("50000", served, on(recheck, STILL_VIOLATING)), served, null, daily), LAW);
        assertThat(verdict.regime()).isEqualTo(regime);
        assertThat(gates(verdict)).isEqualTo(review ? List.of("R0.2") : List.of());
        assertThat(verdict.steps().stream().anyMatch(step -> step.contains("需法制审核"))).isEqualTo(review);
        assertThat(verdict.citation().contains("《生态环境法典》第一千零六十条")).isEqualTo(review || regime == Regime.CODE);
        assertThat(verdict.citation().contains("《环境保护法》第五十九条")).isEqualTo(regime != Regime.CODE);
        assertThat(verdict.days()).isPositive();
    }

    @Test
    void aCycleThatEndsInCorrectionUnderTheCodeWasRefusedUnderTheOldLaw() {
        DailyFine.Verdict verdict = judge("50000", "2026-08-01", on("2026-08-10", STILL_VIOLATING), on("2026-08-20", CORRECTED));
        assertThat(verdict.regime()).isEqualTo(Regime.OLD);
        assertThat(verdict.status()).isEqualTo(APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2026-09-10, false, D18", "2026-09-01, 2026-09-10, true,", "2026-09-01, 2026-09-10, ,", "2026-03-01, 2026-03-10, false,"})
    void onlyTheCodeAsksWhetherItIsTheSameViolation(String served, String recheck, Boolean same, String gate) {
        DailyFine.Verdict verdict = judge("50000", served, new Recheck(day(recheck), STILL_VIOLATING, null, null, same));
        assertThat(gates(verdict)).isEqualTo(gate == null ? List.of() : List.of(gate));
        assertThat(verdict.hints().toString().contains("是不是原违法行为")).isEqualTo(same == null && day(recheck).isAfter(Regime.CODE_FROM));
        assertThat(judge("50000", served, new Recheck(day(recheck), REFUSED_OR_OBSTRUCTED, null, null, same)).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AIR_EVASION, , 《大气污染防治法》第一百二十三条, 《水污染防治法》第九十五条", "WATER_EVASION, , 《水污染防治法》第九十五条, 《大气污染防治法》第一百二十三条",
            "MONITORING_DATA_FALSIFIED, D5, 《环境保护法》第五十九条, 法典", "BUILT_WITHOUT_APPROVAL, D5, 《环境保护法》第五十九条, 法典",
            "ODOUR, D1, 《环境保护法》第五十九条, 法典", "WASTE_DUMPING, , 《固体废物污染环境防治法》第一百一十九条, 《大气污染防治法》第一百二十三条"})
    void onlyDischargesAreFinedByTheDay(ViolationType violation, String gate, String cited, String notCited) {
        DailyFine.Facts facts = facts("50000", "03-01", on("03-10", STILL_VIOLATING));
        DailyFine.Verdict verdict = DailyFine.judge(new DailyFine.Facts(facts.fine(), facts.decisionOn(), null, facts.orderServedOn(), true,
                facts.rechecks(), null, violation), LAW);
        assertThat(gates(verdict)).isEqualTo(gate == null ? List.of() : List.of(gate));
        assertThat(verdict.citation()).contains(cited).doesNotContain(notCited);
        assertThat(verdict.total()).isEqualByComparingTo("450000");
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01, 1", "2015-12-31, 1", "2016-01-01, 2", "2018-01-01, 3", "2020-09-01, 4", "2026-08-14, 4", "2026-08-15, 1"})
    void eachLawIsCitedWhileItIsInForce(LocalDate day, int laws) {
        assertThat(LAW.basis(day, day, null).split("、")).hasSize(laws);
    }

    @ParameterizedTest
    @EnumSource
    void whatBarsAFineSaysWhereItIsWritten(DailyFineGate gate) {
        assertThat(gate.citation()).contains("《", "条");
        assertThat(gate.blocks()).isEqualTo(gate != DailyFineGate.NEW_CYCLE);
    }

    /** Rechecks on those days after service, all failed, each with an order of its own served the day the one before failed. */
    private static List<Recheck> failedOn(List<Integer> days) {
        List<Recheck> rechecks = new ArrayList<>();
        LocalDate order = null;
        for (int day : days.stream().sorted().toList()) {
            rechecks.add(new Recheck(SERVED.plusDays(day), day % 3 == 0 ? REFUSED_OR_OBSTRUCTED : STILL_VIOLATING, order, null, null));
            order = SERVED.plusDays(day);
        }
        return rechecks;
    }

    private static DailyFine.Verdict judge(long fen, List<Recheck> rechecks) {
        return DailyFine.judge(new DailyFine.Facts(BigDecimal.valueOf(fen, 2), SERVED, null, SERVED, true, rechecks, null, null), LAW);
    }

    @Property
    void howOftenItWasRecheckedNeverChangesTheTotal(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long fen,
                                                    @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(min = 1, max = 160) Integer> days) {
        List<Recheck> all = failedOn(days);
        DailyFine.Verdict many = judge(fen, all);
        DailyFine.Verdict once = judge(fen, all.subList(all.size() - 1, all.size()).stream().map(last ->
                new Recheck(last.on(), last.result(), null, null, null)).toList());
        assertThat(many.days()).isEqualTo(once.days()).isEqualTo(days.stream().mapToInt(Integer::intValue).max().orElseThrow());
        assertThat(many.total()).isEqualByComparingTo(once.total()).isEqualByComparingTo(BigDecimal.valueOf(fen, 2).multiply(BigDecimal.valueOf(many.days())));
        assertThat(many.periods().stream().map(DailyFine.Period::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(many.total());
        for (int i = 1; i < many.periods().size(); i++) {
            assertThat(many.periods().get(i).from()).isEqualTo(many.periods().get(i - 1).to().plusDays(1));
        }
    }

    @Property
    void aCorrectionAddsNoDay(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long fen, @ForAll @IntRange(min = 1, max = 60) int later,
                              @ForAll @Size(max = 12) @UniqueElements List<@IntRange(min = 1, max = 160) Integer> days) {
        List<Recheck> failed = failedOn(days);
        LocalDate last = failed.isEmpty() ? SERVED : failed.get(failed.size() - 1).on();
        List<Recheck> corrected = new ArrayList<>(failed);
        corrected.add(new Recheck(last.plusDays(later), Recheck.Result.values()[2 + later % 3], null, null, null));
        DailyFine.Verdict verdict = judge(fen, corrected);
        assertThat(verdict.closedOn()).isEqualTo(last.plusDays(later));
        assertThat(verdict.days()).isEqualTo(failed.isEmpty() ? 0 : judge(fen, failed).days());
        assertThat(verdict.problems()).isEqualTo(failed.isEmpty() ? List.of() : judge(fen, failed).problems());
    }

    @Property
    void anOrderForEachRecheckWithinThirtyDaysIsNeverBarred(@ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer> gaps) {
        List<Integer> days = new ArrayList<>();
        gaps.forEach(gap -> days.add((days.isEmpty() ? 0 : days.get(days.size() - 1)) + gap));
        assertThat(judge(100, failedOn(days)).problems()).isEmpty();
        assertThat(judge(100, failedOn(days)).status()).isEqualTo(APPLICABLE);
    }

    /** Every kind of recheck in any order, with orders or without, and decisions on any day. */
    @Property
    void nothingIsEverNegativeAndPeriodsNeitherOverlapNorDisagreeWithTheTotal(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 400) Integer> days, @ForAll long seed) {
        Random random = new Random(seed);
        LocalDate served = SERVED.plusDays(random.nextInt(300));
        List<Recheck> rechecks = new ArrayList<>();
        LocalDate before = served;
        for (int day : days.stream().sorted().toList()) {
            LocalDate on = served.plusDays(day);
            rechecks.add(new Recheck(on, Recheck.Result.values()[random.nextInt(Recheck.Result.values().length)],
                    rechecks.isEmpty() || random.nextBoolean() ? null : before, null, random.nextBoolean() ? null : random.nextBoolean()));
            before = on;
        }
        LocalDate original = served.plusDays(random.nextInt(60) - 30);
        DailyFine.Verdict verdict = DailyFine.judge(new DailyFine.Facts(BigDecimal.valueOf(fen, 2), original,
                random.nextBoolean() ? null : original.plusDays(random.nextInt(20)), random.nextInt(8) == 0 ? null : served,
                random.nextBoolean() ? null : random.nextBoolean(), rechecks, random.nextBoolean() ? null : original.plusDays(random.nextInt(90) - 20),
                random.nextBoolean() ? null : ViolationType.values()[random.nextInt(ViolationType.values().length)]), LAW);
        assertThat(verdict.days()).isNotNegative();
        assertThat(verdict.total()).isEqualByComparingTo(BigDecimal.valueOf(fen, 2).multiply(BigDecimal.valueOf(verdict.days())));
        assertThat(verdict.periods()).allSatisfy(one -> {
            assertThat(one.days()).isPositive().isEqualTo(one.from().until(one.to(), ChronoUnit.DAYS) + 1);
            assertThat(one.amount()).isEqualByComparingTo(BigDecimal.valueOf(fen, 2).multiply(BigDecimal.valueOf(one.days())));
        });
        for (int i = 1; i < verdict.periods().size(); i++) {
            assertThat(verdict.periods().get(i).from()).isEqualTo(verdict.periods().get(i - 1).to().plusDays(1));
        }
        assertThat(verdict.periods().stream().mapToLong(DailyFine.Period::days).sum()).isEqualTo(verdict.days());
        assertThat(verdict.status() == APPLICABLE).isEqualTo(verdict.days() > 0 && verdict.problems().stream().noneMatch(one -> one.gate().blocks()));
    }
}
