package org.bihuan.enterprise;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DowngradeEnterprise implements JavaDelegate {

    private final GradeFindings findings;

    DowngradeEnterprise(GradeFindings findings) {
        this.findings = findings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findings.downgrade((Long) execution.getVariable(GradeReviewVariables.REVIEW_ID));
    }
}
