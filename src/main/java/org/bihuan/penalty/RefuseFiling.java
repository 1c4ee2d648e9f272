package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RefuseFiling implements JavaDelegate {

    private final Cases cases;

    RefuseFiling(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.refuse((Long) execution.getVariable(PenaltyCaseVariables.CASE_ID));
    }
}
