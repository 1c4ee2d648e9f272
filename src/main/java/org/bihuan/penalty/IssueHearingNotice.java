package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the notice of the hearing gets its number and goes out. */
@Component
class IssueHearingNotice implements JavaDelegate {

    private final HearingDesk desk;

    IssueHearingNotice(HearingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long service = desk.issueNotice((Long) execution.getVariable(PenaltyHearingVariables.HEARING_ID));
        execution.setVariable(PenaltyHearingVariables.SERVICE_ID, service);
    }
}
