package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the hearing that the party requested is opened. */
@Component
class OpenHearing implements JavaDelegate {

    private final HearingDesk desk;

    OpenHearing(HearingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long hearing = desk.open((Long) execution.getVariable(PenaltyNoticeVariables.DECISION_ID));
        execution.setVariable(PenaltyNoticeVariables.HEARING_ID, hearing);
    }
}
