package org.bihuan.access;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the {@link SetUpStep}s before the doors open. */
@Component
class SetUp implements SmartLifecycle {

    private final List<SetUpStep> steps;
    private volatile boolean done;

    SetUp(List<SetUpStep> steps) {
        this.steps = steps;
    }

    @Override
    public void start() {
        steps.forEach(SetUpStep::setUp);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Long before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
