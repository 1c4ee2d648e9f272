package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bihuan.access.SetUpStep;
import org.bihuan.engine.HouseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last checks of the demo city's monitors: nearly all passed, some are overdue, one had to be adjusted, one was out of control
 * until it was repaired, and one is so still.
 */
@Component
@Order(27)
@ConditionalOnProperty({"bihuan.demo.enabled", "bihuan.demo.cases"})
class DemoQualityChecks implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoQualityChecks.class);
    private static final String WHO = "operator-1";
    private static final BigDecimal FULL_SCALE = BigDecimal.valueOf(100);
    private static final int ADJUSTED = 1;
    private static final int REPAIRED = 3;
    private static final int BROKEN = 5;
    /** So many monitors in a hundred are checked later than they should be. */
    private static final int LATE_PERCENT = 6;

    private record Planned(QualityStore.Device device, QualityLimit limit, Instant at, BigDecimal errorPercent) {
    }

    private final QualityStore store;
    private final QualityDesk desk;
    private final HouseClock clock;

    DemoQualityChecks(QualityStore store, QualityDesk desk, HouseClock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void setUp() {
        if (!store.last().isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Planned> all = new ArrayList<>();
        Random random = new Random(20220222);
        List<QualityStore.Device> devices = store.devices();
        QualityLimits limits = desk.limits();
        for (int i = 0; i < devices.size(); i++) {
            for (QualityLimit limit : limits.of(devices.get(i).medium())) {
                plan(all, devices.get(i), limit, i, now, random);
            }
        }
        all.sort(Comparator.comparing(Planned::at));
        try {
            all.forEach(this::record);
        } finally {
            clock.run();
        }
        LOG.info("The demo city has {} quality checks, made in {} ms", all.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static void plan(List<Planned> all, QualityStore.Device device, QualityLimit limit, int number, Instant now, Random random) {
        boolean zero = limit.kind() == QualityKind.ZERO;
        double hours = 24.0 * Math.min(limit.everyDays(), 45);
        Instant at = now.minus(Duration.ofMinutes((long) (60 * (random.nextInt(100) < LATE_PERCENT ? hours + 48 : 12 + random.nextDouble() * (hours - 24)))));
        double off = (random.nextDouble() * 1.4 - 0.7) * limit.allowedPercent().doubleValue();
        if (zero && number == REPAIRED) {
            add(all, device, limit, now.minus(Duration.ofDays(9)), off);
            add(all, device, limit, now.minus(Duration.ofDays(4)), 1.6 * limit.invalidPercent().doubleValue());
            add(all, device, limit, now.minus(Duration.ofHours(90)), off);
        } else if (zero && number == BROKEN) {
            add(all, device, limit, now.minus(Duration.ofDays(8)), off);
            add(all, device, limit, now.minus(Duration.ofHours(20)), -1.3 * limit.invalidPercent().doubleValue());
        } else if (zero && number == ADJUSTED) {
            add(all, device, limit, now.minus(Duration.ofDays(3)), limit.allowedPercent().add(limit.invalidPercent()).doubleValue() / 2);
        } else {
            add(all, device, limit, at, off);
        }
    }

    private static void add(List<Planned> all, QualityStore.Device device, QualityLimit limit, Instant at, double errorPercent) {
        all.add(new Planned(device, limit, at, BigDecimal.valueOf(Math.round(errorPercent * 10), 1)));
    }

    private void record(Planned one) {
        clock.stopAt(one.at().plus(Duration.ofMinutes(5)));
        BigDecimal expected = BigDecimal.valueOf(one.limit().kind() == QualityKind.ZERO ? 0 : one.limit().kind() == QualityKind.SPAN ? 80 : 50);
        BigDecimal base = one.limit().ofFullScale() ? FULL_SCALE : expected;
        desk.record(new QualityEntry(one.device().code(), one.limit().kind(), one.device().medium().equals("AIR") ? "a21026" : "w01018", expected,
                expected.add(base.multiply(one.errorPercent()).movePointLeft(2)), FULL_SCALE, desk.here(one.at()), "远程质控指令回执"), WHO);
    }
}
