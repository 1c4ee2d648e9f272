package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The calculator over the public interface, with the deployed table behind it. */
@WholeApplicationTest
class IncineratorDoorTest {

    private static final String HOURS = IntStream.range(0, 24).mapToObj(h -> """
            {"hour": %d, "state": "%s", "particulateHourly": %d, "monitorMaintenance": false}"""
            .formatted(h, h < 3 ? "STARTING" : "RUNNING", h < 3 ? 96 : 12)).collect(Collectors.joining(",", "[", "]"));
    private static final String DAY = """
            {"furnace": "1", "date": "2021-11-09", "hours": %s, "dailyMeans": [{"pollutant": "CO", "mean": 84, "limit": 80}],
             "temperatureMeansBelow850": 0, "usedExemptHours": 41, "usedDryingHours": 0, "quarterMaintenanceHours": 3,
             "faultHoursBefore": 0}""".formatted(HOURS);

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    private ResponseEntity<String> ask(String user, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return http.postForEntity("/api/calculations/incinerator-day", new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode judged(String body) throws Exception {
        ResponseEntity<String> answer = ask("weixian-1", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    @Test
    void threeHoursOfStartUpAreTakenFromTheYearsAllowanceAndTheRestIsJudged() throws Exception {
        JsonNode answer = judged(DAY);
        assertThat(answer.at("/verdict").asText()).isEqualTo("VIOLATION");
        assertThat(answer.at("/findings/0/code").asText()).isEqualTo("DAILY_MEAN_OVER");
        assertThat(answer.at("/findings/0/violation").asText()).isEqualTo("AIR_OVER_STANDARD");
        assertThat(answer.at("/findings/0/citation").asText()).contains("《大气污染防治法》第九十九条第二项");
        assertThat(answer.at("/exemptHours").asInt()).isEqualTo(3);
        assertThat(answer.at("/judgedHours").asInt()).isEqualTo(21);
        assertThat(answer.at("/usedExemptHours").asInt()).isEqualTo(44);
        assertThat(answer.at("/usedDryingHours").asInt()).isZero();
        assertThat(answer.at("/hours/2/treatment").asText()).isEqualTo("EXEMPT");
        assertThat(answer.at("/hours/2/rule").asText()).matches("incinerator-hour v\\d+ rule_exempt");
        assertThat(answer.at("/steps").toString()).contains("0至2时（共3小时）启炉", "剔除豁免");
        assertThat(judged(DAY.replace("84", "72")).at("/verdict").asText()).isEqualTo("NO_VIOLATION");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\"STARTING\", \"BURNING\", /hours/0/state", "\"CO\", \"CO2\", /dailyMeans/0/pollutant",
            "\"mean\": 84, \"mean\": \"84\", /dailyMeans/0/mean", "\"hour\": 7, \"hour\": 7.5, /hours/7/hour",
            "\"hour\": 7, \"hour\": 8, /hours/8/hour", "\"usedExemptHours\": 41, \"usedExemptHours\": 61, /usedExemptHours"})
    void aBadDayIsRefusedAtTheSpot(String good, String bad, String pointer) throws Exception {
        ResponseEntity<String> answer = ask("weixian-1", DAY.replaceFirst(good, bad));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/message").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void strangersAreNotAnswered() {
        assertThat(ask(null, DAY).getStatusCode().value()).isEqualTo(401);
    }
}
