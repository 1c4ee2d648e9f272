package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the party learns in writing that the last day has moved. */
@Component
class TellTermChange implements JavaDelegate {

    private final Seizures seizures;

    TellTermChange(Seizures seizures) {
        this.seizures = seizures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seizures.tellTermChange((Long) execution.getVariable(SeizureVariables.SEIZURE_ID),
                "EXTENSION".equals(execution.getVariable(SeizureVariables.TERM_CHANGE)));
    }
}
