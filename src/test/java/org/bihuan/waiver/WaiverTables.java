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
import org.bihuan.enterprise.Trade;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Party;

/** For which acts a waiver is proposed, as the table reads: a row of it counts when some proposal rests on it. */
public final class WaiverTables {

    private static final List<LocalDate> DAYS = Stream.of("2011-06-01", "2021-03-01", "2021-08-02", "2023-03-01", "2026-09-01").map(LocalDate::parse).toList();

    private WaiverTables() {
    }

    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(MarkLimitsOnDisk.FILE, WaiverTables::marked, WaiverItemsOnDisk.FILE, sheet -> {
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

    /** What each mark does for each installation in each trade: a row counts when the answer of some of them rests on it. */
    private static Object marked(Sheet sheet) {
        MarkLimits limits = MarkLimitTable.read(sheet);
        List<Object> answers = new ArrayList<>();
        for (OutletMarkKind kind : OutletMarkKind.values()) {
            for (Installation installation : Installation.values()) {
                for (Trade trade : Trade.values()) {
                    answers.add(limits.of(kind, kind.equipment() ? null : installation, trade.name(), LocalDate.of(2026, 9, 1)));
                }
            }
        }
        return answers;
    }
}
