package org.bihuan.waiver;

import java.util.Map;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the decision table that process designers edit. */
@Component
class HourTable implements HourRule {

    static final String TABLE = "incinerator-hour";

    private final DecisionTables tables;

    HourTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public HourRuling rule(Facts facts) {
        DecisionTables.Outcome outcome = tables.decide(TABLE, Map.of("markFalse", facts.markFalse(), "state", facts.state().name(),
                "particulate", facts.particulate().name(), "eventHoursLeft", facts.eventHoursLeft(),
                "exemptHoursLeft", facts.exemptHoursLeft(), "dryingHoursLeft", facts.dryingHoursLeft(),
                "monitor", facts.monitor().name(), "maintenanceHoursLeft", facts.maintenanceHoursLeft()));
        return new HourRuling(HourRuling.Treatment.valueOf(outcome.text("treatment")), HourRuling.Budget.valueOf(outcome.text("budget")),
                HourRuling.Alert.valueOf(outcome.text("alert")), outcome.text("reason"),
                outcome.table() + " v" + outcome.version() + " " + outcome.ruleId());
    }
}
