package org.bihuan.referral;

import java.time.Duration;
import java.time.Instant;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.HouseClock;

/**
 * One limit in the course of a referral, from recorded moments alone.
 *
 * @param last   the last moment in time; null where the calendar of that year is missing
 * @param metAt  null while it has not been met
 * @param lapsed whether there is nothing to be done any more
 */
record ReferralLimit(DeadlineRule rule, Instant from, Instant last, Instant metAt, boolean lapsed) {

    /** How a limit stands. */
    enum State {

        RUNNING("期限内"), SOON("即将到期"), OVERDUE("已超期"), MET("按期完成"), MET_LATE("超期完成"), LAPSED("不再计算"), UNKNOWN("无法推算");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static ReferralLimit of(String code, Instant from, Instant metAt, boolean lapsed, WorkingDays calendar) {
        DeadlineRule rule = DeadlineRules.on(code, from.atZone(HouseClock.ZONE).toLocalDate());
        return new ReferralLimit(rule, from, lastMoment(rule, from, calendar), metAt, lapsed);
    }

    /** Of two provisions on one step the one that ends earlier. */
    static ReferralLimit earlier(ReferralLimit one, ReferralLimit other) {
        return other.last() != null && (one.last() == null || other.last().isBefore(one.last())) ? other : one;
    }

    private static Instant lastMoment(DeadlineRule rule, Instant from, WorkingDays calendar) {
        try {
            return rule.lastMoment(from, calendar);
        } catch (CalendarMissing e) {
            return null;
        }
    }

    /** @param warnPercent of the whole time that is left when people are warned */
    State state(Instant now, int warnPercent) {
        if (last == null) {
            return metAt == null && lapsed ? State.LAPSED : State.UNKNOWN;
        }
        if (metAt != null) {
            return metAt.isAfter(last) ? State.MET_LATE : State.MET;
        }
        if (lapsed) {
            return State.LAPSED;
        }
        return now.isAfter(last) ? State.OVERDUE : now.isBefore(warnFrom(warnPercent)) ? State.RUNNING : State.SOON;
    }

    Instant warnFrom(int warnPercent) {
        return last.minus(Duration.between(from, last).multipliedBy(warnPercent).dividedBy(100));
    }

    /** Whether this authority is bound. */
    boolean ours() {
        return rule.binds() == DeadlineRule.Binds.AUTHORITY;
    }

    /** Who is bound, in Chinese. */
    String binds() {
        return ours() ? "本机关" : rule.binds().label();
    }

    boolean running() {
        return metAt == null && !lapsed;
    }

    /** Whole hours that are left, rounded down; negative once it is over. Null unless it runs and its end is known. */
    Long hoursLeft(Instant now) {
        return running() && last != null ? Math.floorDiv(Duration.between(now, last).toNanos(), Duration.ofHours(1).toNanos()) : null;
    }
}
