package org.bihuan.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.law.RecusalGround;

/** One head of the authority at one sitting: there, or absent and why; and his answer about recusal. */
@Entity
@Table(name = "deliberation_seat")
class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_seat_seq")
    @SequenceGenerator(name = "deliberation_seat_seq", sequenceName = "deliberation_seat_seq", allocationSize = 50)
    private Long id;
    private long sittingId;
    private int placeNo;
    private String head;
    private String name;
    private String post;
    @Enumerated(EnumType.STRING)
    private Absence absence;
    private String reason;
    private Instant answeredAt;
    @Enumerated(EnumType.STRING)
    private RecusalGround ground;
    private String explanation;

    protected Seat() {
        // for JPA
    }

    /** @param absence null for a head who is convened */
    Seat(long sittingId, int placeNo, String head, String name, String post, Absence absence, String reason) {
        this.sittingId = sittingId;
        this.placeNo = placeNo;
        this.head = head;
        this.name = name;
        this.post = post;
        this.absence = absence;
        this.reason = reason;
    }

    void answer(RecusalGround ground, String explanation, Instant at) {
        this.ground = ground;
        this.explanation = explanation;
        this.answeredAt = at;
    }

    void fallAway(Absence absence) {
        this.absence = absence;
    }

    boolean convened() {
        return absence == null || absence.convened();
    }

    String head() {
        return head;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    Absence absence() {
        return absence;
    }

    /** What is said about the absence, in Chinese. */
    String absenceInWords() {
        return absence == Absence.OTHER ? reason : absence.label();
    }

    boolean answered() {
        return answeredAt != null;
    }

    RecusalGround ground() {
        return ground;
    }

    String explanation() {
        return explanation;
    }
}
