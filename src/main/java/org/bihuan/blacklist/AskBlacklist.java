package org.bihuan.blacklist;

import java.util.Date;
import java.util.List;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code operator-listing} asks in expressions. */
@Component
@Transactional(readOnly = true)
class AskBlacklist {

    private final Blacklistings blacklistings;
    private final Blacklist list;

    AskBlacklist(Blacklistings blacklistings, Blacklist list) {
        this.blacklistings = blacklistings;
        this.list = list;
    }

    public boolean fined(long blacklistingId) {
        return blacklistings.fined(blacklistingId);
    }

    public boolean devicesListed(long entryId) {
        return !list.devicesOf(List.of(list.get(entryId))).isEmpty();
    }

    /** Whether it was ended already: asked after publication by procedures that began under an earlier version of the model. */
    public boolean ended(long entryId) {
        return list.get(entryId).endedOn() != null;
    }

    public boolean endless(long entryId) {
        return list.get(entryId).endsOn() == null;
    }

    /** The first moment after its last day. */
    public Date over(long entryId) {
        return Date.from(list.get(entryId).endsOn().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
