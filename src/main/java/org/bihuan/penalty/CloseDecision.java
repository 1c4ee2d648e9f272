package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the procedure ends with what was served. */
@Component
class CloseDecision implements JavaDelegate {

    private final DecisionDesk desk;

    CloseDecision(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close((Long) execution.getVariable(PenaltyDecisionVariables.DECISION_ID));
    }
}
