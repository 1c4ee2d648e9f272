package org.bihuan.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a person filled in, read field by field. Complaints are collected, so that the person sees all of them at once;
 * {@link #check()} throws them. What the form's own schema says (required, options, lengths, bounds) has been checked
 * before a room sees the values; rooms add what only they can know.
 */
public final class FormValues {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_DIGITS = 30;
    private static final int MOST_PLACES = 15;

    private final FormSchema schema;
    private final Map<String, Object> values;
    private final Clock clock;
    private final List<FieldError> errors = new ArrayList<>();

    FormValues(FormSchema schema, Map<String, Object> values, Clock clock) {
        this.schema = schema;
        this.values = values;
        this.clock = clock;
    }

    /** The text without surrounding blanks, or null where nothing was filled in. */
    public String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The text, with a complaint where it is missing. */
    public String requireText(String key) {
        String text = text(key);
        if (text == null) {
            reject(key, "请填写");
        }
        return text;
    }

    public boolean flag(String key) {
        Object value = values.get(key);
        return value instanceof Boolean b ? b : value != null && Boolean.parseBoolean(value.toString());
    }

    /** One of an enum's constants; null where nothing was chosen. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            reject(key, "没有这个选项：" + text);
            return null;
        }
    }

    /** A whole number, or null. */
    public Integer integer(String key) {
        BigDecimal number = number(key);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            reject(key, "请填写整数");
            return null;
        }
    }

    /** A number; read as text, because form numbers arrive as integers or floating point (12 or 12.5). */
    public BigDecimal number(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // 1e-999999999 is twelve letters to read and a gigabyte to write.
            if (Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_DIGITS) {
                return number;
            }
            reject(key, "数字最多 " + MOST_DIGITS + " 位，其中小数最多 " + MOST_PLACES + " 位");
        } catch (NumberFormatException e) {
            reject(key, "请填写数字");
        }
        return null;
    }

    public LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            reject(key, "日期应为“年-月-日”，例如 2026-11-23");
            return null;
        }
    }

    /** A moment; the form's date-time component sends it with or without an offset, without means Beijing time. */
    public Instant moment(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            reject(key, "时间应为“年-月-日 时:分”，例如 2026-11-23 14:30");
            return null;
        }
    }

    /** A moment that must not lie in the future. */
    public Instant pastMoment(String key) {
        Instant moment = moment(key);
        if (moment != null && moment.isAfter(clock.instant())) {
            reject(key, "不能晚于现在");
        }
        return moment;
    }

    /** The chosen values of a tag list or check list; empty where none was chosen. */
    public List<String> list(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Complains about a field; the label is taken from the form. */
    public void reject(String key, String message) {
        errors.add(new FieldError("/" + key, schema.label(key), message));
    }

    public boolean rejected() {
        return !errors.isEmpty();
    }

    /** @throws FormRejected with all complaints so far, if there are any */
    public void check() {
        if (rejected()) {
            throw new FormRejected(errors);
        }
    }
}
