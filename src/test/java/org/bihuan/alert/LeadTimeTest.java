package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a lead's time runs through dispatch, feedback, return and a worse alert. */
class LeadTimeTest {

    private static final Instant OPENED = Instant.parse("2021-12-27T04:00:00Z");
    private static final LeadTimes TIMES = new LeadTimes(50, 25, Duration.ofHours(1), 3, Duration.ofDays(30), Duration.ofDays(3));

    private final Lead lead = Lead.open(new Alert(1, "test", "1", AlertKind.HOTSPOT, null, null, "130434", null, null, "a34004",
                    new BigDecimal(189), new BigDecimal(115), "ug/m3", Averaging.HOUR, OPENED, OPENED, OPENED, OPENED, "source-1", null, Map.of()),
            "高值", new Lead.Triage(Grade.YELLOW, Route.ON_SITE, "test"), new Lead.Deadlines(hours(1), hours(24)), null, OPENED);

    @Test
    void remindersRunFromTheOpeningToTheDeadline() {
        assertThat(lead.nextReminderAt()).isEqualTo(hours(12));
        lead.remindedBy(hours(12));
        assertThat(lead.nextReminderAt()).isEqualTo(hours(12).plus(Duration.ofMinutes(7 * 60 + 12)));
    }

    @Test
    void aWorseAlertBringsTheDeadlineAndItsRemindersForward() {
        lead.remindedBy(hours(12));
        lead.raise(new Lead.Triage(Grade.RED, Route.AT_ONCE, "test"), new Lead.Deadlines(hours(13), hours(15)));
        assertThat(lead.workDue()).isEqualTo(hours(15));
        assertThat(lead.nextReminderAt()).isEqualTo(hours(12));
    }

    @Test
    void aWorseAlertNeverPutsADeadlineOff() {
        lead.raise(new Lead.Triage(Grade.RED, Route.AT_ONCE, "test"), new Lead.Deadlines(hours(40), hours(48)));
        assertThat(lead.dueAt()).isEqualTo(hours(24));
        assertThat(lead.acknowledgeDue()).isEqualTo(hours(1));
        assertThat(lead.grade()).isEqualTo(Grade.RED);
    }

    @Test
    void nobodyIsRemindedWhileTheDetachmentReviews() {
        lead.feedBack(hours(20));
        assertThat(lead.nextReminderAt()).isNull();
    }

    @Test
    void aReturnedFeedbackGetsATimeOfItsOwnAndTheFirstOneStaysInTime() {
        lead.feedBack(hours(20));
        lead.returned(hours(30), TIMES.redo(hours(30), lead.openedAt(), lead.dueAt()));
        assertThat(lead.workDue()).isEqualTo(hours(36));
        assertThat(lead.nextReminderAt()).isEqualTo(hours(33));
        assertThat(lead.dueAt()).isEqualTo(hours(24));
        assertThat(lead.fedBackAt()).isEqualTo(hours(20));
    }

    @Test
    void whereTheLeadComesToTheBranchLateItsTimeToAcknowledgeRunsFromThen() {
        lead.dispatch(hours(10));
        assertThat(lead.acknowledgeDue()).isEqualTo(hours(11));
    }

    @Test
    void aShortTimeStillLeavesAnHourToDoItAgain() {
        assertThat(TIMES.redo(hours(2), OPENED, hours(2))).isEqualTo(hours(3));
        assertThat(TIMES.enterpriseAnswer(OPENED, OPENED, hours(24))).isEqualTo(hours(12));
    }

    private static Instant hours(long hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }
}
