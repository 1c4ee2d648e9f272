package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批查封扣押: the head approves beforehand (行政强制法 art. 18). */
@Component
class ApproveSeizureForm extends SeizureForm {

    ApproveSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("approve-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_basis", seizure.plan().ground().basis(today()));
        facts.put("fact_consequence", "批准后由两名以上执法人员到现场实施，当场告知、制作笔录、交付决定书和清单；不予批准的，办理结束。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        requireOther(seizure, task.userId());
        boolean approved = "APPROVE".equals(values.text("decision"));
        String opinion = opinion(values, approved, "不予批准的，请写明理由");
        values.check();
        seizures.approve(seizure, approved, opinion, task.userId());
        return Map.of(SeizureVariables.SEIZURE_APPROVAL, approved ? "APPROVE" : "REFUSE");
    }
}
