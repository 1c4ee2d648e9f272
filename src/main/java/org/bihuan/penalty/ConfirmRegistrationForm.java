package org.bihuan.penalty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 补办审批: within 24 hours of an urgent registration (生态环境行政处罚办法 art. 32). */
@Component
class ConfirmRegistrationForm extends RegistrationForm {

    ConfirmRegistrationForm(EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("confirm-registration", registrations, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts) {
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_told", sheet.name(registration.toldHead()));
        facts.put("fact_approval_due", sheet.minute(registrations.approvalDue(registration)) + (registrations.late(registration) ? "（已超过）" : ""));
        facts.put("fact_limit", limit(registration));
        facts.put("fact_consequence", "批准后继续保存，等待处理决定；不予批准的，立即解除登记保存并退还。超过二十四小时才补办的，须写明原因，记入办案过程。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(registrations.approvalDue(registrationOf(task)));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        EvidenceRegistration registration = registrationOf(task);
        requireOther(registration, task.userId());
        boolean approved = "APPROVE".equals(values.text("decision"));
        if (HandlingForm.AGREED.equals(values.text("opinion"))) {
            if (!approved) {
                values.reject("opinion", "不予批准的，请写明理由");
            } else if (registrations.late(registration)) {
                values.reject("opinion", "登记保存已超过二十四小时，请写明没有及时补办的原因");
            }
        }
        RegistrationRules.over(registrations.limit(registration), today()).ifPresent(why -> values.reject("decision", why));
        values.check();
        registrations.approve(registration, approved, values.text("opinion"), task.userId());
        return Map.of(EvidenceRegistrationVariables.REGISTRATION_APPROVAL, approved ? "APPROVE" : "REFUSE");
    }
}
