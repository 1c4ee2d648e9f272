package org.bihuan.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReportVisit implements JavaDelegate {

    private final VisitDesk desk;

    ReportVisit(VisitDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.report((Long) execution.getVariable(DrawnVisitVariables.VISIT_ID));
    }
}
