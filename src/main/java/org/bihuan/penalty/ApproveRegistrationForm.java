package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批登记保存: the head approves beforehand. */
@Component
class ApproveRegistrationForm extends RegistrationForm {

    ApproveRegistrationForm(EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("approve-registration", registrations, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts) {
        facts.put("opinion", HandlingForm.AGREED);
        facts.put("fact_consequence", "批准后由两名执法人员登记保存，并在七个工作日内作出处理决定，逾期自动解除（《行政处罚法》第五十六条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        EvidenceRegistration registration = registrationOf(task);
        requireOther(registration, task.userId());
        boolean approved = "APPROVE".equals(values.text("decision"));
        if (!approved && HandlingForm.AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "不予批准的，请写明理由");
        }
        values.check();
        registrations.approve(registration, approved, values.text("opinion"), task.userId());
        return Map.of(EvidenceRegistrationVariables.REGISTRATION_APPROVAL, approved ? "APPROVE" : "REFUSE");
    }
}
