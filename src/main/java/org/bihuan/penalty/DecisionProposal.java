package org.bihuan.penalty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was intended from a moment on, and why. Never changed; a new intention is a new row. */
@Entity
@Table(name = "decision_proposal")
class DecisionProposal {

    /** Whence it came. */
    enum Origin {
        MATTER("案件审查"), NOTICE("告知"), RECHECK("复核"), AMENDMENT("补正");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_proposal_seq")
    @SequenceGenerator(name = "decision_proposal_seq", sequenceName = "decision_proposal_seq", allocationSize = 50)
    private Long id;
    private long decisionId;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    @Embedded
    private Proposal proposal;
    private String reason;
    private String newFacts;
    private boolean newEvidence;
    private String who;
    private Instant at;

    protected DecisionProposal() {
        // for JPA
    }

    /** @param newFacts found since the last notice, or null */
    DecisionProposal(long decisionId, Origin origin, Proposal proposal, String reason, String newFacts, boolean newEvidence, String who,
                     Instant at) {
        this.decisionId = decisionId;
        this.origin = origin;
        this.proposal = proposal;
        this.reason = reason;
        this.newFacts = newFacts;
        this.newEvidence = newEvidence;
        this.who = who;
        this.at = at;
    }

    long id() {
        return id;
    }

    Origin origin() {
        return origin;
    }

    Proposal proposal() {
        return proposal;
    }

    String reason() {
        return reason;
    }

    String newFacts() {
        return newFacts;
    }

    boolean newEvidence() {
        return newEvidence;
    }

    Instant at() {
        return at;
    }
}
