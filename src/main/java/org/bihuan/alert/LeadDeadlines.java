package org.bihuan.alert;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each step of a lead is due. */
@Component
class LeadDeadlines {

    private final OffSiteCheckRepository checks;
    private final LeadTimes times;

    LeadDeadlines(OffSiteCheckRepository checks, LeadTimes times) {
        this.checks = checks;
        this.times = times;
    }

    /** When the enterprise was last asked: at the opening, or by a later request for proof. */
    @Transactional(readOnly = true)
    Instant enterpriseAsked(Lead lead) {
        return checks.findByLeadIdOrderByRound(lead.id()).stream().filter(c -> c.content().result() == OffSiteResult.PROOF_NEEDED)
                .map(OffSiteCheck::checkedAt).filter(at -> at.isAfter(lead.openedAt())).reduce((first, last) -> last)
                .orElse(lead.openedAt());
    }

    Instant enterpriseAnswer(Lead lead) {
        return times.enterpriseAnswer(enterpriseAsked(lead), lead.openedAt(), lead.dueAt());
    }

    /** When the step at this stage is due; a review is due when the work itself is. */
    Instant of(Lead lead, LeadStage stage) {
        return switch (stage) {
            case ENTERPRISE_ANSWER -> enterpriseAnswer(lead);
            case ACKNOWLEDGE -> lead.acknowledgeDue();
            case OFF_SITE_CHECK, INSPECTION, FEEDBACK, REVIEW, CLOSED -> lead.workDue();
        };
    }
}
