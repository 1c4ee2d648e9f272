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
     * What the rule looks at. Hours left are those before this hour is taken from them; of an allowance from which it cannot be
     * taken, all of it is left, so that hours alike in what counts are alike.
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
            FurnaceState state = hour.state();
            return new Facts(hour.markFalse(), state, particulate, state.isEvent() ? ledger.eventLeft(limits) : limits.whole(Key.EVENT_HOURS),
                    state.isExemptible() ? ledger.left(limits) : limits.whole(Key.EXEMPT_HOURS),
                    state.isDrying() ? ledger.dryingLeft(limits) : limits.whole(Key.DRYING_HOURS), monitor,
                    monitor == Monitor.MAINTENANCE ? ledger.maintenanceLeft(limits) : limits.whole(Key.MAINTENANCE_HOURS));
        }
    }

    HourRuling rule(Facts facts);

    /** Asks only once for the same facts: for one run over many hours, which takes a fraction of the time. */
    static HourRule remembering(HourRule rule) {
        Map<Facts, HourRuling> known = new HashMap<>();
        return facts -> known.computeIfAbsent(facts, rule::rule);
    }
}
