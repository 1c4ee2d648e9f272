package org.bihuan.blacklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 公布: within seven working days of the decision, together with it (国办发〔2018〕118号; 行政处罚法 art. 48). */
@Component
class PublishListingForm extends ListingForm {

    private final Deadlines deadlines;

    PublishListingForm(Blacklistings blacklistings, Blacklist list, Listings listings, Deadlines deadlines, Clock clock) {
        super("publish-listing", blacklistings, list, listings, clock);
        this.deadlines = deadlines;
    }

    @Override
    void addFacts(Blacklisting one, BlacklistEntry entry, Map<String, Object> facts) {
        facts.put("fact_publication", term(one).map(Standing::inWords).orElse("没有期限"));
        facts.put("publishedOn", today().toString());
        facts.put("fact_consequence", entry.endedOn() != null ? entry.endedOn() + " 起不再有效，提交后不公布。" : "公布的是名称、信用代码、决定书文号、违法事实、列入种类和起止日期；期满、修复或者决定被撤销的，须撤下。");
    }

    private Optional<Standing> term(Blacklisting one) {
        return deadlines.find(one.owner(), Blacklistings.PUBLICATION);
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return term(blacklistingOf(task)).map(limit -> limit.due(HouseClock.ZONE));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        BlacklistEntry entry = entryOf(task);
        // Procedures that began under an earlier version of the model still ask once it is ended.
        if (entry.endedOn() != null) {
            listings.leaveUnpublished(entry, task.userId());
            return Map.of();
        }
        LocalDate on = day(values, "publishedOn", entry.startsOn(), "列入之日");
        values.check();
        listings.publish(entry, on, values.text("place"), task.userId());
        return Map.of();
    }
}
