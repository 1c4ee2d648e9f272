package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * Nothing runs for so many days while counts go on, and then everything that came due meanwhile is done at once. The campaign does
 * the same with a thousand counts and real restarts.
 */
@WholeApplicationTest
class DownTimeTest {

    private static final int COUNTS = 10;

    @Autowired
    private RunningCounts running;
    @Autowired
    private HouseClock clock;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void fireWhatIsDue() {
        List<Job> due = jobs.createJobQuery().processDefinitionKey("daily-recheck").timers().duedateLowerThan(Date.from(clock.instant())).list();
        due.forEach(job -> jobs.executeJob(job.getId()));
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(http.withBasicAuth("case-1", "bihuan-demo").getForObject(path, String.class));
    }

    /** A year's leap day lies in one of the pauses, a year's end in another. */
    @ParameterizedTest
    @CsvSource({"1, 2024-04-10", "30, 2024-12-10", "31, 2025-02-05", "366, 2027-06-01"})
    void daysAndAmountsAreThoseOfTheCalendarHoweverLongNothingRan(int down, LocalDate before) throws Exception {
        Map<String, LocalDate> counts = running.open(COUNTS, before, 0, 29, new Random(down));
        fireWhatIsDue();
        LocalDate after = before.plusDays(down);
        clock.stopAt(after.atTime(LocalTime.of(9, 30)).atZone(HouseClock.ZONE).toInstant());

        running.agreeWithTheCalendar(counts, after, get("/api/daily-fines"));
        fireWhatIsDue();
        fireWhatIsDue();
        running.remindedOnce(counts, before, after);
        for (Map.Entry<String, LocalDate> one : counts.entrySet().stream().limit(2).toList()) {
            running.recheck(one.getKey(), one.getValue(), after);
            JsonNode rounds = get("/api/cases/" + one.getKey() + "/daily-fines");
            assertThat(rounds).hasSize(1);
            running.recheckedStillViolating(one.getKey(), one.getValue(), after, rounds.get(0));
        }
    }
}
