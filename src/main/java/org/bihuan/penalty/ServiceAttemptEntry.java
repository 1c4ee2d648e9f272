package org.bihuan.penalty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An attempt as somebody wrote it down. Never changed. */
@Entity
@Immutable
@Table(name = "service_attempt")
class ServiceAttemptEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_attempt_seq")
    @SequenceGenerator(name = "service_attempt_seq", sequenceName = "service_attempt_seq", allocationSize = 50)
    private Long id;
    private long serviceId;
    @Embedded
    private ServiceAttempt attempt;
    private String recordedBy;
    private Instant recordedAt;

    protected ServiceAttemptEntry() {
        // for JPA
    }

    /** @param recordedBy null where time alone brought it about */
    ServiceAttemptEntry(long serviceId, ServiceAttempt attempt, String recordedBy, Instant recordedAt) {
        this.serviceId = serviceId;
        this.attempt = attempt;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    ServiceAttempt attempt() {
        return attempt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
