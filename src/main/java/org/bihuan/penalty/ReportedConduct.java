package org.bihuan.penalty;

import java.time.LocalDate;
import org.bihuan.enterprise.ConductKind;
import org.bihuan.enterprise.Conducts;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** Tells the register of what cases say about enterprises: its grade, its place on the positive list and its credit rest on it. */
@Component
class ReportedConduct {

    private final Conducts conducts;

    ReportedConduct(Conducts conducts) {
        this.conducts = conducts;
    }

    void filed(PenaltyCase one, LocalDate on) {
        if (one.uscc() != null) {
            conducts.happened(new Conducts.Conduct(one.uscc(), kind(one), on, one.number(), violation(one)));
        }
    }

    void penalised(PenaltyCase one, PenaltyDecisions.Result result) {
        if (one.uscc() != null) {
            conducts.happened(new Conducts.Conduct(one.uscc(), ConductKind.PENALTY, result.decidedOn(), one.number(), violation(one) + "，"
                    + result.documentNumber()));
        }
    }

    /** The case has ended without a penalty: its filing counts no more. */
    void unfounded(PenaltyCase one, String why) {
        if (one.uscc() != null) {
            conducts.withdrawn(one.uscc(), kind(one), one.number(), why);
        }
    }

    private static ConductKind kind(PenaltyCase one) {
        return ViolationType.ofCode(one.violation()).filter(type -> type == ViolationType.MONITORING_DATA_FALSIFIED).isPresent() ? ConductKind.FALSIFICATION
                : ConductKind.OFFENCE_FILED;
    }

    private static String violation(PenaltyCase one) {
        return ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation());
    }
}
