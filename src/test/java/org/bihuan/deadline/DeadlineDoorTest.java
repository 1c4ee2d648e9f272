package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Standing.State;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The calculator, the calendar and the running limits, with the database behind them. */
@WholeApplicationTest
class DeadlineDoorTest {

    /** An invented notice; no real year is touched. */
    private static final String YEAR_2091 = """
            date,kind,name
            2091-01-01,holiday,元旦
            2091-02-18,holiday,春节
            2091-02-19,holiday,春节
            2091-02-20,holiday,春节
            2091-02-24,workday,春节
            2091-04-04,holiday,清明节
            2091-05-01,holiday,劳动节
            2091-06-20,holiday,端午节
            2091-09-27,holiday,中秋节
            2091-10-01,holiday,国庆节
            2091-10-02,holiday,国庆节
            2091-10-03,holiday,国庆节
            """;

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HouseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
        jdbc.update("delete from calendar_day where on_day >= ?", LocalDate.of(2090, 1, 1));
    }

    private ResponseEntity<String> call(String user, HttpMethod method, String path, MediaType type, String body) {
        HttpHeaders headers = new HttpHeaders();
        if (type != null) {
            headers.setContentType(type);
        }
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode read(int status, ResponseEntity<String> answer) throws Exception {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> ask(String user, String body) {
        return call(user, HttpMethod.POST, "/api/calculations/deadline", MediaType.APPLICATION_JSON, body.replace('\'', '"'));
    }

    private ResponseEntity<String> load(String user, String csv) {
        return call(user, HttpMethod.POST, "/api/calendar", MediaType.valueOf("text/csv"), csv);
    }

    private JsonNode year(int year) throws Exception {
        return read(200, call("weixian-1", HttpMethod.GET, "/api/calendar?year=" + year, null, null));
    }

    private void today(String day) {
        clock.stopAt(Instant.parse(day + "T02:00:00Z"));
    }

    @Test
    void anOfficerTriesOutALimitByAmountAndByRule() throws Exception {
        JsonNode five = read(200, ask("weixian-1", "{'from': '2025-09-26', 'amount': 5, 'unit': 'WORKING_DAYS', 'pauses': []}"));
        assertThat(five.at("/unrolled").asText()).isEqualTo("2025-10-10");
        assertThat(five.at("/lastDay").asText()).isEqualTo("2025-10-10");
        JsonNode rule = read(200, ask("weixian-1", "{'rule': 'T02', 'from': '2025-09-18'}"));
        assertThat(rule.at("/unrolled").asText()).isEqualTo("2025-10-03");
        assertThat(rule.at("/lastDay").asText()).isEqualTo("2025-10-09");
        assertThat(rule.at("/rule/citation").asText()).contains("第十八条");
        assertThat(rule.at("/steps").toString()).contains("国庆节、中秋节放假", "顺延");
        assertThat(read(200, call("weixian-1", HttpMethod.GET, "/api/calculations/deadline/rules", null, null)).findValuesAsText("code"))
                .contains("T01", "T22");
        assertThat(ask(null, "{}").getStatusCode().value()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'from': '2025-09-26', 'amount': '5', 'unit': 'WORKING_DAYS'} | /amount",
            "{'from': '2025-09-26', 'amount': 5.5, 'unit': 'WORKING_DAYS'} | /amount",
            "{'from': '2025-09-26', 'amount': 99999999999, 'unit': 'WORKING_DAYS'} | /amount",
            "{'from': '2025-09-26', 'amount': 5, 'unit': 'FORTNIGHTS'} | /unit",
            "{'from': 20250926, 'amount': 5, 'unit': 'WORKING_DAYS'} | /from",
            "{'from': '2025-09-26', 'rule': 'T06', 'pauses': [{'from': 'soon', 'to': '2025-10-01'}]} | /pauses/0/from",
            "{'from': '2025-09-26', 'rule': 'T06', 'surplus': 1} | /surplus",
            "{'from': '2026-12-30', 'rule': 'T06'} | /from"})
    void badQuestionsAreRefusedAtTheSpotInChinese(String body, String pointer) throws Exception {
        JsonNode refusal = read(400, ask("weixian-1", body));
        assertThat(refusal.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(refusal.at("/errors/0/message").asText()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aNoticeIsLoadedLineByLineAndItsYearCountsOnceAllFestivalsAreIn() throws Exception {
        String part = YEAR_2091.lines().limit(6).reduce("", (all, line) -> all + line + "\n");
        assertThat(read(200, load("sysadmin-1", part)).at("/added").asInt()).isEqualTo(5);
        assertThat(year(2091).at("/known").asBoolean()).isFalse();
        assertThat(year(2091).at("/missing").toString()).isEqualTo("[\"清明节\",\"劳动节\",\"端午节\",\"中秋节\",\"国庆节\"]");
        assertThat(read(400, ask("weixian-1", "{'from': '2091-09-26', 'amount': 5, 'unit': 'WORKING_DAYS'}")).at("/errors/0/message").asText())
                .contains("2091");

        JsonNode report = read(200, load("sysadmin-1", YEAR_2091 + """
                2091-02-18,workday,春节
                2091-02-29,holiday,春节
                2091-03-05,workday,春节
                2025-10-11,holiday,国庆节
                2025-10-11,workday,国庆节
                2091-07-01,day off,建党节
                """));
        assertThat(report.at("/added").asInt()).isEqualTo(7);
        assertThat(report.at("/unchanged").asInt()).isEqualTo(5);
        assertThat(report.at("/rejected").asInt()).isEqualTo(6);
        assertThat(report.at("/report/12/errors/0/message").asText()).contains("与第 3 行重复");
        assertThat(report.at("/report/13/errors/0/column").asText()).isEqualTo("date");
        assertThat(report.at("/report/14/errors/0/message").asText()).contains("不是周末");
        assertThat(report.at("/report/15/errors/0/message").asText()).contains("已登记为调休上班（国庆节、中秋节），不能改为放假");
        assertThat(report.at("/report/16/errors/0/message").asText()).contains("与第 17 行重复");
        JsonNode known = year(2091);
        assertThat(known.at("/known").asBoolean()).isTrue();
        assertThat(known.at("/days/0/loadedBy").asText()).isEqualTo("sysadmin-1");
        assertThat(year(2025).at("/days/0/source").asText()).isEqualTo("系统自带");
        assertThat(year(2025).at("/workingDays").asInt()).isEqualTo(248);
        assertThat(read(200, ask("weixian-1", "{'from': '2091-09-26', 'amount': 5, 'unit': 'WORKING_DAYS'}")).at("/lastDay").asText())
                .isEqualTo("2091-10-09");
    }

    @Test
    void anotherNodeSeesTheLoadedYearAtOnceAndARolledBackOneNever() throws Exception {
        StoredCalendar otherNode = new StoredCalendar(jdbc);
        assertThat(otherNode.current().years()).doesNotContain(2091);
        read(200, load("sysadmin-1", YEAR_2091));
        assertThat(otherNode.current().years()).contains(2091);
        assertThat(otherNode.current()).isSameAs(otherNode.current());
        jdbc.update("delete from calendar_day where on_day = ?", LocalDate.of(2091, 5, 1));
        assertThat(otherNode.current().years()).doesNotContain(2091);
        assertThat(calendar.current().years()).doesNotContain(2091);
    }

    @Test
    void onlyAnAdministratorOfTheSystemLoadsTheCalendar() throws Exception {
        assertThat(load("weixian-1", YEAR_2091).getStatusCode().value()).isEqualTo(403);
        assertThat(load(null, YEAR_2091).getStatusCode().value()).isEqualTo(401);
        assertThat(read(400, load("sysadmin-1", "日期,kind,name\n")).at("/detail").asText()).contains("不认识的列“日期”", "缺少列“date”");
        assertThat(read(400, load("sysadmin-1", "")).at("/detail").asText()).contains("表头");
        assertThat(read(400, call("weixian-1", HttpMethod.GET, "/api/calendar?year=1999", null, null)).at("/errors/0/pointer").asText())
                .isEqualTo("/year");
        assertThat(call("weixian-1", HttpMethod.GET, "/api/calendar?year=x", null, null).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void theStoryOfADecisionTermFromFilingToDecision() {
        String owner = "story-" + UUID.randomUUID();
        today("2024-01-15");
        assertThat(deadlines.start(owner, "T08", LocalDate.now(clock)).lastDay()).isEqualTo("2024-04-15");
        assertThatThrownBy(() -> deadlines.start(owner, "T08", LocalDate.now(clock))).hasMessageContaining("不能重复开始");
        assertThatThrownBy(() -> deadlines.start(owner, "T09", LocalDate.now(clock))).hasMessageContaining("适用 T08");

        today("2024-02-01");
        assertThatThrownBy(() -> deadlines.pause(owner, "T08", LocalDate.now(clock), PauseGround.LITIGATION, "case-1"))
                .hasMessageContaining("不因行政诉讼中止");
        deadlines.pause(owner, "T08", LocalDate.now(clock), PauseGround.HEARING, "case-1");
        assertThatThrownBy(() -> deadlines.pause(owner, "T08", LocalDate.now(clock), PauseGround.SERVICE, "case-1"))
                .hasMessageContaining("已经中止");
        today("2024-02-20");   // nobody asked for nineteen days
        assertThat(deadlines.of(owner)).extracting(Standing::state).containsExactly(State.PAUSED);
        assertThatThrownBy(() -> deadlines.resume(owner, "T08", LocalDate.parse("2024-01-31"), "case-1")).hasMessageContaining("不能更早");
        assertThat(deadlines.resume(owner, "T08", LocalDate.now(clock), "case-1").lastDay()).isEqualTo("2024-05-06");
        assertThatThrownBy(() -> deadlines.resume(owner, "T08", LocalDate.now(clock), "case-1")).hasMessageContaining("没有中止");
        assertThatThrownBy(() -> deadlines.pause(owner, "T08", LocalDate.now(clock).minusDays(1), PauseGround.SERVICE, "case-1"))
                .hasMessageContaining("上一次中止到 2024-02-20");

        today("2024-05-02");
        assertThat(deadlines.find(owner, "T08").orElseThrow().state()).isEqualTo(State.SOON);
        assertThatThrownBy(() -> deadlines.extend(owner, "T08", Extender.COLLECTIVE, 30, "案情复杂", "bureau-1"))
                .hasMessageContaining("由本机关负责人决定");
        assertThatThrownBy(() -> deadlines.extend(owner, "T08", Extender.HEAD, 31, "案情复杂", "bureau-1")).hasMessageContaining("最多延长 30日");
        assertThat(deadlines.extend(owner, "T08", Extender.HEAD, 30, "案情复杂", "bureau-1").unrolled()).isEqualTo("2024-06-03");
        assertThat(deadlines.extend(owner, "T08", Extender.COLLECTIVE, 30, "案情重大", "bureau-1").unrolled()).isEqualTo("2024-07-03");
        assertThatThrownBy(() -> deadlines.extend(owner, "T08", Extender.COLLECTIVE, 30, "再延长", "bureau-1"))
                .hasMessageContaining("已延长 2 次，不能再延长");

        today("2024-07-04");
        assertThat(deadlines.of(List.of(owner, "nobody")).get(owner)).extracting(Standing::state).containsExactly(State.OVERDUE);
        assertThatThrownBy(() -> deadlines.pause(owner, "T08", LocalDate.now(clock), PauseGround.SERVICE, "case-1")).hasMessageContaining("届满");
        assertThatThrownBy(() -> deadlines.meet(owner, "T08", LocalDate.parse("2024-01-14"))).hasMessageContaining("不能早于");
        assertThatThrownBy(() -> deadlines.meet(owner, "T08", LocalDate.parse("2024-07-05"))).hasMessageContaining("不能晚于今天");
        assertThat(deadlines.meet(owner, "T08", LocalDate.parse("2024-07-03")).state()).isEqualTo(State.MET);
        assertThatThrownBy(() -> deadlines.meet(owner, "T08", LocalDate.now(clock))).hasMessageContaining("没有正在计算的");
        today("2025-12-01");
        assertThat(deadlines.of(owner)).extracting(Standing::state).containsExactly(State.MET);
    }

    @Test
    void limitsThatCannotBeExtendedOrRunOnDaysAreRefused() {
        String owner = "refused-" + UUID.randomUUID();
        today("2023-06-01");
        deadlines.start(owner, "T01", LocalDate.now(clock));
        assertThatThrownBy(() -> deadlines.extend(owner, "T01", Extender.HEAD, 1, "x", "bureau-1")).hasMessageContaining("不能延长（《环境行政处罚办法》");
        today("2025-01-02");
        deadlines.start(owner, "T02", LocalDate.parse("2024-12-01"));
        assertThatThrownBy(() -> deadlines.extend(owner, "T02", Extender.HEAD, 15, "x", "bureau-1")).hasMessageContaining("届满");
        assertThatThrownBy(() -> deadlines.start(owner, "T04", LocalDate.now(clock))).hasMessageContaining("不按日顺计");
        assertThatThrownBy(() -> deadlines.start(owner, "T07", LocalDate.now(clock))).hasMessageContaining("不按日顺计");
        deadlines.cancel(owner, "T02", LocalDate.now(clock));
        assertThat(deadlines.start(owner, "T02", LocalDate.now(clock)).state()).isEqualTo(State.RUNNING);
        assertThat(deadlines.of(owner)).extracting(Standing::state).containsExactly(State.OVERDUE, State.CANCELLED, State.RUNNING);
    }

    @Test
    void ofManyStartsAtOnceOneWins() throws Exception {
        String owner = "race-" + UUID.randomUUID();
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> start = () -> {
                try {
                    deadlines.start(owner, "T02", LocalDate.parse("2025-09-18"));
                    return true;
                } catch (RuntimeException e) {
                    return false;
                }
            };
            int won = 0;
            for (Future<Boolean> one : pool.invokeAll(List.of(start, start, start, start))) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isOne();
            assertThat(deadlines.of(owner)).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }
}
