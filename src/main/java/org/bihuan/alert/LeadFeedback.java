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

/** What the branch fed back about a lead (填报反馈). Never changed; what is done again is a new round. */
@Entity
@Immutable
@Table(name = "lead_feedback")
class LeadFeedback {

    /**
     * What the officers report.
     *
     * @param inspectionId   the inspection on site, or null where there was none
     * @param seen           what they saw or found out
     * @param transferRegion branch to which the lead goes, for a transfer to another branch
     * @param transferTo     name of the department, for a transfer outside the bureau
     * @param selfCheckText  what differs, unless platform and site agree
     */
    @Embeddable
    record Content(Long inspectionId, @Enumerated(EnumType.STRING) Judgement judgement, String seen, @Enumerated(EnumType.STRING) Cause cause,
                   String causeText, String measures, @Enumerated(EnumType.STRING) NextStep nextStep, String transferRegion,
                   String transferTo, @Enumerated(EnumType.STRING) SelfCheck selfCheck, String selfCheckText) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_feedback_seq")
    @SequenceGenerator(name = "lead_feedback_seq", sequenceName = "lead_feedback_seq", allocationSize = 50)
    private Long id;
    private Long leadId;
    private int round;
    @Embedded
    private Content content;
    private String fedBackBy;
    private Instant fedBackAt;

    protected LeadFeedback() {
    }

    LeadFeedback(long leadId, int round, Content content, String fedBackBy, Instant fedBackAt) {
        this.leadId = leadId;
        this.round = round;
        this.content = content;
        this.fedBackBy = fedBackBy;
        this.fedBackAt = fedBackAt;
    }

    Long id() {
        return id;
    }

    Long leadId() {
        return leadId;
    }

    int round() {
        return round;
    }

    Content content() {
        return content;
    }

    /** User id. */
    String fedBackBy() {
        return fedBackBy;
    }

    Instant fedBackAt() {
        return fedBackAt;
    }
}
