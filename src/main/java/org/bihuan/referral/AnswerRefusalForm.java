package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 处理不予立案: reconsideration by the same police, the procuratorate's supervision, or neither (令第310号 art. 9; 环环监〔2017〕17号 arts 11-12). */
@Component
class AnswerRefusalForm extends ReferralForm {

    AnswerRefusalForm(Tools tools) {
        super("answer-refusal", tools, "C12", "C12W", "C14");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        List<Map<String, String>> actions = new ArrayList<>();
        if (reconsiderable(referral)) {
            actions.add(Map.of("value", "RECONSIDER", "label", "提请原公安机关复议"));
        }
        actions.add(Map.of("value", "SUPERVISE", "label", "建议检察机关立案监督"));
        actions.add(Map.of("value", "ACCEPT", "label", "不再要求立案，案件恢复办理"));
        facts.put("actions", actions);
        facts.put("fact_steps", steps(referral));
        facts.put("fact_consequence", "提请复议、建议监督的，登记结果；不再要求的，案件回到移送以前的状态继续办理，办案期限继续计算，不得就此结案（令第310号第十条）。");
    }

    /** Once, and only a refusal: what was returned or withdrawn goes to the procuratorate. */
    private boolean reconsiderable(CriminalReferral referral) {
        List<Kind> kinds = referrals.steps(referral.id()).stream().map(ReferralStep::kind).toList();
        return !kinds.isEmpty() && kinds.get(kinds.size() - 1) == Kind.REFUSED;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        String action = values.text("action");
        if ("RECONSIDER".equals(action) && !reconsiderable(referral)) {
            values.reject("action", "只有不予立案的决定可以提请复议，并且只能一次");
        }
        Instant at = moment(values, "at", lastMoment(referral), "收到公安机关通知的时间");
        Optional<ReferralLimit> limit = referrals.limits(referral).stream().filter(one -> one.running() && one.rule().topic().startsWith("POLICE_RECONSIDERATION")).findFirst();
        if ("RECONSIDER".equals(action) && at != null && limit.filter(one -> one.last() != null && at.isAfter(one.last())).isPresent()) {
            values.reject("at", "提请复议的期限至 " + Moments.minute(limit.get().last()) + "，已经届满；可以建议检察机关立案监督（" + limit.get().rule().citation() + "）");
        }
        values.check();
        enter(referral, enteredOn, task.userId());
        referrals.step(referral, switch (action) {
            case "RECONSIDER" -> Kind.RECONSIDERATION_ASKED;
            case "SUPERVISE" -> Kind.SUPERVISION_ASKED;
            default -> Kind.ACCEPTED;
        }, at, null, null, values.text("text"), task.userId());
        return Map.of(PoliceAnswerVariables.REFUSAL_ANSWER, action, PoliceAnswerVariables.POLICE_ANSWER, "REFUSED");
    }
}
