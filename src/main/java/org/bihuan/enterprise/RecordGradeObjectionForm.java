package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记异议: what came in while the grade was published; an objection is looked into on site. */
@Component
class RecordGradeObjectionForm extends GradeForm {

    RecordGradeObjectionForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        super("record-grade-objection", reviews, schemes, words);
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_publication", published(review));
        facts.put("fact_consequence", "没有异议的，报局负责人决定；有异议的，退回现场重新核查，并告知企业。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean raised = "YES".equals(values.text("raised"));
        String objection = raised ? values.requireText("objection") : values.text("objection");
        if (!raised && objection != null) {
            values.reject("objection", "没有异议的请留空，有异议的请选“有”");
        }
        values.check();
        reviews.object(reviewOf(task), objection);
        return Map.of(GradeReviewVariables.OBJECTION, raised);
    }
}
