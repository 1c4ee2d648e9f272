package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one person proposed, found or decided about filing. Never changed; a new opinion is a new row. */
@Entity
@Table(name = "filing_opinion")
class FilingOpinion {

    enum Step {
        PROPOSAL("立案建议"), REVIEW("立案审核"), APPROVAL("立案审批");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "filing_opinion_seq")
    @SequenceGenerator(name = "filing_opinion_seq", sequenceName = "filing_opinion_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    @Enumerated(EnumType.STRING)
    private Step step;
    @Enumerated(EnumType.STRING)
    private FilingChoice choice;
    private String reason;
    private String receiver;
    private Boolean evidenceOfAct;
    private Boolean punishable;
    private Boolean ownJurisdiction;
    private Boolean withinLimitation;
    private String who;
    private Instant at;

    protected FilingOpinion() {
    }

    /** @param conditions with a proposal, else null */
    FilingOpinion(long caseId, Step step, FilingChoice choice, String reason, String receiver, FilingConditions conditions,
                  String who, Instant at) {
        this.caseId = caseId;
        this.step = step;
        this.choice = choice;
        this.reason = reason;
        this.receiver = receiver;
        if (conditions != null) {
            this.evidenceOfAct = conditions.evidenceOfAct();
            this.punishable = conditions.punishable();
            this.ownJurisdiction = conditions.ownJurisdiction();
            this.withinLimitation = conditions.withinLimitation();
        }
        this.who = who;
        this.at = at;
    }

    Step step() {
        return step;
    }

    FilingChoice choice() {
        return choice;
    }

    String reason() {
        return reason;
    }

    String receiver() {
        return receiver;
    }

    /** The answers given with a proposal; null with a review or approval. */
    FilingConditions conditions() {
        return evidenceOfAct == null ? null : new FilingConditions(evidenceOfAct, punishable, ownJurisdiction, withinLimitation);
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
