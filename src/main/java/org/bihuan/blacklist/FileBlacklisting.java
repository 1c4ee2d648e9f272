package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FileBlacklisting implements JavaDelegate {

    private final Blacklistings blacklistings;

    FileBlacklisting(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = blacklistings.file((Long) execution.getVariable(OperatorBlacklistingVariables.BLACKLISTING_ID));
        // From here on the instance is found under the case's own number.
        execution.setProcessBusinessKey(number);
    }
}
