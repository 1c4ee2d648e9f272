package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what was taken in urgency goes back, because the head did not approve. */
@Component
class ReturnUnapprovedEvidence implements JavaDelegate {

    private final EvidenceRegistrations registrations;

    ReturnUnapprovedEvidence(EvidenceRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registrations.returnUnapproved((Long) execution.getVariable(EvidenceRegistrationVariables.REGISTRATION_ID));
    }
}
