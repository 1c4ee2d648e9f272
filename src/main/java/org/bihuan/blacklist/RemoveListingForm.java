package org.bihuan.blacklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 撤下公布信息: what does not hold any more is shown no longer (行政处罚法 art. 48 for a decision that has fallen). */
@Component
class RemoveListingForm extends ListingForm {

    private final Deadlines deadlines;

    RemoveListingForm(Blacklistings blacklistings, Blacklist list, Listings listings, Deadlines deadlines, Clock clock) {
        super("remove-listing", blacklistings, list, listings, clock);
        this.deadlines = deadlines;
    }

    @Override
    void addFacts(Blacklisting one, BlacklistEntry entry, Map<String, Object> facts) {
        facts.put("fact_over", entry.endedOn() == null ? "列入期限至 " + entry.endsOn() + " 届满" : entry.endedOn() + " 起不再有效：" + entry.endedFor());
        facts.put("removedOn", today().toString());
        facts.put("fact_consequence", "撤下后办理结束。名单和卷宗仍然留存，可以查询。");
    }

    /** Three working days where the decision has fallen. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return deadlines.find(blacklistingOf(task).owner(), Blacklistings.WITHDRAWAL).map(limit -> limit.due(HouseClock.ZONE));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        BlacklistEntry entry = entryOf(task);
        LocalDate on = day(values, "removedOn", entry.lastDay(), "有效的最后一日");
        values.check();
        listings.remove(entry, on, values.text("reason"), task.userId());
        return Map.of();
    }
}
