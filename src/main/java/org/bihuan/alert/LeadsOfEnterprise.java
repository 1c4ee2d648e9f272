package org.bihuan.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.EnterprisePageSection;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads on the page of an enterprise, newest first. */
@Component
class LeadsOfEnterprise implements EnterprisePageSection {

    private static final Limit NEWEST = Limit.of(50);

    /** @param outcome how it ended, or null while it is open */
    record Line(String number, AlertKind kind, String title, Grade grade, LeadStage stage, boolean open, LeadOutcome outcome,
                OffsetDateTime openedAt, OffsetDateTime dueAt, OffsetDateTime closedAt, String caseNumber) {
    }

    private final LeadRepository leads;

    LeadsOfEnterprise(LeadRepository leads) {
        this.leads = leads;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> section(String uscc) {
        return leads.findByUsccOrderByOpenedAtDescIdDesc(uscc, NEWEST).stream().map(l -> new Line(l.number(), l.kind(), l.title(), l.grade(),
                l.stage(), l.isOpen(), l.outcome().orElse(null), here(l.openedAt()), here(l.dueAt()), here(l.closedAt()), l.caseNumber()))
                .toList();
    }

    private static OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(HouseClock.ZONE).toOffsetDateTime();
    }
}
