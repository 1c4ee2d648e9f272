package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 补充材料: within three days, or said in writing why not (环环监〔2017〕17号 art. 8). */
@Component
class SupplementMaterialForm extends ReferralForm {

    SupplementMaterialForm(Tools tools) {
        super("supplement-material", tools, "C05");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        facts.put("fact_steps", steps(referral));
        facts.put("fact_consequence", "移送以后存入卷宗的证据，提交时核对哈希值，列入补充清单一并移交。提交后继续等候公安机关的答复。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        Instant at = moment(values, "at", lastMoment(referral), "收到补充材料通知的时间");
        values.check();
        enter(referral, enteredOn, task.userId());
        boolean explained = "EXPLAINED".equals(values.text("action"));
        int files = explained ? 0 : referrals.handMore(referral, at, task.userId());
        referrals.step(referral, Kind.SUPPLEMENTED, at, null, null, (explained ? "不能补充，书面说明：" : "已补充" + (files == 0 ? "" : "，另移交证据材料 " + files + " 份") + "：")
                + values.text("text"), task.userId());
        return Map.of();
    }
}
