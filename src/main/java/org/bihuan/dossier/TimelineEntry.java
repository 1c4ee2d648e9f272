package org.bihuan.dossier;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * A line of a timeline, of a lead's or a case's. Lines are only ever added. They follow each other by their moment, not by
 * their id: each node takes its ids from a block of its own.
 */
@MappedSuperclass
public abstract class TimelineEntry {

    private static final int MAX_TEXT = 4000;

    private Instant at;
    private String who;
    private String kind;
    private String text;

    protected TimelineEntry() {
    }

    /**
     * @param who  a user id, or null for the system
     * @param kind upper snake case, e.g. OPENED, RAISED, ACKNOWLEDGED
     * @param text in Chinese; cut at 4,000 characters
     */
    protected TimelineEntry(Instant at, String who, String kind, String text) {
        this.at = at;
        this.who = who;
        this.kind = kind;
        this.text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
    }

    public Instant at() {
        return at;
    }

    public String who() {
        return who;
    }

    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }
}
