package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.Notices;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders and escalations with a clock that the test moves. */
@WholeApplicationTest
class LeadRemindersTest {

    @Autowired private LeadScene scene;
    @Autowired private LeadReminders reminders;
    @Autowired private LeadRepository leads;
    @Autowired private LeadEventRepository events;
    @Autowired private LeadPeople people;
    @Autowired private Notices notices;
    @Autowired private TransactionTemplate transaction;
    @Autowired private HouseClock clock;
    @Autowired private JdbcTemplate jdbc;

    private Instant opened;
    private Lead lead;

    @BeforeEach
    void aLeadWithTenHoursThatOfficersTook() {
        opened = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        clock.stopAt(opened);
        lead = scene.open(Route.OFF_SITE, Grade.BLUE, Duration.ofHours(1), Duration.ofHours(10));
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);
        scene.acknowledge(lead);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
        scene.nobody();
    }

    @Test
    void theNamedOfficersAreRemindedTwiceThenTheHeadThenTheDetachment() {
        at(4);
        assertThat(scene.notices(lead)).isEmpty();
        at(5);
        assertThat(scene.notices(lead)).containsExactly("LEAD_HALF weixian-1", "LEAD_HALF weixian-2");
        at(8);
        at(10);
        assertThat(scene.notices(lead)).contains("LEAD_FOUR_FIFTHS weixian-2", "LEAD_AT_DEADLINE weixian-head", "LEAD_AT_DEADLINE weixian-1")
                .noneMatch(notice -> notice.contains("shexian"));
        at(15);
        assertThat(scene.notices(lead)).contains("LEAD_HALF_OVER detachment-1", "LEAD_HALF_OVER detachment-2");
        int all = scene.notices(lead).size();
        at(200);
        assertThat(scene.notices(lead)).hasSize(all);
        assertThat(scene.timeline(lead)).filteredOn("ESCALATED"::equals).hasSize(2);
    }

    @Test
    void aServerThatWasDownSendsNoOvertakenReminderButBothEscalationsDatedAsTheyWereDue() {
        at(100);
        at(101);

        assertThat(scene.notices(lead)).noneMatch(n -> n.startsWith("LEAD_HALF ") || n.startsWith("LEAD_FOUR_FIFTHS"))
                .contains("LEAD_AT_DEADLINE weixian-head", "LEAD_HALF_OVER detachment-1");
        assertThat(jdbc.queryForList("select distinct moment from notice where subject = ? order by moment", OffsetDateTime.class,
                lead.number())).extracting(moment -> Duration.between(opened, moment.toInstant()).toHours())
                .containsExactly(10L, 15L);
    }

    @Test
    void nobodyIsRemindedWhileTheDetachmentReviewsNorAfterTheEnd() {
        scene.feedBack(lead, NextStep.CLOSE);
        at(11);
        assertThat(scene.notices(lead)).isEmpty();
        scene.approve(lead);
        at(300);
        assertThat(scene.notices(lead)).isEmpty();
    }

    @Test
    void aReturnedFeedbackIsRemindedByItsOwnTime() {
        scene.feedBack(lead, NextStep.CLOSE);
        clock.stopAt(opened.plus(Duration.ofHours(9)));
        scene.giveBack(lead, ReviewDecision.RETURN_TO_BRANCH, "缺现场照片");   // two hours and a half from now
        at(10);
        assertThat(scene.notices(lead)).isEmpty();
        clock.stopAt(opened.plus(Duration.ofMinutes(9 * 60 + 76)));
        reminders.remind();
        assertThat(scene.notices(lead)).containsExactly("LEAD_HALF weixian-1", "LEAD_HALF weixian-2");
    }

    @Test
    void aLeadOfWhichNobodyCanBeToldDoesNotKeepTheOthersFromTheirReminderAndIsTriedAgain() {
        Lead later = scene.open(Route.OFF_SITE, Grade.BLUE, Duration.ofHours(1), Duration.ofHours(10));
        scene.check(later, OffSiteResult.HANDLE_BY_BRANCH);
        scene.acknowledge(later);
        clock.stopAt(opened.plus(Duration.ofHours(6)));
        new LeadReminders(leads, events, people, (notice, users) -> {
            if (notice.subject().equals(lead.number())) {
                throw new IllegalStateException("The notice board refuses this one");
            }
            notices.send(notice, users);
        }, jdbc, transaction, clock).remind();
        assertThat(scene.notices(lead)).isEmpty();
        assertThat(scene.notices(later)).containsExactly("LEAD_HALF weixian-1", "LEAD_HALF weixian-2");

        reminders.remind();
        assertThat(scene.notices(lead)).containsExactly("LEAD_HALF weixian-1", "LEAD_HALF weixian-2");
    }

    private void at(long hour) {
        clock.stopAt(opened.plus(Duration.ofHours(hour)));
        reminders.remind();
    }
}
