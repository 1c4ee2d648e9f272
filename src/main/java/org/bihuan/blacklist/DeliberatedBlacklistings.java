package org.bihuan.blacklist;

import java.time.Clock;
import org.bihuan.deliberation.DeliberationWatch;
import org.springframework.stereotype.Component;

/** Writes what happens to the sittings on a procedure into its timeline. */
@Component
class DeliberatedBlacklistings implements DeliberationWatch {

    private final BlacklistingEventRepository events;
    private final Clock clock;

    DeliberatedBlacklistings(BlacklistingEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void happened(String subject, String who, String kind, String text) {
        Blacklisting.idIn(subject).ifPresent(id -> events.save(new BlacklistingEvent(id, clock.instant(), who, kind, text)));
    }
}
