package org.bihuan.dailyfine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the order was served, and the round begins. */
@Component
class BeginDailyFine implements JavaDelegate {

    private final DailyFineRounds rounds;

    BeginDailyFine(DailyFineRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long leadId = (Long) execution.getVariable(DailyFineVariables.LEAD_ID);
        if (leadId == null) {
            throw new IllegalStateException("没有说明是哪一条线索，不能起算");
        }
        Optional<Long> round = rounds.begin(leadId, (Long) execution.getVariable(DailyFineVariables.DAILY_FINE_ID),
                (Long) execution.getVariable(DailyFineVariables.INSPECTION_ID), execution.getProcessInstanceId());
        execution.setVariable(DailyFineVariables.COUNTED_ALREADY, round.isEmpty());
        round.ifPresent(id -> execution.setVariable(DailyFineVariables.DAILY_FINE_ID, id));
    }
}
