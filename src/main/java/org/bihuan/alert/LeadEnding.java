package org.bihuan.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.engine.Flow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an approved lead ends: closed, taken over by another branch, or as the clue of a penalty case. */
@Service
@Transactional
class LeadEnding {

    private static final String CASE_CLUE_OPENED = "case-clue.opened";

    private final LeadDesk desk;
    private final LeadRepository leads;
    private final LeadIds leadIds;
    private final LeadEventRepository events;
    private final LeadClosing closing;
    private final LeadPeople leadPeople;
    private final ProvenConduct conduct;
    private final Flow flow;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LeadEnding(LeadDesk desk, LeadRepository leads, LeadIds leadIds, LeadEventRepository events, LeadClosing closing, LeadPeople leadPeople,
               ProvenConduct conduct, Flow flow, JdbcTemplate jdbc, Clock clock) {
        this.desk = desk;
        this.leads = leads;
        this.leadIds = leadIds;
        this.events = events;
        this.closing = closing;
        this.leadPeople = leadPeople;
        this.conduct = conduct;
        this.flow = flow;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Closes the lead the way the approved paper says. */
    void close(long leadId) {
        LeadDesk.UnderReview paper = desk.underReview(leadId);
        if (paper.feedback() == null) {
            closing.close(leadId, LeadOutcome.EXPLAINED, "远程核查已解释清楚：" + paper.check().content().finding(), null);
            return;
        }
        LeadFeedback.Content report = paper.feedback().content();
        switch (report.nextStep()) {
            case CLOSE -> closing.close(leadId, LeadOutcome.EXPLAINED, report.causeText(), null);
            case CORRECTED -> {
                closing.close(leadId, LeadOutcome.CORRECTED, report.measures(), null);
                conduct.proven(desk.get(leadId), report);
            }
            case TRANSFER -> transfer(desk.get(leadId), report);
            case FILE_CASE -> throw new IllegalStateException("A lead that becomes a case is not closed this way");
        }
    }

    private void transfer(Lead lead, LeadFeedback.Content report) {
        if (report.transferRegion() == null) {
            closing.close(lead.id(), LeadOutcome.TRANSFERRED, "移交" + report.transferTo(), null);
            return;
        }
        Instant now = clock.instant();
        Lead next = leads.save(Lead.takenOver(lead, report.transferRegion(), now).identify(leadIds.next(), now.atZone(clock.getZone()).getYear()));
        leads.flush();
        // The episode goes on with the new lead: what comes in next attaches there.
        jdbc.update("insert into lead_episode (lead_id, episode_key) select ?, episode_key from lead_episode where lead_id = ?",
                next.id(), lead.id());
        jdbc.update("update open_episode set lead_id = ? where lead_id = ?", next.id(), lead.id());
        note(next, LeadEventKind.TAKEN_OVER, "接" + leadPeople.branch(lead.region()) + "移交的线索 " + lead.number() + "：" + report.seen());
        next.runsIn(flow.start(new Flow.Start(AlertDispatchVariables.PROCESS, next.number(), next.region(),
                Map.of(AlertDispatchVariables.LEAD_ID, next.id(), AlertDispatchVariables.ROUTE, next.route().name()))));
        closing.close(lead.id(), LeadOutcome.TRANSFERRED, "移交" + leadPeople.branch(next.region()) + "，新线索 " + next.number(), null);
    }

    /** The lead ends as the clue of a penalty case. @param inspectionId may be null */
    void openCaseClue(long leadId, Long inspectionId) {
        Lead lead = desk.get(leadId);
        LeadFeedback.Content report = desk.underReview(leadId).feedback().content();
        closing.close(leadId, LeadOutcome.CASE_OPENED, report.causeText(), null);
        conduct.proven(lead, report);
        Map<String, Object> variables = new HashMap<>();
        variables.put(AlertDispatchVariables.LEAD_ID, leadId);
        if (inspectionId != null) {
            variables.put(AlertDispatchVariables.INSPECTION_ID, inspectionId);
        }
        flow.startByMessage(CASE_CLUE_OPENED, lead.number(), lead.region(), variables);
        note(lead, LeadEventKind.CASE_CLUE_OPENED, "已转立案线索，由" + leadPeople.branch(lead.region()) + "提出立案建议");
    }

    private void note(Lead lead, LeadEventKind kind, String text) {
        events.save(new LeadEvent(lead.id(), clock.instant(), null, kind.name(), text));
    }
}
