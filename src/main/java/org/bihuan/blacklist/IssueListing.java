package org.bihuan.blacklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueListing implements JavaDelegate {

    private final Listings listings;

    IssueListing(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(OperatorListingVariables.SERVICE_ID, listings.issue((Long) execution.getVariable(OperatorListingVariables.ENTRY_ID)));
    }
}
