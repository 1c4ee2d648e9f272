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

/** A line of a case's timeline. */
@Entity
@Immutable
@Table(name = "penalty_case_event")
class PenaltyCaseEvent extends TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_case_event_seq")
    @SequenceGenerator(name = "penalty_case_event_seq", sequenceName = "penalty_case_event_seq", allocationSize = 50)
    private Long id;
    private long caseId;

    protected PenaltyCaseEvent() {
    }

    PenaltyCaseEvent(long caseId, Instant at, String who, String kind, String text) {
        super(at, who, kind, text);
        this.caseId = caseId;
    }
}
