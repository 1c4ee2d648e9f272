package org.bihuan.waiver;

import java.nio.file.Path;
import org.bihuan.engine.TestTables;

/** The table as it stands in {@code processes}, without database and Spring. */
final class MarkLimitsOnDisk {

    static final Path FILE = Path.of("processes/waiver/mark-limits.dmn");
    static final MarkLimits ALL = MarkLimitTable.read(TestTables.read(FILE, MarkLimitTable.TABLE));

    private MarkLimitsOnDisk() {
    }
}
