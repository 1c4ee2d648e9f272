package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 终止方案. */
@Component
class RejectRatios implements JavaDelegate {

    private final RatioVersions versions;

    RejectRatios(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        versions.reject((Long) execution.getVariable(ProductionControlVariables.VERSION_ID));
    }
}
