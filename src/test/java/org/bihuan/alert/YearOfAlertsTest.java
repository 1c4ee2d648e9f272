package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Two weeks of a simulated year: over half is screened out, and nothing that an officer has to know. {@link LongYearOfAlertsCampaign} plays all of it. */
@WholeApplicationTest
class YearOfAlertsTest {

    @Autowired private SimulatedYear year;
    @Autowired private TestRestTemplate http;

    @Test
    void overHalfIsScreenedOutAndNothingRealAmongIt() throws Exception {
        assertThat(year.play(14, 14, http)).contains("no real one");
    }

    @Test
    void theSameSeedGivesTheSameYear() {
        List<YearOfAlerts.Plant> plants = List.of(new YearOfAlerts.Plant("A", "DA001"), new YearOfAlerts.Plant("B", "DA001"));
        LocalDate day = LocalDate.of(2024, 1, 1);
        YearOfAlerts one = new YearOfAlerts(plants, 7);
        YearOfAlerts other = new YearOfAlerts(plants, 7);
        for (int i = 0; i < 30; i++) {
            assertThat(one.day(day.plusDays(i))).isEqualTo(other.day(day.plusDays(i)));
        }
    }

    @Test
    void aReportThatEndsBeforeItBeginsOrOfAnotherBranchIsRefused() {
        assertThat(status("supervisor-1", "?from=2024-02-01&to=2024-01-01")).isEqualTo(400);
        assertThat(status("supervisor-1", "?from=x")).isEqualTo(400);
        assertThat(status("supervisor-1", "?region=999999")).isEqualTo(400);
        assertThat(status("weixian-head", "?region=130426")).isEqualTo(403);
        assertThat(status("weixian-head", "")).isEqualTo(200);
        assertThat(status("source-1", "")).isEqualTo(403);
    }

    private int status(String user, String query) {
        ResponseEntity<String> answer = http.withBasicAuth(user, "bihuan-demo").getForEntity("/api/reports/screening" + query, String.class);
        return answer.getStatusCode().value();
    }
}
