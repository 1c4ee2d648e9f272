package org.bihuan.waiver;

import java.util.List;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The lists as the newest deployed table {@code waiver-items} says, each version read once. */
@Component
class WaiverItems {

    private record Read(DecisionTables.Sheet sheet, List<WaiverItem> all) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    WaiverItems(DecisionTables tables) {
        this.tables = tables;
    }

    /** All items of all times, in the order of the table. */
    List<WaiverItem> all() {
        DecisionTables.Sheet sheet = tables.read(WaiverItemTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, WaiverItemTable.read(sheet));
            last = known;
        }
        return known.all();
    }
}
