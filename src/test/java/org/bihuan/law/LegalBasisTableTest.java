package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of legal bases says what the laws say, leaves no day open, does not contradict itself, and refuses nonsense. */
class LegalBasisTableTest {

    /**
     * Typed from the laws, not from the table: violation; regime; circumstance; citation; bounds in units of 10,000 yuan (or
     * times, or percent); floor; persons.
     */
    private static final String LAWS = """
            AIR_NO_PERMIT|OLD||大气污染防治法》第九十九条第一项|10-100
            AIR_NO_PERMIT|OLD||排污许可管理条例》第三十三条|20-100
            AIR_NO_PERMIT|CODE||第一千一百零二条|20-100
            AIR_OVER_STANDARD|OLD||大气污染防治法》第九十九条第二项|10-100
            AIR_OVER_STANDARD|CODE||第一千一百零七条|10-100
            AIR_OVER_PERMIT|OLD||排污许可管理条例》第三十四条第一项|20-100
            AIR_OVER_PERMIT|CODE||第一千一百零三条|10-100
            AIR_EVASION|OLD||大气污染防治法》第九十九条第三项|10-100
            AIR_EVASION|OLD||排污许可管理条例》第三十四条第二项|20-100
            AIR_EVASION|CODE||第一千一百零八条|10-100
            AIR_EVASION|CODE|情节严重|第一千一百零八条|10-100
            MONITORING_GEAR_DAMAGED|OLD||大气污染防治法》第一百条第一项|2-20
            MONITORING_GEAR_DAMAGED|OLD||排污许可管理条例》第三十六条第三项|2-20
            MONITORING_GEAR_DAMAGED|CODE||第一千零九十三条|2-20
            NO_SELF_MONITORING|OLD||大气污染防治法》第一百条第二项|2-20
            NO_SELF_MONITORING|OLD||水污染防治法》第八十二条第一项|2-20
            NO_SELF_MONITORING|OLD||排污许可管理条例》第三十六条第五项、第六项|2-20
            NO_SELF_MONITORING|CODE||第一千零八十六条第一款第一项|2-20
            AUTOMATIC_MONITORING_NOT_RUNNING|OLD||大气污染防治法》第一百条第三项|2-20
            AUTOMATIC_MONITORING_NOT_RUNNING|OLD||水污染防治法》第八十二条第二项|2-20
            AUTOMATIC_MONITORING_NOT_RUNNING|OLD||排污许可管理条例》第三十六条第四项|2-20
            AUTOMATIC_MONITORING_NOT_RUNNING|CODE||第一千零八十六条第一款第二项|2-20
            DATA_NOT_PUBLISHED|OLD||大气污染防治法》第一百条第四项|2-20
            DATA_NOT_PUBLISHED|CODE||第一千一百一十条|2-20
            OUTLET_IRREGULAR|OLD||大气污染防治法》第一百条第五项|2-20
            OUTLET_IRREGULAR|OLD||排污许可管理条例》第三十六条第一项|2-20
            OUTLET_IRREGULAR|CODE||第一千一百零九条第一款|2-10
            OUTLET_IRREGULAR|CODE|情节严重|第一千一百零九条第一款|10-50
            MONITORING_DATA_FALSIFIED|OLD|以逃避监管的方式排放|大气污染防治法》第九十九条第三项|10-100
            MONITORING_DATA_FALSIFIED|OLD|以逃避监管的方式排放|排污许可管理条例》第三十四条第二项|20-100
            MONITORING_DATA_FALSIFIED|OLD||生态环境监测条例》第四十四条|10-100||5-20
            MONITORING_DATA_FALSIFIED|CODE||第一千零八十八条|10-100||5-20
            INCINERATOR_MONITORING|OLD||固体废物污染环境防治法》第一百零二条第一款第二项|10-100
            INCINERATOR_MONITORING|CODE||第一千零八十六条第二款|5-50
            INCINERATOR_MONITORING|CODE|拒不改正|第一千零八十六条第二款|50-100
            VOC_FACILITY_NOT_USED|OLD||大气污染防治法》第一百零八条第一项|2-20
            VOC_FACILITY_NOT_USED|OLD||河北省大气污染防治条例》第八十三条|2-5
            VOC_FACILITY_NOT_USED|OLD|情节较重|河北省大气污染防治条例》第八十三条|5-10
            VOC_FACILITY_NOT_USED|OLD|情节严重|河北省大气污染防治条例》第八十三条|10-20
            VOC_FACILITY_NOT_USED|CODE||第一千一百二十条第一款第二项|2-20
            VOC_COATING_LEDGER|OLD||大气污染防治法》第一百零八条第二项|2-20
            VOC_COATING_LEDGER|OLD||河北省大气污染防治条例》第八十三条|2-5
            VOC_COATING_LEDGER|OLD|情节较重|河北省大气污染防治条例》第八十三条|5-10
            VOC_COATING_LEDGER|OLD|情节严重|河北省大气污染防治条例》第八十三条|10-20
            VOC_COATING_LEDGER|CODE||第一千一百二十条第一款第一项|2-20
            INDUSTRIAL_DUST|OLD||大气污染防治法》第一百零八条第五项|2-20
            INDUSTRIAL_DUST|OLD||河北省大气污染防治条例》第八十三条|2-5
            INDUSTRIAL_DUST|OLD|情节较重|河北省大气污染防治条例》第八十三条|5-10
            INDUSTRIAL_DUST|OLD|情节严重|河北省大气污染防治条例》第八十三条|10-20
            INDUSTRIAL_DUST|CODE||第一千一百二十条第一款第五项|2-20
            STOCKPILE_DUST|OLD||大气污染防治法》第一百一十七条第一项至第三项|1-10
            STOCKPILE_DUST|CODE||第一千一百三十条第一项至第三项|1-10
            POPS_TECHNIQUE_NOT_USED|OLD||大气污染防治法》第一百一十七条第七项|1-10
            POPS_TECHNIQUE_NOT_USED|CODE||第一千一百三十条第七项|1-10
            ODOUR|OLD||大气污染防治法》第一百一十七条第八项|1-10
            ODOUR|CODE||第一千一百三十条第八项|1-10
            SERVICE_ODOUR|OLD||大气污染防治法》第一百二十条|0.2-2
            SERVICE_ODOUR|CODE||第一千一百三十三条|0.2-2
            HEAVY_POLLUTION_EARTHWORK|OLD||大气污染防治法》第一百二十一条第二款|1-10
            HEAVY_POLLUTION_EARTHWORK|CODE||第一千一百三十四条第二款|1-10
            FUGITIVE_EMISSION|OLD||排污许可管理条例》第三十五条第一项|5-20
            FUGITIVE_EMISSION|OLD|情节严重|排污许可管理条例》第三十五条第一项|20-100
            FUGITIVE_EMISSION|CODE||排污许可管理条例》第三十五条第一项|5-20
            FUGITIVE_EMISSION|CODE|情节严重|排污许可管理条例》第三十五条第一项|20-100
            HEAVY_POLLUTION_LIMITS|OLD||排污许可管理条例》第三十五条第二项|5-20
            HEAVY_POLLUTION_LIMITS|OLD|情节严重|排污许可管理条例》第三十五条第二项|20-100
            HEAVY_POLLUTION_LIMITS|CODE||排污许可管理条例》第三十五条第二项|5-20
            HEAVY_POLLUTION_LIMITS|CODE|情节严重|排污许可管理条例》第三十五条第二项|20-100
            PERMIT_EXCEPTION_NOT_REPORTED|OLD||排污许可管理条例》第三十六条第八项|2-20
            PERMIT_EXCEPTION_NOT_REPORTED|CODE||排污许可管理条例》第三十六条第八项|2-20
            PERMIT_LEDGER|OLD||排污许可管理条例》第三十七条|0.5-2
            PERMIT_LEDGER|CODE||排污许可管理条例》第三十七条|0.5-2
            FACILITY_NOT_PER_PERMIT|CODE||第一千一百零四条第一款|2-5
            FACILITY_NOT_PER_PERMIT|CODE|致使设施不能正常发挥作用|第一千一百零四条第一款|5-20
            FACILITY_NOT_PER_PERMIT|CODE|擅自拆除设施|第一千一百零四条第二款|10-100
            WATER_NO_PERMIT|OLD||水污染防治法》第八十三条第一项|10-100
            WATER_NO_PERMIT|OLD||排污许可管理条例》第三十三条|20-100
            WATER_NO_PERMIT|CODE||第一千一百零二条|20-100
            WATER_OVER_STANDARD|OLD||水污染防治法》第八十三条第二项|10-100
            WATER_OVER_STANDARD|CODE||第一千一百零七条|10-100
            WATER_EVASION|OLD||水污染防治法》第八十三条第三项|10-100
            WATER_EVASION|OLD||排污许可管理条例》第三十四条第二项|20-100
            WATER_EVASION|CODE||第一千一百零八条|10-100
            WATER_EVASION|CODE|情节严重|第一千一百零八条|10-100
            WATER_NO_PRETREATMENT|OLD||水污染防治法》第八十三条第四项|10-100
            WATER_NO_PRETREATMENT|CODE||第一千一百四十条|10-100
            INSPECTION_REFUSED|OLD|大气|大气污染防治法》第九十八条|2-20
            INSPECTION_REFUSED|OLD|水|水污染防治法》第八十一条|2-20
            INSPECTION_REFUSED|OLD|排污许可|排污许可管理条例》第三十九条|2-20
            INSPECTION_REFUSED|OLD|固体废物|固体废物污染环境防治法》第一百零三条|5-20||2-10
            INSPECTION_REFUSED|CODE||第一千二百二十九条|5-20||0.5-5
            BUILT_WITHOUT_APPROVAL|OLD||环境影响评价法》第三十一条第一款、第二款|1-5%
            BUILT_WITHOUT_APPROVAL|CODE|报告书|第一千零九十五条第一款|20-100
            BUILT_WITHOUT_APPROVAL|CODE|报告书，情节严重|第一千零九十五条第一款|100-1000
            BUILT_WITHOUT_APPROVAL|CODE|报告表|第一千零九十五条第一款|10-50
            BUILT_WITHOUT_APPROVAL|CODE|报告表，情节严重|第一千零九十五条第一款|50-500
            EIA_NOT_REGISTERED|OLD||环境影响评价法》第三十一条第三款|0-5
            EIA_NOT_REGISTERED|CODE||第一千零九十五条第三款|0-5
            NOT_ACCEPTED|OLD||建设项目环境保护管理条例》第二十三条第一款|20-100||5-20
            NOT_ACCEPTED|OLD|逾期不改正或者拒不改正|建设项目环境保护管理条例》第二十三条第一款|100-200||5-20
            NOT_ACCEPTED|CODE||第一千一百条|20-100||5-20
            NOT_ACCEPTED|CODE|逾期不改正或者拒不改正|第一千一百条|100-200||5-20
            ACCEPTANCE_REPORT_NOT_PUBLISHED|OLD||建设项目环境保护管理条例》第二十三条第二款|5-20
            ACCEPTANCE_REPORT_NOT_PUBLISHED|CODE||建设项目环境保护管理条例》第二十三条第二款|5-20
            WASTE_DUMPING|OLD||固体废物污染环境防治法》第一百零二条第一款第七项|1-3x|10
            WASTE_DUMPING|CODE||第一千一百六十九条第一款|10-100
            WASTE_LEDGER_MISSING|OLD||固体废物污染环境防治法》第一百零二条第一款第八项|5-20
            WASTE_LEDGER_MISSING|CODE|拒不改正|第一千一百七十一条第三款|5-20
            WASTE_WRONG_CONSIGNEE|OLD||固体废物污染环境防治法》第一百零二条第一款第九项|10-100
            WASTE_WRONG_CONSIGNEE|CODE||第一千一百七十一条第一款第四项|10-100
            WASTE_STORAGE_UNPROTECTED|OLD||固体废物污染环境防治法》第一百零二条第一款第十项|10-100
            WASTE_STORAGE_UNPROTECTED|CODE||第一千一百七十一条第一款第五项|10-100
            WASTE_FACILITY_IDLED|OLD||固体废物污染环境防治法》第一百一十一条第一款第二项|10-100
            WASTE_FACILITY_IDLED|CODE||第一千一百七十四条第一款第一项|10-100
            HAZARDOUS_WASTE_MANAGEMENT|OLD||固体废物污染环境防治法》第一百一十二条第一款第一项、第二项、第六项、第十三项|10-100
            HAZARDOUS_WASTE_MANAGEMENT|CODE||第一千一百七十五条第一款第一项至第四项|5-20
            HAZARDOUS_WASTE_MANAGEMENT|CODE|拒不改正|第一千一百七十五条第一款第一项至第四项|20-100
            HAZARDOUS_WASTE_TO_UNLICENSED|OLD||固体废物污染环境防治法》第一百一十二条第一款第四项|3-5x|20
            HAZARDOUS_WASTE_TO_UNLICENSED|CODE||第一千一百七十五条第一款第五项|20-200
            HAZARDOUS_WASTE_MOVED_UNAPPROVED|OLD||固体废物污染环境防治法》第一百一十二条第一款第五项|10-100
            HAZARDOUS_WASTE_MOVED_UNAPPROVED|CODE||第一千一百七十五条第一款第八项|20-200
            HAZARDOUS_WASTE_DUMPING|OLD||固体废物污染环境防治法》第一百一十二条第一款第三项|3-5x|20
            HAZARDOUS_WASTE_DUMPING|CODE||第一千一百六十九条第二款|20-200||2-10
            HAZARDOUS_WASTE_DUMPING|CODE|造成严重后果|第一千一百六十九条第二款|200-500||2-10
            HAZARDOUS_WASTE_UNLICENSED_BUSINESS|OLD||固体废物污染环境防治法》第一百一十四条第一款|100-500||10-100
            HAZARDOUS_WASTE_UNLICENSED_BUSINESS|CODE|收集、贮存|第一千一百七十八条第一款|20-100||10-100
            HAZARDOUS_WASTE_UNLICENSED_BUSINESS|CODE|利用、处置|第一千一百七十八条第一款|100-500||10-100
            HAZARDOUS_WASTE_UNLICENSED_BUSINESS|CODE|其他生产经营者|第一千一百七十八条第三款|2-10
            HAZARDOUS_WASTE_UNLICENSED_BUSINESS|CODE|其他生产经营者，情节严重|第一千一百七十八条第三款|10-50
            MONITORING_FIRM_FALSIFIED|OLD||生态环境监测条例》第四十五条|10-50||1-5
            MONITORING_FIRM_FALSIFIED|OLD|情节严重|生态环境监测条例》第四十五条|50-200||1-5
            MONITORING_FIRM_FALSIFIED|CODE||第一千零九十一条|10-50||1-5
            MONITORING_FIRM_FALSIFIED|CODE|情节严重|第一千零九十一条|50-200||1-5
            MAINTENANCE_DUTY_BREACHED|OLD||生态环境监测条例》第四十三条|2-20
            MAINTENANCE_DUTY_BREACHED|CODE||生态环境监测条例》第四十三条|2-20
            SERVICE_FIRM_DATA_DISTORTED|OLD|处罚依各领域法律|各领域法律、行政法规|-
            SERVICE_FIRM_DATA_DISTORTED|CODE||第一千二百三十条第一款|2-20
            SERVICE_FIRM_FALSIFIED|OLD|处罚依各领域法律|环境保护法》第六十五条及各领域法律|-
            SERVICE_FIRM_FALSIFIED|CODE||第一千二百三十条第二款、第三款|10-50||1-5
            SERVICE_FIRM_FALSIFIED|CODE|情节严重|第一千二百三十条第二款、第三款|50-200||1-5
            """;

    private static String line(LegalBasis basis) {
        String citation = basis.citation().startsWith("《生态环境法典》") ? basis.citation().substring("《生态环境法典》".length())
                : basis.citation().replaceFirst("^《", "");
        boolean yuan = basis.measure() == LegalBasis.Measure.RANGE || basis.measure() == LegalBasis.Measure.PER_TIME;
        String fine = basis.max() == null ? "-" : range(basis.min(), basis.max(), yuan)
                + (basis.measure() == LegalBasis.Measure.MULTIPLE ? "x" : basis.measure() == LegalBasis.Measure.PERCENT ? "%" : "");
        String floor = basis.floor() == null ? "" : tenThousands(basis.floor());
        String persons = basis.personMax() == null ? "" : range(basis.personMin(), basis.personMax(), true);
        return String.join("|", basis.violation().name(), basis.regime().name(), Objects.toString(basis.circumstance(), ""), citation, fine,
                floor, persons).replaceFirst("\\|+$", "");
    }

    private static String range(BigDecimal min, BigDecimal max, boolean yuan) {
        return yuan ? tenThousands(min) + "-" + tenThousands(max) : min.toPlainString() + "-" + max.toPlainString();
    }

    private static String tenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    @Test
    void theTableSaysWhatTheLawsSay() {
        Set<String> laws = new TreeSet<>(LAWS.strip().lines().toList());
        Set<String> table = new TreeSet<>(BasesOnDisk.ALL.stream().map(LegalBasisTableTest::line).toList());
        assertThat(table).isEqualTo(laws);
        assertThat(BasesOnDisk.ALL).hasSize(laws.size());
        assertThat(BasesOnDisk.ALL.stream().filter(basis -> basis.measure() == LegalBasis.Measure.PER_TIME)
                .map(LegalBasis::violation)).containsOnly(ViolationType.PERMIT_LEDGER);
    }

    @ParameterizedTest
    @EnumSource
    void noDayIsLeftOpenFromTheFirstProvisionOn(ViolationType violation) {
        List<LegalBasis> rows = new BasesOnDisk().of(violation);
        LocalDate first = rows.stream().map(LegalBasis::validFrom).min(Comparator.naturalOrder()).orElseThrow();
        // Between two bounds of validity nothing changes, so the days next to the bounds stand for all.
        Stream<LocalDate> bounds = rows.stream().flatMap(row -> Stream.of(row.validFrom().minusDays(1), row.validFrom(),
                row.validTo() == null ? LocalDate.of(2100, 12, 31) : row.validTo().plusDays(1)));
        Stream.concat(bounds, Stream.of(Regime.CODE_FROM.minusDays(1), Regime.CODE_FROM)).filter(day -> !day.isBefore(first))
                .forEach(day -> assertThat(new BasesOnDisk().citation(violation, day)).as("%s on %s", violation, day).isPresent());
        assertThat(new BasesOnDisk().citation(violation, Regime.CODE_FROM).orElseThrow()).contains("》第");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoRowsContradictEachOther(ViolationType violation) {
        Set<String> said = new HashSet<>();
        for (LegalBasis row : new BasesOnDisk().of(violation)) {
            assertThat(said.add(row.regime() + "|" + row.level() + "|" + row.circumstance() + "|" + row.citation())).as(row.row()).isTrue();
            assertThat(row.source()).isNotBlank();
            assertThat(row.kinds().contains(PenaltyKind.FINE)).as(row.row()).isTrue();
        }
    }

    @Test
    void theProvinceFinesWithinTheNationalRange() {
        List<LegalBasis> provincial = BasesOnDisk.ALL.stream().filter(basis -> basis.level() == LegalBasis.Level.PROVINCIAL).toList();
        assertThat(provincial).hasSize(9).allSatisfy(row -> {
            LegalBasis national = new BasesOnDisk().validFor(row.violation(), LocalDate.of(2023, 6, 1)).stream()
                    .filter(basis -> basis.level() == LegalBasis.Level.NATIONAL).findFirst().orElseThrow();
            assertThat(row.min()).isGreaterThanOrEqualTo(national.min());
            assertThat(row.max()).isLessThanOrEqualTo(national.max());
            assertThat(row.certainty()).isEqualTo(LegalBasis.Certainty.B);
        });
    }

    @Test
    void detentionIsThreatenedOnlyWhereTheCatalogueKnowsIt() {
        assertThat(BasesOnDisk.ALL).filteredOn(basis -> basis.kinds().contains(PenaltyKind.DETENTION))
                .allMatch(basis -> basis.violation().detentionPossible());
    }

    /** Changes one cell of one row and reads the table again. */
    private static String with(String row, String column, String cell) throws IOException {
        String xml = Files.readString(BasesOnDisk.FILE);
        String changed = xml.replaceFirst("(<(?:in|out)putEntry id=\"(?:in|out)_" + row + "_" + column + "\"><text>)[^<]*(</text>)",
                "$1" + cell + "$2");
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "air_no_permit_old, min, 1000001, min（1000001）大于 max（1000000）", "air_no_permit_old, max, , 都填写或者都留空",
            "air_no_permit_old, min, -1, 应在 0 至", "air_no_permit_old, min, \"ten\", 应当是数字",
            "air_no_permit_old, validFrom, \"2016-02-30\", 应当是 2026-08-15 这样的日期", "air_no_permit_old, validFrom, , 必填",
            "air_no_permit_old, validTo, \"2015-12-31\", 晚于适用止日", "air_no_permit_old, validTo, , 越过了 2026-08-15",
            "air_no_permit_old, validTo, \"2026-08-15\", 越过了 2026-08-15", "air_no_permit_code, validFrom, \"2026-08-14\", 越过了 2026-08-15",
            "air_no_permit_old, violation, \"AIR_NO_PERMITS\", 没有代码为“AIR_NO_PERMITS”的违法行为", "air_no_permit_old, violation, , 必填",
            "air_no_permit_old, regime, \"OLD_UNLESS_CODE_LIGHTER\", 没有“OLD_UNLESS_CODE_LIGHTER”这个选项",
            "air_no_permit_old, level, \"COUNTY\", 没有“COUNTY”这个选项", "air_no_permit_old, measure, \"EUR\", 没有“EUR”这个选项",
            "air_no_permit_old, certainty, \"Z\", 没有“Z”这个选项", "air_no_permit_old, kinds, \"罚款；鞭打\", 没有“鞭打”这个处罚种类",
            "air_no_permit_old, kinds, , 必填", "air_no_permit_old, citation, , 必填", "air_no_permit_old, floor, 100000, 按倍数计罚",
            "waste_dumping_old, floor, , 按倍数计罚", "inspection_refused_code, personMin, 60000, personMin（60000）大于 personMax（50000）",
            "air_no_permit_old, max, max(1), 应当是加英文引号的文字、数字或者空白",
            "air_no_permit_old, citation, \"《排污许可管理条例》第三十三条\", 适用日期重叠"})
    void aRowThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        String xml = with(row, column, cell == null ? "" : cell);
        assertThatThrownBy(() -> LegalBasisTable.read(TestTables.read(xml, LegalBasisTable.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageMatching("表“处罚依据”第 \\d+ 行（rule_\\w+）：.*");
    }
}
