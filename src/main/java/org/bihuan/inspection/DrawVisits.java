package org.bihuan.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DrawVisits implements JavaDelegate {

    private final DrawDesk desk;

    DrawVisits(DrawDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.drawVisits((Long) execution.getVariable(InspectionDrawVariables.DRAW_ID));
    }
}
