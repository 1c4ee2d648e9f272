package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private record Body(@Money.Yuan BigDecimal fine) {
    }

    private final ObjectMapper json = new ObjectMapper();

    private Body read(String text) throws JsonProcessingException {
        return json.readValue(text.replace('\'', '"'), Body.class);
    }

    @ParameterizedTest
    @CsvSource({"200000, 200000.00", "'\"4200000.00\"', 4200000.00", "0, 0.00", "0.5, 0.50", "'\"545.05\"', 545.05", "2e5, 200000.00",
            "1000000000000, 1000000000000.00"})
    void anAmountIsReadFromANumberOrATextAndWrittenWithTwoDecimals(String sent, String written) throws JsonProcessingException {
        Body body = read("{'fine': " + sent + "}");
        assertThat(json.readTree(json.writeValueAsString(body)).get("fine").textValue()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.005", "1e999999999", "1e-999999999", "1000000000000.01", "'-5'", "'1e5'", "'５'", "'1,000'", "''", "'12 '",
            "true", "[1]", "{}"})
    void whatIsNoAmountIsRefusedInChinese(String sent) {
        assertThatThrownBy(() -> read("{'fine': " + sent + "}")).isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("金额应为");
    }

    @Test
    void peopleReadAmountsInGroupsOfThree() {
        assertThat(Money.inWords(new BigDecimal("4200000"))).isEqualTo("4,200,000 元");
        assertThat(Money.inWords(new BigDecimal("545.5"))).isEqualTo("545.5 元");
    }
}
