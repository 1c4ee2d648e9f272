package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deliberation.Deliberations.Kind;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegulationTableTest {

    private static final Path FILE = Path.of("processes/deliberation/deliberation-rules.dmn");

    @ParameterizedTest
    @EnumSource
    void everyKindOfMatterHasARule(Kind kind) {
        Regulation regulation = RegulationTable.on(RegulationTable.read(TestTables.read(FILE, RegulationTable.TABLE)), kind,
                LocalDate.of(2026, 11, 26)).regulation();
        assertThat(regulation.quorum(6)).isEqualTo(4);
        assertThat(regulation.majority(4)).isEqualTo(3);
        assertThat(regulation.regulationRow()).isEqualTo("rule_all_matters");
    }

    @Test
    void aRowForOneKindComesBeforeTheRowForAll() {
        List<RegulationTable.Row> rows = List.of(row(null, 3), row(Kind.CONTROL, 5));
        assertThat(RegulationTable.on(rows, Kind.CONTROL, LocalDate.of(2026, 1, 1)).regulation().minimumHeads()).isEqualTo(5);
        assertThat(RegulationTable.on(rows, Kind.WAIVER, LocalDate.of(2026, 1, 1)).regulation().minimumHeads()).isEqualTo(3);
        assertThatThrownBy(() -> RegulationTable.on(rows, Kind.WAIVER, LocalDate.of(2019, 12, 31))).hasMessageContaining("没有 2019-12-31 适用于");
    }

    private static RegulationTable.Row row(Kind kind, int minimum) {
        return new RegulationTable.Row(kind, LocalDate.of(2020, 1, 1), null, 7, new Regulation("rule", minimum, "1/2", "1/2", 2, 3, "本局"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"minimum_heads, minimumHeads, 1, 应当是 2 至 50 的整数", "minimum_heads, minimumHeads, , 必填",
            "heads_share, headsShare, \"1/3\", 不小于 1/2", "majority_share, majorityShare, \"1/1\", 不小于 1/2", "sign_days, signDays, 0, 应当是 1 至 90",
            "valid_from, validFrom, \"2026-13-01\", 这样的日期", "valid_to, validTo, \"2001-01-01\", 晚于适用止日", "certainty, certainty, \"X\", 没有“X”这个选项"})
    void aRowThatMakesNoSenseIsRefusedByName(String id, String column, String cell, String complaint) throws IOException {
        String xml = Files.readString(FILE).replaceFirst("(out_all_matters_" + id + "\"><text>)[^<]*",
                "$1" + (cell == null ? "" : cell));
        assertThatThrownBy(() -> RegulationTable.read(TestTables.read(xml, RegulationTable.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rule_all_matters").hasMessageContaining(id.equals("valid_to") ? "适用止日" : column)
                .hasMessageContaining(complaint);
    }
}
