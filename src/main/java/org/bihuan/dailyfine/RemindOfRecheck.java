package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: a reminder of the recheck is due, or its last day is over. */
@Component
class RemindOfRecheck implements JavaDelegate {

    private final DailyFineRounds rounds;

    RemindOfRecheck(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.remind((Long) execution.getVariable(DailyRecheckVariables.RECHECK_ID));
    }
}
