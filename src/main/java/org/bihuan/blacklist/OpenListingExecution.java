package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenListingExecution implements JavaDelegate {

    private final Blacklistings blacklistings;

    OpenListingExecution(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(OperatorListingVariables.EXECUTION_ID,
                blacklistings.openExecution((Long) execution.getVariable(OperatorListingVariables.BLACKLISTING_ID)));
    }
}
