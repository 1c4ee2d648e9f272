package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记保存: two certified officers register on the spot what the head has approved. */
@Component
class TakeEvidenceForm extends RegistrationForm {

    TakeEvidenceForm(EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("take-evidence", registrations, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts) {
        facts.put("officers", officers(one));
        facts.put("fact_consequence", "提交后生成《先行登记保存证据通知书》，当场交给当事人；七个工作日内作出处理决定，逾期自动解除（《行政处罚法》第五十六条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        EvidenceRegistration registration = registrationOf(task);
        PenaltyCase one = caseOf(registration);
        boolean taken = "TAKEN".equals(values.text("action"));
        if (!taken) {
            registrations.drop(registration, task.userId());
            return Map.of(EvidenceRegistrationVariables.TAKEN, false);
        }
        registrations.inTheWay(one).ifPresent(why -> values.reject("action", why));
        EvidenceRegistration.Taking taking = taking(one, values, false);
        if (taking != null && taking.at().isBefore(registration.approvedAt())) {
            values.reject("takenAt", "不能早于批准的时间（" + sheet.minute(registration.approvedAt()) + "）");
        }
        values.check();
        registrations.take(registration, taking, null);
        return Map.of(EvidenceRegistrationVariables.TAKEN, true);
    }
}
