package org.bihuan.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.bihuan.control.BreachAlarms;

/** What later stages tell this one: alerts that they find themselves, and hours in which an outlet's alerts are no exceedance. */
public interface Alarms {

    /**
     * Who in the house finds alerts. What others send under such a name is refused: it would stand in the place of an alert
     * that the house has still to raise.
     */
    enum Finder {

        FURNACE_LEDGER("furnace-ledger"), OUTLET_MARKS("outlet-marks"), DRAWN_VISITS("drawn-visits"), SPOT_CHECKS("remote-spot-check"),
        CONTROL(BreachAlarms.SOURCE);

        private final String source;

        Finder(String source) {
            this.source = source;
        }

        /** As which source its alerts are kept. */
        String source() {
            return source;
        }

        static boolean reserved(String source) {
            return Arrays.stream(values()).anyMatch(finder -> finder.source.equals(source));
        }
    }

    /**
     * An alert that the house itself finds.
     *
     * @param eventId with the finder it is the same alert for ever
     * @param kind    one of the 11 kinds, in capitals
     * @param subKind what exactly, or null
     * @param outlet  code, or null; likewise {@code device}
     * @param details what the kind carries besides
     */
    record Alarm(Finder finder, String eventId, String kind, String subKind, String uscc, String outlet, String device, Instant from,
                 Instant to, String summary, Map<String, Object> details) {
    }

    /** Why hours of a furnace or an outlet are not judged. */
    enum Excuse {
        /** Exempt though measured: hourly exceedances are none. */
        EXEMPT_HOURS,
        /** Out of service, or the monitors' data are invalid: what the monitors report is no basis at all. */
        INVALID_HOURS,
        /** So few hours of the day are valid that its mean is no basis; its hours are judged one by one. */
        INVALID_DAY
    }

    /** Takes the alert in, in the caller's transaction; one that is there already is left alone. */
    void raise(Alarm alarm);

    /** To be asked before several excuses of an enterprise within this span change: what they touch is held at once, in one order. */
    void hold(String uscc, Instant from, Instant to);

    /**
     * The outlet's alerts of these hours are screened out from now on; leads that have no others are taken back, and those that
     * have are lowered to what is left. Who is at work on them is told.
     *
     * @param pollutants codes of those for which it holds, or null for all
     * @return by which {@link #excuseNoMore} finds it
     */
    long excuse(Excuse excuse, String uscc, String outlet, Set<String> pollutants, Instant from, Instant to, String reason, String who);

    /** What had been screened out is screened again, and what had been taken back is opened again. */
    void excuseNoMore(long excuse, String reason, String who);

    /**
     * A mark explains nothing away but counts as a report: it is noted in the outlet's open leads about these hours, and who is at
     * work on them is told.
     *
     * @param who who made the mark
     */
    void tellOfMark(String uscc, String outlet, Instant from, Instant to, String text, String who);

    /**
     * Leads about the outlet's monitors that ended as explained are opened again, as far as their alerts lie in these hours.
     *
     * @return how many alerts are screened again
     */
    int reopenExplained(String uscc, String outlet, Instant from, Instant to);
}
