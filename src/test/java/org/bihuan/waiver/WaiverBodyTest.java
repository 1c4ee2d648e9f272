package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.bihuan.access.Problem;
import org.bihuan.waiver.WaiverItem.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is judged. */
class WaiverBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String GOOD = """
            {"violation": "AIR_OVER_STANDARD", "on": "2023-03-01", "facts": {"answers": [{"fact": "NO_HARM", "holds": true}, {"fact": "TOXIC", "holds": false}],
             "earlierOffences": ["2020-06-30"], "timesOver": 0.05, "ph": 7, "orderedAt": "2023-03-01T10:00:00+08:00", "orderedUntil": "2023-03-01",
             "correctedAt": "2023-03-02T09:00:00+08:00"}}""";

    private static WaiverBody read(String text) throws JsonProcessingException {
        return JSON.readValue(text, WaiverBody.class);
    }

    @Test
    void anActIsReadAndTheUnitIsMeantWhereNobodyIsNamed() throws JsonProcessingException {
        WaiverQuestion question = read(GOOD).question();
        assertThat(question.party()).isEqualTo(Party.UNIT);
        assertThat(question.holds(WaiverFact.NO_HARM)).isTrue();
        assertThat(question.holds(WaiverFact.TOXIC)).isFalse();
        assertThat(question.holds(WaiverFact.MINOR)).isNull();
        assertThat(question.earlier()).containsExactly(LocalDate.of(2020, 6, 30));
        assertThat(read("{\"violation\": \"ODOUR\", \"on\": \"2023-03-01\", \"facts\": {}}").question().facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"AIR_OVER_STANDARD\" | null | /violation",
            "\"on\": \"2023-03-01\" | \"on\": null | /on",
            "\"on\": \"2023-03-01\" | \"on\": \"2010-02-28\" | /on",
            "\"on\": \"2023-03-01\" | \"on\": \"2100-01-01\" | /on",
            "\"facts\": {\"answers\" | \"facts\": {\"party\": \"ANY\", \"answers\" | /facts/party",
            "{\"fact\": \"TOXIC\", \"holds\": false} | null | /facts/answers/1",
            "\"TOXIC\" | null | /facts/answers/1/fact",
            "\"TOXIC\" | \"NO_HARM\" | /facts/answers/1/fact",
            "\"TOXIC\", \"holds\": false | \"TOXIC\", \"holds\": null | /facts/answers/1/holds",
            "\"TOXIC\", \"holds\": false | \"HARM\", \"holds\": true | /facts/answers",
            "\"2020-06-30\" | null | /facts/earlierOffences/0",
            "\"2020-06-30\" | \"2023-03-02\" | /facts/earlierOffences/0",
            "\"2020-06-30\" | \"1999-01-01\" | /facts/earlierOffences/0",
            "\"timesOver\": 0.05 | \"timesOver\": -0.05 | /facts/timesOver",
            "\"timesOver\": 0.05 | \"timesOver\": 100000.1 | /facts/timesOver",
            "\"ph\": 7 | \"ph\": -1 | /facts/ph",
            "\"ph\": 7 | \"ph\": 14.1 | /facts/ph",
            "2023-03-01T10:00:00+08:00 | 2023-03-01T10:00:00 | /facts/orderedAt",
            "2023-03-01T10:00:00+08:00 | 2023-02-28T23:59:59+08:00 | /facts/orderedAt",
            "\"orderedUntil\": \"2023-03-01\" | \"orderedUntil\": \"2023-02-28\" | /facts/orderedUntil",
            "\"orderedUntil\": \"2023-03-01\" | \"orderedUntil\": \"2100-01-01\" | /facts/orderedUntil",
            "2023-03-02T09:00:00+08:00 | 昨天 | /facts/correctedAt",
            "2023-03-02T09:00:00+08:00 | 2023-02-28T09:00:00+08:00 | /facts/correctedAt"})
    void eachMistakeIsNamedByItsPointerInChinese(String good, String bad, String pointer) throws JsonProcessingException {
        assertThat(GOOD).contains(good);
        WaiverBody body = read(GOOD.replace(good, bad));
        Problem problem = catchThrowableOfType(Problem.class, body::question);
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly(pointer);
        assertThat(problem.errors().get(0).message()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws JsonProcessingException {
        Problem problem = catchThrowableOfType(Problem.class, read("{}")::question);
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly("/violation", "/on", "/facts");
    }
}
