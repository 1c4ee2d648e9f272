package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the decision is handed over for execution. */
@Component
class HandOverDailyFine implements JavaDelegate {

    private final DailyFineProposals proposals;

    HandOverDailyFine(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.handOver((Long) execution.getVariable(DailyDecisionVariables.DAILY_DECISION_ID));
    }
}
