package org.bihuan.penalty;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** The opinion of a legal review (法制审核) on what was intended then. Never changed. */
@Entity
@Table(name = "legal_review")
class LegalReview {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legal_review_seq")
    @SequenceGenerator(name = "legal_review_seq", sequenceName = "legal_review_seq", allocationSize = 50)
    private Long id;
    private long decisionId;
    private long proposalId;
    @Enumerated(EnumType.STRING)
    private LegalReviewConclusion conclusion;
    @Convert(converter = DecisionColumns.Points.class)
    private Set<LegalReviewPoint> points;
    private String opinion;
    private long documentId;
    private String who;
    private Instant at;

    protected LegalReview() {
        // for JPA
    }

    /** @param points that are in order */
    LegalReview(long decisionId, long proposalId, LegalReviewConclusion conclusion, Set<LegalReviewPoint> points, String opinion,
                long documentId, String who, Instant at) {
        this.decisionId = decisionId;
        this.proposalId = proposalId;
        this.conclusion = conclusion;
        this.points = Set.copyOf(points);
        this.opinion = opinion;
        this.documentId = documentId;
        this.who = who;
        this.at = at;
    }

    long proposalId() {
        return proposalId;
    }

    LegalReviewConclusion conclusion() {
        return conclusion;
    }

    Set<LegalReviewPoint> points() {
        return points;
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
