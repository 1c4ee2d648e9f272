package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: takes over how the penalty procedure ended. */
@Component
class RecordDailyDecision implements JavaDelegate {

    private final DailyFineProposals proposals;

    RecordDailyDecision(DailyFineProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyDecisionVariables.DAILY_ENDING,
                proposals.record((Long) execution.getVariable(DailyDecisionVariables.DAILY_DECISION_ID)).name());
    }
}
