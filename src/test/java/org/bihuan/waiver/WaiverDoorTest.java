package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The calculator over the public interface, with the deployed table behind it. */
@WholeApplicationTest
class WaiverDoorTest {

    private static final String ACT = """
            {"violation": "AIR_OVER_STANDARD", "on": "2023-03-01", "facts": {"answers": [{"fact": "NO_HARM", "holds": true},
             {"fact": "DAILY_MEAN_WITHIN", "holds": true}, {"fact": "WITHIN_LIMITS_AGAIN", "holds": true}, {"fact": "FALSIFIED", "holds": false},
             {"fact": "EVASION", "holds": false}, {"fact": "EMERGENCY_IN_FORCE", "holds": false}, {"fact": "REFERRED", "holds": false},
             {"fact": "ORDER_DISOBEYED", "holds": false}, {"fact": "TOXIC", "holds": false}, {"fact": "SEVERAL_FACTORS", "holds": false}],
             "timesOver": 0.05, "orderedAt": "2023-03-01T10:00:00+08:00", "correctedAt": "2023-03-02T09:00:00+08:00"}}""";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private WaiverItems items;

    private ResponseEntity<String> ask(String user, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return http.postForEntity("/api/calculations/waiver", new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode judged(String body) throws Exception {
        ResponseEntity<String> answer = ask("weixian-1", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    @Test
    void aSlightExceedanceThatWasCorrectedWithinADayMustBeWaived() throws Exception {
        JsonNode answer = judged(ACT);
        assertThat(answer.at("/proposal").asText()).isEqualTo("MUST_WAIVE");
        assertThat(answer.at("/items/0/code").asText()).isEqualTo("SLIGHT_EXCEEDANCE");
        assertThat(answer.at("/items/0/citation").asText()).contains("免罚办法");
        assertThat(answer.at("/items/0/certaintyName").asText()).isEqualTo("未核实");
        assertThat(answer.at("/missing")).isEmpty();
        assertThat(answer.at("/barriers")).isEmpty();
        assertThat(answer.at("/steps").toString()).contains("集体讨论决定", "进行教育");
    }

    /** Over the interface as through the forms: whatever else is proven, no barrier leads to a waiver. */
    @ParameterizedTest
    @MethodSource("org.bihuan.waiver.EligibilityTest#barriers")
    void noBarrierLeadsToAWaiver(WaiverFact fact) throws Exception {
        JsonNode barred = judged(ACT.replace("{\"fact\": \"" + fact + "\", \"holds\": false}", "{\"fact\": \"" + fact + "\", \"holds\": true}")
                .replace("{\"fact\": \"NO_HARM\", \"holds\": true}", fact == WaiverFact.HARM ? "{\"fact\": \"HARM\", \"holds\": true}" : "{\"fact\": \"NO_HARM\", \"holds\": true}"));
        assertThat(barred.at("/proposal").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(barred.at("/barriers").toString()).contains(fact.label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONITORING_DATA_FALSIFIED", "AIR_EVASION", "WATER_EVASION", "HEAVY_POLLUTION_EARTHWORK", "HEAVY_POLLUTION_LIMITS", "INSPECTION_REFUSED"})
    void aViolationThatIsItselfABarrierLeadsToNone(String violation) throws Exception {
        JsonNode barred = judged(ACT.replace("\"AIR_OVER_STANDARD\"", '"' + violation + '"'));
        assertThat(barred.at("/proposal").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(barred.at("/barriers").toString()).contains("不适用免予处罚");
    }

    @Test
    void aBarrierAndMissingProofAreNamed() throws Exception {
        JsonNode barred = judged(ACT.replace("\"EMERGENCY_IN_FORCE\", \"holds\": false", "\"EMERGENCY_IN_FORCE\", \"holds\": true"));
        assertThat(barred.at("/proposal").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(barred.at("/barriers/0").asText()).isEqualTo("重污染天气应急响应期间违法");
        assertThat(barred.at("/open").asBoolean()).isFalse();

        JsonNode open = judged(ACT.replace("{\"fact\": \"WITHIN_LIMITS_AGAIN\", \"holds\": true}, ", ""));
        assertThat(open.at("/proposal").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(open.at("/open").asBoolean()).isTrue();
        assertThat(open.at("/missing").toString()).contains("改正后监测达标");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\"AIR_OVER_STANDARD\", \"SMELL\", /violation", "\"NO_HARM\", \"NO_HURT\", /facts/answers/0/fact",
            "\"timesOver\": 0.05, \"timesOver\": \"0.05\", /facts/timesOver", "\"timesOver\": 0.05, \"timesOver\": -1, /facts/timesOver",
            "\"timesOver\", \"timesOvr\", /facts/timesOvr", "2023-03-02T09:00:00+08:00, 2023-03-02, /facts/correctedAt"})
    void aBadQuestionIsRefusedAtTheSpot(String good, String bad, String pointer) throws Exception {
        ResponseEntity<String> answer = ask("weixian-1", ACT.replace(good, bad));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/message").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void theItemsOfADaySayWhatTheyDependOn() throws Exception {
        TestRestTemplate officer = http.withBasicAuth("weixian-1", "bihuan-demo");
        JsonNode asked = json.readTree(officer.getForObject("/api/law/waiver-items?violation=AIR_OVER_STANDARD&on=2022-08-19", String.class));
        assertThat(asked.at("/items").findValuesAsText("code")).containsExactly("SLIGHT_EXCEEDANCE", "SUDDEN_FAULT", "MINOR", "FIRST", "NO_FAULT");
        assertThat(asked.at("/facts").findValuesAsText("code")).contains("DAILY_MEAN_WITHIN", "FALSIFIED", "RECORD_CHECKED").doesNotContain("EIA_APPROVED");
        asked = json.readTree(officer.getForObject("/api/law/waiver-items?violation=EIA_NOT_REGISTERED&on=2022-08-20", String.class));
        assertThat(asked.at("/items").findValuesAsText("code")).contains("EIA_REGISTRATION");
        assertThat(asked.at("/items/0/sinceInspection").asBoolean()).isTrue();
        assertThat(asked.at("/facts").findValuesAsText("code")).doesNotContain("TOXIC", "SEVERAL_FACTORS");
        assertThat(officer.getForEntity("/api/law/waiver-items?violation=SMELL&on=2022-08-20", String.class).getStatusCode().value()).isEqualTo(400);
        assertThat(officer.getForEntity("/api/law/waiver-items?violation=ODOUR&on=gestern", String.class).getStatusCode().value()).isEqualTo(400);
    }

    /** Another list, another answer, without a restart; one that makes no sense, or comes from somebody else, leaves the old one in force. */
    @Test
    void whatADesignerDeploysIsAnsweredBy() throws Exception {
        String original = Files.readString(WaiverItemsOnDisk.FILE);
        String stricter = original.replaceAll("(id=\"out_slight_exceedance_timesOverMax\"><text>)[^<]*", "$10.03");
        assertThat(stricter).isNotEqualTo(original);
        String wrong = original.replaceAll("(id=\"out_slight_exceedance_timesOverMax\"><text>)[^<]*", "$11.5");
        try {
            ResponseEntity<String> refused = deploy("designer-1", wrong);
            assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(400);
            assertThat(refused.getBody()).contains("（rule_slight_exceedance）：timesOverMax 一格不能大于 1");
            assertThat(deploy("weixian-1", stricter).getStatusCode().value()).isEqualTo(403);
            assertThat(judged(ACT).at("/proposal").asText()).isEqualTo("MUST_WAIVE");

            assertThat(deploy("designer-1", stricter).getStatusCode().value()).isEqualTo(200);
            inForce("0.03");
            assertThat(judged(ACT).at("/proposal").asText()).isNotEqualTo("MUST_WAIVE");
            assertThat(judged(ACT.replace("\"timesOver\": 0.05", "\"timesOver\": 0.03")).at("/proposal").asText()).isEqualTo("MUST_WAIVE");
            JsonNode shown = json.readTree(http.withBasicAuth("weixian-1", "bihuan-demo")
                    .getForObject("/api/law/waiver-items?violation=AIR_OVER_STANDARD&on=2023-03-01", String.class));
            assertThat(shown.at("/items").toString()).contains("0.03");
        } finally {
            assertThat(deploy("designer-1", original).getStatusCode().value()).isEqualTo(200);
        }
        inForce("0.1");
        assertThat(judged(ACT).at("/proposal").asText()).isEqualTo("MUST_WAIVE");
    }

    /** Which version is the newest is asked every other second: so long the test waits. */
    private void inForce(String timesOverMax) throws Exception {
        BigDecimal shown = BigDecimal.ZERO;
        for (int tries = 0; tries < 200 && shown.compareTo(new BigDecimal(timesOverMax)) != 0; tries++) {
            Thread.sleep(100);
            shown = items.all().stream().filter(item -> item.row().equals("rule_slight_exceedance")).findFirst().orElseThrow().timesOverMax();
        }
        assertThat(shown).isEqualByComparingTo(timesOverMax);
    }

    private ResponseEntity<String> deploy(String user, String xml) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.setBasicAuth(user, "bihuan-demo");
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "waiver-items");
        parts.add("waiver-items.dmn", new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "waiver-items.dmn";
            }
        });
        return http.postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
    }

    @Test
    void strangersAreNotAnswered() {
        assertThat(ask(null, ACT).getStatusCode().value()).isEqualTo(401);
    }
}
