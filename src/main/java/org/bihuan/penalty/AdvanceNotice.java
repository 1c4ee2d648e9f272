package org.bihuan.penalty;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An advance notice of penalty (行政处罚事先（听证）告知书), and the time the party has after it. */
@Entity
@Table(name = "advance_notice")
class AdvanceNotice {

    /**
     * What it says beside the proposal (行政处罚案卷评查).
     *
     * @param hearingReason why a hearing must be offered, or why not
     * @param contact       where the party turns to
     */
    @Embeddable
    record Text(String facts, @Convert(converter = DecisionColumns.Lines.class) List<String> evidence,
                @Convert(converter = DecisionColumns.Lines.class) List<String> discretion, boolean hearingDue, String hearingReason,
                String recipient, String address, String contact) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advance_notice_seq")
    @SequenceGenerator(name = "advance_notice_seq", sequenceName = "advance_notice_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long decisionId;
    private long proposalId;
    @Embedded
    private Text text;
    private String draftedBy;
    private Instant draftedAt;
    private LocalDate issuedOn;
    private Long documentId;
    private String number;
    private Long serviceId;
    private LocalDate servedOn;
    private LocalDate windowEndsOn;
    private LocalDate waivedOn;
    private LocalDate closedOn;

    protected AdvanceNotice() {
        // for JPA
    }

    AdvanceNotice(long decisionId, long proposalId, Text text, String draftedBy, Instant draftedAt) {
        this.decisionId = decisionId;
        this.proposalId = proposalId;
        this.text = text;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void issue(LocalDate on, long document, String givenNumber, long service) {
        issuedOn = on;
        documentId = document;
        number = givenNumber;
        serviceId = service;
    }

    void openWindow(LocalDate served, LocalDate endsOn) {
        servedOn = served;
        windowEndsOn = endsOn;
    }

    void waive(LocalDate on) {
        waivedOn = on;
    }

    void closeWindow(LocalDate on) {
        closedOn = on;
    }

    long id() {
        return id;
    }

    long proposalId() {
        return proposalId;
    }

    Text text() {
        return text;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    String number() {
        return number;
    }

    Long serviceId() {
        return serviceId;
    }

    LocalDate servedOn() {
        return servedOn;
    }

    /** Null while it is not served. */
    LocalDate windowEndsOn() {
        return windowEndsOn;
    }

    LocalDate waivedOn() {
        return waivedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
