package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: everything about the decision is done. */
@Component
class CloseDailyExecution implements JavaDelegate {

    private final DailyFineProposals proposals;

    CloseDailyExecution(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.executed((Long) execution.getVariable(DailyExecutionVariables.DAILY_DECISION_ID));
    }
}
