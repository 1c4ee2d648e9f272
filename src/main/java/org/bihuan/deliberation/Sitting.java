package org.bihuan.deliberation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** A meeting of the heads on a matter, as it was convened and as it went. */
@Entity
@Table(name = "deliberation_sitting")
class Sitting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_sitting_seq")
    @SequenceGenerator(name = "deliberation_sitting_seq", sequenceName = "deliberation_sitting_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long deliberationId;
    private int turn;
    private String chair;
    private String recorder;
    private String recorderName;
    private String recorderPost;
    private String principal;
    private String place;
    private Instant heldAt;
    private Instant convenedAt;
    @Embedded
    private Regulation regulation;
    private String reporter;
    private String report;
    private String departureReason;
    private Instant reportedAt;
    private Instant closedAt;
    private Instant adjournedAt;
    private String adjournReason;
    private String calledOffBy;

    protected Sitting() {
        // for JPA
    }

    /** @param turn counted from 1 within the deliberation */
    Sitting(long deliberationId, int turn, String chair, String recorder, String recorderName, String recorderPost, String principal,
            String place, Instant heldAt, Instant convenedAt, Regulation regulation) {
        this.deliberationId = deliberationId;
        this.turn = turn;
        this.chair = chair;
        this.recorder = recorder;
        this.recorderName = recorderName;
        this.recorderPost = recorderPost;
        this.principal = principal;
        this.place = place;
        this.heldAt = heldAt;
        this.convenedAt = convenedAt;
        this.regulation = regulation;
    }

    /** @param reason why the proposal departs from how the like was treated; null where it does not */
    void reported(String by, String what, String reason, Instant at) {
        reporter = by;
        report = what;
        departureReason = reason;
        reportedAt = at;
    }

    void closed(Instant at) {
        closedAt = at;
    }

    void adjourned(String reason, Instant at) {
        adjournReason = reason;
        adjournedAt = at;
    }

    /** It does not take place. @param by user id of a head, or null where there is nothing to deliberate on any more */
    void calledOff(String by, String reason, Instant at) {
        calledOffBy = by;
        adjourned(reason, at);
    }

    /** When the time is over in which a member says whether he has to recuse himself. */
    Instant answersEnd() {
        return heldAt.plus(Duration.ofHours(regulation.answerHours()));
    }

    long id() {
        return id;
    }

    int turn() {
        return turn;
    }

    String chair() {
        return chair;
    }

    String recorder() {
        return recorder;
    }

    String recorderName() {
        return recorderName;
    }

    String recorderPost() {
        return recorderPost;
    }

    String principal() {
        return principal;
    }

    String place() {
        return place;
    }

    Instant heldAt() {
        return heldAt;
    }

    Regulation regulation() {
        return regulation;
    }

    String reporter() {
        return reporter;
    }

    String report() {
        return report;
    }

    String departureReason() {
        return departureReason;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant adjournedAt() {
        return adjournedAt;
    }

    String adjournReason() {
        return adjournReason;
    }

    /** Null for one that was broken off or dropped. */
    String calledOffBy() {
        return calledOffBy;
    }
}
