package org.bihuan.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the service of the correction order has ended. */
@Component
class RecordOrderService implements JavaDelegate {

    private final InspectionDesk desk;

    RecordOrderService(InspectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.recordOrderService((Long) execution.getVariable(OrderServiceVariables.INSPECTION_ID));
    }
}
