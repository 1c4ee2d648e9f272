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
import org.bihuan.law.Money;

/** A reconsideration or suit against the decision, and how it ended. */
@Entity
@Table(name = "execution_remedy")
class ExecutionRemedy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "execution_remedy_seq")
    @SequenceGenerator(name = "execution_remedy_seq", sequenceName = "execution_remedy_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long executionId;
    private Long pendingOf;
    @Enumerated(EnumType.STRING)
    private RemedyKind kind;
    private LocalDate filedOn;
    private String authority;
    private String docket;
    private String recordedBy;
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    private RemedyOutcome outcome;
    private LocalDate decidedOn;
    private BigDecimal newFine;
    private BigDecimal newConfiscation;
    private String note;
    private String closedBy;
    private Instant closedAt;

    protected ExecutionRemedy() {
        // for JPA
    }

    ExecutionRemedy(long executionId, RemedyKind kind, LocalDate filedOn, String authority, String docket, String recordedBy, Instant recordedAt) {
        this.executionId = executionId;
        this.pendingOf = executionId;
        this.kind = kind;
        this.filedOn = filedOn;
        this.authority = authority;
        this.docket = docket;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * @param newFine         where it was changed, else null
     * @param newConfiscation likewise
     */
    void close(RemedyOutcome how, LocalDate on, BigDecimal newFine, BigDecimal newConfiscation, String note, String who, Instant at) {
        this.outcome = how;
        this.decidedOn = on;
        this.newFine = newFine;
        this.newConfiscation = newConfiscation;
        this.note = note;
        this.closedBy = who;
        this.closedAt = at;
        this.pendingOf = null;
    }

    boolean pending() {
        return outcome == null;
    }

    RemedyKind kind() {
        return kind;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    RemedyOutcome outcome() {
        return outcome;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    BigDecimal newFine() {
        return newFine;
    }

    BigDecimal newConfiscation() {
        return newConfiscation;
    }

    /** What it changed, e.g. ，罚款变更为 50,000 元; empty where that is nothing. */
    String changes() {
        return (newFine == null ? "" : "，罚款变更为 " + Money.inWords(newFine))
                + (newConfiscation == null ? "" : "，没收违法所得变更为 " + Money.inWords(newConfiscation));
    }

    LatePayment.Suspension suspension() {
        return new LatePayment.Suspension(filedOn, decidedOn);
    }

    /** e.g. 行政复议（邯郸市人民政府，2025-11-03 起）：维持，2025-12-20. */
    String inWords() {
        return kind.label() + "（" + authority + (docket == null ? "" : "，" + docket) + "，" + filedOn + " 提起）：" + (pending() ? "审理中"
                : outcome.label() + "，" + decidedOn + changes());
    }
}
