package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bihuan.enterprise.Enterprises.Enterprise;

/** Reads a known state as sent, or says everything that is wrong with it. Pure: the registers come in as functions. */
final class KnownStateReader {

    private static final Set<String> FIELDS = Set.of("kind", "mark", "enterprise", "region", "outlet", "device", "source", "from", "to",
            "reason");
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MAX_REASON = 2000;

    private final Map<String, Object> fields;
    private final List<ItemError> errors = new ArrayList<>();

    private KnownStateReader(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** @throws RequestRefused naming every wrong field */
    static KnownState read(Map<String, Object> fields, String declaredBy, Instant now, Function<String, Optional<Enterprise>> enterprises,
                           Predicate<String> regionKnown) {
        KnownStateReader reader = new KnownStateReader(fields);
        reader.unknown(FIELDS);
        KnownState state = reader.state(declaredBy, now, enterprises, regionKnown);
        reader.check();
        return state;
    }

    /** The reason of a revocation. @throws RequestRefused where it is missing */
    static String reason(Map<String, Object> fields) {
        KnownStateReader reader = new KnownStateReader(fields);
        reader.unknown(Set.of("reason"));
        String reason = reader.required("reason", MAX_REASON);
        reader.check();
        return reason;
    }

    private KnownState state(String declaredBy, Instant now, Function<String, Optional<Enterprise>> enterprises, Predicate<String> regionKnown) {
        KnownStateKind kind = choice("kind", KnownStateKind.class);
        if (kind != null && kind.computed()) {
            reject("kind", kind.label() + "由工况标记和监测标记计算得出，不能手工登记");
        }
        DataMark mark = fields.get("mark") == null ? null : choice("mark", DataMark.class);
        if (kind == KnownStateKind.DATA_MARK && mark == null && fields.get("mark") == null) {
            reject("mark", "数据标记必须写明是哪一个");
        } else if (kind != null && kind != KnownStateKind.DATA_MARK && mark != null) {
            reject("mark", "只有数据标记才有这一项");
        } else if (mark != null && mark.effect() != DataMark.Effect.NO_EXCEEDANCE) {
            reject("mark", "标记 " + mark.name() + "（" + mark.label() + "）不能使报警失效");
        }
        String uscc = text("enterprise", 18);
        Enterprise enterprise = uscc == null ? null : enterprises.apply(uscc).orElse(null);
        if (uscc != null && enterprise == null) {
            reject("enterprise", "没有这个企业：" + ItemError.shown(uscc));
        }
        String region = text("region", 6);
        if (region != null && !regionKnown.test(region)) {
            reject("region", "没有这个区县代码：" + ItemError.shown(region));
        } else if (region != null && enterprise != null && !region.equals(enterprise.region())) {
            reject("region", "与企业所在区县不一致");
        }
        String outlet = text("outlet", 64);
        String device = text("device", 64);
        if (uscc == null && (outlet != null || device != null) && region == null) {
            reject("enterprise", "指明排放口或设备时请同时指明企业或区县");
        }
        if (enterprise != null && outlet != null && enterprise.outlet(outlet).isEmpty()) {
            reject("outlet", "该企业没有这个排放口：" + ItemError.shown(outlet));
        }
        if (enterprise != null && device != null && enterprise.device(device).isEmpty()) {
            reject("device", "该企业没有这个设备：" + ItemError.shown(device));
        }
        String source = text("source", 64);
        Instant from = moment("from");
        Instant to = moment("to");
        if (from != null && to != null && !from.isBefore(to)) {
            reject("to", "应晚于 from");
        } else if (from != null && to != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
            reject("to", "一次最长 " + LONGEST.toDays() + " 天");
        }
        String reason = required("reason", MAX_REASON);
        return new KnownState(0, kind, mark, uscc, region, outlet, device, source, from, to, reason, declaredBy, now, null, null, null);
    }

    private void unknown(Set<String> known) {
        fields.keySet().stream().filter(name -> !known.contains(name)).limit(20).forEach(name -> reject(name, "没有这个字段"));
    }

    private String required(String field, int max) {
        String text = text(field, max);
        if (text == null && errors.stream().noneMatch(e -> e.pointer().equals("/" + field))) {
            reject(field, "必填");
        }
        return text;
    }

    private String text(String field, int max) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            reject(field, "应为文本");
            return null;
        }
        if (text.length() > max || text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            reject(field, "最长 " + max + " 个字符，不能含控制字符");
            return null;
        }
        return text.isBlank() ? null : text.strip();
    }

    private Instant moment(String field) {
        String text = required(field, 40);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            reject(field, "应为带时区的时间，例如 2021-12-27T12:00:00+08:00");
            return null;
        }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type) {
        Object value = fields.get(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        reject(field, "应为 " + String.join("、", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + " 之一");
        return null;
    }

    private void reject(String field, String message) {
        errors.add(new ItemError(ItemError.under("", field), message));
    }

    private void check() {
        if (!errors.isEmpty()) {
            throw new RequestRefused(400, errors);
        }
    }
}
