package org.bihuan.deliberation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: signatures that did not come in time are recorded as missing. */
@Component
class RecordMissingSignatures implements JavaDelegate {

    private final DeliberationDesk desk;

    RecordMissingSignatures(DeliberationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.recordMissingSignatures((Long) execution.getVariable(CollectiveDeliberationVariables.DELIBERATION_ID));
    }
}
