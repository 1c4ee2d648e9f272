package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.access.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is counted. */
class DailyFineBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String GOOD = """
            {"originalFine": 200000, "originalDecisionOn": "2015-05-29", "originalDecisionServedOn": "2015-05-30",
             "correctionOrderServedOn": "2015-05-25", "orderWarnedOfDailyFine": true, "rechecks": [
             {"on": "2015-06-15", "result": "STILL_VIOLATING"},
             {"on": "2015-07-01", "result": "CORRECTED", "correctionOrderServedOn": "2015-06-16", "sameViolation": true}],
             "dailyDecisionOn": "2015-06-26", "violation": "AIR_OVER_STANDARD"}""";

    private static DailyFineBody read(String text) throws JsonProcessingException {
        return JSON.readValue(text, DailyFineBody.class);
    }

    @Test
    void everythingThatIsSaidIsRead() throws JsonProcessingException {
        DailyFine.Facts facts = read(GOOD).facts();
        assertThat(facts.rechecks()).containsExactly(new Recheck(LocalDate.of(2015, 6, 15), Recheck.Result.STILL_VIOLATING, null, null, null),
                new Recheck(LocalDate.of(2015, 7, 1), Recheck.Result.CORRECTED, LocalDate.of(2015, 6, 16), null, true));
        assertThat(DailyFine.judge(facts, DailyFineTest.LAW).status()).isEqualTo(DailyFine.Status.APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"originalFine\": 200000 | \"originalFine\": null | /originalFine",
            "\"originalFine\": 200000 | \"originalFine\": 0 | /originalFine",
            "\"originalFine\": 200000 | \"originalFine\": 1000000000000 | /originalFine",
            "\"originalDecisionOn\": \"2015-05-29\" | \"originalDecisionOn\": null | /originalDecisionOn",
            "\"originalDecisionOn\": \"2015-05-29\" | \"originalDecisionOn\": \"2014-12-31\" | /originalDecisionOn",
            "\"originalDecisionOn\": \"2015-05-29\" | \"originalDecisionOn\": \"2015-05-31\" | /originalDecisionServedOn",
            "\"correctionOrderServedOn\": \"2015-05-25\" | \"correctionOrderServedOn\": \"2015-06-16\" | /rechecks/0/on",
            "\"correctionOrderServedOn\": \"2015-05-25\" | \"correctionOrderServedOn\": \"2014-12-31\" | /correctionOrderServedOn",
            "\"on\": \"2015-06-15\" | \"on\": \"2015-07-01\" | /rechecks/1/on,/rechecks/1/correctionOrderServedOn",
            "\"on\": \"2015-06-15\" | \"on\": null | /rechecks/0/on",
            "\"on\": \"2015-07-01\" | \"on\": \"2015-06-15\" | /rechecks/1/on,/rechecks/1/correctionOrderServedOn",
            "\"on\": \"2015-07-01\" | \"on\": \"2100-01-01\" | /rechecks/1/on",
            "\"2015-06-16\" | \"2015-07-02\" | /rechecks/1/correctionOrderServedOn",
            "\"2015-06-16\" | \"2015-06-14\" | /rechecks/1/correctionOrderServedOn",
            "\"STILL_VIOLATING\" | null | /rechecks/0/result",
            "\"STILL_VIOLATING\" | \"STILL_VIOLATING\", \"correctionOrderServedOn\": \"2015-05-26\" | /rechecks/0/correctionOrderServedOn",
            "{\"on\": \"2015-06-15\", \"result\": \"STILL_VIOLATING\"} | null | /rechecks/0",
            "\"dailyDecisionOn\": \"2015-06-26\" | \"dailyDecisionOn\": \"2100-01-01\" | /dailyDecisionOn"})
    void eachMistakeIsNamedByItsPointerInChinese(String good, String bad, String pointers) throws JsonProcessingException {
        assertThat(GOOD).contains(good);
        DailyFineBody body = read(GOOD.replace(good, bad));
        Problem problem = catchThrowableOfType(Problem.class, body::facts);
        assertThat(problem).isNotNull();
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly(pointers.split(","));
        assertThat(problem.errors()).allMatch(one -> one.message().matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws JsonProcessingException {
        Problem problem = catchThrowableOfType(Problem.class, read("{}")::facts);
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly("/originalFine", "/originalDecisionOn", "/rechecks");
    }

    @Test
    void fromOneToFiveHundredRechecksAreTaken() throws JsonProcessingException {
        assertThatCode(read(many(500))::facts).doesNotThrowAnyException();
        for (String body : new String[] {many(0), many(501)}) {
            assertThat(catchThrowableOfType(Problem.class, read(body)::facts).errors()).extracting(Problem.Complaint::pointer)
                    .containsExactly("/rechecks");
        }
    }

    private static String many(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "{\"on\": \"" + LocalDate.of(2016, 1, 1).plusDays(i)
                + "\", \"result\": \"STILL_VIOLATING\"}").collect(Collectors.joining(",", """
                {"originalFine": 10, "originalDecisionOn": "2016-01-01", "correctionOrderServedOn": "2016-01-01", "rechecks": [""", "]}"));
    }
}
