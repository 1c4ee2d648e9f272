package org.bihuan.penalty;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says to later rooms what happens to the fine of a case. */
@Component
class FineTurns {

    private final PenaltyCaseRepository cases;
    private final ApplicationEventPublisher events;

    FineTurns(PenaltyCaseRepository cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    void of(PenaltyCase one, FineTurn.Kind kind) {
        events.publishEvent(new FineTurn(one.id(), one.leadId(), kind));
    }

    /** Of the fine that is executed under that name; what is executed beside the case's own fine turns nothing. */
    void of(String owner, FineTurn.Kind kind) {
        PenaltyCase.idIn(owner).filter(id -> owner.equals(PenaltyCase.fileOf(owner))).flatMap(id -> cases.findById(Long.valueOf(id)))
                .ifPresent(one -> of(one, kind));
    }
}
