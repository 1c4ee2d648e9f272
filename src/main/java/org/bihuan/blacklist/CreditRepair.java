package org.bihuan.blacklist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** An application to end an entry before its time. An entry has at most one on its way. */
@Entity
@Table(name = "credit_repair")
class CreditRepair {

    /** Why it should end. */
    enum Ground {

        REPAIR("信用修复"), REVOKED("所依据的处罚决定被撤销、确认违法或者无效");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param material what proves it */
    record Application(Ground ground, LocalDate appliedOn, String reason, String material) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_repair_seq")
    @SequenceGenerator(name = "credit_repair_seq", sequenceName = "credit_repair_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long entryId;
    private Long liveEntryId;
    @Enumerated(EnumType.STRING)
    private Ground ground;
    private LocalDate appliedOn;
    private String reason;
    private String material;
    private String openedBy;
    private Boolean verified;
    private String verification;
    private String verifiedBy;
    private String opinion;
    private String decidedBy;
    private LocalDate decidedOn;

    protected CreditRepair() {
        // for JPA
    }

    CreditRepair(long entryId, Application said, String who) {
        this.entryId = entryId;
        this.liveEntryId = entryId;
        this.ground = said.ground();
        this.appliedOn = said.appliedOn();
        this.reason = said.reason();
        this.material = said.material();
        this.openedBy = who;
    }

    void verify(boolean holds, String found, String who) {
        this.verified = holds;
        this.verification = found;
        this.verifiedBy = who;
    }

    void decide(String why, String who, LocalDate on) {
        this.opinion = why;
        this.decidedBy = who;
        this.decidedOn = on;
        this.liveEntryId = null;
    }

    long id() {
        return id;
    }

    long entryId() {
        return entryId;
    }

    Application application() {
        return new Application(ground, appliedOn, reason, material);
    }

    String openedBy() {
        return openedBy;
    }

    /** Null before somebody else has looked at it. */
    Boolean verified() {
        return verified;
    }

    String verification() {
        return verification;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    String opinion() {
        return opinion;
    }

    /** Null while it is on its way. */
    LocalDate decidedOn() {
        return decidedOn;
    }
}
