package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the time is over, nothing stays sealed or seized. */
@Component
class ReleaseSeizure implements JavaDelegate {

    private final Seizures seizures;

    ReleaseSeizure(Seizures seizures) {
        this.seizures = seizures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seizures.release((Long) execution.getVariable(SeizureVariables.SEIZURE_ID));
    }
}
