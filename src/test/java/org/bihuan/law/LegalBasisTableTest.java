package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of legal bases says what the laws say, leaves no day open, does not contradict itself, and refuses nonsense. */
class LegalBasisTableTest {

    /**
     * Typed from the laws, not from the table. Fines are in units of 10,000 yuan, or in times (x) or percent; rule and subject
     * say which fact of law a line states.
     */
    private static final List<String[]> FACTS = read("fine-ranges.csv");
    /** From which day on a violation is in the table, and whether the law punished it before. */
    private static final List<String[]> FIRST_DAYS = read("first-days.csv");

    private static List<String[]> read(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/law", file)).stream().skip(1).map(line -> line.split("\\|", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(LegalBasis basis) {
        boolean yuan = basis.measure() == LegalBasis.Measure.RANGE || basis.measure() == LegalBasis.Measure.PER_TIME;
        String fine = basis.max() == null ? "-" : range(basis.min(), basis.max(), yuan)
                + (basis.measure() == LegalBasis.Measure.MULTIPLE ? "x" : basis.measure() == LegalBasis.Measure.PERCENT ? "%" : "");
        String floor = basis.floor() == null ? "" : tenThousands(basis.floor());
        String persons = basis.personMax() == null ? "" : range(basis.personMin(), basis.personMax(), true);
        return String.join("|", basis.violation().name(), basis.regime().name(), basis.level().name(), Objects.toString(basis.circumstance(), ""),
                basis.citation(), fine, floor, persons, basis.validFrom() + "/" + Objects.toString(basis.validTo(), ""));
    }

    private static String range(BigDecimal min, BigDecimal max, boolean yuan) {
        return yuan ? tenThousands(min) + "-" + tenThousands(max) : min.toPlainString() + "-" + max.toPlainString();
    }

    private static String tenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    @Test
    void theTableSaysWhatTheLawsSay() {
        Set<String> laws = FACTS.stream().map(fact -> String.join("|", Arrays.copyOfRange(fact, 2, fact.length))).collect(Collectors.toCollection(TreeSet::new));
        Set<String> table = new TreeSet<>(BasesOnDisk.ALL.stream().map(LegalBasisTableTest::line).toList());
        assertThat(table).isEqualTo(laws);
        assertThat(BasesOnDisk.ALL).hasSize(FACTS.size());
        assertThat(BasesOnDisk.ALL.stream().filter(basis -> basis.measure() == LegalBasis.Measure.PER_TIME)
                .map(LegalBasis::violation)).containsOnly(ViolationType.PERMIT_LEDGER);
    }

    @ParameterizedTest
    @EnumSource
    void everyViolationIsStatedForBothLaws(ViolationType violation) {
        Set<String> regimes = FACTS.stream().filter(fact -> fact[2].equals(violation.name())).map(fact -> fact[3]).collect(Collectors.toSet());
        // Running facilities otherwise than the permit says is punished by the Code alone.
        assertThat(regimes).isEqualTo(violation == ViolationType.FACILITY_NOT_PER_PERMIT ? Set.of("CODE") : Set.of("OLD", "CODE"));
    }

    @ParameterizedTest
    @EnumSource
    void fromItsFirstDayTo2030NoDayIsLeftOpenAndWhatIsBeforeIsSaid(ViolationType violation) {
        String[] known = FIRST_DAYS.stream().filter(one -> one[0].equals(violation.name())).findFirst().orElseThrow();
        LocalDate first = LocalDate.parse(known[1]);
        LegalBases bases = new BasesOnDisk();
        LocalDate decade = LocalDate.of(2010, 1, 1);
        assertThat(decade.datesUntil(LocalDate.of(2031, 1, 1)).filter(day -> bases.validFor(violation, day).isEmpty()))
                .isEqualTo(decade.datesUntil(first).toList());
        assertThat(known[2]).isIn("NOT_PUNISHED", "EARLIER_TEXT");
        assertThat(known[3]).isNotBlank();
        ApplicableLaw before = bases.applicable(violation, first.minusDays(1), Regime.CODE_FROM.minusDays(1));
        boolean newInTheCode = first.equals(Regime.CODE_FROM);
        assertThat(before.proposed()).isEqualTo(newInTheCode ? ApplicableLaw.Proposal.OLD : ApplicableLaw.Proposal.NEEDS_LEGAL_REVIEW);
        assertThat(before.applied()).isEmpty();
        assertThat(FIRST_DAYS).hasSize(ViolationType.values().length);
    }

    /** Of one law, in one circumstance, there is one provision a day; and graver circumstances are never fined less. */
    @ParameterizedTest
    @EnumSource
    void onNoDayDoesOneLawSayTwoThings(ViolationType violation) {
        List<LegalBasis> rows = new BasesOnDisk().of(violation);
        for (LegalBasis one : rows) {
            for (LegalBasis other : rows) {
                boolean together = one != other && one.level() == other.level() && one.validOn(later(one.validFrom(), other.validFrom()))
                        && other.validOn(later(one.validFrom(), other.validFrom())) && law(one).equals(law(other));
                if (together) {
                    assertThat(Objects.equals(one.circumstance(), other.circumstance())).as("%s %s", one.row(), other.row()).isFalse();
                }
                if (together && one.circumstance() == null && one.citation().equals(other.citation())) {
                    assertThat(other.min()).as(other.row()).isGreaterThanOrEqualTo(one.min());
                    assertThat(other.max()).as(other.row()).isGreaterThanOrEqualTo(one.max());
                }
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String law(LegalBasis basis) {
        return basis.citation().replaceFirst("》.*", "");
    }

    @ParameterizedTest
    @EnumSource
    void noDayIsLeftOpenFromTheFirstProvisionOn(ViolationType violation) {
        List<LegalBasis> rows = new BasesOnDisk().of(violation);
        LocalDate first = rows.stream().map(LegalBasis::validFrom).min(Comparator.naturalOrder()).orElseThrow();
        // Between two bounds of validity nothing changes, so the days next to the bounds stand for all.
        Stream<LocalDate> bounds = rows.stream().flatMap(row -> Stream.of(row.validFrom().minusDays(1), row.validFrom(),
                row.validTo() == null ? LocalDate.of(2100, 12, 31) : row.validTo().plusDays(1)));
        Stream.concat(bounds, Stream.of(Regime.CODE_FROM.minusDays(1), Regime.CODE_FROM)).filter(day -> !day.isBefore(first))
                .forEach(day -> assertThat(new BasesOnDisk().citation(violation, day)).as("%s on %s", violation, day).isPresent());
        assertThat(new BasesOnDisk().citation(violation, Regime.CODE_FROM).orElseThrow()).contains("》第");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoRowsContradictEachOther(ViolationType violation) {
        Set<String> said = new HashSet<>();
        for (LegalBasis row : new BasesOnDisk().of(violation)) {
            assertThat(said.add(row.regime() + "|" + row.level() + "|" + row.circumstance() + "|" + row.citation())).as(row.row()).isTrue();
            assertThat(row.source()).isNotBlank();
            assertThat(row.kinds().contains(PenaltyKind.FINE)).as(row.row()).isTrue();
        }
    }

    @Test
    void theProvinceFinesWithinTheNationalRange() {
        List<LegalBasis> provincial = BasesOnDisk.ALL.stream().filter(basis -> basis.level() == LegalBasis.Level.PROVINCIAL).toList();
        assertThat(provincial).hasSize(9).allSatisfy(row -> {
            LegalBasis national = new BasesOnDisk().validFor(row.violation(), LocalDate.of(2023, 6, 1)).stream()
                    .filter(basis -> basis.level() == LegalBasis.Level.NATIONAL).findFirst().orElseThrow();
            assertThat(row.min()).isGreaterThanOrEqualTo(national.min());
            assertThat(row.max()).isLessThanOrEqualTo(national.max());
            assertThat(row.certainty()).isEqualTo(LegalBasis.Certainty.B);
        });
    }

    @Test
    void detentionIsThreatenedOnlyWhereTheCatalogueKnowsIt() {
        assertThat(BasesOnDisk.ALL).filteredOn(basis -> basis.kinds().contains(PenaltyKind.DETENTION))
                .allMatch(basis -> basis.violation().detentionPossible());
    }

    /** Changes one cell of one row and reads the table again. */
    private static String with(String row, String column, String cell) throws IOException {
        String xml = Files.readString(BasesOnDisk.FILE);
        String changed = xml.replaceFirst("(<(?:in|out)putEntry id=\"(?:in|out)_" + row + "_" + column + "\"><text>)[^<]*(</text>)",
                "$1" + cell + "$2");
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "air_no_permit_old, min, 1000001, min（1000001）大于 max（1000000）", "air_no_permit_old, max, , 都填写或者都留空",
            "air_no_permit_old, min, -1, 应在 0 至", "air_no_permit_old, min, \"ten\", 应当是数字",
            "air_no_permit_old, validFrom, \"2016-02-30\", 应当是 2026-08-15 这样的日期", "air_no_permit_old, validFrom, , 必填",
            "air_no_permit_old, validTo, \"2015-12-31\", 晚于适用止日", "air_no_permit_old, validTo, , 越过了 2026-08-15",
            "air_no_permit_old, validTo, \"2026-08-15\", 越过了 2026-08-15", "air_no_permit_code, validFrom, \"2026-08-14\", 越过了 2026-08-15",
            "air_no_permit_old, violation, \"AIR_NO_PERMITS\", 没有代码为“AIR_NO_PERMITS”的违法行为", "air_no_permit_old, violation, , 必填",
            "air_no_permit_old, regime, \"OLD_UNLESS_CODE_LIGHTER\", 没有“OLD_UNLESS_CODE_LIGHTER”这个选项",
            "air_no_permit_old, level, \"COUNTY\", 没有“COUNTY”这个选项", "air_no_permit_old, measure, \"EUR\", 没有“EUR”这个选项",
            "air_no_permit_old, certainty, \"Z\", 没有“Z”这个选项", "air_no_permit_old, kinds, \"罚款；鞭打\", 没有“鞭打”这个处罚种类",
            "air_no_permit_old, kinds, , 必填", "air_no_permit_old, citation, , 必填", "air_no_permit_old, floor, 100000, 按倍数计罚",
            "waste_dumping_old, floor, , 按倍数计罚", "inspection_refused_code, personMin, 60000, personMin（60000）大于 personMax（50000）",
            "air_no_permit_old, max, max(1), 应当是加英文引号的文字、数字或者空白",
            "air_no_permit_old, citation, \"《排污许可管理条例》第三十三条\", 适用日期重叠"})
    void aRowThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        String xml = with(row, column, cell == null ? "" : cell);
        assertThatThrownBy(() -> LegalBasisTable.read(TestTables.read(xml, LegalBasisTable.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageMatching("表“处罚依据”第 \\d+ 行（rule_\\w+）：.*");
    }
}
