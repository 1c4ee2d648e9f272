package org.bihuan.referral;

import java.time.Instant;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 补充证据: what the police asked for. */
@Component
class SupplementDetentionForm extends DetentionForm {

    SupplementDetentionForm(DetentionTools tools) {
        super("supplement-detention", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts) {
        facts.put("fact_steps", steps(detention));
        facts.put("fact_consequence", "移送以后存入卷宗的证据，提交时核对哈希值，列入补充清单一并移交。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DetentionReferral detention = detentionOf(task);
        Instant at = ReferralForm.moment(values, "at", lastMoment(detention), "收到公安机关要求的时间");
        values.check();
        detentions.supply(detention, at, values.text("text"), task.userId());
        return Map.of();
    }
}
