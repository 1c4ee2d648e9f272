package org.bihuan.enterprise;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RateEnterprise implements JavaDelegate {

    private final GradeFindings findings;

    RateEnterprise(GradeFindings findings) {
        this.findings = findings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findings.rate((Long) execution.getVariable(GradeReviewVariables.REVIEW_ID));
    }
}
