package org.bihuan.referral;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 决定是否移送: the head in person, within three days; a refusal with its reason on file (令第310号 art. 5). */
@Component
class DecideReferralForm extends ReferralForm {

    private static final String REFER = "REFER";

    DecideReferralForm(Tools tools) {
        super("decide-referral", tools, "C01");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        List<CriminalLine.Answer> lines = referrals.lines(one, referral.report());
        facts.put("fact_report", referral.facts());
        facts.put("fact_law", referral.law());
        facts.put("fact_lines", lines.isEmpty() ? "没有可以对照的数据造假标准" : lines.stream().map(line -> "- " + line.inWords()).collect(Collectors.joining("\n")));
        facts.put("fact_proposal", CriminalLine.proposed(lines) ? "建议移送：达到数据造假的入罪标准" : "没有达到可以计算的标准，由负责人按案情决定");
        facts.put("decision", CriminalLine.proposed(lines) ? REFER : null);
        facts.put("fact_consequence", "批准的，出具案件移送书，24小时内向同级公安机关移送并抄送同级检察机关；不移送的，理由记入案卷，案件恢复办理。不得以罚代移。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        boolean refer = REFER.equals(values.text("decision"));
        CriminalReferral.Capacity capacity = "DEPUTY".equals(values.text("capacity")) ? null : values.choice("capacity", CriminalReferral.Capacity.class);
        if (capacity == null) {
            values.reject("capacity", ReferralRule.IN_PERSON.refusal("副职负责人和受委托的人员不能决定"));
        }
        if (refer && !values.flag("conditionsMet")) {
            values.reject("conditionsMet", ReferralRule.CONDITIONS.refusal("批准移送的，应当确认两项条件都具备"));
        }
        String reason = values.text("reason");
        if (!refer && reason == null) {
            values.reject("reason", ReferralRule.REASON.refusal("请写明不移送的理由"));
        }
        values.check();
        referrals.decide(referral, refer, capacity, reason == null ? "没有另写意见" : reason, task.userId());
        return Map.of(CriminalReferralVariables.REFERRAL_DECISION, refer ? REFER : "REFUSE");
    }
}
