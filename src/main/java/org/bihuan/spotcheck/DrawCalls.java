package org.bihuan.spotcheck;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DrawCalls implements JavaDelegate {

    private final SpotChecks checks;

    DrawCalls(SpotChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String region = (String) execution.getVariable(SpotCheckDrawVariables.REGION);
        checks.draw((Integer) execution.getVariable(SpotCheckDrawVariables.COUNT), RequestSpotCheck.CITY.equals(region) ? null : region,
                LocalDate.parse((String) execution.getVariable(SpotCheckDrawVariables.FROM_DAY)),
                LocalDate.parse((String) execution.getVariable(SpotCheckDrawVariables.TO_DAY)),
                (String) execution.getVariable(SpotCheckDrawVariables.REQUESTED_BY));
    }
}
