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
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final Path FILE = Path.of("processes/law/thresholds.dmn");
    private static final List<Threshold> ALL = Thresholds.read(TestTables.read(FILE, Thresholds.TABLE));

    @ParameterizedTest
    @CsvSource({"SUMMARY, CITIZEN, 2021-07-14, 50", "SUMMARY, CITIZEN, 2021-07-15, 200", "SUMMARY, ORGANISATION, 2021-07-14, 1000",
            "SUMMARY, ORGANISATION, 2021-07-15, 3000", "HEARING, CITIZEN, 2023-06-30, 5000", "HEARING, CITIZEN, 2023-07-01, 5000",
            "HEARING, ORGANISATION, 2023-06-30, 50000", "HEARING, ORGANISATION, 2023-07-01, 200000", "DELIBERATION, , 2023-07-01, 500000",
            "HEARING, ORGANISATION, 2010-03-01, 50000"})
    void everyAmountIsThatOfTheRuleOfTheDay(Threshold.Kind kind, Threshold.Party party, LocalDate day, BigDecimal amount) {
        assertThat(on(kind, party, day)).singleElement().extracting(Threshold::amount).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"HEARING, ORGANISATION, 2010-02-28", "DELIBERATION, , 2023-06-30", "LEGAL_REVIEW, , 2021-07-14"})
    void beforeTheRuleThereIsNoAmount(Threshold.Kind kind, Threshold.Party party, LocalDate day) {
        assertThat(on(kind, party, day)).isEmpty();
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
        return ALL.stream().filter(one -> one.kind() == kind && one.party() == party && one.amount() != null && one.validOn(day))
                .toList();
    }
}
