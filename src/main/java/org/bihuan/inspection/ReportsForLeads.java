package org.bihuan.inspection;

import java.util.Optional;
import org.bihuan.alert.InspectionReports;
import org.springframework.stereotype.Component;

/** Tells the lead's feedback and review what its inspection found. */
@Component
class ReportsForLeads implements InspectionReports {

    private final Inspections inspections;

    ReportsForLeads(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Optional<Report> find(long inspectionId) {
        return inspections.find(inspectionId).map(i -> new Report(i.number(), i.result(), i.resultName(), i.violationName(), i.findings(),
                i.firstOfficer(), i.secondOfficer(), i.arrivedAt()));
    }
}
