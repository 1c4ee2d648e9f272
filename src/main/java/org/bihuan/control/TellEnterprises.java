package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知企业和分局. */
@Component
class TellEnterprises implements JavaDelegate {

    private final Responses responses;

    TellEnterprises(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.tell((Long) execution.getVariable(EmergencyResponseVariables.ORDER_ID));
    }
}
