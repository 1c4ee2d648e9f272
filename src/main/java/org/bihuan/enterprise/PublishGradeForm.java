package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 公示: where and until when the grade is published. */
@Component
class PublishGradeForm extends GradeForm {

    private final DifferentiationTerms terms;

    PublishGradeForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words, DifferentiationTerms terms) {
        super("publish-grade", reviews, schemes, words);
        this.terms = terms;
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_computed", reviews.proposed(review).label());
        facts.put("fact_consequence", "至少公示 " + terms.gradePublicationDays() + " 日；期满后登记有没有异议。提交后告知企业拟评定的等级、公示到何时和怎样提出异议。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        LocalDate to = values.date("publishedTo");
        LocalDate earliest = reviews.today().plusDays(terms.gradePublicationDays());
        if (to != null && to.isBefore(earliest)) {
            values.reject("publishedTo", "至少公示 " + terms.gradePublicationDays() + " 日，不早于 " + earliest);
        }
        values.check();
        reviews.publish(reviewOf(task), values.text("place"), to);
        return Map.of();
    }
}
