package org.bihuan.access;

import java.time.Instant;
import java.util.Collection;

/** Notices (通知) to persons: stored, counted in Tasklist's navigation, and mailed through an outbox where mail is configured. */
public interface Notices {

    /**
     * A notice.
     *
     * @param subject number of the lead or case it is about
     * @param kind    what it says, e.g. {@code REMINDER_HALF}; one person gets one notice of a kind about a subject and moment
     * @param moment  the moment that made it due, computed from dates
     * @param title   one line, in Chinese
     * @param text    what happened and what is to be done, in Chinese
     */
    record Notice(String subject, String kind, Instant moment, String title, String text) {
    }

    /** Stores the notice for each of these users, in the caller's transaction. One already sent is not sent again. */
    void send(Notice notice, Collection<String> userIds);
}
