package org.bihuan.waiver;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: whoever handles the waiver is reminded that the correction has to be verified. */
@Component
class RemindCorrection implements JavaDelegate {

    private final Waivers waivers;

    RemindCorrection(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.remindCorrection((Long) execution.getVariable(WaiverVariables.WAIVER_ID));
    }
}
