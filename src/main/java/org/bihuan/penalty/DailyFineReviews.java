package org.bihuan.penalty;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the count of daily fines shows of the file review of its case. */
@Service
@Transactional(readOnly = true)
class DailyFineReviews implements ReviewSource {

    private final PenaltyCaseRepository cases;
    private final DailyFineFindings findings;

    DailyFineReviews(PenaltyCaseRepository cases, DailyFineFindings findings) {
        this.cases = cases;
        this.findings = findings;
    }

    @Override
    public List<ReviewResult> results(String owner) {
        return PenaltyCase.idIn(owner).flatMap(id -> cases.findById(Long.valueOf(id))).map(one -> findings.gates(one.leadId())).orElse(List.of()).stream()
                .map(gate -> gate.broken() ? ReviewResult.broken(gate.gate(), gate.fact()) : ReviewResult.passed(gate.gate(), gate.fact())).toList();
    }
}
