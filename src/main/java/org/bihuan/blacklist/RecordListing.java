package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordListing implements JavaDelegate {

    private final Blacklistings blacklistings;

    RecordListing(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Blacklistings.Decided decided = blacklistings.decided((Long) execution.getVariable(OperatorBlacklistingVariables.BLACKLISTING_ID));
        execution.setVariable(OperatorBlacklistingVariables.LISTING, decided.returned() ? "RETURNED" : decided.entryId().isPresent() ? "LISTED" : "NOT_LISTED");
        decided.entryId().ifPresent(entry -> execution.setVariable(OperatorBlacklistingVariables.ENTRY_ID, entry));
    }
}
