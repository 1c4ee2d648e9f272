package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Limits counted by hand on a wall calendar, each under the rule that it tries. */
class LimitsByHandTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/deadline/by-hand.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void countedByHand(String rule, String what, String question, String unrolled, String lastDay) throws JsonProcessingException {
        DeadlineController.Answer answer = new DeadlineController(WorkingDays::seed)
                .count(JSON.readValue(question.replace('\'', '"'), DeadlineBody.class));
        assertThat(answer.unrolled()).as("%s %s: %s", rule, what, answer.steps()).isEqualTo(unrolled);
        assertThat(answer.lastDay()).as("%s %s: %s", rule, what, answer.steps()).isEqualTo(lastDay);
    }
}
