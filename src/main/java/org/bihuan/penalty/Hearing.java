package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A hearing that a party has requested, until its report. */
@Entity
@Table(name = "hearing")
class Hearing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hearing_seq")
    @SequenceGenerator(name = "hearing_seq", sequenceName = "hearing_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long decisionId;
    private long noticeId;
    private LocalDate requestedOn;
    @Enumerated(EnumType.STRING)
    private HearingResult result;
    private LocalDate endedOn;
    private Long recordId;
    private String report;
    private String reportedBy;
    private Instant reportedAt;
    private String newEvidence;

    protected Hearing() {
        // for JPA
    }

    Hearing(long decisionId, long noticeId, LocalDate requestedOn) {
        this.decisionId = decisionId;
        this.noticeId = noticeId;
        this.requestedOn = requestedOn;
    }

    /** @param record id of the record, or null where there was nothing to record */
    void end(HearingResult result, LocalDate on, Long record) {
        this.result = result;
        this.endedOn = on;
        this.recordId = record;
    }

    void report(String report, String newEvidence, String who, Instant at) {
        this.report = report;
        this.newEvidence = newEvidence;
        this.reportedBy = who;
        this.reportedAt = at;
    }

    long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    HearingResult result() {
        return result;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String report() {
        return report;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String newEvidence() {
        return newEvidence;
    }
}
