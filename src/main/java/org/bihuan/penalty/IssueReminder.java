package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueReminder implements JavaDelegate {

    private final ExecutionPapers papers;

    IssueReminder(ExecutionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PenaltyExecutionVariables.SERVICE_ID, papers.issueReminder((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID)));
    }
}
