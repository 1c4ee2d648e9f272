package org.bihuan.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A line of a lead's timeline. Lines are only ever added. */
@Entity
@Immutable
@Table(name = "lead_event")
class LeadEvent {

    private static final int MAX_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_event_seq")
    @SequenceGenerator(name = "lead_event_seq", sequenceName = "lead_event_seq", allocationSize = 50)
    private Long id;
    private Long leadId;
    private Instant at;
    private String who;
    private String kind;
    private String text;

    protected LeadEvent() {
    }

    /**
     * @param who  a user id, or null for the system
     * @param kind upper snake case, e.g. OPENED, RAISED, ACKNOWLEDGED
     * @param text in Chinese; cut at 4,000 characters
     */
    LeadEvent(long leadId, Instant at, String who, String kind, String text) {
        this.leadId = leadId;
        this.at = at;
        this.who = who;
        this.kind = kind;
        this.text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
    }

    Long id() {
        return id;
    }

    Long leadId() {
        return leadId;
    }

    Instant at() {
        return at;
    }

    String who() {
        return who;
    }

    String kind() {
        return kind;
    }

    String text() {
        return text;
    }
}
