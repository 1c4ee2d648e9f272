package org.bihuan.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueReferral implements JavaDelegate {

    private final Referrals referrals;

    IssueReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.issue((Long) execution.getVariable(CriminalReferralVariables.REFERRAL_ID));
    }
}
