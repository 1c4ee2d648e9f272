package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final Path FILE = Path.of("processes/law/thresholds.dmn");
    private static final List<Threshold> ALL = Thresholds.read(TestTables.read(FILE, Thresholds.TABLE));

    @ParameterizedTest(name = "{0} {1} {2} on {3}: {4} {5}")
    @CsvFileSource(resources = "/law/thresholds.csv", numLinesToSkip = 1, delimiter = '|')
    void everyBoundIsThatOfTheRuleOfTheDay(String rule, Threshold.Kind kind, Threshold.Party party, LocalDate day, BigDecimal amount, String kinds) {
        assertThat(on(kind, party, day)).as(rule).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(amount);
            assertThat(one.kinds().stream().map(Enum::name)).containsExactlyInAnyOrder(kinds == null ? new String[0] : kinds.split(" "));
        });
    }

    @ParameterizedTest
    @CsvSource({"HEARING, ORGANISATION, 2010-02-28", "DELIBERATION, , 2010-02-28", "LEGAL_REVIEW, , 2021-07-14"})
    void beforeTheFirstRuleThereIsNone(Threshold.Kind kind, Threshold.Party party, LocalDate day) {
        assertThat(on(kind, party, day)).isEmpty();
    }

    /** The law on legal review has been there since 2021-07-15, all else at least since the ministry's order of 2010. */
    @ParameterizedTest
    @CsvSource({"SUMMARY, CITIZEN, 2010-01-01", "SUMMARY, ORGANISATION, 2010-01-01", "HEARING, CITIZEN, 2010-03-01",
            "HEARING, ORGANISATION, 2010-03-01", "HEARING, , 2010-03-01", "DELIBERATION, , 2010-03-01", "LEGAL_REVIEW, , 2021-07-15"})
    void noDayIsLeftOpenAndNoneHasTwoBounds(Threshold.Kind kind, Threshold.Party party, LocalDate first) {
        assertThat(first.datesUntil(LocalDate.of(2031, 1, 1)).filter(day -> on(kind, party, day).size() != 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"hearing_citizen, amount, -1, 应在 0 至", "hearing_citizen, party, \"FIRM\", 没有“FIRM”这个选项",
            "hearing_citizen, validTo, \"2030-01-01\", 适用日期重叠", "hearing_citizen, citation, , 必填"})
    void aRowThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        String xml = Files.readString(FILE);
        String changed = xml.replaceFirst("(_" + row + "_" + column + "\"><text>)[^<]*(</text>)", "$1" + (cell == null ? "" : cell) + "$2");
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> Thresholds.read(TestTables.read(changed, Thresholds.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageContaining("表“程序标准”第 ");
    }

    private static List<Threshold> on(Threshold.Kind kind, Threshold.Party party, LocalDate day) {
        return ALL.stream().filter(one -> one.kind() == kind && one.party() == party && one.validOn(day)).toList();
    }
}
