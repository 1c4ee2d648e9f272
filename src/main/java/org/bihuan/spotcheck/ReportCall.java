package org.bihuan.spotcheck;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReportCall implements JavaDelegate {

    private final SpotChecks checks;

    ReportCall(SpotChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.report((Long) execution.getVariable(RemoteSpotCheckVariables.CALL_ID));
    }
}
