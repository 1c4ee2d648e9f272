package org.bihuan.spotcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bihuan.access.SetUpStep;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In the demo city the monitors of 29 enterprises that discharge into air and of 46 into water are under remote control, as published of 2021. */
@Component
@Order(26)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoQuality implements SetUpStep {

    private static final int AIR = 29;
    private static final int WATER = 46;
    private static final Duration SINCE = Duration.ofDays(60);
    private static final String WHO = "operator-1";

    private final QualityStore store;
    private final QualityDesk desk;
    private final Enterprises enterprises;
    private final Clock clock;

    DemoQuality(QualityStore store, QualityDesk desk, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void setUp() {
        if (!store.devices().isEmpty()) {
            return;
        }
        List<Enterprise> invented = enterprises.findAll(enterprises.codesWithMonitors(null)).values().stream().filter(Enterprise::invented).toList();
        Instant since = clock.instant().minus(SINCE);
        include(invented, "AIR", AIR, since);
        include(invented, "WATER", WATER, since);
    }

    private void include(List<Enterprise> from, String medium, int most, Instant since) {
        int left = most;
        for (Enterprise one : from) {
            if (left > 0 && desk.include(one, medium, WHO, since) > 0) {
                left--;
            }
        }
    }
}
