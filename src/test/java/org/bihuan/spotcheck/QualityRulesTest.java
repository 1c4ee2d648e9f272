package org.bihuan.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.engine.TestTables;
import org.bihuan.spotcheck.InvalidSpans.Check;
import org.bihuan.spotcheck.InvalidSpans.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How monitors are judged, which data that voids, and when enterprises are called. */
class QualityRulesTest {

    private static final Instant DAY_0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(31);

    private static QualityLimits limits() {
        return QualityLimits.read(TestTables.read(Path.of("processes/spotcheck/quality-limits.dmn"), "quality-limits"));
    }

    @ParameterizedTest
    @CsvSource({"AIR, ZERO, 0, 2.5, 100, PASS", "AIR, ZERO, 0, 2.5001, 100, ADJUST", "AIR, ZERO, 0, -5, 100, ADJUST", "AIR, ZERO, 0, 5.0001, 100, FAIL",
        "AIR, SPAN, 80, 77.5, 100, PASS", "AIR, SPAN, 80, 74.9, 100, FAIL", "AIR, STANDARD_SAMPLE, 50, 52.5, , PASS", "AIR, STANDARD_SAMPLE, 50, 55, , ADJUST",
        "AIR, STANDARD_SAMPLE, 50, 55.01, , FAIL", "WATER, ZERO, 0, 5, 100, PASS", "WATER, ZERO, 0, 10.01, 100, FAIL", "WATER, STANDARD_SAMPLE, 40, 44, , PASS",
        "WATER, STANDARD_SAMPLE, 40, 36, , PASS", "WATER, STANDARD_SAMPLE, 40, 46, , ADJUST", "WATER, STANDARD_SAMPLE, 40, 33.9, , FAIL"})
    void everyBoundIsJudgedAsTheTableSays(String medium, QualityKind kind, BigDecimal expected, BigDecimal measured, BigDecimal fullScale, QualityVerdict verdict) {
        QualityLimit limit = limits().find(medium, kind).orElseThrow();
        assertThat(limit.ofFullScale()).isEqualTo(fullScale != null);
        assertThat(limit.judge(QualityLimit.error(expected, measured, fullScale == null ? expected : fullScale))).isEqualTo(verdict);
    }

    @Test
    void wasteWaterHasNoSpan() {
        assertThat(limits().find("WATER", QualityKind.SPAN)).isEmpty();
    }

    @Test
    void aFailureReachesBackToTheLastPassAndOnToTheNext() {
        assertThat(spans(true, 1, true, 8, false, 15, true, 16)).containsExactly(span(8, 16));
        assertThat(spans(true, 1, false, 8, false, 15, true, 16, false, 20, true, 21)).containsExactly(span(1, 16), span(16, 21));
        assertThat(spans(false, 3, true, 4)).containsExactly(span(0, 4));
        assertThat(spans(false, 50, true, 51)).containsExactly(span(19, 51));
        assertThat(spans(true, 1, true, 9)).isEmpty();
        assertThat(spans()).isEmpty();
    }

    /** Who failed and only came close since has not passed; who came close without having failed was in control. */
    @Test
    void aFailureWithoutAPassSinceHasNoEnd() {
        Instant fourth = DAY_0.plus(Duration.ofDays(4));
        List<Check> checks = new ArrayList<>(List.of(new Check(DAY_0.plus(Duration.ofDays(1)), QualityVerdict.PASS), new Check(DAY_0.plus(Duration.ofDays(2)), QualityVerdict.ADJUST),
                new Check(fourth, QualityVerdict.FAIL), new Check(fourth.plusSeconds(60), QualityVerdict.ADJUST)));
        assertThat(InvalidSpans.of(checks, DAY_0, MONTH)).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(DAY_0.plus(Duration.ofDays(2)));
            assertThat(span.open()).isTrue();
        });
        checks.add(new Check(fourth.plusSeconds(120), QualityVerdict.PASS));
        assertThat(InvalidSpans.of(checks, DAY_0, MONTH)).containsExactly(new Span(DAY_0.plus(Duration.ofDays(2)), fourth.plusSeconds(120)));
    }

    private static List<Span> spans(Object... checks) {
        List<Check> all = new ArrayList<>();
        for (int i = checks.length - 2; i >= 0; i -= 2) {
            all.add(check((Integer) checks[i + 1], (Boolean) checks[i]));
        }
        return InvalidSpans.of(all, DAY_0, MONTH);
    }

    private static Check check(int day, boolean passed) {
        return new Check(DAY_0.plus(Duration.ofDays(day)), passed ? QualityVerdict.PASS : QualityVerdict.FAIL);
    }

    private static Span span(int from, int to) {
        return new Span(DAY_0.plus(Duration.ofDays(from)), DAY_0.plus(Duration.ofDays(to)));
    }

    @Property(tries = 300)
    void everyFailureIsCoveredAndNoTimeBetweenTwoPassesIs(@ForAll @Size(max = 30) List<Boolean> passes) {
        List<Check> checks = IntStream.range(0, passes.size()).mapToObj(i -> check(i + 1, passes.get(i))).toList();
        List<Span> spans = InvalidSpans.of(checks, DAY_0, MONTH);
        for (int i = 0; i < checks.size(); i++) {
            Instant before = checks.get(i).at().minusSeconds(1);
            boolean covered = spans.stream().anyMatch(span -> !before.isBefore(span.from()) && before.isBefore(span.to()));
            boolean spoilt = !passes.get(i) || i > 0 && !passes.get(i - 1);
            assertThat(covered).isEqualTo(spoilt);
        }
    }

    @Property(tries = 300)
    void everyMinuteOfCallingIsOneMinuteAndNoneIsPast(@ForAll @IntRange(min = 0, max = 3) int days, @ForAll @IntRange(min = 0, max = 1439) int minuteOfDay) {
        CallTimes times = new CallTimes(8, 22);
        LocalDate from = LocalDate.of(2026, 3, 1);
        LocalDateTime now = from.atStartOfDay().plusMinutes(minuteOfDay);
        long minutes = times.minutes(from, from.plusDays(days), now);
        List<LocalDateTime> all = LongStream.range(0, minutes).mapToObj(i -> times.at(from, from.plusDays(days), now, i)).toList();
        assertThat(all).doesNotHaveDuplicates().isSorted().allMatch(at -> !at.isBefore(now) && at.getHour() >= 8 && at.getHour() < 22);
        assertThat(minutes).isEqualTo(days * 14L * 60 + Math.max(0, Math.min(14 * 60, 22 * 60 - minuteOfDay)));
    }

    @Test
    void aMinuteThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new CallTimes(8, 22).at(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1).atStartOfDay(), 840))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallTimes(22, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}
