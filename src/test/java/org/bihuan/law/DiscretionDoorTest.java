package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.Random;
import org.bihuan.WholeApplicationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Discretion and decided cases over the public interface, with the deployed tables behind them. */
@WholeApplicationTest
class DiscretionDoorTest {

    private static final String RANGE = """
            {"statutoryMin": 20000, "statutoryMax": "200000.00", "factors": [{"name": "区域", "percent": 10}, {"name": "初犯", "percent": 5}], "adjustment": "NONE"}""";
    private static final String CASE = """
            {"violation": "INDUSTRIAL_DUST", "actEndedOn": "2022-05-17", "decisionOn": "2022-06-30", "factors": [
             {"code": "LOCATION", "choice": "OUTSIDE_CORRIDOR", "percent": 10}, {"code": "YEARLY_OFFENCES", "percent": 5},
             {"code": "SOCIAL_EFFECT", "choice": "NONE"}]}""";
    private static final String HEADER = "决定书文号,决定日期,违法行为,结果,罚款数额,所属区县,出处,占最高罚款百分比,裁量因素\n";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private RepositoryService repository;

    private ResponseEntity<String> post(String path, String who, MediaType type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setBasicAuth(who, "bihuan-demo");
        return http.postForEntity(path, new HttpEntity<>(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers), String.class);
    }

    private ResponseEntity<String> ask(String body) {
        return post("/api/calculations/discretion", "weixian-1", MediaType.APPLICATION_JSON, body);
    }

    private JsonNode read(ResponseEntity<String> answer, int status) throws Exception {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> get(String path) {
        return http.withBasicAuth("weixian-1", "bihuan-demo").getForEntity(path, String.class);
    }

    @Test
    void aBareRangeAndAViolationAreAnsweredWithTexts() throws Exception {
        JsonNode range = read(ask(RANGE), 200);
        assertThat(range.at("/percent").asText()).isEqualTo("15");
        assertThat(range.at("/percent").isTextual()).isTrue();
        assertThat(range.at("/fine").asText()).isEqualTo("30000.00");
        assertThat(range.at("/clamped").asBoolean()).isFalse();
        assertThat(range.at("/law").isNull() && range.at("/basis").isNull() && range.at("/comparable").isNull()).isTrue();
        JsonNode answer = read(ask(CASE), 200);
        assertThat(answer.at("/status").asText()).isEqualTo("COMPUTED");
        assertThat(answer.at("/fine").asText()).isEqualTo("30000.00");
        assertThat(answer.at("/basis/citation").asText()).isEqualTo("《大气污染防治法》第一百零八条第五项");
        assertThat(answer.at("/benchmark/code").asText()).isEqualTo("HANDAN_2022_24");
        assertThat(answer.at("/benchmarkFine/max").asText()).isEqualTo("140000.00");
        assertThat(answer.at("/localRange/max").asText()).isEqualTo("50000.00");
        assertThat(answer.at("/steps").size()).isGreaterThan(5);
        JsonNode straddling = read(ask("""
                {"violation": "AIR_OVER_STANDARD", "actStartedOn": "2026-08-01", "actEndedOn": "2026-08-20", "decisionOn": "2026-09-10"}"""), 200);
        assertThat(straddling.at("/status").asText()).isEqualTo("NEEDS_LEGAL_REVIEW");
        assertThat(straddling.at("/needsLegalReview").asBoolean()).isTrue();
        assertThat(straddling.at("/fine").isNull()).isTrue();
        assertThat(straddling.at("/alternatives")).hasSize(2);
        assertThat(http.postForEntity("/api/calculations/discretion", new HttpEntity<>(RANGE), String.class).getStatusCode().value()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"20000, | -1, | /statutoryMin", "20000, | \"zwölf\", | /statutoryMin", "20000, | 300000, | /statutoryMax",
            "200000.00 | 1e5 | /statutoryMax", "\"NONE\" | \"WORSE\" | /adjustment", "\"NONE\" | \"MITIGATED\" | /grounds", "\"percent\": 5 | \"percent\": \"5\" | /factors/1/percent",
            "\"percent\": 5 | \"percent\": 1e9 | /factors/1/percent", "\"percent\": 5 | \"share\": 5 | /factors/1/share"})
    void badInputIsRefusedByName(String what, String instead, String pointer) throws Exception {
        assertThat(RANGE).contains(what);
        assertThat(read(ask(RANGE.replaceFirst(java.util.regex.Pattern.quote(what), instead)), 400).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void theFormIsToldWhatToAsk() throws Exception {
        JsonNode form = read(get("/api/law/benchmarks?violation=INDUSTRIAL_DUST&on=2022-06-01"), 200);
        assertThat(form.at("/benchmark/code").asText()).isEqualTo("HANDAN_2022_24");
        assertThat(form.at("/circumstances").findValuesAsText("circumstance")).containsExactly("一般", "情节较重", "情节严重");
        assertThat(form.at("/circumstances/1/localRange").asText()).contains("50,000");
        assertThat(form.at("/factors/0/choices/0/max").asText()).isEqualTo("60");
        assertThat(form.at("/factors/1/quantity").asText()).isEqualTo("OFFENCES_IN_YEAR");
        assertThat(form.at("/parameters")).hasSize(Parameter.Code.values().length);
        assertThat(form.at("/grounds").findValuesAsText("code")).contains("CONFESSED", "CROSS_AREA");
        JsonNode built = read(get("/api/law/benchmarks?violation=BUILT_WITHOUT_APPROVAL&on=2026-09-10&actEndedOn=2026-09-01"), 200);
        assertThat(built.at("/circumstanceRequired").asBoolean()).isTrue();
        assertThat(read(get("/api/law/benchmarks?violation=WASTE_DUMPING&on=2024-06-01"), 200).at("/circumstances/0/needs/0").asText()).isEqualTo("baseAmount");
        assertThat(read(get("/api/law/benchmarks?violation=STINK&on=2024-06-01"), 400).at("/errors/0/pointer").asText()).isEqualTo("/violation");
        assertThat(read(get("/api/law/benchmarks?violation=ODOUR&on=tomorrow"), 400).at("/errors/0/pointer").asText()).isEqualTo("/on");
        assertThat(read(get("/api/law/benchmarks?violation=ODOUR&on=2024-06-01&actEndedOn=2024-06-02"), 400).at("/errors/0/pointer").asText()).isEqualTo("/on");
        assertThat(read(get("/api/law/benchmarks?violation=ODOUR"), 400).at("/errors/0/pointer").asText()).isEqualTo("/on");
    }

    @Test
    void publishedDecisionsAreImportedLineByLineAndCompared() throws Exception {
        String choices = ",LOCATION=OUTSIDE_CORRIDOR；YEARLY_OFFENCES=FIRST；SOCIAL_EFFECT=NONE\n";
        String file = HEADER + "门1号,2022-03-01,INDUSTRIAL_DUST,罚款,40000,武安市,公开,20" + choices + "门2号,2022-03-02,INDUSTRIAL_DUST,FINED,50000.00,130481,公开,25" + choices
                + "门3号,2022-03-03,INDUSTRIAL_DUST,罚款,60000,武安市,公开,30" + choices + "门4号,2022-03-04,INDUSTRIAL_DUST,不予处罚,,武安市,公开," + choices
                + "门5号,2022-02-30,DUST,罚金,-1,北京,,101,location\n";
        JsonNode report = read(post("/api/decided-cases", "legal-1", new MediaType("text", "csv"), file), 200);
        assertThat(report.at("/added").asInt()).as(report.toString()).isEqualTo(4);
        assertThat(report.at("/report/4/errors").findValuesAsText("column")).contains("决定日期", "违法行为", "结果", "罚款数额", "所属区县", "出处", "占最高罚款百分比", "裁量因素");
        assertThat(read(post("/api/decided-cases", "legal-1", new MediaType("text", "csv"), file.replace("40000", "42000")), 200).at("/updated").asInt()).isEqualTo(1);
        assertThat(read(post("/api/decided-cases", "weixian-1", new MediaType("text", "csv"), file), 403).at("/status").asInt()).isEqualTo(403);
        read(post("/api/decided-cases", "legal-1", new MediaType("text", "csv"), "甲,乙\n"), 400);
        JsonNode list = read(get("/api/decided-cases?violation=INDUSTRIAL_DUST&region=130481&outcome=FINED&from=2022-03-01&to=2022-03-03"), 200);
        assertThat(list.at("/items").findValuesAsText("number")).containsExactly("门3号", "门2号", "门1号");
        assertThat(list.at("/items/2/version").asInt()).isEqualTo(2);
        assertThat(read(get("/api/decided-cases?size=0&outcome=GONE&from=+999999999-12-31"), 400).at("/errors")).isNotEmpty();
        JsonNode answer = read(ask(CASE), 200);
        assertThat(answer.at("/comparable/matchedOn").asText()).isEqualTo("CHOICES");
        assertThat(answer.at("/comparable/fineMin").asText()).isEqualTo("42000.00");
        assertThat(answer.at("/comparable/fineMedian").asText()).isEqualTo("50000.00");
        assertThat(answer.at("/comparable/waived").asInt()).isEqualTo(1);
        assertThat(answer.at("/comparable/outside").asBoolean()).isTrue();
        assertThat(answer.at("/needsDeliberation").asBoolean() && answer.at("/needsReason").asBoolean()).isTrue();
        assertThat(answer.at("/problems").findValuesAsText("code")).contains("SPREAD");
    }

    @Test
    void aThousandBrokenBodiesAreEachRefused() {
        Random random = new Random(20220222);
        for (int i = 0; i < 1000; i++) {
            String body = i % 2 == 0 ? RANGE : CASE;
            int at = 1 + random.nextInt(body.length() - 2);
            String broken = switch (i % 5) {
                case 0 -> body.substring(0, at);
                case 1 -> body.replaceFirst("\\{", "{\"x" + random.nextInt() + "\": 1, ");
                case 2 -> body.replaceFirst("\"percent\": \\d+", "\"percent\": " + (random.nextBoolean() ? "-" + (1 + random.nextInt(99)) : "1e" + (3 + random.nextInt(999_999))));
                case 3 -> body.replaceFirst("\"factors\": \\[", "\"factors\": [" + "[".repeat(1 + random.nextInt(2000)));
                default -> "[" + body + "]";
            };
            ResponseEntity<String> answer = ask(broken);
            assertThat(answer.getStatusCode().value()).as(broken + " " + answer.getBody()).isBetween(400, 499);
            assertThat(answer.getBody()).doesNotContain("Exception", "org.bihuan");
        }
    }

    @Test
    void aTableThatMakesNoSenseCannotBeDeployed() throws Exception {
        String xml = Files.readString(BenchmarksOnDisk.BENCHMARKS)
                .replaceFirst("(out_general_harm_none_percentMax\"><text>)1<", "$199<");
        assertThatThrownBy(() -> repository.createDeployment().addString("discretion-benchmarks.dmn", xml).deploy())
                .hasStackTraceContaining("（rule_general_harm_none）").hasStackTraceContaining("超出因素的范围");
    }
}
