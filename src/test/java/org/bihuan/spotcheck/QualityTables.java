package org.bihuan.spotcheck;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.engine.DecisionTables.Sheet;

/** What the room answers from its table. */
public final class QualityTables {

    private QualityTables() {
    }

    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(Path.of("processes/spotcheck/quality-limits.dmn"), QualityLimits::read);
    }
}
