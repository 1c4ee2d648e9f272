package org.bihuan.waiver;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code waiver} asks about its waiver in expressions. */
@Component
@Transactional(readOnly = true)
class AskWaiver {

    private final Waivers waivers;

    AskWaiver(Waivers waivers) {
        this.waivers = waivers;
    }

    public Date correctionEnds(long waiverId) {
        return Date.from(waivers.correctionEnds(waivers.get(waiverId)));
    }

    public Date verificationEnds(long waiverId) {
        return Date.from(waivers.verificationEnds(waivers.get(waiverId)));
    }

    public Date followUpEnds(long waiverId) {
        return Date.from(waivers.followUpEnds(waivers.get(waiverId)));
    }
}
