package org.bihuan.dossier;

import java.time.Instant;
import java.util.Optional;

/** Archiving (归档): after it nobody adds, corrects or strikes out anything in the dossier (Order 8 arts 68-70). */
public interface Archives {

    /** @param by user id, or null for the system */
    record Archived(String dossier, String by, Instant at) {
    }

    /**
     * Archives the dossier. Archiving it again changes nothing.
     *
     * @param owner as in {@link Documents.Draft#owner}
     * @param who   user id, or null for the system
     */
    Archived close(String owner, String who);

    Optional<Archived> find(String owner);
}
