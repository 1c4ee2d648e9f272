package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 解除各企业措施. */
@Component
class CloseResponse implements JavaDelegate {

    private final Responses responses;

    CloseResponse(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.close((Long) execution.getVariable(EmergencyResponseVariables.ORDER_ID));
    }
}
