package org.bihuan.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.engine.DecisionTables.Row;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.law.ViolationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For what one may be banned and for how long, at each boundary. */
class BanRuleTest {

    private static List<String> covering(ViolationType violation, Subject subject, String day) {
        return BansOnDisk.ALL.stream().filter(rule -> rule.covers(violation, subject, LocalDate.parse(day))).map(rule -> rule.row().substring("rule_".length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            MONITORING_FIRM_FALSIFIED | FIRM   | 2025-12-31 | credit_firm_before
            MONITORING_FIRM_FALSIFIED | FIRM   | 2026-01-01 | monitoring_firm_serious_before,credit_firm_before
            MONITORING_FIRM_FALSIFIED | FIRM   | 2026-08-14 | monitoring_firm_serious_before,credit_firm_before
            MONITORING_FIRM_FALSIFIED | FIRM   | 2026-08-15 | monitoring_firm_serious,credit_firm
            MONITORING_FIRM_FALSIFIED | PERSON | 2026-08-14 | monitoring_person_before,monitoring_person_serious_before,monitoring_person_crime,credit_person_before
            MONITORING_FIRM_FALSIFIED | PERSON | 2026-08-15 | monitoring_person,monitoring_person_serious,monitoring_person_crime,credit_person
            SERVICE_FIRM_FALSIFIED    | FIRM   | 2026-08-14 | credit_firm_before
            SERVICE_FIRM_FALSIFIED    | PERSON | 2026-08-15 | service_person,service_person_serious,credit_person
            MAINTENANCE_DUTY_BREACHED | FIRM   | 2026-09-01 | credit_firm
            MONITORING_DATA_FALSIFIED | FIRM   | 2026-09-01 | -
            SERVICE_FIRM_FALSIFIED    | FIRM   | 2014-12-31 | -
            """)
    void theLawOfTheActsDaySaysWhichEntriesThereAre(ViolationType violation, Subject subject, String day, String rows) {
        assertThat(covering(violation, subject, day)).isEqualTo(rows == null ? List.of() : List.of(rows.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            service_person         | - | -
            service_person         | 5 | -
            service_person         | 6 | 【列入期限不得超过法定期限】
            service_person         | 4 | 【禁止从业的期限由法律规定】
            service_person_serious | 10 | -
            service_person_serious | 11 | 【列入期限不得超过法定期限】
            service_firm_serious   | - | -
            service_firm_serious   | 3 | 没有规定期限
            monitoring_person_crime | 10 | 没有规定期限
            credit_firm            | 1 | -
            credit_firm            | 3 | -
            credit_firm            | 4 | 【列入期限不得超过法定期限】
            credit_firm            | 0 | 至少为一年
            """)
    void anEntryLastsNoLongerThanTheLawAllowsAndABanExactlySoLong(String row, Integer years, String refusal) {
        if (refusal == null) {
            assertThat(BansOnDisk.row(row).refusal(years)).isEmpty();
        } else {
            assertThat(BansOnDisk.row(row).refusal(years).orElseThrow()).contains(refusal);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            service_person          | 2026-10-20 | - | 2031-10-20
            service_person_serious  | 2026-10-20 | - | 2036-10-20
            service_person          | 2028-02-29 | - | 2033-02-28
            credit_firm             | 2028-02-29 | 1 | 2029-02-28
            credit_firm             | 2026-10-20 | - | 2029-10-20
            service_firm_serious    | 2026-10-20 | - | -
            monitoring_person_crime | 2026-10-20 | - | -
            """)
    void itsLastDayIsThatOfTheSameNumber(String row, LocalDate from, Integer years, LocalDate last) {
        assertThat(BansOnDisk.row(row).lastDay(from, years)).isEqualTo(last);
    }

    private static List<BanRule> rules(ViolationType violation, Subject subject) {
        return BansOnDisk.ALL.stream().filter(rule -> rule.covers(violation, subject, LocalDate.of(2026, 9, 1))).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SERVICE_FIRM_FALSIFIED    | PERSON | service_person_serious  | true  | true  | service_person_serious
            SERVICE_FIRM_FALSIFIED    | PERSON | service_person_serious  | true  | false | service_person
            SERVICE_FIRM_FALSIFIED    | PERSON | service_person_serious  | false | true  | credit_person
            SERVICE_FIRM_FALSIFIED    | PERSON | service_person_serious  | false | false | credit_person
            SERVICE_FIRM_FALSIFIED    | PERSON | credit_person           | true  | false | service_person
            SERVICE_FIRM_FALSIFIED    | PERSON | dropped                 | true  | false | service_person
            SERVICE_FIRM_FALSIFIED    | PERSON | credit_person           | true  | true  | -
            SERVICE_FIRM_FALSIFIED    | PERSON | service_person          | true  | true  | -
            SERVICE_FIRM_FALSIFIED    | FIRM   | service_firm_serious    | true  | true  | service_firm_serious
            SERVICE_FIRM_FALSIFIED    | FIRM   | service_firm_serious    | true  | false | -
            SERVICE_FIRM_FALSIFIED    | FIRM   | credit_firm             | true  | true  | -
            MONITORING_FIRM_FALSIFIED | PERSON | monitoring_person_crime | true  | true  | monitoring_person_crime
            MONITORING_FIRM_FALSIFIED | PERSON | monitoring_person_crime | true  | false | monitoring_person
            MONITORING_FIRM_FALSIFIED | PERSON | dropped                 | true  | true  | -
            """)
    void onlyWhatTheDecisionSaysIsEnteredAndNothingGraveWithoutAProposal(ViolationType violation, Subject subject, String proposed, boolean banned,
                                                                         boolean serious, String entered) {
        assertThat(BanRule.decided(rules(violation, subject), "rule_" + proposed, banned, serious).map(BanRule::row))
                .isEqualTo(Optional.ofNullable(entered).map(row -> "rule_" + row));
    }

    @Test
    void documentsSayForHowLongABanLasts() {
        assertThat(BansOnDisk.row("service_person").inDocuments()).startsWith("五年内禁止从业，期限自处罚决定书送达之日起5年（《生态环境法典》");
        assertThat(BansOnDisk.row("service_firm_serious").inDocuments()).startsWith("禁止从业，自处罚决定书送达之日起没有期限（《生态环境法典》");
    }

    @Property
    void aDayOfTheTermIsInItAndTheNextIsNot(@ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 3) int years) {
        LocalDate from = LocalDate.of(2015, 1, 1).plusDays(day);
        LocalDate last = BansOnDisk.row("credit_firm").lastDay(from, years);
        assertThat(ListRules.holds(from, last, null, last)).isTrue();
        assertThat(ListRules.holds(from, last, null, last.plusDays(1))).isFalse();
        assertThat(ListRules.holds(from, last, null, from)).isTrue();
        assertThat(ListRules.holds(from, last, null, from.minusDays(1))).isFalse();
        assertThat(last).isAfterOrEqualTo(from.plusDays(years * 365L)).isBeforeOrEqualTo(from.plusDays(years * 366L));
    }

    private static Sheet sheet(Map<String, String> other) {
        Map<String, String> cells = new HashMap<>(Map.of("violation", "SERVICE_FIRM_FALSIFIED", "subject", "PERSON", "circumstance", "ORDINARY", "type",
                "PERSON_5Y", "years", "5", "validFrom", "2026-08-15", "citation", "依据", "source", "出处", "certainty", "B"));
        other.forEach((column, value) -> {
            if (value.isEmpty()) {
                cells.remove(column);
            } else {
                cells.put(column, value);
            }
        });
        return new Sheet("blacklist-bans", "第三方机构禁止从业", 1, List.of(new Row(1, "rule_one", cells)));
    }

    @Test
    void aDesignerCannotBanBeyondTheLaw() {
        assertThat(BanTable.read(sheet(Map.of()))).hasSize(1);
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("years", "6")))).hasMessageContaining("第 1 行").hasMessageContaining("应当是 5");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("type", "FULL_BAN", "years", "")))).hasMessageContaining("只能对运维单位");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("type", "LIFE")))).hasMessageContaining("留空");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("repairMonths", "3")))).hasMessageContaining("信用修复");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("violation", "ANY")))).hasMessageContaining("不能是 ANY");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("violation", "ODOUR")))).hasMessageContaining("不是第三方机构的违法行为");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("type", "CREDIT_ONLY")))).hasMessageContaining("必填");
        assertThatThrownBy(() -> BanTable.read(sheet(Map.of("type", "CREDIT_ONLY", "years", "2.5", "repairMonths", "3")))).hasMessageContaining("整数");
        Sheet one = sheet(Map.of());
        assertThatThrownBy(() -> BanTable.read(new Sheet(one.table(), one.name(), 1, List.of(one.rows().get(0), one.rows().get(0))))).hasMessageContaining("重叠");
    }
}
