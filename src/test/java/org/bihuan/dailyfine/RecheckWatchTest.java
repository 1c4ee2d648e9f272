package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.dailyfine.RecheckWatch.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a recheck is brought to mind: on the twentieth and the twenty-seventh day, and when its last day is over. */
class RecheckWatchTest {

    private static final int ROUNDS = 1_000;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-03-01,2026-03-20,-", "2026-03-01,2026-03-21,FIRST", "2026-03-01,2026-03-27,FIRST", "2026-03-01,2026-03-28,LAST",
            "2026-03-01,2026-03-31,LAST", "2026-03-01,2026-04-01,MISSED", "2024-02-28,2024-03-19,FIRST", "2023-02-28,2023-03-19,-", "2024-02-28,2024-03-29,LAST",
            "2024-02-28,2024-03-30,MISSED"})
    void eachStageBeginsOnItsDay(LocalDate servedOn, LocalDate today, Stage expected) {
        assertThat(RecheckWatch.due(servedOn, today, null).orElse(null)).isEqualTo(expected);
    }

    /** A thousand running counts, and nobody looks for so many days: nothing is told twice, and who comes too late hears only that it was missed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 31, 366})
    void nothingIsToldTwiceHoweverLongTheHouseWasDown(int down) {
        Random random = new Random(down);
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate served = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            LocalDate look = served.plusDays(random.nextInt(25));
            LocalDate end = look.plusDays(down);
            List<Stage> told = new ArrayList<>();
            for (LocalDate day : List.of(look, look, end, end, end.plusDays(40), end.plusDays(41))) {
                RecheckWatch.due(served, day, told.isEmpty() ? null : told.get(told.size() - 1)).ifPresent(told::add);
            }
            assertThat(told).doesNotHaveDuplicates().isSorted().endsWith(Stage.MISSED);
            boolean seenInTime = !look.isBefore(served.plusDays(20)) || !end.isBefore(served.plusDays(20)) && end.isBefore(served.plusDays(31));
            assertThat(told.size() > 1).as("%s looked at on %s and %s", served, look, end).isEqualTo(seenInTime);
        }
    }

    @Test
    void theLotCanBeDrawnAgain() {
        RecheckDraw draw = new RecheckDraw(42, List.of("c", "a", "b", "a"));
        assertThat(draw.candidates()).containsExactly("a", "b", "c");
        assertThat(draw.drawn()).hasSize(2).doesNotHaveDuplicates().isSubsetOf("a", "b", "c").isEqualTo(new RecheckDraw(42, List.of("b", "c", "a")).drawn());
        assertThat(new RecheckDraw(1, List.of("a")).drawn()).containsExactly("a");
        assertThat(new RecheckDraw(1, List.of()).drawn()).isEmpty();
    }

    /** Whoever may go is drawn about as often as the others. */
    @Test
    void theLotIsFair() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            new RecheckDraw(seed * 7919L, List.of("0", "1", "2", "3", "4")).drawn().forEach(one -> drawn.merge(one, 1, Integer::sum));
        }
        assertThat(drawn.values()).hasSize(5).allSatisfy(times -> assertThat(times).isBetween(300, 500));
    }
}
