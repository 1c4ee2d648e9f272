package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A correction order (责令改正违法行为决定书) given on the spot: drafted by an officer, then numbered. */
@Entity
@Table(name = "correction_order")
class CorrectionOrder {

    /**
     * What the order says (行政处罚案卷评查).
     *
     * @param articles    provisions breached and applied
     * @param requirement what is to be corrected
     * @param correctBy   last day for it; null: at once
     */
    @Embeddable
    record Text(String facts, String articles, String requirement, LocalDate correctBy, String receiver,
                @Enumerated(EnumType.STRING) Delivery delivery) {
    }

    @Id
    private Long inspectionId;
    private String number;
    @Embedded
    private Text text;
    private String draftedBy;
    private Instant draftedAt;
    private LocalDate issuedOn;

    protected CorrectionOrder() {
        // for JPA
    }

    CorrectionOrder(long inspectionId, Text text, String draftedBy, Instant draftedAt) {
        this.inspectionId = inspectionId;
        this.text = text;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void issue(String givenNumber, LocalDate on) {
        number = givenNumber;
        issuedOn = on;
    }

    String number() {
        return number;
    }

    Text text() {
        return text;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** User id. */
    String draftedBy() {
        return draftedBy;
    }
}
