package org.bihuan.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueDetention implements JavaDelegate {

    private final Detentions detentions;

    IssueDetention(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        detentions.issue((Long) execution.getVariable(DetentionReferralVariables.DETENTION_ID));
    }
}
