package org.bihuan.penalty;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 填写查封扣押: what, on which ground, for how long; in urgency, what has been done already. */
@Component
class ProposeSeizureForm extends SeizureForm {

    ProposeSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("propose-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        facts.put("fact_urgent", seizure.urgent() ? "YES" : "NO");
        facts.put("fact_way", seizure.urgent() ? "情况紧急，已经当场实施，二十四小时内报告并补办批准" : "先报局负责人批准，再实施");
        facts.put("fact_law", SeizureGround.law(today()));
        facts.put("grounds", SeizureGround.on(today()).stream().map(ground -> Map.of("value", ground.name(), "label",
                ground.label() + (ground.binding() ? "（应当查封、扣押）" : ""))).toList());
        facts.put("officers", officers(one));
        facts.put("fact_consequence", (seizure.urgent() ? "提交后生成现场笔录、决定书和清单，局负责人须在二十四小时内补办批准；不批准的立即解除。" : "提交后报局负责人审批，批准后才能实施。")
                + "期限不超过三十日，届满不处理的自动转入解除。城镇污水、垃圾、危险废物处理等公共设施，涉及基本民生或者可能影响生产安全的，可以不查封、扣押（令第29号第六条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        PenaltyCase one = caseOf(seizure);
        if ("DROP".equals(values.text("action"))) {
            seizures.drop(seizure, task.userId());
            return Map.of(SeizureVariables.SEIZURE_PROPOSAL, "DROP");
        }
        seizures.inTheWay(one).ifPresent(why -> values.reject("action", why));
        values.requireText("measure");
        values.requireText("ground");
        SeizureMeasure measure = values.choice("measure", SeizureMeasure.class);
        SeizureGround ground = values.choice("ground", SeizureGround.class);
        String typed = values.requireText("items");
        List<SeizedItem> items = typed == null ? List.of() : SeizedItem.read(typed, why -> values.reject("items", why));
        no(values, "necessities", "公民个人及其所扶养家属的生活必需品不得查封、扣押");
        no(values, "sealedElsewhere", "已被其他国家机关依法查封的，不得重复查封");
        Integer days = values.integer("days");
        SeizureRules.days(days, today()).ifPresent(why -> values.reject("days", why));
        Seizure.Plan plan = new Seizure.Plan(measure, ground, values.requireText("reason"), values.requireText("place"), values.requireText("keeper"), days,
                false, false, one.violation());
        Seizure.Taking taking = seizure.urgent() ? taking(one, ground, values) : null;
        values.check();
        seizures.propose(seizure, plan, items, task.userId());
        if (taking != null) {
            seizures.take(seizure, taking);
        }
        return Map.of(SeizureVariables.SEIZURE_PROPOSAL, seizure.urgent() ? "TAKEN" : "PLANNED", SeizureVariables.TO_CONFIRM, seizure.urgent(),
                SeizureVariables.TERM_CHANGE, "NONE");
    }

    private static void no(FormValues values, String key, String otherwise) {
        String answer = values.requireText(key);
        if ("YES".equals(answer)) {
            values.reject(key, ReviewGate.G10.refusal(otherwise));
        }
    }
}
