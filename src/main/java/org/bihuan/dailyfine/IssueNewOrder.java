package org.bihuan.dailyfine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the drafted order gets its number. */
@Component
class IssueNewOrder implements JavaDelegate {

    private final DailyFineRounds rounds;

    IssueNewOrder(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyOrderVariables.SERVICE_ID, rounds.issueOrder((Long) execution.getVariable(DailyOrderVariables.ORDER_ID),
                (Long) execution.getVariable(DailyOrderVariables.DAILY_FINE_ID)));
    }
}
