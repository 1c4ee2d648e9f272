package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statutory limits that run. Each belongs to an owner, a reference that does not change ({@code penalty-case/7}), and a
 * rule; the two are unique while it runs. Kept are dates alone, so how a limit stands is right after any downtime. Rules
 * counted by the hour or backwards do not run here. Users are named by their id, null for the system.
 */
public interface Deadlines {

    /** What holds a limit: since when, and why. */
    record Stop(LocalDate from, PauseGround ground) {
    }

    /**
     * Starts the version of the rule that applies to an event of this day.
     *
     * @throws IllegalStateException    in Chinese, when this limit of the owner runs already
     * @throws IllegalArgumentException in Chinese, for an unknown rule or one not in force on that day
     */
    Standing start(String owner, String rule, LocalDate on);

    /**
     * From this day on, it included, the limit does not run.
     *
     * @throws IllegalStateException    in Chinese, when it does not run, is paused already or had run out by then
     * @throws IllegalArgumentException in Chinese, for a ground that does not pause it or a day before its start or a pause
     */
    Standing pause(String owner, String rule, LocalDate from, PauseGround ground, String who);

    /**
     * Ends the pause that lasts.
     *
     * @param lastDay the last day that is not counted
     * @throws IllegalStateException    in Chinese, when it is not paused
     * @throws IllegalArgumentException in Chinese, when the pause began later
     */
    Standing resume(String owner, String rule, LocalDate lastDay, String who);

    /**
     * Takes whole days out of the limit that are known afterwards. Days on which it was paused anyway are taken out once.
     *
     * @throws IllegalStateException    in Chinese, when it does not run
     * @throws IllegalArgumentException in Chinese, for a ground that does not pause it, a day before its start, or an end before
     *                                  the beginning
     */
    Standing exclude(String owner, String rule, LocalDate from, LocalDate to, PauseGround ground, String who);

    /**
     * Grants the next extension the rule knows.
     *
     * @param amount in the rule's unit
     * @param ground why, in Chinese
     * @throws IllegalStateException    in Chinese, when nothing more may be granted, or the limit has run out
     * @throws IllegalArgumentException in Chinese, when it is another authority's to grant, or more than may be granted
     */
    Standing extend(String owner, String rule, Extender by, int amount, String ground, String who);

    /**
     * What the limit was for has been done on this day; a pause that lasts ends with it.
     *
     * @throws IllegalStateException    in Chinese, when it does not run
     * @throws IllegalArgumentException in Chinese, for a day before it started or after today
     */
    Standing meet(String owner, String rule, LocalDate on);

    /** As {@link #meet}, where there is nothing to be done any more. */
    Standing cancel(String owner, String rule, LocalDate on);

    /** Whether a pause of this limit lasts. */
    boolean isPaused(String owner, String rule);

    /** What holds a running limit; empty while it runs. */
    Optional<Stop> stop(String owner, String rule);

    /** The last day of what held a running limit before: it cannot be held anew from an earlier one. */
    Optional<LocalDate> pausedUntil(String owner, String rule);

    /** The limits of an owner as they stand today, in the order in which they were started. */
    List<Standing> of(String owner);

    /** The limits of many owners at once; an owner without limits has no entry. */
    Map<String, List<Standing>> of(Collection<String> owners);

    /** The latest limit of an owner under this rule. */
    Optional<Standing> find(String owner, String rule);
}
