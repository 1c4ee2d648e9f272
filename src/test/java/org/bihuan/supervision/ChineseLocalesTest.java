package org.bihuan.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Chinese locale files of the web applications against the English ones of the packaged webjar: a newer
 * webjar with new keys makes this test fail before an officer meets a bare key on the screen.
 */
class ChineseLocalesTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    /** The only words in Latin letters that may stand in a Chinese text: names, formats, fixed technical words. */
    private static final Set<String> LATIN_WORDS = Set.of(
            "Camunda", "Optimize", "cockpit", "tasklist", "ID", "API", "LDAP", "null", "F", "Ctrl",
            "BPMN", "DMN", "XML", "JSON", "CSV", "DI", "EDE", "FNI", "PI", "TU");

    /** Values that are the same in every language. */
    private static final Set<String> LANGUAGE_FREE_VALUES = Set.of("ID", "ID*", "JSON", "CSV");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|%[ds]");
    private static final Pattern TAG = Pattern.compile("</?[a-z]+(\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&[a-z]+;");
    private static final Pattern DATE_PATTERN = Pattern.compile("[Yy]{4}-MM-[Dd]{2}THH:mm:ss");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The community banner is hidden; its harmless text needs no link to the maker's pages. */
    private static final String BANNER = "labels.BANNER_CE_EOL_TEXT";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void hasExactlyTheKeysOfTheEnglishFile(String app) throws IOException {
        Map<String, JsonNode> english = values(app, "en");
        Map<String, JsonNode> chinese = values(app, "zh");
        assertFalse(english.isEmpty(), app + ": the English file has no values");

        List<String> findings = new ArrayList<>();
        english.forEach((key, value) -> {
            if (!chinese.containsKey(key)) {
                findings.add("%s %s: no Chinese for %s".formatted(app, key, value));
            }
        });
        chinese.forEach((key, value) -> {
            if (!english.containsKey(key)) {
                findings.add("%s %s: unknown to the English file, in Chinese %s".formatted(app, key, value));
            }
        });
        report(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void keepsPlaceholdersAndMarkup(String app) throws IOException {
        Map<String, JsonNode> chinese = values(app, "zh");
        List<String> findings = new ArrayList<>();
        values(app, "en").forEach((key, english) -> {
            JsonNode translated = chinese.get(key);
            if (translated == null || !english.isTextual()) {
                return;
            }
            String before = english.asText();
            String after = translated.asText();
            // dates have a test of their own: "a month" may become "1" or "%d"
            if (!key.startsWith("dateLocales.") && !parts(PLACEHOLDER, before).equals(parts(PLACEHOLDER, after))) {
                findings.add(finding(app, key, before, after, "placeholders differ"));
            }
            if (!key.equals(BANNER) && !parts(TAG, before).equals(parts(TAG, after)) && !isPointyWord(before)) {
                findings.add(finding(app, key, before, after, "markup differs"));
            }
        });
        report(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void leavesNothingInEnglish(String app) throws IOException {
        Map<String, JsonNode> english = values(app, "en");
        List<String> findings = new ArrayList<>();
        values(app, "zh").forEach((key, translated) -> {
            if (!key.startsWith("labels.") || !english.containsKey(key)) {
                return;
            }
            String before = english.get(key).asText();
            String after = translated.asText();
            if (after.isBlank() && !before.isBlank() && !before.equals("s")) { // Chinese has no plural ending
                findings.add(finding(app, key, before, after, "empty"));
            }
            String words = bare(after);
            LATIN_WORD.matcher(words).results().map(MatchResult::group).filter(word -> !LATIN_WORDS.contains(word))
                    .forEach(word -> findings.add(finding(app, key, before, after, "English word " + word)));
            if (LATIN_WORD.matcher(words).find() && !CHINESE.matcher(words).find()
                    && !LANGUAGE_FREE_VALUES.contains(after)) {
                findings.add(finding(app, key, before, after, "no Chinese"));
            }
        });
        report(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void readsDatesTheChineseWay(String app) throws IOException {
        JsonNode english = file(app, "en").get("dateLocales");
        JsonNode dates = file(app, "zh").get("dateLocales");

        List.of("months", "monthsShort", "weekdays", "weekdaysShort", "weekdaysMin").forEach(names -> {
            assertEquals(english.get(names).size(), dates.get(names).size(), app + ": " + names);
            dates.get(names).forEach(
                    name -> assertTrue(CHINESE.matcher(name.asText()).find(), app + ": " + names + " " + name));
        });
        assertEquals("星期日", dates.at("/weekdays/0").asText(), "moment begins its week on Sunday");
        assertEquals("YYYY年M月D日", dates.at("/longDateFormat/LL").asText());
        assertEquals("YYYY年M月D日 LT", dates.at("/longDateFormat/LLL").asText());
        assertEquals(1, dates.at("/week/dow").asInt(), "the working week begins on Monday");
        dates.get("relativeTime").properties().forEach(entry -> assertFalse(
                LATIN_WORD.matcher(PLACEHOLDER.matcher(entry.getValue().asText()).replaceAll("")).find(),
                app + ": relativeTime." + entry.getKey() + " " + entry.getValue()));
        assertEquals("%s后", dates.at("/relativeTime/future").asText());
        assertEquals("%s前", dates.at("/relativeTime/past").asText());
    }

    /** Values such as "&lt;null&gt;" and "&lt;version&gt;" are words in pointed brackets, not markup. */
    private static boolean isPointyWord(String value) {
        return value.matches("<[A-Za-z]+>");
    }

    private static String bare(String value) {
        String rest = value;
        for (Pattern pattern : List.of(PLACEHOLDER, TAG, ENTITY, DATE_PATTERN)) {
            rest = pattern.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    private static List<String> parts(Pattern pattern, String value) {
        return pattern.matcher(value).results().map(part -> part.group().replace(" ", "")).sorted().toList();
    }

    private static String finding(String app, String key, String english, String chinese, String what) {
        return "%s %s: %s\n    en: %s\n    zh: %s".formatted(app, key, what, english, chinese);
    }

    private static void report(List<String> findings) {
        if (!findings.isEmpty()) {
            fail(findings.size() + " findings\n" + String.join("\n", findings));
        }
    }

    private Map<String, JsonNode> values(String app, String language) throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        file(app, language).properties().forEach(top -> collect(top.getKey(), top.getValue(), values));
        return values;
    }

    private static void collect(String key, JsonNode node, Map<String, JsonNode> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(key + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(key + "[" + i + "]", node.get(i), values);
            }
        } else {
            values.put(key, node);
        }
    }

    private JsonNode file(String app, String language) throws IOException {
        String name = FOLDER.formatted(app, language);
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(name)) {
            assertNotNull(in, name + " is not on the class path");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            boolean mark = text.startsWith("\uFEFF"); // the packaged English files begin with one
            assertFalse(mark && language.equals("zh"), name + " begins with a byte order mark");
            return json.readTree(mark ? text.substring(1) : text);
        }
    }
}
