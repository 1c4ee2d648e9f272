package org.bihuan.penalty;

import java.util.Date;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code seizure} asks about its seizure in expressions. */
@Component
@Transactional(readOnly = true)
class AskSeizure {

    private final Seizures seizures;

    AskSeizure(Seizures seizures) {
        this.seizures = seizures;
    }

    /** The first moment after the last day on which anything may be sealed or seized. */
    public Date termOver(long seizureId) {
        return Date.from(seizures.term(seizures.get(seizureId)).lastDay().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
