package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.engine.TestTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;

/** The two tables decide every alert there can be, and none of their rows is dead. */
public class TriageTableTest {

    private static final List<String> MARKS = List.of("", "T", "S");
    private static final List<String> AVERAGINGS = List.of("", "INSTANT", "MINUTE", "HOUR", "DAY", "MONTH");

    private static final Set<String> MATCHED = new TreeSet<>();
    private static final DmnEngine DMN = TestTables.engine(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
    private static final DmnDecision TRIAGE = table("alert-triage");
    private static final DmnDecision DEADLINE = table("response-deadline");

    private static DmnDecision table(String key) {
        try (InputStream model = Files.newInputStream(Path.of("processes/alert", key + ".dmn"))) {
            return DMN.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> triage(TriageTable.Facts facts) {
        DmnDecisionTableResult results = DMN.evaluateDecisionTable(TRIAGE, facts.inputs());
        assertThat(results).as("exactly one row answers %s", facts).hasSize(1);
        return results.get(0).getEntryMap();
    }

    private static List<String> subKinds(AlertKind kind) {
        return kind.subKinds().isEmpty() ? List.of("") : Stream.concat(Stream.of(""),
                kind.subKinds().keySet().stream()).toList();
    }

    @Property(tries = 300)
    void everyAlertGetsAGradeARouteAndAReason(@ForAll AlertKind kind, @ForAll @IntRange(max = 20) int subKind,
                                              @ForAll @IntRange(max = 2) int mark, @ForAll @IntRange(max = 5) int averaging,
                                              @ForAll @DoubleRange(max = 1000) double timesOver, @ForAll @DoubleRange(max = 800) double hours,
                                              @ForAll boolean key, @ForAll @IntRange(min = 1, max = 9) int repeats,
                                              @ForAll @IntRange(max = 2) int running, @ForAll boolean flow,
                                              @ForAll @DoubleRange(max = 1500) double minutes, @ForAll boolean complaint,
                                              @ForAll boolean second) {
        Boolean runs = running == 0 ? null : running == 1;
        Map<String, Object> answer = triage(new TriageTable.Facts(kind, subKinds(kind).get(subKind % subKinds(kind).size()),
                MARKS.get(mark), AVERAGINGS.get(averaging), timesOver, hours, key, repeats, runs, flow, minutes, complaint, second));
        assertThat(Grade.valueOf((String) answer.get("grade"))).isNotNull();
        assertThat(Route.valueOf((String) answer.get("route"))).isNotNull();
        assertThat((String) answer.get("reason")).isNotBlank();
    }

    @Test
    void everyRowCanBeReached() {
        Set<String> rows = new TreeSet<>();
        rows.addAll(rows("alert-triage"));
        rows.addAll(rows("response-deadline"));
        assertThat(rowsHit()).containsAll(rows);
    }

    /** Asks both tables about alerts of every kind, and returns the rows that answered. */
    public static Set<String> rowsHit() {
        MATCHED.clear();
        for (AlertKind kind : AlertKind.values()) {
            for (String subKind : subKinds(kind)) {
                for (String mark : MARKS) {
                    triage(facts(kind, subKind, mark, "", 0, 1, false, 1, null, false, 60, false, false));
                }
                for (String averaging : List.of("HOUR", "DAY")) {
                    for (double timesOver : new double[] {0.5, 1.5, 3.5}) {
                        triage(facts(kind, subKind, "", averaging, timesOver, 1, false, 1, null, false, 60, false, false));
                    }
                    triage(facts(kind, subKind, "", averaging, 0.5, 1, false, 3, true, false, 60, false, false));
                }
                triage(facts(kind, subKind, "", "HOUR", 0.5, 5, true, 1, true, false, 5, false, false));
                triage(facts(kind, subKind, "", "HOUR", 0.5, 30, false, 1, false, true, 60, true, true));
                triage(facts(kind, subKind, "", "HOUR", 0.5, 3, false, 1, true, true, 60, true, true));
            }
        }
        for (Grade grade : Grade.values()) {
            for (Route route : Route.values()) {
                for (AlertKind kind : AlertKind.values()) {
                    Map<String, Object> inputs = new HashMap<>(Map.of("grade", grade.name(), "route", route.name(), "kind", kind.name()));
                    Map<String, Object> answer = DMN.evaluateDecisionTable(DEADLINE, inputs).getSingleResult().getEntryMap();
                    int acknowledge = ((Number) answer.get("acknowledgeMinutes")).intValue();
                    assertThat(acknowledge).isPositive().isLessThan(((Number) answer.get("feedbackMinutes")).intValue());
                }
            }
        }
        return Set.copyOf(MATCHED);
    }

    @Test
    void aHighValueIsToBeAnsweredWithinTheHour() {
        assertThat(triage(facts(AlertKind.HOTSPOT, "", "", "HOUR", 0.6, 1, false, 1, null, false, 60, false, false)))
                .containsEntry("route", "AT_ONCE");
        assertThat(DMN.evaluateDecisionTable(DEADLINE, Map.of("grade", "ORANGE", "route", "AT_ONCE", "kind", "HOTSPOT")).getSingleResult()
                .getEntryMap()).containsEntry("feedbackMinutes", 60).containsEntry("acknowledgeMinutes", 15);
    }

    @Test
    void theWorseTheGradeTheShorterTheTime() {
        long before = Long.MAX_VALUE;
        for (Grade grade : Grade.values()) {
            long minutes = ((Number) DMN.evaluateDecisionTable(DEADLINE, Map.of("grade", grade.name(), "route", "ON_SITE", "kind", "CEMS_EXCEED"))
                    .getSingleResult().getEntry("feedbackMinutes")).longValue();
            assertThat(minutes).isLessThan(before);
            before = minutes;
        }
    }

    private static TriageTable.Facts facts(AlertKind kind, String subKind, String mark, String averaging, double timesOver, double hours,
                                           boolean key, int repeats, Boolean running, boolean flow, double minutes, boolean complaint,
                                           boolean second) {
        return new TriageTable.Facts(kind, subKind, mark, averaging, timesOver, hours, key, repeats, running, flow, minutes, complaint, second);
    }

    private static Set<String> rows(String key) {
        try {
            Set<String> rows = new TreeSet<>();
            Matcher rule = Pattern.compile("<rule id=\"([^\"]+)\"")
                    .matcher(Files.readString(Path.of("processes/alert", key + ".dmn")));
            while (rule.find()) {
                rows.add(rule.group(1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
