package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What is known beforehand (已知状态): calibration, maintenance, a declared stop, a power cut, a network outage, or a data mark.
 *
 * @param mark     for a data mark: which one
 * @param uscc     the enterprise, or null
 * @param region   the region, or null; with neither enterprise nor region the whole platform
 * @param pollutants only alerts about these, or null for all
 * @param source   only alerts of this source, or null
 * @param to       end of the state, exclusive
 */
record KnownState(long id, KnownStateKind kind, DataMark mark, String uscc, String region, String outlet, String device, Set<String> pollutants,
                  String source, Instant from, Instant to, String reason, String declaredBy, Instant declaredAt, String revokedBy, Instant revokedAt,
                  String revokeReason) {

    /** Name of the rule, as kept with the alerts it screens out. */
    static final String RULE = "known-states";

    /** A mean needs three quarters of valid values, an hour 45 minutes (HJ 75-2017; HJ 212-2017 annex C): more than a quarter of its time in the state spoils it. */
    private static final int SPOILT_AT_ONE_IN = 4;

    KnownState(long id, KnownStateKind kind, DataMark mark, String uscc, String region, String outlet, String device, String source,
               Instant from, Instant to, String reason, String declaredBy, Instant declaredAt, String revokedBy, Instant revokedAt,
               String revokeReason) {
        this(id, kind, mark, uscc, region, outlet, device, null, source, from, to, reason, declaredBy, declaredAt, revokedBy, revokedAt,
                revokeReason);
    }

    boolean covers(Alert alert) {
        return revokedAt == null && kind.excuses(alert.kind(), alert.subKind()) && kind.concerns(alert.averaging())
                && (pollutants == null || alert.pollutant() != null && pollutants.contains(alert.pollutant()))
                && (uscc == null || uscc.equals(alert.uscc())) && (region == null || region.equals(alert.region()))
                && (outlet == null || outlet.equals(alert.outlet())) && (device == null || device.equals(alert.device()))
                && (source == null || source.equals(alert.source())) && coversTime(alert.occurredFrom(), alert.occurredTo());
    }

    /** A moment must lie inside; of a period more than a quarter: what has just enough valid values left is judged. */
    boolean coversTime(Instant begin, Instant end) {
        if (begin.equals(end)) {
            return !begin.isBefore(from) && begin.isBefore(to);
        }
        Instant laterBegin = begin.isAfter(from) ? begin : from;
        Instant earlierEnd = end.isBefore(to) ? end : to;
        return Duration.between(laterBegin, earlierEnd).multipliedBy(SPOILT_AT_ONE_IN).compareTo(Duration.between(begin, end)) > 0;
    }

    /** In one sentence, as kept with the alert. */
    String sentence() {
        return "处于已知状态：" + kind.label() + (mark == null ? "" : "（" + mark.name() + " " + mark.label() + "）") + "，" + reason;
    }
}
