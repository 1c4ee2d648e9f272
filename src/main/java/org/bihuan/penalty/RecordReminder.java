package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordReminder implements JavaDelegate {

    private final ExecutionPapers papers;

    RecordReminder(ExecutionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.recordReminder((Long) execution.getVariable(PenaltyExecutionVariables.EXECUTION_ID));
    }
}
