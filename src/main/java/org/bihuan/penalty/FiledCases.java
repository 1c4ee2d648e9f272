package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.Flow;
import org.bihuan.engine.FormValues;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class FiledCases implements PenaltyCases {

    private final PenaltyCaseRepository repository;
    private final Cases cases;
    private final StartedCase started;
    private final Investigations investigations;
    private final PenaltyDecisions decisions;
    private final EvidenceRegistrations registrations;
    private final Seizures seizures;
    private final Documents documents;
    private final PoliceReferrals police;
    private final Deadlines deadlines;
    private final Flow flow;

    FiledCases(PenaltyCaseRepository repository, Cases cases, StartedCase started, Investigations investigations, PenaltyDecisions decisions,
               EvidenceRegistrations registrations, Seizures seizures, Documents documents, PoliceReferrals police, Deadlines deadlines, Flow flow) {
        this.repository = repository;
        this.cases = cases;
        this.started = started;
        this.investigations = investigations;
        this.decisions = decisions;
        this.registrations = registrations;
        this.seizures = seizures;
        this.documents = documents;
        this.police = police;
        this.deadlines = deadlines;
        this.flow = flow;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Brief> started(FormValues values, String userId) {
        return Optional.ofNullable(started.read(values, userId)).map(this::brief);
    }

    @Override
    @Transactional(readOnly = true)
    public String number(FormValues values) {
        return started.number(values);
    }

    @Override
    @Transactional(readOnly = true)
    public Brief get(long caseId) {
        return brief(cases.get(caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> place(String numberOrId) {
        return cases.find(numberOrId).map(one -> new Place(one.region(), one.leadId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Brief> ofLead(long leadId) {
        return repository.findByLeadIdOrderByIdAsc(leadId).stream().filter(one -> one.number() != null).reduce((first, second) -> second).map(this::brief);
    }

    private Brief brief(PenaltyCase one) {
        Optional<CaseReport> report = investigations.lastReport(one.id());
        String violation = report.map(CaseReport::violation).orElse(one.violation());
        return new Brief(one.id(), one.leadId(), one.number(), one.deadlineOwner(), one.region(), one.uscc(), one.partyName(),
                ViolationType.ofCode(violation).orElseThrow(), one.clueOn(), report.map(CaseReport::actEndedOn).orElse(one.actEndedOn()), one.status().onTheWay(),
                one.number() != null && one.status() != CaseStatus.SUSPENDED && one.status() != CaseStatus.CLOSED, one.statusInWords(),
                report.filter(CaseReport::crimeSuspected).isPresent(), police.pending(one.id()).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> decidedOn(long caseId) {
        return Optional.ofNullable(cases.get(caseId).decisionId()).map(decisions::get).map(PenaltyDecisions.Result::decidedOn);
    }

    @Override
    @Transactional(readOnly = true)
    public FileContent file(long caseId) {
        PenaltyCase one = cases.get(caseId);
        Optional<CaseReport> report = investigations.lastReport(caseId);
        Optional<PenaltyDecisions.Result> decision = Optional.ofNullable(one.decisionId()).map(decisions::get)
                .filter(result -> result.outcome() == DecisionOutcome.PENALTY);
        List<HeldThing> held = new ArrayList<>();
        seizures.of(caseId).stream().filter(Seizure::held).forEach(seizure -> seizure.items().forEach(item -> held.add(new HeldThing(item.name(), item.model(),
                item.amount(), item.state(), item.place(), paper(seizure)))));
        registrations.of(caseId).stream().filter(EvidenceRegistration::held).forEach(kept -> kept.plan().items().lines().filter(line -> !line.isBlank())
                .forEach(line -> held.add(new HeldThing(line.strip(), "", "", "先行登记保存", kept.plan().place(), "先行登记保存证据通知书"))));
        return new FileContent(one.leadNumber(), one.filedOn(), report.map(CaseReport::partyAddress).orElse(null),
                report.map(CaseReport::legalRepresentative).orElse(null), report.map(CaseReport::facts).orElse(one.facts()),
                report.map(CaseReport::breached).orElse(null), decision.map(PenaltyDecisions.Result::citation).or(() -> report.map(CaseReport::applied)).orElse(null),
                report.map(CaseReport::regime).orElse(null), decision.map(result -> result.documentNumber() + "（" + result.decidedOn() + "）："
                        + PenaltyKind.inWords(result.kinds(), result.fine(), result.confiscation(), yuan -> " " + Money.inWords(yuan))).orElse(null),
                decision.map(PenaltyDecisions.Result::decidedOn).orElse(null), held);
    }

    private String paper(Seizure seizure) {
        return Optional.ofNullable(seizure.decisionId()).flatMap(documents::find).map(Documents.Issued::number).orElse(seizure.plan().measure().label());
    }

    @Override
    public boolean holdTerm(long caseId, LocalDate from, String who) {
        PenaltyCase one = cases.get(caseId);
        String rule = decisionRule(one);
        // Days that something else held already, a hearing for instance, are not held twice.
        LocalDate first = deadlines.pausedUntil(one.deadlineOwner(), rule).filter(until -> until.isAfter(from)).orElse(from);
        Optional<Standing> term = deadlines.find(one.deadlineOwner(), rule).filter(limit -> limit.metOn() == null && limit.state() != Standing.State.CANCELLED
                && (limit.unrolled() == null || !first.isAfter(limit.unrolled())) && !deadlines.isPaused(one.deadlineOwner(), rule));
        term.ifPresent(limit -> deadlines.pause(one.deadlineOwner(), rule, first, PauseGround.REFERRAL, who));
        return term.isPresent();
    }

    @Override
    public void releaseTerm(long caseId, LocalDate lastDay, String who) {
        PenaltyCase one = cases.get(caseId);
        deadlines.stop(one.deadlineOwner(), decisionRule(one)).filter(stop -> stop.ground() == PauseGround.REFERRAL).ifPresent(stop -> {
            deadlines.resume(one.deadlineOwner(), decisionRule(one), lastDay.isBefore(stop.from()) ? stop.from() : lastDay, who);
            flow.reschedule(one.number());
        });
    }

    private static String decisionRule(PenaltyCase one) {
        return ProcedureLaw.on(one.filedOn()).decisionRule();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> investigators(long caseId) {
        return investigations.investigators(cases.get(caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> alike(long caseId, LocalDate until) {
        PenaltyCase one = cases.get(caseId);
        return repository.findByUsccAndViolationAndNumberIsNotNull(one.uscc(), get(caseId).violation().name()).stream()
                .filter(other -> other.id() != caseId && other.ending() != CourseKind.WITHDRAWAL && !other.clueOn().isAfter(until))
                .map(PenaltyCase::clueOn).sorted().toList();
    }

    @Override
    public void happened(long caseId, String who, String kind, String text) {
        cases.happened(cases.get(caseId), who, kind, text);
    }
}
