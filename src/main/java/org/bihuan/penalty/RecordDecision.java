package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDecision implements JavaDelegate {

    private final CaseFollowUps followUps;

    RecordDecision(CaseFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(PenaltyCaseVariables.CASE_ID);
        execution.setVariable(CaseHandlingVariables.FINED, followUps.decided(caseId));
    }
}
