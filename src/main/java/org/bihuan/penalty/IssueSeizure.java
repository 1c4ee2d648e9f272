package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: record, decision, list and receipt of what was sealed or seized. */
@Component
class IssueSeizure implements JavaDelegate {

    private final Seizures seizures;

    IssueSeizure(Seizures seizures) {
        this.seizures = seizures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seizures.issue((Long) execution.getVariable(SeizureVariables.SEIZURE_ID));
    }
}
