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

/** An off-site check of a lead by the platform operator (远程核查). Never changed; what is done again is a new round. */
@Entity
@Immutable
@Table(name = "lead_check")
class OffSiteCheck {

    /**
     * What the operator found.
     *
     * @param materials codes of {@link Material}, separated by commas
     */
    @Embeddable
    record Content(String materials, String finding, @Enumerated(EnumType.STRING) OffSiteResult result) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_check_seq")
    @SequenceGenerator(name = "lead_check_seq", sequenceName = "lead_check_seq", allocationSize = 50)
    private Long id;
    private Long leadId;
    private int round;
    private boolean enterpriseOverdue;
    @Embedded
    private Content content;
    private String checkedBy;
    private Instant checkedAt;

    protected OffSiteCheck() {
    }

    OffSiteCheck(long leadId, int round, boolean enterpriseOverdue, Content content, String checkedBy, Instant checkedAt) {
        this.leadId = leadId;
        this.round = round;
        this.enterpriseOverdue = enterpriseOverdue;
        this.content = content;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
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

    /** Whether the enterprise had been asked and had not answered in time. */
    boolean enterpriseOverdue() {
        return enterpriseOverdue;
    }

    Content content() {
        return content;
    }

    /** User id. */
    String checkedBy() {
        return checkedBy;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
