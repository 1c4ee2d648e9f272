package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an officer begins to register evidence of a filed case. */
@Component
class OpenRegistration implements StartForm {

    private final StartedCase started;
    private final EvidenceRegistrations registrations;

    OpenRegistration(StartedCase started, EvidenceRegistrations registrations) {
        this.started = started;
        this.registrations = registrations;
    }

    @Override
    public String formId() {
        return "open-registration";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        PenaltyCase one = started.read(values, userId);
        if (one != null) {
            registrations.inTheWay(one).ifPresent(why -> values.reject(StartedCase.CASE_NUMBER, why));
        }
        values.check();
        EvidenceRegistration registration = registrations.open(one, "URGENT".equals(values.text("urgency")), userId);
        return Map.of(EvidenceRegistrationVariables.CASE_ID, one.id(), EvidenceRegistrationVariables.LEAD_ID, one.leadId(),
                EvidenceRegistrationVariables.REGISTRATION_ID, registration.id());
    }

    @Override
    public String businessKey(FormValues values) {
        return started.number(values);
    }
}
