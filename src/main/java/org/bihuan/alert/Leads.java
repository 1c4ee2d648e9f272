package org.bihuan.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads (问题线索) as later stages see them. */
public interface Leads {

    /**
     * A lead in brief.
     *
     * @param firstOfficer user id, like {@code secondOfficer} of the two who were named at acknowledgement; null before that
     */
    record Brief(long id, String number, String kindName, String uscc, String enterpriseName, String region, String title, String summary,
                 Instant occurredFrom, Instant occurredTo, Instant openedAt, Instant dueAt, String firstOfficer, String secondOfficer) {
    }

    /**
     * A lead as a line of a list.
     *
     * @param state      where it stands, or how it ended, in Chinese
     * @param caseNumber of the penalty case that came of it, or null
     */
    record Line(String number, String kindName, String title, String grade, String gradeName, boolean open, String state,
                Instant occurredFrom, Instant occurredTo, String caseNumber) {
    }

    /**
     * The highest exceedance among the alerts that a lead still rests on.
     *
     * @param pollutant code of what exceeded its limit that far
     * @param timesOver in times of the limit, to four places and never less than was measured
     */
    record Exceedance(String pollutant, BigDecimal timesOver) {
    }

    /** Empty where the lead is about no exceedance of a limit. */
    Optional<Exceedance> exceedance(long leadId);

    /** The leads about something that happened at an outlet in this span, in that order; {@code to} is exclusive. */
    List<Line> ofOutlet(String uscc, String outlet, Instant from, Instant to);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Brief get(long leadId);

    /** Adds a line to the lead's timeline: append-only. {@code who} is a user id or null for the system. */
    void note(long leadId, String who, String kind, String text);

    /** The case clue that came of the lead was filed, or filing was refused; shown with the lead. */
    void caseFiled(long leadId, String caseNumber);

    void filingRefused(long leadId, String reason);
}
