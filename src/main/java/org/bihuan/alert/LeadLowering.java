package org.bihuan.alert;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mark does to a lead that it does not explain away: the lead rests on less, or those at work only learn of it. */
@Service
@Transactional
class LeadLowering {

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final LeadDesk desk;
    private final LeadPeople people;
    private final TriageTable triage;
    private final LeadTitles titles;
    private final Enterprises enterprises;
    private final Notices notices;
    private final Clock clock;

    LeadLowering(LeadRepository leads, LeadEventRepository events, LeadDesk desk, LeadPeople people, TriageTable triage, LeadTitles titles,
                 Enterprises enterprises, Notices notices, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.desk = desk;
        this.people = people;
        this.triage = triage;
        this.titles = titles;
        this.enterprises = enterprises;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Lets the lead rest on what is left of it.
     *
     * @param lead      open, and locked by the caller
     * @param explained how many of its alerts are explained
     * @param left      its other alerts, at least one
     */
    void lower(Lead lead, int explained, List<Alert> left, String reason) {
        Grade before = lead.grade();
        lead.lower(weigh(lead, left), left, alert -> titles.of(alert, Optional.ofNullable(alert.uscc()).flatMap(enterprises::find)));
        tell(lead, "LOWERED", "线索 " + lead.number() + " 的部分报警已由标记说明", explained + " 条报警不再作为依据（" + reason + "），其余 " + left.size()
                + " 条仍需办理：" + (lead.grade() == before ? "等级仍为" + before.label() : "等级由" + before.label() + "降为" + lead.grade().label())
                + "，办理期限不变", null);
    }

    /** The worst that triage says of any of the alerts, with the peak and the length of all of them. */
    private Lead.Triage weigh(Lead lead, List<Alert> left) {
        BigDecimal peak = left.stream().flatMap(alert -> alert.ratio().stream()).max(BigDecimal::compareTo).orElse(null);
        Instant from = left.stream().map(Alert::occurredFrom).min(Instant::compareTo).orElseThrow();
        Instant to = left.stream().map(Alert::occurredTo).max(Instant::compareTo).orElseThrow();
        boolean key = lead.uscc() != null && enterprises.find(lead.uscc()).filter(Enterprises.Enterprise::keyPolluter).isPresent();
        int repeats = desk.repeats(lead) + lead.recurrences();
        return left.stream().map(alert -> triage.decide(TriageTable.Facts.of(alert, peak, from, to, key, repeats)).triage())
                .reduce((one, other) -> other.grade().worseThan(one.grade()) ? other : one).orElseThrow();
    }

    /** Notes a mark in the outlet's open leads of these hours. @param to exclusive */
    void tellOfMark(String uscc, String outlet, Instant from, Instant to, String text, String who) {
        leads.ofOutlet(uscc, outlet, from, to).stream().filter(lead -> lead.isOpen() && lead.occurredTo().isAfter(from) && lead.kind() != AlertKind.MARK_FAULT)
                .forEach(lead -> tell(lead, "MARKED", "线索 " + lead.number() + " 所涉时段有了标记", text, who));
    }

    /** @param who did it and need not be told, or null */
    private void tell(Lead lead, String kind, String title, String text, String who) {
        Instant now = clock.instant();
        events.save(new LeadEvent(lead.id(), now, who, kind, text));
        Set<String> concerned = people.concerned(lead);
        concerned.removeIf(user -> user.equals(who));
        notices.send(new Notices.Notice(lead.number(), "LEAD_" + kind, now, title, lead.title() + "：" + text + "。"), concerned);
    }
}
