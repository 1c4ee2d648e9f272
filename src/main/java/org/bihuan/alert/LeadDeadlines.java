package org.bihuan.alert;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each step of a lead is due. */
@Component
class LeadDeadlines {

    /** In the model alert-dispatch. */
    private static final String ENTERPRISE_TIMER = "timer_enterprise_answer_overdue";

    private final OffSiteCheckRepository checks;
    private final LeadTimes times;
    private final Flow flow;

    LeadDeadlines(OffSiteCheckRepository checks, LeadTimes times, Flow flow) {
        this.checks = checks;
        this.times = times;
        this.flow = flow;
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

    /** After a worse alert the open tasks are due earlier, and the enterprise is waited for no longer than it now has. */
    void bringForward(Lead lead) {
        Set<String> instances = flow.openTasks(lead.number()).stream().map(Flow.OpenTask::processInstanceId).collect(Collectors.toSet());
        flow.bringForward(instances, of(lead, lead.stage()), lead.grade().priority());
        if (lead.stage() == LeadStage.ENTERPRISE_ANSWER) {
            flow.bringTimerForward(lead.processInstance(), ENTERPRISE_TIMER, enterpriseAnswer(lead));
        }
    }
}
