package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.access.Complaints;
import org.bihuan.access.Problem.Complaint;
import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Enterprises.Outlet;
import org.bihuan.waiver.Mark.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an entered mark of an outlet has to be like, and under which rule's name it is refused where it is not. */
class OutletMarkEntryTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOW = LocalDateTime.parse("2024-03-01T11:30");
    private static final String FROM = "2024-02-29T22:00:00";
    private static final String TO = "2024-03-01T02:00:00";

    private static OutletPlace place(String trade, String medium, Device... furnaces) {
        Outlet outlet = new Outlet("DA001", "窑尾废气排放口", medium);
        return new OutletPlace(new Enterprise("91130400MA00000033", "某水泥有限公司", trade, "水泥", "130481", null, null, null, true, false, List.of(outlet),
                List.of(furnaces)), outlet);
    }

    private static OutletMarkEntry mark(OutletMarkKind kind, Installation installation, String from, String to, Integer hours, Integer permit, String evidence,
                                        String lateReason) {
        return new OutletMarkEntry("91130400MA00000033", "DA001", kind, installation, at(from), at(to), hours, permit, "检修", evidence, lateReason, null);
    }

    private static OutletMarkEntry start(String from, String to) {
        return mark(OutletMarkKind.HOT_START, Installation.CEMENT_KILN, from, to, null, null, null, null);
    }

    private static OffsetDateTime at(String local) {
        return local == null ? null : OffsetDateTime.parse(local + "+08:00");
    }

    private static List<String> alone(OutletMarkEntry entry) {
        Complaints complaints = new Complaints();
        entry.check(MarkLimitsOnDisk.ALL, "CEMENT", NOW, CITY, complaints);
        return said(complaints.all());
    }

    private static List<String> beside(OutletMarkEntry entry, OutletPlace place, LocalDateTime now, boolean own, List<OutletMark> standing,
                                       List<OutletReading> readings) {
        Complaints complaints = new Complaints();
        entry.checkBeside(place, MarkLimitsOnDisk.ALL, standing, readings, own, now, CITY, complaints);
        return said(complaints.all());
    }

    /** Field and rule of each complaint. */
    private static List<String> said(List<Complaint> complaints) {
        assertThat(complaints).allSatisfy(one -> assertThat(one.message()).matches("(?s).*\\p{IsHan}.*"));
        return complaints.stream().map(one -> one.pointer() + " " + one.message().replaceFirst("(?s)】.*", "】")).toList();
    }

    private static List<String> expected(String one) {
        return one == null ? List.of() : List.of(one);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01T08:00:00, 2024-03-01T11:00:00, 3, ", "2024-03-01T08:00:00, 2024-03-01T12:00:00, , /to 【只标记已经过去的时段】",
        "2024-03-01T08:00:00, 2024-03-01T11:00:00, 2, /hours 【时长相符】", "2024-03-01T08:00:00, 2024-03-01T11:00:00, 4, /hours 【时长相符】",
        "2024-03-01T08:30:00, 2024-03-01T11:00:00, , /from 【整点标记】", "2024-03-01T08:00:00, 2024-03-01T08:00:00, , /to 【时长相符】",
        "2024-03-01T08:00:00, 2024-03-01T07:00:00, , /to 【时长相符】", "2022-12-31T23:00:00, 2023-01-01T01:00:00, 2, /from 【标记适用范围】",
        "2023-01-01T00:00:00, 2024-01-02T00:00:00, 8784, ", "2023-01-01T00:00:00, 2024-01-03T00:00:00, , /to 【时长相符】"})
    void aMarkIsOfWholeHoursThatArePastAndAddUp(String from, String to, Integer hours, String wrong) {
        assertThat(alone(mark(OutletMarkKind.STOPPED, Installation.OTHER, from, to, hours, null, null, null))).isEqualTo(expected(wrong));
    }

    @Test
    void theHoursOfTheLeapDayAreCounted() {
        assertThat(alone(mark(OutletMarkKind.STOPPED, Installation.OTHER, "2024-02-28T00:00:00", "2024-03-01T00:00:00", 48, null, null, null))).isEmpty();
        assertThat(alone(mark(OutletMarkKind.STOPPED, Installation.OTHER, "2023-02-28T00:00:00", "2023-03-01T00:00:00", 48, null, null, null)))
                .containsExactly("/hours 【时长相符】");
    }

    @ParameterizedTest
    @EnumSource
    void aConditionIsThatOfAnInstallationAndAnEquipmentMarkOfNone(OutletMarkKind kind) {
        String wrong = "/installation 【标记适用范围】";
        assertThat(alone(mark(kind, Installation.BOILER, FROM, TO, 4, null, null, null))).isEqualTo(kind.equipment() ? List.of(wrong) : List.of());
        assertThat(alone(mark(kind, null, FROM, TO, 4, null, null, null))).isEqualTo(kind.equipment() ? List.of() : List.of(wrong));
    }

    /** Due at noon of 1 March, which is the day after a leap day. */
    @ParameterizedTest
    @CsvSource({"2024-03-01T12:00:00, true, , ", "2024-03-01T12:00:01, true, , /from 【次日12时前标记】", "2024-03-01T12:00:01, false, , /lateReason 【次日12时前标记】",
        "2024-03-01T12:00:01, false, 停电未能上网, ", "2024-03-01T11:59:59, false, 停电未能上网, /lateReason 【次日12时前标记】", "2024-03-01T12:00:00, false, , "})
    void aMarkIsDueByNoonOfTheNextDay(LocalDateTime now, boolean own, String lateReason, String wrong) {
        OutletMarkEntry entry = mark(OutletMarkKind.HOT_START, Installation.CEMENT_KILN, "2024-02-29T00:00:00", "2024-02-29T04:00:00", 4, null, null, lateReason);
        assertThat(beside(entry, place("CEMENT", "AIR"), now, own, List.of(), List.of())).isEqualTo(expected(wrong));
    }

    /** The announcement names four trades; nobody else is told that it is about them. */
    @ParameterizedTest
    @CsvSource({"POWER, true", "CEMENT, true", "PAPER, true", "STEEL, false", "BRICK, false", "PHARMACEUTICALS, false"})
    void whatIsCitedIsAboutTheTrade(String trade, boolean ruled) {
        Complaints complaints = new Complaints();
        OutletMarkEntry late = mark(OutletMarkKind.LINK_LOST, null, "2024-02-27T00:00:00", "2024-02-27T04:00:00", 4, null, null, null);
        late.checkBeside(place(trade, "AIR"), MarkLimitsOnDisk.ALL, List.of(), List.of(), true, NOW, CITY, complaints);
        mark(OutletMarkKind.LINK_LOST, null, "2022-02-27T00:00:00", "2022-02-27T04:00:00", 4, null, null, null).check(MarkLimitsOnDisk.ALL, trade, NOW, CITY,
                complaints);
        assertThat(complaints.all()).hasSize(2).allSatisfy(one -> assertThat(one.message().contains("比照")).isNotEqualTo(ruled));
    }

    @Property
    void wheneverInADayAMarkBeginsItIsDueByNoonOfTheNext(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 800) int day) {
        LocalDateTime begin = LocalDateTime.parse("2023-01-01T00:00").plusDays(day).withHour(hour);
        LocalDateTime noon = begin.toLocalDate().plusDays(1).atTime(12, 0);
        OutletMarkEntry entry = mark(OutletMarkKind.LINK_LOST, null, begin + ":00", begin.plusHours(1) + ":00", 1, null, null, null);
        assertThat(beside(entry, place("PAPER", "WATER"), noon, true, List.of(), List.of())).isEmpty();
        assertThat(beside(entry, place("PAPER", "WATER"), noon.plusNanos(1), true, List.of(), List.of())).containsExactly("/from 【次日12时前标记】");
    }

    @ParameterizedTest
    @CsvSource({"HOT_START, 2024-03-01T09:00, true", "STOPPED, 2024-03-01T09:00, true", "HOT_START, 2024-03-01T10:00, false", "LINK_LOST, 2024-03-01T09:00, false"})
    void anOutletIsInOneConditionAtATime(OutletMarkKind kind, LocalDateTime from, boolean overlaps) {
        OutletMark standing = OutletFacts.mark(7, OutletMarkKind.HOT_START, Installation.CEMENT_KILN, "2024-03-01T08:00", "2024-03-01T10:00", null, Status.VALID);
        OutletMarkEntry entry = mark(kind, kind.equipment() ? null : Installation.CEMENT_KILN, from + ":00", "2024-03-01T11:00:00", null, null, null, null);
        assertThat(beside(entry, place("CEMENT", "AIR"), NOW, true, List.of(standing), List.of())).isEqualTo(overlaps ? List.of("/from 【标记不得重叠】") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"STOPPED, 0, ", "STOPPED, 0.01, /kind 【标记与运行数据相符】", "HOT_START, 90, ", "FACILITY_FAULT, 90, "})
    void theLoadContradictsAStopOnly(OutletMarkKind kind, BigDecimal load, String wrong) {
        List<OutletReading> readings = List.of(new OutletReading(LocalDateTime.parse("2024-02-29T21:00"), BigDecimal.TEN),
                new OutletReading(LocalDateTime.parse("2024-03-01T01:00"), load), new OutletReading(LocalDateTime.parse("2024-03-01T02:00"), BigDecimal.TEN));
        OutletMarkEntry entry = mark(kind, Installation.CEMENT_KILN, FROM, TO, 4, null, null, null);
        assertThat(beside(entry, place("CEMENT", "AIR"), NOW, true, List.of(), readings)).isEqualTo(expected(wrong));
    }

    @Test
    void aMarkIsForTheTradeAndThePlaceItIsMadeFor() {
        String wrong = "/installation 【标记适用范围】";
        assertThat(beside(start(FROM, TO), place("POWER", "AIR"), NOW, true, List.of(), List.of())).containsExactly(wrong);
        assertThat(beside(start(FROM, TO), place("CEMENT", "WATER"), NOW, true, List.of(), List.of())).containsExactly(wrong);
        OutletMarkEntry boiler = mark(OutletMarkKind.COLD_START, Installation.BOILER, FROM, TO, 4, null, null, null);
        assertThat(beside(boiler, place("PHARMACEUTICALS", "AIR"), NOW, true, List.of(), List.of())).as("boilers stand in every trade").isEmpty();
        assertThat(beside(boiler, place("WASTE_INCINERATION", "AIR", new Device("F1", "FURNACE", "1号焚烧炉", "DA001", null, null)), NOW, true, List.of(),
                List.of())).containsExactly("/outlet 【标记适用范围】");
        assertThat(beside(boiler, place("WASTE_INCINERATION", "AIR", new Device("F1", "FURNACE", "1号焚烧炉", "DA002", null, null)), NOW, true, List.of(),
                List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COLD_START, POWER_UNIT, 4, /permitHours 【标记适用范围】", "COLD_START, POWER_UNIT, 5, ", "HOT_START, POWER_UNIT, 8, ",
        "COLD_START, POWER_UNIT, 9, /permitHours 【标记适用范围】", "SHUT_DOWN, POWER_UNIT, 5, /permitHours 【标记适用范围】", "COLD_START, BOILER, 5, /permitHours 【标记适用范围】"})
    void onlyThePermitOfAPowerUnitGrantsMoreHours(OutletMarkKind kind, Installation installation, int permit, String wrong) {
        OutletMarkEntry entry = mark(kind, installation, FROM, TO, 4, permit, "许可证副本第 12 页", null);
        assertThat(alone(entry)).isEmpty();
        assertThat(beside(entry, place("POWER", "AIR"), NOW, true, List.of(), List.of())).isEqualTo(expected(wrong));
        assertThat(alone(mark(kind, installation, FROM, TO, 4, permit, null, null))).hasSize(1).allMatch(one -> one.startsWith("/evidence"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01T10:00:00, 0, ", "2024-03-01T10:00:00, 150, ", "2024-03-01T10:00:00, 150.01, /load", "2024-03-01T10:00:00, -1, /load",
        "2024-03-01T10:00:00, 1.001, /load", "2024-03-01T11:00:00, 10, /at", "2024-03-01T10:30:00, 10, /at", "2024-03-01T10:00:00, , /load"})
    void aLoadIsOfAnHourThatIsOver(String at, BigDecimal load, String wrong) {
        Complaints complaints = new Complaints();
        new OutletReadingEntry("91130400MA00000033", "DA001", at(at), load, null).check(NOW, CITY, complaints);
        assertThat(complaints.all()).extracting(Complaint::pointer).isEqualTo(expected(wrong));
    }

    @ParameterizedTest
    @CsvSource({"L12, true, 12", "p7, false, 7", "' P7 ', false, 7"})
    void aMarkIsNamedByItsNumber(String text, boolean furnace, long id) {
        assertThat(MarkNumber.read(text)).contains(new MarkNumber(furnace, id));
        assertThat(MarkNumber.read(new MarkNumber(furnace, id).toString())).contains(new MarkNumber(furnace, id));
    }

    @ParameterizedTest
    @CsvSource({"12", "X12", "L0", "L", "P1234567890123456789", "L1 2"})
    void andByNothingElse(String text) {
        assertThat(MarkNumber.read(text)).isEmpty();
    }
}
