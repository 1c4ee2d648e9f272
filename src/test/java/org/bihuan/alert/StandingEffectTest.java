package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bihuan.engine.TestTables;
import org.bihuan.enterprise.ConductKind;
import org.bihuan.enterprise.Standing;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the positive list, the grade and the credit of an enterprise change about the way of a lead, and what they do not. */
public class StandingEffectTest {

    private static final Set<String> MATCHED = new TreeSet<>();
    private static final DmnEngine DMN = TestTables.engine(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
    private static final DmnDecision TABLE = table();

    private static DmnDecision table() {
        try (InputStream model = Files.newInputStream(Path.of("processes/alert/standing-effect.dmn"))) {
            return DMN.parseDecision(TriageTable.STANDING, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TriageTable.Facts facts(String subKind, String mark, boolean flowChanged, boolean complaint) {
        return new TriageTable.Facts(AlertKind.CEMS_ABNORMAL, subKind, mark, "HOUR", 0.5, 1, false, 1, null, flowChanged, 60, complaint, false);
    }

    private static Standing standing(boolean listed, String grade, String level) {
        return new Standing("91130434MA00000022", "G2026", "GRADED", grade, grade, listed ? "KEY_PROJECT" : null, 100, level, level);
    }

    /** The new way, or nothing. */
    private static String way(Grade grade, Route route, TriageTable.Facts facts, Standing standing) {
        return (String) DMN.evaluateDecisionTable(TABLE, TriageTable.standingInputs(new TriageTable.Decision(grade, route, "理由", "rule", 1), facts, standing))
                .getSingleResult().get("effectRoute");
    }

    private static final TriageTable.Facts PLAIN = facts("MISSING", "", false, false);

    @ParameterizedTest(name = "listed, {0} {1}: {2}")
    @CsvSource({"BLUE, ON_SITE, OFF_SITE", "YELLOW, ON_SITE, OFF_SITE", "ORANGE, AT_ONCE, OFF_SITE", "RED, ON_SITE, ''", "RED, AT_ONCE, ''", "YELLOW, OFF_SITE, ''",
            "YELLOW, ENTERPRISE_FIRST, ''"})
    void whoIsListedIsCheckedFromAfarFirstUnlessItIsRed(Grade grade, Route route, String way) {
        assertThat(way(grade, route, PLAIN, standing(true, "B", "GREEN"))).isEqualTo(way);
        assertThat(way(grade, route, PLAIN, standing(false, "B", "GREEN"))).isEmpty();
    }

    @Test
    void falsificationAndComplaintsGoTheirWayForWhoIsListedToo() {
        for (TriageTable.Facts facts : List.of(facts("MISSING", "S", false, false), facts("PROVEN_FALSE", "", false, false), facts("LOGIC_BREAK", "", false, false),
                facts("STOPPED_BUT_RUNNING", "", false, false), facts("CONSTANT", "", true, false), facts("MISSING", "", false, true))) {
            assertThat(way(Grade.ORANGE, Route.ON_SITE, facts, standing(true, "A", "GREEN"))).as(facts.toString()).isEmpty();
        }
        assertThat(way(Grade.ORANGE, Route.ON_SITE, facts("CONSTANT", "", false, false), standing(true, "A", "GREEN"))).isEqualTo("OFF_SITE");
    }

    @Test
    void whoHasPoorCreditOrTheLowestGradeDoesNotCheckItself() {
        assertThat(way(Grade.YELLOW, Route.ENTERPRISE_FIRST, PLAIN, standing(false, "B", "RED"))).isEqualTo("OFF_SITE");
        assertThat(way(Grade.YELLOW, Route.ENTERPRISE_FIRST, PLAIN, standing(false, "D", "GREEN"))).isEqualTo("OFF_SITE");
        assertThat(way(Grade.YELLOW, Route.ENTERPRISE_FIRST, PLAIN, standing(false, "C", "YELLOW"))).isEmpty();
        assertThat(way(Grade.YELLOW, Route.ENTERPRISE_FIRST, PLAIN, standing(false, null, "GREEN"))).isEmpty();
        assertThat(way(Grade.YELLOW, Route.ON_SITE, PLAIN, standing(false, "D", "RED"))).isEmpty();
    }

    /** Nothing keeps officers from a red alert, a complaint or a falsification, and nobody is explained away by standing. */
    @Property(tries = 300)
    void standingNeverWeakensWhatIsGrave(@ForAll Grade grade, @ForAll Route route, @ForAll boolean listed, @ForAll boolean complaint, @ForAll boolean handSet) {
        String way = way(grade, route, facts("MISSING", handSet ? "S" : "", false, complaint), standing(listed, "D", "RED"));
        assertThat(way).isIn("", "OFF_SITE");
        if (grade == Grade.RED || complaint || handSet) {
            assertThat(way).isEmpty();
        }
    }

    @Test
    void aTrueAlertTellsOfLostLinksAndOfMeasuresNotKept() {
        Duration enough = Duration.ofDays(3);
        assertThat(ProvenConduct.kind(AlertKind.CEMS_ABNORMAL, "MISSING", enough, enough)).contains(ConductKind.LINK_LOST);
        assertThat(ProvenConduct.kind(AlertKind.POWER_DIFF, "LINK_LOST", enough, enough)).contains(ConductKind.LINK_LOST);
        assertThat(ProvenConduct.kind(AlertKind.CEMS_ABNORMAL, "MISSING", enough.minusMinutes(1), enough)).isEmpty();
        assertThat(ProvenConduct.kind(AlertKind.CEMS_ABNORMAL, "ZERO", enough, enough)).isEmpty();
        assertThat(ProvenConduct.kind(AlertKind.CEMS_EXCEED, null, enough, enough)).isEmpty();
        assertThat(ProvenConduct.kind(AlertKind.MEASURE, null, Duration.ZERO, enough)).contains(ConductKind.MEASURE_BREACHED);
        assertThat(ProvenConduct.kind(AlertKind.STOP_VIDEO, null, Duration.ZERO, enough)).contains(ConductKind.MEASURE_BREACHED);
    }

    @Test
    void whatTheSourceOrTheWatchRoomCallsAComplaintIsOne() {
        assertThat(ProvenConduct.complaint(alert(Map.of("complaint", true)))).isTrue();
        assertThat(ProvenConduct.complaint(alert(Map.of("origin", "COMPLAINT")))).isTrue();
        assertThat(ProvenConduct.complaint(alert(Map.of("complaint", false, "origin", "PATROL")))).isFalse();
        assertThat(ProvenConduct.complaint(alert(Map.of()))).isFalse();
    }

    private static Alert alert(Map<String, Object> details) {
        Instant at = Instant.parse("2026-11-26T02:00:00Z");
        return new Alert(1, "test", "1", AlertKind.REMOTE, null, null, "130434", null, null, null, null, null, null, null, at, at, at, at, "source-1", null, details);
    }

    /** Asks the table about every standing, and returns the rows that answered. */
    public static Set<String> rowsHit() {
        MATCHED.clear();
        for (Grade grade : Grade.values()) {
            for (Route route : Route.values()) {
                for (Standing standing : List.of(standing(true, "A", "GREEN"), standing(false, "D", "GREEN"), standing(false, "A", "RED"))) {
                    for (TriageTable.Facts facts : List.of(PLAIN, facts("MISSING", "S", false, false), facts("LOGIC_BREAK", "", false, false), facts("CONSTANT", "", true, false),
                            facts("MISSING", "", false, true))) {
                        way(grade, route, facts, standing);
                    }
                }
            }
        }
        return Set.copyOf(MATCHED);
    }
}
