package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenExecution implements JavaDelegate {

    private final CaseFollowUps followUps;

    OpenExecution(CaseFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(PenaltyCaseVariables.CASE_ID);
        execution.setVariable(CaseHandlingVariables.EXECUTION_ID, followUps.openExecution(caseId));
    }
}
