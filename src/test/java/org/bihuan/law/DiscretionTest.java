package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.access.Problem;
import org.bihuan.engine.TestTables;
import org.bihuan.law.DiscretionProposal.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fines inside the range of the law, worked out by hand under the rule each belongs to, and what must hold for all of them. */
class DiscretionTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    /** 51 %: 20 + 15 + 12 + 1 + 1 + 2 + 0 + 0. */
    private static final String GENERAL_51 = """
            {'code': 'HARM', 'choice': 'SERIOUS'}, {'code': 'FAULT', 'choice': 'INTENT'}, {'code': 'MEANS', 'choice': 'CONCEALED'},
            {'code': 'DURATION', 'choice': 'ONE_DAY'}, {'code': 'OBJECT', 'choice': 'ORDINARY'}, {'code': 'OFFENCES', 'choice': 'ONE'},
            {'code': 'CORRECTION', 'choice': 'AT_ONCE'}, {'code': 'SOCIAL_EFFECT', 'choice': 'NONE'}""";
    private static final String HANDAN = """
            {'code': 'LOCATION', 'choice': 'OUTSIDE_CORRIDOR', 'percent': 10}, {'code': 'YEARLY_OFFENCES', 'choice': 'FIRST', 'percent': 5},
            {'code': 'SOCIAL_EFFECT', 'choice': 'NONE'}""";

    private final CasesInMemory register = new CasesInMemory();
    private final Discretions discretions = new Discretions(new BasesOnDisk(), new BenchmarksOnDisk(), register, CLOCK);

    private Reckoning ask(String body) throws JsonProcessingException {
        return discretions.reckon(JSON.readValue(body.replace('\'', '"'), DiscretionQuestion.class));
    }

    private Problem refused(String body) throws JsonProcessingException {
        DiscretionQuestion question = JSON.readValue(body.replace('\'', '"'), DiscretionQuestion.class);
        return catchThrowableOfType(Problem.class, () -> discretions.reckon(question));
    }

    private static String plain(String factors, String rest) {
        return "{'statutoryMin': 20000, 'statutoryMax': 200000, 'factors': [" + factors + "]" + rest + "}";
    }

    private static String percents(String... percents) {
        List<String> factors = new ArrayList<>();
        for (String percent : percents) {
            factors.add("{'name': '因素" + factors.size() + "', 'percent': " + percent + "}");
        }
        return String.join(", ", factors);
    }

    private static String of(String violation, String ended, String decided, String factors, String rest) {
        return "{'violation': '" + violation + "', 'actEndedOn': '" + ended + "', 'decisionOn': '" + decided + "', 'factors': [" + factors + "]"
                + rest + "}";
    }

    private static List<String> codes(Reckoning reckoning) {
        return reckoning.problems().stream().map(DiscretionProposal.Objection::code).toList();
    }

    // The percentage model, plain

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Handan's published decision | 10,5,0 | 15 | 30000.00 | false",
            "the sum is not rounded | 7.5,7.4999 | 14.9999 | 29999.80 | false",
            "never below the least fine | 5 | 5 | 20000.00 | true",
            "exactly the least fine | 10 | 10 | 20000.00 | false",
            "exactly the highest fine | 60,40 | 100 | 200000.00 | false",
            "never above the highest fine | 60,60 | 120 | 200000.00 | true",
            "nothing at all | 0 | 0 | 20000.00 | true"})
    void percentsAreSummedAndTheRangeIsNotLeft(String rule, String sum, String percent, String fine, boolean clamped) throws JsonProcessingException {
        Reckoning reckoning = ask(plain(percents(sum.split(",")), ", 'adjustment': 'NONE'"));
        assertThat(Percents.plain(reckoning.sum().percent())).as(rule).isEqualTo(percent);
        assertThat(reckoning.fine()).as(rule).isEqualByComparingTo(fine);
        assertThat(reckoning.clamped()).as(rule).isEqualTo(clamped);
        assertThat(reckoning.problems()).as(rule).isEmpty();
    }

    // Adjustments

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "heavier adds a fifth of the highest fine | 15 | 'adjustment': 'HEAVIER', 'grounds': ['CROSS_AREA'] | 70000.00 | false",
            "heavier by less | 15 | 'adjustment': 'HEAVIER', 'adjustmentPercent': 7.5, 'grounds': ['CROSS_AREA'] | 45000.00 | false",
            "heavier is never above the highest fine | 90 | 'adjustment': 'HEAVIER', 'grounds': ['REPEATED_THREE'] | 200000.00 | true",
            "lighter takes a fifth of the highest fine off | 50 | 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED'] | 60000.00 | false",
            "lighter is never below the least fine | 15 | 'adjustment': 'LIGHTER', 'grounds': ['COERCED'] | 20000.00 | true",
            "lighter by one percent | 50 | 'adjustment': 'LIGHTER', 'adjustmentPercent': 1, 'grounds': ['MERITORIOUS'] | 98000.00 | false",
            "mitigated goes to half of the least fine | 15 | 'adjustment': 'MITIGATED', 'grounds': ['HARM_REDUCED'] | 10000.00 | false",
            "mitigated by less | 15 | 'adjustment': 'MITIGATED', 'adjustmentPercent': 30, 'grounds': ['MINOR'] | 14000.00 | false",
            "mitigated starts at the least fine | 90 | 'adjustment': 'MITIGATED', 'grounds': ['OTHER_BY_LAW'] | 10000.00 | false",
            "both ways, the lighter decides | 50 | 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED', 'BAD_REACTION'], 'mainGround': 'CONFESSED' | 60000.00 | false",
            "both ways, the heavier decides | 50 | 'adjustment': 'HEAVIER', 'grounds': ['CONFESSED', 'BAD_REACTION'], 'mainGround': 'BAD_REACTION' | 140000.00 | false",
            "both ways, they hold each other | 50 | 'grounds': ['CONFESSED', 'BAD_REACTION'], 'mainGround': 'BAD_REACTION' | 100000.00 | false",
            "Code 1056 heavier since the Code | 15 | 'adjustment': 'HEAVIER', 'grounds': ['MALICIOUS'] | 70000.00 | false",
            "Code 1056 lighter since the Code | 50 | 'adjustment': 'LIGHTER', 'grounds': ['RESTORED', 'COMPENSATED'] | 60000.00 | false"})
    void adjustmentsAreBoundedByTheParameters(String rule, String percent, String rest, String fine, boolean clamped) throws JsonProcessingException {
        Reckoning reckoning = ask(plain(percents(percent), ", " + rest));
        assertThat(reckoning.fine()).as(rule).isEqualByComparingTo(fine);
        assertThat(reckoning.clamped()).as(rule).isEqualTo(clamped);
        assertThat(codes(reckoning)).as(rule).doesNotContain("ART_32", "G09", "GROUND");
        boolean adjusted = rest.contains("'adjustment'");
        assertThat(reckoning.proposal().needsReason()).as(rule).isEqualTo(adjusted);
        assertThat(reckoning.proposal().needsDeliberation()).as(rule).isEqualTo(adjusted);
        assertThat(reckoning.steps().toString()).as(rule).contains("情节");
    }

    @Test
    void aCircumstanceThatObligesMayNotBeIgnored() throws JsonProcessingException {
        for (String adjustment : List.of("", ", 'adjustment': 'NONE'")) {
            Reckoning reckoning = ask(plain(percents("50"), adjustment + ", 'grounds': ['CONFESSED']"));
            assertThat(codes(reckoning)).containsExactly("ART_32");
            assertThat(reckoning.problems().stream().anyMatch(DiscretionProposal.Objection::blocking)).isTrue();
            assertThat(reckoning.fine()).isEqualByComparingTo("100000");
        }
        // 生态环境法典 art. 1056: what may be heeded need not be.
        assertThat(codes(ask(plain(percents("50"), ", 'grounds': ['RESTORED']")))).isEmpty();
    }

    @Test
    void lighterWithoutANamedCircumstanceTakesAReason() throws JsonProcessingException {
        Reckoning reckoning = ask(plain(percents("50"), ", 'adjustment': 'LIGHTER'"));
        assertThat(codes(reckoning)).containsExactly("GROUND", "ADJUSTED");
        assertThat(reckoning.problems()).allSatisfy(one -> assertThat(one.needsReason() && one.deliberation() && !one.blocking()).isTrue());
    }

    // G09: an intended fine

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "G09 one fen below the least fine | 19999.99 | | G09",
            "G09 the least fine itself is another than the benchmark's | 20000 | | BENCHMARK",
            "G09 one fen above the highest fine | 200000.01 | | G09",
            "as proposed | 30000 | | ",
            "one fen beside the benchmark | 30000.01 | | BENCHMARK",
            "heavier up to a fifth more | 70000 | , 'adjustment': 'HEAVIER', 'grounds': ['CROSS_AREA'] | ADJUSTED",
            "heavier by more than a fifth | 70000.01 | , 'adjustment': 'HEAVIER', 'grounds': ['CROSS_AREA'] | ADJUSTED,BENCHMARK",
            "G09 mitigated down to the half | 10000 | , 'adjustment': 'MITIGATED', 'grounds': ['CONFESSED'] | MITIGATED",
            "G09 mitigated below the half | 9999.99 | , 'adjustment': 'MITIGATED', 'grounds': ['CONFESSED'] | MITIGATED,G09",
            "G09 below the least fine with a lighter penalty | 19000 | , 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED'] | ADJUSTED,G09"})
    void anIntendedFineIsHeldAgainstRangeAndBenchmark(String rule, String fine, String rest, String problems) throws JsonProcessingException {
        Reckoning reckoning = ask(plain(percents("10", "5", "0"), (rest == null ? "" : rest) + ", 'intendedFine': " + fine));
        assertThat(String.join(",", codes(reckoning))).as(rule).isEqualTo(problems == null ? "" : problems);
        assertThat(reckoning.problems().stream().anyMatch(DiscretionProposal.Objection::blocking)).as(rule).isEqualTo(problems != null && problems.contains("G09"));
    }

    @Test
    void theInterfaceForOtherRoomsSaysTheSame() {
        DiscretionQuestion question = DiscretionQuestion.about(ViolationType.INDUSTRIAL_DUST, LocalDate.of(2022, 5, 17), LocalDate.of(2022, 6, 30),
                List.of(DiscretionQuestion.Factor.chosen("LOCATION", "OUTSIDE_CORRIDOR", BigDecimal.TEN),
                        DiscretionQuestion.Factor.chosen("YEARLY_OFFENCES", "FIRST", BigDecimal.valueOf(5)),
                        DiscretionQuestion.Factor.chosen("SOCIAL_EFFECT", "NONE", null)));
        DiscretionProposal proposal = discretions.propose(question);
        assertThat(proposal.fine()).isEqualByComparingTo("30000");
        assertThat(proposal.finePercent()).isEqualByComparingTo("15");
        assertThat(proposal.min()).isEqualByComparingTo("20000");
        assertThat(proposal.max()).isEqualByComparingTo("200000");
        assertThat(proposal.citation()).isEqualTo("《大气污染防治法》第一百零八条第五项");
        assertThat(proposal.choices()).isEqualTo(Map.of("LOCATION", "OUTSIDE_CORRIDOR", "YEARLY_OFFENCES", "FIRST", "SOCIAL_EFFECT", "NONE"));
        assertThat(discretions.check(question, BigDecimal.valueOf(30_000))).isEmpty();
        assertThat(discretions.check(question, BigDecimal.valueOf(19_999))).extracting(DiscretionProposal.Objection::code).contains("G09");
    }

    // By violation

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Handan 2022, item 24 | INDUSTRIAL_DUST | 2022-06-30 | H | | 15 | 30000.00 | 20000.00 | 200000.00",
            "nothing stated counts as the lowest | INDUSTRIAL_DUST | 2022-06-30 | | | 2 | 20000.00 | 20000.00 | 200000.00",
            "the general table | ODOUR | 2024-06-01 | G | | 51 | 51000.00 | 10000.00 | 100000.00",
            "three times the cost | WASTE_DUMPING | 2024-06-01 | G | , 'baseAmount': 150000 | 51 | 229500.00 | 150000.00 | 450000.00",
            "a cost below the floor counts as the floor | WASTE_DUMPING | 2024-06-01 | G | , 'baseAmount': '60000.50' | 51 | 153000.00 | 100000.00 | 300000.00",
            "three to five times, floor 200,000 | HAZARDOUS_WASTE_DUMPING | 2024-06-01 | G | , 'baseAmount': 1000 | 51 | 600000.00 | 600000.00 | 1000000.00",
            "five times a cost above the floor | HAZARDOUS_WASTE_TO_UNLICENSED | 2024-06-01 | G | , 'baseAmount': 300000 | 51 | 900000.00 | 900000.00 | 1500000.00",
            "percent of the total investment | BUILT_WITHOUT_APPROVAL | 2024-06-01 | G | , 'totalInvestment': 10000000 | 51 | 255000.00 | 100000.00 | 500000.00",
            "for each time, once | PERMIT_LEDGER | 2024-06-01 | G | | 51 | 10200.00 | 5000.00 | 20000.00",
            "for each time, three times | PERMIT_LEDGER | 2024-06-01 | G | , 'times': 3 | 51 | 30600.00 | 15000.00 | 60000.00",
            "of two norms the higher range | AIR_NO_PERMIT | 2024-06-01 | G | | 51 | 510000.00 | 200000.00 | 1000000.00",
            "the persons responsible | NOT_ACCEPTED | 2024-06-01 | G | , 'party': 'PERSON' | 51 | 102000.00 | 50000.00 | 200000.00",
            "the unit beside them | NOT_ACCEPTED | 2024-06-01 | G | | 51 | 510000.00 | 200000.00 | 1000000.00",
            "overdue, one to two million | NOT_ACCEPTED | 2024-06-01 | G | , 'circumstance': '逾期不改正或者拒不改正' | 51 | 1020000.00 | 1000000.00 | 2000000.00",
            "no least fine | EIA_NOT_REGISTERED | 2024-06-01 | G | | 51 | 25500.00 | 0.00 | 50000.00",
            "in its own name under the Code | BUILT_WITHOUT_APPROVAL | 2026-09-10 | G | , 'circumstance': '报告表' | 51 | 255000.00 | 100000.00 | 500000.00",
            "Code 1169, a range now | WASTE_DUMPING | 2026-09-10 | G | | 51 | 510000.00 | 100000.00 | 1000000.00",
            "inspection refused, by field of law | INSPECTION_REFUSED | 2024-06-01 | G | , 'circumstance': '固体废物' | 51 | 102000.00 | 50000.00 | 200000.00",
            "Hebei's ladder, the ordinary rung | VOC_FACILITY_NOT_USED | 2024-06-01 | G | , 'circumstance': '一般' | 51 | 50000.00 | 20000.00 | 200000.00",
            "Hebei's ladder, the middle rung | VOC_FACILITY_NOT_USED | 2024-06-01 | G | , 'circumstance': '情节较重' | 51 | 100000.00 | 20000.00 | 200000.00",
            "Hebei's ladder, the top rung | VOC_FACILITY_NOT_USED | 2024-06-01 | G | , 'circumstance': '情节严重' | 51 | 102000.00 | 20000.00 | 200000.00",
            "not proven counts as the lowest | ODOUR | 2024-06-01 | {'code': 'FAULT', 'unproven': true}, {'code': 'HARM', 'choice': 'SERIOUS'} | | 27 | 27000.00 | 10000.00 | 100000.00"})
    void theFineFollowsTheProvision(String rule, String violation, String day, String factors, String rest, String percent, String fine, String min,
                                    String max) throws JsonProcessingException {
        String chosen = factors == null ? "" : factors.equals("G") ? GENERAL_51 : factors.equals("H") ? HANDAN : factors;
        Reckoning reckoning = ask(of(violation, day, day, chosen, rest == null ? "" : rest));
        assertThat(reckoning.status()).as(rule).isEqualTo(Status.COMPUTED);
        assertThat(Percents.plain(reckoning.sum().percent())).as(rule).isEqualTo(percent);
        assertThat(reckoning.fine()).as(rule).isEqualByComparingTo(fine);
        assertThat(reckoning.range().min()).as(rule).isEqualByComparingTo(min);
        assertThat(reckoning.range().max()).as(rule).isEqualByComparingTo(max);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EXCEEDANCE | 0 | UNDER_10", "EXCEEDANCE | 0.0999 | UNDER_10", "EXCEEDANCE | 0.1 | UNDER_50", "EXCEEDANCE | 0.4999 | UNDER_50",
            "EXCEEDANCE | 0.5 | UNDER_100", "EXCEEDANCE | 1 | UNDER_200", "EXCEEDANCE | 1.99 | UNDER_200", "EXCEEDANCE | 2 | OVER_200",
            "EXCEEDANCE | 99 | OVER_200", "FLOW | 999 | UP_TO_1K", "FLOW | 1000 | UP_TO_10K", "FLOW | 10000 | UP_TO_100K",
            "FLOW | 100000 | UP_TO_200K", "FLOW | 200000 | OVER_200K", "OFFENCES | 1 | ONE", "OFFENCES | 2 | TWO", "OFFENCES | 3 | THREE",
            "OFFENCES | 4 | MORE", "OFFENCES | 40 | MORE"})
    void theGradeIsFoundFromTheNumber(String factor, String value, String choice) throws JsonProcessingException {
        Reckoning reckoning = ask(of("AIR_OVER_STANDARD", "2024-06-01", "2024-06-01", "{'code': '" + factor + "', 'value': " + value + "}", ""));
        assertThat(reckoning.sum().parts()).filteredOn(part -> part.factor().code().equals(factor)).singleElement().satisfies(part -> {
            assertThat(part.choice().code()).isEqualTo(choice);
            assertThat(part.how()).isEqualTo(FactorSum.How.MEASURED);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2024-05-01, 2", "2026-05-01, 2024-04-30, 1", "2026-05-01, 2026-05-01, 2", "2024-02-29, 2022-02-28, 2",
            "2026-05-01, 2025-12-31, 2"})
    void twoYearsCountBackFromTheDayThePresentActWasFound(LocalDate found, LocalDate earlier, int times) {
        assertThat(Offences.lookingBack(found, List.of(earlier), 2)).isEqualTo(times);
    }

    @Test
    void earlierPenaltiesFindTheChoiceByThemselves() throws JsonProcessingException {
        String rest = ", 'foundOn': '2026-04-30', 'earlierPenalties': ['2024-04-30', '2024-04-29', '2026-01-05']";
        Reckoning general = ask(of("ODOUR", "2026-04-29", "2026-06-01", "", rest));
        assertThat(general.sum().choices()).containsEntry("OFFENCES", "THREE");
        // Handan counts the calendar year.
        Reckoning handan = ask(of("INDUSTRIAL_DUST", "2026-04-29", "2026-06-01", "", rest));
        assertThat(handan.sum().choices()).containsEntry("YEARLY_OFFENCES", "AGAIN");
        assertThat(Offences.inYear(LocalDate.of(2026, 4, 30), List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)))).isEqualTo(2);
    }

    @Test
    void anActThatWentOnIsAsLongAsItsDates() throws JsonProcessingException {
        Reckoning reckoning = ask(of("ODOUR", "2024-06-08", "2024-07-01", "", ", 'actStartedOn': '2024-06-01'"));
        assertThat(reckoning.sum().choices()).containsEntry("DURATION", "UP_TO_30");
    }

    @Test
    void aFineOnAHigherRungOfTheLadderNeedsThatCircumstance() throws JsonProcessingException {
        Reckoning reckoning = ask(of("VOC_FACILITY_NOT_USED", "2024-06-01", "2024-06-01", GENERAL_51, ""));
        assertThat(reckoning.fine()).isEqualByComparingTo("102000");
        assertThat(reckoning.localUsed()).isFalse();
        assertThat(reckoning.localRange()).isEqualTo(new FineRange(BigDecimal.valueOf(20_000), BigDecimal.valueOf(50_000)));
        assertThat(reckoning.problems()).filteredOn(one -> one.code().equals("LADDER")).singleElement()
                .satisfies(one -> assertThat(one.message()).contains("情节严重"));
    }

    @Test
    void aTableMayBeginWithAStartValue() throws IOException {
        String changed = Files.readString(BenchmarksOnDisk.BENCHMARKS).replaceAll("(out_handan_24_\\w+_startPercent\"><text>)0<", "$110<");
        List<Benchmark> tables = BenchmarkTable.read(TestTables.read(changed, BenchmarkTable.TABLE));
        Discretions started = new Discretions(new BasesOnDisk(), new BenchmarksOnDisk() {
            @Override
            public List<Benchmark> all() {
                return tables;
            }
        }, register, CLOCK);
        Reckoning reckoning = started.reckon(JSON.readValue(of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", HANDAN, "").replace('\'', '"'),
                DiscretionQuestion.class));
        assertThat(reckoning.sum().percent()).isEqualByComparingTo("25");
        assertThat(reckoning.fine()).isEqualByComparingTo("50000");
        assertThat(reckoning.steps().toString()).contains("起点 10%");
    }

    @Test
    void aFactorOutsideTheBenchmarkTakesReasonAndDeliberation() throws JsonProcessingException {
        Reckoning reckoning = ask(of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", HANDAN + ", {'name': '拒不配合', 'percent': 10}", ""));
        assertThat(reckoning.fine()).isEqualByComparingTo("50000");
        assertThat(codes(reckoning)).contains("OWN_FACTOR");
        assertThat(reckoning.proposal().needsDeliberation()).isTrue();
        // A factor may be called by its Chinese name too.
        Reckoning named = ask(of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", "{'name': '所处区域', 'percent': 10}", ""));
        assertThat(named.sum().choices()).containsEntry("LOCATION", "OUTSIDE_CORRIDOR");
        assertThat(codes(named)).doesNotContain("OWN_FACTOR");
    }

    @Test
    void theReasoningIsFitForTheFile() throws JsonProcessingException {
        String steps = String.join("\n", ask(of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", HANDAN, "")).steps());
        assertThat(steps).contains("《大气污染防治法》第一百零八条第五项", "序号24", "大气传输通道区域", "百分比之和：10% + 5% + 0% = 15%",
                "200,000 元 × 15% = 30,000 元", "人民币叁万元整（¥30,000.00）", "《行政处罚法》第三十四条");
    }

    // Which law (行政处罚法 art. 37, Code art. 1057)

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "an act that straddles | AIR_OVER_STANDARD | 2026-08-20 | , 'actStartedOn': '2026-08-01' | NEEDS_LEGAL_REVIEW",
            "the last day before | AIR_OVER_STANDARD | 2026-08-14 | , 'actStartedOn': '2026-08-01' | COMPUTED",
            "measured differently | WASTE_DUMPING | 2026-08-01 | , 'baseAmount': 150000 | NEEDS_LEGAL_REVIEW",
            "circumstances differ | HAZARDOUS_WASTE_MANAGEMENT | 2026-08-01 | | NEEDS_LEGAL_REVIEW",
            "the old law had no penalty | FACILITY_NOT_PER_PERMIT | 2026-08-01 | | NOT_PUNISHABLE",
            "no amount is recorded | SERVICE_FIRM_FALSIFIED | 2026-08-01 | | NEEDS_LEGAL_REVIEW"})
    void whereNoAutomaticAnswerIsRightThereIsNone(String rule, String violation, String ended, String rest, Status status) throws JsonProcessingException {
        Reckoning reckoning = ask(of(violation, ended, "2026-09-10", "", rest == null ? "" : rest));
        assertThat(reckoning.status()).as(rule).isEqualTo(status);
        if (status != Status.COMPUTED) {
            assertThat(reckoning.fine()).as(rule).isNull();
            assertThat(reckoning.problems().stream().anyMatch(DiscretionProposal.Objection::blocking)).as(rule).isTrue();
            assertThat(codes(reckoning)).as(rule).contains("G08");
            assertThat(reckoning.sum().percent()).as(rule).isNotNull();
        }
    }

    @Test
    void legalReviewSeesBothAndThenChooses() throws JsonProcessingException {
        Reckoning open = ask(of("WASTE_DUMPING", "2026-08-01", "2026-09-10", GENERAL_51, ", 'baseAmount': 150000"));
        assertThat(open.alternatives()).extracting(Reckoning.Alternative::regime).containsExactly(Regime.OLD, Regime.CODE);
        assertThat(open.alternatives().get(0).fine()).isEqualByComparingTo("229500");
        assertThat(open.alternatives().get(1).range()).contains("100,000");
        Reckoning old = ask(of("WASTE_DUMPING", "2026-08-01", "2026-09-10", GENERAL_51, ", 'baseAmount': 150000, 'regime': 'OLD'"));
        assertThat(old.fine()).isEqualByComparingTo("229500");
        Reckoning code = ask(of("WASTE_DUMPING", "2026-08-01", "2026-09-10", GENERAL_51, ", 'regime': 'CODE'"));
        assertThat(code.fine()).isEqualByComparingTo("510000");
        assertThat(code.steps().toString()).contains("法制审核确定");
    }

    // The like

    private static DecidedCase like(int n, String fine, String percent, Map<String, String> choices) {
        return new DecidedCase("例" + n + "号", LocalDate.of(2022, 1, 1).plusDays(n), ViolationType.INDUSTRIAL_DUST,
                fine == null ? DecidedCase.Outcome.WAIVED : DecidedCase.Outcome.FINED, fine == null ? null : new BigDecimal(fine),
                percent == null ? null : new BigDecimal(percent), "130481", "水泥", null, null, choices, "试", true);
    }

    @Test
    void theLikeIsComparedByChoicesFirst() throws JsonProcessingException {
        Map<String, String> same = Map.of("LOCATION", "OUTSIDE_CORRIDOR", "YEARLY_OFFENCES", "FIRST", "SOCIAL_EFFECT", "NONE");
        register.record(like(1, "40000", "20", same), null);
        register.record(like(2, "60000", "30", same), null);
        register.record(like(3, "180000", "90", Map.of("LOCATION", "INSIDE_CORRIDOR")), null);
        String question = of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", HANDAN, "");
        Reckoning few = ask(question);
        assertThat(few.spread().matchedOn()).isEqualTo(Spread.MatchedOn.VIOLATION);
        assertThat(few.spread().fines()).isEqualTo(new Spread.Figures(new BigDecimal("40000.00"), new BigDecimal("60000.00"), new BigDecimal("180000.00")));
        register.record(like(4, "50000", "25", same), null);
        register.record(like(5, null, null, same), null);
        Reckoning enough = ask(question);
        assertThat(enough.spread().matchedOn()).isEqualTo(Spread.MatchedOn.CHOICES);
        assertThat(enough.spread().fines().median()).isEqualByComparingTo("50000");
        assertThat(enough.spread().waived()).isEqualTo(1);
        assertThat(codes(enough)).containsExactly("SPREAD");
        assertThat(enough.proposal().needsReason() && enough.proposal().needsDeliberation()).isTrue();
        assertThat(codes(ask(of("INDUSTRIAL_DUST", "2022-05-17", "2022-06-30", HANDAN, ", 'intendedFine': 50000")))).isEmpty();
        // Three years back from the decision, the day itself included.
        assertThat(ask(of("INDUSTRIAL_DUST", "2022-05-17", "2025-01-04", HANDAN, "")).spread().cases()).hasSize(2);
        assertThat(ask(of("INDUSTRIAL_DUST", "2022-01-01", "2022-01-01", HANDAN, "")).spread().matchedOn()).isEqualTo(Spread.MatchedOn.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10 | 10.00 | 10.00 | 10.00", "30,10 | 10.00 | 20.00 | 30.00", "30,10,11 | 10.00 | 11.00 | 30.00",
            "0.01,0.02 | 0.01 | 0.02 | 0.02"})
    void theMedianIsTheMiddleOrBetweenTheTwoMiddleOnes(String numbers, String least, String median, String most) {
        Spread.Figures figures = Spread.Figures.of(List.of(numbers.split(",")).stream().map(BigDecimal::new).toList());
        assertThat(figures.least()).isEqualByComparingTo(least);
        assertThat(figures.median()).isEqualByComparingTo(median);
        assertThat(figures.most()).isEqualByComparingTo(most);
    }

    // Bad input

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | /violation", "{'statutoryMin': 1, 'statutoryMax': 2, 'violation': 'ODOUR'} | /violation",
            "{'statutoryMin': 20000, 'factors': [{'name': '甲', 'percent': 1}]} | /statutoryMax",
            "{'statutoryMax': 20000, 'factors': [{'name': '甲', 'percent': 1}]} | /statutoryMin",
            "{'statutoryMin': 200000, 'statutoryMax': 20000, 'factors': [{'name': '甲', 'percent': 1}]} | /statutoryMax",
            "{'statutoryMin': 0, 'statutoryMax': 0, 'factors': [{'name': '甲', 'percent': 1}]} | /statutoryMax",
            "{'statutoryMin': 0, 'statutoryMax': 1} | /factors", "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': []} | /factors",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [null]} | /factors/0",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'percent': 1}]} | /factors/0/name",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': ' ', 'percent': 1}]} | /factors/0/name",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲'}]} | /factors/0/percent",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': -1}]} | /factors/0/percent",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': 100.01}]} | /factors/0/percent",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': 0.00001}]} | /factors/0/percent",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'code': 'HARM', 'name': '甲', 'percent': 1}]} | /factors/0",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': 1}], 'party': 'PERSON'} | /party",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': 1}], 'decisionOn': '2024-01-01'} | /decisionOn",
            "{'statutoryMin': 0, 'statutoryMax': 1, 'factors': [{'name': '甲', 'percent': 1}], 'intendedFine': 0} | /intendedFine",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustmentPercent': 5} | /adjustmentPercent",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'LIGHTER', 'adjustmentPercent': 21} | /adjustmentPercent",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'LIGHTER', 'adjustmentPercent': 0} | /adjustmentPercent",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'MITIGATED'} | /grounds",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'MITIGATED', 'grounds': ['MALICIOUS']} | /grounds",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'HEAVIER', 'grounds': ['CONFESSED']} | /grounds",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'grounds': ['POVERTY']} | /grounds/0",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'grounds': [null]} | /grounds/0",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED', 'CONFESSED']} | /grounds/1",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'grounds': ['CONFESSED', 'CROSS_AREA']} | /mainGround",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED'], 'mainGround': 'MINOR'} | /mainGround",
            "{'statutoryMin': 1, 'statutoryMax': 2, 'factors': [{'name': '甲', 'percent': 1}], 'adjustment': 'LIGHTER', 'grounds': ['CONFESSED', 'CROSS_AREA'], 'mainGround': 'CROSS_AREA'} | /adjustment"})
    void badInputIsRefusedByName(String body, String pointer) throws JsonProcessingException {
        Problem problem = refused(body);
        assertThat(problem).as(body).isNotNull();
        assertThat(problem.errors()).as(body).first().satisfies(one -> {
            assertThat(one.pointer()).isEqualTo(pointer);
            assertThat(one.message()).matches("(?s).*\\p{IsHan}.*");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "STINK | | | /violation", "ODOUR | {'code': 'SMELL', 'choice': 'BAD'} | | /factors/0/code",
            "ODOUR | {'code': 'HARM', 'choice': 'TERRIBLE'} | | /factors/0/choice", "ODOUR | {'code': 'HARM'} | | /factors/0",
            "ODOUR | {'code': 'HARM', 'choice': 'SERIOUS', 'percent': 19} | | /factors/0/percent", "ODOUR | {'code': 'HARM', 'percent': 20.5} | | /factors/0/percent",
            "ODOUR | {'code': 'HARM', 'percent': 0.5} | | /factors/0/percent", "ODOUR | {'code': 'HARM', 'value': 1} | | /factors/0/value",
            "ODOUR | {'code': 'OFFENCES', 'value': -1} | | /factors/0/value", "ODOUR | {'code': 'OFFENCES', 'value': 2, 'percent': 2} | | /factors/0/percent",
            "ODOUR | {'code': 'OFFENCES', 'value': 2, 'choice': 'TWO'} | | /factors/0/value",
            "ODOUR | {'code': 'HARM', 'choice': 'NONE', 'unproven': true} | | /factors/0/unproven",
            "ODOUR | {'code': 'HARM', 'choice': 'NONE'}, {'code': 'HARM', 'choice': 'NONE'} | | /factors/1",
            "ODOUR | {'name': '别的', 'choice': 'NONE', 'percent': 1} | | /factors/0", "ODOUR | {'name': '别的'} | | /factors/0/percent",
            "ODOUR | null | | /factors/0", "INDUSTRIAL_DUST | {'code': 'LOCATION', 'choice': 'OUTSIDE_CORRIDOR'} | | /factors/0/percent",
            "INDUSTRIAL_DUST | {'code': 'LOCATION', 'choice': 'OUTSIDE_CORRIDOR', 'percent': 61} | | /factors/0/percent",
            "ODOUR | | , 'regime': 'CODE' | /regime", "ODOUR | | , 'regime': 'OLD_UNLESS_CODE_LIGHTER' | /regime", "ODOUR | | , 'circumstance': '情节严重' | /circumstance",
            "ODOUR | | , 'circumstance': '' | /circumstance", "ODOUR | | , 'party': 'PERSON' | /party", "ODOUR | | , 'baseAmount': 1 | /baseAmount",
            "ODOUR | | , 'totalInvestment': 1 | /totalInvestment", "ODOUR | | , 'times': 1 | /times", "PERMIT_LEDGER | | , 'times': 0 | /times",
            "WASTE_DUMPING | | | /baseAmount", "WASTE_DUMPING | | , 'baseAmount': 0 | /baseAmount", "BUILT_WITHOUT_APPROVAL | | | /totalInvestment",
            "INSPECTION_REFUSED | | | /circumstance", "EIA_NOT_REGISTERED | | , 'adjustment': 'MITIGATED', 'grounds': ['CONFESSED'] | /adjustment",
            "ODOUR | | , 'grounds': ['RESTORED'] | /grounds/0", "ODOUR | | , 'foundOn': '2024-06-03' | /foundOn", "ODOUR | | , 'foundOn': '1024-06-03' | /foundOn",
            "ODOUR | | , 'earlierPenalties': ['2023-01-01'] | /foundOn", "ODOUR | | , 'foundOn': '2024-06-01', 'earlierPenalties': ['2024-06-02'] | /earlierPenalties/0",
            "ODOUR | | , 'foundOn': '2024-06-01', 'earlierPenalties': [null] | /earlierPenalties/0", "ODOUR | | , 'actStartedOn': '2024-06-02' | /actStartedOn",
            "ODOUR | | , 'timesOver': -0.1 | /timesOver", "ODOUR | | , 'trade': '' | /trade", "ODOUR | | , 'pollutant': 'a\\u0000b' | /pollutant",
            "ODOUR | {'name': 'a\\ud800', 'percent': 1} | | /factors/0/name", "ODOUR | | , 'statutoryMin': 3 | /violation"})
    void badInputAboutAViolationIsRefusedByName(String violation, String factors, String rest, String pointer) throws JsonProcessingException {
        Problem problem = refused(of(violation, "2024-06-01", "2024-06-02", factors == null ? "" : factors, rest == null ? "" : rest));
        assertThat(problem).as(pointer).isNotNull();
        assertThat(problem.errors()).first().satisfies(one -> {
            assertThat(one.pointer()).isEqualTo(pointer);
            assertThat(one.message()).matches("(?s).*\\p{IsHan}.*");
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-06-02, 2024-06-01, /decisionOn", "1989-12-31, 2024-06-01, /actEndedOn", "2024-06-01, 2101-01-01, /decisionOn", ", 2024-06-01, /actEndedOn",
            "2024-06-01, , /decisionOn"})
    void datesThatCannotBeAreRefused(String ended, String decided, String pointer) throws JsonProcessingException {
        String body = "{'violation': 'ODOUR'" + (ended == null ? "" : ", 'actEndedOn': '" + ended + "'")
                + (decided == null ? "" : ", 'decisionOn': '" + decided + "'") + "}";
        assertThat(refused(body).errors()).extracting(Problem.Complaint::pointer).containsExactly(pointer);
    }

    // What must hold for all

    private static DiscretionQuestion question(long min, long span, List<Integer> hundredths, Adjustment adjustment) {
        List<DiscretionQuestion.Factor> factors = new ArrayList<>();
        for (int one : hundredths) {
            factors.add(new DiscretionQuestion.Factor(null, "因素" + factors.size(), null, null, BigDecimal.valueOf(one, 2), null));
        }
        List<String> grounds = adjustment == Adjustment.MITIGATED || adjustment == Adjustment.LIGHTER ? List.of("CONFESSED")
                : adjustment == Adjustment.HEAVIER ? List.of("CROSS_AREA") : null;
        return new DiscretionQuestion(BigDecimal.valueOf(min, 2), BigDecimal.valueOf(min + span, 2), null, null, null, null, null, null, null, null, null,
                null, factors, null, null, adjustment, null, grounds, null, null, null, null, null);
    }

    @Property(tries = 1000)
    void theRangeIsLeftByMitigationOnlyAndThenToTheHalf(@ForAll @LongRange(min = 1, max = 1_000_000_000) long min, @ForAll @LongRange(max = 1_000_000_000) long span,
                                                        @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 10_000) Integer> percents, @ForAll Adjustment adjustment) {
        Reckoning reckoning = discretions.reckon(question(min, span, percents, adjustment));
        FineRange range = reckoning.range();
        if (adjustment == Adjustment.MITIGATED) {
            assertThat(reckoning.fine()).isLessThanOrEqualTo(range.min());
            assertThat(reckoning.fine().multiply(BigDecimal.valueOf(2)).add(new BigDecimal("0.01"))).isGreaterThanOrEqualTo(range.min());
        } else {
            assertThat(range.holds(reckoning.fine())).isTrue();
        }
        assertThat(reckoning.fine().scale()).isEqualTo(2);
    }

    @Property(tries = 1000)
    void aHigherFactorNeverLowersTheFine(@ForAll @LongRange(min = 1, max = 1_000_000_000) long min, @ForAll @LongRange(max = 1_000_000_000) long span,
                                         @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 10_000) Integer> percents, @ForAll @IntRange(max = 11) int which,
                                         @ForAll @IntRange(max = 10_000) int more, @ForAll Adjustment adjustment) {
        List<Integer> raised = new ArrayList<>(percents);
        raised.replaceAll(one -> one);
        int at = which % percents.size();
        raised.set(at, Math.min(10_000, raised.get(at) + more));
        BigDecimal before = discretions.reckon(question(min, span, percents, adjustment)).fine();
        assertThat(discretions.reckon(question(min, span, raised, adjustment)).fine()).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 1000)
    void lighterIsNeverAboveAndHeavierNeverBelow(@ForAll @LongRange(min = 1, max = 1_000_000_000) long min, @ForAll @LongRange(max = 1_000_000_000) long span,
                                                 @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> percents) {
        BigDecimal ordinary = discretions.reckon(question(min, span, percents, Adjustment.NONE)).fine();
        assertThat(discretions.reckon(question(min, span, percents, Adjustment.LIGHTER)).fine()).isLessThanOrEqualTo(ordinary);
        assertThat(discretions.reckon(question(min, span, percents, Adjustment.HEAVIER)).fine()).isGreaterThanOrEqualTo(ordinary);
        assertThat(discretions.reckon(question(min, span, percents, Adjustment.MITIGATED)).fine()).isLessThanOrEqualTo(ordinary);
    }

    @Property(tries = 1000)
    void clampingTwiceIsClampingOnce(@ForAll @LongRange(max = 1_000_000_000) long min, @ForAll @LongRange(max = 1_000_000_000) long span,
                                     @ForAll @LongRange(min = -1_000_000_000, max = 4_000_000_000L) long fine) {
        FineRange range = new FineRange(BigDecimal.valueOf(min, 3), BigDecimal.valueOf(min + span, 3));
        BigDecimal once = range.clamp(BigDecimal.valueOf(fine, 2));
        assertThat(range.clamp(once)).isEqualTo(once);
        assertThat(range.holds(once)).isTrue();
        assertThat(range.holds(BigDecimal.valueOf(fine, 2))).isEqualTo(once.compareTo(BigDecimal.valueOf(fine, 2)) == 0);
    }

    @Property(tries = 1000)
    void aProposalIsAlwaysInsideItsOwnBenchmark(@ForAll @LongRange(min = 1, max = 1_000_000_000) long min, @ForAll @LongRange(max = 1_000_000_000) long span,
                                                @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> percents, @ForAll Adjustment adjustment) {
        DiscretionQuestion question = question(min, span, percents, adjustment);
        BigDecimal fine = discretions.propose(question).fine();
        if (fine.signum() > 0) {
            assertThat(discretions.check(question, fine)).extracting(DiscretionProposal.Objection::code).doesNotContain("G09", "BENCHMARK");
        }
    }

    @Property(tries = 1000)
    void anyChoicesForAnyViolationOnAnyDayKeepTheRangeAndAreMonotone(@ForAll @LongRange long seed) {
        Random random = new Random(seed);
        ViolationType violation = ViolationType.values()[random.nextInt(ViolationType.values().length)];
        LocalDate ended = LocalDate.of(2021, 6, 1).plusDays(random.nextInt(2000));
        LocalDate decided = ended.plusDays(random.nextInt(120));
        ApplicableLaw law = new BasesOnDisk().applicable(violation, ended, decided);
        List<String> circumstances = law.needsLegalReview() ? List.of() : Provision.circumstances(law.applied());
        String circumstance = circumstances.isEmpty() ? null : circumstances.get(random.nextInt(circumstances.size()));
        Benchmark benchmark = new BenchmarksOnDisk().of(violation, Benchmark.Model.PERCENT_SUM, decided).orElseThrow();
        Map<String, Benchmark.Choice> chosen = new TreeMap<>();
        benchmark.factors().forEach(factor -> chosen.put(factor.code(), factor.choices().get(random.nextInt(factor.choices().size()))));
        Reckoning reckoning = discretions.reckon(asked(violation, law, ended, decided, circumstance, chosen));
        if (reckoning.fine() == null) {
            assertThat(reckoning.status()).isNotEqualTo(Status.COMPUTED);
            return;
        }
        assertThat(reckoning.range().holds(reckoning.fine())).isTrue();
        Benchmark.Factor raised = benchmark.factors().get(random.nextInt(benchmark.factors().size()));
        for (Benchmark.Choice choice : raised.choices()) {
            if (choice.max().compareTo(chosen.get(raised.code()).max()) >= 0) {
                Map<String, Benchmark.Choice> more = new TreeMap<>(chosen);
                more.put(raised.code(), choice);
                assertThat(discretions.reckon(asked(violation, law, ended, decided, circumstance, more)).fine()).isGreaterThanOrEqualTo(reckoning.fine());
            }
        }
    }

    private static DiscretionQuestion asked(ViolationType violation, ApplicableLaw law, LocalDate ended, LocalDate decided, String circumstance,
                                            Map<String, Benchmark.Choice> chosen) {
        List<DiscretionQuestion.Factor> factors = chosen.entrySet().stream().map(one -> DiscretionQuestion.Factor.chosen(one.getKey(), one.getValue().code(),
                one.getValue().max())).toList();
        LegalBasis.Measure measure = law.needsLegalReview() || law.applied().isEmpty() ? LegalBasis.Measure.RANGE : law.applied().get(0).measure();
        return new DiscretionQuestion(null, null, violation.name(), null, ended, decided, null, circumstance, null,
                measure == LegalBasis.Measure.MULTIPLE ? BigDecimal.valueOf(150_000) : null,
                measure == LegalBasis.Measure.PERCENT ? BigDecimal.valueOf(9_999_999) : null, measure == LegalBasis.Measure.PER_TIME ? 2 : null, factors, null,
                null, null, null, null, null, null, null, null, null);
    }
}
