package org.bihuan.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A vote with its reasons. A changed one stays and no longer counts. */
@Entity
@Table(name = "deliberation_vote")
class Vote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_vote_seq")
    @SequenceGenerator(name = "deliberation_vote_seq", sequenceName = "deliberation_vote_seq", allocationSize = 50)
    private Long id;
    private long deliberationId;
    private long sittingId;
    private String member;
    @Enumerated(EnumType.STRING)
    private Choice choice;
    private String opinion;
    private Instant at;
    private String countedFor;

    protected Vote() {
        // for JPA
    }

    Vote(long deliberationId, long sittingId, String member, Choice choice, String opinion, Instant at) {
        this.deliberationId = deliberationId;
        this.sittingId = sittingId;
        this.member = member;
        this.choice = choice;
        this.opinion = opinion;
        this.at = at;
        this.countedFor = member;
    }

    void countNoMore() {
        countedFor = null;
    }

    boolean counted() {
        return countedFor != null;
    }

    String member() {
        return member;
    }

    Choice choice() {
        return choice;
    }

    String opinion() {
        return opinion;
    }

    Instant at() {
        return at;
    }
}
