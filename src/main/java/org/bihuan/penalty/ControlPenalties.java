package org.bihuan.penalty;

import org.bihuan.control.PunishedBreaches.Punished;
import org.bihuan.control.PunishedBreaches;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** Whoever is punished for not stopping or limiting what he had to (特殊时段停止或者限制排放) may have his ratio of production control tightened, too. */
@Component
class ControlPenalties {

    private final PunishedBreaches breaches;
    private final Investigations investigations;

    ControlPenalties(PunishedBreaches breaches, Investigations investigations) {
        this.breaches = breaches;
        this.investigations = investigations;
    }

    void decided(PenaltyCase one, PenaltyDecisions.Result result) {
        if (result.outcome() != DecisionOutcome.PENALTY || one.uscc() == null) {
            return;
        }
        CaseReport report = investigations.lastReport(one.id()).orElseThrow();
        if (!ViolationType.HEAVY_POLLUTION_LIMITS.name().equals(report.violation())) {
            return;
        }
        breaches.punished(new Punished(one.uscc(), report.actStartedOn() == null ? report.actEndedOn() : report.actStartedOn(), report.actEndedOn(),
                result.documentNumber(), result.documentNumber() + "（" + result.decidedOn() + "）" + PenaltyKind.inWords(result.kinds(), result.fine(),
                        result.confiscation(), yuan -> " " + Money.inWords(yuan))));
    }
}
