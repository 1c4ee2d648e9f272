package org.bihuan.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.dossier.TimelineEntry;
import org.hibernate.annotations.Immutable;

/** A line of a lead's timeline. */
@Entity
@Immutable
@Table(name = "lead_event")
class LeadEvent extends TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_event_seq")
    @SequenceGenerator(name = "lead_event_seq", sequenceName = "lead_event_seq", allocationSize = 50)
    private Long id;
    private long leadId;

    protected LeadEvent() {
    }

    LeadEvent(long leadId, Instant at, String who, String kind, String text) {
        super(at, who, kind, text);
        this.leadId = leadId;
    }
}
