package org.bihuan.enterprise;

import java.util.Map;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the tables that say what conduct costs and what follows from it at once. */
@Component
class ConductEffects {

    static final String EFFECTS = "conduct-effects";
    static final String LEVELS = "credit-levels";

    /** @param code GREEN, BLUE, YELLOW or RED */
    record Level(String code, String label) {
    }

    private final DecisionTables tables;

    ConductEffects(DecisionTables tables) {
        this.tables = tables;
    }

    ConductEffect of(ConductKind kind) {
        DecisionTables.Outcome outcome = tables.decide(EFFECTS, Map.of("conduct", kind.name()));
        String grade = outcome.text("downgradeTo");
        return new ConductEffect(outcome.number("points").intValue(), outcome.number("months").intValue(),
                Boolean.TRUE.equals(outcome.values().get("removal")), grade == null || grade.isEmpty() ? null : grade, outcome.text("reason"));
    }

    Level level(int score) {
        DecisionTables.Outcome outcome = tables.decide(LEVELS, Map.of("score", score));
        return new Level(outcome.text("level"), outcome.text("label"));
    }
}
