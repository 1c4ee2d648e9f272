package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenPaymentWindow implements JavaDelegate {

    private final ExecutionDesk desk;

    OpenPaymentWindow(ExecutionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.openPaymentWindow((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID));
        execution.setVariable(PenaltyExecutionVariables.EXECUTION_CHANGES, 0);
        execution.setVariable(PenaltyExecutionVariables.PLANNED_CHANGES, 0);
    }
}
