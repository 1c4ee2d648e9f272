package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.law.RecusalGround;
import org.junit.jupiter.api.Test;

/** The choices written into the forms are those the room knows, in the same words. */
class DeliberationFormsTest {

    @Test
    void theChoicesOfAVoteAreTheSameForMembersAndChair() throws IOException {
        Map<String, String> words = new TreeMap<>();
        Stream.of(Choice.values()).forEach(choice -> words.put(choice.name(), choice.label()));
        assertThat(options("cast-vote", "choice")).isEqualTo(words);
        assertThat(options("close-vote", "choice")).isEqualTo(words);
    }

    @Test
    void theConclusionsAreThoseOfTheContract() throws IOException {
        Map<String, String> words = new TreeMap<>();
        Stream.of(Deliberations.Conclusion.values()).forEach(conclusion -> words.put(conclusion.name(), conclusion.label()));
        assertThat(options("confirm-conclusion", "conclusion")).isEqualTo(words);
    }

    @Test
    void theGroundsForRecusalAreThoseOfTheLaw() throws IOException {
        Map<String, String> options = options("answer-head-recusal", "ground");
        assertThat(options).hasSize(RecusalGround.values().length + 1).containsKey("NONE");
        Stream.of(RecusalGround.values()).forEach(ground -> assertThat(options.get(ground.name())).endsWith(ground.label()));
    }

    private static Map<String, String> options(String form, String key) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(Path.of("forms/deliberation", form + ".form").toFile()).get("components")) {
            if (component.path("key").asText().equals(key)) {
                component.get("values").forEach(value -> options.put(value.get("value").asText(), value.get("label").asText()));
            }
        }
        return options;
    }
}
