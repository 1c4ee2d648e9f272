package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.enterprise.CreditScore.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred less what conduct costs while it counts, and the conditions of the positive list. */
class CreditScoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static Line line(String reference, String on, int points, int months) {
        return new Line(ConductKind.OFFENCE_FILED, reference, "超标", LocalDate.parse(on), null, null, points, months);
    }

    @Test
    void whoDidNothingHasAHundred() {
        assertThat(CreditScore.of(List.of(), DAY)).isEqualTo(new CreditScore(100, List.of()));
    }

    @ParameterizedTest(name = "on {0} it costs {1}")
    @CsvSource({"2024-11-25, 0", "2024-11-26, 10", "2026-11-25, 10", "2026-11-26, 0"})
    void conductCountsFromItsDayUntilItsMonthsAreOver(LocalDate on, int cost) {
        assertThat(CreditScore.of(List.of(line("a", "2024-11-26", 10, 24)), on).points()).isEqualTo(100 - cost);
    }

    @Test
    void whatWasWithdrawnCountsUntilThatDayOnly() {
        Line withdrawn = new Line(ConductKind.OFFENCE_FILED, "a", "超标", DAY.minusDays(10), DAY, "不成立", 10, 24);
        CreditScore before = CreditScore.of(List.of(withdrawn), DAY.minusDays(1));
        assertThat(before.points()).isEqualTo(90);
        assertThat(before.parts()).singleElement().returns(null, CreditScore.Part::withdrawnFor);
        CreditScore after = CreditScore.of(List.of(withdrawn), DAY);
        assertThat(after.points()).isEqualTo(100);
        assertThat(after.parts()).singleElement().returns(0, CreditScore.Part::points).returns(DAY, CreditScore.Part::withdrawnOn).returns("不成立", CreditScore.Part::withdrawnFor);
    }

    @Test
    void oneCaseIsOneOffenceHoweverOftenItIsTold() {
        Line filed = line("案1", "2026-03-01", 10, 24);
        Line decided = new Line(ConductKind.PENALTY, "案1", "罚款", LocalDate.of(2026, 6, 1), null, null, 15, 24);
        assertThat(CreditScore.of(List.of(filed, decided), DAY).points()).isEqualTo(85);
        assertThat(CreditScore.of(List.of(filed, decided, line("案2", "2026-07-01", 10, 24)), DAY)).satisfies(score -> {
            assertThat(score.points()).isEqualTo(75);
            assertThat(score.parts()).extracting(CreditScore.Part::points).containsExactly(10, 15, 0);
        });
    }

    /** The parts explain the whole, and nothing that happens makes it better. */
    @Property(tries = 200)
    void thePartsAddUpAndMoreConductIsNeverBetter(@ForAll @Size(max = 12) List<@IntRange(max = 1500) Integer> ago, @ForAll @IntRange(max = 40) int points) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ago.size(); i++) {
            lines.add(line("案" + i % 5, DAY.minusDays(ago.get(i)).toString(), 5 + i, 12 + i));
        }
        CreditScore score = CreditScore.of(lines, DAY);
        assertThat(100 - score.parts().stream().mapToInt(CreditScore.Part::points).sum()).isEqualTo(score.points());
        lines.add(line("新案", DAY.toString(), points, 1));
        assertThat(CreditScore.of(lines, DAY).points()).isEqualTo(score.points() - points);
    }

    @ParameterizedTest
    @CsvSource({"100, GREEN", "90, GREEN", "89, BLUE", "70, BLUE", "69, YELLOW", "50, YELLOW", "49, RED", "-134, RED"})
    void everyScoreHasOneLevel(int score, String level) {
        assertThat(DifferentiationTables.level(score)).isEqualTo(level);
    }

    /** What an enterprise of the list is told, an order keeps: the exemption is the gain's own row. */
    @ParameterizedTest
    @EnumSource
    void theListSparesStoppingAndLimitingFromTheFirstDayOfTheGain(ListKind kind) {
        EmergencyExemptions.Exemption exemption = DifferentiationTables.exemption(kind, LocalDate.of(2021, 1, 1)).orElseThrow();
        assertThat(exemption.reason()).contains(kind.label(), "不停产、不限产", "河北省2019年正面清单");
        assertThat(exemption.rule()).endsWith("rule_no_stop");
        assertThat(DifferentiationTables.exemption(kind, LocalDate.of(2020, 12, 31))).isEmpty();
    }

    @Test
    void everyConductHasAnEffect() {
        for (ConductKind kind : ConductKind.values()) {
            assertThat((Integer) DifferentiationTables.effect(kind).get("points")).as(kind.label()).isPositive();
            assertThat((String) DifferentiationTables.effect(kind).get("reason")).as(kind.label()).isNotBlank();
        }
        for (ConductKind kind : List.of(ConductKind.OFFENCE_FILED, ConductKind.FALSIFICATION, ConductKind.CHECK_REFUSED, ConductKind.MEASURE_BREACHED, ConductKind.LINK_LOST)) {
            assertThat(DifferentiationTables.effect(kind).get("removal")).as(kind.label()).isEqualTo(true);
        }
    }

    @Test
    void whoIsCleanMayBeListedForWhateverReason() {
        assertThat(Stream.of(ListKind.values()).map(DifferentiationTables::clean).map(DifferentiationTables::barriers)).allMatch(List::isEmpty);
    }

    @ParameterizedTest(name = "{0}: offences {1}, falsifications {2}, key {3} linked {4}, {5}, {6}, {7} kg")
    @CsvSource({"LAW_ABIDING, 1, 0, false, false, A, GREEN, 0, 考察期内有违法立案或者处罚记录", "KEY_PROJECT, 0, 1, false, false, A, GREEN, 0, 考察期内有弄虚作假",
            "KEY_PROJECT, 0, 0, true, false, A, GREEN, 0, 重点排污单位没有安装联网的自动监测设备", "KEY_PROJECT, 0, 0, false, false, D, GREEN, 0, 绩效等级为D级",
            "KEY_EXPORTER, 0, 0, false, false, A, YELLOW, 0, 环境信用为警示或者不良", "LAW_ABIDING, 0, 0, false, false, A, BLUE, 0, 守法示范企业的环境信用应当为诚信",
            "MICRO_AIR, 0, 0, false, false, A, GREEN, 100.01, 年大气污染物排放量超过100千克，不是微量排放"})
    void eachConditionStandsInTheWayByItself(ListKind kind, int offences, int falsifications, boolean key, boolean linked, String grade, String level, BigDecimal kilograms,
                                             String barrier) {
        assertThat(DifferentiationTables.barriers(new ListConditions.Facts(kind, "PRINTING", key, linked, offences, falsifications, grade, level, kilograms, false))).containsExactly(barrier);
    }

    @Test
    void atTheBoundaryNothingStandsInTheWay() {
        assertThat(DifferentiationTables.barriers(new ListConditions.Facts(ListKind.MICRO_AIR, "PRINTING", true, true, 0, 0, "C", "BLUE", new BigDecimal("100"), false))).isEmpty();
    }

    @Test
    void whoHasNoPermitAnyMoreIsNotListed() {
        assertThat(DifferentiationTables.barriers(new ListConditions.Facts(ListKind.KEY_PROJECT, "PRINTING", false, false, 0, 0, "A", "GREEN", null, true)))
                .containsExactly("排污许可证已失效");
    }
}
