package org.bihuan.dossier;

import java.util.Optional;

/** What the rooms that own dossiers (leads, cases) tell about them, so that this room can say who may see the files. */
public interface DossierOwner {

    /**
     * A dossier.
     *
     * @param number the number under which its files are kept
     * @param region branch it belongs to
     * @param uscc   credit code of the enterprise it is about, or null
     * @param open   whether work on it goes on; an enterprise adds files to open dossiers only
     */
    record Dossier(String number, String region, String uscc, boolean open) {
    }

    /** The dossier with this number (of a case: also its id, or the name under which its limits run); empty where this room has none. */
    Optional<Dossier> find(String number);
}
