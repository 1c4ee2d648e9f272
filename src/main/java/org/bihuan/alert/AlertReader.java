package org.bihuan.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bihuan.enterprise.Enterprises.Enterprise;

/**
 * Turns one item as sent into an alert, or says everything that is wrong with it. Measured values are rounded to the six
 * decimals that are stored. Pure: the registers come in as functions.
 */
final class AlertReader {

    /** Sources of this form are people who reported through Tasklist; no system may pose as one. */
    static final String PERSON = "person:";
    /** As whom the house sends its own alerts. */
    private static final String HOUSE = "bihuan";

    private static final Set<String> FIELDS = Set.of("source", "sourceEventId", "kind", "enterprise", "region", "outlet", "device",
            "pollutant", "value", "limit", "unit", "averaging", "occurredFrom", "occurredTo", "detectedAt", "summary", "details");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._:@-]{1,64}");
    private static final Pattern EVENT_ID = Pattern.compile("[\\p{L}\\p{N}._:@=+,~#()-]{1,128}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 6;
    private static final int MAX_LIST = 50;
    private static final int MAX_DETAIL = 1000;
    private static final int MAX_DETAILS = 16_000;
    private static final int MAX_ERRORS = 20;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Period OLDEST = Period.ofYears(10);

    private final AlertBody.Item item;
    private final boolean own;
    private final Clock clock;
    private final Instant now;
    private final List<ItemError> errors;

    private AlertReader(AlertBody.Item item, boolean own, Clock clock) {
        this.item = item;
        this.own = own;
        this.clock = clock;
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.errors = new ArrayList<>(item.errors());
    }

    /** The alert without its row id (0), or the errors: one of the two is empty. */
    record Reading(Alert alert, List<ItemError> errors) {
    }

    /** The credit code an item names, to look all of a batch up at once; null where there is none. */
    static String enterpriseOf(AlertBody.Item item) {
        return item.fields() != null && item.fields().get("enterprise") instanceof String uscc && uscc.length() == 18 ? uscc : null;
    }

    static Reading read(AlertBody.Item item, String receivedFrom, Clock clock, Function<String, Optional<Enterprise>> enterprises,
                        Predicate<String> regionKnown) {
        return read(item, false, receivedFrom, clock, enterprises, regionKnown);
    }

    /** An alert that the house itself found: it alone may come from one of its own sources. */
    static Reading readOwn(AlertBody.Item item, Clock clock, Function<String, Optional<Enterprise>> enterprises, Predicate<String> regionKnown) {
        return read(item, true, HOUSE, clock, enterprises, regionKnown);
    }

    private static Reading read(AlertBody.Item item, boolean own, String receivedFrom, Clock clock,
                                Function<String, Optional<Enterprise>> enterprises, Predicate<String> regionKnown) {
        if (item.fields() == null) {
            return new Reading(null, item.errors());
        }
        AlertReader reader = new AlertReader(item, own, clock);
        Alert alert = reader.alert(receivedFrom, enterprises, regionKnown);
        return reader.errors.isEmpty() ? new Reading(alert, List.of())
                : new Reading(null, List.copyOf(reader.errors));
    }

    private Alert alert(String receivedFrom, Function<String, Optional<Enterprise>> enterprises, Predicate<String> regionKnown) {
        item.fields().keySet().stream().filter(name -> !FIELDS.contains(name))
                .forEach(name -> reject(ItemError.under("", name), "没有这个字段"));
        String source = named("source", SOURCE, "只能含字母、数字和 . _ : @ -，最长 64 个字符");
        if (source != null && source.startsWith(PERSON) && !source.equals(PERSON + receivedFrom)) {
            reject("/source", "以 person: 开头的来源只用于人工填报");
        }
        if (!own && Alarms.Finder.reserved(source)) {
            reject("/source", "这个来源只用于本系统自己发现的报警，请改用其他名称");
        }
        String eventId = named("sourceEventId", EVENT_ID, "只能含字母、数字和 . _ : @ = + , ~ # ( ) -，最长 128 个字符");
        AlertKind kind = choice("kind", AlertKind.class, true);
        Enterprise enterprise = enterprise(kind, enterprises);
        String region = region(enterprise, regionKnown);
        String outlet = part("outlet", enterprise, enterprise == null ? null : code -> enterprise.outlet(code).isPresent());
        String device = part("device", enterprise, enterprise == null ? null : code -> enterprise.device(code).isPresent());
        if (outlet == null && device != null && enterprise != null) {
            outlet = enterprise.device(device).map(d -> d.outlet()).orElse(null);
        }
        String pollutant = pollutant();
        BigDecimal value = number("/value", item.fields().get("value"));
        BigDecimal limit = number("/limit", item.fields().get("limit"));
        String unit = text("unit", 32);
        Averaging averaging = choice("averaging", Averaging.class, false);
        Instant from = moment("occurredFrom");
        Instant to = item.fields().get("occurredTo") == null ? from : moment("occurredTo");
        Instant detected = item.fields().get("detectedAt") == null ? now : moment("detectedAt");
        checkTimes(from, to, detected, averaging);
        String summary = text("summary", 2000);
        Map<String, Object> details = details(kind);
        String subKind = subKind(kind, details);
        if (kind != null && kind.needsMeasurement()) {
            requireMeasurement("value");
            requireMeasurement("limit");
        }
        return errors.isEmpty() ? new Alert(0, source, eventId, kind, subKind, enterprise == null ? null : enterprise.uscc(), region, outlet,
                device, pollutant, value, limit, unit, averaging, from, to, detected, now, receivedFrom, summary, details) : null;
    }

    private Enterprise enterprise(AlertKind kind, Function<String, Optional<Enterprise>> enterprises) {
        String uscc = text("enterprise", 18);
        if (uscc == null) {
            if (kind != null && !kind.mayLackEnterprise() && item.fields().get("enterprise") == null) {
                reject("/enterprise", "这类报警必须指明企业（统一社会信用代码）");
            }
            return null;
        }
        Optional<Enterprise> enterprise = enterprises.apply(uscc);
        if (enterprise.isEmpty()) {
            reject("/enterprise", "没有这个企业：" + ItemError.shown(uscc));
        }
        return enterprise.orElse(null);
    }

    private String region(Enterprise enterprise, Predicate<String> known) {
        String region = text("region", 6);
        if (region == null) {
            if (enterprise == null && item.fields().get("enterprise") == null && item.fields().get("region") == null) {
                reject("/region", "请指明企业或者区县代码");
            }
            return enterprise == null ? null : enterprise.region();
        }
        if (!known.test(region)) {
            reject("/region", "没有这个区县代码：" + ItemError.shown(region));
        } else if (enterprise != null && !enterprise.region().equals(region)) {
            reject("/region", "与企业所在区县不一致");
        }
        return region;
    }

    /** An outlet or device: of the enterprise where one is named, free text (a station's device) where none is. */
    private String part(String field, Enterprise enterprise, Predicate<String> known) {
        String code = text(field, 64);
        if (code != null && known != null && !known.test(code)) {
            reject("/" + field, "该企业没有这个" + (field.equals("outlet") ? "排放口" : "设备") + "：" + ItemError.shown(code));
        }
        return code;
    }

    private String pollutant() {
        String code = text("pollutant", 32);
        if (code == null) {
            return null;
        }
        Optional<Pollutants.Pollutant> pollutant = Pollutants.find(code);
        if (pollutant.isEmpty()) {
            reject("/pollutant", "没有这个污染物编码（HJ 212）：" + ItemError.shown(code));
        }
        return pollutant.map(Pollutants.Pollutant::code).orElse(null);
    }

    private void checkTimes(Instant from, Instant to, Instant detected, Averaging averaging) {
        if (from != null && to != null && to.isBefore(from)) {
            reject("/occurredTo", "不能早于 occurredFrom");
        }
        if (from != null && from.isAfter(now.plus(TOLERANCE))) {
            reject("/occurredFrom", "不能晚于现在");
        }
        if (to != null && to.isAfter(endOfRunningPeriod(averaging))) {
            reject("/occurredTo", "不能晚于现在");
        }
        if (detected != null && detected.isAfter(now.plus(TOLERANCE))) {
            reject("/detectedAt", "不能晚于现在");
        }
        if (detected != null && from != null && detected.isBefore(from)) {
            reject("/detectedAt", "不能早于 occurredFrom");
        }
        if (from != null && from.isBefore(ZonedDateTime.now(clock).minus(OLDEST).toInstant())) {
            reject("/occurredFrom", "不能早于十年前");
        }
    }

    /** A mean may be reported while its hour or day still runs. */
    private Instant endOfRunningPeriod(Averaging averaging) {
        ZonedDateTime local = now.atZone(clock.getZone());
        Instant end = averaging == Averaging.HOUR ? local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant()
                : averaging == Averaging.DAY ? local.truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant() : now;
        return end.isAfter(now.plus(TOLERANCE)) ? end : now.plus(TOLERANCE);
    }

    private Map<String, Object> details(AlertKind kind) {
        Object sent = item.fields().get("details");
        if (sent == null) {
            return Map.of();
        }
        if (!(sent instanceof Map<?, ?> given)) {
            reject("/details", "应为一个对象");
            return Map.of();
        }
        Map<String, Object> details = new java.util.LinkedHashMap<>();
        if (kind != null) {
            given.forEach((name, value) -> {
                String pointer = ItemError.under("/details", name.toString());
                DetailField field = kind.field(name.toString());
                if (field == null) {
                    reject(pointer, kind.label() + "没有这个明细字段");
                } else if (value != null) {
                    details.put(field.name(), detail(field, pointer, value));
                }
            });
            if (details.get("marks") instanceof List<?> marks) {
                for (int i = 0; i < marks.size(); i++) {
                    if (!DataMark.codes().contains(String.valueOf(marks.get(i)))) {
                        reject("/details/marks/" + i, "没有这个数据标记，应为 " + String.join("、", DataMark.codes()) + " 之一");
                    }
                }
            }
        }
        if (details.toString().length() > MAX_DETAILS) {
            reject("/details", "明细过长，最多 " + MAX_DETAILS + " 个字符");
        }
        return details;
    }

    private Object detail(DetailField field, String pointer, Object value) {
        return switch (field.type()) {
            case TEXT -> checkedText(pointer, value, MAX_DETAIL);
            case FLAG -> value instanceof Boolean ? value : wrong(pointer, "应为 true 或 false");
            case MOMENT -> {
                Instant moment = moment(pointer, value);
                yield moment == null ? null : moment.toString();
            }
            case CHOICE -> value instanceof String code && field.choices().contains(code) ? code
                    : wrong(pointer, "应为 " + String.join("、", field.choices()) + " 之一");
            case LIST -> list(pointer, value);
            case NUMBER, INTEGER -> {
                BigDecimal number = number(pointer, value);
                if (number != null && field.type() == DetailField.Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
                    yield wrong(pointer, "应为整数");
                }
                if (number != null && (field.min() != null && number.compareTo(field.min()) < 0
                        || field.max() != null && number.compareTo(field.max()) > 0)) {
                    yield wrong(pointer, "应在 " + field.min() + " 至 " + field.max() + " 之间");
                }
                yield number;
            }
        };
    }

    private Object list(String pointer, Object value) {
        if (!(value instanceof List<?> sent)) {
            return wrong(pointer, "应为文本的数组");
        }
        if (sent.size() > MAX_LIST) {
            return wrong(pointer, "最多 " + MAX_LIST + " 项");
        }
        List<Object> texts = new ArrayList<>();
        for (Object element : sent) {
            texts.add(checkedText(pointer + "/" + texts.size(), element == null ? List.of() : element, MAX_DETAIL));
        }
        return texts;
    }

    private String subKind(AlertKind kind, Map<String, Object> details) {
        String subKind = (String) details.get("subKind");
        if (kind != null && subKind != null && !kind.subKinds().containsKey(subKind)) {
            reject("/details/subKind", kind.subKinds().isEmpty() ? kind.label() + "没有细类"
                    : "应为 " + String.join("、", kind.subKinds().keySet()) + " 之一");
        }
        return subKind;
    }

    private void requireMeasurement(String field) {
        if (item.fields().get(field) == null) {
            reject("/" + field, "超标报警必须有数值和限值");
        }
    }

    private String named(String field, Pattern pattern, String rule) {
        Object value = item.fields().get(field);
        if (value == null) {
            reject("/" + field, "必填");
            return null;
        }
        if (!(value instanceof String text)) {
            reject("/" + field, "应为文本");
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            reject("/" + field, rule);
            return null;
        }
        return text;
    }

    /** The text, or null where it is missing or blank. */
    private String text(String field, int max) {
        Object value = item.fields().get(field);
        String text = value == null ? null : checkedText("/" + field, value, max);
        return text == null || text.isBlank() ? null : text;
    }

    private String checkedText(String pointer, Object value, int max) {
        if (!(value instanceof String text)) {
            reject(pointer, "应为文本");
            return null;
        }
        if (text.length() > max) {
            reject(pointer, "最长 " + max + " 个字符");
            return null;
        }
        if (CONTROL.matcher(text).find() || loneSurrogate(text)) {
            reject(pointer, "含有不允许的控制字符");
            return null;
        }
        return text;
    }

    private static boolean loneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, boolean required) {
        Object value = item.fields().get(field);
        if (value == null) {
            if (required) {
                reject("/" + field, "必填");
            }
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        reject("/" + field, "应为 " + String.join("、", java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + " 之一");
        return null;
    }

    private BigDecimal number(String pointer, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof BigDecimal number)) {
            reject(pointer, "应为数字");
            return null;
        }
        // Looked at before rounding: 1e-999999999 would take a billion digits to round.
        if (number.signum() != 0 && (number.precision() - (long) number.scale() > WHOLE_DIGITS || number.scale() > 100)) {
            reject(pointer, "数字超出范围（整数部分最多 18 位）");
            return null;
        }
        BigDecimal rounded = number.signum() == 0 ? BigDecimal.ZERO : number.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > WHOLE_DIGITS) {
            reject(pointer, "数字超出范围（整数部分最多 18 位）");
            return null;
        }
        return rounded.scale() > 0 ? rounded.stripTrailingZeros().setScale(Math.max(0, rounded.stripTrailingZeros().scale())) : rounded;
    }

    private Instant moment(String field) {
        Object value = item.fields().get(field);
        if (value == null) {
            reject("/" + field, "必填");
            return null;
        }
        return moment("/" + field, value);
    }

    private Instant moment(String pointer, Object value) {
        try {
            if (value instanceof String text && text.length() <= 40) {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                if (moment.getYear() >= 1900 && moment.getYear() <= 9999) {
                    return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            }
        } catch (DateTimeParseException e) {
            // Said below, in the same words as for everything else that is no moment.
        }
        reject(pointer, "应为带时区的时间，例如 2021-12-27T12:00:00+08:00");
        return null;
    }

    private Object wrong(String pointer, String message) {
        reject(pointer, message);
        return null;
    }

    private void reject(String pointer, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new ItemError(pointer, message));
        }
    }
}
