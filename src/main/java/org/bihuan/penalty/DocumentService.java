package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A document on its way to its recipient. */
@Entity
@Table(name = "document_service")
class DocumentService {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_service_seq")
    @SequenceGenerator(name = "document_service_seq", sequenceName = "document_service_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String owner;
    private String caseNumber;
    private String region;
    private long documentId;
    private String documentTitle;
    private String documentNumber;
    private LocalDate issuedOn;
    private String recipientName;
    private String recipientAddress;
    private String purpose;
    private Instant openedAt;
    /** Why an officer thinks that it cannot be served; the head's opinion stands in {@link #reason}. */
    private String givenUpFor;
    private String givenUpBy;
    private String judgement;
    private String judgedBy;
    private Instant judgedAt;
    @Enumerated(EnumType.STRING)
    private DocumentServices.Outcome outcome;
    @Enumerated(EnumType.STRING)
    private ServiceWay way;
    private LocalDate servedOn;
    private Long receiptId;
    private String reason;
    private Instant endedAt;

    protected DocumentService() {
        // for JPA
    }

    DocumentService(DocumentServices.Request request, Instant openedAt) {
        this.owner = request.owner();
        this.caseNumber = request.caseNumber();
        this.region = request.region();
        this.documentId = request.documentId();
        this.documentTitle = request.documentTitle();
        this.documentNumber = request.documentNumber();
        this.issuedOn = request.issuedOn();
        this.recipientName = request.recipientName();
        this.recipientAddress = request.recipientAddress();
        this.purpose = request.purpose();
        this.openedAt = openedAt;
    }

    void giveUp(String why, String who) {
        givenUpFor = why;
        givenUpBy = who;
    }

    void judge(String opinion, String who, Instant at) {
        judgement = opinion;
        judgedBy = who;
        judgedAt = at;
    }

    void serve(ServiceWay by, LocalDate on, long receipt, Instant at) {
        outcome = DocumentServices.Outcome.SERVED;
        way = by;
        servedOn = on;
        receiptId = receipt;
        endedAt = at;
    }

    /** Ends without having been served. */
    void end(DocumentServices.Outcome how, String why, Instant at) {
        outcome = how;
        reason = why;
        endedAt = at;
    }

    /** Under which its limits run: several documents of a case may be on their way at once. */
    String deadlineOwner() {
        return "document-service/" + id;
    }

    DocumentServices.Request request() {
        return new DocumentServices.Request(owner, caseNumber, region, documentId, documentTitle, documentNumber, issuedOn, recipientName,
                recipientAddress, purpose);
    }

    DocumentServices.Service view() {
        return new DocumentServices.Service(id, request(), outcome, way, servedOn, receiptId, reason);
    }

    boolean open() {
        return outcome == null;
    }

    long id() {
        return id;
    }

    String givenUpFor() {
        return givenUpFor;
    }

    String givenUpBy() {
        return givenUpBy;
    }

    String judgement() {
        return judgement;
    }

    String judgedBy() {
        return judgedBy;
    }
}
