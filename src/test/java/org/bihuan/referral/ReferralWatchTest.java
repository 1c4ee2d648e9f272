package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.ReferralScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever has to act is warned before a limit ends and told once it has passed, each once, however often one looks. */
@WholeApplicationTest
class ReferralWatchTest {

    @Autowired
    private ReferralScene scene;
    @Autowired
    private ReferralWatch watch;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private List<String> told(String number, String kind) {
        return jdbc.queryForList("select user_id from notice where subject = ? and kind = ? order by user_id", String.class, number, kind);
    }

    private void lookAt(String moment) {
        clock.stopAt(OffsetDateTime.parse(moment + ":00+08:00").toInstant());
        watch.look();
    }

    @Test
    void theHeadIsWarnedInTheLastQuarterOfHisThreeDaysAndTheSupervisorLearnsOfTheMinuteAfter() {
        String number = scene.waitingForTheHead();
        lookAt("2024-03-06T20:00");
        assertThat(told(number, "REFERRAL_SOON_C01")).isEmpty();
        lookAt("2024-03-07T08:00");
        lookAt("2024-03-07T23:59");
        assertThat(told(number, "REFERRAL_SOON_C01")).containsExactly("bureau-1", "weixian-1", "weixian-2");
        assertThat(told(number, "REFERRAL_OVERDUE_C01")).isEmpty();
        lookAt("2024-03-08T00:00");
        lookAt("2024-03-08T12:00");
        assertThat(told(number, "REFERRAL_OVERDUE_C01")).containsExactly("bureau-1", "supervisor-1", "weixian-1", "weixian-2");
    }
}
