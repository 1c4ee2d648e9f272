package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提请集体审议. */
@Component
class SubmitRatios implements JavaDelegate {

    private final RatioVersions versions;

    SubmitRatios(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProductionControlVariables.DELIBERATION_ID, versions.deliberate((Long) execution.getVariable(ProductionControlVariables.VERSION_ID)));
    }
}
