package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The calculators of daily fines and of late payment over the public interface. */
@WholeApplicationTest
class DailyFineDoorTest {

    private static final String DAILY = """
            {"originalFine": 200000, "originalDecisionOn": "2015-05-29", "correctionOrderServedOn": "2015-05-25",
             "rechecks": [{"on": "2015-06-15", "result": "STILL_VIOLATING"}], "dailyDecisionOn": "2015-06-26"}""";
    private static final String LATE = """
            {"fine": 100000, "dueOn": "2025-03-31", "paidOn": "2025-05-14", "suspensions": [{"from": "2025-04-10", "to": "2025-04-19"}]}""";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    private ResponseEntity<String> ask(String user, String what, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return http.postForEntity("/api/calculations/" + what, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode answer(String what, String body) throws Exception {
        ResponseEntity<String> answer = ask("weixian-1", what, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    @Test
    void aDailyFineIsAnsweredInTextsOfYuan() throws Exception {
        JsonNode answer = answer("daily-fine", DAILY);
        assertThat(answer.at("/status").asText()).isEqualTo("APPLICABLE");
        assertThat(answer.at("/days").asInt()).isEqualTo(21);
        assertThat(answer.at("/dailyAmount").textValue()).isEqualTo("200000.00");
        assertThat(answer.at("/total").textValue()).isEqualTo("4200000.00");
        assertThat(answer.at("/periods/0").toString()).isEqualTo("""
                {"from":"2015-05-26","to":"2015-06-15","days":21,"amount":"4200000.00"}""");
        assertThat(answer.at("/problems")).isEmpty();
        assertThat(answer.at("/steps").toString()).contains("共 21 日 × 200,000 元 = 4,200,000 元");
    }

    @Test
    void aBarredOneStillTellsDaysAndAmounts() throws Exception {
        JsonNode answer = answer("daily-fine", DAILY.replace("2015-06-15", "2015-06-25"));
        assertThat(answer.at("/status").asText()).isEqualTo("BLOCKED");
        assertThat(answer.at("/total").textValue()).isEqualTo("6200000.00");
        assertThat(answer.at("/problems/0/gate").asText()).isEqualTo("G22");
        assertThat(answer.at("/problems/0/overridable").asBoolean()).isTrue();
        assertThat(answer.at("/problems/0/message").asText()).contains("超过三十日");
    }

    @Test
    void aSurchargeIsAnsweredInBothForms() throws Exception {
        JsonNode dated = answer("late-payment", LATE);
        assertThat(dated.at("/countedDays").asInt()).isEqualTo(34);
        assertThat(dated.at("/surcharge").textValue()).isEqualTo("100000.00");
        assertThat(dated.at("/cappedOn").asText()).isEqualTo("2025-05-14");
        JsonNode counted = answer("late-payment", "{\"fine\": \"100000\", \"overdueDays\": 33}");
        assertThat(counted.at("/surcharge").textValue()).isEqualTo("99000.00");
        assertThat(counted.at("/cappedOn").isNull()).isTrue();
        assertThat(counted.at("/steps").toString()).contains("人民币玖万玖仟元整（¥99,000.00）");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"daily-fine, 200000, -1, /originalFine", "daily-fine, 200000, \"many\", /originalFine",
            "daily-fine, STILL_VIOLATING, GONE, /rechecks/0/result", "daily-fine, \"2015-06-15\", \"2015-06-31\", /rechecks/0/on",
            "daily-fine, 2015-06-15, 2015-05-24, /rechecks/0/on", "daily-fine, \"rechecks\", \"checks\", /checks",
            "late-payment, 100000, -100000, /fine", "late-payment, 100000, 1e999999999, /fine", "late-payment, \"to\", \"till\", /suspensions/0/till",
            "late-payment, 2025-04-19, 2025-04-09, /suspensions/0/to", "late-payment, \"dueOn\": \"2025-03-31\", \"overdueDays\": 1.5, /overdueDays"})
    void aBadQuestionIsRefusedAtTheSpot(String what, String good, String bad, String pointer) throws Exception {
        String body = what.equals("daily-fine") ? DAILY : LATE;
        assertThat(body).contains(good);
        ResponseEntity<String> answer = ask("weixian-1", what, body.replace(good, bad));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/message").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void strangersAreNotAnswered() {
        assertThat(ask(null, "daily-fine", DAILY).getStatusCode().value()).isEqualTo(401);
        assertThat(ask(null, "late-payment", LATE).getStatusCode().value()).isEqualTo(401);
    }
}
