package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the service of the order has ended. */
@Component
class RecordNewOrder implements JavaDelegate {

    private final DailyFineRounds rounds;

    RecordNewOrder(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyOrderVariables.ORDER_SERVED, rounds.recordService((Long) execution.getVariable(DailyOrderVariables.ORDER_ID),
                (Long) execution.getVariable(DailyOrderVariables.DAILY_FINE_ID)));
    }
}
