package org.bihuan.blacklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.law.ViolationType;

/** Which entries may be made for which acts, as the table reads: a row of it counts when some act falls under it. */
public final class BlacklistTables {

    private static final List<LocalDate> DAYS = Stream.of("2020-06-01", "2026-03-01", "2026-09-01").map(LocalDate::parse).toList();

    private BlacklistTables() {
    }

    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(BansOnDisk.FILE, sheet -> {
            List<BanRule> all = BanTable.read(sheet);
            List<Object> answers = new ArrayList<>();
            for (ViolationType violation : ViolationType.values()) {
                for (Subject subject : Subject.values()) {
                    DAYS.forEach(day -> answers.add(all.stream().filter(rule -> rule.covers(violation, subject, day)).map(BanRule::row).toList()));
                }
            }
            return answers;
        });
    }
}
