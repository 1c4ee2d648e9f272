package org.bihuan.dailyfine;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What an enterprise reported by itself before the recheck (按日连续处罚办法 art. 11): kept, and stops nothing. */
@Entity
@Table(name = "daily_fine_report")
class RoundReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_report_seq")
    @SequenceGenerator(name = "daily_fine_report_seq", sequenceName = "daily_fine_report_seq", allocationSize = 50)
    private Long id;
    private long roundId;
    private long recheckId;
    private LocalDate receivedOn;
    private String content;
    private String proof;
    private String who;
    private Instant at;

    protected RoundReport() {
        // for JPA
    }

    RoundReport(RoundRecheck recheck, LocalDate receivedOn, String content, String proof, String who, Instant at) {
        this.roundId = recheck.roundId();
        this.recheckId = recheck.id();
        this.receivedOn = receivedOn;
        this.content = content;
        this.proof = proof;
        this.who = who;
        this.at = at;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String content() {
        return content;
    }

    String proof() {
        return proof;
    }
}
