package org.bihuan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.access.Problem;
import org.bihuan.dossier.DocumentType.Volume;
import org.bihuan.dossier.DossierOrder.Entry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** A dossier as a whole: what is in it in archive order, and all of it in one file. */
@Service
class DossierFiles {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Documents documents;
    private final Evidences evidences;
    private final DocumentTemplates templates;
    private final String authority;
    private final Clock clock;

    DossierFiles(Documents documents, Evidences evidences, DocumentTemplates templates,
                 @Value("${bihuan.documents.authority}") String authority, Clock clock) {
        this.documents = documents;
        this.evidences = evidences;
        this.templates = templates;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param number of the dossier, as {@link DossierOwner} has it */
    List<Entry> inOrder(String number) {
        return DossierOrder.of(Stream.concat(documents.of(number).stream().map(DossierFiles::piece),
                evidences.of(number).stream().map(this::piece)).toList());
    }

    private static DossierPiece piece(Documents.Issued document) {
        return new DossierPiece(document.id(), document.type(), document.title(), document.number(), document.day(), document.about(),
                document.supersedes(), document.superseded() ? "已更正，以新版为准" : document.reason() == null ? null : "更正：" + document.reason(),
                document.fileName(), DOCX, document.size(), document.sha256(), document.issuedAt());
    }

    private DossierPiece piece(Evidences.Evidence file) {
        Instant day = file.takenAt() == null ? file.uploadedAt() : file.takenAt();
        return new DossierPiece(file.id(), null, "证据材料：" + file.fileName(), null, day.atZone(clock.getZone()).toLocalDate(), null, null,
                file.struckOut() == null ? null : "已作废：" + file.struckOut().reason(), file.fileName(), file.mediaType(), file.size(), file.sha256(),
                file.uploadedAt());
    }

    /**
     * Writes one ZIP: the index, a folder for each volume with numbered files, and the list of their hashes. Files pass
     * through one after the other. One that is damaged is replaced by a note, so that the rest can still be had.
     */
    void writeZip(String number, OutputStream out) throws IOException {
        List<Entry> entries = inOrder(number);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder hashes = new StringBuilder();
        begin(zip, "卷内目录.docx");
        zip.write(index(number, entries));
        for (Entry entry : entries) {
            DossierPiece piece = entry.piece();
            String path = "%s/%03d %s".formatted(entry.volume().label(), entry.position(), FileName.clean(piece.fileName()));
            // The content is looked through before its entry begins: a damaged one must not lie there half.
            String complaint = complaint(piece);
            begin(zip, complaint == null ? path : path + "（无法读取）.txt");
            if (complaint == null) {
                read(piece, zip);
            } else {
                zip.write(complaint.getBytes(StandardCharsets.UTF_8));
            }
            hashes.append(piece.sha256()).append("  ").append(path).append('\n');
        }
        begin(zip, "校验值 SHA-256.txt");
        zip.write(hashes.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
    }

    private String complaint(DossierPiece piece) throws IOException {
        try {
            read(piece, OutputStream.nullOutputStream());
            return null;
        } catch (Problem damaged) {
            return damaged.getMessage();
        }
    }

    private void read(DossierPiece piece, OutputStream out) throws IOException {
        if (piece.isDocument()) {
            documents.read(piece.id(), out);
        } else {
            evidences.read(piece.id(), out);
        }
    }

    private byte[] index(String number, List<Entry> entries) {
        LocalDate today = LocalDate.now(clock);
        Documents.Draft draft = Documents.Draft.of(number, DocumentType.DOSSIER_INDEX, null, today).with(DocumentItem.CASE_NUMBER, caseNumber(number, entries));
        for (Entry entry : entries) {
            DossierPiece piece = entry.piece();
            draft = draft.row(entry.volume() == Volume.MAIN ? DocumentItem.MAIN_VOLUME : DocumentItem.SECONDARY_VOLUME, piece.title(),
                    piece.number(), DocumentRenderer.inWords(piece.day()), "1", piece.remark());
        }
        return DocumentRenderer.render(templates.content(templates.get(DocumentType.DOSSIER_INDEX, today)), draft, authority);
    }

    /** Under which the file is known: the case's, where one was filed. */
    private static String caseNumber(String number, List<Entry> entries) {
        List<String> filed = new ArrayList<>(entries.stream().map(Entry::piece).filter(piece -> piece.type() == DocumentType.FILING)
                .map(DossierPiece::number).distinct().toList());
        filed.add(number);
        return String.join("，", filed);
    }
}
