package org.bihuan.enterprise;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RateEnterprise implements JavaDelegate {

    private final GradeReviews reviews;

    RateEnterprise(GradeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.rate((Long) execution.getVariable(GradeReviewVariables.REVIEW_ID));
    }
}
