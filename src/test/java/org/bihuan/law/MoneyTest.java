package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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

    @ParameterizedTest
    @CsvSource({"545, 伍佰肆拾伍元整", "0, 零元整", "0.01, 壹分", "0.05, 伍分", "0.5, 伍角", "0.55, 伍角伍分", "1, 壹元整", "10, 壹拾元整",
            "11, 壹拾壹元整", "20, 贰拾元整", "100, 壹佰元整", "101, 壹佰零壹元整", "110, 壹佰壹拾元整", "100.05, 壹佰元零伍分", "100.50, 壹佰元伍角",
            "1001, 壹仟零壹元整", "1010, 壹仟零壹拾元整", "1100, 壹仟壹佰元整", "1234.56, 壹仟贰佰叁拾肆元伍角陆分", "10000, 壹万元整", "10001, 壹万零壹元整",
            "10500, 壹万零伍佰元整", "15000, 壹万伍仟元整", "100000, 壹拾万元整", "100500, 壹拾万零伍佰元整", "105000, 壹拾万伍仟元整",
            "200000, 贰拾万元整", "398600, 叁拾玖万捌仟陆佰元整", "4200000, 肆佰贰拾万元整", "7573400, 柒佰伍拾柒万叁仟肆佰元整",
            "11550000, 壹仟壹佰伍拾伍万元整", "10020030, 壹仟零贰万零叁拾元整", "100000000, 壹亿元整", "100000500, 壹亿零伍佰元整",
            "100005000, 壹亿零伍仟元整", "100050000, 壹亿零伍万元整", "1000500000, 壹拾亿零伍拾万元整", "10203040506.07, 壹佰零贰亿零叁佰零肆万零伍佰零陆元零柒分",
            "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", "1000000000000, 壹万亿元整", "0.005, 壹分"})
    void documentsWriteAmountsInCapitals(BigDecimal amount, String capitals) {
        assertThat(Money.inCapitals(amount)).isEqualTo(capitals);
    }

    @Test
    void documentsHaveCapitalsAndDigits() {
        assertThat(Money.inDocuments(new BigDecimal("4200000"))).isEqualTo("人民币肆佰贰拾万元整（¥4,200,000.00）");
        assertThat(Money.inDocuments(new BigDecimal("0.5"))).isEqualTo("人民币伍角（¥0.50）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000.01"})
    void whatIsNoAmountHasNoCapitals(BigDecimal amount) {
        assertThatThrownBy(() -> Money.inCapitals(amount)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("大写");
    }

    @Property(tries = 5000)
    void capitalsReadBackAreTheAmount(@ForAll @LongRange(max = 100_000_000_000_000L) long fen) {
        String capitals = Money.inCapitals(BigDecimal.valueOf(fen, 2));
        assertThat(fenOf(capitals)).as(capitals).isEqualTo(fen);
        assertThat(capitals).doesNotContain("零零", "零元零", "零万", "零亿", "零整");
    }

    /** Reads from left to right as a cashier would: a digit waits for its unit, 万 and 亿 take all that is smaller before them. */
    private static long fenOf(String capitals) {
        long total = 0;     // finished by 亿
        long section = 0;   // since 亿
        long digit = 0;
        long fen = 0;
        for (char c : capitals.toCharArray()) {
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            switch (c) {
                case '拾' -> section += digit * 10;
                case '佰' -> section += digit * 100;
                case '仟' -> section += digit * 1000;
                case '万' -> section = (section / 10_000 + section % 10_000 + digit) * 10_000;
                case '亿' -> total += (section + digit) * 100_000_000;
                case '元' -> fen = (total + section + digit) * 100;
                case '角' -> fen += digit * 10;
                case '分' -> fen += digit;
                default -> assertThat(value >= 0 || c == '整').as("%s in %s", c, capitals).isTrue();
            }
            if (c == '亿') {
                section = 0;
            }
            digit = Math.max(value, 0);
        }
        return fen;
    }
}
