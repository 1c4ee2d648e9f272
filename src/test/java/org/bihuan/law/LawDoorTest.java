package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.bihuan.WholeApplicationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The law over the public interface, with the deployed tables behind it. */
@WholeApplicationTest
class LawDoorTest {

    private static final String QUESTION = """
            {"violation": "VOC_FACILITY_NOT_USED", "actEndedOn": "2026-08-01", "decisionOn": "2026-09-10"}""";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private LegalBases bases;
    @Autowired
    private RepositoryService repository;

    private ResponseEntity<String> ask(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBasicAuth("weixian-1", "bihuan-demo");
        return http.postForEntity("/api/calculations/applicable-law", new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode answered(String body) throws Exception {
        ResponseEntity<String> answer = ask(body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    @Test
    void bothLawsAreShownAndOneProposed() throws Exception {
        JsonNode answer = answered(QUESTION);
        assertThat(answer.at("/regime").asText()).isEqualTo("OLD_UNLESS_CODE_LIGHTER");
        assertThat(answer.at("/proposed").asText()).isEqualTo("OLD");
        assertThat(answer.at("/needsLegalReview").asBoolean()).isFalse();
        assertThat(answer.at("/ownNameAllowed").asBoolean()).isTrue();
        assertThat(answer.at("/bases")).hasSize(5);
        assertThat(answer.at("/bases/0/regime").asText()).isEqualTo("OLD");
        assertThat(answer.at("/bases/0/citation").asText()).isEqualTo("《大气污染防治法》第一百零八条第一项");
        assertThat(answer.at("/bases/0/min").asText()).isEqualTo("20000.00");
        assertThat(answer.at("/bases/0/max").asText()).isEqualTo("200000.00");
        assertThat(answer.at("/bases/0/validFrom").asText()).isEqualTo("2016-01-01");
        assertThat(answer.at("/bases/0/validTo").asText()).isEqualTo("2026-08-14");
        assertThat(answer.at("/bases/4/regime").asText()).isEqualTo("CODE");
        assertThat(answer.at("/bases/4/validTo").isNull()).isTrue();
        assertThat(answer.at("/deliberationMode").asText()).isEqualTo("ALL");
        assertThat(answer.at("/thresholds").findValuesAsText("amount")).contains("200000.00", "500000.00", "3000.00");
        assertThat(answer.at("/consequences").findValuesAsText("consequence")).containsExactly("DAILY_FINE", "DAILY_FINE", "CREDIT_RECORD");
        assertThat(answer.at("/consequences").findValuesAsText("citation")).containsExactly("《环境保护法》第五十九条", "《大气污染防治法》第一百二十三条",
                "《环境保护法》第五十四条");
        assertThat(answer.at("/steps").toString()).contains("第一千零五十七条", "适用法典施行前的法律");
        assertThat(answered(QUESTION.replace("2026-09-10", "2026-08-14")).at("/regime").asText()).isEqualTo("OLD");
        assertThat(answered(QUESTION.replace("2026-08-01", "2026-08-15")).at("/proposed").asText()).isEqualTo("CODE");
    }

    @Test
    void anActThatStraddlesIsForLegalReview() throws Exception {
        JsonNode answer = answered("""
                {"violation": "AIR_OVER_STANDARD", "actStartedOn": "2026-08-01", "actEndedOn": "2026-08-20", "decisionOn": "2026-09-10"}""");
        assertThat(answer.at("/proposed").asText()).isEqualTo("NEEDS_LEGAL_REVIEW");
        assertThat(answer.at("/reason").asText()).contains("跨越");
        assertThat(answer.at("/straddles").asBoolean()).isTrue();
        assertThat(answer.at("/steps").toString()).contains("先由法制审核确定").doesNotContain(Regime.CODE.label());
        assertThat(answer.at("/consequences").findValuesAsText("regime")).contains("OLD", "CODE");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\"VOC_FACILITY_NOT_USED\", \"VOC\", /violation, 没有代码为“VOC”的违法行为",
            "\"VOC_FACILITY_NOT_USED\", null, /violation, 必填", "\"2026-08-01\", null, /actEndedOn, 必填", "\"2026-09-10\", null, /decisionOn, 必填",
            "2026-09-10, 2026-07-31, /decisionOn, 不能早于违法行为终了之日", "2026-08-01, 1989-12-31, /actEndedOn, 1990 年至 2100 年",
            "2026-09-10, 2101-01-01, /decisionOn, 1990 年至 2100 年", "2026-08-01, 2026-02-30, /actEndedOn, ", "2026-09-10, soon, /decisionOn, ",
            "\"actEndedOn\", \"actStartedOn\": \"2026-08-20\"~ \"actEndedOn\", /actStartedOn, 不能晚于终了之日",
            "\"violation\", \"law\": 1~ \"violation\", /law, "})
    void badInputIsRefusedByName(String what, String instead, String pointer, String message) throws Exception {
        ResponseEntity<String> answer = ask(QUESTION.replace(what, instead.replace('~', ',')));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(json.readTree(answer.getBody()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.getBody()).contains(message == null ? "请求内容" : message);
    }

    @Test
    void theCatalogueIsCompleteWithItsBasesAndFlags() throws Exception {
        JsonNode catalogue = json.readTree(http.withBasicAuth("weixian-1", "bihuan-demo").getForObject("/api/law/violations", String.class));
        assertThat(catalogue).hasSize(ViolationType.values().length).allSatisfy(one -> {
            assertThat(one.at("/bases")).as(one.at("/code").asText()).isNotEmpty();
            assertThat(one.at("/dailyFineOld").asText()).isIn("YES", "NO", "LEGAL_REVIEW");
        });
        assertThat(http.getForEntity("/api/law/violations", String.class).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDescriptionOfTheInterfaceKeepsTheAnswersOfTheCalculatorsApart() throws Exception {
        JsonNode api = json.readTree(http.withBasicAuth("weixian-1", "bihuan-demo").getForObject("/v3/api-docs", String.class));
        for (String[] one : new String[][] {{"applicable-law", "ownNameAllowed"}, {"late-payment", "surcharge"}, {"daily-fine", "dailyAmount"}}) {
            JsonNode content = api.at("/paths").get("/api/calculations/" + one[0]).at("/post/responses/200/content");
            String schema = content.elements().next().at("/schema/$ref").asText().replaceFirst("^#", "");
            assertThat(api.at(schema).at("/properties").has(one[1])).as(one[0] + " " + schema).isTrue();
        }
    }

    @Test
    void theDeployedTableIsTheOneOnDisk() {
        for (ViolationType type : ViolationType.values()) {
            assertThat(bases.of(type)).isEqualTo(new BasesOnDisk().of(type));
        }
    }

    @Test
    void aTableThatMakesNoSenseCannotBeDeployed() throws Exception {
        String xml = Files.readString(BasesOnDisk.FILE)
                .replace("<outputEntry id=\"out_odour_old_min\"><text>10000<", "<outputEntry id=\"out_odour_old_min\"><text>200000<");
        // The whole deployment is refused, and the version before stays in force.
        long before = repository.createDecisionDefinitionQuery().decisionDefinitionKey("legal-bases").count();
        assertThatThrownBy(() -> repository.createDeployment().addString("legal-bases.dmn", xml).deploy())
                .hasStackTraceContaining("（rule_odour_old）：min（200000）大于 max（100000）");
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("legal-bases").count()).isEqualTo(before);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.setBasicAuth("designer-1", "bihuan-demo");
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "wrong");
        parts.add("legal-bases.dmn", new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "legal-bases.dmn";
            }
        });
        ResponseEntity<String> answer = http.postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains("（rule_odour_old）：min（200000）大于 max（100000）");
    }
}
