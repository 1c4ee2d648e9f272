package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordListingExecution implements JavaDelegate {

    private final Blacklistings blacklistings;

    RecordListingExecution(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        blacklistings.executed((Long) execution.getVariable(OperatorListingVariables.BLACKLISTING_ID));
    }
}
