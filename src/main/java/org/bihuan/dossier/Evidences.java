package org.bihuan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Evidence files (证据材料), kept in the database in chunks so that one backup and one transaction hold everything.
 * A stored file is never changed; a wrong one is struck out with a reason and stays.
 */
public interface Evidences {

    /** Largest file in bytes. */
    long MAX_BYTES = 500L * 1024 * 1024;

    /**
     * What is known of a file when it arrives.
     *
     * @param dossier   number of the lead or case it belongs to
     * @param region    branch it belongs to; who may not see the branch may not see the file
     * @param origin    where it comes from, in Chinese, e.g. 现场拍摄
     * @param takenAt   when it was taken or made; null when not known
     * @param note      what it shows, or null
     */
    record Draft(String dossier, String region, String fileName, String origin, Instant takenAt, String note) {
    }

    /**
     * A stored file.
     *
     * @param mediaType  what its name and its first bytes say it is
     * @param sha256     in hex
     * @param uploadedBy user id, or null where the system itself stored it
     * @param struckOut  who struck it out, when and why; null while it stands
     */
    record Evidence(long id, String dossier, String region, String fileName, String mediaType, long size, String sha256,
                    String origin, Instant takenAt, String note, String uploadedBy, Instant uploadedAt, StruckOut struckOut) {
    }

    record StruckOut(String reason, String by, Instant at) {
    }

    /**
     * Streams the file in, in one transaction, as uploaded by the current user.
     *
     * @throws IllegalArgumentException in Chinese when it is empty, too large, of a kind that is not taken, or has a bad name
     * @throws org.bihuan.access.Problem in Chinese when the dossier is archived; likewise when striking out
     */
    Evidence store(Draft draft, InputStream content) throws IOException;

    /** Files of a lead or case in the order of arrival, struck-out ones included. */
    List<Evidence> of(String dossier);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Evidence get(long id);

    /**
     * Streams the file out, chunk by chunk.
     *
     * @throws org.bihuan.access.Problem in Chinese when the content no longer has the hash it was stored with; nothing is
     *                                   written then
     */
    void read(long id, OutputStream out) throws IOException;

    /**
     * Strikes a file out: it stays and can still be read, but no longer counts.
     *
     * @throws IllegalArgumentException in Chinese when the reason is missing or the file is struck out already
     */
    void strikeOut(long id, String reason);
}
