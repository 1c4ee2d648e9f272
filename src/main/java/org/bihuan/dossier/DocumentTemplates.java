package org.bihuan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.access.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates by type and day: those that come with the product ({@code dossier/templates.csv} says from which day on), and
 * what clerks uploaded. The one that became valid last serves; of one day, the newest upload.
 */
@Service
class DocumentTemplates {

    private static final List<Template> OWN = own();

    /**
     * A template.
     *
     * @param version    0 for one that comes with the product
     * @param validFrom  first day of the documents that it serves
     * @param uploadedBy null for one that comes with the product, likewise {@code uploadedAt}
     */
    record Template(DocumentType type, int version, LocalDate validFrom, String file, String uploadedBy, Instant uploadedAt) {

        /** What a document says it was made from. */
        String name() {
            return file == null ? type.name() + " 第" + version + "版" : file;
        }
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DocumentTemplates(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static List<Template> own() {
        List<Template> own = new ArrayList<>();
        try (Reader in = new InputStreamReader(DocumentTemplates.class.getResourceAsStream("/dossier/templates.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                own.add(new Template(DocumentType.valueOf(line.get("type")), 0, LocalDate.parse(line.get("from")), line.get("file"), null, null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(own);
    }

    /** All templates of a type, the one that serves last first. */
    List<Template> of(DocumentType type) {
        List<Template> all = new ArrayList<>(jdbc.query(
                "select version, valid_from, uploaded_by, uploaded_at from document_template where type = ?",
                (row, n) -> new Template(type, row.getInt("version"), row.getObject("valid_from", LocalDate.class), null,
                        row.getString("uploaded_by"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant()), type.name()));
        OWN.stream().filter(one -> one.type() == type).forEach(all::add);
        all.sort(Comparator.comparing(Template::validFrom).thenComparing(Template::version).reversed());
        return all;
    }

    Optional<Template> find(DocumentType type, LocalDate day) {
        return of(type).stream().filter(one -> !one.validFrom().isAfter(day)).findFirst();
    }

    /** @throws Problem in Chinese when the type has no template for documents of that day */
    Template get(DocumentType type, LocalDate day) {
        return find(type, day).orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "没有模板", "没有 " + DocumentRenderer.inWords(day)
                + "适用的“" + type.label() + "”模板，请流程设计人员上传", List.of()));
    }

    byte[] content(Template template) {
        if (template.file() == null) {
            return jdbc.queryForObject("select content from document_template where type = ? and version = ?",
                    (row, n) -> row.getBytes(1), template.type().name(), template.version());
        }
        try (InputStream in = DocumentTemplates.class.getResourceAsStream("/dossier/templates/" + template.file())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a new version.
     *
     * @throws Problem in Chinese (400) when it will not do, naming what is missing
     */
    @Transactional
    Template upload(DocumentType type, byte[] file, LocalDate validFrom, String who) {
        List<String> complaints = TemplateCheck.complaints(type, file);
        if (!complaints.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "模板没有保存", String.join("；", complaints),
                    complaints.stream().map(one -> new Problem.Complaint("", one)).toList());
        }
        int version = 1 + jdbc.queryForObject("select coalesce(max(version), 0) from document_template where type = ?", Integer.class, type.name());
        try {
            jdbc.update("""
                            insert into document_template (type, version, valid_from, content, sha256, uploaded_by, uploaded_at)
                            values (?, ?, ?, ?, ?, ?, ?)""", type.name(), version, validFrom, file, Sha256.of(file), who,
                    clock.instant().atOffset(ZoneOffset.UTC));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("另一位同事刚刚上传了“" + type.label() + "”的模板，请先下载核对再上传");
        }
        return of(type).stream().filter(one -> one.version() == version).findFirst().orElseThrow();
    }
}
