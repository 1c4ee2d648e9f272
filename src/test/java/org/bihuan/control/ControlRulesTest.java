package org.bihuan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.access.Complaints;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Problem;
import org.bihuan.enterprise.EmergencyExemptions;
import org.bihuan.enterprise.Trade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order and a ratio demand, and what a file has to be like. */
class ControlRulesTest {

    private static final String USCC = "91130434MA00000022";
    private static final Instant START = Instant.parse("2023-02-03T06:00:00Z");
    private static final String HEADER = "统一社会信用代码,绩效等级,响应级别,工序,计量单位,数量,减排比例,参数,参数下限,适用等级,起始小时,截止小时\n";

    private static ListedMeasure ratio(int units, String ratio, Set<ControlGrade> grades, int after, Integer until) {
        return new ListedMeasure(USCC, ResponseLevel.ORANGE, "烧结", CountedUnit.LINE, units, new BigDecimal(ratio), null, null, grades, after, until);
    }

    /** Whom the positive list promises that nothing is stopped or limited reduces on its own will; whom its grade stops altogether stops. */
    @ParameterizedTest
    @CsvSource({"LISTED, OWN, true", "OWN, OWN, false", "STOP, STOP, false"})
    void thePositiveListSparesWhatTheReductionListDemands(Treatment byGrade, Treatment treatment, boolean spared) {
        ControlTables.Answer answer = new ControlTables.Answer(byGrade, "按等级", "emergency-treatment v1 rule");
        ControlTables.Answer listed = answer.with(new EmergencyExemptions.Exemption("列入正面清单", "positive-list-gains v1 rule_no_stop"));
        assertThat(listed.treatment()).isEqualTo(treatment);
        assertThat(listed.reason()).isEqualTo(spared ? "列入正面清单" : "按等级");
        assertThat(answer.with(null)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0", "4, 0.01, 1", "4, 25, 1", "4, 25.01, 2", "3, 50, 2", "1, 50, 1", "4, 100, 4"})
    void whatIsLeftOfAUnitStandsToo(int units, String percent, int stopped) {
        assertThat(ratio(units, percent, Set.of(), 0, null).stopped()).isEqualTo(stopped);
    }

    @Property
    void neverMoreThanThereIs(@ForAll @IntRange(min = 1, max = 10_000) int units, @ForAll @IntRange(max = 10_000) int hundredths) {
        int stopped = ratio(units, BigDecimal.valueOf(hundredths, 2).toPlainString(), Set.of(), 0, null).stopped();
        assertThat(stopped).isBetween(0, units);
        assertThat(BigDecimal.valueOf(stopped).multiply(BigDecimal.valueOf(10_000))).isGreaterThanOrEqualTo(BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(hundredths)));
    }

    /** The matrix of an orange response: B stops sintering, C a furnace besides, after five days half of the sintering may run. */
    @Test
    void measuresFollowTheGradeAndTheHour() {
        List<ListedMeasure> listed = List.of(ratio(4, "100", Set.of(ControlGrade.B, ControlGrade.C), 0, 120), ratio(4, "50", Set.of(ControlGrade.B, ControlGrade.C), 120, null),
                new ListedMeasure(USCC, ResponseLevel.ORANGE, "高炉", CountedUnit.FURNACE, 3, new BigDecimal("50"), null, null, Set.of(ControlGrade.C), 0, null),
                new ListedMeasure(USCC, ResponseLevel.ORANGE, "焦炉", CountedUnit.FURNACE, 2, null, "结焦时间（小时）", new BigDecimal("28"), Set.of(), 0, null));
        List<RequiredMeasure> b = ResponseMeasures.of(USCC, ControlGrade.B, Treatment.LISTED, listed, START);
        assertThat(b).extracting(RequiredMeasure::process).containsExactly("烧结", "烧结", "焦炉");
        assertThat(b).extracting(RequiredMeasure::stopped).containsExactly(4, 2, 0);
        assertThat(b.get(0).to()).isEqualTo(START.plus(Duration.ofHours(120))).isEqualTo(b.get(1).from());
        assertThat(b.get(1).to()).isNull();
        assertThat(b).allMatch(RequiredMeasure::binding);
        assertThat(b.get(1).said()).isEqualTo("烧结：停 2 条（共 4 条，50%），自响应第 120 小时起");
        assertThat(b.get(2).said()).isEqualTo("焦炉：结焦时间（小时）不少于 28");
        assertThat(ResponseMeasures.of(USCC, ControlGrade.C, Treatment.LISTED, listed, START)).extracting(RequiredMeasure::allowed).containsExactly(0, 2, 1, 2);
        assertThat(ResponseMeasures.of(USCC, ControlGrade.C, Treatment.LISTED, List.of(ratio(4, "0", Set.of(), 0, null)), START)).isEmpty();
        assertThat(ResponseMeasures.of(USCC, ControlGrade.A, Treatment.OWN, listed, START)).singleElement().matches(one -> !one.binding());
        assertThat(ResponseMeasures.of(USCC, ControlGrade.D, Treatment.STOP, listed, START)).singleElement()
                .satisfies(one -> assertThat(one.wholePlant() && one.allowed() == 0 && one.binding()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"2, , false", "2.001, , true", "3, , true", "0, , false"})
    void moreThanMayRunIsABreach(BigDecimal running, BigDecimal value, boolean broken) {
        RequiredMeasure measure = ResponseMeasures.of(USCC, ControlGrade.C, Treatment.LISTED, List.of(ratio(4, "50", Set.of(), 0, null)), START).get(0);
        assertThat(ResponseMeasures.broken(measure, running, value) != null).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({", false", "28, false", "27.999, true"})
    void aParameterBelowItsLeastIsABreach(BigDecimal value, boolean broken) {
        RequiredMeasure measure = new RequiredMeasure(USCC, "焦炉", CountedUnit.FURNACE, 2, 0, "结焦时间", new BigDecimal("28"), true, START, null, "");
        assertThat(ResponseMeasures.broken(measure, BigDecimal.TEN, value) != null).isEqualTo(broken);
    }

    @Test
    void theStrictestOrderHolds() {
        Strictness.Order city = new Strictness.Order(1, "市", ResponseLevel.ORANGE, START, null);
        Strictness.Order county = new Strictness.Order(2, "县", ResponseLevel.RED, START.plusSeconds(3600), START.plusSeconds(7200));
        Strictness.Order later = new Strictness.Order(3, "市二", ResponseLevel.ORANGE, START.plusSeconds(1800), null);
        List<Strictness.Order> all = List.of(city, county, later);
        assertThat(Strictness.at(all, START.minusMillis(1))).isEmpty();
        assertThat(Strictness.at(all, START)).contains(city);
        assertThat(Strictness.at(all, START.plusSeconds(1800))).contains(later);
        assertThat(Strictness.at(all, START.plusSeconds(3600))).contains(county);
        assertThat(Strictness.at(all, START.plusSeconds(7199))).contains(county);
        assertThat(Strictness.at(all, START.plusSeconds(7200))).contains(later);
    }

    @Test
    void aRatioIsExplainedStepByStep() {
        RatioInput input = ControlTablesTest.input(Trade.CEMENT, ControlGrade.D, true, false, 19, 3);
        RatioTerms terms = ControlTablesTest.TABLES.terms(input);
        Ratio ratio = Ratio.of(input, terms, List.of());
        assertThat(ratio.ratio()).isEqualByComparingTo("40");
        assertThat(ratio.stopped()).isEqualTo(2);
        assertThat(ratio.allowed()).isEqualTo(1);
        assertThat(ratio.steps()).hasSize(6);
        assertThat(ratio.steps().get(0)).startsWith("行业：水泥属第二类，基准比例 20%");
        assertThat(ratio.steps().get(1)).startsWith("绩效等级：D，系数 1.5，20% × 1.5 = 30%");
        assertThat(ratio.steps().get(2)).startsWith("位于传输通道或者重点县：30% + 5 个百分点 = 35%");
        assertThat(ratio.steps().get(3)).startsWith("区县排名后三：35% + 5 个百分点 = 40%");
        assertThat(ratio.steps().get(4)).isEqualTo("没有加减点数的：主城区：否（加减点数表）");
        assertThat(ratio.steps().get(5)).isEqualTo("按设备计：水泥磨共 3 台，× 40% = 1.2，第二类按进一取整（基准比例表第 1 版），停 2 台，最多运行 1 台");
        RatioInput middle = ControlTablesTest.input(Trade.CEMENT, ControlGrade.D, true, true, 8, 3);
        assertThat(Ratio.of(middle, ControlTablesTest.TABLES.terms(middle), List.of()).steps()).contains("没有加减点数的：主城区：是，本行业不加点；区县排名第 8：不加减（加减点数表）");
        Ratio tightened = Ratio.of(input, terms, List.of(ControlTablesTest.TABLES.breach(input)));
        assertThat(tightened.ratio()).isEqualByComparingTo("50");
        assertThat(tightened.steps()).anyMatch(step -> step.startsWith("未执行应急响应或者生产调控的要求，本月其余时间收严：40% + 10 个百分点 = 50%"));
    }

    @ParameterizedTest
    @CsvSource({"95, 4.99, 99.99, 10", "95, 5, 100, 10", "95, 6, 100, 10", "0, -5, 0, 0", "5, -4.99, 0.01, 1"})
    void aRatioStaysBetweenNothingAndEverything(String base, String points, String ratio, int stopped) {
        RatioInput input = ControlTablesTest.input(Trade.CEMENT, ControlGrade.C, false, false, null, 10);
        RatioTerms terms = new RatioTerms("第二类", new BigDecimal(base), "r", RoundingMode.CEILING, BigDecimal.ONE, "r",
                List.of(new RatioTerms.Points("点", new BigDecimal(points), null, "r")), List.of());
        assertThat(Ratio.of(input, terms, List.of()).ratio()).isEqualByComparingTo(ratio);
        assertThat(Ratio.of(input, terms, List.of()).stopped()).isEqualTo(stopped);
    }

    @Property
    void aRatioIsAlwaysPossible(@ForAll Trade trade, @ForAll ControlGrade grade, @ForAll boolean corridor, @ForAll boolean core, @ForAll @IntRange(min = 1, max = 20) int rank,
                                @ForAll @IntRange(min = 1, max = 500) int units, @ForAll boolean breach) {
        RatioInput input = ControlTablesTest.input(trade, grade, corridor, core, rank, units);
        RatioTerms terms = ControlTablesTest.TABLES.terms(input);
        Ratio ratio = Ratio.of(input, terms, breach ? List.of(ControlTablesTest.TABLES.breach(input)) : List.of());
        assertThat(ratio.ratio()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(ratio.stopped()).isBetween(0, units);
        assertThat(ratio.allowed()).isEqualTo(units - ratio.stopped());
        assertThat(Ratio.of(input, terms, List.of()).ratio()).isLessThanOrEqualTo(ratio.ratio());
    }

    private static ReductionFile.Content list(String... lines) {
        List<CsvLine> read = CsvFile.read((HEADER + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8), ReductionFile.LAYOUT);
        return ReductionFile.read(read, Set.of(USCC), Map.of(USCC, ControlGrade.B));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"B,橙色,烧结,生产线,4,100,,,,,|", "B,橙色,烧结,烟囱,4,100,,,,,|计量单位", "B,橙色,烧结,生产线,4,100.01,,,,,|减排比例", "B,橙色,烧结,生产线,4,-1,,,,,|减排比例",
        "B,蓝色,烧结,生产线,4,100,,,,,|响应级别", "E,橙色,烧结,生产线,4,100,,,,,|绩效等级", "B,橙色,,生产线,4,100,,,,,|工序", "B,橙色,烧结,生产线,0,100,,,,,|数量", "B,橙色,烧结,生产线,1.5,100,,,,,|数量",
        "B,橙色,烧结,生产线,4,,,,,,|减排比例", "B,橙色,烧结,生产线,4,50,结焦时间,28,,,|减排比例", "B,橙色,焦炉,炉窑,4,,结焦时间,,,,|参数下限", "B,橙色,焦炉,炉窑,4,,结焦时间,28,B、C,0,120|",
        "B,橙色,烧结,生产线,4,100,,,B、Z,,|适用等级", "B,橙色,烧结,生产线,4,100,,,,120,120|截止小时", "B,橙色,烧结,生产线,4,100%,,,,,|"})
    void aLineOfAListSaysWhatIsWrongWithIt(String line, String wrong) {
        ImportReport.Line report = list(USCC + "," + line).report().report().get(0);
        assertThat(report.errors()).extracting(CsvLine.CellError::column).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void halfOfTheLinesMayBeWrongAndTheOthersAreKept() {
        ReductionFile.Content content = list(USCC + ",B,橙色,烧结,生产线,4,100,,,,,", "91130434MA00000099,B,橙色,烧结,生产线,4,100,,,,,", USCC + ",B,橙色,烧结,生产线,4,50,,,,,",
                USCC + ",C,红色,烧结,生产线,4,100,,,,,", USCC + ",B,红色,烧结,生产线,4,100,,,,,", USCC + ",B");
        assertThat(content.measures()).hasSize(2);
        assertThat(content.report().rejected()).isEqualTo(4);
        assertThat(content.report().report()).extracting(ImportReport.Line::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(content.report().report().get(1).errors().get(0).message()).contains("企业名录中没有");
        assertThat(content.report().report().get(2).errors().get(0).message()).contains("第 2 行");
        assertThat(content.report().report().get(3).errors().get(0).message()).contains("在前面的行中是 B");
        assertThat(content.entries()).isEqualTo(Map.of(USCC, ControlGrade.B));
    }

    @Test
    void aWorkbookIsReadLikeAText() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            String[] header = HEADER.strip().split(",");
            for (int i = 0; i < header.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(header[i]);
            }
            var row = sheet.createRow(2);
            Object[] cells = {USCC, "C", "橙色", "高炉", "炉窑", 3, 50};
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof Integer number) {
                    row.createCell(i).setCellValue(number);
                } else {
                    row.createCell(i).setCellValue((String) cells[i]);
                }
            }
            book.write(file);
        }
        ReductionFile.Content content = ReductionFile.read(CsvFile.read(SheetFile.asCsv(file.toByteArray()), ReductionFile.LAYOUT), Set.of(USCC), Map.of());
        assertThat(content.report().report()).as("%s", content.report()).singleElement().extracting(ImportReport.Line::line).isEqualTo(3L);
        assertThat(content.measures()).singleElement().extracting(ListedMeasure::stopped).isEqualTo(2);
        assertThatThrownBy(() -> SheetFile.asCsv(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("XLSX");
    }

    /** Numbers, percentages, dates, truth values, results of formulas and blanks read as the table shows them. */
    @Test
    void theCellsOfAWorkbookReadAsTheyAreShown() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet().createRow(0);
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            row.createCell(0).setCellValue(4);
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(0.5);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellValue(java.time.LocalDate.of(2021, 10, 7));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(true);
            row.createCell(6).setCellValue("高炉\n2号");
            row.createCell(7).setCellFormula("A1*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("另一张").createRow(0).createCell(0).setCellValue("不读");
            book.write(file);
        }
        assertThat(new String(SheetFile.asCsv(file.toByteArray()), StandardCharsets.UTF_8)).isEqualTo("4,12.5,50%,2021-10-07,TRUE,,高炉\t2号,8\r\n");
    }

    /** As some programs write them: a cell without a reference comes after the one before. */
    @Test
    void cellsWithoutReferencesStandInTheirOrder() throws Exception {
        byte[] file = packed("<row r=\"1\"><c t=\"inlineStr\"><is><t>甲</t></is></c><c><v>2</v></c><c r=\"D1\"><v>4</v></c></row>", 0);
        assertThat(new String(SheetFile.asCsv(file), StandardCharsets.UTF_8)).isEqualTo("甲,2,,4\r\n");
    }

    /** What unpacks to far more than a list may hold is refused before it fills the memory. */
    @Test
    void aWorkbookThatUnpacksToMoreThanAListIsRefused() throws Exception {
        assertThatThrownBy(() -> SheetFile.asCsv(workbook(100, 280))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("50 列");
        assertThatThrownBy(() -> SheetFile.asCsv(workbook(20_002, 2))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("20,000 行");
        assertThat(SheetFile.asCsv(workbook(20_001, 2))).hasSizeGreaterThan(20_001 * 3);
        byte[] wordy = packed("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "长".repeat(1_000) + "</t></is></c></row>", 0);
        assertThat(SheetFile.asCsv(wordy)).hasSizeGreaterThan(3_000);
        assertThatThrownBy(() -> SheetFile.asCsv(packed("<row r=\"1\"/>", 13 * 1024 * 1024))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("解压后过大");
    }

    private static byte[] workbook(int rows, int columns) throws Exception {
        StringBuilder sheet = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < columns; column++) {
                sheet.append("<c r=\"").append(org.apache.poi.ss.util.CellReference.convertNumToColString(column)).append(row).append("\"><v>1</v></c>");
            }
            sheet.append("</row>");
        }
        return packed(sheet.toString(), 0);
    }

    /** A workbook whose first sheet has these rows, and whose styles are followed by so many blanks. */
    private static byte[] packed(String rows, int blanks) throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(plain);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray())); ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    part = part.replace("<sheetData/>", "<sheetData>" + rows + "</sheetData>");
                } else if (entry.getName().equals("xl/styles.xml")) {
                    part += " ".repeat(blanks);
                }
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    @Test
    void aVersionOfRatiosNamesAnEnterpriseOnce() {
        String text = "统一社会信用代码,绩效等级,工序,计量单位,数量,传输通道,主城区,区县排名\n" + USCC + ",C,水泥磨,设备,3,是,,19\n" + USCC + ",C,水泥磨,设备,3,,,\n91130434MA00000099,C,水泥磨,设备,3,,,\n"
                + USCC + ",C,水泥磨,设备,3,也许,,21\n";
        RatioFile.Content content = RatioFile.read(CsvFile.read(text.getBytes(StandardCharsets.UTF_8), RatioFile.LAYOUT), Map.of(USCC, Trade.CEMENT));
        assertThat(content.inputs()).singleElement().satisfies(one -> assertThat(one.corridor() && !one.coreArea() && one.countyRank() == 19).isTrue());
        assertThat(content.report().report().get(3).errors()).extracting(CsvLine.CellError::column).containsExactly("传输通道", "区县排名");
        assertThat(content.report().rejected()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01T00:00:00Z, , 2023-06-01T00:00:00Z, , true", "2023-01-01T00:00:00Z, 2023-06-01T00:00:00Z, 2023-06-01T00:00:00Z, , false",
        "2023-01-01T00:00:00Z, 2023-06-01T00:00:01Z, 2023-06-01T00:00:00Z, , true", "2023-07-01T00:00:00Z, , 2023-06-01T00:00:00Z, 2023-07-01T00:00:00Z, false"})
    void versionsOverlapWhereBothHold(Instant from, Instant to, Instant otherFrom, Instant otherTo, boolean overlap) {
        assertThat(ReductionLists.overlap(listOf(from, to), listOf(otherFrom, otherTo))).isEqualTo(overlap);
        assertThat(ReductionLists.overlap(listOf(otherFrom, otherTo), listOf(from, to))).isEqualTo(overlap);
    }

    private static ReductionStore.ReductionList listOf(Instant from, Instant to) {
        return new ReductionStore.ReductionList(1, 1, "清单", from, to, "x", from, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({"1, 2023-02-03T10:00:00+08:00, 2023-02-03T11:00:00+08:00, ''", "1, 2023-02-03T10:00:00+08:00, 2023-02-03T10:00:00+08:00, /to", "-1, 2023-02-03T10:00:00+08:00, 2023-02-03T11:00:00+08:00, /running",
        "1.2345, 2023-02-03T10:00:00+08:00, 2023-02-03T11:00:00+08:00, /running", "1, 2023-02-03T10:00:00+08:00, 2023-02-03T14:00:01+08:00, /to", "1, , 2023-02-03T11:00:00+08:00, /from",
        "1, 2023-01-03T11:00:00+08:00, 2023-02-03T11:00:00+08:00, /from", "1, 2023-01-03T11:00:01+08:00, 2023-02-03T11:00:00+08:00, ''"})
    void aReadingIsOfATimeThatIsOver(BigDecimal running, OffsetDateTime from, OffsetDateTime to, String wrong) {
        Complaints complaints = new Complaints();
        new RunningReading("meters", "1", USCC, "烧结", from, to, running, null, RunningReading.SeenBy.METER, "曲线 1").check(START, complaints);
        assertThat(complaints.all()).extracting(Problem.Complaint::pointer).isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    /** An order goes by the grade that the register holds, so whoever imports another hears of it once. */
    @Test
    void aGradeThatTheRegisterHoldsOtherwiseIsTakenWithAWarning() {
        ReductionFile.Content content = list(USCC + ",A,橙色,烧结,生产线,4,50,,,,,", USCC + ",A,红色,烧结,生产线,4,100,,,,,");
        assertThat(content.measures()).hasSize(2);
        assertThat(content.report().warned()).isEqualTo(1);
        assertThat(content.report().report().get(0).warnings()).singleElement()
                .matches(warning -> warning.column().equals("绩效等级") && warning.message().contains("企业名录中是 B"));
        assertThat(list(USCC + ",B,橙色,烧结,生产线,4,50,,,,,").report().warned()).isZero();
    }
}
