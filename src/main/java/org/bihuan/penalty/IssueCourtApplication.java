package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueCourtApplication implements JavaDelegate {

    private final ExecutionPapers papers;

    IssueCourtApplication(ExecutionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueCourtApplication((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID));
    }
}
