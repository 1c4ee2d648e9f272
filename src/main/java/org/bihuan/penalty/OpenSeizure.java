package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an officer begins to have something of a filed case sealed or seized. */
@Component
class OpenSeizure implements StartForm {

    private final StartedCase started;
    private final Seizures seizures;

    OpenSeizure(StartedCase started, Seizures seizures) {
        this.started = started;
        this.seizures = seizures;
    }

    @Override
    public String formId() {
        return "open-seizure";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        PenaltyCase one = started.read(values, userId);
        if (one != null) {
            seizures.inTheWay(one).ifPresent(why -> values.reject(StartedCase.CASE_NUMBER, why));
        }
        values.check();
        Seizure seizure = seizures.open(one, "URGENT".equals(values.text("urgency")), userId);
        return Map.of(SeizureVariables.CASE_ID, one.id(), SeizureVariables.LEAD_ID, one.leadId(), SeizureVariables.SEIZURE_ID, seizure.id());
    }

    @Override
    public String businessKey(FormValues values) {
        return started.number(values);
    }
}
