package org.bihuan.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bihuan.law.ViolationType;

/** One inspection under its own number; what was written down about it lies in rows of its own. */
@Entity
class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_seq")
    @SequenceGenerator(name = "inspection_seq", sequenceName = "inspection_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String number;
    private long leadId;
    private String leadNumber;
    private String uscc;
    private String region;
    private Instant openedAt;
    private Instant arrivedAt;
    @Enumerated(EnumType.STRING)
    private InspectionResult result;
    @Enumerated(EnumType.STRING)
    private ViolationType violationType;
    private Instant finishedAt;

    protected Inspection() {
        // for JPA
    }

    Inspection(String number, long leadId, String leadNumber, String uscc, String region, Instant openedAt) {
        this.number = number;
        this.leadId = leadId;
        this.leadNumber = leadNumber;
        this.uscc = uscc;
        this.region = region;
        this.openedAt = openedAt;
    }

    void arrived(Instant at) {
        arrivedAt = at;
    }

    void finish(InspectionResult how, ViolationType suspected, Instant at) {
        result = how;
        violationType = suspected;
        finishedAt = at;
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    long leadId() {
        return leadId;
    }

    String leadNumber() {
        return leadNumber;
    }

    String uscc() {
        return uscc;
    }

    String region() {
        return region;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    InspectionResult result() {
        return result;
    }

    ViolationType violationType() {
        return violationType;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
