package org.bihuan.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.PlainText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the forms show of a lead's inspection on site, and propose because of it. */
@Component
class LeadInspections {

    private final ObjectProvider<InspectionReports> reports;
    private final LeadPeople people;

    // Looked up when needed: the room that implements it needs this room first.
    LeadInspections(ObjectProvider<InspectionReports> reports, LeadPeople people) {
        this.reports = reports;
        this.people = people;
    }

    Optional<InspectionReports.Report> find(Long inspectionId) {
        return inspectionId == null ? Optional.empty() : reports.getObject().find(inspectionId);
    }

    /** In one line, e.g. 2021-12-27 13:05 到场，张三、李四，已当场改正. */
    String line(Long inspectionId) {
        return find(inspectionId).map(r -> r.number() + "，" + When.text(r.arrivedAt()) + " 到场，" + people.name(r.firstOfficer()) + "、"
                + people.name(r.secondOfficer()) + "，" + r.resultName() + (r.violationName() == null ? "" : "：" + r.violationName()))
                .orElse("没有启动现场检查");
    }

    /** The line and what was found, for the feedback form. */
    String text(Long inspectionId) {
        return PlainText.of(line(inspectionId))
                + find(inspectionId).map(r -> "\n\n" + PlainText.of(r.findings())).orElse("");
    }

    /** Proposals for the feedback that follow from the inspection; the officer may change them. */
    Map<String, Object> prefill(Long inspectionId) {
        Map<String, Object> values = new HashMap<>();
        find(inspectionId).ifPresent(report -> {
            values.put("seen", report.findings());
            NextStep next = switch (report.result()) {
                case "CORRECTED" -> NextStep.CORRECTED;
                case "SUSPECTED_VIOLATION", "REFUSED" -> NextStep.FILE_CASE;
                default -> null;
            };
            if (next != null) {
                values.put("judgement", Judgement.TRUE_ALERT.name());
                values.put("nextStep", next.name());
            }
        });
        return values;
    }
}
