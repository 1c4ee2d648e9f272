package org.bihuan.enterprise;

import java.util.Date;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;

/** What the model of entry in the positive list asks. */
@Component
public class AskPositiveList {

    private final PositiveList list;

    AskPositiveList(PositiveList list) {
        this.list = list;
    }

    /** When an entry has been published long enough: after the last day. */
    public Date publicationOver(long reviewId) {
        return Date.from(list.get(reviewId).publishedTo().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
