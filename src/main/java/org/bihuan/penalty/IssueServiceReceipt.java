package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueServiceReceipt implements JavaDelegate {

    private final DocumentServiceDesk desk;

    IssueServiceReceipt(DocumentServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.issueReceipt((Long) execution.getVariable(DocumentServiceVariables.SERVICE_ID));
        execution.setVariable(DocumentServiceVariables.SERVICE_OUTCOME, DocumentServices.Outcome.SERVED.name());
    }
}
