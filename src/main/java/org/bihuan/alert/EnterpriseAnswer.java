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

/** What an enterprise answered about a lead (企业自查说明). Never changed; what is done again is a new round. */
@Entity
@Immutable
@Table(name = "lead_answer")
class EnterpriseAnswer {

    /**
     * What the enterprise said.
     *
     * @param occurredTo  null while it goes on
     * @param recoveredAt null while the data are not normal again
     * @param mark        the mark it set on its data for this time
     */
    @Embeddable
    record Content(@Enumerated(EnumType.STRING) Cause cause, String causeText, Instant occurredFrom, Instant occurredTo,
                   String measures, Instant recoveredAt, @Enumerated(EnumType.STRING) ClaimedMark mark, String contactName,
                   String contactPhone) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_answer_seq")
    @SequenceGenerator(name = "lead_answer_seq", sequenceName = "lead_answer_seq", allocationSize = 50)
    private Long id;
    private Long leadId;
    private int round;
    @Embedded
    private Content content;
    private String answeredBy;
    private Instant answeredAt;

    protected EnterpriseAnswer() {
    }

    EnterpriseAnswer(long leadId, int round, Content content, String answeredBy, Instant answeredAt) {
        this.leadId = leadId;
        this.round = round;
        this.content = content;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }

    int round() {
        return round;
    }

    Content content() {
        return content;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
