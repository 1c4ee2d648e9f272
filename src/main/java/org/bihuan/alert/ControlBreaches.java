package org.bihuan.alert;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.control.BreachAlarms;
import org.springframework.stereotype.Component;

/** A measure that running data show not to be kept becomes an alert like everybody else's. */
@Component
class ControlBreaches implements BreachAlarms {

    private static final String SOURCE = "bihuan-control";

    private final Alarms alarms;

    ControlBreaches(Alarms alarms) {
        this.alarms = alarms;
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
        alarms.raise(new Alarms.Alarm(SOURCE, breach.eventId(), kind.name(), null, breach.uscc(), null, null, breach.from(), breach.to(),
                breach.order() + " " + breach.measure() + "；实际" + breach.found(), details));
    }
}
