package org.bihuan.alert;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the lead is closed the way the approved paper says. */
@Component
class CloseLead implements JavaDelegate {

    private final LeadEnding ending;

    CloseLead(LeadEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.close((Long) execution.getVariable(AlertDispatchVariables.LEAD_ID));
    }
}
