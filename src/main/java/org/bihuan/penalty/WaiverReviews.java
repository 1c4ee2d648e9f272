package org.bihuan.penalty;

import java.util.List;
import java.util.Optional;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file review of a case whose penalty is to be, or was, waived: whatever way the proposal came to be, somebody else has to have
 * confirmed the waiver (G06).
 */
@Component
@Transactional(readOnly = true)
class WaiverReviews implements ReviewSource {

    private final DecisionBook book;
    private final CaseReportRepository reports;
    private final WaiverFindings waivers;

    WaiverReviews(DecisionBook book, CaseReportRepository reports, WaiverFindings waivers) {
        this.book = book;
        this.reports = reports;
        this.waivers = waivers;
    }

    @Override
    public List<ReviewResult> results(String owner) {
        Optional<Long> caseId = PenaltyCase.idIn(owner).map(Long::valueOf);
        // That no daily fine is added spares nobody the penalty for the act.
        List<DecisionProcedure> procedures = book.ofOwner(owner).stream().filter(any -> any.matter().purpose() == Matter.Purpose.ORDINARY).toList();
        if (caseId.isEmpty() || procedures.isEmpty()) {
            return List.of();
        }
        DecisionProcedure one = procedures.get(procedures.size() - 1);
        boolean spared = one.outcome() == DecisionOutcome.NO_PENALTY || one.isLive() && book.proposal(one.id()).proposal().outcome() == DecisionOutcome.NO_PENALTY;
        boolean otherwise = reports.findFirstByCaseIdOrderByAtDescIdDesc(caseId.get()).filter(report -> report.intended() == DecisionOutcome.NO_PENALTY
                && report.groundKind() != NoPenaltyGround.WAIVER).isPresent();
        return !spared || otherwise || waivers.confirmed(caseId.get()) ? List.of()
                : List.of(ReviewResult.broken(ReviewGate.G06, ReviewGate.G06.fact(ReportRules.NOT_CONFIRMED)));
    }
}
