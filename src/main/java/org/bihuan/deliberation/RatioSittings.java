package org.bihuan.deliberation;

import java.util.List;
import java.util.Set;
import org.bihuan.control.RatioMeetings;
import org.springframework.stereotype.Component;

/** Versions of production control before the heads: a matter of the whole city. */
@Component
class RatioSittings implements RatioMeetings {

    private final Deliberations deliberations;

    RatioSittings(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public long open(RatioMeetings.Matter matter) {
        return deliberations.open(new Deliberations.Matter(Deliberations.Kind.CONTROL, matter.subject(), matter.number(), matter.title(), null, null, null,
                new Deliberations.File(matter.facts(), matter.opinions(), matter.basis(), List.of(), matter.proposal()), matter.reporters(), Set.of(), null,
                matter.openedBy()));
    }
}
