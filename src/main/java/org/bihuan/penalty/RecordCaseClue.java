package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCaseClue implements JavaDelegate {

    private final Cases cases;

    RecordCaseClue(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Number inspectionId = (Number) execution.getVariable(PenaltyCaseVariables.INSPECTION_ID);
        PenaltyCase one = cases.open(((Number) execution.getVariable(PenaltyCaseVariables.LEAD_ID)).longValue(),
                inspectionId == null ? null : inspectionId.longValue(), execution.getProcessInstanceId());
        execution.setVariable(PenaltyCaseVariables.CASE_ID, one.id());
    }
}
