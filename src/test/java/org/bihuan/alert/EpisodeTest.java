package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which alerts belong together, and which a mark or a known state takes out. */
class EpisodeTest {

    private static final Instant T = Instant.parse("2026-03-02T04:00:00Z");

    private static Alert alert(AlertKind kind, String subKind, String outlet, String device, String pollutant, Averaging averaging, long fromMinutes,
                               long toMinutes, Map<String, Object> details) {
        return new Alert(1, "s", "e", kind, subKind, "91130434MA00000022", "130434", outlet, device, pollutant, BigDecimal.TEN, BigDecimal.ONE,
                "mg/m3", averaging, T.plusSeconds(fromMinutes * 60), T.plusSeconds(toMinutes * 60), T, T, "source-1", null, details);
    }

    private static Alert hour(long fromMinutes) {
        return alert(AlertKind.CEMS_EXCEED, null, "DA001", null, "a21002", Averaging.HOUR, fromMinutes, fromMinutes + 60, Map.of());
    }

    private static KnownState state(KnownStateKind kind, long fromMinutes, long toMinutes) {
        return new KnownState(1, kind, null, "91130434MA00000022", null, null, null, null, T.plusSeconds(fromMinutes * 60),
                T.plusSeconds(toMinutes * 60), "", "operator-1", T, null, null, null);
    }

    @Property
    void aKeyFitsItsColumnAndItsSiblingKeyForgetsOnlyThePollutant(@ForAll @StringLength(max = 64) String outlet,
                                                                  @ForAll @StringLength(max = 32) String pollutant, @ForAll AlertKind kind) {
        String place = outlet.replace("|", "");
        String code = pollutant.replace("|", "");
        Episode episode = Episode.of(alert(kind, null, place, null, code, null, 0, 60, Map.of()));
        assertThat(episode.key()).hasSizeLessThanOrEqualTo(300);
        assertThat(Episode.siblingOf(episode.key())).isEqualTo(episode.sibling());
        Episode other = Episode.of(alert(kind, null, place, null, code + "x", null, 0, 60, Map.of()));
        assertThat(other.key()).isNotEqualTo(episode.key());
        assertThat(other.sibling()).isEqualTo(episode.sibling());
    }

    @Test
    void thePlaceIsTheOutletElseTheDeviceElseTheStation() {
        assertThat(Episode.of(alert(AlertKind.HOTSPOT, null, "DA001", "MN1", "a34004", null, 0, 1, Map.of("station", "某站"))).place()).isEqualTo("DA001");
        assertThat(Episode.of(alert(AlertKind.HOTSPOT, null, null, "MN1", "a34004", null, 0, 1, Map.of("station", "某站"))).place()).isEqualTo("MN1");
        assertThat(Episode.of(alert(AlertKind.HOTSPOT, null, null, null, "a34004", null, 0, 1, Map.of("station", "某站"))).place()).isEqualTo("某站");
    }

    @Property
    void sharingAnHourIsMutualAndHoldsExactlyWhenTheHoursOfTheClockMeet(@ForAll @IntRange(max = 600) int a, @ForAll @IntRange(max = 600) int aLong,
                                                                        @ForAll @IntRange(max = 600) int b, @ForAll @IntRange(max = 600) int bLong) {
        boolean shares = Episode.sameHours(at(a), at(a + aLong), at(b), at(b + bLong));
        assertThat(Episode.sameHours(at(b), at(b + bLong), at(a), at(a + aLong))).isEqualTo(shares);
        assertThat(shares).isEqualTo(Math.max(a / 60, b / 60) <= Math.min((a + aLong) / 60, (b + bLong) / 60));
    }

    private static Instant at(int minutes) {
        return T.plusSeconds(minutes * 60L);
    }

    @Property
    void anHourlyHitRecursAfterMoreThanTwoHoursAndADailyAfterMoreThanADay(@ForAll @IntRange(min = -3000, max = 3000) int pause) {
        assertThat(Episode.recurs(T, hour(pause))).isEqualTo(pause > 120);
        Alert day = alert(AlertKind.CEMS_EXCEED, null, "DA001", null, "a21002", Averaging.DAY, pause, pause + 1440, Map.of());
        assertThat(Episode.recurs(T, day)).isEqualTo(pause > 1440);
    }

    @Test
    void onlyWhatEndedWithoutACaseReopensAndOnlyWithinADay() {
        for (LeadOutcome outcome : LeadOutcome.values()) {
            boolean reopens = outcome == LeadOutcome.EXPLAINED || outcome == LeadOutcome.CORRECTED || outcome == LeadOutcome.WITHDRAWN;
            assertThat(Episode.reopens(outcome, T, T.plus(Duration.ofHours(24)))).isEqualTo(reopens);
            assertThat(Episode.reopens(outcome, T, T.plus(Duration.ofHours(24)).plusSeconds(1))).isFalse();
        }
    }

    @Property
    void aStateCoversAPeriodOfWhichItTakesMoreThanAQuarter(@ForAll @IntRange(min = -100, max = 200) int from, @ForAll @IntRange(min = 1, max = 200) int length) {
        long common = Math.max(0, Math.min(60, from + length) - Math.max(0, from));
        assertThat(state(KnownStateKind.CALIBRATION, from, from + length).covers(hour(0))).isEqualTo(common > 15);
    }

    /** Calibrated from 10:00 to 10:15 the hour has its 45 valid minutes, and its exceedance stays; a minute more and it has not. */
    @Test
    void anHourWithFortyFiveValidMinutesIsNotScreenedOut() {
        assertThat(state(KnownStateKind.CALIBRATION, 0, 15).covers(hour(0))).isFalse();
        assertThat(state(KnownStateKind.CALIBRATION, 0, 16).covers(hour(0))).isTrue();
    }

    @Test
    void aMomentIsCoveredWhenItLiesInside() {
        Alert moment = alert(AlertKind.CEMS_ABNORMAL, "JUMP", "DA001", null, "a21002", null, 10, 10, Map.of());
        assertThat(state(KnownStateKind.MAINTENANCE, 10, 11).covers(moment)).isTrue();
        assertThat(state(KnownStateKind.MAINTENANCE, 0, 10).covers(moment)).isFalse();
    }

    @Test
    void sparedHoursOfAFurnaceExcuseHourlyValuesAndNoDailyMean() {
        Alert daily = alert(AlertKind.CEMS_EXCEED, null, "DA001", null, "a21002", Averaging.DAY, 0, 24 * 60, Map.of());
        for (KnownStateKind kind : new KnownStateKind[] {KnownStateKind.EXEMPT_HOURS, KnownStateKind.INVALID_HOURS}) {
            assertThat(state(kind, 0, 24 * 60).covers(hour(0))).isTrue();
            assertThat(state(kind, 0, 24 * 60).covers(daily)).isFalse();
        }
        assertThat(state(KnownStateKind.MAINTENANCE, 0, 24 * 60).covers(daily)).isTrue();
        assertThat(KnownStateKind.EXEMPT_HOURS.excuses(AlertKind.CEMS_ABNORMAL, "ZERO")).isFalse();
        assertThat(KnownStateKind.INVALID_HOURS.excuses(AlertKind.CEMS_ABNORMAL, "ZERO")).isTrue();
        assertThat(KnownStateKind.INVALID_HOURS.excuses(AlertKind.POWER_DIFF, null)).isFalse();
    }

    @Test
    void aDayOfTooFewValidHoursExcusesItsMeanAndNoHour() {
        Alert daily = alert(AlertKind.CEMS_EXCEED, null, "DA001", null, "a21002", Averaging.DAY, 0, 24 * 60, Map.of());
        assertThat(state(KnownStateKind.INVALID_DAY, 0, 24 * 60).covers(daily)).isTrue();
        assertThat(state(KnownStateKind.INVALID_DAY, 24 * 60, 48 * 60).covers(daily)).isFalse();
        assertThat(state(KnownStateKind.INVALID_DAY, 0, 24 * 60).covers(hour(0))).isFalse();
        assertThat(KnownStateKind.INVALID_DAY.excuses(AlertKind.CEMS_ABNORMAL, "ZERO")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a21002, true", "a34013, false", ", false"})
    void aStateOfSomePollutantsExcusesThoseOnly(String pollutant, boolean excused) {
        KnownState state = new KnownState(1, KnownStateKind.EXEMPT_HOURS, null, "91130434MA00000022", null, "DA001", null, Set.of("a21002", "a21026"), null, T,
                T.plusSeconds(3600), "", "operator-1", T, null, null, null);
        assertThat(state.covers(alert(AlertKind.CEMS_EXCEED, null, "DA001", null, pollutant, Averaging.HOUR, 0, 60, Map.of()))).isEqualTo(excused);
    }

    @Test
    void noStateAndNoMarkExcusesWhatSaysThatTheStateItselfIsFalse() {
        Map<String, Object> stopped = Map.of("marks", List.of("F"));
        for (KnownStateKind kind : KnownStateKind.values()) {
            assertThat(kind.excuses(AlertKind.CEMS_ABNORMAL, "STOPPED_BUT_RUNNING")).isFalse();
            assertThat(kind.excuses(AlertKind.MARK_FAULT, null)).isFalse();
            assertThat(kind.excuses(AlertKind.POWER_DIFF, "STOP_NOT_KEPT")).isFalse();
        }
        assertThat(ScreeningBatch.excusingMark(alert(AlertKind.CEMS_ABNORMAL, "STOPPED_BUT_RUNNING", null, null, null, null, 0, 1, stopped))).isEmpty();
        assertThat(ScreeningBatch.excusingMark(alert(AlertKind.CEMS_ABNORMAL, "ZERO", null, null, null, null, 0, 1, stopped))).contains(DataMark.F);
        assertThat(KnownStateKind.CALIBRATION.excuses(AlertKind.STOP_VIDEO, null)).isFalse();
        assertThat(KnownStateKind.POWER_CUT.excuses(AlertKind.STOP_VIDEO, null)).isTrue();
    }

    @Test
    void marksSpoilTheirDataButOverRangeAndHandSetValuesDoNotExcuse() {
        for (DataMark mark : DataMark.values()) {
            boolean excused = ScreeningBatch.excusingMark(alert(AlertKind.CEMS_EXCEED, null, null, null, null, null, 0, 1,
                    Map.of("marks", List.of(mark.name())))).isPresent();
            assertThat(excused).as(mark.name()).isEqualTo(List.of(DataMark.F, DataMark.M, DataMark.C, DataMark.D, DataMark.B).contains(mark));
        }
    }
}
