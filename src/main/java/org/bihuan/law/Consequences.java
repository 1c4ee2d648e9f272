package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;

/** The provisions on consequences beside the penalty, as the newest deployed table {@code consequences} says. */
public interface Consequences {

    /** All provisions, of both regimes, in the order of the table. */
    List<ConsequenceBasis> all();

    /**
     * The provisions valid for an act that ended on that day.
     *
     * @param violation null where it is not said: then the provisions for every medium are named
     */
    default List<ConsequenceBasis> validFor(Consequence consequence, ViolationType violation, LocalDate actEndedOn) {
        return all().stream().filter(one -> one.consequence() == consequence && one.about(violation) && one.validOn(actEndedOn)).toList();
    }

    /** What to cite for an act that ended on that day, joined by 、; empty where the law of that day has none. */
    default String citation(Consequence consequence, ViolationType violation, LocalDate actEndedOn) {
        return ConsequenceBasis.inWords(validFor(consequence, violation, actEndedOn));
    }
}
