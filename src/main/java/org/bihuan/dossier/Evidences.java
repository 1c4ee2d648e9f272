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
     */
    record Draft(String dossier, String region, String fileName, String mediaType, String origin, Instant takenAt, String note) {
    }

    /** A stored file. {@code sha256} in hex; {@code uploadedBy} is a user id. */
    record Evidence(long id, String dossier, String region, String fileName, String mediaType, long size, String sha256,
                    String origin, Instant takenAt, String note, String uploadedBy, Instant uploadedAt,
                    String struckOutReason) {
    }

    /** Streams the file in. @throws IllegalArgumentException in Chinese when it is empty, too large or has a bad name */
    Evidence store(Draft draft, InputStream content) throws IOException;

    /** Files of a lead or case in the order of arrival, struck-out ones included. */
    List<Evidence> of(String dossier);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Evidence get(long id);

    /** Streams the file out, chunk by chunk. */
    void read(long id, OutputStream out) throws IOException;
}
