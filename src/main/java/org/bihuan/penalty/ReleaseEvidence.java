package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the time is over, the registration has ended by itself. */
@Component
class ReleaseEvidence implements JavaDelegate {

    private final EvidenceRegistrations registrations;

    ReleaseEvidence(EvidenceRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registrations.release((Long) execution.getVariable(EvidenceRegistrationVariables.REGISTRATION_ID));
    }
}
