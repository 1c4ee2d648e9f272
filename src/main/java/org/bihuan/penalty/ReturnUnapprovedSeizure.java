package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what was done in urgency is undone, because the head did not approve. */
@Component
class ReturnUnapprovedSeizure implements JavaDelegate {

    private final Seizures seizures;

    ReturnUnapprovedSeizure(Seizures seizures) {
        this.seizures = seizures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seizures.returnUnapproved((Long) execution.getVariable(SeizureVariables.SEIZURE_ID));
    }
}
