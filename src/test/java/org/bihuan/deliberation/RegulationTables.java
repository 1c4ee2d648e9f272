package org.bihuan.deliberation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.deliberation.Deliberations.Kind;
import org.bihuan.engine.DecisionTables.Sheet;

/** By which rules the heads meet, as the table reads: a row of it counts when some meeting is held by it. */
public final class RegulationTables {

    private RegulationTables() {
    }

    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(Path.of("processes/deliberation/deliberation-rules.dmn"), sheet -> {
            List<RegulationTable.Row> rows = RegulationTable.read(sheet);
            return Stream.of(Kind.values()).map(kind -> RegulationTable.on(rows, kind, LocalDate.of(2026, 11, 26)).regulation()).toList();
        });
    }
}
