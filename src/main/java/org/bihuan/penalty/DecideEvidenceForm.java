package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 处理决定: within seven working days, or the registration ends by itself. */
@Component
class DecideEvidenceForm extends RegistrationForm {

    DecideEvidenceForm(EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("decide-evidence", registrations, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts) {
        facts.put("fact_limit", limit(registration));
        facts.put("fact_consequence", "退还的，生成《解除先行登记保存证据通知书》。查封、扣押的，另行发起“查封扣押”办理；没收须另有法律依据。逾期不作决定的，登记保存自动解除。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        EvidenceRegistration registration = registrationOf(task);
        requireOther(registration, task.userId());
        RegistrationRules.over(registrations.limit(registration), today()).ifPresent(why -> values.reject("fate", why));
        values.check();
        registrations.decide(registration, values.choice("fate", EvidenceFate.class), values.text("reason"), task.userId());
        return Map.of();
    }
}
