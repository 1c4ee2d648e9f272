package org.bihuan.waiver;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseWaiver implements JavaDelegate {

    private final Waivers waivers;

    CloseWaiver(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.notGranted((Long) execution.getVariable(WaiverVariables.WAIVER_ID));
    }
}
