package org.bihuan.deliberation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: whoever has not answered about recusal in time is recorded as absent. */
@Component
class RecordUnanswered implements JavaDelegate {

    private final DeliberationDesk desk;

    RecordUnanswered(DeliberationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.recordUnanswered((Long) execution.getVariable(CollectiveDeliberationVariables.DELIBERATION_ID));
    }
}
