package org.bihuan.law;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.engine.FormValues;

/** Amounts of money: yuan as {@link BigDecimal} with at most two decimals, from 0 to {@link #MAX}. */
public final class Money {

    /** One trillion yuan: more than any fine, and far below where an amount would not fit a column. */
    public static final BigDecimal MAX = new BigDecimal("1000000000000");

    private static final Pattern TEXT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final List<Unit> UNITS = List.of(new Unit(100_000_000, "亿"), new Unit(10_000, "万"), new Unit(1_000, "仟"),
            new Unit(100, "佰"), new Unit(10, "拾"));
    private static final String SHAPE = "金额应为不小于 0、最多两位小数的数（元），例如 \"4200000.00\"";

    /** Marks an amount in a body: read from a text or a number of yuan, written as a text with two decimals. */
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = In.class)
    @JsonSerialize(using = Out.class)
    public @interface Yuan {
    }

    private Money() {
    }

    /** An amount of yuan above 0 that somebody typed into a form; null where there is none or it is refused. */
    public static BigDecimal typed(FormValues values, String key) {
        String text = values.text(key);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
            values.reject(key, "请填写大于 0、最多两位小数的金额（元），例如 200000.00");
            return null;
        }
        return toFen(new BigDecimal(text));
    }

    /** To the fen, halves up. */
    public static BigDecimal toFen(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** With two decimals and no grouping, as the public interface has it: {@code 4200000.00}. */
    public static String plain(BigDecimal amount) {
        return toFen(amount).toPlainString();
    }

    /** For people: {@code 4,200,000 元}; decimals only where there are any. */
    public static String inWords(BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(toFen(amount)) + " 元";
    }

    /**
     * In Chinese capitals, as documents write amounts: {@code 伍佰肆拾伍元整}, {@code 壹佰元零伍分}. Rounded to the fen first.
     *
     * @throws IllegalArgumentException below 0 or above {@link #MAX}
     */
    public static String inCapitals(BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("不能用大写书写的金额：" + amount.toPlainString() + " 元");
        }
        long fen = toFen(amount).unscaledValue().longValueExact();
        String yuan = fen >= 100 ? capitals(fen / 100) + "元" : "";
        int jiao = (int) (fen % 100 / 10);
        int last = (int) (fen % 10);
        if (jiao == 0 && last == 0) {
            return (yuan.isEmpty() ? "零元" : yuan) + "整";
        }
        String gap = jiao == 0 && !yuan.isEmpty() ? "零" : "";
        return yuan + gap + (jiao == 0 ? "" : DIGITS.charAt(jiao) + "角") + (last == 0 ? "" : DIGITS.charAt(last) + "分");
    }

    /** In capitals and digits, as documents must have both: {@code 人民币肆佰贰拾万元整（¥4,200,000.00）}. */
    public static String inDocuments(BigDecimal amount) {
        return "人民币" + inCapitals(amount) + "（¥"
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(toFen(amount)) + "）";
    }

    /** The largest unit that fits, what it is multiplied by, then the rest; a 零 wherever a place in between is empty. */
    private static String capitals(long number) {
        for (Unit unit : UNITS) {
            if (number >= unit.size) {
                long rest = number % unit.size;
                return capitals(number / unit.size) + unit.name + (rest == 0 ? "" : (rest < unit.size / 10 ? "零" : "") + capitals(rest));
            }
        }
        return String.valueOf(DIGITS.charAt((int) number));
    }

    private record Unit(long size, String name) {
    }

    static final class In extends JsonDeserializer<BigDecimal> {

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal amount = null;
            if (parser.currentToken() == JsonToken.VALUE_STRING && TEXT.matcher(parser.getText()).matches()) {
                amount = new BigDecimal(parser.getText());
            } else if (parser.currentToken().isNumeric()) {
                amount = parser.getDecimalValue();
            }
            // Scale and precision first: comparing 1e999999999 with anything would write all its digits out.
            if (amount == null || Math.abs((long) amount.scale()) > 15 || amount.precision() > 30 || amount.signum() < 0
                    || amount.compareTo(MAX) > 0 || amount.stripTrailingZeros().scale() > 2) {
                throw JsonMappingException.from(parser, SHAPE, new IllegalArgumentException(SHAPE));
            }
            return amount;
        }
    }

    static final class Out extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(plain(amount));
        }
    }
}
