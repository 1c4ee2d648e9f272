package org.bihuan.waiver;

import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The limits as the newest deployed table {@code mark-limits} says, each version read once. */
@Component
class DeployedMarkLimits {

    private record Read(DecisionTables.Sheet sheet, MarkLimits limits) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    DeployedMarkLimits(DecisionTables tables) {
        this.tables = tables;
    }

    MarkLimits get() {
        DecisionTables.Sheet sheet = tables.read(MarkLimitTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, MarkLimitTable.read(sheet));
            last = known;
        }
        return known.limits();
    }
}
