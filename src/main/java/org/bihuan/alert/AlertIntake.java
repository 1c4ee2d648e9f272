package org.bihuan.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.bihuan.access.Branches;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes alerts in: all good ones of a batch are committed in one transaction before anybody is told they were accepted. */
@Service
class AlertIntake {

    /** Told after alerts came in, so that screening does not wait for its next round. */
    record AlertsCameIn() {
    }

    /** @param rejected for each refused item its index in the batch and what is wrong */
    record Report(int received, int accepted, int duplicates, List<Rejected> rejected) {
    }

    record Rejected(int index, List<ItemError> errors) {
    }

    /** Too many alerts wait for screening; the sender should come again later. */
    static final class BacklogFull extends RuntimeException {

        BacklogFull(long pending) {
            super("待筛查的报警已积压 " + pending + " 条，请稍后重发，未接收任何报警");
        }
    }

    private static final int ATTEMPTS = 8;
    private static final Duration COUNT_IS_FRESH = Duration.ofSeconds(1);

    private final AlertStore store;
    private final Enterprises enterprises;
    private final Branches branches;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final long backlogLimit;
    private volatile long countedAt = System.nanoTime() - COUNT_IS_FRESH.toNanos();
    private volatile long counted;

    AlertIntake(AlertStore store, Enterprises enterprises, Branches branches, Clock clock, ApplicationEventPublisher events,
                PlatformTransactionManager transactions, MeterRegistry meters,
                @Value("${bihuan.alert.backlog-limit:200000}") long backlogLimit) {
        this.store = store;
        this.enterprises = enterprises;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.backlogLimit = backlogLimit;
        Gauge.builder("bihuan.alert.backlog", this, AlertIntake::pending).description("报警积压条数").register(meters);
    }

    /**
     * Validates and stores a batch.
     *
     * @param receivedFrom user id of the sender
     * @throws BacklogFull when more than {@code bihuan.alert.backlog-limit} alerts wait already
     */
    Report take(List<AlertBody.Item> items, String receivedFrom) {
        long pending = pending();
        if (pending >= backlogLimit) {
            throw new BacklogFull(pending);
        }
        Set<String> named = items.stream().map(AlertReader::enterpriseOf).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, Enterprise> register = named.isEmpty() ? Map.of() : enterprises.findAll(named);
        Map<String, Alert> good = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>();
        int readable = 0;
        for (AlertBody.Item item : items) {
            AlertReader.Reading reading = AlertReader.read(item, receivedFrom, clock, uscc -> Optional.ofNullable(register.get(uscc)),
                    region -> branches.find(region).isPresent());
            if (reading.alert() == null) {
                rejected.add(new Rejected(item.index(), reading.errors()));
            } else {
                readable++;
                good.putIfAbsent(AlertStore.identity(reading.alert()), reading.alert());
            }
        }
        int accepted = store(new ArrayList<>(good.values()));
        return new Report(items.size(), accepted, readable - accepted, rejected);
    }

    /** One alert that a person reported; joins the caller's transaction. */
    void report(Alert alert) {
        store.insert(List.of(alert));
        events.publishEvent(new AlertsCameIn());
    }

    /** Returns how many were new. Two senders may send the same at once: who comes second looks again. */
    private int store(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return 0;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                int stored = transaction.execute(status -> {
                    Set<String> known = new HashSet<>(store.known(alerts));
                    List<Alert> fresh = alerts.stream().filter(a -> !known.contains(AlertStore.identity(a))).toList();
                    if (!fresh.isEmpty()) {
                        store.insert(fresh);
                    }
                    return fresh.size();
                });
                if (stored > 0) {
                    events.publishEvent(new AlertsCameIn());
                }
                return stored;
            } catch (DataIntegrityViolationException | TransientDataAccessException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counted at most once a second. */
    private long pending() {
        if (System.nanoTime() - countedAt >= COUNT_IS_FRESH.toNanos()) {
            counted = store.pending();
            countedAt = System.nanoTime();
        }
        return counted;
    }
}
