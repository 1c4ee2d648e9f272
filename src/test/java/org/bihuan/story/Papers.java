package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The file of a case as it is downloaded over the public interface, read by somebody who knows what has to stand in it. */
final class Papers {

    private final City city;
    private final String address;
    private final JsonNode dossier;

    Papers(City city, String caseNumber) throws Exception {
        this.city = city;
        this.address = City.ofCase(caseNumber);
        this.dossier = city.get("supervisor-1", address + "/dossier");
    }

    JsonNode dossier() {
        return dossier;
    }

    private List<JsonNode> items() {
        return StreamSupport.stream(dossier.path("items").spliterator(), false).toList();
    }

    /** The titles of one volume (正卷 or 副卷), in archive order. */
    List<String> volume(String name) {
        return items().stream().filter(item -> item.path("volumeName").asText().equals(name)).map(item -> item.path("title").asText()).toList();
    }

    /** The words of the one document of this title; of several, the last. */
    String words(String title) throws Exception {
        JsonNode document = items().stream().filter(item -> item.path("title").asText().equals(title)).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No " + title + " among " + volume("正卷") + volume("副卷")));
        return read(city.download(address + "/documents/" + document.path("id").asText()));
    }

    private static String read(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    /** What lies in the one file that holds everything, by its path; each document is complete and written with care. */
    Map<String, String> archive() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(city.download(address + "/dossier.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), entry.getName().endsWith(".docx") ? read(zip.readAllBytes()) : "");
            }
        }
        found.forEach((path, words) -> assertThat(words).as(path).doesNotContain("{{", "null", "[[").doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
                .doesNotContainPattern(Officer.DOUBLE_PUNCTUATION));
        return found;
    }
}
