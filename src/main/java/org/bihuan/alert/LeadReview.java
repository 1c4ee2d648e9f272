package org.bihuan.alert;

import jakarta.persistence.Embeddable;
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
import org.hibernate.annotations.Immutable;

/** The detachment's review of a feedback, or of an off-site check that found the lead explained (支队审核). Never changed. */
@Entity
@Immutable
@Table(name = "lead_review")
class LeadReview {

    /**
     * What the reviewer decided.
     *
     * @param reason  why it is returned; may be null on approval
     * @param quality of the work reviewed, 1 to 5
     */
    @Embeddable
    record Content(@Enumerated(EnumType.STRING) ReviewDecision decision, String reason, Integer quality) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_review_seq")
    @SequenceGenerator(name = "lead_review_seq", sequenceName = "lead_review_seq", allocationSize = 50)
    private Long id;
    private Long leadId;
    private Long feedbackId;
    private Long checkId;
    @Embedded
    private Content content;
    private String reviewedBy;
    private Instant reviewedAt;

    protected LeadReview() {
    }

    LeadReview(LeadFeedback feedback, Content content, String reviewedBy, Instant reviewedAt) {
        this.leadId = feedback.leadId();
        this.feedbackId = feedback.id();
        this.content = content;
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
    }

    LeadReview(OffSiteCheck check, Content content, String reviewedBy, Instant reviewedAt) {
        this.leadId = check.leadId();
        this.checkId = check.id();
        this.content = content;
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
    }

    /** The feedback reviewed, or null. */
    Long feedbackId() {
        return feedbackId;
    }

    /** The off-site check reviewed, or null. */
    Long checkId() {
        return checkId;
    }

    Content content() {
        return content;
    }

    /** User id. */
    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
