package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the party's time begins. */
@Component
class OpenNoticeWindow implements JavaDelegate {

    private final NoticeDesk desk;

    OpenNoticeWindow(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.openWindow((Long) execution.getVariable(PenaltyNoticeVariables.DECISION_ID));
    }
}
