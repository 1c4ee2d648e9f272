package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What an alert is about, so that repeats of the same trouble go into one lead: enterprise (or region), place (outlet, device
 * or station), pollutant, kind and sub-kind.
 *
 * @param subject the enterprise's credit code, or the region where no enterprise is named
 * @param place   empty where the alert names none
 */
record Episode(String subject, String place, String pollutant, AlertKind kind, String subKind) {

    private static final Duration GAP = Duration.ofHours(2);
    private static final Duration GAP_OF_DAYS = Duration.ofDays(1);
    private static final Duration REOPENS_WITHIN = Duration.ofHours(24);

    static Episode of(Alert alert) {
        Object station = alert.details().get("station");
        String place = alert.outlet() != null ? alert.outlet() : alert.device() != null ? alert.device()
                : station == null ? "" : station.toString();
        return new Episode(alert.uscc() != null ? alert.uscc() : alert.region(), place, Objects.toString(alert.pollutant(), ""), alert.kind(),
                Objects.toString(alert.subKind(), ""));
    }

    /** At most 300 characters. */
    String key() {
        String shortPlace = place.length() > 100 ? place.substring(0, 80) + "#" + Integer.toHexString(place.hashCode()) : place;
        return String.join("|", subject, shortPlace, pollutant, kind.name(), subKind);
    }

    /** The same trouble, whatever the pollutant: leads of one sibling key are counted together as repeats. */
    String sibling() {
        return new Episode(subject, place, "", kind, subKind).key();
    }

    /** Reads what {@link #key()} wrote, and drops the pollutant. */
    static String siblingOf(String key) {
        String[] parts = key.split("\\|", -1);
        parts[parts.length - 3] = "";
        return String.join("|", parts);
    }

    /** Whether the two spans share an hour of the clock. */
    static boolean sameHours(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
        return !hour(from).isAfter(hour(otherTo)) && !hour(otherFrom).isAfter(hour(to));
    }

    private static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }

    /** Whether an alert comes after a longer pause than one episode has: two hours, of daily values one day. */
    static boolean recurs(Instant lastTo, Alert alert) {
        Duration allowed = alert.averaging() == Averaging.DAY ? GAP_OF_DAYS : GAP;
        return Duration.between(lastTo, alert.occurredFrom()).compareTo(allowed) > 0;
    }

    /** Whether a lead that ended this way is taken up again when the same trouble comes back now. */
    static boolean reopens(LeadOutcome outcome, Instant closedAt, Instant now) {
        return mayBeTakenUp(outcome) && Duration.between(closedAt, now).compareTo(REOPENS_WITHIN) <= 0;
    }

    /** A lead that became a case or went elsewhere has ended for good: what comes back opens another one. */
    static boolean mayBeTakenUp(LeadOutcome outcome) {
        return outcome == LeadOutcome.EXPLAINED || outcome == LeadOutcome.CORRECTED || outcome == LeadOutcome.WITHDRAWN;
    }
}
