package org.bihuan.waiver;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Party;

/** For which acts a waiver is proposed, as the table reads: a row of it counts when some proposal rests on it. */
public final class WaiverTables {

    private static final List<LocalDate> DAYS = Stream.of("2011-06-01", "2021-03-01", "2021-08-02", "2023-03-01", "2026-09-01").map(LocalDate::parse).toList();

    private WaiverTables() {
    }

    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(WaiverItemsOnDisk.FILE, sheet -> {
            List<WaiverItem> all = WaiverItemTable.read(sheet);
            List<Object> answers = new ArrayList<>();
            for (ViolationType violation : ViolationType.values()) {
                for (Party party : List.of(Party.UNIT, Party.PERSON)) {
                    DAYS.forEach(day -> answers.add(Eligibility.judge(WaiverAct.spotless(violation, day).of(party).with(WaiverFact.NO_FAULT, true).question(), all,
                            WorkingDays.seed()).items().stream().map(WaiverItem::row).toList()));
                }
            }
            return answers;
        });
    }
}
