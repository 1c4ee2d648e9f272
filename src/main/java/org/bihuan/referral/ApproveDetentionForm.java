package org.bihuan.referral;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 审批移送拘留: by the head (公治〔2014〕853号 art. 10). */
@Component
class ApproveDetentionForm extends DetentionForm {

    ApproveDetentionForm(DetentionTools tools) {
        super("approve-detention", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts) {
        facts.put("fact_ground", detention.ground().inWords() + (detention.refusal() == null ? "" : "；" + detention.refusal().label()));
        facts.put("fact_persons", Suspect.inWords(detention.persons()));
        facts.put("fact_reason", detention.reason());
        facts.put("fact_consequence", "同意的，出具审批表和移送书，三个工作日内移送原件；不同意的，移送结束。公安机关已经作为犯罪立案的，不能再移送拘留，应当移送的也选“不同意”。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DetentionReferral detention = detentionOf(task);
        String decision = values.text("decision");
        boolean agreed = "APPROVE".equals(decision);
        if ("REFUSE".equals(decision) && detention.must() && !detentions.takenOver(detention)) {
            values.reject("decision", ReferralRule.MUST.refusal("材料不足的退回补充"));
        }
        if (agreed) {
            detentions.unlawful(cases.get(detention.caseId())).ifPresent(why -> values.reject("decision", why));
        }
        String opinion = agreed && values.text("opinion") == null ? "同意" : values.requireText("opinion");
        values.check();
        detentions.approve(detention, agreed ? Boolean.TRUE : "RETURN".equals(decision) ? null : Boolean.FALSE, opinion, task.userId());
        return Map.of(DetentionReferralVariables.DETENTION_APPROVAL, decision);
    }
}
