package org.bihuan.alert;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a lead: the outcome is kept, a line goes into its timeline, and its episodes are free for a new lead. */
@Service
class LeadClosing {

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LeadClosing(LeadRepository leads, LeadEventRepository events, JdbcTemplate jdbc, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param who a user id, or null for the system
     * @throws IllegalStateException when the lead is closed already
     */
    @Transactional
    void close(long leadId, LeadOutcome outcome, String reason, String who) {
        Instant now = clock.instant();
        Lead lead = leads.findById(leadId).orElseThrow();
        lead.close(outcome, reason, now);
        events.save(new LeadEvent(leadId, now, who, "CLOSED", "线索办结：" + outcome.label() + (reason == null ? "" : "。" + reason)));
        leads.flush();
        jdbc.update("delete from open_episode where lead_id = ?", leadId);
    }
}
