package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what was found is filed and counted. */
@Component
class SettleRecheck implements JavaDelegate {

    private final DailyFineRounds rounds;

    SettleRecheck(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyRecheckVariables.RECHECK_OUTCOME,
                rounds.settle((Long) execution.getVariable(DailyRecheckVariables.RECHECK_ID)).name());
    }
}
