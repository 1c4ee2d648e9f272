package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ArchiveCase implements JavaDelegate {

    private final CaseFollowUps followUps;

    ArchiveCase(CaseFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(PenaltyCaseVariables.CASE_ID);
        followUps.archive(caseId);
    }
}
