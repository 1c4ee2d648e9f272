package org.bihuan.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads as later stages see them. */
@Service
@Transactional
class LeadRegister implements Leads {

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final AlertStore alerts;
    private final Enterprises enterprises;
    private final Clock clock;

    LeadRegister(LeadRepository leads, LeadEventRepository events, AlertStore alerts, Enterprises enterprises, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.alerts = alerts;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public Leads.Brief get(long leadId) {
        return brief(lead(leadId));
    }

    @Override
    public List<Line> ofOutlet(String uscc, String outlet, Instant from, Instant to) {
        return leads.ofOutlet(uscc, outlet, from, to).stream().map(l -> new Line(l.number(), l.kind().labelWith(l.subKind()), l.title(), l.grade().name(), l.grade().label(), l.isOpen(),
                        l.outcome().map(LeadOutcome::label).orElseGet(() -> l.stage().label()), l.occurredFrom(), l.occurredTo(), l.caseNumber()))
                .toList();
    }

    @Override
    public Optional<Exceedance> exceedance(long leadId) {
        return Alert.worst(standing(lead(leadId))).filter(alert -> alert.ratio().orElseThrow().compareTo(BigDecimal.ONE) > 0)
                .map(alert -> new Exceedance(alert.pollutant(), alert.ratio().orElseThrow().subtract(BigDecimal.ONE).setScale(4, RoundingMode.CEILING)));
    }

    /** What the lead rests on; a lead that came from another branch rests on the alerts of that one's lead too. */
    private List<Alert> standing(Lead lead) {
        List<Alert> standing = new ArrayList<>(alerts.standingOfLead(lead.id()));
        Optional.ofNullable(lead.previousLead()).flatMap(leads::findById).filter(before -> !before.isOpen()
                && before.outcome().filter(LeadOutcome.TRANSFERRED::equals).isPresent() && !before.region().equals(lead.region()))
                .ifPresent(before -> standing.addAll(standing(before)));
        return standing;
    }

    private Leads.Brief brief(Lead lead) {
        String enterprise = lead.uscc() == null ? null
                : enterprises.find(lead.uscc()).map(Enterprises.Enterprise::name).orElse(lead.uscc());
        String summary = lead.kind().labelWith(lead.subKind()) + "，" + lead.alertCount() + " 条报警，" + When.period(lead.occurredFrom(), lead.occurredTo());
        return new Leads.Brief(lead.id(), lead.number(), lead.kind().label(), lead.uscc(), enterprise, lead.region(), lead.title(), summary,
                lead.occurredFrom(), lead.occurredTo(), lead.openedAt(), lead.workDue(), lead.firstOfficer(), lead.secondOfficer());
    }

    @Override
    public void note(long leadId, String who, String kind, String text) {
        Lead lead = lead(leadId);
        events.save(new LeadEvent(lead.id(), clock.instant(), who, kind, text));
    }

    @Override
    public void caseFiled(long leadId, String caseNumber) {
        lead(leadId).caseNumbered(caseNumber);
        note(leadId, null, LeadEventKind.CASE_FILED.name(), "已立案，案号 " + caseNumber);
    }

    @Override
    public void filingRefused(long leadId, String reason) {
        note(leadId, null, LeadEventKind.FILING_REFUSED.name(), "不予立案：" + reason);
    }

    private Lead lead(long leadId) {
        return leads.findById(leadId).orElseThrow(() -> new NoSuchElementException("没有这条线索"));
    }
}
