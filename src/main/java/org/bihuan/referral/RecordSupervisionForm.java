package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 登记立案监督结果: whether the procuratorate had the police file. */
@Component
class RecordSupervisionForm extends ReferralForm {

    RecordSupervisionForm(Tools tools) {
        super("record-supervision", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        facts.put("fact_steps", steps(referral));
        facts.put("fact_consequence", "公安机关立案的，三日内移交涉案物品；检察机关认为不立案的理由成立的，案件恢复办理。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        Kind kind = values.choice("result", Kind.class);
        Instant at = moment(values, "at", lastMoment(referral), "建议立案监督的时间");
        Instant receivedAt = moment(values, "receivedAt", at, "作出的时间");
        values.check();
        enter(referral, enteredOn, task.userId());
        referrals.step(referral, kind, at, receivedAt, values.text("number"), values.text("text"), task.userId());
        return Map.of(PoliceAnswerVariables.POLICE_ANSWER, kind.filed() ? "FILED" : "REFUSED");
    }
}
