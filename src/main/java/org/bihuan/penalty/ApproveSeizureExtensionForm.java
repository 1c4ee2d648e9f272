package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批延长: nobody but the head makes the time longer (行政强制法 art. 25; gate G24). */
@Component
class ApproveSeizureExtensionForm extends SeizureForm {

    ApproveSeizureExtensionForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("approve-seizure-extension", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_asked", "延长 " + seizure.extensionDays() + " 日。" + seizure.extensionReason());
        facts.put("fact_consequence", "批准后生成《延长查封（扣押）期限通知书》，书面告知当事人并说明理由；不予批准的，期限不变，届满应当解除。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        requireOther(seizure, task.userId());
        boolean approved = "APPROVE".equals(values.text("decision"));
        String opinion = opinion(values, approved, "不予批准的，请写明理由");
        if (approved) {
            SeizureRules.extension(seizure.extensionDays(), seizures.term(seizure), today()).ifPresent(why -> values.reject("decision", why));
        }
        values.check();
        seizures.answerExtension(seizure, approved, opinion, task.userId());
        return Map.of(SeizureVariables.TERM_CHANGE, approved ? "EXTENSION" : "NONE");
    }
}
