package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 决定等级: the head of the bureau grants what was published, or does not. */
@Component
class DecideGradeForm extends GradeForm {

    DecideGradeForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        super("decide-grade", reviews, schemes, words);
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_computed", reviews.proposed(review).label());
        facts.put("fact_review", words.person(review.reviewedBy()) + "：" + review.opinion());
        facts.put("fact_publication", published(review) + "，没有异议");
        facts.put("fact_consequence", "同意的，自今日起授予等级，替代原有等级；不同意的，办结。都告知企业。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        requireOther(task.userId(), review.siteBy(), review.openedBy(), review.reviewedBy());
        boolean granted = "GRANT".equals(values.text("decision"));
        reviews.decide(review, granted, values.text("decisionReason"), task.userId());
        return Map.of(GradeReviewVariables.GRANTED, granted);
    }
}
