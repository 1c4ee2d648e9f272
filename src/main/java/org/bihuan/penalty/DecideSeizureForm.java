package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 作出处理决定: the head decides on the things before their time is over (行政强制法 arts 27, 28). */
@Component
class DecideSeizureForm extends SeizureForm {

    DecideSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("decide-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        Seizure.Handling proposed = seizure.handling();
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_proposed", proposed.proposedFate().label() + (proposed.receiver() == null ? "" : "（" + proposed.receiver() + "）") + "。"
                + proposed.fateReason() + "（" + sheet.name(proposed.handledBy()) + "）");
        facts.put("fact_consequence", proposed.proposedFate().released() ? "同意的，生成《解除查封（扣押）决定书》，立即退还；退回的，由承办人重新提出。"
                : "同意的，生成《查封（扣押）物品处理通知书》，书面告知当事人；退回的，由承办人重新提出。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        requireOther(seizure, task.userId());
        boolean decided = "DECIDE".equals(values.text("decision"));
        String opinion = opinion(values, decided, "退回的，请写明理由");
        over(seizure).ifPresent(why -> values.reject("decision", why));
        values.check();
        if (decided) {
            seizures.decide(seizure, opinion, task.userId());
        } else {
            seizures.returnHandling(seizure, opinion, task.userId());
        }
        return Map.of(SeizureVariables.HANDLING_ANSWER, decided ? "DECIDE" : "RETURN");
    }
}
