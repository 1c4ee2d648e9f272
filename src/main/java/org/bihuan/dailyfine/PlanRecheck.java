package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: two officers are drawn for the recheck. */
@Component
class PlanRecheck implements JavaDelegate {

    private final DailyFineRounds rounds;

    PlanRecheck(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyRecheckVariables.RECHECK_ID, rounds.plan((Long) execution.getVariable(DailyRecheckVariables.DAILY_FINE_ID)));
    }
}
