package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bihuan.law.ViolationType;
import org.bihuan.law.ViolationType.Medium;
import org.bihuan.waiver.WaiverItem.Party;

/**
 * What is known of an act whose penalty might be waived; what is not said is not known.
 *
 * @param on           the day of the act, by whose lists it is judged
 * @param party        unit or person
 * @param facts        whether each holds
 * @param earlier      days on which the like was found with this party before, none of them after {@code on}
 * @param timesOver    by how many times of the limit it was exceeded, or null
 * @param ph           the exceeded pH, or null
 * @param begun        from when the term to correct runs
 * @param correctedAt  when the correction was done, or null
 */
record WaiverQuestion(ViolationType violation, LocalDate on, Party party, Map<WaiverFact, Boolean> facts, List<LocalDate> earlier,
                      BigDecimal timesOver, BigDecimal ph, WaiverItem.Begun begun, OffsetDateTime correctedAt) {

    WaiverQuestion {
        facts = Map.copyOf(facts);
        earlier = List.copyOf(earlier);
    }

    /** Null where it is not known. Who says that there was no harm, or little, has answered whether there was more. */
    Boolean holds(WaiverFact fact) {
        Boolean said = facts.get(fact);
        return said == null && fact == WaiverFact.HARM && (is(WaiverFact.NO_HARM) || is(WaiverFact.SLIGHT_CONSEQUENCE)) ? Boolean.FALSE : said;
    }

    private boolean is(WaiverFact fact) {
        return Boolean.TRUE.equals(facts.get(fact));
    }

    /** Whether anybody has to ask about this barrier: a missing registration exceeds nothing. */
    static boolean arises(WaiverFact barrier, ViolationType violation) {
        return switch (barrier) {
            case TOXIC -> violation.medium() != Medium.ANY;
            case SEVERAL_FACTORS -> overLimit(violation);
            default -> true;
        };
    }

    static boolean overLimit(ViolationType violation) {
        return switch (violation) {
            case AIR_OVER_STANDARD, AIR_OVER_PERMIT, WATER_OVER_STANDARD -> true;
            default -> false;
        };
    }
}
