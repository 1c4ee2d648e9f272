package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule over the National Day and Spring Festival blocks of 2020 to 2026, and their validity. */
class DeadlineRulesTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();

    /** The first file has ends on days of rest or counts across them; in the second each end falls on a swapped working day. */
    @ParameterizedTest(name = "{0} from {2}, over {1}: {3}, last day {4}")
    @CsvFileSource(resources = {"/deadline/rule-rows.csv", "/deadline/swapped-days.csv"}, numLinesToSkip = 1)
    void eachRuleEndsWhereItWasCountedByHand(String code, String festival, String event, String unrolled, String lastDay) {
        if (event.contains("T")) {
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

    /** In which years a limit of that rule can meet the festival at all, worked out from its first and last day. */
    @ParameterizedTest(name = "{0}: Spring Festivals {1} to {2}, National Days {3} to {4}")
    @CsvSource({"T01, 2020, 2023, 2020, 2022", "T02, 2024, 2026, 2023, 2026", "T03, 2022, 2026, 2021, 2026", "T04, 2024, 2026, 2023, 2026",
            "T05, 2024, 2026, 2023, 2026", "T06, 2022, 2026, 2021, 2026", "T07, 2022, 2026, 2021, 2026", "T08, 2024, 2026, 2023, 2026",
            "T09, 2020, 2023, 2020, 2023", "T10, 2022, 2026, 2021, 2026", "T11, 2020, 2026, 2020, 2026", "T12, 2020, 2026, 2020, 2026",
            "T13, 2020, 2026, 2020, 2026", "T14, 2020, 2026, 2020, 2026", "T15, 2020, 2026, 2020, 2026", "T15R, 2020, 2026, 2020, 2026",
            "T16, 2020, 2026, 2020, 2026", "T17, 2020, 2026, 2020, 2026", "T18, 2020, 2026, 2020, 2026", "T19, 2022, 2026, 2021, 2026",
            "T20, 2020, 2026, 2020, 2026", "T21, 2020, 2026, 2020, 2026", "T22, 2020, 2026, 2020, 2026", "T22H, 2020, 2026, 2020, 2026",
            "C01, 2020, 2026, 2020, 2026", "C02, 2020, 2026, 2020, 2026", "C03, 2020, 2026, 2020, 2026", "C04, 2020, 2026, 2020, 2026",
            "C05, 2020, 2026, 2020, 2026", "C06, 2020, 2026, 2020, 2026", "C07, 2020, 2026, 2020, 2026", "C08, 2020, 2026, 2020, 2026",
            "C09, 2020, 2026, 2020, 2026", "C10, 2020, 2026, 2020, 2026", "C11, 2020, 2026, 2020, 2026", "C12, 2020, 2026, 2020, 2026",
            "C12W, 2020, 2026, 2020, 2026", "C13, 2020, 2026, 2020, 2026", "C13W, 2020, 2026, 2020, 2026", "C14, 2020, 2026, 2020, 2026",
            "C15, 2020, 2026, 2020, 2026", "C16, 2020, 2026, 2020, 2026", "C17, 2020, 2026, 2020, 2026", "C18, 2020, 2026, 2020, 2026",
            "P01, 2020, 2026, 2020, 2026", "P02, 2020, 2026, 2020, 2026", "P03, 2020, 2026, 2020, 2026", "P04, 2020, 2026, 2020, 2026",
            "D01, 2020, 2026, 2020, 2026"})
    void noFestivalOfAYearInWhichARuleHoldsIsLeftOut(String code, int spring, int lastSpring, int national, int lastNational) throws IOException {
        Set<String> blocks = new TreeSet<>();
        IntStream.rangeClosed(spring, lastSpring).forEach(year -> blocks.add("SPRING " + year));
        IntStream.rangeClosed(national, lastNational).forEach(year -> blocks.add("NATIONAL " + year));
        Set<String> rows = rows("rule-rows.csv", code);
        assertThat(rows).isEqualTo(blocks);
        if (code.equals("T09")) {
            blocks.remove("NATIONAL 2023");   // its swapped days come more than three months after the rule's last day
        }
        assertThat(rows("swapped-days.csv", code)).isEqualTo(blocks);
    }

    /** Festival and year in which each row ends. */
    private static Set<String> rows(String file, String code) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/deadline", file)).stream().map(line -> line.split(","))
                .filter(row -> row[0].equals(code)).map(row -> row[1] + " " + row[3].substring(0, 4)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeIsCheckedOverTheFestivals() throws IOException {
        for (DeadlineRule rule : DeadlineRules.all()) {
            assertThat(rows("rule-rows.csv", rule.code())).as(rule.code()).isNotEmpty();
        }
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
            "T22H, 2021-01-01, 5", "T15R, 2025-01-01, 15", "T05, 2023-07-01, 5", "T08, 2023-07-01, 90", "T09, 2023-06-30, 3", "T09, 2010-03-01, 3",
            "T03, 2021-07-15, 7", "T06, 2021-07-15, 5", "T07, 2021-07-15, 7", "T10, 2021-07-15, 7", "T19, 2021-07-15, 3", "T12, 2021-07-14, 15",
            "T13, 2012-01-01, 34", "T14, 2020-01-01, 60", "T15, 2015-05-01, 6", "T16, 2012-01-01, 10", "T17, 2012-01-01, 3", "T18, 2018-12-05, 7",
            "T20, 2023-06-30, 3", "T20, 2023-07-01, 3", "T21, 2012-01-01, 30", "T04, 2023-07-01, 24"})
    void versionsChangeOnTheirDay(String code, LocalDate on, int amount) {
        assertThat(DeadlineRules.on(code, on).amount()).isEqualTo(amount);
    }

    /** The last minute is in time and the next is not; hours go on over days of rest, days move from them. */
    @ParameterizedTest(name = "{0} from {1} is in time until {2}")
    @CsvSource({"C02, 2026-09-30T15:20:00+08:00, 2026-10-01T15:20:00+08:00", "C01, 2026-09-28T09:00:00+08:00, 2026-10-08T23:59:59.999999999+08:00",
            "C01, 2026-11-23T23:59:00+08:00, 2026-11-26T23:59:59.999999999+08:00", "P01, 2026-09-30T09:00:00+08:00, 2026-10-10T23:59:59.999999999+08:00",
            "C16, 2026-01-31T09:00:00+08:00, 2026-02-28T23:59:59.999999999+08:00", "C15, 2026-12-28T09:00:00+08:00, 2027-01-04T23:59:59.999999999+08:00"})
    void theLastMomentOfALimit(String code, OffsetDateTime event, OffsetDateTime last) {
        assertThat(DeadlineRules.on(code, event.toLocalDate()).lastMoment(event.toInstant(), CALENDAR)).isEqualTo(last.toInstant());
    }

    @Test
    void aLimitInWorkingDaysHasNoLastMomentWhereTheCalendarEnds() {
        assertThatThrownBy(() -> DeadlineRules.on("P01", LocalDate.of(2026, 12, 30)).lastMoment(Instant.parse("2026-12-30T01:00:00Z"), CALENDAR))
                .isInstanceOf(CalendarMissing.class);
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

    @Provide
    Arbitrary<DeadlineRule> byDays() {
        return Arbitraries.of(DeadlineRules.all().stream().filter(rule -> rule.unit() != LimitUnit.HOURS).toList());
    }

    /** Early enough for the longest of them to end within the calendar. */
    private static LocalDate within(DeadlineRule rule, int day) {
        LocalDate first = LocalDate.of(2020, 2, 1);
        LocalDate from = rule.from().isAfter(first) ? rule.from() : first;
        LocalDate latest = rule.unit() == LimitUnit.YEARS ? LocalDate.of(2026, 12, 1).minusYears(rule.amount()) : LocalDate.of(2026, 4, 30);
        LocalDate to = rule.to() != null && rule.to().isBefore(latest) ? rule.to() : latest;
        return from.plusDays(day % (from.until(to, ChronoUnit.DAYS) + 1));
    }

    @Property(tries = 2000)
    void theLastDayIsNeverBeforeTheCountedOneAndWhereItRollsNeverADayOfRest(@ForAll("byDays") DeadlineRule rule,
                                                                             @ForAll @IntRange(max = 10_000) int day) {
        LocalDate event = within(rule, day);
        DayCount count = rule.count(event, rule.amount(), List.of(), CALENDAR);
        assertThat(count.lastDay()).isAfterOrEqualTo(count.unrolled());
        if (rule.rolls() || rule.unit() == LimitUnit.WORKING_DAYS) {
            assertThat(CALENDAR.isWorkday(count.lastDay())).as("%s from %s", rule.code(), event).isTrue();
        } else {
            assertThat(count.lastDay()).isEqualTo(count.unrolled());
        }
        assertThat(count.lastDay().isBefore(event)).isEqualTo(rule.backwards());
    }

    @Property(tries = 1000)
    void whoseEventIsLaterNeverHasTheEarlierEnd(@ForAll("byDays") DeadlineRule rule, @ForAll @IntRange(max = 10_000) int one,
                                                @ForAll @IntRange(max = 10_000) int other) {
        LocalDate early = within(rule, one);
        LocalDate late = within(rule, other);
        if (early.isAfter(late)) {
            LocalDate swapped = early;
            early = late;
            late = swapped;
        }
        DayCount first = rule.count(early, rule.amount(), List.of(), CALENDAR);
        DayCount second = rule.count(late, rule.amount(), List.of(), CALENDAR);
        assertThat(second.unrolled()).isAfterOrEqualTo(first.unrolled());
        assertThat(second.lastDay()).isAfterOrEqualTo(first.lastDay());
    }

    @Property(tries = 1000)
    void anExtensionOrAPauseNeverShortensALimit(@ForAll("byDays") DeadlineRule rule, @ForAll @IntRange(max = 10_000) int day,
                                                @ForAll @IntRange(max = 40) int pausedAfter, @ForAll @IntRange(max = 20) int pausedFor) {
        LocalDate event = within(rule, day);
        DayCount bare = rule.count(event, rule.amount(), List.of(), CALENDAR);
        for (int granted = 1; granted <= rule.extensions().size(); granted++) {
            assertThat(rule.count(event, rule.extended(granted), List.of(), CALENDAR).lastDay()).isAfterOrEqualTo(bare.lastDay());
        }
        Pause pause = new Pause(event.plusDays(pausedAfter), event.plusDays(pausedAfter + pausedFor));
        assertThat(rule.count(event, rule.amount(), List.of(pause), CALENDAR).lastDay()).isAfterOrEqualTo(bare.lastDay());
    }
}
