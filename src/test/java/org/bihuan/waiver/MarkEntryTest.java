package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.access.Problem;
import org.bihuan.waiver.Mark.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entered mark, reading or mean has to be like, and what is said where it is not. */
class MarkEntryTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOW = LocalDateTime.parse("2024-03-02T11:30");

    private static MarkEntry mark(MarkKind kind, String from, String to) {
        return new MarkEntry("91130434MA00000022", "1", kind, at(from), at(to), null, "定期检修", null, null, null, null);
    }

    private static OffsetDateTime at(String local) {
        return local == null ? null : OffsetDateTime.parse(local + "+08:00");
    }

    private static List<String> pointers(MarkEntry entry) {
        Complaints complaints = new Complaints();
        entry.check(NOW, CITY, complaints);
        return complaints.all().stream().map(Problem.Complaint::pointer).toList();
    }

    private static List<Problem.Complaint> beside(MarkEntry entry, LocalDateTime now, boolean own, List<FurnaceMark> standing, List<FurnaceReading> readings) {
        Complaints complaints = new Complaints();
        entry.checkBeside(standing, readings, own, now, CITY, complaints);
        return complaints.all();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02T08:00:00, 2024-03-02T11:00:00, ", "2024-03-02T08:00:00, 2024-03-02T12:00:00, /to", "2024-03-02T08:30:00, 2024-03-02T11:00:00, /from",
        "2024-03-02T08:00:00, 2024-03-02T08:00:00, /to", "2019-12-31T23:00:00, 2020-01-01T02:00:00, /from", "2022-01-01T00:00:00, 2024-01-01T00:00:00, /to",
        ", 2024-03-02T11:00:00, /from"})
    void aMarkIsOfWholeHoursThatArePast(String from, String to, String wrong) {
        assertThat(pointers(mark(MarkKind.FAULT, from, to))).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({"3, ", "2, /hours", "4, /hours"})
    void theHoursThatAreSaidAreThoseBetweenTheTimes(int hours, String wrong) {
        MarkEntry entry = new MarkEntry("91130434MA00000022", "1", MarkKind.FAULT, at("2024-03-01T23:00:00"), at("2024-03-02T02:00:00"), hours, "定期检修", null,
                null, null, null);
        assertThat(pointers(entry)).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void whoIsRefusedIsToldTheNameOfTheRule() {
        Complaints complaints = new Complaints();
        mark(MarkKind.FAULT, "2024-03-02T08:00:00", "2024-03-02T12:00:00").check(NOW, CITY, complaints);
        mark(MarkKind.FAULT, "2024-03-02T08:30:00", "2024-03-02T11:00:00").check(NOW, CITY, complaints);
        mark(MarkKind.FAULT, "2024-03-02T08:00:00", "2024-03-02T08:00:00").check(NOW, CITY, complaints);
        mark(MarkKind.FAULT, "2019-12-31T23:00:00", "2020-01-01T02:00:00").check(NOW, CITY, complaints);
        assertThat(complaints.all()).extracting(one -> one.message().replaceFirst("】.*", "】")).containsExactly("【只标记已经过去的时段】", "【整点标记】", "【时长相符】",
                "【标记适用范围】");
    }

    @Test
    void anAbnormalTemperatureNeedsMeasuresAgainstDioxinsAndProof() {
        assertThat(pointers(mark(MarkKind.TEMPERATURE, "2024-03-02T08:00:00", "2024-03-02T09:00:00"))).containsExactly("/dioxinMeasures", "/evidence");
        MarkEntry other = new MarkEntry("91130434MA00000022", "1", MarkKind.FAULT, at("2024-03-02T08:00:00"), at("2024-03-02T09:00:00"), null, " ", "投加活性炭", null,
                null, 0L);
        assertThat(pointers(other)).containsExactly("/reason", "/dioxinMeasures", "/replaces");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02T12:00:00, true, ", "2024-03-02T12:00:01, true, /from", "2024-03-02T12:00:01, false, /lateReason"})
    void aMarkIsDueByNoonOfTheNextDay(LocalDateTime now, boolean own, String wrong) {
        List<Problem.Complaint> found = beside(mark(MarkKind.FAULT, "2024-03-01T23:00:00", "2024-03-02T02:00:00"), now, own, List.of(), List.of());
        assertThat(found).extracting(Problem.Complaint::pointer).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void beforeTheRuleOfMarkingNoMarkWasLate() {
        LocalDateTime later = LocalDateTime.parse("2023-02-01T00:00");
        assertThat(beside(mark(MarkKind.FAULT, "2022-12-31T23:00:00", "2023-01-01T02:00:00"), later, true, List.of(), List.of())).isEmpty();
        assertThat(beside(mark(MarkKind.FAULT, "2023-01-01T00:00:00", "2023-01-01T02:00:00"), later, true, List.of(), List.of())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"FAULT, 2024-03-02T09:00:00, true", "STOPPED, 2024-03-02T09:00:00, true", "FAULT, 2024-03-02T10:00:00, false", "CEMS_MAINTENANCE, 2024-03-02T09:00:00, false"})
    void aFurnaceIsInOneStateAtATime(MarkKind kind, String from, boolean overlaps) {
        FurnaceMark standing = FurnaceFacts.mark(7, MarkKind.FAULT, "2024-03-02T08:00", "2024-03-02T10:00", Status.VALID);
        List<Problem.Complaint> found = beside(mark(kind, from, "2024-03-02T11:00:00"), NOW, true, List.of(standing), List.of());
        assertThat(found).hasSize(overlaps ? 1 : 0).allSatisfy(one -> assertThat(one.message()).contains("故障（2024-03-02 08:00 至 2024-03-02 10:00）", "编号 7"));
    }

    @ParameterizedTest
    @CsvSource({"STOPPED, true, 12, true", "DRYING, true, 12, true", "COOLING, true, , true", "FAULT, true, 0, false", "STARTING, true, 12, false",
        "STOPPED, false, 0, true", "STOPPED, , 1, false", "DRYING, false, 0, false", "CEMS_MAINTENANCE, true, 0, false", "STOPPED, , , false"})
    void runningDataContradictWhatTheyContradict(MarkKind kind, Boolean fed, Integer cold, boolean contradicted) {
        List<FurnaceReading> readings = List.of(new FurnaceReading(LocalDateTime.parse("2024-03-02T07:00"), BigDecimal.ONE, 0, true),
                new FurnaceReading(LocalDateTime.parse("2024-03-02T09:00"), BigDecimal.ONE, cold, fed));
        List<Problem.Complaint> found = beside(mark(kind, "2024-03-02T08:00:00", "2024-03-02T10:00:00"), NOW, true, List.of(), readings);
        assertThat(found).extracting(Problem.Complaint::pointer).isEqualTo(contradicted ? List.of("/kind") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02T10:00:00, 12, 12, ", "2024-03-02T11:00:00, 12, 12, /at", "2024-03-02T10:00:00, -1, 12, /particulate", "2024-03-02T10:00:00, 150.00001, 12, /particulate",
        "2024-03-02T10:00:00, 12, 13, /coldMeans", "2024-03-02T10:00:00, , , ''"})
    void aReadingIsOfAnHourThatIsOver(String at, BigDecimal particulate, Integer cold, String wrong) {
        Complaints complaints = new Complaints();
        new ReadingEntry("91130434MA00000022", "1", at(at), particulate, cold, null, null).check(NOW, CITY, complaints);
        assertThat(complaints.all()).extracting(Problem.Complaint::pointer).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, CO, 80, ", "2024-03-02, CO, 80, /date", "2024-03-01, , 80, /pollutant", "2024-03-01, CO, , /mean", "2024-03-01, CO, 100001, /mean"})
    void aMeanIsOfADayThatIsOver(String date, StackPollutant pollutant, BigDecimal mean, String wrong) {
        Complaints complaints = new Complaints();
        new MeanEntry("91130434MA00000022", "1", LocalDate.parse(date), pollutant, mean, null, null).check(NOW, complaints);
        assertThat(complaints.all()).extracting(Problem.Complaint::pointer).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }
}
