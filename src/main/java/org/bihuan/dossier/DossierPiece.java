package org.bihuan.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing in a dossier: a document or a file of evidence.
 *
 * @param type       of the document; null for evidence
 * @param day        the date under the document, the day on which evidence was taken
 * @param about      for a receipt, id of the document that was served; else null
 * @param supersedes for a correction, id of the version that it corrects; else null
 * @param remark     that it no longer counts, or null
 * @param fileName   as it is downloaded
 */
record DossierPiece(long id, DocumentType type, String title, String number, LocalDate day, Long about, Long supersedes, String remark,
                    String fileName, String mediaType, long size, String sha256, Instant at) {

    boolean isDocument() {
        return type != null;
    }
}
