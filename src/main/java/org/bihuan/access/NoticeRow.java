package org.bihuan.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A notice as its reader sees it; written by {@link NoticeBoard}. */
@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    private Long id;
    private String userId;
    private String subject;
    private String kind;
    private Instant moment;
    private String title;
    private String body;
    private Instant createdAt;
    private Instant readAt;

    protected NoticeRow() {
    }

    /** @param text what happened and what is to be done */
    record View(long id, String subject, String kind, OffsetDateTime moment, String title, String text, OffsetDateTime createdAt,
                boolean read) {
    }

    View view(ZoneId zone) {
        return new View(id, subject, kind, moment.atZone(zone).toOffsetDateTime(), title, body,
                createdAt.atZone(zone).toOffsetDateTime(), readAt != null);
    }
}
