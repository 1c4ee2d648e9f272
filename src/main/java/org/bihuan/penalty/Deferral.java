package org.bihuan.penalty;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An application to pay later or in parts (延期、分期缴纳罚款; 行政处罚法 art. 66), and what the head decided on it. */
@Entity
@Table(name = "deferral")
class Deferral {

    /** A line of the dues of the whole fine. */
    @Embeddable
    record DueLine(@Column(name = "due_on") LocalDate on, BigDecimal amount) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deferral_seq")
    @SequenceGenerator(name = "deferral_seq", sequenceName = "deferral_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long executionId;
    private Long pendingOf;
    private LocalDate appliedOn;
    private String reason;
    private int parts;
    private LocalDate firstDueOn;
    private String appliedBy;
    private Instant appliedAt;
    private Boolean granted;
    private String opinion;
    private String decidedBy;
    private Instant decidedAt;
    private Long documentId;
    private Long serviceId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deferral_due", joinColumns = @JoinColumn(name = "deferral_id"))
    @OrderColumn(name = "position")
    private List<DueLine> dues = new ArrayList<>();

    protected Deferral() {
        // for JPA
    }

    Deferral(long executionId, LocalDate appliedOn, String reason, DeferralTerms terms, String appliedBy, Instant appliedAt) {
        this.executionId = executionId;
        this.pendingOf = executionId;
        this.appliedOn = appliedOn;
        this.reason = reason;
        this.parts = terms.parts();
        this.firstDueOn = terms.firstDueOn();
        this.appliedBy = appliedBy;
        this.appliedAt = appliedAt;
    }

    /** @param dues of the whole fine from now on */
    void grant(DeferralTerms terms, List<ExecutionAccount.Due> dues, String opinion, String who, Instant at) {
        this.parts = terms.parts();
        this.firstDueOn = terms.firstDueOn();
        dues.forEach(due -> this.dues.add(new DueLine(due.on(), due.amount())));
        decide(true, opinion, who, at);
    }

    void refuse(String opinion, String who, Instant at) {
        decide(false, opinion, who, at);
    }

    private void decide(boolean granted, String opinion, String who, Instant at) {
        this.granted = granted;
        this.opinion = opinion;
        this.decidedBy = who;
        this.decidedAt = at;
        this.pendingOf = null;
    }

    void issued(long documentId, long serviceId) {
        this.documentId = documentId;
        this.serviceId = serviceId;
    }

    boolean pending() {
        return granted == null;
    }

    boolean granted() {
        return granted != null && granted;
    }

    DeferralTerms terms() {
        return new DeferralTerms(parts, firstDueOn);
    }

    List<ExecutionAccount.Due> dues() {
        return dues.stream().map(line -> new ExecutionAccount.Due(line.on(), line.amount())).toList();
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    String reason() {
        return reason;
    }

    String appliedBy() {
        return appliedBy;
    }

    String opinion() {
        return opinion;
    }

    String decidedBy() {
        return decidedBy;
    }

    LocalDate decidedOn(ZoneId zone) {
        return decidedAt == null ? null : decidedAt.atZone(zone).toLocalDate();
    }

    Long serviceId() {
        return serviceId;
    }
}
