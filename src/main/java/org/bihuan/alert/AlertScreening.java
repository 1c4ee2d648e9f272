package org.bihuan.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the backlog off, a batch per transaction: what is claimed, decided, opened and started moves together or not at all,
 * so a killed server leaves the batch pending. Several nodes may do this at once; when two of them meet at one episode, the
 * database lets one through and the other does its batch again.
 */
@Service
class AlertScreening {

    private static final Logger LOG = LoggerFactory.getLogger(AlertScreening.class);
    private static final int BATCH = 200;
    private static final int COLLISIONS = 10;
    private static final int MAX_ATTEMPTS = 3;
    /** So many single failures without one success mean that not the alerts are at fault. */
    private static final int NOT_THE_ALERTS = 8;

    private final AlertStore store;
    private final ScreeningBatch batch;
    private final Notices notices;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AlertScreening(AlertStore store, ScreeningBatch batch, Notices notices, People people, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.batch = batch;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Screens one batch and returns how many alerts were decided; less than a full batch means the backlog is empty for now. */
    int screenOnce() {
        List<Long> claimed = new ArrayList<>();
        for (int collision = 1; ; collision++) {
            claimed.clear();
            try {
                return transaction.execute(status -> {
                    List<AlertStore.Pending> pending = store.claim(BATCH);
                    pending.forEach(p -> claimed.add(p.alert().id()));
                    batch.screen(pending);
                    return pending.size();
                });
            } catch (DataIntegrityViolationException | TransientDataAccessException e) {
                if (collision == COLLISIONS) {
                    return apart(claimed, e);
                }
                AlertIntake.pause(collision);
            } catch (RuntimeException e) {
                return apart(claimed, e);
            }
        }
    }

    /** Whether a full batch was found, so that more may wait. */
    boolean screenFull() {
        return screenOnce() >= BATCH;
    }

    /** A batch failed: halves are tried until the alert at fault is alone. */
    private int apart(List<Long> alertIds, RuntimeException cause) {
        if (alertIds.isEmpty()) {
            throw cause;
        }
        LOG.warn("A batch of {} alerts failed and is taken apart", alertIds.size(), cause);
        Apart apart = new Apart();
        apart.screen(alertIds);
        if (apart.done == 0 && alertIds.size() > 1) {
            throw cause;
        }
        apart.failed.forEach(this::failed);
        return apart.done;
    }

    private record Failure(long alertId, String reason) {
    }

    private final class Apart {

        private final List<Failure> failed = new ArrayList<>();
        private int done;

        private void screen(List<Long> alertIds) {
            if (done == 0 && failed.size() >= NOT_THE_ALERTS) {
                return;
            }
            try {
                done += transaction.execute(status -> {
                    List<AlertStore.Pending> pending = store.claim(alertIds);
                    batch.screen(pending);
                    return pending.size();
                });
            } catch (RuntimeException e) {
                if (alertIds.size() == 1) {
                    failed.add(new Failure(alertIds.get(0), ItemError.shown(String.valueOf(e.getMessage()))));
                } else {
                    screen(alertIds.subList(0, alertIds.size() / 2));
                    screen(alertIds.subList(alertIds.size() / 2, alertIds.size()));
                }
            }
        }
    }

    private void failed(Failure failure) {
        transaction.executeWithoutResult(status -> {
            if (store.attemptFailed(failure.alertId(), "筛查失败：" + failure.reason(), MAX_ATTEMPTS)) {
                Instant now = clock.instant();
                notices.send(new Notices.Notice("报警 " + failure.alertId(), "ALERT_FAILED", now, "有报警筛查失败",
                                "报警 " + failure.alertId() + " 经 " + MAX_ATTEMPTS + " 次尝试仍无法筛查：" + failure.reason()
                                        + "。排除原因后可在报警积压中重新筛查。"),
                        people.withRole(Role.PLATFORM_OPERATOR).stream().map(Person::userId).toList());
            }
        });
    }
}
