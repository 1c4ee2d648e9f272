package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of further consequences says where the laws put them, old and new, leaves no day open and refuses nonsense. */
class ConsequenceTableTest {

    private static final Consequences TABLE = new ConsequencesOnDisk();

    /** Typed from the laws, not from the table. */
    private static final List<String> FACTS = """
            DAILY_FINE|ANY|《环境保护法》第五十九条|2015-01-01|2026-08-14
            DAILY_FINE|AIR|《大气污染防治法》第一百二十三条|2016-01-01|2026-08-14
            DAILY_FINE|WATER|《水污染防治法》第九十五条|2018-01-01|2026-08-14
            DAILY_FINE|SOLID_WASTE|《固体废物污染环境防治法》第一百一十九条|2020-09-01|2026-08-14
            DAILY_FINE|ANY|《生态环境法典》第一千零六十条|2026-08-15|
            DETENTION|ANY|《环境保护法》第六十三条|2015-01-01|2026-08-14
            DETENTION|SOLID_WASTE|《固体废物污染环境防治法》第一百二十条|2020-09-01|2026-08-14
            DETENTION|ANY|《生态环境法典》第一千零九十五条、第一千一百零二条、第一千一百零八条|2026-08-15|
            DETENTION|SOLID_WASTE|《生态环境法典》第一千一百七十九条|2026-08-15|
            CRIME_TRANSFER|ANY|《行政处罚法》（2009年、2017年修正）第二十二条|2009-08-27|2021-07-14
            CRIME_TRANSFER|ANY|《行政处罚法》第二十七条|2021-07-15|
            CRIME_TRANSFER|ANY|《生态环境法典》第一千零八十三条第二款|2026-08-15|
            SENTENCE_OFFSET|ANY|《行政处罚法》（2009年、2017年修正）第二十八条|2009-08-27|2021-07-14
            SENTENCE_OFFSET|ANY|《行政处罚法》第三十五条|2021-07-15|
            SENTENCE_OFFSET|ANY|《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）第十一条|2001-07-09|
            SENTENCE_OFFSET|ANY|《生态环境法典》第一千零五十八条第二款|2026-08-15|
            JOINT_LIABILITY|ANY|《环境保护法》第六十五条|2015-01-01|2026-08-14
            JOINT_LIABILITY|ANY|《生态环境法典》第一千零六十七条|2026-08-15|
            CREDIT_RECORD|ANY|《环境保护法》第五十四条|2015-01-01|2026-08-14
            CREDIT_RECORD|ANY|《生态环境法典》第五十四条|2026-08-15|
            """.lines().toList();

    @Test
    void theTableSaysWhereTheLawsPutEachConsequence() {
        assertThat(TABLE.all().stream().map(one -> String.join("|", one.consequence().name(), one.medium().name(), one.citation(),
                one.validFrom().toString(), Objects.toString(one.validTo(), "")))).containsExactlyInAnyOrderElementsOf(FACTS);
    }

    @ParameterizedTest
    @EnumSource
    void noDayBetween2015And2030IsLeftOpen(Consequence consequence) {
        assertThat(LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).filter(day ->
                TABLE.validFor(consequence, ViolationType.AIR_EVASION, day).isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DETENTION, WASTE_DUMPING, 2026-08-14, 《环境保护法》第六十三条、《固体废物污染环境防治法》第一百二十条",
            "DETENTION, HAZARDOUS_WASTE_DUMPING, 2026-08-15, 《生态环境法典》第一千零九十五条、第一千一百零二条、第一千一百零八条、《生态环境法典》第一千一百七十九条",
            "DETENTION, AIR_EVASION, 2026-08-14, 《环境保护法》第六十三条", "CREDIT_RECORD, AIR_EVASION, 2026-08-14, 《环境保护法》第五十四条",
            "CREDIT_RECORD, AIR_EVASION, 2026-08-15, 《生态环境法典》第五十四条", "JOINT_LIABILITY, SERVICE_FIRM_FALSIFIED, 2026-08-15, 《生态环境法典》第一千零六十七条",
            "CRIME_TRANSFER, AIR_EVASION, 2021-07-14, 《行政处罚法》（2009年、2017年修正）第二十二条", "CRIME_TRANSFER, AIR_EVASION, 2021-07-15, 《行政处罚法》第二十七条",
            "DAILY_FINE, AIR_EVASION, 2014-12-31, ''"})
    void itIsCitedByTheLawOfTheDay(Consequence consequence, ViolationType violation, LocalDate day, String citation) {
        assertThat(TABLE.citation(consequence, violation, day)).isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource({"DAILY_FINE, AIR_OVER_STANDARD, true", "DAILY_FINE, ODOUR, true", "DAILY_FINE, NOT_ACCEPTED, false", "DETENTION, AIR_EVASION, true",
            "DETENTION, AIR_OVER_STANDARD, false", "CRIME_TRANSFER, AIR_OVER_STANDARD, true", "SENTENCE_OFFSET, AIR_OVER_STANDARD, true",
            "CRIME_TRANSFER, ODOUR, false", "JOINT_LIABILITY, AIR_EVASION, false", "JOINT_LIABILITY, MAINTENANCE_DUTY_BREACHED, true",
            "CREDIT_RECORD, ODOUR, true"})
    void itFollowsOnlyWhereTheViolationAllowsIt(Consequence consequence, ViolationType violation, boolean may) {
        assertThat(consequence.mayFollow(violation, Regime.OLD)).isEqualTo(may);
        assertThat(consequence.mayFollow(violation, Regime.CODE)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"\"CREDIT_RECORD\", \"PRAISE\", 没有“PRAISE”这个选项", "\"SOLID_WASTE\", \"SOIL\", 没有“SOIL”这个选项",
            "\"《生态环境法典》第五十四条\", '', citation 一格必填", "\"2009-08-27\", \"2022-01-01\", 晚于适用止日",
            "\"2016-01-01\", \"gestern\", 应当是 2026-08-15 这样的日期", "\"2026-08-14\", \"2026-08-15\", ''",
            "\"《行政处罚法》第三十五条\", \"《生态环境法典》第一千零五十八条第二款\", 适用日期重叠", "\"环境保护法全文\", '', source 一格必填"})
    void aRowThatMakesNoSenseIsRefusedByName(String text, String instead, String complaint) throws IOException {
        String xml = Files.readString(ConsequencesOnDisk.FILE);
        String changed = xml.replaceFirst("<text>" + java.util.regex.Pattern.quote(text) + "</text>",
                java.util.regex.Matcher.quoteReplacement("<text>" + instead + "</text>"));
        assertThat(changed).isNotEqualTo(xml);
        if (complaint.isEmpty()) {
            assertThat(ConsequenceTable.read(TestTables.read(changed, ConsequenceTable.TABLE))).isNotEqualTo(TABLE.all());
        } else {
            assertThatThrownBy(() -> ConsequenceTable.read(TestTables.read(changed, ConsequenceTable.TABLE)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(complaint)
                    .hasMessageMatching("表“其他法律后果”第 \\d+ 行（rule_\\w+）：.*");
        }
    }
}
