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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The execution of a fine and a confiscation. What happens in it stands in tables of its own. */
@Entity
@Table(name = "penalty_execution")
class Execution {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_execution_seq")
    @SequenceGenerator(name = "penalty_execution_seq", sequenceName = "penalty_execution_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String owner;
    private String liveOwner;
    private String caseNumber;
    private String region;
    private String partyName;
    private String uscc;
    private String partyAddress;
    private String legalRepresentative;
    private long decisionId;
    private String decisionNumber;
    private BigDecimal fine;
    private BigDecimal confiscation;
    private LocalDate decidedOn;
    private LocalDate servedOn;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private Executions.Outcome outcome;
    private LocalDate endedOn;

    protected Execution() {
        // for JPA
    }

    Execution(Executions.Order order, Instant openedAt) {
        this.owner = order.owner();
        this.liveOwner = order.owner();
        this.caseNumber = order.caseNumber();
        this.region = order.region();
        this.partyName = order.partyName();
        this.uscc = order.uscc();
        this.partyAddress = order.partyAddress();
        this.legalRepresentative = order.legalRepresentative();
        this.decisionId = order.decisionId();
        this.decisionNumber = order.decisionNumber();
        this.fine = order.fine();
        this.confiscation = order.confiscation();
        this.decidedOn = order.decidedOn();
        this.servedOn = order.servedOn();
        this.openedAt = openedAt;
    }

    void end(Executions.Outcome how, LocalDate on) {
        outcome = how;
        endedOn = on;
        liveOwner = null;
    }

    Executions.Order order() {
        return new Executions.Order(owner, caseNumber, region, partyName, uscc, partyAddress, legalRepresentative, decisionId, decisionNumber,
                fine, confiscation, decidedOn, servedOn);
    }

    long id() {
        return id;
    }

    Executions.Outcome outcome() {
        return outcome;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
