package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FileCase implements JavaDelegate {

    private final CaseFiling filing;

    FileCase(CaseFiling filing) {
        this.filing = filing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = filing.file((Long) execution.getVariable(PenaltyCaseVariables.CASE_ID));
        // From here on the instance is found under the case's own number.
        execution.setProcessBusinessKey(number);
    }
}
