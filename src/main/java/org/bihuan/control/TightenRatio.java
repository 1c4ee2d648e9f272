package org.bihuan.control;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 收严调控比例. */
@Component
class TightenRatio implements JavaDelegate {

    private final Tightenings tightenings;

    TightenRatio(Tightenings tightenings) {
        this.tightenings = tightenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tightenings.tighten((Long) execution.getVariable(RatioTighteningVariables.TIGHTENING_ID));
    }
}
