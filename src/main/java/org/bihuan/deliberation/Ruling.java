package org.bihuan.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one head decided on another's recusal. */
@Entity
@Table(name = "deliberation_ruling")
class Ruling {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_ruling_seq")
    @SequenceGenerator(name = "deliberation_ruling_seq", sequenceName = "deliberation_ruling_seq", allocationSize = 50)
    private Long id;
    private long sittingId;
    private String requester;
    private String decider;
    private boolean recused;
    private String reason;
    private Instant at;

    protected Ruling() {
        // for JPA
    }

    Ruling(long sittingId, String requester, String decider, boolean recused, String reason, Instant at) {
        this.sittingId = sittingId;
        this.requester = requester;
        this.decider = decider;
        this.recused = recused;
        this.reason = reason;
        this.at = at;
    }

    String requester() {
        return requester;
    }

    String decider() {
        return decider;
    }

    boolean recused() {
        return recused;
    }

    String reason() {
        return reason;
    }
}
