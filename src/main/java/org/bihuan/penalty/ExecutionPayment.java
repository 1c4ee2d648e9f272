package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Money that came in. Never changed. */
@Entity
@Immutable
@Table(name = "execution_payment")
class ExecutionPayment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "execution_payment_seq")
    @SequenceGenerator(name = "execution_payment_seq", sequenceName = "execution_payment_seq", allocationSize = 50)
    private Long id;
    private long executionId;
    private LocalDate paidOn;
    private BigDecimal amount;
    private BigDecimal confiscated;
    @Enumerated(EnumType.STRING)
    private PaymentChannel channel;
    private String reference;
    private String recordedBy;
    private Instant recordedAt;

    protected ExecutionPayment() {
        // for JPA
    }

    ExecutionPayment(long executionId, Executions.Payment paid, Instant recordedAt) {
        this.executionId = executionId;
        this.paidOn = paid.on();
        this.amount = paid.amount();
        this.confiscated = paid.confiscated();
        this.channel = paid.channel();
        this.reference = paid.reference();
        this.recordedBy = paid.by();
        this.recordedAt = recordedAt;
    }

    Executions.Payment view() {
        return new Executions.Payment(paidOn, amount, confiscated, channel, reference, recordedBy);
    }
}
