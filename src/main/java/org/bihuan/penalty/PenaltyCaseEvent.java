package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of a case's timeline. Never changed. {@code who} is null for the system. */
@Entity
@Table(name = "penalty_case_event")
class PenaltyCaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_case_event_seq")
    @SequenceGenerator(name = "penalty_case_event_seq", sequenceName = "penalty_case_event_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    private Instant at;
    private String who;
    private String kind;
    private String text;

    protected PenaltyCaseEvent() {
    }

    PenaltyCaseEvent(long caseId, Instant at, String who, String kind, String text) {
        this.caseId = caseId;
        this.at = at;
        this.who = who;
        this.kind = kind;
        this.text = text;
    }

    Instant at() {
        return at;
    }

    String who() {
        return who;
    }

    String kind() {
        return kind;
    }

    String text() {
        return text;
    }
}
