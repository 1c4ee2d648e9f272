package org.bihuan.dossier;

import java.util.List;

/** What the rooms that draft documents tell about those that wait for a signature, so that they can be read as Word files before. */
public interface DraftSource {

    /**
     * A document not yet issued.
     *
     * @param key letters, digits and dashes; the same while it waits
     */
    record Pending(String key, Documents.Draft draft) {
    }

    /** @param dossier number of the dossier under which they will be filed */
    List<Pending> pending(String dossier);
}
