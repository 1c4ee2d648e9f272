package org.bihuan.deliberation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the minutes become a document (案件集体讨论笔录) in the secondary volume. */
@Component
class IssueMinutes implements JavaDelegate {

    private final MinutesDocument minutes;

    IssueMinutes(MinutesDocument minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.issue((Long) execution.getVariable(CollectiveDeliberationVariables.DELIBERATION_ID));
    }
}
