package org.bihuan.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a body that is a list, each item by itself, so that a bad item never loses its neighbours. */
@Component
public final class Items {

    /** @param value what was read, or null where it could not be; then there are complaints */
    public record Item<T>(int index, T value, List<Problem.Complaint> complaints) {
    }

    private final ObjectMapper json;

    Items(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param most items that one body may hold
     * @throws Problem where the body is no list, or holds too much or nothing
     */
    public <T> List<Item<T>> read(InputStream body, Class<T> type, int most) throws IOException {
        JsonNode list = parsed(body);
        if (!list.isArray() || list.isEmpty()) {
            throw Problem.invalid("", "正文应为 JSON 数组（1 至 " + most + " 条），单条也请放在数组中");
        }
        if (list.size() > most) {
            throw new Problem(HttpStatus.PAYLOAD_TOO_LARGE, "内容太大", "一次最多 " + most + " 条，收到 " + list.size() + " 条，未接收任何内容", List.of());
        }
        List<Item<T>> items = new ArrayList<>();
        for (JsonNode one : list) {
            items.add(item(items.size(), one, type));
        }
        return items;
    }

    private JsonNode parsed(InputStream body) throws IOException {
        try {
            return json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(body);
        } catch (JsonProcessingException e) {
            throw Problem.invalid(List.of(Problems.unreadablePart(e)));
        }
    }

    private <T> Item<T> item(int index, JsonNode one, Class<T> type) {
        if (!one.isObject()) {
            return new Item<>(index, null, List.of(new Problem.Complaint("", "应为一个 JSON 对象")));
        }
        try {
            return new Item<>(index, json.treeToValue(one, type), List.of());
        } catch (JsonProcessingException e) {
            return new Item<>(index, null, List.of(Problems.unreadablePart(e)));
        }
    }
}
