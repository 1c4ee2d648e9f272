package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 实施查封扣押: two certified officers do on the spot what the head has approved. */
@Component
class CarryOutSeizureForm extends SeizureForm {

    CarryOutSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("carry-out-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        facts.put("officers", officers(one));
        facts.put("fact_consequence", "提交后生成现场笔录、查封（扣押）决定书（附清单）和送达回证，期限自实施之日起计算；届满不处理的自动转入解除。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        PenaltyCase one = caseOf(seizure);
        if (!"TAKEN".equals(values.text("action"))) {
            seizures.drop(seizure, task.userId());
            return Map.of(SeizureVariables.TAKEN, false);
        }
        seizures.inTheWay(one).ifPresent(why -> values.reject("action", why));
        Seizure.Taking taking = taking(one, seizure.plan().ground(), values);
        if (taking != null && taking.takenAt().isBefore(seizure.approvedAt())) {
            values.reject("takenAt", "不能早于批准的时间（" + sheet.minute(seizure.approvedAt()) + "）");
        }
        values.check();
        seizures.take(seizure, taking);
        return Map.of(SeizureVariables.TAKEN, true);
    }
}
