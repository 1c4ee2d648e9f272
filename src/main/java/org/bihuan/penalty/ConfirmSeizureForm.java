package org.bihuan.penalty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 补办批准: within 24 hours of what was done in urgency; a refusal undoes it at once (行政强制法 art. 19). */
@Component
class ConfirmSeizureForm extends SeizureForm {

    ConfirmSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("confirm-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_approval_due", sheet.minute(SeizureRules.approvalDue(seizure.taking().takenAt())) + (seizures.late(seizure) ? "（已超过）" : ""));
        facts.put("fact_consequence", "批准后继续查封、扣押；不予批准的，立即解除并退还。超过二十四小时才补办的，须写明原因，记入办案过程。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(SeizureRules.approvalDue(seizureOf(task).taking().takenAt()));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        requireOther(seizure, task.userId());
        boolean approved = "APPROVE".equals(values.text("decision"));
        if (approved && seizures.late(seizure) && HandlingForm.AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "实施已超过二十四小时，请写明没有及时报告、补办的原因");
        }
        String opinion = opinion(values, approved, "不予批准的，请写明理由");
        over(seizure).ifPresent(why -> values.reject("decision", why));
        values.check();
        seizures.approve(seizure, approved, opinion, task.userId());
        return Map.of(SeizureVariables.SEIZURE_APPROVAL, approved ? "APPROVE" : "REFUSE", SeizureVariables.TO_CONFIRM, false);
    }
}
