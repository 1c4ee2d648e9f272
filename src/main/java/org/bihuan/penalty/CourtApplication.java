package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The application to the court to enforce the decision (行政强制法 arts. 53-55). */
@Entity
@Table(name = "court_application")
class CourtApplication {

    @Id
    private Long executionId;
    private String court;
    private String reasons;
    private String lateReason;
    private LocalDate appliedOn;
    private String appliedBy;
    private Instant appliedAt;
    private Long documentId;

    protected CourtApplication() {
        // for JPA
    }

    /** @param lateReason null where it is made in time */
    CourtApplication(long executionId, String court, String reasons, String lateReason, LocalDate appliedOn, String appliedBy, Instant appliedAt) {
        this.executionId = executionId;
        this.court = court;
        this.reasons = reasons;
        this.lateReason = lateReason;
        this.appliedOn = appliedOn;
        this.appliedBy = appliedBy;
        this.appliedAt = appliedAt;
    }

    void issued(long document) {
        documentId = document;
    }

    String court() {
        return court;
    }

    String reasons() {
        return reasons;
    }

    String lateReason() {
        return lateReason;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    String appliedBy() {
        return appliedBy;
    }
}
