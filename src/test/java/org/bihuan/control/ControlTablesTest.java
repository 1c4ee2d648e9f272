package org.bihuan.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TestTables;
import org.bihuan.enterprise.Trade;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of this room answer every question there can be. */
public class ControlTablesTest {

    private static final Set<String> MATCHED = new TreeSet<>();
    private static final DmnEngine DMN = TestTables.engine(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
    private static final Map<String, DmnDecision> READ = new HashMap<>();

    /** The tables as they lie on disk, in version 1. */
    static final DecisionTables ON_DISK = new DecisionTables() {

        @Override
        public Outcome decide(String table, Map<String, Object> inputs) {
            List<Outcome> all = decideAll(table, inputs);
            assertThat(all).as("%s answers %s", table, inputs).hasSize(1);
            return all.get(0);
        }

        @Override
        public List<Outcome> decideAll(String table, Map<String, Object> inputs) {
            DmnDecision decision = READ.computeIfAbsent(table, ControlTablesTest::read);
            return DMN.evaluateDecisionTable(decision, inputs).getResultList().stream().map(one -> new Outcome(table, 1, "rule", new HashMap<>(one))).toList();
        }

        @Override
        public Sheet read(String table) {
            throw new UnsupportedOperationException();
        }
    };
    static final ControlTables TABLES = new ControlTables(ON_DISK);

    private static DmnDecision read(String table) {
        try (InputStream model = Files.newInputStream(Path.of("processes/control", table + ".dmn"))) {
            return DMN.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RatioInput input(Trade trade, ControlGrade grade, boolean corridor, boolean core, Integer rank, int units) {
        return new RatioInput("91130434MA00000022", trade, grade, corridor, core, rank, "水泥磨", CountedUnit.DEVICE, units);
    }

    /** Asks the tables every question, and returns the rows that answered. */
    public static Set<String> rowsHit() {
        for (ControlGrade grade : ControlGrade.values()) {
            for (ResponseLevel level : ResponseLevel.values()) {
                assertThat(TABLES.treatment(grade, level).reason()).isNotBlank();
            }
            for (Trade trade : Trade.values()) {
                for (int bits = 0; bits < 4; bits++) {
                    for (Integer rank : new Integer[] {null, 1, 3, 4, 17, 18, 20}) {
                        RatioInput input = input(trade, grade, (bits & 1) != 0, (bits & 2) != 0, rank, 2);
                        assertThat(TABLES.terms(input).className()).isNotBlank();
                        assertThat(TABLES.breach(input).points()).isPositive();
                    }
                }
            }
        }
        return Set.copyOf(MATCHED);
    }

    @ParameterizedTest
    @CsvSource({"A_PLUS, RED, OWN", "A, RED, OWN", "LEADING, ORANGE, OWN", "B, YELLOW, OWN", "B, ORANGE, LISTED", "B_MINUS, YELLOW, LISTED", "C, ORANGE, LISTED",
        "NOT_LEADING, RED, LISTED", "D, YELLOW, LISTED", "D, ORANGE, STOP", "D, RED, STOP"})
    void aGradeIsTreatedByTheLevel(ControlGrade grade, ResponseLevel level, Treatment treatment) {
        assertThat(TABLES.treatment(grade, level).treatment()).isEqualTo(treatment);
    }

    @ParameterizedTest
    @CsvSource({"STEEL, 25, CEILING", "COKING, 25, CEILING", "VOC, 25, CEILING", "CEMENT, 20, CEILING", "POWER, 20, CEILING", "GLASS, 15, HALF_UP", "OTHER, 15, HALF_UP"})
    void aTradeHasTheBaseOfItsClass(Trade trade, BigDecimal base, RoundingMode rounding) {
        RatioTerms terms = TABLES.terms(input(trade, ControlGrade.C, false, false, null, 2));
        assertThat(terms.base()).isEqualByComparingTo(base);
        assertThat(terms.rounding()).isEqualTo(rounding);
        assertThat(terms.points()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, -5", "3, -5", "18, 5", "20, 5"})
    void theRankOfTheCountyCounts(int rank, BigDecimal points) {
        assertThat(TABLES.terms(input(Trade.CEMENT, ControlGrade.C, false, false, rank, 2)).points()).singleElement()
                .satisfies(one -> assertThat(one.points()).isEqualByComparingTo(points));
    }

    @ParameterizedTest
    @CsvSource({"4", "17"})
    void theMiddleOfTheRankingCountsNothing(int rank) {
        assertThat(TABLES.terms(input(Trade.CEMENT, ControlGrade.C, false, false, rank, 2)).points()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Trade.class, names = {"STEEL", "POWER", "COKING", "CEMENT"})
    void theMainUrbanAreaIsStricterForSteelPowerAndCoking(Trade trade) {
        List<RatioTerms.Points> points = TABLES.terms(input(trade, ControlGrade.C, true, true, null, 2)).points();
        assertThat(points).hasSize(trade == Trade.CEMENT ? 1 : 2);
        assertThat(points.stream().map(RatioTerms.Points::parameter).anyMatch(p -> p != null && p.contains("4 小时"))).isEqualTo(trade == Trade.COKING);
    }

    @Test
    void everyReasonCountsByItself() {
        List<DmnDecisionRuleResult> results = DMN.evaluateDecisionTable(READ.computeIfAbsent(ControlTables.POINTS, ControlTablesTest::read),
                ControlTables.pointsQuestion(input(Trade.STEEL, ControlGrade.C, true, true, 1, 2), false));
        assertThat(results).hasSize(3);
    }
}
