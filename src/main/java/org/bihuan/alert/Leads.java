package org.bihuan.alert;

import java.time.Instant;
import java.util.Optional;

/** Leads (问题线索) as later stages see them. */
public interface Leads {

    /**
     * A lead in brief.
     *
     * @param grade  BLUE, YELLOW, ORANGE or RED
     * @param lead   user ids of the two officers named at acknowledgement, or null before that
     */
    record Brief(long id, String number, String kind, String kindName, String uscc, String enterpriseName, String region,
                 String outlet, String title, String summary, String grade, Instant occurredFrom, Instant occurredTo,
                 Instant openedAt, Instant dueAt, String firstOfficer, String secondOfficer, boolean open) {
    }

    /** @throws java.util.NoSuchElementException for an unknown id */
    Brief get(long leadId);

    Optional<Brief> find(String number);

    /** Adds a line to the lead's timeline: append-only. {@code who} is a user id or null for the system. */
    void note(long leadId, String who, String kind, String text);

    /** The case clue that came of the lead was filed, or filing was refused; shown with the lead. */
    void caseFiled(long leadId, String caseNumber);

    void filingRefused(long leadId, String reason);
}
