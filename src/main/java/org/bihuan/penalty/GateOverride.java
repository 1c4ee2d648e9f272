package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.access.Role;
import org.bihuan.law.ReviewGate;
import org.hibernate.annotations.Immutable;

/** The reason for which somebody entitled let a case go on in spite of a defect. Never changed, and good for the fact it names only. */
@Entity
@Immutable
@Table(name = "gate_override")
class GateOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gate_override_seq")
    @SequenceGenerator(name = "gate_override_seq", sequenceName = "gate_override_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    @Enumerated(EnumType.STRING)
    private ReviewGate gate;
    private String fact;
    private String reason;
    @Enumerated(EnumType.STRING)
    private Role role;
    private String who;
    private Instant at;

    protected GateOverride() {
        // for JPA
    }

    GateOverride(long caseId, ReviewGate gate, String fact, String reason, Role role, String who, Instant at) {
        this.caseId = caseId;
        this.gate = gate;
        this.fact = fact;
        this.reason = reason;
        this.role = role;
        this.who = who;
        this.at = at;
    }

    boolean isFor(ReviewResult result) {
        return gate == result.gate() && fact.equals(result.fact());
    }

    String reason() {
        return reason;
    }

    Role role() {
        return role;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
