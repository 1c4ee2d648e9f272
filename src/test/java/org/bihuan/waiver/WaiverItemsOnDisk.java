package org.bihuan.waiver;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.engine.TestTables;

/** The table as it stands in {@code processes}, without database and Spring. */
final class WaiverItemsOnDisk {

    static final Path FILE = Path.of("processes/waiver/waiver-items.dmn");
    static final List<WaiverItem> ALL = WaiverItemTable.read(TestTables.read(FILE, WaiverItemTable.TABLE));

    private WaiverItemsOnDisk() {
    }

    static WaiverItem row(String id) {
        return ALL.stream().filter(one -> one.row().equals("rule_" + id)).findFirst().orElseThrow();
    }
}
