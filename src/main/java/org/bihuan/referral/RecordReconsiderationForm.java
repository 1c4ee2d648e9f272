package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 登记复议结果: filed after all, maintained, or no answer in time. */
@Component
class RecordReconsiderationForm extends ReferralForm {

    RecordReconsiderationForm(Tools tools) {
        super("record-reconsideration", tools, "C13", "C13W");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        facts.put("fact_steps", steps(referral));
        facts.put("fact_consequence", "改为立案的，三日内移交涉案物品；维持的或者逾期不答复的，可以在三日内建议检察机关立案监督。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        Kind kind = values.choice("result", Kind.class);
        boolean silent = kind == Kind.RECONSIDERATION_SILENT;
        Instant at = moment(values, "at", lastMoment(referral), "提请复议的时间");
        Instant receivedAt = silent ? null : moment(values, "receivedAt", at, "公安机关作出的时间");
        if (silent) {
            Instant ended = referrals.reconsiderationEnds(referral).orElse(null);
            if (ended == null || !now().isAfter(ended)) {
                values.reject("result", ReferralRule.SILENCE.refusal("复议的期限还没有届满"));
            } else if (at != null && !at.isAfter(ended)) {
                values.reject("at", ReferralRule.SILENCE.refusal("复议的期限至 " + Moments.minute(ended)));
            }
        }
        values.check();
        enter(referral, enteredOn, task.userId());
        referrals.step(referral, kind, at, receivedAt, values.text("number"), values.text("text"), task.userId());
        return Map.of(PoliceAnswerVariables.POLICE_ANSWER, kind.filed() ? "FILED" : "REFUSED");
    }
}
