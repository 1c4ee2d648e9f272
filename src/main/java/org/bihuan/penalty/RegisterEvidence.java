package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: the party gets its notice of what is kept. */
@Component
class RegisterEvidence implements JavaDelegate {

    private final EvidenceRegistrations registrations;

    RegisterEvidence(EvidenceRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registrations.register((Long) execution.getVariable(EvidenceRegistrationVariables.REGISTRATION_ID));
    }
}
