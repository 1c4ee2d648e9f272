package org.bihuan.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bihuan.deliberation.OverdueReminders.Due;
import org.bihuan.deliberation.OverdueReminders.Kind;
import org.junit.jupiter.api.Test;

/** What is told of a step that is not taken, whenever one looks. */
class OverdueRemindersTest {

    private static final Instant DUE = Instant.parse("2026-03-02T15:59:00Z");
    private static final Duration GRACE = Duration.ofDays(3);
    private static final Instant AGAIN = DUE.plus(GRACE);

    private static Optional<Due> dueBy(Instant told, Instant now) {
        return OverdueReminders.dueBy(DUE, GRACE, told, now);
    }

    @Test
    void nothingIsToldBeforeItIsDueAndEachReminderOnce() {
        assertThat(dueBy(null, DUE.minusMillis(1))).isEmpty();
        assertThat(dueBy(null, DUE)).contains(new Due(Kind.OVERDUE, DUE));
        assertThat(dueBy(DUE, AGAIN.minusMillis(1))).isEmpty();
        assertThat(dueBy(DUE, AGAIN)).contains(new Due(Kind.STILL_OVERDUE, AGAIN));
        assertThat(dueBy(AGAIN, AGAIN.plus(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void whoeverLooksLateTellsTheLatestAlone() {
        assertThat(dueBy(null, AGAIN.plusSeconds(1))).contains(new Due(Kind.STILL_OVERDUE, AGAIN));
        assertThat(dueBy(DUE.minus(Duration.ofDays(9)), AGAIN)).as("of an earlier meeting").contains(new Due(Kind.STILL_OVERDUE, AGAIN));
    }
}
