package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发布调控比例. */
@Component
class PublishRatios implements JavaDelegate {

    private final RatioVersions versions;

    PublishRatios(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        versions.publish((Long) execution.getVariable(ProductionControlVariables.VERSION_ID));
    }
}
