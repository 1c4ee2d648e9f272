package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.access.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calculator answers and what it refuses, without the application around it. */
class DeadlineBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static DeadlineController.Answer ask(String body) throws JsonProcessingException {
        return new DeadlineController(WorkingDays::seed).count(JSON.readValue(body.replace('\'', '"'), DeadlineBody.class));
    }

    @Test
    void fiveWorkingDaysOverTheNationalDayAreExplained() throws JsonProcessingException {
        DeadlineController.Answer answer = ask("{'from': '2025-09-26', 'amount': 5, 'unit': 'WORKING_DAYS', 'pauses': []}");
        assertThat(answer.unrolled()).isEqualTo("2025-10-10").isEqualTo(answer.lastDay());
        assertThat(String.join("\n", answer.steps())).contains("2025-09-26（星期五），当日不计入，自 2025-09-27 起算",
                "2025-10-01 至 2025-10-08（国庆节、中秋节，8 日）", "调休上班的周末计入：2025-09-28（国庆节、中秋节）", "周末休息日 1 日", "不再顺延");
    }

    @Test
    void aRuleIsExplainedWithItsLawItsPausesAndItsExtension() throws JsonProcessingException {
        DeadlineController.Answer answer = ask("""
                {'rule': 'T08', 'from': '2024-01-15', 'extensions': 1, 'on': '2024-06-01', 'pauses': [
                 {'from': '2024-02-01', 'to': '2024-02-10', 'ground': 'HEARING'}, {'from': '2024-02-11', 'to': '2024-02-20'},
                 {'from': '2024-09-01', 'to': '2024-09-02'}]}""");
        assertThat(answer.unrolled()).isEqualTo("2024-06-03");
        assertThat(answer.lastDay()).isEqualTo("2024-06-03");
        assertThat(answer.pausedDays()).isEqualTo(20);
        assertThat(answer.rule().code()).isEqualTo("T08");
        assertThat(answer.standing()).isEqualTo("SOON");
        assertThat(answer.remaining()).isEqualTo(2);
        assertThat(String.join("\n", answer.steps())).contains("第五十七条", "经批准延长 30日", "合并为 2 段", "2024-02-01 至 2024-02-20（20 日）",
                "2024-09-01 至 2024-09-02（2 日） 不在期限之内");
    }

    @Test
    void aHearingIsAnnouncedSevenWorkingDaysBefore() throws JsonProcessingException {
        DeadlineController.Answer answer = ask("{'rule': 'T07', 'from': '2025-10-14'}");
        assertThat(answer.lastDay()).isEqualTo("2025-09-28");   // 13, 11, 10, 9 October, 30, 29, 28 September
        assertThat(String.join("\n", answer.steps())).contains("倒数第 7 个工作日");
    }

    @Test
    void hoursRunByTheClockThroughHolidaysAndAreAnsweredInBeijingTime() throws JsonProcessingException {
        DeadlineController.Answer answer = ask("{'rule': 'T04', 'from': '2025-09-30T22:30:00Z'}");
        assertThat(answer.lastDay()).isEqualTo("2025-10-02T06:30:00+08:00");
        assertThat(ask("{'amount': 4, 'unit': 'HOURS', 'from': '2025-09-30T22:30:00+08:00'}").unrolled()).isEqualTo("2025-10-01T02:30:00+08:00");
    }

    @Test
    void theEndOfAMonthWithoutThatDayIsItsLastDay() throws JsonProcessingException {
        DeadlineController.Answer answer = ask("{'rule': 'T09', 'from': '2021-11-30'}");
        assertThat(answer.lastDay()).isEqualTo("2022-02-28");
        assertThat(String.join("\n", answer.steps())).contains("当月没有 30 日");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "{'from': '2025-09-26', 'amount': 0, 'unit': 'WORKING_DAYS'} | /amount | 1 至 3650",
            "{'from': '2025-09-26', 'amount': -5, 'unit': 'WORKING_DAYS'} | /amount | 1 至 3650",
            "{'from': '2025-09-26', 'amount': 3651, 'unit': 'NATURAL_DAYS'} | /amount | 1 至 3650",
            "{'from': '2025-09-26', 'amount': 601, 'unit': 'MONTHS'} | /amount | 1 至 600",
            "{'from': '2025-09-26', 'amount': 51, 'unit': 'YEARS'} | /amount | 1 至 50",
            "{'from': '2025-09-26', 'unit': 'YEARS'} | /amount | 必填",
            "{'from': '2025-09-26', 'amount': 5} | /unit | 必填",
            "{'from': '2025-09-26'} | /amount | 请填",
            "{'from': '2025-09-26', 'amount': 5, 'unit': 'WORKING_DAYS', 'rule': 'T06'} | /rule | 只能填一种",
            "{'from': '2025-09-26', 'rule': 'T77'} | /rule | 没有编号为“T77”",
            "{'from': '2025-09-26', 'rule': 'T01'} | /rule | 这一日适用 T02",
            "{'from': '2023-06-30', 'rule': 'T05'} | /rule | 自 2023-07-01 起适用",
            "{'amount': 5, 'unit': 'WORKING_DAYS'} | /from | 必填",
            "{'from': '2025-02-29', 'amount': 5, 'unit': 'WORKING_DAYS'} | /from | 应为日期",
            "{'from': '+12025-02-02', 'amount': 5, 'unit': 'WORKING_DAYS'} | /from | 日期应在",
            "{'from': '2025-09-26', 'rule': 'T04'} | /from | 带时区的时刻",
            "{'from': '2025-09-26T10:00:00', 'rule': 'T04'} | /from | 带时区的时刻",
            "{'from': '2026-12-30', 'amount': 5, 'unit': 'WORKING_DAYS'} | /from | 2027",
            "{'from': '2026-12-20', 'rule': 'T02'} | /from | 2027",
            "{'from': '2026-12-01', 'rule': 'T02', 'pauses': [{'from': '2026-12-02', 'to': '2027-01-20'}]} | /pauses | 2027",
            "{'from': '2019-12-20', 'amount': 5, 'unit': 'WORKING_DAYS'} | /from | 2019",
            "{'from': '2025-09-26', 'rule': 'T06', 'extensions': 1} | /extensions | 不能延长",
            "{'from': '2025-09-26', 'rule': 'T08', 'extensions': 3} | /extensions | 0 至 2",
            "{'from': '2025-09-26', 'rule': 'T08', 'extensions': -1} | /extensions | 0 至 2",
            "{'from': '2025-09-26', 'amount': 5, 'unit': 'MONTHS', 'extensions': 0} | /extensions | 只有",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [{'from': '2025-10-09', 'to': '2025-10-08'}]} | /pauses/0/to | 不能早于",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [{'from': '2025-09-25', 'to': '2025-10-08'}]} | /pauses/0/from | 不能早于事由",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [{'to': '2025-10-08'}]} | /pauses/0/from | 必填",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [{'from': '2025-10-08'}]} | /pauses/0/to | 必填",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [null]} | /pauses/0 | 必填",
            "{'from': '2025-09-26', 'rule': 'T08', 'pauses': [{'from': '2025-10-08', 'to': '2025-10-08', 'ground': 'LITIGATION'}]} | /pauses/0/ground | 不在可以扣除",
            "{'from': '2025-10-14', 'rule': 'T07', 'pauses': [{'from': '2025-10-15', 'to': '2025-10-15'}]} | /pauses | 倒数",
            "{'from': '2025-10-14T00:00:00+08:00', 'rule': 'T04', 'pauses': [{'from': '2025-10-15', 'to': '2025-10-15'}]} | /pauses | 按小时",
            "{'from': '2025-09-26', 'rule': 'T08', 'on': '+99999-01-01'} | /on | 日期应在"})
    void eachMistakeIsNamedByItsPointerInChinese(String body, String pointer, String said) throws JsonProcessingException {
        Problem problem = catchThrowableOfType(Problem.class, () -> ask(body));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly(pointer);
        assertThat(problem.errors().get(0).message()).contains(said);
    }

    @Test
    void atMostAHundredPausesAreTaken() throws JsonProcessingException {
        String hundred = IntStream.range(0, 100).mapToObj(i -> "{'from': '2025-10-01', 'to': '2025-10-02'}").collect(Collectors.joining(","));
        String body = "{'from': '2025-09-26', 'amount': 5, 'unit': 'NATURAL_DAYS', 'pauses': [%s]}";
        assertThat(ask(body.formatted(hundred)).pausedDays()).isEqualTo(2);
        Problem problem = catchThrowableOfType(Problem.class, () -> ask(body.formatted(hundred + ",{'from': '2025-10-01', 'to': '2025-10-02'}")));
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly("/pauses");
    }
}
