package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.HouseClock;
import org.bihuan.inspection.Inspections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a penalty still has to order correction: none is imposed without it, and it is ordered by itself or with the decision
 * (行政处罚法 art. 28). Only an order that was served counts. Where the act is over and nobody ordered anything, the law leaves
 * open what is said; the decision then says that it is over, so that neither the party nor a file review has to guess.
 */
@Component
@Transactional(readOnly = true)
class OrderedCorrections {

    private static final String CORRECTED = "CORRECTED";

    private final Cases cases;
    private final Inspections inspections;
    private final DailyFineFindings dailyFines;
    private final CorrectionCheckRepository checks;

    OrderedCorrections(Cases cases, Inspections inspections, DailyFineFindings dailyFines, CorrectionCheckRepository checks) {
        this.cases = cases;
        this.inspections = inspections;
        this.dailyFines = dailyFines;
        this.checks = checks;
    }

    /** Why the decision need not order correction, in Chinese; empty where it has to. */
    Optional<String> settled(Matter matter) {
        Optional<PenaltyCase> one = matter.purpose() == Matter.Purpose.DAILY_FINE ? Optional.empty()
                : PenaltyCase.idIn(matter.owner()).map(id -> cases.get(Long.parseLong(id)));
        return one.isEmpty() ? Optional.ofNullable(matter.correctionOrder()).map(number -> "已送达责令改正违法行为决定书 " + number)
                : served(one.get()).or(() -> corrected(one.get()));
    }

    /** Why the decision cannot be as it is drafted: it orders nothing, and nothing else has. */
    Optional<String> missing(Matter matter, boolean penalty, String requirement) {
        return !penalty || requirement != null || settled(matter).isPresent() ? Optional.empty()
                : Optional.of("实施行政处罚应当责令改正（《行政处罚法》第二十八条第一款）：本案没有责令改正违法行为决定书已经送达的记录，请写明改正什么、何时改正；"
                + "违法行为已经终止或者已经改正的，写明查明的情况");
    }

    private Optional<String> served(PenaltyCase one) {
        Map<String, LocalDate> orders = new TreeMap<>(dailyFines.served(one.leadId()));
        inspections.orders(one.leadNumber()).stream().filter(order -> order.servedOn() != null).forEach(order -> orders.put(order.number(), order.servedOn()));
        return orders.isEmpty() ? Optional.empty() : Optional.of("已送达责令改正违法行为决定书 " + orders.entrySet().stream()
                .map(order -> order.getKey() + "（" + order.getValue() + "）").collect(Collectors.joining("、")));
    }

    private Optional<String> corrected(PenaltyCase one) {
        List<Inspections.Brief> inspected = inspections.ofLead(one.leadNumber());
        Optional<String> seen = inspected.isEmpty() ? Optional.empty() : Optional.of(inspected.get(inspected.size() - 1)).filter(last -> last.result().equals(CORRECTED))
                .map(last -> LocalDate.ofInstant(last.finishedAt(), HouseClock.ZONE) + " 现场检查（" + last.number() + "）：" + last.resultName());
        return checks.findByCaseIdOrderByIdAsc(one.id()).stream().reduce((first, second) -> second).filter(CorrectionCheck::corrected)
                .map(check -> check.checkedOn() + " 核实已经改正").or(() -> seen);
    }
}
