package org.bihuan.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeReferredCase implements JavaDelegate {

    private final Referrals referrals;

    ResumeReferredCase(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.resume((Long) execution.getVariable(CriminalReferralVariables.REFERRAL_ID));
    }
}
