package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanNextStep implements JavaDelegate {

    private final ExecutionDesk desk;

    PlanNextStep(ExecutionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExecutionPlan.Next next = desk.plan((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID));
        execution.setVariable(PenaltyExecutionVariables.NEXT_STEP, next.step().name());
        execution.setVariable(PenaltyExecutionVariables.PLANNED_CHANGES, execution.getVariable(PenaltyExecutionVariables.EXECUTION_CHANGES));
    }
}
