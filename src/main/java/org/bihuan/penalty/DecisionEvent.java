package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.dossier.TimelineEntry;
import org.hibernate.annotations.Immutable;

/** A line of a penalty procedure's timeline. */
@Entity
@Immutable
@Table(name = "decision_event")
class DecisionEvent extends TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_event_seq")
    @SequenceGenerator(name = "decision_event_seq", sequenceName = "decision_event_seq", allocationSize = 50)
    private Long id;
    private long decisionId;

    protected DecisionEvent() {
        // for JPA
    }

    DecisionEvent(long decisionId, Instant at, String who, String kind, String text) {
        super(at, who, kind, text);
        this.decisionId = decisionId;
    }
}
