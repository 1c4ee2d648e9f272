package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeExecution implements JavaDelegate {

    private final ExecutionDesk desk;

    ConcludeExecution(ExecutionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Executions.Outcome outcome = desk.conclude((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID));
        execution.setVariable(PenaltyExecutionVariables.EXECUTION_OUTCOME, outcome.name());
    }
}
