package org.bihuan.dossier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.dossier.DossierOrder.Entry;
import org.bihuan.dossier.DossierOwner.Dossier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Dossiers over the public interface: the list in archive order, each document, everything in one file. */
@RestController
class DossierController {

    /**
     * A document or a file of evidence in its place.
     *
     * @param kind     DOCUMENT or EVIDENCE
     * @param position in its volume, from 1
     * @param type     of a document, else null
     * @param copies   how many there are of it in the file
     * @param remark   that it no longer counts or was corrected, or null
     */
    record Item(String volume, String volumeName, int position, String kind, long id, String type, String title, String number, LocalDate day,
                int copies, String fileName, String mediaType, long size, String sha256, String remark) {
    }

    /** @param archivedBy name, or null while the dossier is open, likewise {@code archivedAt} */
    record Content(String number, String archivedBy, Instant archivedAt, List<Item> items) {
    }

    private final DossierFiles files;
    private final Documents documents;
    private final Archives archives;
    private final DossierDoor door;
    private final CurrentUser user;
    private final People people;
    private final ObjectProvider<DraftSource> sources;

    DossierController(DossierFiles files, Documents documents, Archives archives, DossierDoor door, CurrentUser user, People people,
                      ObjectProvider<DraftSource> sources) {
        this.files = files;
        this.documents = documents;
        this.archives = archives;
        this.door = door;
        this.user = user;
        this.people = people;
        this.sources = sources;
    }

    @GetMapping("/api/cases/{number}/dossier")
    @Operation(summary = "卷宗：文书和证据，按归档顺序")
    Content content(@PathVariable("number") String number) {
        String dossier = door.enterAsBureau(number).number();
        Archives.Archived archived = archives.find(dossier).orElse(null);
        return new Content(dossier, archived == null ? null : name(archived.by()), archived == null ? null : archived.at(),
                files.inOrder(dossier).stream().map(DossierController::item).toList());
    }

    private static Item item(Entry entry) {
        DossierPiece piece = entry.piece();
        return new Item(entry.volume().name(), entry.volume().label(), entry.position(), piece.isDocument() ? "DOCUMENT" : "EVIDENCE",
                piece.id(), piece.isDocument() ? piece.type().name() : null, piece.title(), piece.number(), piece.day(), 1, piece.fileName(),
                piece.mediaType(), piece.size(), piece.sha256(), piece.remark());
    }

    @GetMapping({"/api/cases/{number}/documents/{id}", "/api/leads/{number}/documents/{id}"})
    @Operation(summary = "下载一份文书（.docx）")
    void document(@PathVariable("number") String number, @PathVariable("id") long id, HttpServletResponse response) throws IOException {
        Documents.Issued document = document(door.enterAsBureau(number), id);
        download(response, DossierFiles.DOCX, document.fileName());
        response.setContentLengthLong(document.size());
        try {
            documents.read(id, response.getOutputStream());
        } catch (Problem damaged) {
            // Nothing has been written; the answer is no download then.
            response.reset();
            throw damaged;
        }
    }

    private Documents.Issued document(Dossier dossier, long id) {
        return documents.find(id).filter(one -> one.dossier().equals(dossier.number()))
                .orElseThrow(() -> new NoSuchElementException("没有这份文书"));
    }

    /** A new version of a document. */
    record Version(long id, String number, int version, String fileName, String sha256, long supersedes, String reason) {
    }

    @PostMapping(path = {"/api/cases/{number}/documents/{id}/versions", "/api/leads/{number}/documents/{id}/versions"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "更正一份文书：上传改好的 .docx 和原因，成为新版，旧版保留", description = "签发人和局主要负责人可以更正；文号、固定文字和金额不能改变，"
            + "归档以后不能更正。已经送达的文书，更正后应当重新送达。")
    Version correct(@PathVariable("number") String number, @PathVariable("id") long id, @RequestPart("file") MultipartFile file,
                    @RequestParam(value = "reason", required = false) String reason) throws IOException {
        Documents.Issued document = document(door.enterAsBureau(number), id);
        door.enterToCorrect(number, document);
        byte[] content;
        try (InputStream uploaded = file.getInputStream()) {
            content = uploaded.readNBytes(IssuedDocuments.LARGEST + 1);
        }
        Documents.Issued issued = documents.correct(id, content, reason, user.person().userId());
        return new Version(issued.id(), issued.number(), issued.version(), issued.fileName(), issued.sha256(), id, issued.reason());
    }

    /** A document that waits for a signature. */
    record Waiting(String key, String type, String title) {
    }

    @GetMapping({"/api/cases/{number}/drafts", "/api/leads/{number}/drafts"})
    @Operation(summary = "待签发的文书")
    List<Waiting> drafts(@PathVariable("number") String number) {
        return pending(number).map(one -> new Waiting(one.key(), one.draft().type().name(), one.draft().type().label())).toList();
    }

    @GetMapping({"/api/cases/{number}/drafts/{key}", "/api/leads/{number}/drafts/{key}"})
    @Operation(summary = "待签发文书的预览稿（.docx），标明尚未签发")
    void draft(@PathVariable("number") String number, @PathVariable("key") String key, HttpServletResponse response) throws IOException {
        DraftSource.Pending pending = pending(number).filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有这份待签发的文书，可能已经签发"));
        byte[] content = documents.preview(pending.draft());
        download(response, DossierFiles.DOCX, "预览 " + pending.draft().type().label() + ".docx");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private Stream<DraftSource.Pending> pending(String number) {
        String dossier = door.enterAsBureau(number).number();
        return sources.stream().flatMap(source -> source.pending(dossier).stream());
    }

    @GetMapping({"/api/cases/{number}/dossier.zip", "/api/leads/{number}/dossier.zip"})
    @Operation(summary = "下载整份卷宗（ZIP）：目录、正卷、副卷、校验值")
    void zip(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        Dossier dossier = door.enterAsBureau(number);
        download(response, "application/zip", "卷宗 " + dossier.number() + ".zip");
        files.writeZip(dossier.number(), response.getOutputStream());
    }

    private static void download(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }
}
