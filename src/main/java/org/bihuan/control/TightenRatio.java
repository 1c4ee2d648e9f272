package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 收严调控比例. */
@Component
class TightenRatio implements JavaDelegate {

    private final RatioVersions versions;

    TightenRatio(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        versions.tighten((Long) execution.getVariable(RatioTighteningVariables.TIGHTENING_ID));
    }
}
