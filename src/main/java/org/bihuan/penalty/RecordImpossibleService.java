package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordImpossibleService implements JavaDelegate {

    private final DocumentServiceDesk desk;

    RecordImpossibleService(DocumentServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.recordImpossible((Long) execution.getVariable(DocumentServiceVariables.SERVICE_ID));
        execution.setVariable(DocumentServiceVariables.SERVICE_OUTCOME, DocumentServices.Outcome.IMPOSSIBLE.name());
    }
}
