package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the party's time is over. */
@Component
class CloseNoticeWindow implements JavaDelegate {

    private final NoticeDesk desk;

    CloseNoticeWindow(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.closeWindow((Long) execution.getVariable(PenaltyNoticeVariables.DECISION_ID));
    }
}
