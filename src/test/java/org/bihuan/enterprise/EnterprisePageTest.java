package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bihuan.WholeApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The register from outside, as the real people. */
@WholeApplicationTest
class EnterprisePageTest {

    private static final String WEIXIAN = "91130434MA00000022";
    private static final String HEADER = "统一社会信用代码,企业名称,行业,所属区县\n";

    @Autowired
    TestRestTemplate http;

    @Test
    void theOwnBranchTheCityAndTheEnterpriseItselfSeeThePageAndNobodyElse() {
        for (String user : new String[] {"weixian-1", "operator-1", "supervisor-1", "ent-" + WEIXIAN}) {
            ResponseEntity<JsonNode> page = get(user, "/api/enterprises/" + WEIXIAN);
            assertThat(page.getStatusCode().value()).as(user).isEqualTo(200);
            assertThat(page.getBody().path("name").asText()).isEqualTo("魏县某环保有限公司");
            assertThat(page.getBody().path("branch").asText()).isEqualTo("魏县分局");
            assertThat(page.getBody().path("outlets").findValuesAsText("code")).contains("DA001");
            for (String work : new String[] {"leads", "inspections", "cases", "referrals"}) {
                assertThat(page.getBody().has(work)).as(user + " " + work).isEqualTo(!user.startsWith("ent-"));
            }
            for (String own : new String[] {"grades", "lists", "score", "permits"}) {
                assertThat(page.getBody().has(own)).as(user + " " + own).isTrue();
            }
        }
        ResponseEntity<JsonNode> foreign = get("shexian-1", "/api/enterprises/" + WEIXIAN);
        ResponseEntity<JsonNode> unknown = get("shexian-1", "/api/enterprises/91130434MA88888888");
        assertThat(foreign.getStatusCode().value()).isEqualTo(403);
        assertThat(unknown.getStatusCode().value()).isEqualTo(403);
        assertThat(unknown.getBody().path("detail")).isEqualTo(foreign.getBody().path("detail"));
        assertThat(get("source-1", "/api/enterprises/" + WEIXIAN).getStatusCode().value()).isEqualTo(403);
        assertThat(get("operator-1", "/api/enterprises/91130434MA88888888").getStatusCode().value()).isEqualTo(404);
        assertThat(get("shexian-1", "/api/enterprises?q=魏县&size=100").getBody().path("total").asInt()).isZero();
        assertThat(get("operator-1", "/api/enterprises?region=130434&size=100").getBody().path("items").size()).isPositive();
        assertThat(get("operator-1", "/api/enterprises?size=0").getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void thePageTellsHowTheEnterpriseStandsAndTheBoardsTellOfAll() {
        JsonNode page = get("operator-1", "/api/enterprises/" + WEIXIAN).getBody();
        for (String section : new String[] {"grades", "lists", "score", "permits", "leads", "inspections", "cases", "referrals"}) {
            assertThat(page.has(section)).as(section).isTrue();
        }
        assertThat(page.path("score").path("points").asInt()).isLessThanOrEqualTo(100);
        JsonNode grades = get("operator-1", "/api/performance-grades?grade=B&size=200").getBody();
        assertThat(grades.path("counts").size()).isPositive();
        assertThat(grades.path("items").findValuesAsText("grade")).isNotEmpty().containsOnly("B");
        assertThat(grades.path("total").asInt()).isEqualTo(grades.path("items").size());
        JsonNode listed = get("operator-1", "/api/positive-list").getBody();
        String one = listed.path("items").get(0).path("uscc").asText();
        assertThat(get("operator-1", "/api/enterprises/" + one).getBody().path("lists").path("gains").size()).isEqualTo(5);
        assertThat(get("weixian-1", "/api/performance-grades?size=200").getBody().path("items").findValuesAsText("region")).allMatch("130434"::equals);
        assertThat(grades.path("branches").size()).isEqualTo(20);
        assertThat(get("weixian-1", "/api/performance-grades").getBody().path("branches").findValuesAsText("code")).containsExactly("130434");
        JsonNode graded = grades.path("items").get(0);
        JsonNode here = get("operator-1", "/api/performance-grades?grade=B&size=200&region=" + graded.path("region").asText()).getBody();
        assertThat(here.path("items").findValuesAsText("region")).isNotEmpty().containsOnly(graded.path("region").asText());
        assertThat(here.path("total").asInt()).isLessThan(grades.path("total").asInt());
        assertThat(get("operator-1", "/api/performance-grades?q=" + graded.path("name").asText()).getBody().path("items").findValuesAsText("uscc")).contains(graded.path("uscc").asText());
        assertThat(get("operator-1", "/api/performance-grades?grade=A&q=" + graded.path("uscc").asText()).getBody().path("total").asInt()).isZero();
        assertThat(get("weixian-1", "/api/performance-grades?region=130400").getBody().path("total").asInt()).as("no way into another branch").isZero();
        JsonNode entry = listed.path("items").get(0);
        JsonNode alike = get("operator-1", "/api/positive-list?size=200&kind=" + entry.path("kind").asText() + "&region=" + entry.path("region").asText()).getBody();
        assertThat(alike.path("items").findValuesAsText("uscc")).contains(one);
        assertThat(alike.path("items").findValuesAsText("kind")).containsOnly(entry.path("kind").asText());
        assertThat(get("operator-1", "/api/positive-list?q=" + one.toLowerCase()).getBody().path("items").findValuesAsText("uscc")).containsExactly(one);
        assertThat(get("operator-1", "/api/positive-list?q=%").getBody().path("total").asInt()).isZero();
        assertThat(get("operator-1", "/api/positive-list?kind=NONE").getStatusCode().value()).isEqualTo(400);
        for (String path : new String[] {"/api/performance-grades", "/api/positive-list"}) {
            assertThat(get("ent-" + WEIXIAN, path).getStatusCode().value()).as(path).isEqualTo(403);
            assertThat(get("operator-1", path + "?size=0").getStatusCode().value()).as(path).isEqualTo(400);
        }
        assertThat(get("operator-1", "/api/performance-grades?grade=b").getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void theWatchRoomImportsAFileAndOthersDoNot() {
        byte[] file = (HEADER + "91130434MA30000001,导入示例一厂,印刷,魏县\n91130434MA30000002,导入示例二厂,炼丹,魏县\n").getBytes(StandardCharsets.UTF_8);
        assertThat(post("weixian-1", file, MediaType.valueOf("text/csv")).getStatusCode().value()).isEqualTo(403);

        JsonNode report = post("operator-1", file, MediaType.valueOf("text/csv")).getBody();
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
        assertThat(report.path("report").get(1).path("line").asInt()).isEqualTo(3);
        assertThat(report.path("report").get(1).path("errors").get(0).path("column").asText()).isEqualTo("行业");

        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "企业.csv";
            }
        });
        assertThat(post("sysadmin-1", form, MediaType.MULTIPART_FORM_DATA).getBody().path("unchanged").asInt()).isEqualTo(1);

        LinkedMultiValueMap<String, Object> misnamed = new LinkedMultiValueMap<>(Map.of("datei", form.get("file")));
        ResponseEntity<JsonNode> without = post("operator-1", misnamed, MediaType.MULTIPART_FORM_DATA);
        assertThat(without.getStatusCode().value()).isEqualTo(400);
        assertThat(without.getBody().path("detail").asText()).contains("file");

        ResponseEntity<JsonNode> gbk = post("operator-1", HEADER.getBytes(Charset.forName("GBK")), MediaType.valueOf("text/csv"));
        assertThat(gbk.getStatusCode().value()).isEqualTo(400);
        assertThat(gbk.getBody().path("detail").asText()).contains("UTF-8");
    }

    @Test
    void bothWaysOfSendingAFileAreDescribed() {
        JsonNode paths = get("operator-1", "/v3/api-docs").getBody().path("paths");
        for (String what : new String[] {"", "outlets/", "devices/", "permits/", "operators/", "operators/staff/", "operators/contracts/", "operators/penalties/"}) {
            JsonNode post = paths.path("/api/enterprises/" + what + "import").path("post");
            assertThat(post.path("description").asText()).as(what).contains("必填列");
            JsonNode content = post.path("requestBody").path("content");
            assertThat(content.path("text/csv").path("schema").path("format").asText()).as(what).isEqualTo("binary");
            assertThat(content.path("multipart/form-data").path("schema").path("properties").path("file").path("format").asText()).as(what).isEqualTo("binary");
        }
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(as(user)), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, Object body, MediaType type) {
        HttpHeaders headers = as(user);
        headers.setContentType(type);
        return http.exchange("/api/enterprises/import", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static HttpHeaders as(String user) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        return headers;
    }
}
