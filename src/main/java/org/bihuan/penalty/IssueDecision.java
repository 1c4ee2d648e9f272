package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the decision gets its number and goes out. */
@Component
class IssueDecision implements JavaDelegate {

    private final DecisionDesk desk;

    IssueDecision(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long service = desk.issue((Long) execution.getVariable(PenaltyDecisionVariables.DECISION_ID));
        execution.setVariable(PenaltyDecisionVariables.SERVICE_ID, service);
    }
}
