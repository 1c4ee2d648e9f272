package org.bihuan.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock, in Beijing time. In production it is the system's; tests and the making of the demo city may stop it at
 * a moment, and then the engine's own clock stops with it.
 */
public final class HouseClock extends Clock {

    /** The zone of all law and all display. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant stoppedAt;

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped != null ? stopped : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Stops the clock, and the engine's, at this moment. */
    public void stopAt(Instant moment) {
        stoppedAt = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Lets both clocks run again with the system's. */
    public void run() {
        stoppedAt = null;
        ClockUtil.reset();
    }
}
