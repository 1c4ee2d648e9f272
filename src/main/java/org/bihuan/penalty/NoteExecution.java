package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** When the execution has ended. */
@Component
class NoteExecution implements ExecutionListener {

    private final CaseFollowUps followUps;

    NoteExecution(CaseFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(PenaltyCaseVariables.CASE_ID);
        execution.setVariable(CaseHandlingVariables.DECISION_FALLEN, followUps.executed(caseId));
    }
}
