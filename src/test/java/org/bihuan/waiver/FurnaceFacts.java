package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.waiver.Mark.Status;

/** Collects raw facts of a furnace for tests. */
final class FurnaceFacts {

    final List<FurnaceMark> marks = new ArrayList<>();
    final List<FurnaceReading> readings = new ArrayList<>();
    final List<FurnaceRecords.DailyMean> means = new ArrayList<>();

    static FurnaceMark mark(long id, MarkKind kind, String from, String to, Status status) {
        return new FurnaceMark(id, kind, LocalDateTime.parse(from), LocalDateTime.parse(to), "测试", null, null, Mark.Source.ENTERPRISE,
                null, null, "ent", Instant.EPOCH, status);
    }

    FurnaceFacts mark(MarkKind kind, String from, String to) {
        marks.add(mark(marks.size() + 1, kind, from, to, Status.VALID));
        return this;
    }

    FurnaceFacts falsely(MarkKind kind, String from, String to) {
        marks.add(mark(marks.size() + 1, kind, from, to, Status.PROVEN_FALSE));
        return this;
    }

    /** The same for every hour of these days. */
    FurnaceFacts measured(String first, String last, String particulate, Integer cold) {
        for (LocalDateTime at = LocalDate.parse(first).atStartOfDay(); !at.toLocalDate().isAfter(LocalDate.parse(last)); at = at.plusHours(1)) {
            readings.add(new FurnaceReading(at, new BigDecimal(particulate), cold, true));
        }
        return this;
    }

    FurnaceFacts hour(String at, String particulate, Integer cold) {
        readings.removeIf(reading -> reading.at().equals(LocalDateTime.parse(at)));
        readings.add(new FurnaceReading(LocalDateTime.parse(at), particulate == null ? null : new BigDecimal(particulate), cold, true));
        return this;
    }

    FurnaceFacts mean(String day, StackPollutant pollutant, String mean) {
        means.add(new FurnaceRecords.DailyMean(LocalDate.parse(day), pollutant, new BigDecimal(mean), null));
        return this;
    }

    FurnaceRecords records() {
        return new FurnaceRecords(List.copyOf(marks), List.copyOf(readings), List.copyOf(means));
    }

    FurnaceLedger ledger(int year) {
        return FurnaceLedger.of("1", year, records(), HourTableOnDisk.RULE);
    }
}
