package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bihuan.engine.HouseClock;

/**
 * A statutory limit as it was in force for events of certain days. All of them stand in {@code deadline/rules.csv}.
 *
 * @param code       T01 and so on; the versions of one limit share it
 * @param topic      what the limit is for: of the codes of one topic at most one is in force on a day
 * @param name       what has to be done, in Chinese
 * @param event      what starts the count, in Chinese
 * @param amount     at least 1
 * @param backwards  whether it is counted back from the event
 * @param rolls      whether an end on a day of rest moves to the next working day
 * @param binds      whose limit it is; for the authority's the warning is about the day before rolling
 * @param pausedBy   the grounds on which it does not run
 * @param extensions what may be granted, in this order, in the rule's unit
 * @param from       first day of events to which it applies
 * @param to         last such day, or null while in force
 */
public record DeadlineRule(String code, String topic, String name, String event, int amount, LimitUnit unit, boolean backwards,
                           boolean rolls, Binds binds, Set<PauseGround> pausedBy, List<Extension> extensions, LocalDate from,
                           LocalDate to, Certainty certainty, String citation) {

    /** Whose limit it is. */
    public enum Binds {
        AUTHORITY("行政机关"), PARTY("当事人"), POLICE("公安机关"), PROCURATORATE("检察机关");

        private final String label;

        Binds(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How the rule is known. */
    public enum Certainty {
        A("已核对原文"), B("据公开摘录，待核对原文"), C("通行说法，待核对原文"), D("系统约定");

        private final String label;

        Certainty(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** An extension that one authority may grant once. */
    public record Extension(Extender by, int amount) {
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** e.g. 90日 or 7个工作日. */
    public String inWords() {
        return amount + unit.label();
    }

    /** The limit with its first {@code granted} extensions, in the rule's unit. */
    int extended(int granted) {
        return amount + extensions.stream().limit(granted).mapToInt(Extension::amount).sum();
    }

    /** @throws IllegalArgumentException for a rule in hours */
    DayCount count(LocalDate on, int total, Collection<Pause> pauses, WorkingDays calendar) {
        return backwards ? DayCount.backwards(on, total, calendar) : DayCount.of(on, total, unit, rolls, pauses, calendar);
    }

    /**
     * The last day as counted, neither extended nor paused.
     *
     * @throws CalendarMissing when it depends on a year that is not known
     */
    public LocalDate unrolled(LocalDate on, WorkingDays calendar) {
        DayCount count = count(on, amount, List.of(), calendar);
        if (count.unrolled() == null) {
            throw count.missing();
        }
        return count.unrolled();
    }

    /**
     * The last moment that is in time, neither extended nor paused: so many hours after the event, else the end of the last day. Where
     * the calendar of that year is missing, a limit in calendar days ends as counted.
     *
     * @throws CalendarMissing when not even that is known
     */
    public Instant lastMoment(Instant event, WorkingDays calendar) {
        if (unit == LimitUnit.HOURS) {
            return event.plus(amount, ChronoUnit.HOURS);
        }
        DayCount count = count(event.atZone(HouseClock.ZONE).toLocalDate(), amount, List.of(), calendar);
        LocalDate last = count.lastDay() != null ? count.lastDay() : count.unrolled();
        if (last == null) {
            throw count.missing();
        }
        return last.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant().minusNanos(1);
    }
}
