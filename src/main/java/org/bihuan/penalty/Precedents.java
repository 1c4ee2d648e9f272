package org.bihuan.penalty;

import java.util.Map;
import java.util.Optional;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Same circumstances, same penalty (行政处罚法 art. 5): our own decisions join the register, where whoever proposes finds the like. */
@Service
@Transactional
class Precedents {

    private final DecidedCases register;
    private final Investigations investigations;
    private final Comparables comparables;

    Precedents(DecidedCases register, Investigations investigations, Comparables comparables) {
        this.register = register;
        this.investigations = investigations;
        this.comparables = comparables;
    }

    /** Takes a decision in; one without a document has no number to be found by, and stays out. */
    void add(PenaltyCase one, PenaltyDecisions.Result result) {
        if (result.documentNumber() == null) {
            return;
        }
        ViolationType violation = ViolationType.ofCode(one.violation()).orElseThrow();
        Optional<CaseReport> report = investigations.lastReport(one.id());
        DecidedCase.Outcome outcome = Comparables.outcome(result.outcome(), result.fine(), report.map(CaseReport::groundKind).orElse(null));
        boolean fined = outcome == DecidedCase.Outcome.FINED;
        register.record(new DecidedCase(result.documentNumber(), result.decidedOn(), violation, outcome,
                fined ? result.fine() : null, fined ? comparables.percent(violation, report.orElseThrow().basis(), result.fine()).orElse(null) : null, one.region(),
                comparables.trade(one.uscc()), report.map(CaseReport::pollutant).orElse(null), report.map(CaseReport::timesOver).orElse(null),
                report.map(ReportDiscretion::choices).orElse(Map.of()), "本局决定 " + one.number(), false), null);
    }
}
