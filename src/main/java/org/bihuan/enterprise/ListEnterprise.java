package org.bihuan.enterprise;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ListEnterprise implements JavaDelegate {

    private final PositiveList list;

    ListEnterprise(PositiveList list) {
        this.list = list;
    }

    @Override
    public void execute(DelegateExecution execution) {
        list.enter((Long) execution.getVariable(PositiveListReviewVariables.REVIEW_ID));
    }
}
