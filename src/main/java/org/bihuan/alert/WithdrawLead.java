package org.bihuan.alert;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: a data mark withdrew the lead; those at work on it are told. */
@Component
class WithdrawLead implements JavaDelegate {

    private final LeadDesk desk;

    WithdrawLead(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.withdraw((Long) execution.getVariable(AlertDispatchVariables.LEAD_ID),
                (String) execution.getVariable(AlertDispatchVariables.WITHDRAWAL_REASON));
    }
}
