package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class GrantRepair implements JavaDelegate {

    private final CreditRepairs repairs;

    GrantRepair(CreditRepairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repairs.grant((Long) execution.getVariable(CreditRepairVariables.REPAIR_ID));
    }
}
