package org.bihuan.alert;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the lead becomes the clue of a penalty case. */
@Component
class OpenCaseClue implements JavaDelegate {

    private final LeadEnding ending;

    OpenCaseClue(LeadEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.openCaseClue((Long) execution.getVariable(AlertDispatchVariables.LEAD_ID),
                (Long) execution.getVariable(AlertDispatchVariables.INSPECTION_ID));
    }
}
