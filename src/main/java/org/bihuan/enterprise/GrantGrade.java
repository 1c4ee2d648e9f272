package org.bihuan.enterprise;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class GrantGrade implements JavaDelegate {

    private final GradeReviews reviews;

    GrantGrade(GradeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.grant((Long) execution.getVariable(GradeReviewVariables.REVIEW_ID));
    }
}
