package org.bihuan.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the demo city's alerts arrive through the ordinary intake and waits until they are screened. */
@Component
@ConditionalOnProperty("bihuan.demo.enabled")
public class DemoAlerts {

    private final AlertIntake intake;
    private final AlertScreening screening;
    private final AlertStore store;
    private final KnownStates states;
    private final Clock clock;

    DemoAlerts(AlertIntake intake, AlertScreening screening, AlertStore store, KnownStates states, Clock clock) {
        this.intake = intake;
        this.screening = screening;
        this.store = store;
        this.states = states;
        this.clock = clock;
    }

    /** Declares beforehand that the monitors of an enterprise are maintained; {@code to} is exclusive. */
    public void maintenance(String uscc, Instant from, Instant to, String reason) {
        states.declare(new KnownState(0, KnownStateKind.MAINTENANCE, null, uscc, null, null, null, null, from, to, reason, "operator-1",
                clock.instant(), null, null, null));
    }

    /**
     * Takes a JSON array of alerts as the public interface would.
     *
     * @throws IllegalStateException when one of them is refused: the demo's own data are wrong then
     */
    public void arrive(String json) {
        AlertIntake.Report report = intake.take(AlertBody.array(json.getBytes(StandardCharsets.UTF_8)), "source-1");
        if (!report.rejected().isEmpty()) {
            throw new IllegalStateException("A demo alert was refused: " + report.rejected() + " in " + json);
        }
        settle();
    }

    /** Waits until no alert is left unscreened; the background loop may hold some of them just now. */
    public void settle() {
        while (store.backlog().pending() > 0) {
            if (screening.screenOnce() == 0) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
