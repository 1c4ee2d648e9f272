package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.deliberation.DeliberationGates.Held;
import org.bihuan.deliberation.Deliberations.Breach;
import org.bihuan.law.ReviewGate;
import org.junit.jupiter.api.Test;

/** The fatal defects that lie in the deliberation. */
class DeliberationGatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final Held GOOD = new Held(DAY, true, Set.of("a", "b", "c"), Set.of("x"));

    @Test
    void withoutAConcludedDeliberationNothingIsDecided() {
        assertThat(gates(List.of(), null)).containsExactly(ReviewGate.G14);
        assertThat(gates(List.of(new Held(DAY, false, Set.of("a"), Set.of())), null)).containsExactly(ReviewGate.G14);
        assertThat(gates(List.of(GOOD), null)).isEmpty();
    }

    @Test
    void whatThePartySaysAfterwardsIsDeliberatedOnAgain() {
        assertThat(gates(List.of(GOOD), DAY.minusDays(1))).isEmpty();
        assertThat(gates(List.of(GOOD), DAY)).as("the dates of a file may be equal").isEmpty();
        assertThat(gates(List.of(GOOD), DAY.plusDays(1))).containsExactly(ReviewGate.G15);
        assertThat(gates(List.of(new Held(DAY.plusDays(2), true, Set.of("a"), Set.of()), GOOD), DAY.plusDays(1))).isEmpty();
    }

    @Test
    void anInvestigatorsVoteSpoilsTheFile() {
        List<Breach> breaches = DeliberationGates.breaches(List.of(new Held(DAY, true, Set.of("a", "x"), Set.of("x"))), null);
        assertThat(breaches).singleElement().extracting(Breach::sentence).asString().startsWith("【G16 ").contains("x").contains("2026-09-10");
    }

    private static List<ReviewGate> gates(List<Held> held, LocalDate lastHeardOn) {
        return DeliberationGates.breaches(held, lastHeardOn).stream().map(Breach::gate).toList();
    }
}
