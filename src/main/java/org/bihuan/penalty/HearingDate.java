package org.bihuan.penalty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A date set for a hearing, and its notice. A postponed hearing gets another. */
@Entity
@Table(name = "hearing_date")
class HearingDate {

    /**
     * When, where and before whom.
     *
     * @param openToAll    hearings are public
     * @param closedReason unless state secrets, trade secrets or privacy are concerned; null for a public one
     * @param chair        user id
     */
    @Embeddable
    record Plan(Instant scheduledAt, String place, boolean openToAll, String closedReason, String chair, String recorder) {

        String form() {
            return openToAll ? "公开举行" : "不公开举行（" + closedReason + "）";
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hearing_date_seq")
    @SequenceGenerator(name = "hearing_date_seq", sequenceName = "hearing_date_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long hearingId;
    @Embedded
    private Plan plan;
    private String arrangedBy;
    private Instant arrangedAt;
    private LocalDate issuedOn;
    private Long documentId;
    private String number;
    private Long serviceId;
    private LocalDate servedOn;

    protected HearingDate() {
        // for JPA
    }

    HearingDate(long hearingId, Plan plan, String arrangedBy, Instant arrangedAt) {
        this.hearingId = hearingId;
        this.plan = plan;
        this.arrangedBy = arrangedBy;
        this.arrangedAt = arrangedAt;
    }

    void issue(LocalDate on, long document, String givenNumber, long service) {
        issuedOn = on;
        documentId = document;
        number = givenNumber;
        serviceId = service;
    }

    void serve(LocalDate on) {
        servedOn = on;
    }

    Plan plan() {
        return plan;
    }

    String number() {
        return number;
    }

    Long serviceId() {
        return serviceId;
    }

    LocalDate servedOn() {
        return servedOn;
    }
}
