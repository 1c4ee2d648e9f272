package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.engine.TestTables;
import org.bihuan.law.LegalBasis.Certainty;
import org.bihuan.waiver.WaiverItem.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which list is in force when, what of it is confirmed, and what a designer may not make of it. */
class WaiverItemTableTest {

    private static List<WaiverItem> listed(String day) {
        LocalDate on = LocalDate.parse(day);
        return WaiverItemsOnDisk.ALL.stream().filter(one -> !one.violations().isEmpty() && !on.isBefore(one.validFrom())
                && (one.validTo() == null || !on.isAfter(one.validTo()))).toList();
    }

    @Test
    void theProvincesListChangedOnThe20thOfAugust2022() {
        assertThat(listed("2020-12-28")).isEmpty();
        assertThat(listed("2022-08-19")).hasSize(12).allMatch(one -> one.certainty() == Certainty.UNCONFIRMED);
        assertThat(listed("2022-08-20")).hasSize(13).filteredOn(one -> one.duty() == Duty.MAY).hasSize(3);
        assertThat(listed("2022-08-20")).filteredOn(one -> one.certainty() == Certainty.B).extracting(WaiverItem::code)
                .containsExactly("EIA_REGISTRATION", "BUILT_UNAPPROVED", "ACCEPTANCE_LATE", "ACCEPTANCE_PERSONS");
        assertThat(listed("2022-08-20")).filteredOn(one -> one.certainty() != Certainty.B).allMatch(one -> one.certainty() == Certainty.UNCONFIRMED);
        assertThat(listed("2026-11-26")).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({"2010-03-01, MINOR", "2021-07-14, MINOR", "2021-07-15, MINOR FIRST NO_FAULT", "2026-08-14, MINOR FIRST NO_FAULT", "2026-08-15, MINOR FIRST NO_FAULT"})
    void theGeneralRuleIsThatOfTheDay(String day, String codes) {
        LocalDate on = LocalDate.parse(day);
        List<WaiverItem> general = WaiverItemsOnDisk.ALL.stream().filter(one -> one.violations().isEmpty() && !on.isBefore(one.validFrom())
                && (one.validTo() == null || !on.isAfter(one.validTo()))).toList();
        assertThat(general).extracting(WaiverItem::code).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(general).allMatch(one -> one.citation().contains("生态环境法典") == !on.isBefore(LocalDate.of(2026, 8, 15)));
    }

    @Test
    void aTableWithoutRowsIsRefused() throws IOException {
        String empty = Files.readString(WaiverItemsOnDisk.FILE).replaceAll("(?s)<rule .*</rule>", "");
        assertThatThrownBy(() -> WaiverItemTable.read(TestTables.read(empty, WaiverItemTable.TABLE))).hasMessage("表“不予处罚事项”没有一行");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"out_eia_registration_violations, \"EIA_NOT_REGISTRED\", 没有“EIA_NOT_REGISTRED”这种违法行为",
            "out_eia_registration_conditions, \"NO_HARMS\", 没有“NO_HARMS”这个须证明的事实", "out_eia_registration_conditions, \"FALSIFIED\", 没有“FALSIFIED”这个须证明的事实",
            "out_eia_registration_conditions, \"PERMIT_HELD\", 缺少 NO_HARM", "out_eia_registration_within, 5.5, 应当是 0 至 366 的整数",
            "out_eia_registration_within, ``, within 一格必填", "out_eia_registration_unit, ``, within 和 unit 应当都填写或者都留空",
            "out_acceptance_late_within, 3, within 一格留空", "out_acceptance_late_unit, ``, 没有改正就不能不予处罚",
            "out_first_exceedance_lookBackMonths, ``, 须为初次违法", "out_first_exceedance_lookBackMonths, 0, 应当是 1 至 120 的整数",
            "out_first_exceedance_timesOverMax, 1.5, 不能大于 1", "out_slight_exceedance_phMin, 11, 大于 phMax", "out_slight_exceedance_phMax, 15, 不能大于 14",
            "out_slight_exceedance_phMax, ``, 应当都填写或者都留空", "out_published_late_party, \"BOTH\", 没有“BOTH”这个选项",
            "out_published_late_code, \"OUTLET_IRREGULAR\", 适用日期与前面的一行重叠", "out_published_late_code, \"PUBLISHED_LATE_PUBLISHED_LATE_PUBLISHED_LATE_PUBLISHED_LATE_PUBLISHED\", code 一格最长 64 个字", "out_published_late_certainty, \"E\", 没有“E”这个选项",
            "out_published_late_citation, ``, citation 一格必填", "in_published_late_duty, \"COULD\", 没有“COULD”这个选项",
            "out_published_late_validFrom, \"gestern\", 应当是 2026-08-15 这样的日期"})
    void aRowThatMakesNoSenseIsRefusedByName(String cell, String instead, String complaint) throws IOException {
        String xml = Files.readString(WaiverItemsOnDisk.FILE);
        String changed = xml.replaceFirst("(id=\"" + Pattern.quote(cell) + "\"><text>)[^<]*", "$1" + Matcher.quoteReplacement(instead));
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> WaiverItemTable.read(TestTables.read(changed, WaiverItemTable.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageMatching("表“不予处罚事项”第 \\d+ 行（rule_\\w+）：.*");
    }
}
