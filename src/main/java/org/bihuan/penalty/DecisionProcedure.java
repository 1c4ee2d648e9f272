package org.bihuan.penalty;

import jakarta.persistence.Embedded;
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

/** A penalty procedure: the matter as it came, and how it ended. */
@Entity
@Table(name = "decision_procedure")
class DecisionProcedure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_procedure_seq")
    @SequenceGenerator(name = "decision_procedure_seq", sequenceName = "decision_procedure_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Embedded
    private Matter matter;
    private String liveOwner;
    private boolean complex;
    private Long deliberationId;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;
    private String reason;
    private LocalDate decidedOn;
    private String decidedBy;
    private Long documentId;
    private String documentNumber;
    private Long serviceId;
    private LocalDate servedOn;

    protected DecisionProcedure() {
        // for JPA
    }

    DecisionProcedure(Matter matter, Instant openedAt) {
        this.matter = matter;
        this.liveOwner = matter.owner();
        this.openedAt = openedAt;
    }

    void callComplex() {
        complex = true;
    }

    void deliberate(long deliberation) {
        deliberationId = deliberation;
    }

    /** The head has decided; the decision still has to be issued. */
    void decide(DecisionOutcome outcome, String reason, String who, LocalDate on) {
        this.outcome = outcome;
        this.reason = reason;
        this.decidedBy = who;
        this.decidedOn = on;
    }

    /** Ends without a decision. */
    void giveBack(String reason) {
        this.outcome = DecisionOutcome.RETURNED;
        this.reason = reason;
        this.liveOwner = null;
    }

    /** The case was ended; nothing will be decided. */
    void abandon(String reason) {
        this.outcome = DecisionOutcome.ABANDONED;
        this.reason = reason;
        this.liveOwner = null;
    }

    void issue(long document, String number, long service) {
        documentId = document;
        documentNumber = number;
        serviceId = service;
    }

    void end(LocalDate servedOn) {
        this.servedOn = servedOn;
        this.liveOwner = null;
    }

    long id() {
        return id;
    }

    Matter matter() {
        return matter;
    }

    boolean isLive() {
        return liveOwner != null;
    }

    boolean complex() {
        return complex;
    }

    Long deliberationId() {
        return deliberationId;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Long documentId() {
        return documentId;
    }

    String documentNumber() {
        return documentNumber;
    }

    Long serviceId() {
        return serviceId;
    }

    LocalDate servedOn() {
        return servedOn;
    }
}
