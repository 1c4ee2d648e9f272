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

    /** So the first released version of the model asks, which does not say of which waiver: what runs by it gets there when its case is decided. */
    public Date followUpEnds() {
        return Date.from(waivers.followUpEnds());
    }
}
