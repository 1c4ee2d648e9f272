package org.bihuan.law;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.engine.TestTables;

/** The table as it stands in {@code processes}, without database and Spring. */
public final class ConsequencesOnDisk implements Consequences {

    static final Path FILE = Path.of("processes/law/consequences.dmn");
    private static final List<ConsequenceBasis> ALL = ConsequenceTable.read(TestTables.read(FILE, ConsequenceTable.TABLE));

    @Override
    public List<ConsequenceBasis> all() {
        return ALL;
    }
}
