package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what is intended is put before the heads. */
@Component
class SubmitToDeliberation implements JavaDelegate {

    private final DecisionDesk desk;

    SubmitToDeliberation(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long deliberation = desk.deliberate((Long) execution.getVariable(PenaltyDecisionVariables.DECISION_ID));
        execution.setVariable(PenaltyDecisionVariables.DELIBERATION_ID, deliberation);
    }
}
