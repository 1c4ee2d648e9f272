package org.bihuan.enterprise;

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

/** Something that an enterprise did, as it was told. */
@Entity
@Table(name = "enterprise_conduct")
class EnterpriseConduct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enterprise_conduct_seq")
    @SequenceGenerator(name = "enterprise_conduct_seq", sequenceName = "enterprise_conduct_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String uscc;
    @Enumerated(EnumType.STRING)
    private ConductKind kind;
    private LocalDate happenedOn;
    private String reference;
    private String text;
    private Instant reportedAt;
    private LocalDate withdrawnOn;
    private String withdrawnFor;

    protected EnterpriseConduct() {
        // for JPA
    }

    EnterpriseConduct(Conducts.Conduct told, Instant at) {
        this.uscc = told.uscc();
        this.kind = told.kind();
        this.happenedOn = told.on();
        this.reference = told.reference();
        this.text = told.text();
        this.reportedAt = at;
    }

    void withdraw(LocalDate on, String why) {
        withdrawnOn = on;
        withdrawnFor = why;
    }

    ConductKind kind() {
        return kind;
    }

    LocalDate on() {
        return happenedOn;
    }

    String reference() {
        return reference;
    }

    /** First day on which it does not count, or null. */
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
