package org.bihuan.waiver;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: whoever handles the waiver is reminded that education and follow-up are due. */
@Component
class RemindFollowUp implements JavaDelegate {

    private final Waivers waivers;

    RemindFollowUp(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.remindFollowUp((Long) execution.getVariable(WaiverVariables.WAIVER_ID));
    }
}
