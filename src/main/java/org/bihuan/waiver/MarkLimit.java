package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.bihuan.law.LegalBasis;

/**
 * What a kind of mark does, and for how long: one row of the table {@code mark-limits}.
 *
 * @param installation for which it holds, or null for all
 * @param trades       codes of the trades for which it holds; empty for all that have no row of their own
 * @param hours        of one event that are spared; null where there is no limit, or nothing to spare
 * @param permitHours  so many hours a permit may grant instead, or null
 * @param pollutants   codes of those that are spared, or null for all
 * @param loadBelow    spared only below this load in percent, or null whatever the load
 * @param dueHour      hour of the next day by which such a mark has to be made
 * @param to           last day, or null while in force
 */
record MarkLimit(String row, OutletMarkKind kind, Effect effect, Installation installation, Set<String> trades, Integer hours, Integer permitHours,
                 Set<String> pollutants, BigDecimal loadBelow, int dueHour, LocalDate from, LocalDate to, String citation, String source,
                 LegalBasis.Certainty certainty) {

    enum Effect {
        /** Data are invalid: no basis for anything. */
        INVALID,
        /** Out of service: nothing is judged. */
        STOPPED,
        /** Exceedances within the limit are none. */
        EXEMPT,
        /** It counts as a report to the bureau, and is looked into. */
        REPORT
    }

    /** An event is watched for no longer than this; so no limit may be longer. */
    static final int LONGEST_EVENT = 168;

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
