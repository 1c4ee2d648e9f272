package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: whether the notice of the hearing was served early enough. */
@Component
class CheckHearingNotice implements JavaDelegate {

    private final HearingDesk desk;

    CheckHearingNotice(HearingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean inTime = desk.noticeServedInTime((Long) execution.getVariable(PenaltyHearingVariables.HEARING_ID));
        execution.setVariable(PenaltyHearingVariables.NOTICE_IN_TIME, inTime);
    }
}
