package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueDeferralNotice implements JavaDelegate {

    private final ExecutionPapers papers;

    IssueDeferralNotice(ExecutionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PenaltyExecutionVariables.NOTICE_SERVICE_ID, papers.issueDeferralNotice((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID)));
    }
}
