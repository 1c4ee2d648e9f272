package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.Archives;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The documents of a case that was filed, over the public interface, as the people of different branches; and the templates. */
@WholeApplicationTest
class CaseDocumentsTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired private FilingScene scene;
    @Autowired private PenaltyCaseRepository repository;
    @Autowired private Documents documents;
    @Autowired private Archives archives;
    @Autowired private TestRestTemplate http;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    private ResponseEntity<byte[]> call(String user, HttpMethod method, String path, HttpHeaders more, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(more);
        headers.setBasicAuth(user, "bihuan-demo");
        return http.exchange(URI.create("http://localhost:" + port + path), method, new HttpEntity<>(body, headers), byte[].class);
    }

    private ResponseEntity<byte[]> get(String user, String path) {
        return call(user, HttpMethod.GET, path, new HttpHeaders(), null);
    }

    private static String words(ResponseEntity<byte[]> answer) {
        return answer.getBody() == null ? "" : new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private PenaltyCase filed() {
        String lead = scene.awaitingApproval("130434");
        scene.decide(lead, "bureau-1", "FILE", "同意立案");
        return repository.findAll().stream().filter(one -> one.leadNumber().equals(lead)).findFirst().orElseThrow();
    }

    private ResponseEntity<byte[]> upload(String number, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return call("weixian-1", HttpMethod.POST, "/api/leads/" + number + "/evidence", headers, form);
    }

    @Test
    void filingIssuesItsApprovalFormWhichIsReadInArchiveOrderByThoseWhoSeeTheCase() throws Exception {
        PenaltyCase one = filed();
        assertThat(upload(one.leadNumber(), "说明.txt", "布袋破损".getBytes(StandardCharsets.UTF_8)).getStatusCode().value()).isEqualTo(200);
        Documents.Issued form = documents.of(one.deadlineOwner()).get(0);
        assertThat(form.type()).isEqualTo(DocumentType.FILING);
        assertThat(form.number()).isEqualTo(one.number());
        assertThat(form.by()).isEqualTo("bureau-1");

        String address = "/api/cases/" + encoded(one.number());
        JsonNode dossier = json.readTree(get("weixian-1", address + "/dossier").getBody());
        assertThat(dossier.at("/number").asText()).isEqualTo(one.leadNumber());
        assertThat(dossier.at("/items").findValuesAsText("title")).containsExactly("立案审批表", "证据材料：说明.txt");
        assertThat(dossier.at("/items").findValuesAsText("volumeName")).containsOnly("正卷");

        ResponseEntity<byte[]> download = get("weixian-1", address + "/documents/" + form.id());
        assertThat(download.getHeaders().getContentType()).hasToString(WORD);
        assertThat(download.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment")
                .contains("filename*=UTF-8''" + encoded("立案审批表 " + one.number() + ".docx"));
        assertThat(text(download.getBody())).contains(one.number(), "烟气颗粒物超过排放标准", FilingScene.INCINERATOR, "涉嫌超标准排放", "事实清楚", "同意立案", "王").doesNotContain("{{");
        assertThat(get("case-1", "/api/leads/" + one.leadNumber() + "/documents/" + form.id()).getBody()).isEqualTo(download.getBody());

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(get("supervisor-1", address + "/dossier.zip").getBody()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("卷内目录.docx", "正卷/001 立案审批表 " + one.number() + ".docx", "正卷/002 说明.txt", "校验值 SHA-256.txt");
    }

    @Test
    void anotherBranchTheEnterpriseAndDesignersSeeNothingOfIt() {
        PenaltyCase one = filed();
        long id = documents.of(one.deadlineOwner()).get(0).id();
        for (String user : new String[] {"shexian-1", "designer-1", "ent-" + FilingScene.INCINERATOR}) {
            for (String path : new String[] {"/dossier", "/dossier.zip", "/documents/" + id}) {
                ResponseEntity<byte[]> answer = get(user, "/api/cases/" + encoded(one.number()) + path);
                assertThat(answer.getStatusCode().value()).as(user + path).isEqualTo(403);
                assertThat(words(answer)).contains("您无权查看").doesNotContain("魏县");
            }
        }
        PenaltyCase other = filed();
        assertThat(get("weixian-1", "/api/cases/" + other.id() + "/documents/" + id).getStatusCode().value()).as("of another case").isEqualTo(404);
        assertThat(get("case-1", "/api/cases/999999999/dossier").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void afterArchivingNoEvidenceComesInAndTheDossierSaysSo() throws Exception {
        PenaltyCase one = filed();
        archives.close(one.deadlineOwner(), "case-1");
        ResponseEntity<byte[]> refused = upload(one.leadNumber(), "补充.txt", "晚了".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(words(refused)).contains("归档，不能再增加、更正或者作废材料");
        JsonNode dossier = json.readTree(get("weixian-1", "/api/cases/" + one.id() + "/dossier").getBody());
        assertThat(dossier.at("/archivedAt").asText()).isNotEmpty();
        assertThat(dossier.at("/items").size()).isEqualTo(1);
    }

    @Test
    void aDesignerTakesATemplateAndPutsItBackAndABadOneIsRefusedByName() throws Exception {
        assertThat(get("weixian-1", "/api/templates/INQUIRY").getStatusCode().value()).isEqualTo(403);
        ResponseEntity<byte[]> template = get("designer-1", "/api/templates/INQUIRY");
        assertThat(template.getHeaders().getContentType()).hasToString(WORD);
        assertThat(text(template.getBody())).contains("{{主观过错}}");

        ResponseEntity<byte[]> kept = call("designer-1", HttpMethod.PUT, "/api/templates/INQUIRY", new HttpHeaders(), template.getBody());
        assertThat(kept.getStatusCode().value()).as(words(kept)).isEqualTo(200);
        JsonNode version = json.readTree(kept.getBody());
        assertThat(version.at("/version").asInt()).isPositive();
        assertThat(version.at("/uploadedBy").asText()).isNotEmpty();
        JsonNode inquiry = null;
        for (JsonNode kind : json.readTree(get("designer-1", "/api/templates").getBody())) {
            inquiry = kind.at("/type").asText().equals("INQUIRY") ? kind : inquiry;
        }
        assertThat(inquiry.at("/required").toString()).contains("主观过错");
        assertThat(inquiry.at("/versions/0")).isEqualTo(version);

        ResponseEntity<byte[]> filing = get("designer-1", "/api/templates/FILING");
        ResponseEntity<byte[]> wrong = call("designer-1", HttpMethod.PUT, "/api/templates/INQUIRY", new HttpHeaders(), filing.getBody());
        assertThat(wrong.getStatusCode().value()).isEqualTo(400);
        assertThat(words(wrong)).contains("不认识的标记", "{{立案理由}}");
        assertThat(words(call("designer-1", HttpMethod.PUT, "/api/templates/INQUIRY", new HttpHeaders(), "不是".getBytes(StandardCharsets.UTF_8))))
                .contains("这不是 Word 文件");
        assertThat(call("designer-1", HttpMethod.PUT, "/api/templates/LETTER", new HttpHeaders(), filing.getBody()).getStatusCode().value()).isEqualTo(400);
        assertThat(call("weixian-1", HttpMethod.PUT, "/api/templates/INQUIRY", new HttpHeaders(), template.getBody()).getStatusCode().value()).isEqualTo(403);
        assertThat(get("designer-1", "/api/templates/INQUIRY?on=x").getStatusCode().value()).isEqualTo(400);
    }
}
