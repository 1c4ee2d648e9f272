package org.bihuan.penalty;

import java.util.Date;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code evidence-registration} asks about its registration in expressions. */
@Component
@Transactional(readOnly = true)
class AskRegistration {

    private final EvidenceRegistrations registrations;

    AskRegistration(EvidenceRegistrations registrations) {
        this.registrations = registrations;
    }

    /** The first moment after the last day on which its fate can be decided. */
    public Date keepingOver(long registrationId) {
        return Date.from(registrations.limit(registrations.get(registrationId)).lastDay().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
