package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule over the National Day and Spring Festival blocks of 2020 to 2026, and their validity. */
class DeadlineRulesTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();

    @ParameterizedTest(name = "{0} from {2}, over {1}: {3}, last day {4}")
    @CsvFileSource(resources = "/deadline/rule-rows.csv", numLinesToSkip = 1)
    void eachRuleEndsWhereItWasCountedByHand(String code, String festival, String event, String unrolled, String lastDay) {
        if (code.equals("T04")) {
            DeadlineController.Answer answer = new DeadlineController(() -> CALENDAR).count(
                    new DeadlineBody(event, null, null, code, null, null, null));
            assertThat(answer.lastDay()).isEqualTo(lastDay).isEqualTo(answer.unrolled());
            return;
        }
        LocalDate day = LocalDate.parse(event);
        DeadlineRule rule = DeadlineRules.on(code, day);
        DayCount count = rule.count(day, rule.amount(), List.of(), CALENDAR);
        assertThat(count.unrolled()).isEqualTo(unrolled);
        assertThat(count.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void everyRuleFromT01ToT22IsThereWithItsLaw() {
        assertThat(DeadlineRules.all()).extracting(DeadlineRule::code)
                .containsAll(IntStream.rangeClosed(1, 22).mapToObj("T%02d"::formatted).toList());
        assertThat(DeadlineRules.all()).allSatisfy(rule -> {
            assertThat(rule.citation()).containsPattern("[《国]");
            assertThat(rule.name() + rule.event()).containsPattern("\\p{IsHan}");
            assertThat(rule.amount()).isPositive();
        });
    }

    @Test
    void noTwoRulesOfOneTopicHoldOnOneDay() {
        for (DeadlineRule one : DeadlineRules.all()) {
            for (DeadlineRule other : DeadlineRules.all()) {
                assertThat(one != other && one.topic().equals(other.topic()) && (one.holdsOn(other.from()) || other.holdsOn(one.from())))
                        .as("%s %s and %s %s", one.code(), one.from(), other.code(), other.from()).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
            "T01, 2023-07-01, 这一日适用 T02", "T02, 2023-06-30, 这一日适用 T01", "T09, 2023-07-01, 这一日适用 T08",
            "T08, 2023-06-30, 这一日适用 T09", "T05, 2023-06-30, 自 2023-07-01 起适用", "T06, 2021-07-14, 没有可适用的同类规则",
            "T01, 2010-02-28, 自 2010-03-01 起适用", "T99, 2025-01-01, 没有编号为“T99”的期限规则"})
    void aRuleThatDoesNotHoldSaysWhichOneDoes(String code, LocalDate on, String said) {
        assertThatThrownBy(() -> DeadlineRules.on(code, on)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(said);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({"T11, 2021-12-31, 60", "T11, 2022-01-01, 30", "T01, 2023-06-30, 7", "T02, 2023-07-01, 15", "T22, 2021-01-01, 2",
            "T22H, 2021-01-01, 5", "T15R, 2025-01-01, 15"})
    void versionsChangeOnTheirDay(String code, LocalDate on, int amount) {
        assertThat(DeadlineRules.on(code, on).amount()).isEqualTo(amount);
    }

    @Test
    void extensionsAreGrantedInTheirOrder() {
        LocalDate filed = LocalDate.parse("2024-01-15");
        DeadlineRule decision = DeadlineRules.on("T08", filed);
        assertThat(decision.extensions()).containsExactly(new DeadlineRule.Extension(Extender.HEAD, 30),
                new DeadlineRule.Extension(Extender.COLLECTIVE, 30));
        assertThat(IntStream.rangeClosed(0, 2).map(decision::extended)).containsExactly(90, 120, 150);
        assertThat(decision.pausedBy()).contains(PauseGround.SUSPENSION).doesNotContain(PauseGround.LITIGATION);
    }
}
