package org.bihuan.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A file of evidence as it left the house: who kept it until then, under which hash, and who has it since.
 *
 * @param size     in bytes
 * @param storedBy user id, or null where the system stored it
 */
@Embeddable
record HandedEvidence(long evidenceId, String fileName, @Column(name = "size_bytes") long size, String sha256, String origin, Instant takenAt, String storedBy,
                      Instant storedAt, String handedBy, Instant handedAt, String receiver) {
}
