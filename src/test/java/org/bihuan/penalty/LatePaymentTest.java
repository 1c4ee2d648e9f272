package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.access.Problem;
import org.bihuan.deadline.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The surcharge on late payment, worked out by hand and at every bound. */
class LatePaymentTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);

    private static LatePayment.Result ask(String body) throws JsonProcessingException {
        return JSON.readValue(body.replace('\'', '"'), LatePaymentBody.class).calculate(WorkingDays.seed());
    }

    private static Problem refused(String body) throws JsonProcessingException {
        LatePaymentBody read = JSON.readValue(body.replace('\'', '"'), LatePaymentBody.class);
        return catchThrowableOfType(Problem.class, () -> read.calculate(WorkingDays.seed()));
    }

    @ParameterizedTest
    @CsvSource({"100000, 0, 0.00, false", "100000, 1, 3000.00, false", "100000, 33, 99000.00, false", "100000, 34, 100000.00, true",
            "100000, 36500, 100000.00, true", "0.01, 16, 0.00, false", "0.01, 17, 0.01, false", "333.33, 7, 70.00, false",
            "398600, 19, 227202.00, false"})
    void threePercentADayUpToTheFine(String fine, int days, String surcharge, boolean capped) throws JsonProcessingException {
        LatePayment.Result result = ask("{'fine': '" + fine + "', 'overdueDays': " + days + "}");
        assertThat(result.surcharge()).isEqualByComparingTo(surcharge);
        assertThat(result.capped()).isEqualTo(capped);
        assertThat(result.countedDays()).isEqualTo(days);
        assertThat(result.cappedOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, 0, 0.00,", "2025-03-31, 0, 0.00,", "2025-04-01, 1, 3000.00,", "2025-05-03, 33, 99000.00,",
            "2025-05-04, 34, 100000.00, 2025-05-04", "2025-12-31, 275, 100000.00, 2025-05-04"})
    void countingBeginsTheDayAfterTheDueDateAndEndsOnTheDayOfPayment(LocalDate paid, int days, String surcharge, LocalDate cappedOn)
            throws JsonProcessingException {
        LatePayment.Result result = ask("{'fine': 100000, 'dueOn': '2025-03-31', 'paidOn': '" + paid + "'}");
        assertThat(result.countedDays()).isEqualTo(days);
        assertThat(result.surcharge()).isEqualByComparingTo(surcharge);
        assertThat(result.cappedOn()).isEqualTo(cappedOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "none before the due date counts | {'from': '2025-03-01', 'to': '2025-03-31'} | 30",
            "its last day reaches the first overdue day | {'from': '2025-03-01', 'to': '2025-04-01'} | 29",
            "in the middle, both ends left out | {'from': '2025-04-05', 'to': '2025-04-14'} | 20",
            "one day | {'from': '2025-04-05', 'to': '2025-04-05'} | 29",
            "the day of payment | {'from': '2025-04-30', 'to': '2025-06-30'} | 29",
            "after payment | {'from': '2025-05-01', 'to': '2025-06-30'} | 30",
            "all of it | {'from': '2025-01-01', 'to': '2025-12-31'} | 0",
            "still pending | {'from': '2025-04-11'} | 10",
            "two that overlap | {'from': '2025-04-05', 'to': '2025-04-10'}, {'from': '2025-04-08', 'to': '2025-04-14'} | 20",
            "two that adjoin | {'from': '2025-04-11', 'to': '2025-04-14'}, {'from': '2025-04-05', 'to': '2025-04-10'} | 20",
            "one inside another | {'from': '2025-04-05', 'to': '2025-04-14'}, {'from': '2025-04-06', 'to': '2025-04-07'} | 20",
            "a pending one swallows later ones | {'from': '2025-04-11'}, {'from': '2025-04-20', 'to': '2025-04-21'} | 10",
            "two apart | {'from': '2025-04-05', 'to': '2025-04-06'}, {'from': '2025-04-20', 'to': '2025-04-21'} | 26"})
    void daysOfReconsiderationAndSuitDoNotCount(String what, String suspensions, int counted) throws JsonProcessingException {
        LatePayment.Result result = ask("{'fine': 100000, 'dueOn': '2025-03-31', 'paidOn': '2025-04-30', 'suspensions': [" + suspensions + "]}");
        assertThat(result.countedDays()).as(what).isEqualTo(counted);
        assertThat(result.overdueDays()).isEqualTo(30);
        assertThat(result.suspendedDays()).isEqualTo(30 - counted);
        assertThat(result.surcharge()).isEqualByComparingTo(BigDecimal.valueOf(3000L * counted));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/penalty/late-payment-by-hand.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void workedOutByHand(String rule, String what, String question, int counted, String surcharge, LocalDate cappedOn) throws JsonProcessingException {
        LatePayment.Result result = ask(question);
        assertThat(result.countedDays()).as("%s %s: %s", rule, what, result.steps()).isEqualTo(counted);
        assertThat(result.surcharge().toPlainString()).as("%s %s: %s", rule, what, result.steps()).isEqualTo(surcharge);
        assertThat(result.cappedOn()).isEqualTo(cappedOn);
        assertThat(result.total()).isEqualByComparingTo(result.fine().add(result.surcharge()));
    }

    @Test
    void mergingIsSaidInTheSteps() throws JsonProcessingException {
        LatePayment.Result result = ask("""
                {'fine': 100000, 'dueOn': '2025-03-31', 'paidOn': '2025-04-30',
                 'suspensions': [{'from': '2025-04-08', 'to': '2025-04-14'}, {'from': '2025-04-05', 'to': '2025-04-10'}]}""");
        assertThat(result.steps()).anyMatch(step -> step.contains("2025-04-05 至 2025-04-14（2 段中重叠或者相连的已合并为 1 段）"))
                .anyMatch(step -> step.contains("逾期 30 日，扣除复议、诉讼期间 10 日，计 20 日。100,000 元 × 3% × 20 日 = 60,000 元"))
                .anyMatch(step -> step.contains("加处罚款 人民币陆万元整（¥60,000.00），连同罚款共应缴纳 人民币壹拾陆万元整（¥160,000.00）"));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-03, 2025-03-18, 0", "2025-03-07, 2025-03-24, 0", "2025-04-16, 2025-05-06, 0", "2025-09-20, 2025-10-09, 0"})
    void fifteenNaturalDaysAfterReceiptRollOverDaysOfRest(LocalDate received, LocalDate due, int days) throws JsonProcessingException {
        String body = "{'fine': 100000, 'decisionReceivedOn': '" + received + "', 'paidOn': '%s'}";
        assertThat(ask(body.formatted(due)).countedDays()).isEqualTo(days);
        LatePayment.Result late = ask(body.formatted(due.plusDays(1)));
        assertThat(late.countedDays()).isEqualTo(1);
        assertThat(late.parts().get(0).part().dueOn()).isEqualTo(due);
    }

    @Test
    void aDeferralMovesTheDueDate() throws JsonProcessingException {
        LatePayment.Result result = ask("{'fine': 100000, 'dueOn': '2025-03-31', 'deferredTo': '2025-06-30', 'paidOn': '2025-07-02'}");
        assertThat(result.countedDays()).isEqualTo(2);
        assertThat(result.steps()).anyMatch(step -> step.contains("由 2025-03-31 延至 2025-06-30"));
    }

    @Test
    void whatIsNotPaidIsCountedToTheDayAskedFor() throws JsonProcessingException {
        assertThat(ask("{'fine': 100000, 'dueOn': '2025-03-31', 'asOf': '2025-04-10'}").surcharge()).isEqualByComparingTo("30000");
        assertThat(ask("{'fine': 100000, 'dueOn': '2025-03-31', 'asOf': '2025-03-10'}").steps()).anyMatch(step -> step.contains("尚未到期"));
    }

    @Test
    void eachInstalmentAccruesFromItsOwnDueDateAndTheCapIsTheWholeFine() throws JsonProcessingException {
        String body = """
                {'fine': 100000, 'asOf': '%s', 'instalments': [{'dueOn': '2025-03-31', 'amount': 40000, 'paidOn': '2025-03-31'},
                 {'dueOn': '2025-04-30', 'amount': 30000, 'paidOn': '2025-05-05'}, {'dueOn': '2025-05-31', 'amount': '30000.00'}]}""";
        // 30,000 × 3% × 5 days + 30,000 × 3% × 10 days
        assertThat(ask(body.formatted("2025-06-10")).surcharge()).isEqualByComparingTo("13500");
        assertThat(ask(body.formatted("2025-06-10")).countedDays()).isEqualTo(10);
        // 4,500 + 900 a day: 95,400 after 106 days, the fine on the 107th
        assertThat(ask(body.formatted("2025-09-14")).surcharge()).isEqualByComparingTo("99900");
        LatePayment.Result capped = ask(body.formatted("2025-12-31"));
        assertThat(capped.surcharge()).isEqualByComparingTo("100000");
        assertThat(capped.cappedOn()).isEqualTo(LocalDate.of(2025, 9, 15));
    }

    @Test
    void theLawOfTheDueDateIsCited() throws JsonProcessingException {
        assertThat(ask("{'fine': 100, 'dueOn': '2021-07-15', 'paidOn': '2021-07-20'}").citation()).contains("第七十二条");
        LatePayment.Result then = ask("""
                {'fine': 100, 'dueOn': '2021-07-14', 'paidOn': '2021-07-20', 'suspensions': [{'from': '2021-07-16', 'to': '2021-07-17'}]}""");
        assertThat(then.citation()).contains("第五十一条").doesNotContain("第七十二条");
        assertThat(then.steps()).anyMatch(step -> step.contains("请法制审核确认"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | /fine,/paidOn,/dueOn",
            "{'fine': 0, 'overdueDays': 1} | /fine",
            "{'fine': 500000000000.01, 'overdueDays': 1} | /fine",
            "{'overdueDays': 1} | /fine",
            "{'fine': 1, 'overdueDays': -1} | /overdueDays",
            "{'fine': 1, 'overdueDays': 36501} | /overdueDays",
            "{'fine': 1, 'overdueDays': 3, 'dueOn': '2025-03-31'} | /overdueDays",
            "{'fine': 1, 'overdueDays': 3, 'suspensions': []} | /overdueDays",
            "{'fine': 1, 'paidOn': '2025-03-31'} | /dueOn",
            "{'fine': 1, 'dueOn': '2025-03-31', 'decisionReceivedOn': '2025-03-01', 'paidOn': '2025-04-01'} | /dueOn",
            "{'fine': 1, 'dueOn': '2025-03-31'} | /paidOn",
            "{'fine': 1, 'dueOn': '2025-03-31', 'paidOn': '2025-04-01', 'asOf': '2025-04-01'} | /paidOn",
            "{'fine': 1, 'decisionReceivedOn': '2025-03-31', 'paidOn': '2025-03-30'} | /paidOn",
            "{'fine': 1, 'decisionReceivedOn': '2031-03-31', 'paidOn': '2031-05-30'} | /decisionReceivedOn",
            "{'fine': 1, 'dueOn': '2011-12-31', 'paidOn': '2012-05-30'} | /dueOn",
            "{'fine': 1, 'dueOn': '2025-03-31', 'paidOn': '2100-01-01'} | /paidOn",
            "{'fine': 1, 'dueOn': '2025-03-31', 'deferredTo': '2025-03-31', 'paidOn': '2025-04-01'} | /deferredTo",
            "{'fine': 1, 'dueOn': '2025-03-31', 'paidOn': '2025-04-01', 'suspensions': [{'from': '2025-02-02', 'to': '2025-02-01'}]} | /suspensions/0/to",
            "{'fine': 1, 'dueOn': '2025-03-31', 'paidOn': '2025-04-01', 'suspensions': [{'to': '2025-02-01'}]} | /suspensions/0/from",
            "{'fine': 1, 'dueOn': '2025-03-31', 'paidOn': '2025-04-01', 'suspensions': [null]} | /suspensions/0",
            "{'fine': 1, 'instalments': []} | /instalments",
            "{'fine': 1, 'instalments': [null]} | /instalments/0",
            "{'fine': 2, 'instalments': [{'dueOn': '2025-03-31', 'amount': 1, 'paidOn': '2025-03-31'}]} | /instalments",
            "{'fine': 1, 'dueOn': '2025-03-31', 'instalments': [{'dueOn': '2025-03-31', 'amount': 1, 'paidOn': '2025-03-31'}]} | /instalments",
            "{'fine': 1, 'instalments': [{'dueOn': '2025-03-31', 'amount': 1}]} | /instalments/0/paidOn",
            "{'fine': 1, 'asOf': '2025-04-01', 'instalments': [{'amount': 0}]} | /instalments/0/dueOn,/instalments/0/amount",
            "{'fine': 2, 'asOf': '2025-04-01', 'instalments': [{'dueOn': '2025-03-31', 'amount': 1}, {'dueOn': '2025-03-31', 'amount': 1}]} | /instalments/1/dueOn"})
    void whatCannotBeCalculatedIsRefusedAtItsPlace(String body, String pointers) throws JsonProcessingException {
        Problem problem = refused(body);
        assertThat(problem).as(body).isNotNull();
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly(pointers.split(","));
        assertThat(problem.errors()).allMatch(one -> one.message().matches(".*\\p{IsHan}.*"));
    }

    private static LatePayment.Result whole(long fen, int late, List<LatePayment.Suspension> suspensions) {
        return LatePayment.of(List.of(new LatePayment.Part(BigDecimal.valueOf(fen, 2), DUE, DUE.plusDays(late), true)), suspensions, List.of());
    }

    private static List<LatePayment.Suspension> read(List<Integer> numbers) {
        List<LatePayment.Suspension> suspensions = new ArrayList<>();
        for (int number : numbers) {
            LocalDate from = DUE.minusDays(20).plusDays(number % 100);
            suspensions.add(new LatePayment.Suspension(from, number % 7 == 0 ? null : from.plusDays(number / 100 % 30)));
        }
        return suspensions;
    }

    @Property
    void aDayMoreNeverCostsLessAndNothingCostsMoreThanTheFine(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long fen,
                                                             @ForAll @IntRange(max = 200) int late) {
        BigDecimal today = whole(fen, late, List.of()).surcharge();
        assertThat(today).isGreaterThanOrEqualTo(BigDecimal.ZERO).isLessThanOrEqualTo(BigDecimal.valueOf(fen, 2))
                .isLessThanOrEqualTo(whole(fen, late + 1, List.of()).surcharge()).isEqualTo(LatePayment.ofDays(BigDecimal.valueOf(fen, 2), late).surcharge());
    }

    @Property
    void theDaysThatCountAreThoseInNoSuspension(@ForAll @IntRange(max = 120) int late,
                                                @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        List<LatePayment.Suspension> suspensions = read(numbers);
        long byHand = DUE.plusDays(1).datesUntil(DUE.plusDays(late + 1)).filter(day -> suspensions.stream().noneMatch(one ->
                !day.isBefore(one.from()) && (one.to() == null || !day.isAfter(one.to())))).count();
        assertThat(whole(100_000, late, suspensions).countedDays()).isEqualTo(byHand);
    }

    @Property
    void theOrderOfSuspensionsAndWhereTheyAreSplitMakeNoDifference(@ForAll @IntRange(max = 120) int late, @ForAll long seed,
                                                                  @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        List<LatePayment.Suspension> suspensions = read(numbers);
        List<LatePayment.Suspension> split = new ArrayList<>();
        for (LatePayment.Suspension one : suspensions) {
            LocalDate cut = one.from().plusDays(Math.floorMod(seed, 10));
            if (one.to() == null || cut.isBefore(one.to())) {
                split.add(new LatePayment.Suspension(one.from(), cut));
                split.add(new LatePayment.Suspension(cut.plusDays(1), one.to()));
            } else {
                split.add(one);
            }
        }
        Collections.shuffle(split, new Random(seed));
        LatePayment.Result one = whole(100_000, late, suspensions);
        LatePayment.Result other = whole(100_000, late, split);
        assertThat(other.countedDays()).isEqualTo(one.countedDays());
        assertThat(other.surcharge()).isEqualTo(one.surcharge());
        assertThat(other.cappedOn()).isEqualTo(one.cappedOn());
        assertThat(LatePayment.merged(split)).isEqualTo(LatePayment.merged(suspensions));
    }

    @Property
    void theCapIsReachedOnTheThirtyFourthDayThatCounts(@ForAll @IntRange(min = 34, max = 400) int late,
                                                       @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        LatePayment.Result result = whole(100_000, late, read(numbers));
        if (result.countedDays() < 34) {
            assertThat(result.cappedOn()).isNull();
        } else {
            int until = (int) ChronoUnit.DAYS.between(DUE, result.cappedOn());
            assertThat(whole(100_000, until, read(numbers)).countedDays()).isEqualTo(34);
            assertThat(whole(100_000, until - 1, read(numbers)).countedDays()).isEqualTo(33);
        }
    }

    @Property
    void aHigherFineNeverHasALowerSurcharge(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long one,
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long other, @ForAll @IntRange(max = 200) int late,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        BigDecimal lower = whole(Math.min(one, other), late, read(numbers)).surcharge();
        assertThat(lower).isLessThanOrEqualTo(whole(Math.max(one, other), late, read(numbers)).surcharge());
    }

    @Property
    void aSuspensionMoreNeverRaisesTheSurcharge(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long fen, @ForAll @IntRange(max = 200) int late,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        List<LatePayment.Suspension> all = read(numbers);
        for (int known = 0; known < all.size(); known++) {
            LatePayment.Result fewer = whole(fen, late, all.subList(0, known));
            LatePayment.Result more = whole(fen, late, all.subList(0, known + 1));
            assertThat(more.surcharge()).isLessThanOrEqualTo(fewer.surcharge()).isNotNegative();
            assertThat(more.countedDays()).isBetween(0L, fewer.countedDays());
            assertThat(more.overdueDays()).isEqualTo(fewer.overdueDays());
        }
    }

    @Property
    void instalmentsNeverCostMoreThanTheFineNorMoreThanTheFineInOnePiece(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 10_000_000) Integer> fen,
            @ForAll @IntRange(max = 40) int apart, @ForAll @IntRange(max = 200) int late,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 9_999) Integer> numbers) {
        List<LatePayment.Part> parts = new ArrayList<>();
        LocalDate end = DUE.plusDays(late);
        for (int i = 0; i < fen.size(); i++) {
            parts.add(new LatePayment.Part(BigDecimal.valueOf(fen.get(i), 2), DUE.plusDays((long) i * apart), end, true));
        }
        LatePayment.Result inParts = LatePayment.of(parts, read(numbers), List.of());
        LatePayment.Result whole = whole(fen.stream().mapToLong(Integer::longValue).sum(), late, read(numbers));
        assertThat(inParts.fine()).isEqualByComparingTo(whole.fine());
        assertThat(inParts.surcharge()).isNotNegative().isLessThanOrEqualTo(inParts.fine()).isLessThanOrEqualTo(whole.surcharge());
        if (apart == 0) {
            assertThat(inParts.surcharge()).isEqualTo(whole.surcharge());
            assertThat(inParts.cappedOn()).isEqualTo(whole.cappedOn());
        }
    }
}
