package org.bihuan.blacklist;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.engine.TestTables;

/** The table as it stands in {@code processes}, without database and Spring. */
final class BansOnDisk {

    static final Path FILE = Path.of("processes/blacklist/blacklist-bans.dmn");
    static final List<BanRule> ALL = BanTable.read(TestTables.read(FILE, BanTable.TABLE));

    private BansOnDisk() {
    }

    static BanRule row(String id) {
        return ALL.stream().filter(one -> one.row().equals("rule_" + id)).findFirst().orElseThrow();
    }
}
