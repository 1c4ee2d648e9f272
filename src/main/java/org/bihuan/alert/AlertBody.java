package org.bihuan.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a source sent, item by item, so that a bad item never loses its neighbours where the syntax still allows.
 *
 * <p>A broken JSON array is refused as a whole, because nobody can say where its next item begins; of NDJSON only the broken
 * line is refused. Numbers stay text until their length is known, nesting ends at {@value #MAX_DEPTH} levels.
 */
final class AlertBody {

    static final int MAX_ITEMS = 10_000;
    static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_ERRORS = 20;

    /** An item as sent; {@code fields} is null where it is not a readable object. */
    record Item(int index, Map<String, Object> fields, List<ItemError> errors) {
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10_000).maxNumberLength(MAX_BYTES)
                    .maxStringLength(MAX_BYTES).maxNameLength(MAX_BYTES).build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private AlertBody() {
    }

    /** @throws RequestRefused when the body is no array, is broken, or holds too many items */
    static List<Item> array(byte[] body) {
        String text = decode(body);
        if (text == null) {
            throw new RequestRefused(400, "", "正文不是有效的 UTF-8 编码");
        }
        List<Item> items = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new RequestRefused(400, "", "正文应为报警的 JSON 数组（1 至 10000 条），单条也请放在数组中");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                requireRoom(items.size());
                items.add(item(parser, items.size()));
            }
            if (parser.nextToken() != null) {
                throw new RequestRefused(400, "", "数组之后还有多余的内容，未接收任何报警");
            }
        } catch (JsonProcessingException e) {
            throw new RequestRefused(400, "/" + items.size(), "正文在第 " + (items.size() + 1) + " 条处不是有效的 JSON（" + position(e)
                    + "），未接收任何报警");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (items.isEmpty()) {
            throw new RequestRefused(400, "", "数组中没有报警");
        }
        return items;
    }

    /** One object per line; blank lines are not counted. */
    static List<Item> lines(byte[] body) {
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < body.length;) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            byte[] line = Arrays.copyOfRange(body, from, to);
            from = to + 1;
            String text = decode(line);
            if (text != null && text.isBlank()) {
                continue;
            }
            requireRoom(items.size());
            items.add(line(text, items.size()));
        }
        if (items.isEmpty()) {
            throw new RequestRefused(400, "", "正文中没有报警");
        }
        return items;
    }

    /** A body that is one object. @throws RequestRefused when it cannot be read */
    static Map<String, Object> object(byte[] body) {
        Item item = line(decode(body), 0);
        if (!item.errors().isEmpty()) {
            throw new RequestRefused(400, item.errors());
        }
        return item.fields();
    }

    private static Item line(String text, int index) {
        if (text == null) {
            return new Item(index, null, List.of(new ItemError("", "不是有效的 UTF-8 编码")));
        }
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Item item = item(parser, index);
            return parser.nextToken() == null ? item
                    : new Item(index, null, List.of(new ItemError("", "只能有一个 JSON 对象")));
        } catch (JsonProcessingException e) {
            return new Item(index, null, List.of(new ItemError("", "不是完整有效的 JSON（" + position(e) + "）")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRoom(int items) {
        if (items >= MAX_ITEMS) {
            throw new RequestRefused(413, "/" + MAX_ITEMS, "一次最多提交 " + MAX_ITEMS + " 条报警，未接收任何报警");
        }
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null ? "位置不明"
                : "第 " + e.getLocation().getLineNr() + " 行第 " + e.getLocation().getColumnNr() + " 列";
    }

    /** The text, or null where the bytes are not UTF-8. A byte order mark is skipped. */
    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Item item(JsonParser parser, int index) throws IOException {
        List<ItemError> errors = new ArrayList<>();
        Object value = value(parser, "", 1, errors);
        if (!(value instanceof Map<?, ?>)) {
            return new Item(index, null, List.of(new ItemError("", "应为一个 JSON 对象")));
        }
        return new Item(index, (Map<String, Object>) value, errors);
    }

    private static Object value(JsonParser parser, String pointer, int depth, List<ItemError> errors) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "nothing there");
        }
        if (token.isStructStart() && depth > MAX_DEPTH) {
            parser.skipChildren();
            complain(errors, pointer, "嵌套不能超过 " + MAX_DEPTH + " 层");
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, depth, errors);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, pointer + "/" + list.size(), depth + 1, errors));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, pointer, errors);
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "unexpected " + token);
        };
    }

    private static Map<String, Object> object(JsonParser parser, String pointer, int depth, List<ItemError> errors) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            String below = ItemError.under(pointer, name);
            Object value = value(parser, below, depth + 1, errors);
            if (fields.containsKey(name)) {
                complain(errors, below, "字段重复");
            }
            fields.put(name, value);
        }
        return fields;
    }

    private static BigDecimal number(JsonParser parser, String pointer, List<ItemError> errors) throws IOException {
        if (parser.getTextLength() > MAX_NUMBER) {
            complain(errors, pointer, "数字过长");
            return null;
        }
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            complain(errors, pointer, "数字超出范围");
            return null;
        }
    }

    private static void complain(List<ItemError> errors, String pointer, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new ItemError(pointer, message));
        }
    }
}
