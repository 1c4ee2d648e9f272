package org.bihuan.enterprise;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 决定列入: the conditions are asked again, for much may have happened since they were verified. */
@Component
class ConcludeListEntryForm extends ListForm {

    ConcludeListEntryForm(PositiveList list, EnterpriseWords words) {
        super("conclude-list-entry", list, words);
    }

    @Override
    void addFacts(PositiveListReview review, Map<String, Object> facts) {
        facts.put("fact_verification", verified(review));
        facts.put("fact_review", approved(review));
        facts.put("fact_publication", review.publishedFrom() + " 至 " + review.publishedTo() + "，" + review.place());
        facts.put("fact_conditions", conditions(review));
        facts.put("fact_consequence", "同意的，自今日起列入清单并告知企业：" + String.join("；", list.gains(review.proposal().kind())) + "。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PositiveListReview review = reviewOf(task);
        GradeForm.requireOther(task.userId(), review.openedBy(), review.verifiedBy(), review.approvedBy());
        boolean granted = "GRANT".equals(values.text("decision"));
        List<String> barriers = list.barriers(review);
        if (granted && !barriers.isEmpty()) {
            values.reject("decision", "【正面清单须符合全部条件】" + String.join("；", barriers));
        }
        values.check();
        list.conclude(review, granted, values.text("objection"), values.text("decisionReason"), task.userId());
        return Map.of(PositiveListReviewVariables.ELIGIBLE, granted);
    }
}
