package org.bihuan.blacklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.dossier.TimelineEntry;
import org.hibernate.annotations.Immutable;

/** A line of a procedure's timeline. Rows are only ever added. */
@Entity
@Immutable
@Table(name = "blacklisting_event")
class BlacklistingEvent extends TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blacklisting_event_seq")
    @SequenceGenerator(name = "blacklisting_event_seq", sequenceName = "blacklisting_event_seq", allocationSize = 50)
    private Long id;
    private long blacklistingId;

    protected BlacklistingEvent() {
    }

    BlacklistingEvent(long blacklistingId, Instant at, String who, String kind, String text) {
        super(at, who, kind, text);
        this.blacklistingId = blacklistingId;
    }
}
