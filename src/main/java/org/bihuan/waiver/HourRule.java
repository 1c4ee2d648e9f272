package org.bihuan.waiver;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.waiver.IncineratorLimits.Key;

/** Says of one hour whether it is exempt, invalid or judged. */
@FunctionalInterface
interface HourRule {

    enum Particulate { WITHIN, OVER, UNKNOWN }

    enum Monitor { NONE, MAINTENANCE, FAULT }

    /**
     * What the rule looks at. Hours left are those before this hour is taken from them.
     *
     * @param particulate the hourly mean beside the highest one that can be exempt
     */
    record Facts(boolean markFalse, FurnaceState state, Particulate particulate, int eventHoursLeft, int exemptHoursLeft,
                 int dryingHoursLeft, Monitor monitor, int maintenanceHoursLeft) {

        static Facts of(FurnaceHour hour, ExemptHours ledger, IncineratorLimits limits) {
            BigDecimal mean = hour.particulate();
            Particulate particulate = mean == null ? Particulate.UNKNOWN
                    : mean.compareTo(limits.value(Key.EXEMPT_PARTICULATE)) > 0 ? Particulate.OVER : Particulate.WITHIN;
            Monitor monitor = hour.maintenance() ? Monitor.MAINTENANCE : hour.monitorFault() ? Monitor.FAULT : Monitor.NONE;
            return new Facts(hour.markFalse(), hour.state(), particulate, ledger.eventLeft(limits), ledger.left(limits),
                    ledger.dryingLeft(limits), monitor, ledger.maintenanceLeft(limits));
        }
    }

    HourRuling rule(Facts facts);

    /** Asks only once for the same facts: for one run over many hours, which takes a fraction of the time. */
    static HourRule remembering(HourRule rule) {
        Map<Facts, HourRuling> known = new HashMap<>();
        return facts -> known.computeIfAbsent(facts, rule::rule);
    }
}
