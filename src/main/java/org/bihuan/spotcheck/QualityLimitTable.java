package org.bihuan.spotcheck;

import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.stereotype.Component;

/** Reads the deployed table of limits, and refuses one that makes no sense before it is deployed. */
@Component
class QualityLimitTable implements TableCheck {

    @Override
    public String table() {
        return QualityLimits.TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        QualityLimits.read(sheet);
    }
}
