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
import org.hibernate.annotations.Immutable;

/** What somebody said of a report on an investigation or of closing the case. Never changed; a new opinion is a new row. */
@Entity
@Immutable
@Table(name = "case_opinion")
class CaseOpinion {

    enum Step {
        REVIEW("案件审查"), CLOSING_PROPOSAL("结案建议"), CLOSING_APPROVAL("结案审批");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_opinion_seq")
    @SequenceGenerator(name = "case_opinion_seq", sequenceName = "case_opinion_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    @Enumerated(EnumType.STRING)
    private Step step;
    private boolean agreed;
    private String opinion;
    private String who;
    private Instant at;

    protected CaseOpinion() {
    }

    CaseOpinion(long caseId, Step step, boolean agreed, String opinion, String who, Instant at) {
        this.caseId = caseId;
        this.step = step;
        this.agreed = agreed;
        this.opinion = opinion;
        this.who = who;
        this.at = at;
    }

    Step step() {
        return step;
    }

    boolean agreed() {
        return agreed;
    }

    String opinion() {
        return opinion;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
