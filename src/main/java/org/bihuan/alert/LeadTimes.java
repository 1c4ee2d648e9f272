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
 * @param redoPercent             share of the time that a returned feedback gets, from the return on
 * @param redoAtLeast             but never less than this
 * @param repeats                 so many leads of one kind at one outlet ...
 * @param repeatsWithin           ... within this time are a reason for an inspection on site
 * @param linkLost                a monitor or meter that is silent so long is a lost link, for which an enterprise leaves the positive list
 */
@ConfigurationProperties("bihuan.lead")
record LeadTimes(@DefaultValue("50") int enterpriseAnswerPercent, @DefaultValue("25") int redoPercent,
                 @DefaultValue("1h") Duration redoAtLeast, @DefaultValue("3") int repeats, @DefaultValue("30d") Duration repeatsWithin,
                 @DefaultValue("3d") Duration linkLost) {

    /** When the enterprise's answer is due. @param asked when it was asked: the opening, or a later request for proof */
    Instant enterpriseAnswer(Instant asked, Instant opened, Instant due) {
        return asked.plus(share(opened, due, enterpriseAnswerPercent));
    }

    /** When a feedback that was returned is due again. */
    Instant redo(Instant returned, Instant opened, Instant due) {
        Duration time = share(opened, due, redoPercent);
        return returned.plus(time.compareTo(redoAtLeast) < 0 ? redoAtLeast : time);
    }

    private static Duration share(Instant opened, Instant due, int percent) {
        return Duration.between(opened, due).multipliedBy(percent).dividedBy(100);
    }
}
