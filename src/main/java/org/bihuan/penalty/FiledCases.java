package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.FormValues;
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

    FiledCases(PenaltyCaseRepository repository, Cases cases, StartedCase started, Investigations investigations) {
        this.repository = repository;
        this.cases = cases;
        this.started = started;
        this.investigations = investigations;
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
                ViolationType.ofCode(violation).orElseThrow(), report.map(CaseReport::actEndedOn).orElse(one.actEndedOn()), one.status().onTheWay(),
                one.statusInWords(), report.filter(CaseReport::crimeSuspected).isPresent());
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
