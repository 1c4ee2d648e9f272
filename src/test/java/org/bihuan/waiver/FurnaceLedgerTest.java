package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.waiver.FurnaceLedger.Allowance;
import org.bihuan.waiver.Mark.Status;
import org.bihuan.waiver.HourRuling.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year of a furnace from raw marks and data: limits on both sides, ends of years and quarters, and any order of arrival. */
class FurnaceLedgerTest {

    private static IncineratorDay.Verdict on(FurnaceLedger ledger, String day) {
        return ledger.on(LocalDate.parse(day)).orElseThrow();
    }

    private static List<FurnaceFinding> codes(IncineratorDay.Verdict verdict) {
        return verdict.findings().stream().map(IncineratorDay.Finding::kind).toList();
    }

    @Test
    void theStoryOfWeiCountyThreeHoursMoreOfSixty() {
        // 41 hours in stretches of no event, then the published day: three hours of start-up at 96 mg/m3.
        FurnaceFacts facts = new FurnaceFacts().measured("2021-03-01", "2021-03-02", "60", 0).measured("2021-11-09", "2021-11-09", "12", 0)
                .mark(MarkKind.STARTING, "2021-03-01T00:00", "2021-03-02T17:00").mark(MarkKind.STARTING, "2021-11-09T00:00", "2021-11-09T03:00");
        for (int hour = 0; hour < 3; hour++) {
            facts.hour("2021-11-09T0" + hour + ":00", "96", 12);
        }
        FurnaceLedger ledger = facts.ledger(2021);
        IncineratorDay.Verdict day = on(ledger, "2021-11-09");
        assertThat(day.before().used()).isEqualTo(41);
        assertThat(day.after().used()).isEqualTo(44);
        assertThat(day.count(Treatment.EXEMPT)).isEqualTo(3);
        assertThat(day.violation()).isFalse();
        assertThat(ledger.low()).isEmpty();
        assertThat(ledger.spared()).last().isEqualTo(new FurnaceLedger.Spared(OutletLedger.Treatment.EXEMPT, LocalDateTime.parse("2021-11-09T00:00"),
                LocalDateTime.parse("2021-11-09T03:00")));
    }

    /** Alerts about a daily mean that proves nothing are screened out, as for any other outlet of waste gas. */
    @ParameterizedTest
    @CsvSource({"2021-06-01T04:00, false", "2021-06-01T05:00, true"})
    void aDayWithFewerThanTwentyValidHoursIsSparedAsAWhole(String to, boolean voided) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-02", "12", 0).mark(MarkKind.CEMS_MAINTENANCE, "2021-06-01T00:00", to).ledger(2021);
        FurnaceLedger.Spared day = new FurnaceLedger.Spared(OutletLedger.Treatment.VOID_DAY, LocalDateTime.parse("2021-06-01T00:00"), LocalDateTime.parse("2021-06-02T00:00"));
        assertThat(ledger.spared().contains(day)).isEqualTo(voided);
        assertThat(ledger.spared()).hasSize(voided ? 2 : 1).first().returns(OutletLedger.Treatment.INVALID, FurnaceLedger.Spared::treatment);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-03T12:00, 60, 24, 0", "2021-06-03T13:00, 60, 24, 1"})
    void sixtyHoursAreExemptAndTheSixtyFirstIsJudged(String to, int used, int first, int judged) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-03", "150", 0).mark(MarkKind.STOPPING, "2021-06-01T00:00", to).ledger(2021);
        assertThat(on(ledger, "2021-06-03").after().used()).isEqualTo(used);
        assertThat(on(ledger, "2021-06-01").count(Treatment.EXEMPT)).isEqualTo(first);
        assertThat(on(ledger, "2021-06-03").hours().stream().filter(h -> h.hour().state() == FurnaceState.STOPPING
                && h.ruling().treatment() == Treatment.JUDGED)).hasSize(judged);
    }

    @ParameterizedTest
    @CsvSource({"150, 1", "150.0001, 0"})
    void anHourAbove150IsJudgedThoughMarked(String particulate, int exempt) {
        FurnaceLedger ledger = new FurnaceFacts().hour("2021-06-01T05:00", particulate, 0).mark(MarkKind.STARTING, "2021-06-01T05:00", "2021-06-01T06:00")
                .ledger(2021);
        assertThat(on(ledger, "2021-06-01").count(Treatment.EXEMPT)).isEqualTo(exempt);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-02T02:00, 4", "2021-06-02T03:00, 4", "2021-06-02T01:00, 3"})
    void anEventIsExemptForFourHoursOverMidnightToo(String to, int exempt) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-02", "50", 0).mark(MarkKind.FAULT, "2021-06-01T22:00", to).ledger(2021);
        assertThat(ledger.verdicts().stream().mapToInt(v -> v.count(Treatment.EXEMPT)).sum()).isEqualTo(exempt);
    }

    @Test
    void anEventOverNewYearGoesOnAndTheYearsHoursBeginAnew() {
        FurnaceFacts facts = new FurnaceFacts().measured("2020-12-31", "2021-01-01", "50", 0).mark(MarkKind.ACCIDENT, "2020-12-31T21:00", "2021-01-01T03:00");
        assertThat(on(facts.ledger(2020), "2020-12-31").after().used()).isEqualTo(3);
        assertThat(on(facts.ledger(2021), "2021-01-01").before()).isEqualTo(new ExemptHours("1", 2021, 0, 0, 0, 3));
        assertThat(on(facts.ledger(2021), "2021-01-01").after().used()).isEqualTo(1);
        // A day of which nothing is known ends it.
        FurnaceFacts broken = new FurnaceFacts().measured("2020-12-30", "2020-12-30", "50", 0).measured("2021-01-01", "2021-01-01", "50", 0)
                .mark(MarkKind.ACCIDENT, "2020-12-30T21:00", "2020-12-31T00:00");
        assertThat(on(broken.ledger(2021), "2021-01-01").before().eventHours()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30T04:00, 700, 0", "2024-03-30T05:00, 700, 1"})
    void sevenHundredHoursOfDryingOutInALeapYear(String to, int used, int judged) {
        // From 1 March at 0:00 there are 29 days and 4 hours to 30 March at 4:00, that is 700 hours.
        FurnaceLedger ledger = new FurnaceFacts().mark(MarkKind.DRYING, "2024-03-01T00:00", to).ledger(2024);
        assertThat(on(ledger, "2024-03-30").after().dryingUsed()).isEqualTo(used);
        assertThat(on(ledger, "2024-03-30").count(Treatment.JUDGED)).isEqualTo(judged);
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayLikeOthers() {
        FurnaceLedger ledger = new FurnaceFacts().measured("2024-02-28", "2024-03-01", "50", 0).mark(MarkKind.FAULT, "2024-02-28T23:00", "2024-03-01T02:00")
                .ledger(2024);
        assertThat(ledger.verdicts()).extracting(v -> v.day().date().toString()).containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(ledger.verdicts().stream().mapToInt(v -> v.count(Treatment.EXEMPT)).sum()).isEqualTo(4);
        assertThat(on(ledger, "2024-03-01").before().eventHours()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-01T06:00, false", "2021-04-01T07:00, true"})
    void thirtyHoursOfMaintenanceInAQuarterAndAnewInTheNext(String to, boolean violation) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-03-30", "2021-03-31", "12", 0).measured("2021-04-01", "2021-04-02", "12", 0)
                .mark(MarkKind.CEMS_MAINTENANCE, "2021-03-31T00:00", "2021-04-01T00:00").mark(MarkKind.CEMS_MAINTENANCE, "2021-04-01T00:00", to)
                .mark(MarkKind.CEMS_MAINTENANCE, "2021-04-02T00:00", "2021-04-03T00:00").ledger(2021);
        assertThat(on(ledger, "2021-03-31").after().maintenance()).isEqualTo(24);
        assertThat(codes(on(ledger, "2021-04-02"))).isEqualTo(violation ? List.of(FurnaceFinding.MAINTENANCE_OVER) : List.of());
        assertThat(codes(on(ledger, "2021-03-31"))).isEmpty();
    }

    /** The 31st hour of a quarter is a violation in its last hour, and the first of the next one, though in the same night. */
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2024-06-30", "2024-09-30", "2023-12-31", "2024-12-31"})
    void eachQuarterHasItsThirtyHoursToItsLastHour(LocalDate last) {
        LocalDateTime end = last.plusDays(1).atStartOfDay();
        for (int hours = 30; hours <= 31; hours++) {
            FurnaceFacts facts = new FurnaceFacts().mark(MarkKind.CEMS_MAINTENANCE, end.minusHours(hours).toString(), end.toString())
                    .mark(MarkKind.CEMS_MAINTENANCE, end.toString(), end.plusHours(30).toString());
            assertThat(codes(on(facts.ledger(last.getYear()), last.toString()))).isEqualTo(hours == 31 ? List.of(FurnaceFinding.MAINTENANCE_OVER) : List.of());
            FurnaceLedger next = facts.ledger(end.getYear());
            assertThat(on(next, end.toLocalDate().toString()).after().maintenance()).isEqualTo(24);
            assertThat(codes(on(next, end.plusDays(1).toLocalDate().toString()))).isEmpty();
        }
    }

    /** A start that goes on over New Year is taken from the hours of both years, each hour from its own; 2024 ends a leap year. */
    @ParameterizedTest
    @CsvSource({"2023", "2024"})
    void theHoursOfAYearAreThoseOfItsDaysToTheLast(int year) {
        FurnaceFacts facts = new FurnaceFacts().measured(year + "-12-29", (year + 1) + "-01-03", "150", 0)
                .mark(MarkKind.STARTING, year + "-12-29T11:00", (year + 1) + "-01-03T13:00");
        FurnaceLedger old = facts.ledger(year);
        assertThat(on(old, year + "-12-31").after().used()).isEqualTo(60);
        assertThat(on(old, year + "-12-31").count(Treatment.JUDGED)).as("the 61st hour is the last of the year").isEqualTo(1);
        FurnaceLedger young = facts.ledger(year + 1);
        assertThat(on(young, (year + 1) + "-01-01").before().used()).isZero();
        assertThat(on(young, (year + 1) + "-01-03").after().used()).isEqualTo(60);
        assertThat(on(young, (year + 1) + "-01-03").hours().get(11).ruling().treatment()).isEqualTo(Treatment.EXEMPT);
        assertThat(on(young, (year + 1) + "-01-03").hours().get(12).ruling().treatment()).isEqualTo(Treatment.JUDGED);
    }

    @ParameterizedTest
    @CsvSource({"559, false", "560, true"})
    void peopleAreWarnedAtEightyPercentOfTheHoursOfDryingOut(int hours, boolean warned) {
        LocalDateTime from = LocalDateTime.parse("2021-06-01T00:00");
        FurnaceLedger ledger = new FurnaceFacts().mark(MarkKind.COOLING, from.toString(), from.plusHours(hours).toString()).ledger(2021);
        assertThat(ledger.low()).extracting(FurnaceLedger.Low::allowance).isEqualTo(warned ? List.of(Allowance.DRYING) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"23, false", "24, true"})
    void peopleAreWarnedAtEightyPercentOfTheQuartersMaintenance(int hours, boolean warned) {
        LocalDateTime from = LocalDateTime.parse("2021-06-01T00:00");
        FurnaceLedger ledger = new FurnaceFacts().mark(MarkKind.CEMS_MAINTENANCE, from.toString(), from.plusHours(hours).toString()).ledger(2021);
        assertThat(ledger.low()).extracting(FurnaceLedger.Low::allowance).isEqualTo(warned ? List.of(Allowance.MAINTENANCE) : List.of());
    }

    @Test
    void ofSeveralFurnacesOnOneOutletNoneMayExcuseItsAlerts() {
        Enterprises.Device first = new Enterprises.Device("F1", "FURNACE", "1号焚烧炉", "DA001", null, null);
        Enterprises.Device second = new Enterprises.Device("F2", "FURNACE", "2号焚烧炉", "DA001", null, null);
        Enterprises.Device third = new Enterprises.Device("F3", "FURNACE", "3号焚烧炉", "DA003", null, null);
        Enterprises.Enterprise plant = new Enterprises.Enterprise("91130434MA00000022", "某环保有限公司", "WASTE_INCINERATION", "垃圾焚烧", "130434", null, null, null,
                true, false, List.of(), List.of(first, second, third));
        assertThat(new FurnacePlace(plant, first).ownOutlet()).isNull();
        assertThat(new FurnacePlace(plant, second).ownOutlet()).isNull();
        assertThat(new FurnacePlace(plant, third).ownOutlet()).isEqualTo("DA003");
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void fiveColdMeansAreToleratedAndSixAreNot(int cold, boolean violation) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-01", "12", 0).hour("2021-06-01T03:00", "12", 3)
                .hour("2021-06-01T09:00", "12", cold - 3).ledger(2021);
        assertThat(codes(on(ledger, "2021-06-01"))).isEqualTo(violation ? List.of(FurnaceFinding.TEMPERATURE_LOW) : List.of());
    }

    @Test
    void coldMeansCountOnlyWhereTheFurnaceHasToBeHot() {
        FurnaceFacts facts = new FurnaceFacts().measured("2021-06-01", "2021-06-05", "12", 0);
        facts.hour("2021-06-01T00:00", "12", 12).mark(MarkKind.STARTING, "2021-06-01T00:00", "2021-06-01T01:00");        // exempt
        facts.hour("2021-06-02T00:00", "12", 12).mark(MarkKind.TEMPERATURE, "2021-06-02T00:00", "2021-06-02T01:00");     // force majeure
        facts.hour("2021-06-03T00:00", "12", 12).mark(MarkKind.THERMOCOUPLE, "2021-06-03T00:00", "2021-06-03T01:00");    // not measured
        facts.hour("2021-06-04T00:00", "200", 12).mark(MarkKind.STARTING, "2021-06-04T00:00", "2021-06-04T01:00");       // judged after all
        facts.hour("2021-06-05T00:00", "12", 12).falsely(MarkKind.TEMPERATURE, "2021-06-05T00:00", "2021-06-05T01:00");
        FurnaceLedger ledger = facts.ledger(2021);
        assertThat(codes(on(ledger, "2021-06-01"))).isEmpty();
        assertThat(codes(on(ledger, "2021-06-02"))).isEmpty();
        assertThat(codes(on(ledger, "2021-06-03"))).isEmpty();
        assertThat(codes(on(ledger, "2021-06-04"))).containsExactly(FurnaceFinding.TEMPERATURE_LOW);
        assertThat(codes(on(ledger, "2021-06-05"))).containsExactly(FurnaceFinding.FALSE_MARK, FurnaceFinding.TEMPERATURE_LOW);
    }

    @Test
    void aBrokenThermocoupleLeavesTheStacksDataValidAndALostLinkDoesNot() {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-01", "12", 0)
                .mark(MarkKind.THERMOCOUPLE, "2021-06-01T00:00", "2021-06-01T01:00").mark(MarkKind.LINK_LOST, "2021-06-01T02:00", "2021-06-01T04:00").ledger(2021);
        assertThat(on(ledger, "2021-06-01").count(Treatment.INVALID)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-02T23:00, ", "2021-06-03T00:00, 2021-06-02"})
    void peopleAreWarnedAtEightyPercentOfTheYearsHours(String to, String reached) {
        FurnaceLedger ledger = new FurnaceFacts().measured("2021-06-01", "2021-06-03", "50", 0).mark(MarkKind.STARTING, "2021-06-01T00:00", to).ledger(2021);
        assertThat(ledger.low()).extracting(FurnaceLedger.Low::allowance, low -> low.reached().toString(), FurnaceLedger.Low::used)
                .isEqualTo(reached == null ? List.of() : List.of(tuple(Allowance.EXEMPT, reached, 48)));
    }

    @Test
    void eachQuarterIsWarnedOfOnce() {
        FurnaceLedger ledger = new FurnaceFacts().mark(MarkKind.CEMS_MAINTENANCE, "2021-02-01T00:00", "2021-02-02T00:00")
                .mark(MarkKind.CEMS_MAINTENANCE, "2021-02-05T00:00", "2021-02-05T02:00").mark(MarkKind.CEMS_MAINTENANCE, "2021-04-01T00:00", "2021-04-01T23:00")
                .mark(MarkKind.CEMS_MAINTENANCE, "2021-12-31T00:00", "2022-01-01T00:00").ledger(2021);
        assertThat(ledger.low()).extracting(FurnaceLedger.Low::allowance, low -> low.period().toString()).containsExactly(
                tuple(Allowance.MAINTENANCE, "2021-01-01"), tuple(Allowance.MAINTENANCE, "2021-10-01"));
        assertThat(ledger.usedUntil(LocalDate.of(2021, 3, 31)).maintenance()).isEqualTo(26);
        assertThat(ledger.usedUntil(LocalDate.of(2021, 5, 1)).maintenance()).isEqualTo(23);
        assertThat(ledger.usedUntil(LocalDate.of(2021, 9, 1)).maintenance()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void fiveDaysOfExceedanceInAMonthMayStopProduction(int days, boolean many) {
        FurnaceFacts facts = new FurnaceFacts().measured("2021-06-26", "2021-07-05", "12", 0).mean("2021-07-01", StackPollutant.CO, "81");
        for (int day = 0; day < days; day++) {
            facts.mean(LocalDate.of(2021, 6, 26).plusDays(day).toString(), StackPollutant.CO, "80.0001");
        }
        assertThat(facts.ledger(2021).monthsOfManyExceedances()).isEqualTo(many ? Map.of(YearMonth.of(2021, 6), 5) : Map.of());
    }

    @Test
    void aFalseMarkGivesItsHoursBackAndWhatWasTakenBackOrCorrectedNeverCounted() {
        FurnaceFacts facts = new FurnaceFacts().measured("2021-06-01", "2021-06-03", "50", 0).mark(MarkKind.STARTING, "2021-06-01T00:00", "2021-06-03T00:00")
                .mark(MarkKind.STARTING, "2021-06-03T00:00", "2021-06-04T00:00");
        assertThat(on(facts.ledger(2021), "2021-06-03").count(Treatment.EXEMPT)).isEqualTo(12);
        for (Status status : List.of(Status.PROVEN_FALSE, Status.WITHDRAWN, Status.CORRECTED)) {
            facts.marks.set(0, FurnaceFacts.mark(1, MarkKind.STARTING, "2021-06-01T00:00", "2021-06-03T00:00", status));
            FurnaceLedger again = facts.ledger(2021);
            assertThat(on(again, "2021-06-03").count(Treatment.EXEMPT)).as(status.name()).isEqualTo(24);
            assertThat(codes(on(again, "2021-06-02"))).as(status.name())
                    .isEqualTo(status == Status.PROVEN_FALSE ? List.of(FurnaceFinding.FALSE_MARK) : List.of());
        }
    }

    @Test
    void runningDataThatContradictAMarkAreFoundAndNothingElseIs() {
        FurnaceFacts facts = new FurnaceFacts().mark(MarkKind.DRYING, "2021-06-01T00:00", "2021-06-01T04:00").mark(MarkKind.FAULT, "2021-06-01T04:00",
                "2021-06-01T06:00").falsely(MarkKind.COOLING, "2021-06-01T06:00", "2021-06-01T08:00").measured("2021-06-01", "2021-06-01", "12", 0);
        facts.readings.set(0, new FurnaceReading(LocalDateTime.parse("2021-06-01T00:00"), BigDecimal.ONE, 0, false));
        assertThat(FurnaceLedger.contradictions(facts.records())).singleElement().satisfies(one -> {
            assertThat(one.mark().kind()).isEqualTo(MarkKind.DRYING);
            assertThat(one.hours()).hasSize(3);
            assertThat(one.sentence()).isEqualTo("标记烘炉，而该小时仍在投料，共 3 个小时");
        });
    }

    @Property(tries = 150)
    void anyOrderOfArrivalGivesWhatJudgingDayByDayGives(@ForAll("facts") FurnaceRecords records, @ForAll long seed) {
        FurnaceLedger ledger = FurnaceLedger.of("1", 2024, records, HourTableOnDisk.RULE);
        assertThat(FurnaceLedger.of("1", 2024, shuffled(records, seed), HourTableOnDisk.RULE)).isEqualTo(ledger);
        assertThat(dayByDay(records)).isEqualTo(ledger.verdicts());
    }

    private static FurnaceRecords shuffled(FurnaceRecords records, long seed) {
        List<FurnaceMark> marks = new ArrayList<>(records.marks());
        List<FurnaceReading> readings = new ArrayList<>(records.readings());
        List<FurnaceRecords.DailyMean> means = new ArrayList<>(records.means());
        Random random = new Random(seed);
        Collections.shuffle(marks, random);
        Collections.shuffle(readings, random);
        Collections.shuffle(means, random);
        return new FurnaceRecords(marks, readings, means);
    }

    /** As somebody would who judges each evening, knowing of each hour only what happened in it: written without the ledger's code. */
    private static List<IncineratorDay.Verdict> dayByDay(FurnaceRecords records) {
        List<IncineratorDay.Verdict> verdicts = new ArrayList<>();
        ExemptHours ledger = ExemptHours.atNewYear("1", 2024, 0);
        int event = 0;
        LocalDate known = null;
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            List<FurnaceHour> hours = new ArrayList<>();
            for (int h = 0; h < 24; h++) {
                LocalDateTime at = day.atTime(h, 0);
                List<FurnaceMark> covering = records.marks().stream().filter(m -> m.stands() && m.covers(at)).toList();
                FurnaceReading reading = records.readings().stream().filter(r -> r.at().equals(at)).findFirst().orElse(null);
                if (covering.isEmpty() && reading == null) {
                    continue;
                }
                boolean falsely = covering.stream().anyMatch(FurnaceMark::isFalse);
                boolean temperature = covering.stream().anyMatch(m -> m.kind() == MarkKind.TEMPERATURE);
                boolean measured = reading != null && (falsely || !temperature && covering.stream().noneMatch(m -> m.kind() == MarkKind.THERMOCOUPLE));
                hours.add(new FurnaceHour(h, covering.stream().filter(m -> m.kind().state() != null).map(m -> m.kind().state()).findFirst()
                        .orElse(FurnaceState.RUNNING), reading == null ? null : reading.particulate(),
                        covering.stream().anyMatch(m -> m.kind() == MarkKind.CEMS_MAINTENANCE), covering.stream().anyMatch(m -> m.kind() == MarkKind.LINK_LOST),
                        temperature, falsely, measured ? reading.coldMeans() : null));
            }
            LocalDate date = day;
            List<FurnaceDay.DailyMean> means = records.means().stream().filter(m -> m.day().equals(date))
                    .sorted(Comparator.comparing(FurnaceRecords.DailyMean::pollutant))
                    .map(m -> new FurnaceDay.DailyMean(m.pollutant(), m.mean(), m.limit())).toList();
            if (hours.isEmpty() && means.isEmpty()) {
                continue;
            }
            boolean goesOn = day.minusDays(1).equals(known);
            boolean sameQuarter = known != null && known.getYear() == day.getYear() && (known.getMonthValue() - 1) / 3 == (day.getMonthValue() - 1) / 3;
            known = day;
            if (day.getYear() < 2024) {
                event = goesOn ? event : 0;
                for (FurnaceHour hour : hours) {
                    event = hour.belongsToEvent() ? event + 1 : 0;
                }
                continue;
            }
            if (verdicts.isEmpty()) {
                ledger = new ExemptHours("1", 2024, 0, 0, 0, goesOn ? event : 0);
            } else {
                ledger = new ExemptHours("1", 2024, ledger.used(), ledger.dryingUsed(), sameQuarter ? ledger.maintenance() : 0, goesOn ? ledger.eventHours() : 0);
            }
            IncineratorDay.Verdict verdict = IncineratorDay.judge(new FurnaceDay(day, hours, means, null), ledger, HourTableOnDisk.RULE);
            verdicts.add(verdict);
            ledger = verdict.after();
        }
        return verdicts;
    }

    /** Marks that do not exclude each other, of every status, around New Year and the leap day, and hours measured here and there. */
    @Provide
    Arbitrary<FurnaceRecords> facts() {
        LocalDateTime start = LocalDateTime.of(2023, 12, 30, 0, 0);
        Arbitrary<FurnaceMark> mark = Combinators.combine(Arbitraries.of(MarkKind.class), Arbitraries.integers().between(0, 24 * 70),
                Arbitraries.integers().between(1, 40), Arbitraries.of(Status.VALID, Status.VALID, Status.VALID, Status.PROVEN_FALSE, Status.WITHDRAWN))
                .as((kind, from, hours, status) -> FurnaceFacts.mark(from + 1, kind, start.plusHours(from).toString(),
                        start.plusHours(from + hours).truncatedTo(ChronoUnit.HOURS).toString(), status));
        Arbitrary<List<FurnaceMark>> marks = mark.list().ofMaxSize(25).map(all -> {
            List<FurnaceMark> apart = new ArrayList<>();
            all.stream().filter(one -> !one.stands() || apart.stream().noneMatch(other -> other.stands() && other.kind().excludes(one.kind())
                    && other.overlaps(one.from(), one.to()))).forEach(apart::add);
            return apart;
        });
        Arbitrary<FurnaceReading> reading = Combinators.combine(Arbitraries.integers().between(0, 24 * 70),
                Arbitraries.of("0", "12", "150", "150.1").map(BigDecimal::new).injectNull(0.1), Arbitraries.integers().between(0, 3).injectNull(0.2))
                .as((hour, particulate, cold) -> new FurnaceReading(start.plusHours(hour), particulate, cold, null));
        Arbitrary<List<FurnaceReading>> readings = reading.list().ofMaxSize(120).uniqueElements(FurnaceReading::at);
        Arbitrary<List<FurnaceRecords.DailyMean>> means = Combinators.combine(Arbitraries.integers().between(0, 70), Arbitraries.of(StackPollutant.class),
                Arbitraries.of("10", "80", "81").map(BigDecimal::new)).as((day, pollutant, mean) -> new FurnaceRecords.DailyMean(
                start.toLocalDate().plusDays(day), pollutant, mean, null)).list().ofMaxSize(20).uniqueElements(one -> one.day() + "/" + one.pollutant());
        return Combinators.combine(marks, readings, means).as(FurnaceRecords::new);
    }
}
