package org.bihuan.alert;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the lead goes to its branch. */
@Component
class DispatchToBranch implements JavaDelegate {

    private final LeadDesk desk;

    DispatchToBranch(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.dispatch((Long) execution.getVariable(AlertDispatchVariables.LEAD_ID));
    }
}
