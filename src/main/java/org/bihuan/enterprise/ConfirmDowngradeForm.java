package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 确认降级: a finding lowers the grade at once, as soon as somebody else than the finder has confirmed it. */
@Component
class ConfirmDowngradeForm extends GradeForm {

    ConfirmDowngradeForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        super("confirm-downgrade", reviews, schemes, words);
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_current", current(review));
        facts.put("fact_consequence", "确认的，等级自今日起降低，并告知企业；企业可以重新申请评定。不成立的，维持现有等级。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        requireOther(task.userId(), review.openedBy());
        boolean granted = "GRANT".equals(values.text("decision"));
        review.decide(granted, values.text("decisionReason"), task.userId(), reviews.today());
        return Map.of(GradeReviewVariables.GRANTED, granted);
    }
}
