package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenListingDecision implements JavaDelegate {

    private final Blacklistings blacklistings;

    OpenListingDecision(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(OperatorBlacklistingVariables.DECISION_ID,
                blacklistings.openDecision((Long) execution.getVariable(OperatorBlacklistingVariables.BLACKLISTING_ID)));
    }
}
