package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Evidence over the public interface, as the real people. */
@WholeApplicationTest
class EvidenceDoorTest {

    private static final String PARTY = "91130434MA00000022";
    private static final AtomicLong NEXT_LEAD = new AtomicLong(8_800_000_000L);

    @Autowired private TestRestTemplate http;
    @Autowired private JdbcTemplate jdbc;
    private final ObjectMapper json = new ObjectMapper();

    private long leadId;
    private String number;

    @BeforeEach
    void aLeadOfWeiCounty() {
        leadId = NEXT_LEAD.incrementAndGet();
        number = "XS-DOSSIER-" + leadId;
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.update("""
                insert into lead (id, version, number, kind, uscc, region, title, grade, route, rule, stage, open, alert_count,
                                  recurrences, occurred_from, occurred_to, opened_at, due_at, acknowledge_by, reminders_done, reopened)
                values (?, 0, ?, 'CEMS_EXCEED', ?, '130434', '烟气在线超标', 'RED', 'AT_ONCE', 'test', 'INSPECTION', true, 1,
                        0, ?, ?, ?, ?, ?, 0, 0)""", leadId, number, PARTY, at, at, at, at.plusHours(2), at.plusHours(1));
    }

    @Test
    void whatAnOfficerUploadsComesBackAsADownloadWithItsChineseName() throws Exception {
        JsonNode answer = body(upload("weixian-1", photo("车间 现场.png", 1), programme("照片.jpg")), 200);
        assertThat(answer.at("/stored")).hasSize(1);
        assertThat(answer.at("/rejected/0/index").asInt()).isEqualTo(1);
        assertThat(answer.at("/rejected/0/message").asText()).contains("文件内容不是");
        JsonNode stored = answer.at("/stored/0");
        assertThat(stored.at("/uploadedBy").asText()).isEqualTo("weixian-1");
        assertThat(stored.at("/sha256").asText()).hasSize(64);

        assertThat(body(call("weixian-2", HttpMethod.GET, "", null), 200).at("/0/fileName").asText()).isEqualTo("车间 现场.png");
        ResponseEntity<byte[]> file = http.exchange(uri("/" + stored.at("/id").asLong()), HttpMethod.GET,
                new HttpEntity<>(login("weixian-2")), byte[].class);
        assertThat(file.getBody()).isEqualTo(photo("", 1).getByteArray());
        assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeaders().getCacheControl()).contains("no-store");
        assertThat(file.getHeaders().getContentDisposition().getType()).isEqualTo("attachment");
        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("车间 现场.png");
        assertThat(file.getHeaders().getFirst("Content-Disposition")).contains("filename*=UTF-8''%E8%BD%A6");
    }

    @Test
    void whenNoFileIsGoodTheAnswerNamesEachAndWhy() throws Exception {
        JsonNode problem = body(upload("weixian-1", programme("病毒.exe"), new Named("空.png", new byte[0])), 400);
        assertThat(problem.at("/title").asText()).isEqualTo("文件没有上传成功");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/file/0");
        assertThat(problem.at("/errors/0/message").asText()).contains("不接收这种文件");
        assertThat(problem.at("/errors/1/message").asText()).contains("是空的");
    }

    @Test
    void aWrongTimeOrNoFileIsRefusedInChinese() throws Exception {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", photo("照片.png", 1));
        parts.add("takenAt", "昨天");
        assertThat(body(post("weixian-1", parts), 400).at("/detail").asText()).contains("时间的格式");
        assertThat(post("weixian-1", new LinkedMultiValueMap<>(Map.of("note", java.util.List.of("没有文件")))).getStatusCode().value())
                .isEqualTo(400);
    }

    @Test
    void anotherBranchLearnsNothingNotEvenWhetherTheNumberExists() throws Exception {
        long id = body(upload("weixian-1", photo("机密照片.png", 2)), 200).at("/stored/0/id").asLong();
        for (ResponseEntity<String> answer : new ResponseEntity[] {call("shexian-1", HttpMethod.GET, "", null),
            call("shexian-1", HttpMethod.GET, "/" + id, null), upload("shexian-1", photo("照片.png", 1)),
            call("shexian-1", HttpMethod.POST, "/" + id + "/strike", Map.of("reason", "试试"))}) {
            assertThat(answer.getStatusCode().value()).isEqualTo(403);
            assertThat(answer.getBody()).doesNotContain("机密").doesNotContain("烟气");
        }
        String real = call("shexian-1", HttpMethod.GET, "", null).getBody().replace(number, "");
        number = "XS-NOT-THERE";
        ResponseEntity<String> unknown = call("shexian-1", HttpMethod.GET, "", null);
        assertThat(unknown.getStatusCode().value()).isEqualTo(403);
        assertThat(unknown.getBody().replace(number, "")).isEqualTo(real);
        assertThat(call("supervisor-1", HttpMethod.GET, "", null).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aDamagedFileIsNotHandedOutAndTheReaderIsTold() throws Exception {
        long id = body(upload("weixian-1", photo("照片.png", 8)), 200).at("/stored/0/id").asLong();
        jdbc.update("update evidence_chunk set content = ? where evidence_id = ?", new byte[] {1, 2, 3}, id);
        assertThat(body(call("weixian-1", HttpMethod.GET, "/" + id, null), 500).at("/detail").asText()).contains("校验值不一致");
    }

    @Test
    void withoutALoginThereIsNothing() {
        assertThat(call(null, HttpMethod.GET, "", null).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aSupervisorReadsButAddsNothing() {
        assertThat(call("supervisor-1", HttpMethod.GET, "", null).getStatusCode().value()).isEqualTo(200);
        assertThat(upload("supervisor-1", photo("照片.png", 1)).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void anEnterpriseAddsToItsOwnOpenLeadAndSeesItsOwnFilesOnly() throws Exception {
        long officers = body(upload("weixian-1", photo("执法照片.png", 3)), 200).at("/stored/0/id").asLong();
        String staff = "ent-" + PARTY;
        long own = body(upload(staff, photo("检修单.png", 4)), 200).at("/stored/0/id").asLong();

        JsonNode list = body(call(staff, HttpMethod.GET, "", null), 200);
        assertThat(list).hasSize(1);
        assertThat(list.at("/0/id").asLong()).isEqualTo(own);
        assertThat(call(staff, HttpMethod.GET, "/" + officers, null).getStatusCode().value()).isEqualTo(403);
        assertThat(body(call("weixian-1", HttpMethod.GET, "", null), 200)).hasSize(2);

        jdbc.update("update lead set open = false where id = ?", leadId);
        assertThat(upload(staff, photo("补充.png", 5)).getStatusCode().value()).isEqualTo(403);
        jdbc.update("update lead set uscc = null where id = ?", leadId);
        assertThat(call(staff, HttpMethod.GET, "", null).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void theUploaderOrTheHeadOfTheBranchStrikesOutWithAReason() throws Exception {
        long id = body(upload("weixian-1", photo("拍错了.png", 6)), 200).at("/stored/0/id").asLong();
        String strike = "/" + id + "/strike";

        assertThat(call("weixian-2", HttpMethod.POST, strike, Map.of("reason", "不是我传的")).getStatusCode().value()).isEqualTo(403);
        assertThat(body(call("weixian-1", HttpMethod.POST, strike, Map.of("reason", " ")), 400).at("/detail").asText()).contains("作废原因");
        JsonNode struck = body(call("weixian-head", HttpMethod.POST, strike, Map.of("reason", "拍错厂区")), 200);
        assertThat(struck.at("/struckOut/by").asText()).isEqualTo("weixian-head");
        assertThat(body(call("weixian-1", HttpMethod.GET, "", null), 200).at("/0/struckOut/reason").asText()).isEqualTo("拍错厂区");
        assertThat(body(call("weixian-1", HttpMethod.POST, strike, Map.of("reason", "再来")), 400).at("/detail").asText()).contains("已经作废");
    }

    @Test
    void aFileIsFoundUnderItsOwnDossierOnly() throws Exception {
        long id = body(upload("weixian-1", photo("照片.png", 7)), 200).at("/stored/0/id").asLong();
        aLeadOfWeiCounty();
        assertThat(call("weixian-1", HttpMethod.GET, "/" + id, null).getStatusCode().value()).isEqualTo(404);
        assertThat(call("weixian-1", HttpMethod.GET, "/abc", null).getStatusCode().value()).isEqualTo(400);
    }

    private ResponseEntity<String> upload(String user, Named... files) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        for (Named file : files) {
            parts.add("file", file);
        }
        parts.add("origin", "现场拍摄");
        return post(user, parts);
    }

    private ResponseEntity<String> post(String user, MultiValueMap<String, Object> parts) {
        HttpHeaders headers = login(user);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.exchange(uri(""), HttpMethod.POST, new HttpEntity<>(parts, headers), String.class);
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = login(user);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(uri(path), method, new HttpEntity<>(body, headers), String.class);
    }

    private URI uri(String path) {
        return URI.create(http.getRootUri() + "/api/leads/" + number + "/evidence" + path);
    }

    private static HttpHeaders login(String user) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return headers;
    }

    private JsonNode body(ResponseEntity<String> answer, int status) throws IOException {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        return json.readTree(answer.getBody());
    }

    private static Named photo(String name, int fill) {
        byte[] bytes = new byte[1000];
        java.util.Arrays.fill(bytes, (byte) fill);
        System.arraycopy(HexFormat.of().parseHex("89504E470D0A1A0A"), 0, bytes, 0, 8);
        return new Named(name, bytes);
    }

    private static Named programme(String name) {
        return new Named(name, new byte[] {'M', 'Z', 0, 0});
    }

    private static final class Named extends ByteArrayResource {

        private final String name;

        Named(String name, byte[] content) {
            super(content);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }
    }
}
