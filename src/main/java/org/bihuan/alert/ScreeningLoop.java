package org.bihuan.alert;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps screening while the server runs: at once when alerts came in here, and every second for what other nodes took in or
 * left behind. Nothing depends on it but time.
 */
@Component
@ConditionalOnProperty(name = "bihuan.background.enabled", matchIfMissing = true)
class ScreeningLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningLoop.class);
    private static final long LOOK_EVERY_SECONDS = 1;
    private static final long AFTER_FAILURE_SECONDS = 5;
    private static final long STOP_SECONDS = 20;

    private final AlertScreening screening;
    private final Semaphore cameIn = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    ScreeningLoop(AlertScreening screening) {
        this.screening = screening;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void alertsCameIn(AlertIntake.AlertsCameIn event) {
        cameIn.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "alert-screening");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            try {
                if (!screening.screenFull() && running) {
                    cameIn.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                    cameIn.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Screening failed and is tried again in {} s", AFTER_FAILURE_SECONDS, e);
                waitAfterFailure();
            }
        }
    }

    private void waitAfterFailure() {
        for (long tenths = 0; running && tenths < AFTER_FAILURE_SECONDS * 10; tenths++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Lets the batch at hand finish; it would be rolled back otherwise, which loses time and nothing else. */
    @Override
    public void stop() {
        running = false;
        cameIn.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
