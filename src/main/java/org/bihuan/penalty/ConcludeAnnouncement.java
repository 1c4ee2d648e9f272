package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeAnnouncement implements JavaDelegate {

    private final DocumentServiceDesk desk;

    ConcludeAnnouncement(DocumentServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.concludeAnnouncement((Long) execution.getVariable(DocumentServiceVariables.SERVICE_ID));
    }
}
