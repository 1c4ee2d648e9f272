package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.engine.TestTables;
import org.bihuan.law.DiscretionProposal.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of discretion say what was read, leave no violation without a fine, do not contradict themselves, and refuse nonsense. */
class BenchmarkTableTest {

    private final BenchmarksOnDisk tables = new BenchmarksOnDisk();

    /** Typed from the published decision and from the annex of the guidance, not from the table: factor; choice; percent or bounds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "INDUSTRIAL_DUST | LOCATION | OUTSIDE_CORRIDOR | 1% 至 60% | | B", "INDUSTRIAL_DUST | YEARLY_OFFENCES | FIRST | 1% 至 10% | 0-2 | B",
            "INDUSTRIAL_DUST | SOCIAL_EFFECT | NONE | 0% | | B", "AIR_OVER_STANDARD | EXCEEDANCE | UNDER_10 | | 0-0.1 | B",
            "AIR_OVER_STANDARD | EXCEEDANCE | UNDER_50 | | 0.1-0.5 | B", "AIR_OVER_STANDARD | EXCEEDANCE | UNDER_100 | | 0.5-1 | B",
            "AIR_OVER_STANDARD | EXCEEDANCE | UNDER_200 | | 1-2 | B", "AIR_OVER_STANDARD | EXCEEDANCE | OVER_200 | | 2- | B",
            "AIR_OVER_PERMIT | FLOW | UP_TO_1K | | 0-1000 | B", "AIR_OVER_PERMIT | FLOW | UP_TO_10K | | 1000-10000 | B",
            "AIR_OVER_PERMIT | FLOW | UP_TO_100K | | 10000-100000 | B", "AIR_OVER_PERMIT | FLOW | UP_TO_200K | | 100000-200000 | B",
            "AIR_OVER_PERMIT | FLOW | OVER_200K | | 200000- | B", "WATER_OVER_STANDARD | WATER | UP_TO_10 | | 0-10 | B",
            "WATER_OVER_STANDARD | WATER | UP_TO_100 | | 10-100 | B", "WATER_OVER_STANDARD | WATER | UP_TO_500 | | 100-500 | B",
            "WATER_OVER_STANDARD | WATER | UP_TO_1000 | | 500-1000 | B", "WATER_OVER_STANDARD | WATER | OVER_1000 | | 1000- | B",
            "ODOUR | OFFENCES | ONE | | 0-2 | B", "ODOUR | OFFENCES | TWO | | 2-3 | B", "ODOUR | OFFENCES | THREE | | 3-4 | ?", "ODOUR | OFFENCES | MORE | | 4- | B"})
    void whatWasReadStandsInTheTable(ViolationType violation, String factor, String choice, String range, String bounds, String certainty) {
        Benchmark.Choice one = tables.of(violation, Benchmark.Model.PERCENT_SUM, LocalDate.of(2024, 6, 1)).orElseThrow().factor(factor).orElseThrow()
                .choice(choice).orElseThrow();
        if (range != null) {
            assertThat(one.range()).isEqualTo(range);
        }
        String found = one.from() == null ? null : Percents.plain(one.from()) + "-" + (one.below() == null ? "" : Percents.plain(one.below()));
        assertThat(found).isEqualTo(bounds);
        assertThat(one.certainty().code()).isEqualTo(certainty);
        assertThat(one.source()).isNotBlank();
    }

    @Test
    void everyRowIsReadAndNothingUnreadIsCalledOfficial() {
        DecisionTables.Sheet sheet = TestTables.read(BenchmarksOnDisk.BENCHMARKS, BenchmarkTable.TABLE);
        Set<String> rows = new HashSet<>();
        for (Benchmark benchmark : tables.all()) {
            for (Benchmark.Factor factor : benchmark.factors()) {
                for (Benchmark.Choice choice : factor.choices()) {
                    assertThat(rows.add(choice.row())).as(choice.row()).isTrue();
                    // What the house made up says so, and no factor is without an unmistakable lowest grade.
                    assertThat(choice.certainty() != LegalBasis.Certainty.D || choice.source().contains("本系统约定")).as(choice.row()).isTrue();
                }
                assertThat(factor.choices()).filteredOn(one -> one.min().compareTo(factor.lowest().min()) == 0).hasSize(1);
                assertThat(factor.lowest().min()).isEqualByComparingTo(factor.min());
                assertThat(factor.choices().stream().map(Benchmark.Choice::max).max(BigDecimal::compareTo).orElseThrow()).isEqualByComparingTo(factor.max());
            }
            BigDecimal most = benchmark.factors().stream().map(Benchmark.Factor::max).reduce(benchmark.startPercent(), BigDecimal::add);
            assertThat(most).as(benchmark.code()).isLessThanOrEqualTo(Benchmark.WHOLE);
        }
        assertThat(rows).hasSize(sheet.rows().size()).hasSizeGreaterThan(100);
    }

    @Test
    void theFiveCircumstancesOfTheLawAreThereAndOblige() {
        List<Ground> lighter = tables.grounds(LocalDate.of(2024, 6, 1)).stream().filter(one -> one.citation().contains("第三十二条")).toList();
        assertThat(lighter).hasSize(5).allSatisfy(one -> {
            assertThat(one.mandatory()).isTrue();
            assertThat(one.direction()).isEqualTo(Ground.Direction.LIGHTER);
        });
        assertThat(lighter).extracting(one -> one.citation().replaceFirst(".*第三十二条第", "")).containsExactly("一项", "二项", "三项", "四项", "五项");
        assertThat(tables.grounds(LocalDate.of(2021, 7, 14))).extracting(Ground::code).contains("HARM_REDUCED").doesNotContain("CONFESSED");
        assertThat(tables.grounds(LocalDate.of(2026, 8, 14))).extracting(Ground::code).doesNotContain("MALICIOUS", "RESTORED");
        assertThat(tables.grounds(LocalDate.of(2026, 8, 15))).extracting(Ground::code).contains("MALICIOUS", "RESTORED");
        assertThat(tables.grounds(LocalDate.of(2024, 6, 1)).stream().filter(one -> one.direction() == Ground.Direction.HEAVIER)).hasSize(6);
    }

    @Test
    void everyParameterHasAValueOnEveryDay() {
        for (Parameter.Code code : Parameter.Code.values()) {
            for (String day : List.of("2021-06-01", "2024-06-01", "2026-09-10")) {
                assertThat(tables.parameter(code, LocalDate.parse(day))).as(code + " " + day).isPresent();
            }
        }
    }

    /** Every violation of the catalogue, in every circumstance, comes to a fine or says why not. */
    @ParameterizedTest
    @CsvSource({"2021-06-01, FACILITY_NOT_PER_PERMIT MONITORING_FIRM_FALSIFIED MAINTENANCE_DUTY_BREACHED SERVICE_FIRM_DATA_DISTORTED SERVICE_FIRM_FALSIFIED",
            "2024-06-01, FACILITY_NOT_PER_PERMIT MONITORING_FIRM_FALSIFIED MAINTENANCE_DUTY_BREACHED SERVICE_FIRM_DATA_DISTORTED SERVICE_FIRM_FALSIFIED",
            "2026-09-10, ''"})
    void everyViolationCanBeReckonedOrSaysWhyNot(LocalDate day, String without) {
        Discretions discretions = new Discretions(new BasesOnDisk(), tables, new CasesInMemory(), Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC));
        List<ViolationType> unanswered = new ArrayList<>();
        for (ViolationType violation : ViolationType.values()) {
            ApplicableLaw law = new BasesOnDisk().applicable(violation, day, day);
            List<String> circumstances = Provision.circumstances(law.needsLegalReview() ? List.of() : law.applied());
            for (String circumstance : circumstances.isEmpty() ? List.of(DiscretionQuestion.ORDINARY) : circumstances) {
                boolean known = !circumstances.isEmpty();
                LegalBasis.Measure measure = known ? Provision.of(law.applied(), circumstance).map(one -> one.basis().measure())
                        .orElse(LegalBasis.Measure.RANGE) : LegalBasis.Measure.RANGE;
                BigDecimal million = BigDecimal.valueOf(1_000_000);
                Reckoning reckoning = discretions.reckon(new DiscretionQuestion(null, null, violation.name(), null, day, day, null, known ? circumstance : null,
                        null, measure == LegalBasis.Measure.MULTIPLE ? million : null, measure == LegalBasis.Measure.PERCENT ? million : null, null, null, null,
                        null, null, null, null, null, null, null, null, null));
                if (reckoning.status() == Status.COMPUTED) {
                    assertThat(reckoning.range().holds(reckoning.fine())).as(violation + " " + circumstance).isTrue();
                    assertThat(reckoning.benchmark()).as(violation.name()).isNotNull();
                } else {
                    unanswered.add(violation);
                    assertThat(reckoning.problems().stream().anyMatch(DiscretionProposal.Objection::blocking)).as(violation.name()).isTrue();
                    assertThat(reckoning.problems().toString()).as(violation.name()).containsAnyOf("依据表", "没有", "法制审核", "不予处罚");
                }
            }
        }
        assertThat(unanswered.stream().map(Enum::name).collect(Collectors.joining(" "))).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "handan_24_location_outside_corridor | percentMax | 90 | 超出因素的范围", "handan_24_location_outside_corridor | percentMin | 70 | 大于 percentMax",
            "handan_24_location_outside_corridor | percentMin |  | 必填", "handan_24_location_outside_corridor | level | \"COUNTY\" | 没有“COUNTY”这个选项",
            "handan_24_location_outside_corridor | models | \"GUESS\" | 没有“GUESS”这种计算方式", "handan_24_location_outside_corridor | factorMax | 101 | 0 至 100",
            "handan_24_location_inside_corridor | benchmarkName | \"别的\" | 应当相同", "handan_24_location_inside_corridor | factorName | \"别的\" | 应当相同",
            "handan_24_location_inside_corridor | choice | \"OUTSIDE_CORRIDOR\" | 出现了两次", "handan_24_social_effect_none | valueFrom | 0 | 应当留空",
            "general_offences_two | valueFrom |  | 应当填写“数值自”", "general_offences_two | valueFrom | 3 | 首尾相接", "general_offences_more | valueBelow | 9 | 应当留空",
            "general_offences_two | valueBelow | 1 | 应当大于", "general_harm_none | factor | \"harm\" | 大写字母",
            "general_harm_none | certainty | \"E\" | 没有“E”这个选项", "general_harm_none | source |  | 必填"})
    void aRowThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        refused(BenchmarksOnDisk.BENCHMARKS, new BenchmarkTable(), "裁量基准", row, column, cell, complaint);
    }

    @Test
    void aTableForAnUnknownViolationIsRefused() throws IOException {
        String xml = Files.readString(BenchmarksOnDisk.BENCHMARKS).replaceAll("(in_handan_24_\\w+_violation\"><text>)[^<]*<", "$1\"DUST\"<");
        assertThatThrownBy(() -> BenchmarkTable.read(TestTables.read(xml, BenchmarkTable.TABLE))).hasMessageContaining("没有代码为“DUST”的违法行为");
    }

    @Test
    void twoTablesForTheSameAreRefused() throws IOException {
        String xml = Files.readString(BenchmarksOnDisk.BENCHMARKS).replaceAll("(in_air_over_permit_\\w+_violation\"><text>)[^<]*<", "$1\"AIR_OVER_STANDARD\"<");
        assertThatThrownBy(() -> BenchmarkTable.read(TestTables.read(xml, BenchmarkTable.TABLE))).hasMessageContaining("适用日期重叠");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"harm_reduced_before | validTo |  | 适用日期与前面的一行重叠", "coerced | obligation | \"SHALL\" | 没有“SHALL”这个选项",
            "coerced | validFrom | \"2021-7-15\" | 日期"})
    void aCircumstanceThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        refused(BenchmarksOnDisk.GROUNDS, new GroundTable(), "从轻减轻从重情节", row, column, cell, complaint);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"lighter_at_most | value | 101 | 不超过 100", "lighter_at_most | value |  | 必填",
            "lookback_years | value | 2.5 | 正整数", "lookback_years | value | 0 | 正整数", "comparable_least | unit |  | 必填"})
    void aParameterThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        refused(BenchmarksOnDisk.PARAMETERS, new ParameterTable(), "裁量参数", row, column, cell, complaint);
    }

    private static void refused(Path file, TableCheck check, String name, String row, String column, String cell, String complaint) throws IOException {
        String xml = Files.readString(file);
        String changed = xml.replaceFirst("(\"out_" + row + "_" + column + "\"><text>)[^<]*(</text>)", "$1" + (cell == null ? "" : cell) + "$2");
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> check.check(TestTables.read(changed, check.table()))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageContaining("表“" + name + "”第 ");
    }
}
