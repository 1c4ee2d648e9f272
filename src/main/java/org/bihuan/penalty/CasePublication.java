package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a decision was published, where and without what; and that it was withdrawn again (行政处罚法 art. 48). */
@Entity
@Table(name = "case_publication")
class CasePublication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_publication_seq")
    @SequenceGenerator(name = "case_publication_seq", sequenceName = "case_publication_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    private long decisionId;
    private LocalDate publishedOn;
    private String place;
    private String hidden;
    private LocalDate withdrawnOn;
    private String withdrawal;
    private String who;
    private Instant at;

    protected CasePublication() {
    }

    CasePublication(long caseId, long decisionId, LocalDate publishedOn, String place, String hidden, String who, Instant at) {
        this.caseId = caseId;
        this.decisionId = decisionId;
        this.publishedOn = publishedOn;
        this.place = place;
        this.hidden = hidden;
        this.who = who;
        this.at = at;
    }

    void withdraw(LocalDate on, String why) {
        this.withdrawnOn = on;
        this.withdrawal = why;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String place() {
        return place;
    }

    String hidden() {
        return hidden;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
