package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TestTables;
import org.bihuan.law.ProcedureThresholds.Intended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final Path FILE = Path.of("processes/law/thresholds.dmn");
    private static final List<Threshold> ALL = Thresholds.read(TestTables.read(FILE, Thresholds.TABLE));
    private static final Thresholds STATUTORY = thresholds(Thresholds.DeliberationMode.STATUTORY, Thresholds.LegalReviewMode.STATUTORY);
    private static final Thresholds ALL_CASES = thresholds(Thresholds.DeliberationMode.ALL, Thresholds.LegalReviewMode.ALL);

    @ParameterizedTest(name = "{0} {1} {2} on {3}: {4} {5}")
    @CsvFileSource(resources = "/law/thresholds.csv", numLinesToSkip = 1, delimiter = '|')
    void everyBoundIsThatOfTheRuleOfTheDay(String rule, Threshold.Kind kind, Threshold.Party party, LocalDate day, BigDecimal amount, String kinds) {
        assertThat(on(kind, party, day)).as(rule).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(amount);
            assertThat(one.kinds().stream().map(Enum::name)).containsExactlyInAnyOrder(kinds == null ? new String[0] : kinds.split(" "));
        });
    }

    @ParameterizedTest
    @CsvSource({"HEARING, ORGANISATION, 2010-02-28", "DELIBERATION, , 2010-02-28", "LEGAL_REVIEW, , 2021-07-14"})
    void beforeTheFirstRuleThereIsNone(Threshold.Kind kind, Threshold.Party party, LocalDate day) {
        assertThat(on(kind, party, day)).isEmpty();
    }

    /** The law on legal review has been there since 2021-07-15, all else at least since the ministry's order of 2010. */
    @ParameterizedTest
    @CsvSource({"SUMMARY, CITIZEN, 2010-01-01", "SUMMARY, ORGANISATION, 2010-01-01", "HEARING, CITIZEN, 2010-03-01",
            "HEARING, ORGANISATION, 2010-03-01", "HEARING, , 2010-03-01", "DELIBERATION, , 2010-03-01", "LEGAL_REVIEW, , 2021-07-15"})
    void noDayIsLeftOpenAndNoneHasTwoBounds(Threshold.Kind kind, Threshold.Party party, LocalDate first) {
        assertThat(first.datesUntil(LocalDate.of(2031, 1, 1)).filter(day -> on(kind, party, day).size() != 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"hearing_citizen, amount, -1, 应在 0 至", "hearing_citizen, party, \"FIRM\", 没有“FIRM”这个选项",
            "hearing_citizen, validTo, \"2030-01-01\", 适用日期重叠", "hearing_citizen, citation, , 必填"})
    void aRowThatMakesNoSenseIsRefusedByName(String row, String column, String cell, String complaint) throws IOException {
        String xml = Files.readString(FILE);
        String changed = xml.replaceFirst("(_" + row + "_" + column + "\"><text>)[^<]*(</text>)", "$1" + (cell == null ? "" : cell) + "$2");
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> Thresholds.read(TestTables.read(changed, Thresholds.TABLE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageContaining("表“程序标准”第 ");
    }

    private static Thresholds thresholds(Thresholds.DeliberationMode deliberation, Thresholds.LegalReviewMode review) {
        DecisionTables.Sheet sheet = TestTables.read(FILE, Thresholds.TABLE);
        return new Thresholds(new DecisionTables() {
            @Override
            public Outcome decide(String table, Map<String, Object> inputs) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Outcome> decideAll(String table, Map<String, Object> inputs) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Sheet read(String table) {
                return sheet;
            }
        }, deliberation, review);
    }

    private static Intended fine(String yuan, boolean organisation) {
        return new Intended(Set.of(PenaltyKind.FINE), new BigDecimal(yuan), organisation);
    }

    @ParameterizedTest(name = "{0} yuan, organisation {1}, on {2}: {3}")
    @CsvSource({"49999.99, true, 2022-03-01, false", "50000, true, 2022-03-01, true", "50000, true, 2023-07-01, false",
            "199999.99, true, 2024-01-01, false", "200000, true, 2024-01-01, true", "4999, false, 2024-01-01, false", "5000, false, 2024-01-01, true"})
    void aHearingIsDueFromTheAmountOfTheDayOn(String yuan, boolean organisation, LocalDate day, boolean due) {
        assertThat(STATUTORY.hearing(fine(yuan, organisation), day).due()).isEqualTo(due);
    }

    @Test
    void aHearingIsDueForSomeKindsWhateverTheAmount() {
        Intended closure = new Intended(Set.of(PenaltyKind.CLOSURE), null, true);
        assertThat(STATUTORY.hearing(closure, LocalDate.of(2024, 1, 1))).satisfies(due -> {
            assertThat(due.due()).isTrue();
            assertThat(due.reason()).contains("责令停业、关闭", "第六十三条");
        });
        assertThat(STATUTORY.hearing(new Intended(Set.of(PenaltyKind.WARNING), null, true), LocalDate.of(2024, 1, 1)).due()).isFalse();
    }

    @Test
    void theBureauDeliberatesOnAllTheLawOnHeavyOrComplexOnes() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(ALL_CASES.deliberation(fine("100", true), false, day).due()).isTrue();
        assertThat(STATUTORY.deliberation(fine("499999.99", true), false, day).due()).isFalse();
        assertThat(STATUTORY.deliberation(fine("500000", true), false, day).due()).isTrue();
        assertThat(STATUTORY.deliberation(fine("100", true), true, day).due()).isTrue();
    }

    @Test
    void theBureauReviewsAllTheLawThoseThatWereHeardOrAreComplex() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(ALL_CASES.legalReview(fine("100", true), false, false, day).due()).isTrue();
        assertThat(STATUTORY.legalReview(fine("900000", true), false, false, day).due()).isFalse();
        assertThat(STATUTORY.legalReview(fine("900000", true), true, false, day).reason()).contains("听证", "第五十八条");
        assertThat(STATUTORY.legalReview(fine("900000", true), false, true, day).due()).isTrue();
    }

    private static List<Threshold> on(Threshold.Kind kind, Threshold.Party party, LocalDate day) {
        return ALL.stream().filter(one -> one.kind() == kind && one.party() == party && one.validOn(day)).toList();
    }
}
