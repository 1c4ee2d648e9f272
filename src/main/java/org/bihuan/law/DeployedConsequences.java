package org.bihuan.law;

import java.util.List;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the newest deployed table {@code consequences}, each version once. */
@Component
class DeployedConsequences implements Consequences {

    private record Read(DecisionTables.Sheet sheet, List<ConsequenceBasis> all) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    DeployedConsequences(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<ConsequenceBasis> all() {
        DecisionTables.Sheet sheet = tables.read(ConsequenceTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, ConsequenceTable.read(sheet));
            last = known;
        }
        return known.all();
    }
}
