package org.bihuan.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.engine.TestTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** The tables of grades, of the positive list and of conduct, as they stand on disk. */
public final class DifferentiationTables {

    static final Path SCHEMES = Path.of("processes/enterprise/grade-schemes.dmn");
    static final Path GAINS = Path.of("processes/enterprise/positive-list-gains.dmn");

    private static final Set<String> MATCHED = new TreeSet<>();
    private static final DmnEngine DMN = TestTables.engine(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
    private static final DmnDecision CONDITIONS = table(ListConditions.CONDITIONS);
    private static final DmnDecision EFFECTS = table(ConductEffects.EFFECTS);
    private static final DmnDecision LEVELS = table(ConductEffects.LEVELS);

    private DifferentiationTables() {
    }

    static GradeScale scale() {
        return GradeTable.read(TestTables.read(SCHEMES, GradeTable.TABLE));
    }

    private static DmnDecision table(String key) {
        try (InputStream model = Files.newInputStream(Path.of("processes/enterprise", key + ".dmn"))) {
            return DMN.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<EmergencyExemptions.Exemption> exemption(ListKind kind, LocalDate day) {
        return ListConditions.exemption(TestTables.read(GAINS, ListConditions.GAINS), kind, day);
    }

    static List<String> barriers(ListConditions.Facts facts) {
        return DMN.evaluateDecisionTable(CONDITIONS, facts.inputs()).getResultList().stream().map(row -> (String) row.get("barrier")).toList();
    }

    static Map<String, Object> effect(ConductKind kind) {
        return DMN.evaluateDecisionTable(EFFECTS, Map.of("conduct", kind.name())).getSingleResult().getEntryMap();
    }

    static String level(int score) {
        DmnDecisionTableResult result = DMN.evaluateDecisionTable(LEVELS, Map.of("score", score));
        return (String) result.getSingleResult().get("level");
    }

    /** An enterprise with nothing in its way. */
    static ListConditions.Facts clean(ListKind kind) {
        return new ListConditions.Facts(kind, "PRINTING", false, false, 0, 0, null, "GREEN", null, false);
    }

    /** Asks the tables about everything that decides, and returns the rows that answered. */
    public static Set<String> rowsHit() {
        MATCHED.clear();
        for (ConductKind kind : ConductKind.values()) {
            effect(kind);
        }
        for (int score : new int[] {100, 89, 69, 49, -30}) {
            level(score);
        }
        for (ListKind kind : ListKind.values()) {
            for (String level : List.of("GREEN", "BLUE", "YELLOW", "RED")) {
                for (String trade : List.of("PRINTING", "WASTE_INCINERATION", "WASTEWATER_TREATMENT")) {
                    barriers(new ListConditions.Facts(kind, trade, true, false, 1, 1, "D", level, new BigDecimal("100.01"), true));
                }
            }
        }
        return Set.copyOf(MATCHED);
    }

    /** What the tables that are read as data answer. */
    public static Map<Path, Function<Sheet, Object>> answers() {
        Map<Path, Function<Sheet, Object>> answers = new LinkedHashMap<>();
        answers.put(SCHEMES, sheet -> {
            GradeScale scale = GradeTable.read(sheet);
            List<Object> all = new ArrayList<>();
            for (String scheme : List.of("G2020", "G2026")) {
                for (GradeCategory category : GradeCategory.values()) {
                    for (String grade : List.of("A_PLUS", "A", "B", "B_MINUS", "C", "D", "LEADING", "NOT_LEADING")) {
                        all.add(scale.step(scheme, category, grade));
                    }
                }
            }
            return all;
        });
        answers.put(GAINS, sheet -> ListConditions.gains(sheet, ListKind.LAW_ABIDING, LocalDate.of(2026, 1, 1)));
        return answers;
    }
}
