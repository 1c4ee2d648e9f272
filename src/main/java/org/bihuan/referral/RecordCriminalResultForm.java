package org.bihuan.referral;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.CriminalReferral.Result;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 登记刑事处理结果: a sentence, or the case comes back (令第310号 art. 11; 环环监〔2017〕17号 arts 16, 18). */
@Component
class RecordCriminalResultForm extends ReferralForm {

    RecordCriminalResultForm(Tools tools) {
        super("record-criminal-result", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        PenaltyCases.FileContent file = cases.file(one.id());
        facts.put("fact_steps", steps(referral));
        facts.put("fact_decision", file.decision() == null ? "尚未作出处罚决定，等候刑事处理结果" : file.decision());
        facts.put("fact_consequence", "判处刑罚的，已缴的罚款折抵罚金、拘留折抵刑期，本案以移送结束；不起诉、无罪、免予刑事处罚或者撤销案件的，案件恢复办理，办案期限继续计算，依法需要处罚的再作决定。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        Result result = values.choice("result", Result.class);
        LocalDate on = values.date("on");
        LocalDate first = Moments.dayOf(referrals.course(referral).filed().orElseThrow().receivedAt());
        if (on != null && (on.isAfter(today()) || on.isBefore(first))) {
            values.reject("on", "应在公安机关立案（" + first + "）至今天之间");
        }
        boolean disputed = result == Result.WITHDRAWN && "YES".equals(values.requireText("disputed"));
        values.check();
        enter(referral, enteredOn, task.userId());
        referrals.finish(referral, result, on, values.text("text"), task.userId());
        if (disputed) {
            referrals.step(referral, Kind.WITHDRAWN, on.atStartOfDay(HouseClock.ZONE).toInstant(), null, null, values.text("text"), task.userId());
            return Map.of(CriminalReferralVariables.CRIMINAL_RESULT, "DISPUTED", CriminalReferralVariables.POLICE_ANSWER, "WITHDRAWN");
        }
        return Map.of(CriminalReferralVariables.CRIMINAL_RESULT, result == Result.CONVICTED ? "CONVICTED" : "RETURNED");
    }
}
