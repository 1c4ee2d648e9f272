package org.bihuan.alert;

import java.util.Map;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lead back whose alerts a known state explains: its process is told, which tells those at work and closes it. */
@Service
class LeadWithdrawal {

    private final Flow flow;
    private final LeadClosing closing;

    LeadWithdrawal(Flow flow, LeadClosing closing) {
        this.flow = flow;
        this.closing = closing;
    }

    /** @param lead open, and locked by the caller */
    @Transactional
    void withdraw(Lead lead, String reason, String who) {
        boolean told = lead.processInstance() != null && flow.tell(lead.processInstance(), AlertDispatchVariables.MESSAGE_WITHDRAWN,
                Map.of(AlertDispatchVariables.WITHDRAWAL_REASON, reason));
        if (!told) {
            closing.close(lead.id(), LeadOutcome.WITHDRAWN, reason, who);
        }
    }
}
