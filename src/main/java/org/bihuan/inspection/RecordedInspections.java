package org.bihuan.inspection;

import java.util.List;
import java.util.Optional;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finished inspections for other rooms. */
@Service
@Transactional(readOnly = true)
class RecordedInspections implements Inspections {

    private final InspectionBook book;

    RecordedInspections(InspectionBook book) {
        this.book = book;
    }

    @Override
    public Optional<Brief> find(long id) {
        return book.find(id).filter(inspection -> inspection.result() != null).map(this::brief);
    }

    @Override
    public Optional<Order> order(long inspectionId) {
        String violation = book.find(inspectionId).map(Inspection::violationType).map(Enum::name).orElse(null);
        return book.order(inspectionId).filter(order -> order.number() != null).map(order -> new Order(order.number(), violation, order.text().facts(),
                order.text().articles(), order.text().requirement(), order.servedOn(), order.proof()));
    }

    @Override
    public List<Order> orders(String leadNumber) {
        return book.ofLead(leadNumber).stream().map(inspection -> order(inspection.id())).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Brief> ofLead(String leadNumber) {
        return book.ofLead(leadNumber).stream().filter(inspection -> inspection.result() != null).map(this::brief).toList();
    }

    private Brief brief(Inspection inspection) {
        Team team = book.team(inspection.id()).team();
        ViolationType suspected = inspection.violationType();
        String findings = inspection.result() == InspectionResult.REFUSED
                ? book.refusal(inspection.id()).map(refusal -> refusal.manner().label() + "：" + refusal.course()).orElseThrow()
                : book.findings(inspection.id()).map(Findings::findings).orElseThrow();
        return new Brief(inspection.id(), inspection.number(), inspection.leadNumber(), inspection.uscc(), inspection.region(),
                inspection.result().name(), inspection.result().label(), suspected == null ? null : suspected.name(),
                suspected == null ? null : suspected.label(), findings, team.firstOfficer(), team.secondOfficer(),
                inspection.arrivedAt(), inspection.finishedAt());
    }
}
