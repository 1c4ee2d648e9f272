package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: ends the execution of what was withdrawn. */
@Component
class EndWithdrawnExecution implements JavaDelegate {

    private final DailyFineProposals proposals;

    EndWithdrawnExecution(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.endExecution((Long) execution.getVariable(DailyExecutionVariables.DAILY_DECISION_ID));
    }
}
