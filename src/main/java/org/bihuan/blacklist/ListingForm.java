package org.bihuan.blacklist;

import java.time.Clock;
import java.util.Map;
import org.bihuan.engine.TaskContext;

/** What the forms after the decision have in common: the entry beside the procedure. */
abstract class ListingForm extends BlacklistingForm {

    final Blacklist list;
    final Listings listings;

    ListingForm(String formId, Blacklistings blacklistings, Blacklist list, Listings listings, Clock clock) {
        super(formId, blacklistings, clock);
        this.list = list;
        this.listings = listings;
    }

    @Override
    final void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts) {
        BlacklistEntry entry = entryOf(task);
        facts.put("fact_entry", entry.type().label() + "，" + entry.termInWords() + "  \n依据　" + entry.decisionNumber() + "，" + entry.citation()
                + (entry.documentNumber() == null ? "" : "  \n列入决定书　" + entry.documentNumber()) + (entry.publishedOn() == null ? "" : "  \n公布　"
                + entry.publishedOn() + "，" + entry.place()));
        addFacts(one, entry, facts);
    }

    abstract void addFacts(Blacklisting one, BlacklistEntry entry, Map<String, Object> facts);

    final BlacklistEntry entryOf(TaskContext task) {
        return list.get(task.requireLong(OperatorListingVariables.ENTRY_ID));
    }
}
