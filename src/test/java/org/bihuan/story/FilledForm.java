package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A form that is filled in over the engine's own interface as the browser would do it: what is proposed stays, what the form hides
 * is not sent, a choice is named by its label. For a form that was filled in at a screen before.
 */
final class FilledForm implements Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final Set<String> MANY = Set.of("checklist", "taglist");

    private final City city;
    private final String user;
    private final String task;
    private final Supplier<Officer> screen;
    private final List<JsonNode> components = new ArrayList<>();
    private final JsonNode shown;
    private final Map<String, Object> values = new HashMap<>();

    /** Takes the task if nobody has it. */
    FilledForm(City city, String user, String task, Supplier<Officer> screen) throws Exception {
        this.city = city;
        this.user = user;
        this.task = task;
        this.screen = screen;
        String address = "/engine-rest/task/" + task;
        if (city.get(user, address).path("assignee").isNull()) {
            assertThat(city.told(user, address + "/claim", "application/json", JSON.createObjectNode().put("userId", user).toString())).startsWith("204");
        }
        collect(city.get(user, address + "/deployed-form").path("components"));
        shown = city.get(user, address + "/form-variables");
        for (JsonNode one : components) {
            Object proposed = plain(shown.path(one.path("key").asText()));
            if (proposed == null && one.has("defaultValue")) {
                proposed = JSON.convertValue(one.path("defaultValue"), Object.class);
            }
            if (proposed != null && one.has("key")) {
                values.put(one.path("key").asText(), proposed);
            }
        }
    }

    private void collect(JsonNode some) {
        for (JsonNode one : some) {
            components.add(one);
            collect(one.path("components"));
        }
    }

    private static Object plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        try {
            return JSON.convertValue(value.isTextual() && "Json".equals(variable.path("type").asText()) ? JSON.readTree(value.asText()) : value, Object.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean visible(JsonNode component) {
        String hide = component.at("/conditional/hide").asText("");
        if (hide.isEmpty()) {
            return true;
        }
        Map<String, Object> known = new HashMap<>();
        shown.fields().forEachRemaining(one -> known.put(one.getKey(), plain(one.getValue())));
        components.stream().filter(one -> one.has("key")).forEach(one -> known.putIfAbsent(one.path("key").asText(), null));
        known.putAll(values);
        return !Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(hide.substring(1), Variables.fromMap(known).asVariableContext()));
    }

    private JsonNode field(String label) {
        return components.stream().filter(one -> one.has("key") && one.path("label").asText().startsWith(label) && visible(one)).findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label + " is shown in " + components.stream().map(one -> one.path("label").asText())
                        .filter(one -> !one.isEmpty()).collect(Collectors.joining("、"))));
    }

    private Object option(JsonNode field, String label) {
        List<Map<?, ?>> options = new ArrayList<>();
        if (field.has("valuesKey")) {
            ((List<?>) plain(shown.path(field.path("valuesKey").asText()))).forEach(one -> options.add((Map<?, ?>) one));
        } else {
            field.path("values").forEach(one -> options.add(JSON.convertValue(one, Map.class)));
        }
        return options.stream().filter(one -> one.get("label").toString().contains(label)).map(one -> (Object) one.get("value")).findFirst()
                .orElseThrow(() -> new AssertionError(field.path("label").asText() + " offers no " + label + " but " + options));
    }

    private FilledForm set(JsonNode field, Object value) {
        values.put(field.path("key").asText(), value);
        return this;
    }

    @SuppressWarnings("unchecked")
    private List<Object> chosen(JsonNode field) {
        return new ArrayList<>((List<Object>) values.getOrDefault(field.path("key").asText(), List.of()));
    }

    @Override
    public FilledForm reads(String text) {
        String all = StreamSupport.stream(shown.spliterator(), false).map(one -> String.valueOf(plain(one))).collect(Collectors.joining("\n"))
                + components.stream().map(one -> one.path("text").asText()).collect(Collectors.joining("\n"));
        assertThat(all).as("what %s reads", user).contains(text);
        return this;
    }

    @Override
    public FilledForm fills(String label, String text) {
        JsonNode field = field(label);
        return set(field, "number".equals(field.path("type").asText()) ? (Object) Long.valueOf(text) : text);
    }

    @Override
    public FilledForm dates(String label, LocalDate day, String... time) {
        return set(field(label), time.length == 0 ? day.toString() : ZonedDateTime.of(day, LocalTime.parse(time[0]), HouseClock.ZONE).toOffsetDateTime().toString());
    }

    @Override
    public FilledForm chooses(String label, String option) {
        JsonNode field = field(label);
        Object value = option(field, option);
        if (!MANY.contains(field.path("type").asText())) {
            return set(field, value);
        }
        List<Object> all = chosen(field);
        if (!all.remove(value)) {
            all.add(value);
        }
        return set(field, all);
    }

    @Override
    public FilledForm leavesOut(String label, String option) {
        JsonNode field = field(label);
        List<Object> left = chosen(field);
        left.remove(option(field, option));
        return set(field, left);
    }

    @Override
    public FilledForm ticks(String label) {
        return set(field(label), true);
    }

    @Override
    public FilledForm unticks(String label) {
        return set(field(label), false);
    }

    /** There is none to be taken. */
    @Override
    public FilledForm wholePicture(String what) {
        return this;
    }

    @Override
    public Officer opensTab(String name) {
        return screen.get().opensTab(name);
    }

    @Override
    public FilledForm completes() throws Exception {
        ObjectNode variables = JSON.createObjectNode();
        for (JsonNode one : components) {
            String key = one.path("key").asText();
            if (values.containsKey(key) && visible(one)) {
                Object value = values.get(key);
                variables.set(key, value instanceof List<?> ? JSON.createObjectNode().put("value", JSON.writeValueAsString(value)).put("type", "Json")
                        : JSON.createObjectNode().set("value", JSON.valueToTree(value)));
            }
        }
        assertThat(city.told(user, "/engine-rest/task/" + task + "/submit-form", "application/json",
                JSON.createObjectNode().set("variables", variables).toString())).as("%s completes %s", user, variables).startsWith("20");
        return this;
    }
}
