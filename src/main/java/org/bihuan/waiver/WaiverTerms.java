package org.bihuan.waiver;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.bihuan.engine.HouseClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a waiver may wait, in natural days; no public rule says so, so that the bureau sets it. */
@Component
class WaiverTerms {

    private final Period untimed;
    private final Period verifying;
    private final Period followingUp;

    /**
     * @param untimed     for the correction, counted from the proposal, where the item sets no term or it is not known when the order was served
     * @param verifying   after the term until somebody has written down that it was kept
     * @param followingUp after the decision until the party has been taught and looked after
     */
    WaiverTerms(@Value("${bihuan.waiver.untimed-correction-days:15}") int untimed, @Value("${bihuan.waiver.verification-days:7}") int verifying,
                @Value("${bihuan.waiver.follow-up-days:30}") int followingUp) {
        this.untimed = Period.ofDays(untimed);
        this.verifying = Period.ofDays(verifying);
        this.followingUp = Period.ofDays(followingUp);
    }

    /** @param last the item's last moment, or null */
    Instant correctionEnds(Instant last, Instant proposedAt) {
        return last != null ? last : endOf(proposedAt, untimed);
    }

    /** What was proposed after the term has its days for being verified all the same. */
    Instant verificationEnds(Instant last, Instant proposedAt) {
        Instant ends = correctionEnds(last, proposedAt);
        return endOf(ends.isBefore(proposedAt) ? proposedAt : ends, verifying);
    }

    Instant followUpEnds(Instant decidedAt) {
        return endOf(decidedAt, followingUp);
    }

    /** The last second of the last day. */
    private static Instant endOf(Instant from, Period days) {
        ZonedDateTime day = from.atZone(HouseClock.ZONE).plus(days).plusDays(1);
        return day.toLocalDate().atStartOfDay(HouseClock.ZONE).minusSeconds(1).toInstant();
    }
}
