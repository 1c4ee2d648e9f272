package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审核等级: what the sheet and the site check come to is published, looked at again, or refused. */
@Component
class ReviewGradeForm extends GradeForm {

    ReviewGradeForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        super("review-grade", reviews, schemes, words);
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_site", review.siteOn() + "，" + words.person(review.siteBy()) + "：" + review.siteFinding());
        facts.put("fact_steps", "- " + String.join("\n- ", review.steps()));
        facts.put("fact_consequence", "通过的，公示" + reviews.proposed(review).label() + "；退回的，重新现场核查；不予评定的，办结。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        requireOther(task.userId(), review.siteBy(), review.openedBy());
        GradeReview.Opinion opinion = values.choice("review", GradeReview.Opinion.class);
        reviews.review(review, opinion, values.text("opinion"), task.userId());
        return Map.of(GradeReviewVariables.REVIEW, opinion.name());
    }
}
