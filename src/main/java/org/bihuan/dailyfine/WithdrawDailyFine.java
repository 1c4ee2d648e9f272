package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the original fine is gone. */
@Component
class WithdrawDailyFine implements JavaDelegate {

    private final DailyFineProposals proposals;

    WithdrawDailyFine(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.withdraw((Long) execution.getVariable(DailyFineVariables.DAILY_FINE_ID));
    }
}
