package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 确认移出: what was proposed by rule or by an officer is confirmed by somebody else. */
@Component
class ConfirmListRemovalForm extends ListForm {

    ConfirmListRemovalForm(PositiveList list, EnterpriseWords words) {
        super("confirm-list-removal", list, words);
    }

    @Override
    void addFacts(PositiveListReview review, Map<String, Object> facts) {
        facts.put("fact_entry", list.current(review.uscc()).map(entry -> entry.kind().label() + "，" + entry.listedOn() + " 列入：" + entry.reason()).orElse("已经不在清单"));
        facts.put("fact_consequence", "确认的，自今日起移出清单并告知企业；不成立的，保留在清单。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PositiveListReview review = reviewOf(task);
        GradeForm.requireOther(task.userId(), review.openedBy());
        boolean confirmed = "GRANT".equals(values.text("decision"));
        review.confirmRemoval(confirmed, values.text("decisionReason"), task.userId(), list.today());
        return Map.of(PositiveListReviewVariables.REMOVAL_CONFIRMED, confirmed);
    }
}
