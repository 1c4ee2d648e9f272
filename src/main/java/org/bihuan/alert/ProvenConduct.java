package org.bihuan.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bihuan.enterprise.ConductKind;
import org.bihuan.enterprise.Conducts;
import org.springframework.stereotype.Component;

/** Tells the register of what leads prove about enterprises, once the detachment has agreed to what the officers found. */
@Component
class ProvenConduct {

    private static final Set<String> SILENT = Set.of("MISSING", "LINK_LOST");

    private final Conducts conducts;
    private final AlertStore alerts;
    private final LeadTimes times;
    private final Clock clock;

    ProvenConduct(Conducts conducts, AlertStore alerts, LeadTimes times, Clock clock) {
        this.conducts = conducts;
        this.alerts = alerts;
        this.times = times;
        this.clock = clock;
    }

    void proven(Lead lead, LeadFeedback.Content report) {
        if (lead.uscc() != null && report.judgement() == Judgement.TRUE_ALERT) {
            kind(lead.kind(), lead.subKind(), Duration.between(lead.occurredFrom(), lead.occurredTo()), times.linkLost()).ifPresent(kind -> told(lead, kind));
            if (alerts.standingOfLead(lead.id()).stream().anyMatch(ProvenConduct::complaint)) {
                told(lead, ConductKind.COMPLAINT_PROVEN);
            }
        }
    }

    private void told(Lead lead, ConductKind kind) {
        conducts.happened(new Conducts.Conduct(lead.uscc(), kind, LocalDate.ofInstant(lead.occurredTo(), clock.getZone()), lead.number(), lead.title()));
    }

    /** Whether people complained: the source says so, or whoever entered it by hand. */
    static boolean complaint(Alert alert) {
        return Boolean.TRUE.equals(alert.details().get("complaint")) || "COMPLAINT".equals(alert.details().get("origin"));
    }

    /** What a true alert of that kind says of the enterprise; nothing where only a case may say it. */
    static Optional<ConductKind> kind(AlertKind kind, String subKind, Duration lasted, Duration linkLost) {
        if (kind == AlertKind.MEASURE || kind == AlertKind.STOP_VIDEO) {
            return Optional.of(ConductKind.MEASURE_BREACHED);
        }
        return subKind != null && SILENT.contains(subKind) && lasted.compareTo(linkLost) >= 0 ? Optional.of(ConductKind.LINK_LOST) : Optional.empty();
    }
}
