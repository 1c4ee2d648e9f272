package org.bihuan.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bihuan.control.BreachAlarms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A measure that running data show not to be kept becomes an alert like everybody else's. */
@Component
class ControlBreaches implements BreachAlarms {

    private final Alarms alarms;
    private final AlertStore store;
    private final LeadRepository leads;

    ControlBreaches(Alarms alarms, AlertStore store, LeadRepository leads) {
        this.alarms = alarms;
        this.store = store;
        this.leads = leads;
    }

    @Override
    public void raise(Breach breach) {
        Map<String, Object> details = new HashMap<>();
        details.put("running", true);
        if (breach.seen()) {
            details.put("still", breach.evidence());
            details.put("label", breach.found());
            details.put("requiredState", breach.measure());
            if (breach.level() != null) {
                details.put("alertLevel", breach.level());
            }
        } else {
            details.put("measureId", breach.measureId());
            details.put("measure", breach.measure());
            details.put("orderNumber", breach.order());
            details.put("evidence", breach.evidence());
        }
        AlertKind kind = breach.seen() ? AlertKind.STOP_VIDEO : AlertKind.MEASURE;
        alarms.raise(new Alarms.Alarm(Alarms.Finder.CONTROL, breach.eventId(), kind.name(), null, breach.uscc(), null, null, breach.from(), breach.to(),
                breach.order() + " " + breach.measure() + "；实际" + breach.found(), details));
    }

    @Override
    @Transactional(readOnly = true)
    public String looked(String eventId) {
        AlertStore.Stored alert = store.find(SOURCE, eventId).orElseThrow(() -> new NoSuchElementException("没有这条报警"));
        if (alert.leadId() != null) {
            return looked(leads.findById(alert.leadId()).orElseThrow());
        }
        return alert.result() == null ? "报警尚未筛查，没有核实" : "报警" + alert.result().label() + "，没有开出线索：" + alert.reason();
    }

    private static String looked(Lead lead) {
        String named = "线索 " + lead.number() + " ";
        if (lead.caseNumber() != null) {
            return named + "已经核实，已立案 " + lead.caseNumber();
        }
        if (lead.isOpen()) {
            return named + "核查中，尚未核实（" + lead.stage().label() + "）";
        }
        LeadOutcome outcome = lead.outcome().orElseThrow();
        return named + switch (outcome) {
            case EXPLAINED -> "已经核查，" + outcome.label() + "：" + lead.outcomeReason();
            case CORRECTED, CASE_OPENED -> "已经核实，" + outcome.label();
            case TRANSFERRED -> outcome.label() + "，由接收单位核实";
            case WITHDRAWN -> outcome.label() + "，没有核实";
        };
    }
}
