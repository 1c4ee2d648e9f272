package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.waiver.Installation.BOILER;
import static org.bihuan.waiver.Installation.BRICK_KILN;
import static org.bihuan.waiver.Installation.CEMENT_KILN;
import static org.bihuan.waiver.Installation.OTHER;
import static org.bihuan.waiver.Installation.POWER_UNIT;
import static org.bihuan.waiver.OutletLedger.Treatment.EXEMPT;
import static org.bihuan.waiver.OutletLedger.Treatment.INVALID;
import static org.bihuan.waiver.OutletLedger.Treatment.JUDGED;
import static org.bihuan.waiver.OutletLedger.Treatment.STOPPED;
import static org.bihuan.waiver.OutletLedger.Treatment.VOID_DAY;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.waiver.Mark.Status;
import org.bihuan.waiver.OutletLedger.Spared;
import org.bihuan.waiver.OutletLedger.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Marked hours of outlets: each limit on both sides, events over midnight, New Year and the leap day, and any order of arrival. */
class OutletLedgerTest {

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2023-12-25T00:00");
    private static final LocalDateTime END = LocalDateTime.parse("2024-03-10T00:00");

    private static Map<Treatment, Integer> counts(OutletLedger ledger) {
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        ledger.hours().forEach(hour -> counts.merge(hour.treatment(), 1, Integer::sum));
        return counts;
    }

    /** One hour longer than the limit, so that the last hour is on the other side. */
    @ParameterizedTest
    @CsvSource({"PAPER, BOILER, COLD_START, 4, a21002", "PAPER, BOILER, HOT_START, 2, a21002", "PHARMACEUTICALS, BOILER, SHUT_DOWN, 1, a21002",
        "POWER, POWER_UNIT, COLD_START, 4, a21002", "POWER, POWER_UNIT, HOT_START, 4, a21002", "POWER, POWER_UNIT, SHUT_DOWN, 1, a21002",
        "CEMENT, CEMENT_KILN, COLD_START, 36, a21002 a21026", "CEMENT, CEMENT_KILN, HOT_START, 8, a21002 a21026", "CEMENT, CEMENT_KILN, SHUT_DOWN, 8, a21002 a21026",
        "STEEL, SINTERING, COLD_START, 8, a21002", "STEEL, SINTERING, HOT_START, 8, a21002", "BRICK, BRICK_KILN, COLD_START, 4, ", "BRICK, BRICK_KILN, HOT_START, 4, ",
        "BRICK, BRICK_KILN, SHUT_DOWN, 2, "})
    void anEventIsExemptForItsHoursAndJudgedAfterThem(String trade, Installation installation, OutletMarkKind kind, int hours, String pollutants) {
        LocalDateTime from = LocalDateTime.parse("2024-02-28T20:00");
        OutletLedger ledger = new OutletFacts().mark(kind, installation, from.toString(), from.plusHours(hours + 1).toString())
                .load("2024-02-28T00:00", "2024-03-02T00:00", "10").ledger(trade, "2024-02-28T00:00", "2024-03-02T00:00");
        assertThat(ledger.hours()).extracting(OutletLedger.Hour::treatment).containsExactlyElementsOf(
                Stream.concat(Collections.nCopies(hours, EXEMPT).stream(), Stream.of(JUDGED)).toList());
        assertThat(ledger.spared(true)).containsExactly(new Spared(EXEMPT, pollutants == null ? null : new TreeSet<>(List.of(pollutants.split(" "))), from,
                from.plusHours(hours)));
        assertThat(ledger.hours().get(hours).reason()).contains("每次不超过 " + hours + " 小时", "第 " + (hours + 1) + " 小时");
    }

    @ParameterizedTest
    @CsvSource({"49.99, EXEMPT", "50, JUDGED", "50.01, JUDGED", ", JUDGED"})
    void nitrogenOxidesOfAPowerUnitAreJudgedFromHalfLoadOn(BigDecimal load, Treatment treatment) {
        OutletFacts facts = new OutletFacts().mark(OutletMarkKind.COLD_START, POWER_UNIT, "2024-03-01T08:00", "2024-03-01T09:00");
        if (load != null) {
            facts.load("2024-03-01T08:00", "2024-03-01T09:00", load.toPlainString());
        }
        assertThat(facts.ledger("POWER", "2024-03-01T00:00", "2024-03-02T00:00").hours()).singleElement().satisfies(hour -> {
            assertThat(hour.treatment()).isEqualTo(treatment);
            assertThat(hour.reason()).contains(treatment == EXEMPT ? "第 1 小时" : "负荷");
        });
    }

    @ParameterizedTest
    @CsvSource({", 4", "6, 6", "8, 8"})
    void aPermitMayGrantAPowerUnitMoreHours(Integer permit, int exempt) {
        OutletFacts facts = new OutletFacts().load("2024-03-01T00:00", "2024-03-02T00:00", "20");
        facts.marks.add(OutletFacts.mark(1, OutletMarkKind.COLD_START, POWER_UNIT, "2024-03-01T00:00", "2024-03-01T12:00", permit, Status.VALID));
        assertThat(counts(facts.ledger("POWER", "2024-03-01T00:00", "2024-03-02T00:00"))).isEqualTo(Map.of(EXEMPT, exempt, JUDGED, 12 - exempt));
    }

    @Test
    void aStartCutIntoPiecesIsOneStartAndOneAfterABreakIsAnother() {
        OutletLedger cut = new OutletFacts().mark(OutletMarkKind.COLD_START, BOILER, "2024-03-01T08:00", "2024-03-01T11:00")
                .mark(OutletMarkKind.COLD_START, BOILER, "2024-03-01T11:00", "2024-03-01T14:00")
                .mark(OutletMarkKind.COLD_START, BOILER, "2024-03-01T15:00", "2024-03-01T17:00").ledger("PAPER", "2024-03-01T00:00", "2024-03-02T00:00");
        assertThat(cut.hours()).extracting(OutletLedger.Hour::treatment).containsExactly(EXEMPT, EXEMPT, EXEMPT, EXEMPT, JUDGED, JUDGED, EXEMPT, EXEMPT);
        OutletLedger mixed = new OutletFacts().mark(OutletMarkKind.COLD_START, BOILER, "2024-03-01T08:00", "2024-03-01T11:00")
                .mark(OutletMarkKind.HOT_START, BOILER, "2024-03-01T11:00", "2024-03-01T12:00")
                .mark(OutletMarkKind.SHUT_DOWN, BOILER, "2024-03-01T12:00", "2024-03-01T13:00").ledger("PAPER", "2024-03-01T00:00", "2024-03-02T00:00");
        assertThat(mixed.hours()).extracting(OutletLedger.Hour::treatment).as("a hot start does not follow a cold one").containsExactly(EXEMPT, EXEMPT,
                EXEMPT, JUDGED, EXEMPT);
    }

    @Test
    void aStartOfNewYearsEveGoesOnIntoTheNewYear() {
        OutletFacts facts = new OutletFacts().mark(OutletMarkKind.HOT_START, CEMENT_KILN, "2023-12-31T20:00", "2024-01-01T06:00");
        assertThat(counts(facts.ledger("CEMENT", "2023-01-01T00:00", "2024-01-01T00:00"))).isEqualTo(Map.of(EXEMPT, 4));
        assertThat(counts(facts.ledger("CEMENT", "2024-01-01T00:00", "2025-01-01T00:00"))).isEqualTo(Map.of(EXEMPT, 4, JUDGED, 2));
        OutletFacts leap = new OutletFacts().mark(OutletMarkKind.COLD_START, CEMENT_KILN, "2024-02-28T20:00", "2024-03-01T10:00");
        assertThat(leap.ledger("CEMENT", "2024-01-01T00:00", "2025-01-01T00:00").spared(true)).extracting(Spared::to)
                .containsExactly(LocalDateTime.parse("2024-03-01T08:00"));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31T23:00, false", "2023-01-01T00:00, true"})
    void beforeTheRuleOfMarkingNothingWasSpared(LocalDateTime from, boolean spared) {
        OutletLedger ledger = new OutletFacts().mark(OutletMarkKind.MONITOR_CALIBRATION, null, from.toString(), from.plusHours(1).toString())
                .ledger("CEMENT", "2022-12-01T00:00", "2023-02-01T00:00");
        assertThat(ledger.spared(true).isEmpty()).isNotEqualTo(spared);
    }

    @ParameterizedTest
    @EnumSource(value = OutletMarkKind.class, names = {"MONITOR_FAULT", "MONITOR_MAINTENANCE", "MONITOR_CALIBRATION", "LINK_LOST"})
    void equipmentMarksMakeDataInvalidInEveryTradeForAllPollutants(OutletMarkKind kind) {
        for (String trade : List.of("POWER", "CEMENT", "PAPER", "STEEL", "COKING")) {
            OutletLedger ledger = new OutletFacts().mark(kind, null, "2024-03-01T08:00", "2024-03-01T10:00").ledger(trade, "2024-03-01T00:00", "2024-03-02T00:00");
            assertThat(ledger.spared(true)).containsExactly(new Spared(INVALID, null, LocalDateTime.parse("2024-03-01T08:00"), LocalDateTime.parse("2024-03-01T10:00")));
        }
    }

    @Test
    void aFaultIsAReportAndAnInstallationWithoutLimitsIsJudged() {
        OutletLedger ledger = new OutletFacts().mark(OutletMarkKind.FACILITY_FAULT, CEMENT_KILN, "2024-03-01T08:00", "2024-03-01T09:00")
                .mark(OutletMarkKind.SHUT_DOWN, OTHER, "2024-03-01T10:00", "2024-03-01T11:00")
                .mark(OutletMarkKind.STOPPED, OTHER, "2024-03-01T12:00", "2024-03-01T13:00").ledger("CEMENT", "2024-03-01T00:00", "2024-03-02T00:00");
        assertThat(ledger.hours()).extracting(OutletLedger.Hour::treatment, hour -> hour.reason().substring(0, 4)).containsExactly(
                tuple(JUDGED, "生产或者"), tuple(JUDGED, "没有规定"), tuple(STOPPED, "停运时段"));
        assertThat(ledger.effectOf(ledger.hours().get(0).marks().get(0))).isEqualTo("1 小时照常判定：生产或者治理设施故障没有规定的豁免时长，标记视为报告，超标仍须调查");
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void aDayOfFewerThanTwentyValidHoursHasNoMean(int hours, boolean voided) {
        OutletLedger ledger = new OutletFacts().mark(OutletMarkKind.MONITOR_FAULT, null, "2024-02-29T00:00", LocalDateTime.parse("2024-02-29T00:00")
                .plusHours(hours).toString()).mark(OutletMarkKind.STOPPED, OTHER, "2024-02-29T12:00", "2024-03-01T00:00")
                .ledger("PAPER", "2024-02-01T00:00", "2024-03-02T00:00");
        assertThat(ledger.spared(true)).extracting(Spared::treatment).isEqualTo(voided ? List.of(INVALID, STOPPED, VOID_DAY) : List.of(INVALID, STOPPED));
        assertThat(ledger.spared(true)).filteredOn(span -> span.treatment() == VOID_DAY).extracting(Spared::from, Spared::to)
                .isEqualTo(voided ? List.of(tuple(LocalDateTime.parse("2024-02-29T00:00"), LocalDateTime.parse("2024-03-01T00:00"))) : List.of());
    }

    @Test
    void aFalseMarkSparesNothingAndTheStartAfterItBeginsThere() {
        OutletLedger ledger = new OutletFacts().falsely(OutletMarkKind.COLD_START, BRICK_KILN, "2024-03-01T00:00", "2024-03-01T03:00")
                .mark(OutletMarkKind.COLD_START, BRICK_KILN, "2024-03-01T03:00", "2024-03-01T08:00")
                .mark(OutletMarkKind.MONITOR_FAULT, null, "2024-03-01T01:00", "2024-03-01T02:00").ledger("BRICK", "2024-03-01T00:00", "2024-03-02T00:00");
        assertThat(ledger.hours()).extracting(OutletLedger.Hour::treatment).containsExactly(JUDGED, JUDGED, JUDGED, EXEMPT, EXEMPT, EXEMPT, EXEMPT, JUDGED);
        assertThat(ledger.hours().get(1).reason()).isEqualTo("标记已认定虚假");
    }

    @Test
    void runningDataThatContradictAStopAreFoundAndNothingElseIs() {
        OutletFacts facts = new OutletFacts().mark(OutletMarkKind.STOPPED, OTHER, "2024-03-01T00:00", "2024-03-01T04:00")
                .mark(OutletMarkKind.COLD_START, BOILER, "2024-03-01T04:00", "2024-03-01T06:00")
                .falsely(OutletMarkKind.STOPPED, OTHER, "2024-03-01T06:00", "2024-03-01T08:00").load("2024-03-01T00:00", "2024-03-01T01:00", "0")
                .load("2024-03-01T01:00", "2024-03-01T08:00", "0.01");
        assertThat(OutletLedger.contradictions(facts.records())).singleElement().satisfies(one -> {
            assertThat(one.hours()).hasSize(3);
            assertThat(one.sentence()).isEqualTo("标记停运，而该小时负荷为 0.01%，共 3 个小时");
        });
    }

    @ParameterizedTest
    @CsvSource({", , true", "SHUT_DOWN, , false", "STOPPED, , false", "FACILITY_FAULT, , true", ", 0, false", ", 0.01, true"})
    void aStartAfterAnotherWithoutAStopBetweenIsLookedInto(OutletMarkKind between, String load, boolean found) {
        OutletFacts facts = new OutletFacts().mark(OutletMarkKind.HOT_START, CEMENT_KILN, "2024-03-01T00:00", "2024-03-01T08:00")
                .mark(OutletMarkKind.HOT_START, CEMENT_KILN, "2024-03-01T08:00", "2024-03-01T10:00")
                .mark(OutletMarkKind.COLD_START, CEMENT_KILN, "2024-03-01T11:00", "2024-03-01T13:00");
        if (between != null) {
            facts.mark(between, CEMENT_KILN, "2024-03-01T10:00", "2024-03-01T11:00");
        }
        if (load != null) {
            facts.load("2024-03-01T10:00", "2024-03-01T11:00", load);
        }
        facts.load("2024-03-01T09:00", "2024-03-01T10:00", "0").load("2024-03-01T11:00", "2024-03-01T12:00", "0");
        assertThat(OutletLedger.contradictions(facts.records())).extracting(one -> one.mark().from(), one -> one.hours().size())
                .isEqualTo(found ? List.of(tuple(LocalDateTime.parse("2024-03-01T11:00"), 2)) : List.of());
    }

    /** A kiln and a boiler that share an outlet start each for itself. */
    @Test
    void theStartOfAnotherInstallationNeedsNoStop() {
        OutletFacts facts = new OutletFacts().mark(OutletMarkKind.HOT_START, CEMENT_KILN, "2024-03-01T00:00", "2024-03-01T04:00")
                .mark(OutletMarkKind.HOT_START, BOILER, "2024-03-01T06:00", "2024-03-01T08:00")
                .mark(OutletMarkKind.HOT_START, CEMENT_KILN, "2024-03-01T10:00", "2024-03-01T12:00");
        assertThat(OutletLedger.contradictions(facts.records())).extracting(one -> one.mark().from()).containsExactly(LocalDateTime.parse("2024-03-01T10:00"));
    }

    /** HJ 75 is about waste gas; no rule of it voids a day of waste water. */
    @Test
    void aDayOfWasteWaterKeepsItsMean() {
        OutletLedger ledger = new OutletFacts().mark(OutletMarkKind.MONITOR_FAULT, null, "2024-03-01T00:00", "2024-03-01T10:00")
                .ledger("PAPER", "2024-03-01T00:00", "2024-03-02T00:00");
        assertThat(ledger.spared(false)).extracting(Spared::treatment).containsExactly(INVALID);
        assertThat(ledger.spared(true)).extracting(Spared::treatment).containsExactly(INVALID, VOID_DAY);
        assertThat(ledger.spared(true)).extracting(ledger::groundOf).containsExactly("mark-limits v1 rule_monitor_fault，《污染物排放自动监测设备标记规则》（生态环境部公告2022年第21号）",
                "HJ 75-2017");
    }

    @Property(tries = 300)
    void theOrderOfArrivalCountsForNothing(@ForAll("facts") OutletRecords records, @ForAll long seed) {
        List<OutletMark> marks = new ArrayList<>(records.marks());
        List<OutletReading> readings = new ArrayList<>(records.readings());
        Collections.shuffle(marks, new Random(seed));
        Collections.shuffle(readings, new Random(seed));
        for (String trade : List.of("POWER", "CEMENT", "BRICK")) {
            assertThat(OutletLedger.of(trade, new OutletRecords(marks, readings), MarkLimitsOnDisk.ALL, BEGIN, END))
                    .isEqualTo(OutletLedger.of(trade, records, MarkLimitsOnDisk.ALL, BEGIN, END));
        }
    }

    /** As somebody would who rules each evening what happened that day, knowing the marks of the week before. */
    @Property(tries = 200)
    void rulingDayByDayGivesWhatRulingAllAtOnceGives(@ForAll("facts") OutletRecords records) {
        List<OutletLedger.Hour> byDay = new ArrayList<>();
        for (LocalDateTime day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            byDay.addAll(OutletLedger.of("CEMENT", records, MarkLimitsOnDisk.ALL, day, day.plusDays(1)).hours());
        }
        assertThat(byDay).usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                .isEqualTo(OutletLedger.of("CEMENT", records, MarkLimitsOnDisk.ALL, BEGIN, END).hours());
    }

    @Property(tries = 300)
    void howAMarkIsCutIntoPiecesCountsForNothing(@ForAll("starts") OutletMark whole, @ForAll @IntRange(min = 1, max = 49) int cut) {
        LocalDateTime at = whole.from().plusHours(cut);
        List<OutletMark> pieces = at.isBefore(whole.to()) ? List.of(piece(whole, 1, whole.from(), at), piece(whole, 2, at, whole.to())) : List.of(whole);
        assertThat(OutletLedger.of("CEMENT", new OutletRecords(pieces, List.of()), MarkLimitsOnDisk.ALL, BEGIN, END).spared(true))
                .isEqualTo(OutletLedger.of("CEMENT", new OutletRecords(List.of(whole), List.of()), MarkLimitsOnDisk.ALL, BEGIN, END).spared(true));
    }

    @Property(tries = 300)
    void everyMarkedHourIsRuledOnceAndNoEventIsExemptBeyondItsHours(@ForAll("facts") OutletRecords records) {
        OutletLedger ledger = OutletLedger.of("CEMENT", records, MarkLimitsOnDisk.ALL, BEGIN, END);
        Set<LocalDateTime> covered = new TreeSet<>();
        records.marks().stream().filter(OutletMark::stands).forEach(mark -> {
            for (LocalDateTime at = mark.from(); at.isBefore(mark.to()); at = at.plusHours(1)) {
                if (!at.isBefore(BEGIN) && at.isBefore(END)) {
                    covered.add(at);
                }
            }
        });
        assertThat(ledger.hours()).extracting(OutletLedger.Hour::at).containsExactlyElementsOf(covered);
        records.marks().forEach(mark -> assertThat(ledger.countsOf(mark).getOrDefault(EXEMPT, 0)).isLessThanOrEqualTo(
                mark.kind() == OutletMarkKind.COLD_START ? 36 : 8));
        ledger.hours().stream().filter(hour -> hour.marks().stream().anyMatch(OutletMark::isFalse))
                .forEach(hour -> assertThat(hour.treatment()).isEqualTo(JUDGED));
    }

    private static OutletMark piece(OutletMark whole, long id, LocalDateTime from, LocalDateTime to) {
        return OutletFacts.mark(id, whole.kind(), whole.installation(), from.toString(), to.toString(), whole.permitHours(), whole.status());
    }

    @Provide
    Arbitrary<OutletMark> starts() {
        return Combinators.combine(Arbitraries.of(OutletMarkKind.COLD_START, OutletMarkKind.HOT_START, OutletMarkKind.SHUT_DOWN, OutletMarkKind.STOPPED),
                Arbitraries.integers().between(0, 24 * 70), Arbitraries.integers().between(1, 50)).as((kind, from, hours) -> OutletFacts.mark(1, kind, CEMENT_KILN,
                BEGIN.plusHours(from).toString(), BEGIN.plusHours(from + hours).toString(), null, Status.VALID));
    }

    /** Marks that do not exclude each other, of every status, around New Year and the leap day, and loads here and there. */
    @Provide
    Arbitrary<OutletRecords> facts() {
        Arbitrary<OutletMark> mark = Combinators.combine(Arbitraries.of(OutletMarkKind.class), Arbitraries.of(Installation.class),
                Arbitraries.integers().between(0, 24 * 70), Arbitraries.integers().between(1, 45),
                Arbitraries.of(Status.VALID, Status.VALID, Status.VALID, Status.PROVEN_FALSE, Status.WITHDRAWN))
                .as((kind, installation, from, hours, status) -> OutletFacts.mark(from + 1, kind, kind.equipment() ? null : installation,
                        BEGIN.plusHours(from).toString(), BEGIN.plusHours(from + hours).toString(), null, status));
        Arbitrary<List<OutletMark>> marks = mark.list().ofMaxSize(25).uniqueElements(OutletMark::id).map(all -> {
            List<OutletMark> apart = new ArrayList<>();
            all.stream().filter(one -> !one.stands() || apart.stream().noneMatch(other -> other.stands() && other.kind().excludes(one.kind())
                    && other.overlaps(one.from(), one.to()))).forEach(apart::add);
            return apart;
        });
        Arbitrary<List<OutletReading>> readings = Combinators.combine(Arbitraries.integers().between(0, 24 * 70),
                Arbitraries.of("0", "49.99", "50", "100").map(BigDecimal::new)).as((hour, load) -> new OutletReading(BEGIN.plusHours(hour), load))
                .list().ofMaxSize(80).uniqueElements(OutletReading::at);
        return Combinators.combine(marks, readings).as(OutletRecords::new);
    }
}
