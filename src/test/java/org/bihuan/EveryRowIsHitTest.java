package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.alert.StandingEffectTest;
import org.bihuan.alert.TriageTableTest;
import org.bihuan.blacklist.BlacklistTables;
import org.bihuan.control.ControlTablesTest;
import org.bihuan.deliberation.RegulationTables;
import org.bihuan.engine.DecisionTables.Row;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.engine.TestTables;
import org.bihuan.enterprise.DifferentiationTables;
import org.bihuan.law.LawTables;
import org.bihuan.spotcheck.QualityTables;
import org.bihuan.waiver.IncineratorDayTest;
import org.bihuan.waiver.WaiverTables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No row of any decision table is dead. Of a table that is asked, some question of its room's test makes the row match; a table
 * that is read as data is read once more without the row, and some answer of its room has to be another then.
 */
class EveryRowIsHitTest {

    private static final Path PROCESSES = Path.of("processes");

    @TestFactory
    Stream<DynamicTest> everyRowOfEveryTableCounts() throws IOException {
        Set<String> matched = new HashSet<>(TriageTableTest.rowsHit());
        matched.addAll(IncineratorDayTest.rowsHit());
        matched.addAll(ControlTablesTest.rowsHit());
        matched.addAll(StandingEffectTest.rowsHit());
        matched.addAll(DifferentiationTables.rowsHit());
        Map<Path, Function<Sheet, Object>> answers = new HashMap<>(LawTables.answers());
        answers.putAll(RegulationTables.answers());
        answers.putAll(WaiverTables.answers());
        answers.putAll(BlacklistTables.answers());
        answers.putAll(DifferentiationTables.answers());
        answers.putAll(QualityTables.answers());
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.toString(),
                    () -> assertThat(unused(file, answers.get(file), matched)).as("rows of " + file + " on which no answer rests").isEmpty()));
        }
    }

    private static List<String> unused(Path file, Function<Sheet, Object> answers, Set<String> matched) {
        var model = Dmn.readModelFromFile(file.toFile());
        List<String> rows = model.getModelElementsByType(Rule.class).stream().map(Rule::getId).toList();
        assertThat(rows).as("rows of " + file).isNotEmpty().doesNotHaveDuplicates();
        if (answers == null) {
            return rows.stream().filter(row -> !matched.contains(row)).toList();
        }
        Sheet whole = TestTables.read(file, model.getModelElementsByType(Decision.class).iterator().next().getId());
        assertThat(whole.rows()).extracting(Row::id).isEqualTo(rows);
        Object answered = answers.apply(whole);
        return rows.stream().filter(row -> answered.equals(without(whole, row, answers))).toList();
    }

    /** What the room answers without the row; what it cannot even read then rests on it. */
    private static Object without(Sheet whole, String row, Function<Sheet, Object> answers) {
        Sheet less = new Sheet(whole.table(), whole.name(), whole.version(), whole.rows().stream().filter(one -> !one.id().equals(row)).toList());
        try {
            return answers.apply(less);
        } catch (IllegalArgumentException incomplete) {
            return incomplete;
        }
    }
}
