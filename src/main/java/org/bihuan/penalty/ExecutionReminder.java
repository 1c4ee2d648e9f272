package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A reminder to perform (催告书; 行政强制法 art. 54): drafted, then issued, then served. */
@Entity
@Table(name = "execution_reminder")
class ExecutionReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "execution_reminder_seq")
    @SequenceGenerator(name = "execution_reminder_seq", sequenceName = "execution_reminder_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long executionId;
    private String performHow;
    private String contact;
    private String draftedBy;
    private Instant draftedAt;
    private String documentNumber;
    private LocalDate issuedOn;
    private Long serviceId;
    private LocalDate servedOn;

    protected ExecutionReminder() {
        // for JPA
    }

    ExecutionReminder(long executionId, String performHow, String contact, String draftedBy, Instant draftedAt) {
        this.executionId = executionId;
        this.performHow = performHow;
        this.contact = contact;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void issued(String number, LocalDate on, long service) {
        documentNumber = number;
        issuedOn = on;
        serviceId = service;
    }

    void served(LocalDate on) {
        servedOn = on;
    }

    String performHow() {
        return performHow;
    }

    String contact() {
        return contact;
    }

    String draftedBy() {
        return draftedBy;
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
