package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计算各企业措施. */
@Component
class ComputeMeasures implements JavaDelegate {

    private final Responses responses;

    ComputeMeasures(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.compute((Long) execution.getVariable(EmergencyResponseVariables.ORDER_ID));
    }
}
