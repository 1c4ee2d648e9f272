package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: no decision is taken; the case goes back. */
@Component
class ReturnToInvestigation implements JavaDelegate {

    private final DecisionDesk desk;

    ReturnToInvestigation(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.giveBack((Long) execution.getVariable(PenaltyDecisionVariables.DECISION_ID));
        execution.setVariable(PenaltyDecisionVariables.DECISION_OUTCOME, DecisionOutcome.RETURNED.name());
    }
}
