package org.bihuan.inspection;

import java.time.Instant;
import java.util.Map;
import org.bihuan.alert.Leads;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** 到场登记: when and where, to whom the certificates were shown, and whether the officers were let in. */
@Component
class RecordArrivalForm extends InspectionForm {

    private final Leads leads;
    private final Enterprises enterprises;

    RecordArrivalForm(InspectionDesk desk, InspectionFacts facts, Leads leads, Enterprises enterprises) {
        super("record-arrival", desk, facts);
        this.leads = leads;
        this.enterprises = enterprises;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> shown = facts.ofInspection(inspectionId(task));
        Leads.Brief lead = lead(task);
        shown.put("arrivedAt", facts.nowForField());
        shown.put("place", lead.uscc() == null ? null
                : enterprises.find(lead.uscc()).map(Enterprises.Enterprise::address).orElse(null));
        shown.put("partyRole", PartyRole.SITE_MANAGER.name());
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Instant arrivedAt = values.pastMoment("arrivedAt");
        if (arrivedAt != null) {
            InspectionRules.arrivalComplaint(arrivedAt, lead(task).openedAt())
                    .ifPresent(complaint -> values.reject("arrivedAt", complaint));
        }
        boolean certificatesShown = values.flag("certificatesShown");
        if (!certificatesShown) {
            values.reject("certificatesShown", "未出示执法证件的，当事人有权拒绝检查（行政处罚法第五十五条）；请先出示");
        }
        PartyRole role = values.choice("partyRole", PartyRole.class);
        String partyName = role == PartyRole.NOBODY ? null : values.requireText("partyName");
        boolean accessGranted = "GRANTED".equals(values.text("access"));
        values.check();
        desk.arrive(inspectionId(task), new Arrival(arrivedAt, values.text("place"), certificatesShown, role, partyName, accessGranted),
                task.userId());
        return Map.of(InspectionVariables.ACCESS_GRANTED, accessGranted);
    }

    private Leads.Brief lead(TaskContext task) {
        return leads.get(task.requireLong(InspectionVariables.LEAD_ID));
    }
}
