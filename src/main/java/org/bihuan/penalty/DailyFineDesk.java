package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.dossier.DocumentType;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the refusals to correct of a case to the procedures that decide on and execute fines. */
@Service
@Transactional
class DailyFineDesk implements DailyFineDecisions {

    private final Cases cases;
    private final Investigations investigations;
    private final DecisionDesk decisions;
    private final DecisionBook book;
    private final ExecutionDesk executions;
    private final DocumentServices services;
    private final Deliberations deliberations;

    DailyFineDesk(Cases cases, Investigations investigations, DecisionDesk decisions, DecisionBook book, ExecutionDesk executions,
                  DocumentServices services, Deliberations deliberations) {
        this.cases = cases;
        this.investigations = investigations;
        this.decisions = decisions;
        this.book = book;
        this.executions = executions;
        this.services = services;
        this.deliberations = deliberations;
    }

    @Override
    public long open(Refusal refusal) {
        PenaltyCase one = cases.get(refusal.caseId());
        CaseReport report = investigations.lastReport(one.id()).orElseThrow();
        long id = decisions.open(new Matter(one.deadlineOwner(), one.number(), one.leadNumber(), one.region(), one.uscc(), one.partyName(),
                report.partyAddress(), report.legalRepresentative(), true, ViolationType.ofCode(report.violation()).orElseThrow(), refusal.from(),
                refusal.to(), refusal.to(), one.filedOn(), refusal.reviewedOn(), refusal.facts(), refusal.evidence(), report.breached(), refusal.applied(), null,
                DecisionOutcome.PENALTY, Set.of(PenaltyKind.FINE), refusal.total(), null, null, refusal.counted(), null, refusal.investigators(),
                refusal.reviewers(), refusal.correctionOrder(), Matter.Purpose.DAILY_FINE));
        cases.happened(one, null, "DAILY_FINE_OPENED", "按日连续处罚提请告知、审核和决定");
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean goesOn(long caseId) {
        return book.live(cases.get(caseId).deadlineOwner(), Matter.Purpose.DAILY_FINE).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Result result(long decisionId) {
        PenaltyDecisions.Result result = decisions.get(decisionId);
        return new Result(result.outcome() == DecisionOutcome.RETURNED, result.outcome() == DecisionOutcome.PENALTY, result.fine(),
                result.documentNumber(), result.decidedOn(), result.servedOn(), result.reason());
    }

    @Override
    public void abandon(long caseId, String reason) {
        PenaltyCase one = cases.get(caseId);
        book.live(one.deadlineOwner(), Matter.Purpose.DAILY_FINE).ifPresent(procedure -> {
            decisions.abandon(procedure, reason);
            deliberations.abandon(one.deadlineOwner(), reason);
            book.notice(procedure.id()).map(AdvanceNotice::serviceId).ifPresent(service -> services.withdraw(service, reason));
            if (procedure.serviceId() != null) {
                services.withdraw(procedure.serviceId(), reason);
            }
        });
    }

    @Override
    public long execute(long decisionId) {
        Matter matter = book.get(decisionId).matter();
        PenaltyDecisions.Result result = decisions.get(decisionId);
        return executions.open(new Executions.Order(PenaltyCase.besideCase(matter.owner(), decisionId), matter.caseNumber(), matter.region(),
                matter.partyName(), matter.uscc(), matter.partyAddress(), matter.legalRepresentative(), decisionId, result.documentNumber(),
                result.fine(), null, result.decidedOn(), result.servedOn()));
    }

    @Override
    public void revise(long executionId, BigDecimal fine, String note, String who) {
        executions.revise(executionId, fine, note, who);
    }

    @Override
    public void conclude(long executionId) {
        executions.conclude(executionId);
    }

    @Override
    public long serve(String owner, String caseNumber, String region, long documentId, String documentNumber, LocalDate issuedOn, String party,
                      String address) {
        return services.open(new DocumentServices.Request(owner, caseNumber, region, documentId, DocumentType.CORRECTION_ORDER.label(),
                documentNumber, issuedOn, party, address, "再次责令改正；送达之日起三十日内暗查复查，计罚日数连续计算"));
    }

    @Override
    public void stopServing(long serviceId, String reason) {
        services.withdraw(serviceId, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate servedOn(long serviceId) {
        return services.get(serviceId).servedOn();
    }
}
