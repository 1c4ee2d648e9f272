package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A document is read as a Word file before it is signed, and what was written wrongly gets a new version afterwards. */
@WholeApplicationTest
class DocumentVersionsTest {

    @Autowired
    private FilingScene filing;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseClock clock;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private <T> ResponseEntity<T> ask(HttpMethod method, String user, String path, Object body, Class<T> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.set("X-Requested-With", "XMLHttpRequest");
        return http.exchange(URI.create("http://localhost:" + port + path), method, new HttpEntity<>(body, headers), answer);
    }

    private ResponseEntity<JsonNode> corrects(String user, String document, byte[] file, String reason) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("reason", reason);
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "改好.docx";
            }
        });
        return ask(HttpMethod.POST, user, document + "/versions", parts, JsonNode.class);
    }

    private static byte[] withLine(byte[] file, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            document.createParagraph().createRun().setText(line);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file)); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void theHeadCorrectsAnApprovalThatWasWrittenWronglyAndNobodyElseMay() throws Exception {
        String lead = filing.awaitingApproval("130434");
        filing.decide(lead, "bureau-1", "FILE", "同意");
        PenaltyCase one = repository.findAll().stream().filter(other -> other.leadNumber().equals(lead)).findFirst().orElseThrow();
        Documents.Issued approval = documents.of(one.deadlineOwner()).stream().filter(issued -> issued.type() == DocumentType.FILING)
                .findFirst().orElseThrow();
        String address = "/api/cases/" + URLEncoder.encode(one.number(), StandardCharsets.UTF_8) + "/documents/" + approval.id();
        byte[] file = ask(HttpMethod.GET, "weixian-1", address, null, byte[].class).getBody();

        assertThat(corrects("weixian-1", address, withLine(file, "更正"), "写错").getStatusCode().value()).isEqualTo(403);
        assertThat(corrects("shexian-1", address, withLine(file, "更正"), "写错").getStatusCode().value()).isEqualTo(403);
        assertThat(corrects("supervisor-1", address, withLine(file, "更正"), "写错").getStatusCode().value()).isEqualTo(403);
        ResponseEntity<JsonNode> same = corrects("bureau-1", address, file, "写错");
        assertThat(same.getStatusCode().value()).isEqualTo(400);
        assertThat(same.getBody().at("/errors/0/pointer").asText()).isEqualTo("/file");
        assertThat(corrects("bureau-1", address, withLine(file, "更正"), " ").getBody().at("/errors/0/pointer").asText()).isEqualTo("/reason");

        ResponseEntity<JsonNode> second = corrects("bureau-1", address, withLine(file, "违法事实中的日期更正为二月二十一日。"), "日期写错");
        assertThat(second.getStatusCode().value()).as(String.valueOf(second.getBody())).isEqualTo(200);
        assertThat(second.getBody().at("/version").asInt()).isEqualTo(2);
        assertThat(second.getBody().at("/number").asText()).isEqualTo(approval.number());
        assertThat(corrects("bureau-1", address, withLine(file, "再改"), "又错").getStatusCode().value()).isEqualTo(409);
        assertThat(documents.find(approval.id()).orElseThrow().superseded()).isTrue();
        assertThat(ask(HttpMethod.GET, "weixian-1", address, null, byte[].class).getBody()).isEqualTo(file);

        JsonNode lines = ask(HttpMethod.GET, "bureau-1", "/api/leads/" + lead + "/dossier", null, JsonNode.class).getBody().at("/documents");
        assertThat(lines.findValuesAsText("correctable")).contains("true").hasSameSizeAs(documents.of(lead));
    }

    @Test
    void theDecisionIsReadAsAWordFileBeforeItIsSignedAndNotAfterwards() throws Exception {
        String lead = filing.clue("130434");
        Running one = scene.toBeSigned(scene.penalty("250000", lead));
        JsonNode waiting = ask(HttpMethod.GET, "bureau-1", "/api/leads/" + lead + "/drafts", null, JsonNode.class).getBody();
        assertThat(waiting.findValuesAsText("type")).containsExactly("PENALTY_DECISION");
        String address = "/api/leads/" + lead + "/drafts/" + waiting.at("/0/key").asText();
        assertThat(text(ask(HttpMethod.GET, "bureau-1", address, null, byte[].class).getBody()))
                .contains("预览稿，尚未签发", "贰拾伍万元整", "行政复议");
        assertThat(ask(HttpMethod.GET, "shexian-1", address, null, JsonNode.class).getStatusCode().value()).isEqualTo(403);
        scene.sign(one, "PENALTY");
        assertThat(ask(HttpMethod.GET, "bureau-1", "/api/leads/" + lead + "/drafts", null, JsonNode.class).getBody()).isEmpty();
        assertThat(ask(HttpMethod.GET, "bureau-1", address, null, JsonNode.class).getStatusCode().value()).isEqualTo(404);
    }
}
