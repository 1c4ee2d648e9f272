package org.bihuan.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the correction order gets its number. */
@Component
class IssueCorrectionOrder implements JavaDelegate {

    private final InspectionDesk desk;

    IssueCorrectionOrder(InspectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.issueCorrectionOrder((Long) execution.getVariable(InspectionVariables.INSPECTION_ID));
    }
}
