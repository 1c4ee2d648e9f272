package org.bihuan.alert;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a lead's time, from opening to the deadline of the table {@code response-deadline}, is shared among its steps. No rule
 * was published for these shares, so they are settings ({@code bihuan.lead.*}).
 *
 * @param enterpriseAnswerPercent share of the time that the enterprise has for its answer
 * @param acknowledgePercent      share of the time within which the branch acknowledges, from dispatch on
 * @param acknowledgeAtLeast      but never less than this
 * @param redoPercent             share of the time that a returned feedback gets, from the return on
 * @param redoAtLeast             but never less than this
 * @param repeats                 so many leads of one kind at one outlet ...
 * @param repeatsWithin           ... within this time are a reason for an inspection on site
 */
@ConfigurationProperties("bihuan.lead")
record LeadTimes(@DefaultValue("50") int enterpriseAnswerPercent, @DefaultValue("12") int acknowledgePercent,
                 @DefaultValue("15m") Duration acknowledgeAtLeast, @DefaultValue("25") int redoPercent,
                 @DefaultValue("1h") Duration redoAtLeast, @DefaultValue("3") int repeats,
                 @DefaultValue("30d") Duration repeatsWithin) {

    Instant enterpriseAnswer(Instant asked, Instant opened, Instant due) {
        return asked.plus(share(opened, due, enterpriseAnswerPercent));
    }

    /** Never later than the lead's own deadline, unless that has passed before the dispatch. */
    Instant acknowledge(Instant dispatched, Instant opened, Instant due) {
        Instant acknowledge = dispatched.plus(atLeast(share(opened, due, acknowledgePercent), acknowledgeAtLeast));
        return acknowledge.isAfter(due) && due.isAfter(dispatched) ? due : acknowledge;
    }

    Instant redo(Instant returned, Instant opened, Instant due) {
        return returned.plus(atLeast(share(opened, due, redoPercent), redoAtLeast));
    }

    private static Duration share(Instant opened, Instant due, int percent) {
        return Duration.between(opened, due).multipliedBy(percent).dividedBy(100);
    }

    private static Duration atLeast(Duration time, Duration floor) {
        return time.compareTo(floor) < 0 ? floor : time;
    }
}
