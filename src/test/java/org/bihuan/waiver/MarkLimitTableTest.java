package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What marks do, as the table on disk says, and what a designer may not make of it. */
class MarkLimitTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void everyRowSaysWhenItHoldsWhereItComesFromAndHowSureItIs() {
        assertThat(MarkLimitsOnDisk.ALL.all()).hasSize(25).allSatisfy(one -> {
            assertThat(one.from()).isEqualTo(LocalDate.of(2023, 1, 1));
            assertThat(one.citation()).isNotBlank();
            assertThat(one.source()).isNotBlank();
            assertThat(one.certainty()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"POWER, rule_monitor_fault", "CEMENT, rule_monitor_fault", "PAPER, rule_monitor_fault", "STEEL, rule_monitor_fault_others"})
    void theTradesOfTheRuleHaveARowOfTheirOwn(String trade, String row) {
        assertThat(MarkLimitsOnDisk.ALL.of(OutletMarkKind.MONITOR_FAULT, null, trade, DAY)).map(MarkLimit::row).contains(row);
    }

    @Test
    void aKilnIsOfItsTradeOnly() {
        assertThat(MarkLimitsOnDisk.ALL.of(OutletMarkKind.COLD_START, Installation.CEMENT_KILN, "STEEL", DAY)).isEmpty();
        assertThat(MarkLimitsOnDisk.ALL.suits(Installation.CEMENT_KILN, "STEEL")).isFalse();
        assertThat(MarkLimitsOnDisk.ALL.suits(Installation.CEMENT_KILN, "CEMENT")).isTrue();
        assertThat(MarkLimitsOnDisk.ALL.suits(Installation.BOILER, "COATING")).isTrue();
        assertThat(MarkLimitsOnDisk.ALL.suits(Installation.OTHER, "COATING")).isTrue();
    }

    /** The hour is the table's; where no row fits, the earliest of the day counts. */
    @Test
    void aMarkIsDueByTheHourOfItsRow() throws IOException {
        String xml = Files.readString(MarkLimitsOnDisk.FILE).replaceFirst("(id=\"out_kiln_cold_start_dueHour\"><text>)[^<]*", "$18");
        MarkLimits limits = MarkLimitTable.read(TestTables.read(xml, MarkLimitTable.TABLE));
        LocalDateTime begin = DAY.atTime(20, 0);
        assertThat(limits.due(OutletMarkKind.COLD_START, Installation.CEMENT_KILN, "CEMENT", begin)).isEqualTo(DAY.plusDays(1).atTime(8, 0));
        assertThat(limits.due(OutletMarkKind.HOT_START, Installation.CEMENT_KILN, "CEMENT", begin)).isEqualTo(DAY.plusDays(1).atTime(12, 0));
        assertThat(limits.due(OutletMarkKind.COLD_START, Installation.OTHER, "CEMENT", begin)).isEqualTo(DAY.plusDays(1).atTime(8, 0));
        assertThat(limits.due(OutletMarkKind.COLD_START, Installation.OTHER, "CEMENT", LocalDateTime.parse("2022-12-31T20:00"))).isNull();
    }

    @Test
    void soManyPollutantsAsCannotBeStoredAreRefused() throws IOException {
        String codes = IntStream.range(0, 51).mapToObj("a%05d"::formatted).collect(Collectors.joining("；"));
        String xml = Files.readString(MarkLimitsOnDisk.FILE).replaceFirst("(id=\"out_kiln_cold_start_pollutants\"><text>)[^<]*", "$1\"" + codes + "\"");
        assertThatThrownBy(() -> MarkLimitTable.read(TestTables.read(xml, MarkLimitTable.TABLE))).hasMessageContaining("pollutants 一格最多 50 种");
        assertThat(MarkLimitTable.read(TestTables.read(xml.replace("；a00050", ""), MarkLimitTable.TABLE)).all()).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"out_kiln_cold_start_hours, ``, hours 一格必填", "out_kiln_cold_start_hours, 169, 应当是 1 至 168 的整数",
        "out_kiln_cold_start_hours, 0, 应当是 1 至 168 的整数", "out_kiln_cold_start_hours, 1.5, 应当是 1 至 168 的整数", "out_monitor_fault_hours, 5, hours 一格留空",
        "out_power_cold_start_permitHours, 4, 应当大于 hours 一格", "out_stopped_permitHours, 4, 应当大于 hours 一格",
        "out_monitor_fault_pollutants, \"a21002\", pollutants、loadBelow 两格留空", "out_kiln_cold_start_pollutants, \"NOx\", 不是污染物编码",
        "out_power_cold_start_loadBelow, 0, 应当大于 0", "out_power_cold_start_loadBelow, 101, 不大于 100", "out_kiln_cold_start_trades, \"ZEMENT\", 没有“ZEMENT”这个行业",
        "out_kiln_cold_start_trades, \"水泥\", 没有“水泥”这个行业", "out_kiln_cold_start_installation, \"OVEN\", 没有“OVEN”这个选项", "out_kiln_cold_start_effect, \"STOPPED\", 停运的效果是 STOPPED",
        "out_monitor_fault_effect, \"REPORT\", 设备标记的效果是 INVALID", "in_kiln_hot_start_kind, \"COLD_START\", 与前面的一行重叠", "out_stopped_dueHour, ``, dueHour 一格必填", "out_stopped_dueHour, 24, 应当是 0 至 23 的整数", "out_monitor_fault_installation, \"BOILER\", 设备标记不分设施",
        "out_kiln_cold_start_installation, \"ANY\", 与前面的一行重叠", "out_stopped_citation, ``, citation 一格必填",
        "out_stopped_certainty, \"E\", 没有“E”这个选项", "out_stopped_validFrom, \"2023\", 应当是 2026-08-15 这样的日期"})
    void aRowThatMakesNoSenseIsRefusedByName(String cell, String instead, String complaint) throws IOException {
        String xml = Files.readString(MarkLimitsOnDisk.FILE);
        String changed = xml.replaceFirst("(id=\"" + Pattern.quote(cell) + "\"><text>)[^<]*", "$1" + Matcher.quoteReplacement(instead));
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> MarkLimitTable.read(TestTables.read(changed, MarkLimitTable.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("表“标记的效果和时限”第 ").hasMessageContaining(complaint);
    }
}
