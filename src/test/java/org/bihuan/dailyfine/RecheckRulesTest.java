package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of a recheck as it is written down, at the first and last minute of each day. */
class RecheckRulesTest {

    private static final List<String> DRAWN = List.of("one", "two");

    private static Map<String, String> complaints(String at, String served, String before, String late, String first, String second, Boolean same) {
        LocalDate on = Instant.parse(at).atZone(HouseClock.ZONE).toLocalDate();
        return RecheckRules.complaints(new RoundRecheck.Found(Instant.parse(at), on, "现场", first, second, null, Recheck.Result.STILL_VIOLATING, same, "仍排放", "照片",
                late), new RecheckRules.Ground(LocalDate.parse(served), before == null ? null : LocalDate.parse(before), DRAWN));
    }

    /** Beijing's days begin at 16:00 of the day before in UTC. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-02-28T15:59:59Z,2026-03-01,-,startedAt,G21", "2026-02-28T16:00:00Z,2026-03-01,-,-,-", "2026-03-31T15:59:59Z,2026-03-01,-,-,-",
            "2026-03-31T16:00:00Z,2026-03-01,-,lateReason,G22", "2024-03-29T15:59:59Z,2024-02-28,-,-,-", "2024-03-29T16:00:00Z,2024-02-28,-,lateReason,G22",
            "2023-03-30T15:59:59Z,2023-02-28,-,-,-", "2023-03-30T16:00:00Z,2023-02-28,-,lateReason,G22",
            "2026-03-10T15:59:59Z,2026-03-01,2026-03-10,startedAt,D21", "2026-03-10T16:00:00Z,2026-03-01,2026-03-10,-,-"})
    void theDayOfARecheck(String at, String served, String before, String field, String gate) {
        Map<String, String> complaints = complaints(at, served, before, null, "one", "two", true);
        if (field == null) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).containsOnlyKeys(field);
            assertThat(complaints.get(field)).contains("【" + gate);
        }
    }

    @Test
    void aLateRecheckIsWrittenDownWithItsReason() {
        assertThat(complaints("2026-05-01T02:00:00Z", "2026-03-01", null, "洪水封路", "two", "one", true)).isEmpty();
    }

    @Test
    void whoeverElseGoesSaysWhy() {
        assertThat(complaints("2026-03-10T02:00:00Z", "2026-03-01", null, null, "one", "one", true)).containsOnlyKeys("changeReason");
        assertThat(complaints("2026-03-10T02:00:00Z", "2026-03-01", null, null, "one", "three", true)).containsOnlyKeys("changeReason");
    }

    /** The Code asks whether this violation goes on; the order of 2015 did not. */
    @Test
    void sinceTheCodeItIsSaidWhetherItIsTheSame() {
        assertThat(complaints("2026-08-14T15:59:59Z", "2026-08-01", null, null, "one", "two", null)).isEmpty();
        assertThat(complaints("2026-08-14T16:00:00Z", "2026-08-01", null, null, "one", "two", null)).containsOnlyKeys("same");
    }
}
