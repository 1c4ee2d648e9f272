package org.bihuan.inspection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.EnterprisePageSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inspections on the page of an enterprise, newest first. */
@Component
class InspectionsOfEnterprise implements EnterprisePageSection {

    /** @param result null until it has ended */
    record Line(String number, String leadNumber, OffsetDateTime arrivedAt, OffsetDateTime finishedAt, String result, String resultName,
                String violation) {
    }

    private final InspectionBook book;

    InspectionsOfEnterprise(InspectionBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> section(String uscc) {
        return book.ofEnterprise(uscc).stream().map(one -> new Line(one.number(), one.leadNumber(), here(one.arrivedAt()), here(one.finishedAt()),
                one.result() == null ? null : one.result().name(), one.result() == null ? null : one.result().label(),
                one.violationType() == null ? null : one.violationType().label())).toList();
    }

    private static OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(HouseClock.ZONE).toOffsetDateTime();
    }
}
