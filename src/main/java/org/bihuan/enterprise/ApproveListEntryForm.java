package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 联合审核: the detachment and the other departments look at what the branch verified. */
@Component
class ApproveListEntryForm extends ListForm {

    ApproveListEntryForm(PositiveList list, EnterpriseWords words) {
        super("approve-list-entry", list, words);
    }

    @Override
    void addFacts(PositiveListReview review, Map<String, Object> facts) {
        facts.put("fact_verification", verified(review));
        facts.put("fact_conditions", conditions(review));
        facts.put("fact_consequence", "通过的，公示；不通过的，办结并告知企业。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PositiveListReview review = reviewOf(task);
        GradeForm.requireOther(task.userId(), review.openedBy(), review.verifiedBy());
        boolean approved = "YES".equals(values.text("approved"));
        list.approve(review, approved, values.text("opinion"), task.userId());
        return Map.of(PositiveListReviewVariables.ELIGIBLE, approved);
    }
}
