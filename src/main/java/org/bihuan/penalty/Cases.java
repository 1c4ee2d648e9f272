package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.inspection.Inspections;
import org.bihuan.penalty.FilingOpinion.Step;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of a penalty case up to filing. */
@Service
@Transactional
class Cases implements CaseTimelines {

    private final PenaltyCaseRepository cases;
    private final FilingOpinionRepository opinions;
    private final PenaltyCaseEventRepository events;
    private final Leads leads;
    private final Inspections inspections;
    private final DocumentNumbers numbers;
    private final Notices notices;
    private final People people;
    private final Deadlines deadlines;
    private final Documents documents;
    private final FilingApproval approval;
    private final DecisionBook decisions;
    private final FineTurns turns;
    private final ReportedConduct conduct;
    private final Clock clock;

    Cases(PenaltyCaseRepository cases, FilingOpinionRepository opinions, PenaltyCaseEventRepository events, Leads leads,
          Inspections inspections, DocumentNumbers numbers, Notices notices, People people, Deadlines deadlines, Documents documents,
          FilingApproval approval, DecisionBook decisions, FineTurns turns, ReportedConduct conduct, Clock clock) {
        this.cases = cases;
        this.opinions = opinions;
        this.events = events;
        this.leads = leads;
        this.inspections = inspections;
        this.numbers = numbers;
        this.notices = notices;
        this.people = people;
        this.deadlines = deadlines;
        this.documents = documents;
        this.approval = approval;
        this.decisions = decisions;
        this.turns = turns;
        this.conduct = conduct;
        this.clock = clock;
    }

    /**
     * Registers the clue that came of a lead. It was discovered on the day the inspection ended, without one today.
     *
     * @throws IllegalStateException when the lead has a live case already
     */
    PenaltyCase open(long leadId, Long inspectionId, String processInstance) {
        Leads.Brief lead = leads.get(leadId);
        cases.findByLiveLeadId(leadId).ifPresent(other -> {
            throw new IllegalStateException("线索 " + lead.number() + " 已经转为案件 " + other.reference() + "，不能重复登记");
        });
        Optional<Inspections.Brief> inspection = inspectionId == null ? Optional.empty() : inspections.find(inspectionId);
        LocalDate clueOn = inspection.map(Inspections.Brief::finishedAt).map(this::day).orElse(today());
        PenaltyCase one = new PenaltyCase(lead, inspectionId, clueOn, clock.instant(), processInstance);
        inspection.ifPresent(found -> one.suspect(found.violationType(), shortened(found.findings())));
        cases.save(one);
        deadlines.start(one.deadlineOwner(), one.filingLaw().filingRule(), clueOn);
        happened(one, null, "CLUE_REGISTERED", "由线索 " + lead.number() + " 登记案件线索，立案审查期限自 " + clueOn + " 起算");
        return one;
    }

    /** What an officer proposes. */
    record Proposal(FilingChoice choice, FilingConditions conditions, Enterprise party, String violation, String violationName,
                    String facts, LocalDate actEndedOn, String reason, String receiver) {
    }

    void propose(long caseId, String who, Proposal proposal) {
        PenaltyCase one = get(caseId);
        one.describe(proposal.party().uscc(), proposal.party().name(), proposal.violation(), proposal.facts(), proposal.actEndedOn());
        one.moveTo(CaseStatus.IN_REVIEW);
        opinion(one, Step.PROPOSAL, proposal.choice(), proposal.reason(), proposal.receiver(), proposal.conditions(), who);
        happened(one, who, "FILING_PROPOSED", "建议" + proposal.choice().label() + to(proposal.receiver()) + "：" + proposal.reason()
                + "（涉嫌：" + proposal.violationName() + "）");
    }

    void review(long caseId, String who, boolean agreed, String reason) {
        PenaltyCase one = get(caseId);
        one.moveTo(agreed ? CaseStatus.IN_APPROVAL : CaseStatus.CLUE);
        opinion(one, Step.REVIEW, agreed ? FilingChoice.AGREE : FilingChoice.RETURN, reason, null, null, who);
        happened(one, who, agreed ? "FILING_REVIEWED" : "FILING_RETURNED", (agreed ? "审核同意：" : "审核退回：") + reason);
    }

    /** The head's decision; filing itself, refusal and transfer are the next step's. */
    void approve(long caseId, String who, FilingChoice choice, String reason, String receiver) {
        PenaltyCase one = get(caseId);
        opinion(one, Step.APPROVAL, choice, reason, receiver, null, who);
        if (choice == FilingChoice.EXTEND) {
            int days = filingTerm(one).next().amount();
            Standing term = deadlines.extend(one.deadlineOwner(), one.filingLaw().filingRule(), Extender.HEAD, days, reason, who);
            happened(one, who, "FILING_TERM_EXTENDED", "批准延长立案审查期限" + days + "日，至 " + term.unrolled() + "：" + reason);
        } else {
            happened(one, who, "FILING_DECIDED", "审批" + choice.label() + to(receiver) + "：" + reason);
        }
        if (!choice.outcome()) {
            one.moveTo(CaseStatus.CLUE);
        }
    }

    /** Files the case: it gets its number and its approval form, the lead and the people learn of it. Returns the number. */
    String file(long caseId) {
        PenaltyCase one = get(caseId);
        LocalDate today = today();
        String term = ProcedureLaw.decision(today).inWords() + "内";
        String number = numbers.next(DocumentType.FILING, one.region(), today);
        one.file(number, today);
        deadlines.meet(one.deadlineOwner(), one.filingLaw().filingRule(), today);
        deadlines.start(one.deadlineOwner(), ProcedureLaw.on(today).decisionRule(), today);
        List<FilingOpinion> said = opinions(caseId);
        documents.issue(approval.draft(one, said, today), said.get(said.size() - 1).who());
        happened(one, null, "CASE_FILED", "立案，案号 " + number + "；自立案之日起" + term + "应当作出处罚决定");
        leads.caseFiled(one.leadId(), number);
        conduct.filed(one, today);
        tell(one, "CASE_FILED", "已立案：" + number, "线索 " + one.leadNumber() + "（" + one.partyName() + "）已立案，案号 "
                + number + "。自立案之日起" + term + "应当作出处罚决定。");
        return number;
    }

    /** Ends the clue without filing, as the head decided: no case, or transferred to whom it belongs. */
    void refuse(long caseId) {
        PenaltyCase one = get(caseId);
        FilingOpinion decision = last(caseId, Step.APPROVAL).orElseThrow();
        String outcome = decision.choice().label() + to(decision.receiver());
        one.end(decision.choice().transfer() ? CaseStatus.TRANSFERRED : CaseStatus.NOT_FILED, today());
        deadlines.meet(one.deadlineOwner(), one.filingLaw().filingRule(), today());
        happened(one, null, one.status().name(), outcome + "，案件线索办结");
        turns.of(one, FineTurn.Kind.NONE);
        leads.filingRefused(one.leadId(), (decision.choice().transfer() ? outcome + "：" : "") + decision.reason());
        tell(one, one.status().name(), outcome + "：线索 " + one.leadNumber(), "线索 " + one.leadNumber() + "（" + one.partyName()
                + "）经审批" + outcome + "。理由：" + decision.reason());
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    PenaltyCase get(long caseId) {
        return cases.findById(caseId).orElseThrow(() -> new NoSuchElementException("没有这个案件"));
    }

    /** The limit for deciding on filing, as it stands today. */
    @Transactional(readOnly = true)
    Standing filingTerm(PenaltyCase one) {
        return deadlines.find(one.deadlineOwner(), one.filingLaw().filingRule()).orElseThrow();
    }

    /** The limits of each of these cases as they stand today, by {@link PenaltyCase#deadlineOwner}. */
    @Transactional(readOnly = true)
    Map<String, List<Standing>> deadlines(Collection<PenaltyCase> ofCases) {
        return deadlines.of(ofCases.stream().map(PenaltyCase::deadlineOwner).toList());
    }

    /** @param serial the last part of a number, e.g. 19-001; of several years the latest is meant */
    @Transactional(readOnly = true)
    Optional<PenaltyCase> latest(String serial) {
        return cases.findFirstByNumberEndingWithOrderByIdDesc("〕" + serial + "号");
    }

    /** By case number or by id. */
    @Transactional(readOnly = true)
    Optional<PenaltyCase> find(String numberOrId) {
        return numberOrId.matches("\\d{1,18}") ? cases.findById(Long.valueOf(numberOrId)) : cases.findByNumber(numberOrId);
    }

    @Transactional(readOnly = true)
    List<FilingOpinion> opinions(long caseId) {
        return opinions.findByCaseIdOrderByAtAscIdAsc(caseId);
    }

    @Transactional(readOnly = true)
    Optional<FilingOpinion> last(long caseId, Step step) {
        return opinions.findFirstByCaseIdAndStepOrderByAtDescIdDesc(caseId, step);
    }

    /** What happened to the case itself and in its penalty procedures. */
    @Transactional(readOnly = true)
    List<TimelineEntry> timeline(long caseId) {
        List<TimelineEntry> lines = new ArrayList<>(events.findByCaseIdOrderByAtAscIdAsc(caseId));
        decisions.ofOwner(get(caseId).deadlineOwner()).forEach(decision -> lines.addAll(decisions.timeline(decision.id())));
        lines.sort(Comparator.comparing(TimelineEntry::at));
        return lines;
    }

    /** Newest first. Filters that are null do not filter. */
    @Transactional(readOnly = true)
    Page<PenaltyCase> search(Collection<String> regions, CaseStatus status, String uscc, int page, int size) {
        Specification<PenaltyCase> wanted = (one, query, where) -> one.get("region").in(regions);
        if (status != null) {
            wanted = wanted.and((one, query, where) -> where.equal(one.get("status"), status));
        }
        if (uscc != null) {
            wanted = wanted.and((one, query, where) -> where.equal(one.get("uscc"), uscc));
        }
        return cases.findAll(wanted, PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "openedAt", "id")));
    }

    /**
     * The first day on which there can have been something to take: that on which the inspectors came, without an inspection that of the
     * clue. What was lawfully done on site before the filing counts in the case (令第30号 art. 27).
     */
    @Transactional(readOnly = true)
    LocalDate beganOn(PenaltyCase one) {
        return Optional.ofNullable(one.inspectionId()).flatMap(inspections::find).map(Inspections.Brief::arrivedAt).map(this::day)
                .filter(arrived -> arrived.isBefore(one.clueOn())).orElse(one.clueOn());
    }

    /** Who investigated or proposed, and so may neither review nor approve. */
    @Transactional(readOnly = true)
    Set<String> investigatorsAndProposers(PenaltyCase one) {
        Set<String> barred = new LinkedHashSet<>();
        opinions(one.id()).stream().filter(opinion -> opinion.step() == Step.PROPOSAL).forEach(opinion -> barred.add(opinion.who()));
        if (one.inspectionId() != null) {
            inspections.find(one.inspectionId()).ifPresent(inspection -> {
                barred.add(inspection.firstOfficer());
                barred.add(inspection.secondOfficer());
            });
        }
        return barred;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> ofLead(long leadId) {
        return cases.findByLeadIdOrderByIdAsc(leadId).stream().flatMap(one -> timeline(one.id()).stream()).toList();
    }

    private void opinion(PenaltyCase one, Step step, FilingChoice choice, String reason, String receiver,
                         FilingConditions conditions, String who) {
        opinions.save(new FilingOpinion(one.id(), step, choice, reason, receiver, conditions, who, clock.instant()));
    }

    /** Adds a line to the case's timeline. */
    void happened(PenaltyCase one, String who, String kind, String text) {
        events.save(new PenaltyCaseEvent(one.id(), clock.instant(), who, kind, text));
    }

    /** Adds a line to the timeline of the case under whose name something is filed; what belongs to no case has none. */
    void happened(String owner, String who, String kind, String text) {
        PenaltyCase.idIn(owner).flatMap(this::find).ifPresent(one -> happened(one, who, kind, text));
    }

    private void tell(PenaltyCase one, String kind, String title, String text) {
        Set<String> whom = new LinkedHashSet<>();
        last(one.id(), Step.PROPOSAL).ifPresent(proposal -> whom.add(proposal.who()));
        people.withRole(Role.DETACHMENT_REVIEWER).stream().map(Person::userId).forEach(whom::add);
        notices.send(new Notices.Notice(one.reference(), kind, clock.instant(), title, text), whom);
    }

    private static String to(String receiver) {
        return receiver == null ? "" : "（" + receiver + "）";
    }

    private static String shortened(String findings) {
        return findings != null && findings.length() > 2000 ? findings.substring(0, 2000) : findings;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
