package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 登记公安机关的答复: whatever the police say until they file or refuse. */
@Component
class RecordPoliceAnswerForm extends ReferralForm {

    /** What comes in writing, and so on a day of its own. */
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.MATERIAL, Kind.FILED, Kind.REFUSED, Kind.NOT_THEIRS);

    RecordPoliceAnswerForm(Tools tools) {
        super("record-police-answer", tools, "C06", "C07", "C08");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        facts.put("fact_handed", Moments.minute(referral.handedOverAt()) + " 移送" + referral.police() + "（" + referral.receiver() + "，" + referral.receipt().label() + "），抄送" + referral.procuratorate());
        facts.put("fact_steps", steps(referral));
        facts.put("fact_waiting", referral.waitUntil() == null ? "没有" : "等候至 " + referral.waitUntil());
        facts.put("fact_consequence", "要求补充材料的，三日内补齐或者书面说明；立案的，三日内移交涉案物品；不予立案的，可以提请复议或者建议检察机关立案监督，都不成的案件恢复办理。"
                + "期限届满仍没有答复的，自动转入“公安机关逾期未答复”。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        Kind kind = values.choice("answer", Kind.class);
        Instant last = referrals.steps(referral.id()).stream().map(ReferralStep::happenedAt).reduce(referral.handedOverAt(), (one, other) -> other);
        Instant at = moment(values, "at", last, "移送或者上一次答复的时间");
        Instant receivedAt = null;
        if (WRITTEN.contains(kind)) {
            receivedAt = moment(values, "receivedAt", at, "公安机关作出的时间");
        }
        String police = kind == Kind.PASSED_ON ? values.requireText("police") : null;
        LocalDate enteredOn = enteredOn(values, referral);
        values.check();
        referrals.step(referral, kind, at, receivedAt, values.text("number"), (police == null ? "" : "转送" + police + "。") + values.text("text"), task.userId());
        if (police != null) {
            referrals.passOn(referral, police);
        }
        enter(referral, enteredOn, task.userId());
        return Map.of(PoliceAnswerVariables.POLICE_ANSWER, kind == Kind.MATERIAL || kind == Kind.FILED ? kind.name() : kind.refused() ? "REFUSED" : "OPEN");
    }
}
