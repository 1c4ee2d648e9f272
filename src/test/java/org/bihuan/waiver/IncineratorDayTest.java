package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bihuan.waiver.FurnaceDays.aDay;
import static org.bihuan.waiver.FurnaceFinding.DAILY_MEAN_OVER;
import static org.bihuan.waiver.FurnaceFinding.FALSE_MARK;
import static org.bihuan.waiver.FurnaceFinding.MAINTENANCE_OVER;
import static org.bihuan.waiver.FurnaceFinding.TEMPERATURE_LOW;
import static org.bihuan.waiver.FurnaceState.ACCIDENT;
import static org.bihuan.waiver.FurnaceState.COOLING;
import static org.bihuan.waiver.FurnaceState.DRYING;
import static org.bihuan.waiver.FurnaceState.FAULT;
import static org.bihuan.waiver.FurnaceState.RUNNING;
import static org.bihuan.waiver.FurnaceState.STARTING;
import static org.bihuan.waiver.FurnaceState.STOPPED;
import static org.bihuan.waiver.FurnaceState.STOPPING;
import static org.bihuan.waiver.HourRuling.Treatment.EXEMPT;
import static org.bihuan.waiver.HourRuling.Treatment.INVALID;
import static org.bihuan.waiver.HourRuling.Treatment.JUDGED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.law.BasesOnDisk;
import org.bihuan.law.LegalBasis;
import org.bihuan.waiver.HourRuling.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days worked out by hand, row by row of the decision table and at each of its bounds. */
public class IncineratorDayTest {

    private static List<FurnaceFinding> found(IncineratorDay.Verdict verdict) {
        return verdict.findings().stream().map(IncineratorDay.Finding::kind).toList();
    }

    private static List<String> warned(IncineratorDay.Verdict verdict) {
        return verdict.warnings().stream().map(IncineratorDay.Warning::code).toList();
    }

    private static List<Treatment> treated(IncineratorDay.Verdict verdict, int first, int last) {
        return verdict.hours().stream().filter(one -> one.hour().hour() >= first && one.hour().hour() <= last)
                .map(one -> one.ruling().treatment()).toList();
    }

    // Row 1

    @Test
    void row1AFalseMarkIsEvasionAndItsHoursAreJudgedAndGivenBack() {
        IncineratorDay.Verdict verdict = aDay().from(3, 5, STARTING, "60").falselyMarked(4, 5).judged();
        assertThat(found(verdict)).containsExactly(FALSE_MARK);
        assertThat(treated(verdict, 3, 5)).containsExactly(EXEMPT, JUDGED, JUDGED);
        assertThat(verdict.after().used()).isEqualTo(1);
        assertThat(verdict.findings().get(0).message()).startsWith("4至5时（共2小时）");
        assertThat(verdict.findings().get(0).kind().violation().name()).isEqualTo("AIR_EVASION");
    }

    @Test
    void row1ComesBeforeRow2AFurnaceFalselyMarkedOutOfServiceIsJudged() {
        IncineratorDay.Verdict verdict = aDay().from(0, 23, STOPPED, null).falselyMarked(0, 23).mean(StackPollutant.CO, "81", null).judged();
        assertThat(verdict.count(JUDGED)).isEqualTo(24);
        assertThat(found(verdict)).containsExactly(FALSE_MARK, DAILY_MEAN_OVER);
    }

    // Row 2

    @Test
    void row2AWholeDayOutOfServiceIsNotJudgedWhateverTheMonitorsSay() {
        IncineratorDay.Verdict verdict = aDay().from(0, 23, STOPPED, "900").mean(StackPollutant.PM, "400", null).cold(288).maintained(0, 23)
                .used(60, 700, 30, 0).judged();
        assertThat(found(verdict)).isEmpty();
        assertThat(verdict.count(Treatment.STOPPED)).isEqualTo(24);
        assertThat(verdict.after().used()).isEqualTo(60);
        assertThat(verdict.after().maintenance()).isEqualTo(30);
        assertThat(verdict.steps()).anyMatch(step -> step.startsWith("0至23时（共24小时）停运："));
    }

    // Row 3

    @ParameterizedTest
    @CsvSource({"STARTING, 150, EXEMPT", "STARTING, 150.1, JUDGED", "STOPPING, 150, EXEMPT", "STOPPING, 150.1, JUDGED",
            "FAULT, 150, EXEMPT", "FAULT, 150.1, JUDGED", "ACCIDENT, 150.0, EXEMPT", "ACCIDENT, 150.0001, JUDGED"})
    void row3AnHourIsExemptUpTo150Milligrams(FurnaceState state, String particulate, Treatment expected) {
        IncineratorDay.Verdict verdict = aDay().from(7, 7, state, particulate).judged();
        assertThat(treated(verdict, 7, 7)).containsExactly(expected);
        assertThat(verdict.after().used()).isEqualTo(expected == EXEMPT ? 1 : 0);
        assertThat(warned(verdict).contains("PARTICULATE_OVER")).isEqualTo(expected == JUDGED);
        assertThat(found(verdict)).as("an hour alone is no violation").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = FurnaceState.class, names = {"DRYING", "COOLING"})
    void row3DoesNotConcernDryingOutAndCoolingDown(FurnaceState state) {
        assertThat(treated(aDay().from(7, 7, state, "151").judged(), 7, 7)).containsExactly(EXEMPT);
    }

    @Test
    void anHourWithoutParticulateMeanCannotBeShownToBeExempt() {
        IncineratorDay.Verdict verdict = aDay().from(7, 7, STARTING, null).judged();
        assertThat(treated(verdict, 7, 7)).containsExactly(JUDGED);
        assertThat(warned(verdict)).contains("PARTICULATE_UNKNOWN");
    }

    @Test
    void anHourWithoutParticulateMeanBecauseTheMonitorWasMaintainedIsInvalid() {
        assertThat(treated(aDay().from(7, 7, STARTING, null).maintained(7, 7).judged(), 7, 7)).containsExactly(INVALID);
    }

    // Row 4

    @ParameterizedTest
    @EnumSource(value = FurnaceState.class, names = {"FAULT", "ACCIDENT"})
    void row4TheFifthHourOfAFaultOrAccidentIsNotExempt(FurnaceState state) {
        IncineratorDay.Verdict verdict = aDay().from(10, 14, state, "40").judged();
        assertThat(treated(verdict, 10, 14)).containsExactly(EXEMPT, EXEMPT, EXEMPT, EXEMPT, JUDGED);
        assertThat(verdict.after().used()).isEqualTo(4);
        assertThat(warned(verdict)).contains("EVENT_TOO_LONG");
    }

    @Test
    void row4StartUpAndShutDownMayLastLonger() {
        assertThat(aDay().from(0, 5, STARTING, "40").from(18, 23, STOPPING, "40").judged().after().used()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 3", "3, 1", "4, 0", "9, 0"})
    void row4HoursBeforeMidnightCount(int before, int exempt) {
        IncineratorDay.Verdict verdict = aDay().from(0, 5, FAULT, "40").used(0, 0, 0, before).judged();
        assertThat(verdict.count(EXEMPT)).isEqualTo(exempt);
    }

    @Test
    void row4HoursBeforeMidnightDoNotCountForAFaultThatBeginsLater() {
        assertThat(aDay().from(1, 4, FAULT, "40").used(0, 0, 0, 4).judged().count(EXEMPT)).isEqualTo(4);
    }

    @Test
    void row4ANewFaultHasItsOwnFourHours() {
        IncineratorDay.Verdict verdict = aDay().from(0, 4, FAULT, "40").from(6, 10, FAULT, "40").judged();
        assertThat(treated(verdict, 4, 10)).containsExactly(JUDGED, JUDGED, EXEMPT, EXEMPT, EXEMPT, EXEMPT, JUDGED);
        assertThat(verdict.after().used()).isEqualTo(8);
    }

    @Test
    void row4AFaultThatBecomesAnAccidentIsOneEvent() {
        assertThat(aDay().from(0, 2, FAULT, "40").from(3, 5, ACCIDENT, "40").judged().after().used()).isEqualTo(4);
    }

    @Test
    void row4AnHourOverTheParticulateBoundStillBelongsToTheEvent() {
        IncineratorDay.Verdict verdict = aDay().from(0, 4, FAULT, "40").from(1, 1, FAULT, "151").judged();
        assertThat(treated(verdict, 0, 4)).containsExactly(EXEMPT, JUDGED, EXEMPT, EXEMPT, JUDGED);
    }

    @Test
    void row4AMissingHourNeitherEndsTheEventNorCounts() {
        assertThat(aDay().from(0, 6, FAULT, "40").without(2, 3).judged().count(EXEMPT)).isEqualTo(4);
    }

    @Test
    void row4TheEventIsHandedOnOverMidnight() {
        assertThat(aDay().from(21, 23, FAULT, "40").judged().after().eventHours()).isEqualTo(3);
        assertThat(aDay().from(20, 22, FAULT, "40").judged().after().eventHours()).isZero();
    }

    @Test
    void row4AnHourFalselyMarkedAsAFaultWasNone() {
        IncineratorDay.Verdict verdict = aDay().from(0, 6, FAULT, "40").falselyMarked(0, 2).judged();
        assertThat(treated(verdict, 0, 6)).as("the fault began at three").containsExactly(JUDGED, JUDGED, JUDGED, EXEMPT, EXEMPT, EXEMPT, EXEMPT);
        assertThat(verdict.after().eventHours()).isZero();
    }

    // Rows 5 and 6

    @ParameterizedTest
    @CsvSource({"57, 3, 60", "58, 2, 60", "59, 1, 60", "60, 0, 60"})
    void rows5And6TheSixtiethHourIsTheLastExemptOne(int used, int exempt, int after) {
        IncineratorDay.Verdict verdict = aDay().from(5, 7, STARTING, "96").used(used, 0, 0, 0).judged();
        assertThat(verdict.count(EXEMPT)).isEqualTo(exempt);
        assertThat(verdict.after().used()).isEqualTo(after);
        assertThat(warned(verdict).contains("EXEMPT_HOURS_USED_UP")).isEqualTo(exempt < 3);
    }

    @ParameterizedTest
    @CsvSource({"46, false", "47, true", "59, true"})
    void theLedgerWarnsFromEightyPercentOn(int used, boolean warns) {
        assertThat(warned(aDay().from(5, 5, STARTING, "96").used(used, 0, 0, 0).judged()).contains("EXEMPT_HOURS_LOW")).isEqualTo(warns);
    }

    // Row 7

    @ParameterizedTest
    @CsvSource({"DRYING, 698, 2", "DRYING, 699, 1", "COOLING, 699, 1", "COOLING, 700, 0"})
    void row7TheSevenHundredthHourOfDryingOutAndCoolingDownIsTheLastExemptOne(FurnaceState state, int used, int exempt) {
        IncineratorDay.Verdict verdict = aDay().from(5, 6, state, "20").used(60, used, 0, 0).judged();
        assertThat(verdict.count(EXEMPT)).isEqualTo(exempt);
        assertThat(verdict.after().dryingUsed()).isEqualTo(700);
        assertThat(verdict.after().used()).isEqualTo(60);
        assertThat(warned(verdict)).contains("DRYING_HOURS_LOW");
        assertThat(warned(verdict).contains("DRYING_HOURS_USED_UP")).isEqualTo(exempt < 2);
    }

    @ParameterizedTest
    @CsvSource({"558, false", "559, true"})
    void row7WarnsFromEightyPercentOn(int used, boolean warns) {
        assertThat(warned(aDay().from(5, 5, DRYING, "20").used(0, used, 0, 0).judged()).contains("DRYING_HOURS_LOW")).isEqualTo(warns);
    }

    // Row 8

    @ParameterizedTest
    @CsvSource({"27, 3, false", "28, 2, true", "29, 1, true", "30, 0, true"})
    void row8ThirtyHoursAQuarterOfMaintenanceAreAllowedAndTheNextIsAViolation(int before, int allowed, boolean violation) {
        IncineratorDay.Verdict verdict = aDay().maintained(9, 11).used(0, 0, before, 0).judged();
        assertThat(verdict.count(INVALID)).as("whoever maintains measures nothing").isEqualTo(3);
        assertThat(warned(verdict).contains("MAINTENANCE_TOO_LONG")).isEqualTo(allowed < 3);
        assertThat(verdict.after().maintenance()).isEqualTo(before + 3);
        assertThat(found(verdict).contains(MAINTENANCE_OVER)).isEqualTo(violation);
    }

    /** Calibration gas of 500 mg/m3 is no emission, in the thirty-first hour as in the first. */
    @Test
    void row8MaintenanceBeyondItsHoursIsAViolationOfItsOwnAndNoExceedance() {
        IncineratorDay.Verdict verdict = aDay().maintained(0, 23).used(0, 0, 30, 0).mean(StackPollutant.CO, "500", null).judged();
        assertThat(found(verdict)).containsExactly(MAINTENANCE_OVER);
        assertThat(verdict.count(JUDGED)).isZero();
        assertThat(found(aDay().maintained(0, 23).falselyMarked(0, 23).used(0, 0, 30, 0).mean(StackPollutant.CO, "500", null).judged()))
                .as("what is no maintenance is judged").containsExactly(FALSE_MARK, DAILY_MEAN_OVER);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false", "45, false"})
    void row8AQuarterIsFoundGuiltyOnceOnTheDayOnWhichItGoesOver(int before, boolean found) {
        IncineratorDay.Verdict verdict = aDay().maintained(9, 11).used(0, 0, before, 0).judged();
        assertThat(found(verdict)).isEqualTo(found ? List.of(MAINTENANCE_OVER) : List.of());
        assertThat(verdict.steps().stream().anyMatch(step -> step.contains("同一季度不重复认定"))).isNotEqualTo(found);
    }

    @Test
    void row8ADayWithoutMaintenanceIsNotBlamedForTheQuarter() {
        assertThat(found(aDay().used(0, 0, 45, 0).judged())).isEmpty();
    }

    @Test
    void row8FalselyMarkedMaintenanceIsEvasionAndNoMaintenance() {
        IncineratorDay.Verdict verdict = aDay().maintained(3, 6).falselyMarked(3, 4).used(0, 0, 28, 0).judged();
        assertThat(found(verdict)).containsExactly(FALSE_MARK);
        assertThat(treated(verdict, 3, 6)).containsExactly(JUDGED, JUDGED, INVALID, INVALID);
        assertThat(verdict.after().maintenance()).isEqualTo(30);
    }

    @Test
    void row8AnotherTroubleOfTheMonitorsMakesDataInvalidAndIsToBeVerified() {
        IncineratorDay.Verdict verdict = aDay().monitorBroken(3, 4).judged();
        assertThat(verdict.count(INVALID)).isEqualTo(2);
        assertThat(warned(verdict)).containsExactly("MONITOR_FAULT");
        assertThat(verdict.after().maintenance()).isZero();
    }

    // Row 9

    @ParameterizedTest
    @CsvSource({"PM, 20, false", "PM, 20.01, true", "NOX, 250, false", "NOX, 250.1, true", "SO2, 80.0, false", "SO2, 81, true",
            "HCL, 50, false", "HCL, 50.001, true", "CO, 80, false", "CO, 84, true"})
    void row9ADailyMeanOverTheNationalLimitIsAViolation(StackPollutant pollutant, String mean, boolean over) {
        assertThat(found(aDay().mean(pollutant, mean, null).judged()).contains(DAILY_MEAN_OVER)).isEqualTo(over);
    }

    @Test
    void row9TheGivenLimitGoesBeforeTheNationalOne() {
        assertThat(found(aDay().mean(StackPollutant.PM, "12", "10").judged())).containsExactly(DAILY_MEAN_OVER);
        assertThat(found(aDay().mean(StackPollutant.PM, "12", "12").judged())).isEmpty();
    }

    @Test
    void row9SeveralPollutantsOverOnOneDayAreOneFinding() {
        IncineratorDay.Verdict verdict = aDay().mean(StackPollutant.PM, "25", null).mean(StackPollutant.HCL, "55", null)
                .mean(StackPollutant.SO2, "3", null).judged();
        assertThat(found(verdict)).containsExactly(DAILY_MEAN_OVER);
        assertThat(verdict.findings().get(0).message()).contains("颗粒物日均值 25", "氯化氢日均值 55").doesNotContain("二氧化硫");
    }

    @Test
    void row9WithNoJudgedHourTheMeanIsNoGround() {
        assertThat(found(aDay().from(0, 23, COOLING, "20").mean(StackPollutant.CO, "300", null).judged())).isEmpty();
        assertThat(found(aDay().from(1, 23, COOLING, "20").mean(StackPollutant.CO, "300", null).judged())).containsExactly(DAILY_MEAN_OVER);
    }

    /** What nobody marked is normal operation: a day is not let off because its hours were not sent, and people are told how little is known. */
    @Test
    void row9AMeanOverTheLimitIsFoundWhereNoHourOrOnlyAnExemptOneIsKnown() {
        for (FurnaceDays day : List.of(aDay().without(0, 23), aDay().without(1, 23).from(0, 0, STARTING, "96"))) {
            IncineratorDay.Verdict verdict = day.mean(StackPollutant.CO, "84", null).judged();
            assertThat(found(verdict)).containsExactly(DAILY_MEAN_OVER);
            assertThat(warned(verdict)).contains("FEW_VALID_HOURS");
            assertThat(verdict.steps()).anyMatch(step -> step.contains("没有数据也没有标记") && step.contains("按正常运行对待"));
        }
        assertThat(found(aDay().without(0, 23).mean(StackPollutant.CO, "80", null).judged())).isEmpty();
        assertThat(found(aDay().without(0, 23).cold(6).judged())).containsExactly(TEMPERATURE_LOW);
    }

    @Test
    void row9TheStepsSayThatTheMeanMustLeaveOutExemptHours() {
        assertThat(aDay().from(0, 2, STARTING, "96").mean(StackPollutant.CO, "70", null).judged().steps())
                .anyMatch(step -> step.contains("剔除豁免") && step.contains("计入判定 21 个小时"));
        assertThat(aDay().mean(StackPollutant.CO, "70", null).judged().steps()).noneMatch(step -> step.contains("剔除豁免"));
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false"})
    void fewerThanTwentyValidHoursAreSaid(int valid, boolean said) {
        IncineratorDay.Verdict verdict = aDay().without(valid, 23).mean(StackPollutant.CO, "70", null).judged();
        assertThat(warned(verdict).contains("FEW_VALID_HOURS")).isEqualTo(said);
        assertThat(verdict.steps()).anyMatch(step -> step.contains("没有数据"));
    }

    /** A day that lost more than four hours to its monitors has no mean by which anybody could be found guilty. */
    @ParameterizedTest
    @CsvSource({"4, true", "5, false"})
    void aMeanOfFewerThanTwentyValidHoursProvesNothing(int invalid, boolean violation) {
        for (FurnaceDays day : List.of(aDay().maintained(0, invalid - 1), aDay().monitorBroken(0, invalid - 1))) {
            IncineratorDay.Verdict verdict = day.mean(StackPollutant.CO, "84", null).judged();
            assertThat(found(verdict)).isEqualTo(violation ? List.of(DAILY_MEAN_OVER) : List.of());
            assertThat(warned(verdict).contains("FEW_VALID_HOURS")).isNotEqualTo(violation);
            assertThat(verdict.steps().stream().anyMatch(step -> step.contains("日均值无效"))).isNotEqualTo(violation);
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-04-30, false", "2022-05-01, true"})
    void theNationalLimitIsDoubtedWhereHebeiHasAStricterOne(String day, boolean doubted) {
        assertThat(warned(aDay().on(day).mean(StackPollutant.CO, "70", null).judged()).contains("LOCAL_LIMIT")).isEqualTo(doubted);
        assertThat(warned(aDay().on(day).mean(StackPollutant.CO, "70", "80").judged())).doesNotContain("LOCAL_LIMIT");
    }

    // Row 10

    @ParameterizedTest
    @CsvSource({"0, false", "5, false", "6, true"})
    void row10FiveMeansBelow850AreCompliantAndSixAreNot(int cold, boolean violation) {
        assertThat(found(aDay().cold(cold).judged())).isEqualTo(violation ? List.of(TEMPERATURE_LOW) : List.of());
    }

    @Test
    void row10AColdFurnaceOutsideOfOperationIsNoViolation() {
        assertThat(found(aDay().from(0, 11, STARTING, "20").from(12, 23, COOLING, "20").cold(200).judged())).isEmpty();
        assertThat(found(aDay().from(0, 3, FAULT, "20").from(4, 4, FAULT, "20").from(5, 23, COOLING, "20").cold(6).judged()))
                .as("a fault beyond its four hours is judged as operation").containsExactly(TEMPERATURE_LOW);
        assertThat(found(aDay().maintained(0, 23).cold(6).judged()))
                .as("the stack's monitors under maintenance say nothing about the furnace's thermometers").containsExactly(TEMPERATURE_LOW);
    }

    @Test
    void row10AMarkOfAbnormalTemperatureIsPointedOut() {
        assertThat(warned(aDay().temperatureMarked(3, 3).cold(4).judged())).containsExactly("TEMPERATURE_MARK");
        assertThat(aDay().cold(null).judged().steps()).anyMatch(step -> step.contains("没有提供炉温数据"));
    }

    // Row 11

    @ParameterizedTest
    @CsvSource({"30, false", "30.1, true"})
    void row11AnHourlyExceedanceAloneIsAWarning(String particulate, boolean warns) {
        IncineratorDay.Verdict verdict = aDay().from(3, 3, RUNNING, particulate).mean(StackPollutant.PM, "14", null).judged();
        assertThat(found(verdict)).isEmpty();
        assertThat(warned(verdict).contains("HOURLY_MEAN_OVER")).isEqualTo(warns);
    }

    // Law and stories

    @ParameterizedTest
    @CsvSource({"FALSE_MARK, 第九十九条第三项, 第一千一百零八条", "DAILY_MEAN_OVER, 第九十九条第二项, 第一千一百零七条",
            "TEMPERATURE_LOW, 第一百一十七条第七项, 第一千一百三十条第七项", "MAINTENANCE_OVER, 第一百条第三项, 第一千零八十六条第一款第二项"})
    void theCodeIsCitedFromItsFirstDayOn(FurnaceFinding kind, String then, String now) {
        assertThat(kind.citation(LocalDate.of(2026, 8, 14))).endsWith("《大气污染防治法》" + then).doesNotContain("水污染");
        assertThat(kind.citation(LocalDate.of(2026, 8, 15))).endsWith("《生态环境法典》" + now);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCitedStandsInTheTableOfLegalBases(FurnaceFinding kind) {
        for (LocalDate day : List.of(LocalDate.of(2026, 8, 14), LocalDate.of(2026, 8, 15))) {
            assertThat(new BasesOnDisk().validFor(kind.violation(), day)).extracting(LegalBasis::citation).contains(kind.penalty(day));
        }
    }

    @Test
    void thePublishedStoryThreeHoursOfStartUpInWeiCountyAreExempt() {
        IncineratorDay.Verdict verdict = aDay().from(0, 2, STARTING, "96").used(41, 0, 3, 0).mean(StackPollutant.CO, "72", "80").judged();
        assertThat(verdict.violation()).isFalse();
        assertThat(verdict.count(EXEMPT)).isEqualTo(3);
        assertThat(verdict.count(JUDGED)).isEqualTo(21);
        assertThat(verdict.after().used()).isEqualTo(44);
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void fiveHundredthsOverTheCarbonMonoxideLimitIsAViolationThatPeopleMayWaive() {
        IncineratorDay.Verdict verdict = aDay().mean(StackPollutant.CO, "84", "80").judged();
        assertThat(verdict.findings().get(0).citation()).contains("第六条", "《大气污染防治法》第九十九条第二项");
        assertThat(verdict.steps()).anyMatch(step -> step.contains("由办案人员依法决定"));
    }

    // The table itself

    @Test
    void everyRowOfTheTableIsReached() throws Exception {
        Set<String> rows = new TreeSet<>();
        Matcher row = Pattern.compile("<rule id=\"([^\"]+)\"").matcher(Files.readString(Path.of("processes/waiver/incinerator-hour.dmn")));
        while (row.find()) {
            rows.add(row.group(1));
        }
        assertThat(rowsHit()).containsExactlyInAnyOrderElementsOf(rows);
    }

    /** Asks the table about hours of every kind, and returns the rows that answered. */
    public static Set<String> rowsHit() {
        for (FurnaceState state : FurnaceState.values()) {
            for (HourRule.Particulate particulate : HourRule.Particulate.values()) {
                for (HourRule.Monitor monitor : HourRule.Monitor.values()) {
                    for (int bits = 0; bits < 32; bits++) {
                        HourRule.Facts facts = new HourRule.Facts((bits & 16) != 0, state, particulate, bits & 1, bits >> 1 & 1,
                                bits >> 2 & 1, monitor, bits >> 3 & 1);
                        HourRuling ruling = HourTableOnDisk.TABLE.rule(facts);
                        assertThat(ruling.reason()).isNotBlank();
                        assertThat(ruling.treatment() == EXEMPT).as("%s", facts).isEqualTo(ruling.budget() != HourRuling.Budget.NONE);
                    }
                }
            }
        }
        return Set.copyOf(HourTableOnDisk.MATCHED);
    }

    @Test
    void everyLimitHasASourceAndHoldsFromTheOrdersFirstDay() {
        assertThat(IncineratorLimits.Key.values()).allSatisfy(key -> assertThat(IncineratorLimits.on(LocalDate.of(2023, 1, 1)).of(key).citation()).isNotBlank());
        assertThat(IncineratorLimits.on(IncineratorLimits.FIRST_DAY).whole(IncineratorLimits.Key.EXEMPT_HOURS)).isEqualTo(60);
        assertThatIllegalArgumentException().isThrownBy(() -> IncineratorLimits.on(IncineratorLimits.FIRST_DAY.minusDays(1)));
    }
}
