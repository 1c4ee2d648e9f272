package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the notice gets its number and goes out. */
@Component
class IssueNotice implements JavaDelegate {

    private final NoticeDesk desk;

    IssueNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long service = desk.issue((Long) execution.getVariable(PenaltyNoticeVariables.DECISION_ID));
        execution.setVariable(PenaltyNoticeVariables.SERVICE_ID, service);
    }
}
