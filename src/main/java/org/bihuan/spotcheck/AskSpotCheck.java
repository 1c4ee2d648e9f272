package org.bihuan.spotcheck;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code remote-spot-check} asks in expressions. */
@Component
@Transactional(readOnly = true)
class AskSpotCheck {

    private final SpotChecks checks;

    AskSpotCheck(SpotChecks checks) {
        this.checks = checks;
    }

    public Date callAt(long callId) {
        return Date.from(checks.get(callId).callAt());
    }
}
