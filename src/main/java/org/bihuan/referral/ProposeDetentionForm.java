package org.bihuan.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 提出移送拘留: on which ground, and who. */
@Component
class ProposeDetentionForm extends DetentionForm {

    ProposeDetentionForm(DetentionTools tools) {
        super("propose-detention", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts) {
        List<DetentionGround> grounds = detentions.grounds(detention);
        facts.put("fact_before", detention.opinion() == null ? "没有" : detention.opinion());
        facts.put("fact_grounds", grounds.isEmpty() ? "没有：这种违法行为依法不适用拘留" : grounds.stream().map(ground -> "- " + ground.inWords() + (ground.must() ? "，应当移送" : ""))
                .collect(Collectors.joining("\n")));
        facts.put("grounds", grounds.stream().map(ground -> Map.of("value", ground.name(), "label", ground.label() + "（" + ground.citation() + "）")).toList());
        facts.put("action", "PROPOSE");
        facts.put("ground", detention.ground() != null ? detention.ground().name() : grounds.size() == 1 ? grounds.get(0).name() : null);
        facts.put("refusal", detention.refusal() == null ? null : detention.refusal().name());
        facts.put("persons", detention.persons().stream().map(Suspect::typed).collect(Collectors.joining("\n")));
        facts.put("reason", detention.reason());
        facts.put("fact_consequence", "提交后由局负责人审批，批准之日起三个工作日内移送原件。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DetentionReferral detention = detentionOf(task);
        if ("DROP".equals(values.text("action"))) {
            if (detention.must() && !detentions.takenOver(detention)) {
                values.reject("action", ReferralRule.MUST.refusal("必须提出移送"));
            }
            values.check();
            detentions.drop(detention, values.text("reason"), task.userId());
            return Map.of(DetentionReferralVariables.DETENTION_PROPOSAL, "DROP");
        }
        detentions.unlawful(cases.get(detention.caseId())).ifPresent(why -> values.reject("action", why));
        values.requireText("ground");
        DetentionGround ground = values.choice("ground", DetentionGround.class);
        DetentionGround.Refusal refusal = values.choice("refusal", DetentionGround.Refusal.class);
        if (ground != null && ground.asksForRefusal() && refusal == null) {
            values.reject("refusal", ReferralRule.REFUSAL.refusal("被责令停止后拒不执行的才能移送，请选择证据"));
        }
        List<String> unread = new ArrayList<>();
        List<Suspect> persons = Suspect.read(values.requireText("persons"), unread::add);
        unread.forEach(why -> values.reject("persons", why));
        if (values.text("persons") != null && unread.isEmpty() && persons.stream().allMatch(person -> person.role() == Suspect.Role.UNIT)) {
            values.reject("persons", ReferralRule.PERSONS.refusal("没有写明直接负责的主管人员或者直接责任人员"));
        }
        values.check();
        detentions.propose(detention, new DetentionReferral.Proposal(ground, ground.asksForRefusal() ? refusal : null, persons, values.text("reason")), task.userId());
        return Map.of(DetentionReferralVariables.DETENTION_PROPOSAL, "PROPOSE");
    }
}
