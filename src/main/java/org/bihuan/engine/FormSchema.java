package org.bihuan.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one Camunda Form, as far as the server checks them: it trusts no browser. */
final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LISTS = Set.of("checklist", "taglist");
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private FormSchema(JsonNode form) {
        collect(form.path("components"));
    }

    static FormSchema parse(InputStream form) throws IOException {
        return new FormSchema(JSON.readTree(form));
    }

    String label(String key) {
        JsonNode field = fields.get(key);
        return field == null ? "" : field.path("label").asText("");
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asText(), component);
            }
            collect(component.path("components"));
        }
    }

    /** Complaints that follow from the schema alone; {@code facts} hold the choices of fields with {@code valuesKey}. */
    List<FieldError> check(Map<String, Object> values, Map<String, Object> facts) {
        List<FieldError> errors = new ArrayList<>();
        for (String key : values.keySet()) {
            if (!fields.containsKey(key)) {
                errors.add(new FieldError("/" + key, "", "表单里没有“" + key + "”这一项"));
            }
        }
        fields.forEach((key, field) -> {
            String complaint = complaint(field, values.get(key), facts);
            if (complaint != null) {
                errors.add(new FieldError("/" + key, label(key), complaint));
            }
        });
        return errors;
    }

    private static String complaint(JsonNode field, Object value, Map<String, Object> facts) {
        if (field.path("readonly").asBoolean() || field.path("disabled").asBoolean()) {
            return null;
        }
        String text = value == null ? "" : value.toString().strip();
        JsonNode rule = field.path("validate");
        if (value == null || text.isEmpty() || value instanceof List<?> list && list.isEmpty()) {
            // A hidden field cannot be filled in; whether it is needed then is the room's question.
            return rule.path("required").asBoolean() && !field.has("conditional") ? "请填写" : null;
        }
        List<String> given = LISTS.contains(field.path("type").asText()) && value instanceof List<?> list
                ? list.stream().map(Object::toString).toList() : List.of(text);
        List<String> options = options(field, facts);
        if (options != null) {
            for (String one : given) {
                if (!options.contains(one)) {
                    return "没有这个选项：" + one;
                }
            }
        }
        if (text.length() > rule.path("maxLength").asInt(LONGEST_TEXT)) {
            return "不能超过 " + rule.path("maxLength").asInt(LONGEST_TEXT) + " 个字";
        }
        if (text.length() < rule.path("minLength").asInt(0)) {
            return "不能少于 " + rule.path("minLength").asInt() + " 个字";
        }
        if (rule.hasNonNull("pattern") && !text.matches(rule.get("pattern").asText())) {
            return "格式不对";
        }
        return field.path("type").asText().equals("number") ? numberComplaint(rule, text) : null;
    }

    private static String numberComplaint(JsonNode rule, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (rule.hasNonNull("min") && number.compareTo(rule.get("min").decimalValue()) < 0) {
                return "不能小于 " + rule.get("min").asText();
            }
            if (rule.hasNonNull("max") && number.compareTo(rule.get("max").decimalValue()) > 0) {
                return "不能大于 " + rule.get("max").asText();
            }
            return null;
        } catch (NumberFormatException e) {
            return "请填写数字";
        }
    }

    /** The values a choice field allows, or null where it is no choice field. */
    private static List<String> options(JsonNode field, Map<String, Object> facts) {
        List<String> options = new ArrayList<>();
        if (field.has("values")) {
            field.get("values").forEach(option -> options.add(option.path("value").asText()));
            return options;
        }
        if (field.hasNonNull("valuesKey") && facts.get(field.get("valuesKey").asText()) instanceof List<?> list) {
            for (Object option : list) {
                options.add(option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(option));
            }
            return options;
        }
        return null;
    }
}
