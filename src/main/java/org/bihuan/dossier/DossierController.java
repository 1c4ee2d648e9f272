package org.bihuan.dossier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.dossier.DossierOrder.Entry;
import org.bihuan.dossier.DossierOwner.Dossier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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
    private final People people;

    DossierController(DossierFiles files, Documents documents, Archives archives, DossierDoor door, People people) {
        this.files = files;
        this.documents = documents;
        this.archives = archives;
        this.door = door;
        this.people = people;
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
        Dossier dossier = door.enterAsBureau(number);
        Documents.Issued document = documents.find(id).filter(one -> one.dossier().equals(dossier.number()))
                .orElseThrow(() -> new NoSuchElementException("没有这份文书"));
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
