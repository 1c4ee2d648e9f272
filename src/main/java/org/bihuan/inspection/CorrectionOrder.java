package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A correction order (责令改正违法行为决定书) given in an inspection: drafted by an officer, then numbered, and served on the spot or later. */
@Entity
@Table(name = "correction_order")
class CorrectionOrder {

    /**
     * What the order says (行政处罚案卷评查).
     *
     * @param articles    provisions breached; that on which the order rests stands in the document
     * @param requirement what is to be corrected
     * @param correctBy   last day for it; null: at once
     */
    @Embeddable
    record Text(String facts, String articles, String requirement, LocalDate correctBy) {
    }

    @Id
    private Long inspectionId;
    private String number;
    @Embedded
    private Text text;
    @Embedded
    private OrderDelivery delivery;
    private String draftedBy;
    private Instant draftedAt;
    private LocalDate issuedOn;
    private LocalDate servedOn;
    private Long serviceId;

    protected CorrectionOrder() {
        // for JPA
    }

    CorrectionOrder(long inspectionId, Text text, OrderDelivery delivery, String draftedBy, Instant draftedAt) {
        this.inspectionId = inspectionId;
        this.text = text;
        this.delivery = delivery;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void issue(String givenNumber, LocalDate on) {
        number = givenNumber;
        issuedOn = on;
    }

    /** It could not be served on the spot: its service goes on. */
    void onItsWay(long service) {
        serviceId = service;
    }

    void serve(LocalDate on) {
        servedOn = on;
    }

    String number() {
        return number;
    }

    Text text() {
        return text;
    }

    OrderDelivery delivery() {
        return delivery;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** The day that its receipt says; null before it is served. */
    LocalDate servedOn() {
        return servedOn;
    }

    /** Its service after the inspection; null where it was served on the spot. */
    Long serviceId() {
        return serviceId;
    }

    /** How its service is proven, in Chinese. */
    String proof() {
        return serviceId == null ? delivery.inWords() : "送达回证";
    }

    /** User id. */
    String draftedBy() {
        return draftedBy;
    }
}
