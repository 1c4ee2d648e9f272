package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the penalty procedure about the counted days begins. */
@Component
class OpenDailyDecision implements JavaDelegate {

    private final DailyFineProposals proposals;

    OpenDailyDecision(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyDecisionVariables.DECISION_ID,
                proposals.open((Long) execution.getVariable(DailyDecisionVariables.DAILY_DECISION_ID)));
    }
}
