package org.bihuan.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bihuan.access.Problem;
import org.bihuan.dossier.Evidences.Evidence;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file of evidence as an answer. Always a download, never shown in the browser: what strangers upload must not run in the bureau's pages. */
public final class EvidenceDownload {

    private EvidenceDownload() {
    }

    /** Sends the file; who may have it has been asked before. */
    public static void send(Evidences evidences, Evidence evidence, HttpServletResponse response) throws IOException {
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(evidence.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            evidences.read(evidence.id(), response.getOutputStream());
        } catch (Problem damaged) {
            // Nothing has been written; the answer is no download then.
            response.reset();
            throw damaged;
        }
    }
}
