package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.law.SignerRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The choices written into the forms are those the room knows, in the same words. */
class InspectionFormsTest {

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("record-arrival", "partyRole", words(PartyRole.values())),
                Arguments.of("record-refusal", "manner", words(RefusalManner.values())),
                Arguments.of("record-inspection", "production", words(ProductionState.values())),
                Arguments.of("record-inspection", "treatment", words(TreatmentState.values())),
                Arguments.of("record-inspection", "papers", words(PapersState.values())),
                Arguments.of("record-inspection", "signature", words(Signature.values())),
                Arguments.of("issue-correction-order", "delivery", words(Delivery.values())),
                Arguments.of("issue-correction-order", "signerRole", words(SignerRole.values())));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void offersEveryChoiceInItsWords(String form, String key, Map<String, String> words) throws IOException {
        assertThat(options(form, key)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("longerChoices")
    void explainsTheChoicesThatNeedIt(String form, String key, Map<String, String> words) throws IOException {
        Map<String, String> options = options(form, key);
        words.forEach((value, label) -> assertThat(options.get(value)).contains(label));
    }

    static Stream<Arguments> longerChoices() {
        Map<String, String> results = words(InspectionResult.values());
        results.remove(InspectionResult.REFUSED.name());
        return Stream.of(
                Arguments.of("prepare-inspection", "kind", words(InspectionKind.values())),
                Arguments.of("answer-recusal", "ground", Map.of("PARTY_OR_RELATIVE", "是当事人", "INTEREST", "直接利害关系",
                        "OTHER_RELATION", "可能影响公正执法", "NONE", "不需要回避")),
                Arguments.of("record-inspection", "result", results));
    }

    private static Map<String, String> options(String form, String key) throws IOException {
        JsonNode root = new ObjectMapper().readTree(new ClassPathResource("forms/inspection/" + form + ".form").getInputStream());
        Map<String, String> options = new TreeMap<>();
        for (JsonNode component : root.get("components")) {
            if (component.path("key").asText().equals(key)) {
                component.get("values").forEach(value -> options.put(value.get("value").asText(), value.get("label").asText()));
            }
        }
        return options;
    }

    private static Map<String, String> words(Enum<?>[] values) {
        Map<String, String> words = new TreeMap<>();
        for (Enum<?> value : values) {
            words.put(value.name(), label(value));
        }
        return words;
    }

    private static String label(Enum<?> value) {
        if (value instanceof PartyRole role) {
            return role.label();
        } else if (value instanceof RefusalManner manner) {
            return manner.label();
        } else if (value instanceof ProductionState production) {
            return production.label();
        } else if (value instanceof TreatmentState treatment) {
            return treatment.label();
        } else if (value instanceof PapersState papers) {
            return papers.label();
        } else if (value instanceof Signature signature) {
            return signature.label();
        } else if (value instanceof Delivery delivery) {
            return delivery.label();
        } else if (value instanceof SignerRole role) {
            return role.label();
        } else if (value instanceof InspectionKind kind) {
            return kind.label();
        }
        return ((InspectionResult) value).label();
    }
}
