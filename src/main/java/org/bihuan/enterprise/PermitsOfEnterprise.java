package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: its discharge permits, the newest first. */
@Component
@Order(4)
class PermitsOfEnterprise implements EnterprisePageSection {

    /** @param valid whether it is valid today */
    record Line(String number, LocalDate validFrom, LocalDate validTo, boolean valid) {
    }

    private final Permits permits;
    private final Clock clock;

    PermitsOfEnterprise(Permits permits, Clock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "permits";
    }

    @Override
    public List<Line> section(String uscc) {
        LocalDate today = LocalDate.now(clock);
        return permits.of(uscc).stream().map(one -> new Line(one.number(), one.validFrom(), one.validTo(), one.validOn(today))).toList();
    }

    @Override
    public Optional<Object> ownSection(String uscc) {
        return Optional.of(section(uscc));
    }
}
