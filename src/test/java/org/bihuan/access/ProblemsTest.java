package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private enum Colour { RED, BLUE }

    private record Part(Integer count, LocalDate on, Colour colour) {
    }

    private record Whole(List<Part> parts) {
    }

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Problem.Complaint reading(String text) {
        try {
            json.readValue(text, Whole.class);
            throw new AssertionError("It could be read");
        } catch (JsonProcessingException e) {
            return Problems.unreadablePart(e);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "{'parts': [{}, {'count': 'many'}]}  | /parts/1/count  | 应为整数",
        "{'parts': [{'on': 'yesterday'}]}    | /parts/0/on     | 应为日期，例如 2026-11-23",
        "{'parts': [{'colour': 'GREEN'}]}    | /parts/0/colour | 只能是 RED、BLUE",
        "{'parts': 'none'}                   | /parts          | 应为列表",
        "{'parts': [{'size': 1}]}            | /parts/0/size   | 没有这个字段：size"})
    void theWrongPartIsPointedAtAndNamed(String text, String pointer, String message) {
        Problem.Complaint complaint = reading(text.replace('\'', '"'));
        assertThat(complaint.pointer()).isEqualTo(pointer);
        assertThat(complaint.message()).isEqualTo(message);
    }

    @Test
    void mailThatFailsIsTriedAgainLaterAndLater() {
        assertThat(NoticeMailer.pause(1)).hasMinutes(1);
        assertThat(NoticeMailer.pause(3)).hasMinutes(4);
        assertThat(NoticeMailer.pause(NoticeMailer.MOST_ATTEMPTS)).hasMinutes(120);
    }
}
