package org.bihuan.waiver;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: nobody has verified the correction in time; the case goes on as if no waiver had been proposed. */
@Component
class LapseWaiver implements JavaDelegate {

    private final Waivers waivers;

    LapseWaiver(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.lapse((Long) execution.getVariable(WaiverVariables.WAIVER_ID));
    }
}
