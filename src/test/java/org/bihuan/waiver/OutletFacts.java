package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.waiver.Mark.Status;

/** Collects raw facts of an outlet for tests. */
final class OutletFacts {

    final List<OutletMark> marks = new ArrayList<>();
    final List<OutletReading> readings = new ArrayList<>();

    static OutletMark mark(long id, OutletMarkKind kind, Installation installation, String from, String to, Integer permitHours, Status status) {
        return new OutletMark(id, kind, installation, LocalDateTime.parse(from), LocalDateTime.parse(to), permitHours, "测试", null,
                Mark.Source.ENTERPRISE, null, null, "ent", Instant.EPOCH, status);
    }

    OutletFacts mark(OutletMarkKind kind, Installation installation, String from, String to) {
        marks.add(mark(marks.size() + 1, kind, installation, from, to, null, Status.VALID));
        return this;
    }

    OutletFacts falsely(OutletMarkKind kind, Installation installation, String from, String to) {
        marks.add(mark(marks.size() + 1, kind, installation, from, to, null, Status.PROVEN_FALSE));
        return this;
    }

    /** The same load for each hour of the span. */
    OutletFacts load(String from, String to, String load) {
        for (LocalDateTime at = LocalDateTime.parse(from); at.isBefore(LocalDateTime.parse(to)); at = at.plusHours(1)) {
            readings.add(new OutletReading(at, new BigDecimal(load)));
        }
        return this;
    }

    OutletRecords records() {
        return new OutletRecords(List.copyOf(marks), List.copyOf(readings));
    }

    OutletLedger ledger(String trade, String begin, String end) {
        return OutletLedger.of(trade, records(), MarkLimitsOnDisk.ALL, LocalDateTime.parse(begin), LocalDateTime.parse(end));
    }
}
