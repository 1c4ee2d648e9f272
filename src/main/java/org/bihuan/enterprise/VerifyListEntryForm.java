package org.bihuan.enterprise;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 现场核实条件: what the table finds and what is seen on site. */
@Component
class VerifyListEntryForm extends ListForm {

    VerifyListEntryForm(PositiveList list, EnterpriseWords words) {
        super("verify-list-entry", list, words);
    }

    @Override
    void addFacts(PositiveListReview review, Map<String, Object> facts) {
        facts.put("fact_conditions", conditions(review));
        facts.put("fact_consequence", "符合的，报支队联合审核；不符合的，办结并告知企业，可以在条件具备后重新提出。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PositiveListReview review = reviewOf(task);
        boolean eligible = "YES".equals(values.text("verified"));
        List<String> barriers = list.barriers(review);
        if (eligible && !barriers.isEmpty()) {
            values.reject("verified", "【正面清单须符合全部条件】" + String.join("；", barriers));
        }
        values.check();
        list.verify(review, eligible, barriers, values.text("verification"), task.userId());
        return Map.of(PositiveListReviewVariables.ELIGIBLE, eligible);
    }
}
