package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Days of a furnace judged by hand, hour by hour, each under the row of the decision table that it tries. */
class FurnaceDaysByHandTest {

    private static final Map<Character, FurnaceState> STATES = Map.of('R', FurnaceState.RUNNING, 'S', FurnaceState.STARTING,
            'T', FurnaceState.STOPPING, 'O', FurnaceState.STOPPED, 'F', FurnaceState.FAULT, 'A', FurnaceState.ACCIDENT,
            'D', FurnaceState.DRYING, 'C', FurnaceState.COOLING);

    /** @param hours one letter for each of the 24 hours: what the plant marked */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/waiver/by-hand.csv", numLinesToSkip = 1, delimiter = '|')
    void judgedByHand(String rule, String what, String hours, String particulate, int used, int drying, int quarter, int faultBefore,
                      String monoxide, int cold, int exempt, int judged, int usedAfter, int dryingAfter, String findings) {
        FurnaceDays day = FurnaceDays.aDay().used(used, drying, quarter, faultBefore).mean(StackPollutant.CO, monoxide, "80").cold(cold);
        for (int hour = 0; hour < hours.length(); hour++) {
            day.from(hour, hour, STATES.get(hours.charAt(hour)), particulate);
        }
        IncineratorDay.Verdict verdict = day.judged();
        assertThat(verdict.count(HourRuling.Treatment.EXEMPT)).as("%s %s: %s", rule, what, verdict.steps()).isEqualTo(exempt);
        assertThat(verdict.count(HourRuling.Treatment.JUDGED)).isEqualTo(judged);
        assertThat(verdict.after().used()).isEqualTo(usedAfter);
        assertThat(verdict.after().dryingUsed()).isEqualTo(dryingAfter);
        assertThat(verdict.findings().stream().map(one -> one.kind().name()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(findings == null ? List.of() : List.of(findings.split(" ")));
        assertThat(verdict.violation()).isEqualTo(findings != null);
    }
}
