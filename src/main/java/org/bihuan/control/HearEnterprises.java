package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 征求企业意见. */
@Component
class HearEnterprises implements JavaDelegate {

    private final RatioVersions versions;

    HearEnterprises(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        versions.hear((Long) execution.getVariable(ProductionControlVariables.VERSION_ID));
    }
}
