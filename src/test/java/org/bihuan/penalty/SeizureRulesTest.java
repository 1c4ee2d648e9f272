package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty days, thirty more, and twenty-four hours; what may be taken and on which ground (行政强制法 arts 19, 23, 25; Order 29 art. 4). */
class SeizureRulesTest {

    private static final LocalDate TAKEN = LocalDate.of(2024, 3, 4);

    /** The statutory limit that began on 2024-03-04, its end moved by so many days. */
    private static Standing limit(int moved, int extended) {
        LocalDate end = TAKEN.plusDays(30 + moved + extended);
        return new Standing("seizure/1", DeadlineRules.on(SeizureRules.TERM, TAKEN), TAKEN, end, end, moved, extended, null, Standing.State.RUNNING,
                extended == 0 ? new DeadlineRule.Extension(Extender.HEAD, 30) : null, null);
    }

    private static SeizureTerm term(int days, int moved, int extended, LocalDate testingUntil, String today) {
        return SeizureTerm.of(limit(moved, extended), days, testingUntil, LocalDate.parse(today), WorkingDays.seed());
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 2024-04-03, 2024-04-03", "20, 0, 2024-03-24, 2024-03-25", "1, 0, 2024-03-05, 2024-03-05", "30, 30, 2024-05-03, 2024-05-06",
            "15, 30, 2024-04-18, 2024-04-18"})
    void theEndIsThatOfTheDecisionWithItsExtension(int days, int extended, LocalDate unrolled, LocalDate lastDay) {
        SeizureTerm term = term(days, 0, extended, null, "2024-03-04");
        assertThat(term.unrolled()).isEqualTo(unrolled);
        assertThat(term.lastDay()).isEqualTo(lastDay);
    }

    /** Testing began on the 11th: as counted by each day the statutory end has moved by the days gone by since. */
    @ParameterizedTest
    @CsvSource({"1, 2024-03-11", "5, 2024-03-15", "10, 2024-03-20", "11, 2024-03-21", "40, 2024-04-19"})
    void theEndOfATestIsAsItWasToldOnWhicheverDayOneAsks(int moved, String today) {
        assertThat(term(30, moved, 0, LocalDate.of(2024, 3, 20), today).unrolled()).isEqualTo("2024-04-13");
        assertThat(term(30, moved, 0, LocalDate.of(2024, 3, 20), today).inWords()).contains("顺延至 2024-04-15", "检测、鉴定至 2024-03-20 不计入期限");
    }

    @Test
    void whereNoCalendarIsKnownTheCountedDayIsTheLast() {
        LocalDate taken = LocalDate.of(2026, 12, 20);
        Standing limit = new Standing("seizure/1", DeadlineRules.on(SeizureRules.TERM, taken), taken, taken.plusDays(30), null, 0, 0, null,
                Standing.State.RUNNING, null, "缺少 2027 年日历");
        assertThat(SeizureTerm.of(limit, 30, null, taken, WorkingDays.seed()).lastDay()).isEqualTo("2027-01-19");
    }

    @ParameterizedTest
    @CsvSource({"2024-04-02, false", "2024-04-03, false", "2024-04-04, true", "2026-11-26, true"})
    void theDatesSayWhetherTheTimeIsOver(LocalDate today, boolean over) {
        Optional<String> said = SeizureRules.over(term(30, 0, 0, null, "2024-03-04"), today);
        assertThat(said.isPresent()).isEqualTo(over);
        said.ifPresent(why -> assertThat(why).contains("G24", "2024-04-03 届满，应当解除", "第二十五条"));
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL, 请填写", "0, 至少一日", "1, NULL", "30, NULL", "31, 最长 30 日"}, nullValues = "NULL")
    void aDecisionSetsNoMoreThanThirtyDays(Integer days, String complaint) {
        said(SeizureRules.days(days, TAKEN), complaint);
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL, 2024-04-03, 请填写", "0, 2024-04-03, 至少一日", "30, 2024-04-03, NULL", "31, 2024-04-03, 最多延长 30 日", "1, 2024-04-04, 已于 2024-04-03 届满"},
            nullValues = "NULL")
    void anExtensionIsAskedForInTimeAndNoLongerThanThirtyDays(Integer days, LocalDate today, String complaint) {
        said(SeizureRules.extension(days, term(30, 0, 0, null, "2024-03-04"), today), complaint);
    }

    @Test
    void nothingIsExtendedTwice() {
        said(SeizureRules.extension(1, term(30, 0, 30, null, "2024-03-04"), TAKEN), "已经延长过");
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL, 请填写", "2024-03-10, 不能早于今天", "2024-03-11, NULL", "2024-06-30, NULL"}, nullValues = "NULL")
    void aTestEndsOnADayThatIsTold(LocalDate until, String complaint) {
        said(SeizureRules.testing(until, LocalDate.of(2024, 3, 11)), complaint);
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL, 2024-03-22, 请填写", "2024-03-10, 2024-03-22, 不能早于检测", "2024-03-11, 2024-03-22, NULL", "2024-03-20, 2024-03-22, NULL",
            "2024-03-21, 2024-03-22, 不能晚于告知当事人", "2024-03-16, 2024-03-15, 不能晚于今天"}, nullValues = "NULL")
    void aTestHasEndedWithinTheTimeThatWasTold(LocalDate lastDay, LocalDate today, String complaint) {
        Seizure.Testing testing = new Seizure.Testing("飞灰", PauseGround.APPRAISAL, LocalDate.of(2024, 3, 11), LocalDate.of(2024, 3, 20), null);
        said(SeizureRules.testingEnded(lastDay, testing, today), complaint);
    }

    @Test
    void theApprovalIsMadeGoodWithinTwentyFourHoursByTheClockOverAWeekendToo() {
        assertThat(SeizureRules.approvalDue(Instant.parse("2024-03-08T10:30:00Z"))).isEqualTo(Instant.parse("2024-03-09T10:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-03, EVASION, false", "2024-03-04, EVASION, true", "2026-08-14, EVIDENCE, false", "2026-08-15, EVIDENCE, true", "2026-08-15, TOXIC, true"})
    void nothingIsSealedBeforeFilingOrOnAGroundThatTheLawDoesNotKnow(LocalDate on, SeizureGround ground, boolean allowed) {
        assertThat(SeizureRules.refusal(on, TAKEN, ground).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void theLawOfTheDayOfTheMeasureIsCited() {
        assertThat(SeizureGround.on(LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(SeizureGround.on(LocalDate.of(2015, 1, 1))).hasSize(6).doesNotContain(SeizureGround.EVIDENCE);
        assertThat(SeizureGround.on(LocalDate.of(2026, 8, 15))).hasSize(7);
        assertThat(SeizureGround.EVASION.basis(LocalDate.of(2026, 8, 14))).startsWith("《环境保护法》第二十五条、").endsWith("第四条第一款第四项");
        assertThat(SeizureGround.EVASION.basis(LocalDate.of(2026, 8, 15))).startsWith("《生态环境法典》第五十二条、").endsWith("第四条第一款第四项");
        assertThat(SeizureGround.EVIDENCE.basis(LocalDate.of(2026, 8, 15))).isEqualTo("《生态环境法典》第五十二条");
        assertThat(Arrays.stream(SeizureGround.values()).filter(SeizureGround::binding)).containsExactly(SeizureGround.EVASION, SeizureGround.ACCIDENT);
    }

    @Test
    void aListIsReadThingByThing() {
        List<String> complaints = new ArrayList<>();
        assertThat(SeizedItem.read("阀门；DN200；1台；开启；车间；绕过除尘器\n\n  泵|无|2台|运转|车间|输送飞灰  ", complaints::add)).containsExactly(
                new SeizedItem("阀门", "DN200", "1台", "开启", "车间", "绕过除尘器"), new SeizedItem("泵", "无", "2台", "运转", "车间", "输送飞灰"));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"阀门；DN200；1台；开启；车间#没有写明与违法行为的关系", "阀门；DN200；1台；开启；车间；#没有写明与违法行为的关系",
            "冰箱；无；1台；完好；宿舍；与本案无关#写的是“与本案无关”", "冰箱；无；1台；完好；宿舍；无#写的是“无”", "冰箱；无；1台；完好；宿舍；没有关系#写的是“没有关系”"})
    void whatHasNothingToDoWithTheViolationIsNotOnTheList(String line, String complaint) {
        List<String> complaints = new ArrayList<>();
        assertThat(SeizedItem.read(line, complaints::add)).isEmpty();
        assertThat(complaints).singleElement().asString().contains("G10", complaint, "第二十三条");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"阀门；1台#第 1 行应当写明六项", "a；b；c；d；e；f；g#第 1 行应当写明六项", "阀门；；1台；开启；车间；绕过除尘器#第 1 行有空着的项目"})
    void whatCannotBeReadIsNamedWithItsLine(String line, String complaint) {
        List<String> complaints = new ArrayList<>();
        SeizedItem.read(line, complaints::add);
        assertThat(complaints).singleElement().asString().contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n \n", " "})
    void anEmptyListIsNone(String text) {
        List<String> complaints = new ArrayList<>();
        assertThat(SeizedItem.read(text, complaints::add)).isEmpty();
        assertThat(complaints).containsExactly("请至少写一件");
    }

    @Test
    void aCellThatIsTooLongForItsColumnIsNamed() {
        List<String> complaints = new ArrayList<>();
        SeizedItem.read("阀门；" + "长".repeat(301) + "；1台；开启；车间；绕过除尘器", complaints::add);
        assertThat(complaints).containsExactly("第 1 行有一项超过 300 个字");
    }

    private static void said(Optional<String> said, String complaint) {
        if (complaint == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).hasValueSatisfying(why -> assertThat(why).contains(complaint));
        }
    }
}
