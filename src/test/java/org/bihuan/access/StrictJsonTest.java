package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private enum Colour { RED }

    private record Body(BigDecimal percent, Integer days, Boolean first, LocalDate on, Colour colour, String name) {
    }

    private final ObjectMapper json = StrictJson.strict(new ObjectMapper().registerModule(new JavaTimeModule()));

    private Body read(String text) throws JsonProcessingException {
        return json.readValue(text.replace('\'', '"'), Body.class);
    }

    @Test
    void aBodyOfTheRightTypesIsRead() throws JsonProcessingException {
        assertThat(read("{'percent': 12.5, 'days': 3, 'first': true, 'on': '2026-08-15', 'colour': 'RED', 'name': '甲'}"))
                .isEqualTo(new Body(new BigDecimal("12.5"), 3, true, LocalDate.of(2026, 8, 15), Colour.RED, "甲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'percent': 1e999999999}", "{'percent': '5'}", "{'days': '5'}", "{'days': 1.5}", "{'days': 99999999999}",
            "{'first': 'true'}", "{'first': 1}", "{'on': 20250101}", "{'on': ''}", "{'on': '2025-02-30'}", "{'on': '2025-01-01T00:00:00Z'}",
            "{'on': ' 2025-01-01'}", "{'on': '2025-01-01 '}", "{'on': [2025, 1, 1]}", "{'on': {}}", "{'on': true}",
            "{'colour': 0}", "{'colour': ''}", "{'name': 5}", "{'name': true}", "{'days': 1} 2", "{'years': 1}"})
    void aBodyIsTakenAtItsWord(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"AIR_NO_PERMIT, AIR_NO_PERMIT", "'a\tb', a?b", "'\ud800x', ?x", "'\u202ex', ?x", "甲💥, 甲💥"})
    void whatWasSentIsSaidBackInAFormThatCanBeWritten(String sent, String said) {
        assertThat(Complaints.repeated(sent)).isEqualTo(said);
        assertThat(Complaints.repeated("长".repeat(60))).hasSize(60);
        assertThat(Complaints.repeated("长".repeat(61))).isEqualTo("长".repeat(60) + "…");
    }
}
