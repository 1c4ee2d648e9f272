package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.WholeApplicationTest;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Marks and data of furnaces from outside, what follows from them for alerts and leads, and the page of a furnace. */
@WholeApplicationTest
class FurnaceDoorTest {

    private static final String PARTY = "91130434MA00000022";
    private static final String PAGE = "/api/enterprises/" + PARTY + "/furnaces/";
    private static int used;

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HouseClock clock;
    @Autowired
    private DemoAlerts screening;

    private ResponseEntity<String> call(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "bihuan-demo");
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private JsonNode post(String user, String path, Object body) throws Exception {
        ResponseEntity<String> answer = call(user, HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return answer.getBody() == null ? null : json.readTree(answer.getBody());
    }

    /** A furnace with an outlet of its own that no other test knows. */
    private String furnace() throws Exception {
        String number = String.valueOf(10 + used++);
        String outlet = "DA9" + number;
        importFile("/api/enterprises/outlets/import", "统一社会信用代码,排放口编号,排放口名称,介质\n" + PARTY + "," + outlet + "," + number + "号炉排放口,大气\n");
        importFile("/api/enterprises/devices/import", "设备编号,统一社会信用代码,设备类型,设备名称,排放口编号\nF-TEST-" + number + "," + PARTY + ",焚烧炉,"
                + number + "号焚烧炉," + outlet + "\n");
        return number;
    }

    private void importFile(String path, String file) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("operator-1", "bihuan-demo");
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        JsonNode report = json.readTree(http.exchange(path, HttpMethod.POST, new HttpEntity<>(file.getBytes(StandardCharsets.UTF_8), headers),
                String.class).getBody());
        assertThat(report.path("rejected").asInt()).as(report.toString()).isZero();
    }

    private static Map<String, Object> mark(String furnace, String kind, LocalDateTime from, LocalDateTime to) {
        return Map.of("enterprise", PARTY, "furnace", furnace, "kind", kind, "from", moment(from), "to", moment(to), "reason", "计划检修后点火");
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(field, value);
        return more;
    }

    private static String moment(LocalDateTime at) {
        return at.atZone(HouseClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static List<Map<String, Object>> hours(String furnace, LocalDateTime from, int count, int particulate) {
        List<Map<String, Object>> hours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hours.add(Map.of("enterprise", PARTY, "furnace", furnace, "at", moment(from.plusHours(i)), "particulate", particulate, "coldMeans", 0));
        }
        return hours;
    }

    private long theMark(String furnace, String status) throws Exception {
        for (JsonNode mark : get("weixian-1", PAGE + furnace + "?year=" + yesterday().getYear()).get("marks")) {
            if (mark.get("status").asText().equals(status)) {
                return mark.get("id").asLong();
            }
        }
        throw new AssertionError("No mark is " + status);
    }

    /** Every test marks hours of yesterday that are not yet too late to be marked. */
    private LocalDateTime yesterday() {
        LocalDateTime now = LocalDateTime.now(clock);
        return (now.getHour() < 12 ? now.toLocalDate().minusDays(1) : now.toLocalDate()).atStartOfDay();
    }

    @Test
    void theStoryOfWeiCountyStandsInTheLedger() throws Exception {
        String furnace = furnace();
        post("source-1", "/api/furnaces/hours", hours(furnace, LocalDate.of(2021, 3, 1).atStartOfDay(), 41, 60));
        post("source-1", "/api/furnaces/hours", hours(furnace, LocalDate.of(2021, 11, 9).atStartOfDay(), 3, 96));
        List<Map<String, Object>> rest = hours(furnace, LocalDate.of(2021, 11, 9).atTime(3, 0), 21, 12);
        assertThat(post("source-1", "/api/furnaces/hours", rest).get("accepted").asInt()).isEqualTo(21);
        assertThat(post("source-1", "/api/furnaces/hours", rest).get("duplicates").asInt()).isEqualTo(21);
        post("source-1", "/api/furnaces/daily-means", List.of(Map.of("enterprise", PARTY, "furnace", furnace, "date", "2021-11-09", "pollutant", "PM", "mean", 12.5)));
        JsonNode report = post("ent-" + PARTY, "/api/furnaces/marks", List.of(
                mark(furnace, "STARTING", LocalDate.of(2021, 3, 1).atStartOfDay(), LocalDate.of(2021, 3, 2).atTime(17, 0)),
                mark(furnace, "STARTING", LocalDate.of(2021, 11, 9).atStartOfDay(), LocalDate.of(2021, 11, 9).atTime(3, 0)),
                mark(furnace, "FAULT", LocalDate.of(2021, 11, 9).atTime(2, 0), LocalDate.of(2021, 11, 9).atTime(4, 0))));
        assertThat(report.get("accepted").asInt()).isEqualTo(2);
        assertThat(report.at("/rejected/0/index").asInt()).isEqualTo(2);
        assertThat(report.at("/rejected/0/errors/0/message").asText()).contains("重叠", "启炉");

        JsonNode page = get("weixian-1", PAGE + furnace);
        assertThat(page.get("year").asInt()).isEqualTo(2021);
        assertThat(page.at("/allowances/0/used").asInt()).isEqualTo(44);
        assertThat(page.at("/allowances/0/limit").asInt()).isEqualTo(60);
        assertThat(page.at("/allowances/0/low").asBoolean()).isFalse();
        JsonNode day = get("ent-" + PARTY, PAGE + furnace + "/days/2021-11-09");
        assertThat(day.get("verdict").asText()).isEqualTo("NO_VIOLATION");
        assertThat(day.at("/hours/0/treatment").asText()).isEqualTo("EXEMPT");
        assertThat(day.at("/steps").toString()).contains("由 41 小时增至 44 小时");
    }

    @Test
    void badItemsAreRefusedOneByOneAndTheGoodOnesAreKept() throws Exception {
        String furnace = furnace();
        LocalDateTime from = yesterday();
        Map<String, Object> good = mark(furnace, "STOPPED", from, from.plusHours(1));
        JsonNode report = json.readTree(call("ent-" + PARTY, HttpMethod.POST, "/api/furnaces/marks", json.writeValueAsString(List.of(good,
                with(good, "kind", "SLEEPING"), with(good, "furnace", "99"), with(good, "enterprise", "91130400MA00000044"), 7,
                with(with(good, "from", moment(from.minusDays(9))), "to", moment(from.minusDays(9).plusHours(2))),
                with(good, "to", moment(from.plusDays(40))), with(good, "colour", "red"), with(good, "replaces", 1)))).getBody());
        assertThat(report.get("accepted").asInt()).as(report.toString()).isEqualTo(1);
        List<String> pointers = new ArrayList<>();
        report.get("rejected").forEach(one -> pointers.add(one.get("index").asInt() + one.at("/errors/0/pointer").asText()));
        assertThat(pointers).containsExactly("1/kind", "2/furnace", "3/enterprise", "4", "5/from", "6/to", "7/colour", "8/replaces");
        report.get("rejected").forEach(one -> assertThat(one.at("/errors/0/message").asText()).matches("(?s).*\\p{IsHan}.*"));
        assertThat(report.at("/rejected/4/errors/0/message").asText()).contains("之前作出");

        // A furnace out of service is not fed; data that come later than the mark make it a lead instead.
        post("source-1", "/api/furnaces/hours", List.of(Map.of("enterprise", PARTY, "furnace", furnace, "at", moment(from), "wasteFed", true)));
        long id = theMark(furnace, "VALID");
        assertThat(jdbc.queryForObject("select count(*) from alert where source = 'furnace-ledger' and source_event_id = ? and sub_kind = 'CONTRADICTED'",
                Integer.class, "MARK-" + id + "-CONTRADICTED")).isEqualTo(1);
        JsonNode refused = post("operator-1", "/api/furnaces/marks", List.of(with(mark(furnace, "DRYING", from, from.plusHours(1)), "replaces", id)));
        assertThat(refused.at("/rejected/0/errors/0/message").asText()).contains("矛盾", "投料");
    }

    @Test
    void everybodyComesThroughTheirOwnDoorOnly() throws Exception {
        String furnace = furnace();
        List<?> marks = List.of(mark(furnace, "FAULT", yesterday(), yesterday().plusHours(1)));
        assertThat(call(null, HttpMethod.POST, "/api/furnaces/marks", marks).getStatusCode().value()).isEqualTo(401);
        for (String stranger : List.of("source-1", "supervisor-1", "finance-1", "designer-1")) {
            assertThat(call(stranger, HttpMethod.POST, "/api/furnaces/marks", marks).getStatusCode().value()).as(stranger).isEqualTo(403);
        }
        assertThat(post("shexian-1", "/api/furnaces/marks", marks).at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/enterprise");
        assertThat(call("shexian-1", HttpMethod.GET, PAGE + furnace, null).getStatusCode().value()).isEqualTo(403);
        assertThat(get("supervisor-1", PAGE + furnace).get("name").asText()).isEqualTo(furnace + "号焚烧炉");
        assertThat(get("supervisor-1", "/api/enterprises/" + PARTY + "/furnaces").size()).isGreaterThanOrEqualTo(3);
        assertThat(get("supervisor-1", "/api/furnaces").findValuesAsText("enterprise")).contains(PARTY);
        assertThat(get("shexian-1", "/api/furnaces").findValuesAsText("enterprise")).doesNotContain(PARTY);
        assertThat(get("ent-" + PARTY, "/api/furnaces").findValuesAsText("enterprise")).containsOnly(PARTY);
        assertThat(call("source-1", HttpMethod.GET, "/api/furnaces", null).getStatusCode().value()).isEqualTo(403);
        assertThat(call("supervisor-1", HttpMethod.GET, PAGE + "77", null).getStatusCode().value()).isEqualTo(404);
        assertThat(call("supervisor-1", HttpMethod.GET, PAGE + furnace + "?year=1999", null).getStatusCode().value()).isEqualTo(400);

        post("weixian-1", "/api/furnaces/marks", marks);
        long id = theMark(furnace, "VALID");
        String findings = "/api/furnaces/marks/" + id + "/findings";
        Map<String, String> falsely = Map.of("finding", "PROVEN_FALSE", "reason", "投料记录不符", "evidence", "DCS 导出");
        assertThat(call("ent-" + PARTY, HttpMethod.POST, findings, falsely).getStatusCode().value()).isEqualTo(403);
        assertThat(call("shexian-1", HttpMethod.POST, findings, falsely).getStatusCode().value()).isEqualTo(404);
        assertThat(call("weixian-1", HttpMethod.POST, findings, Map.of("finding", "PROVEN_FALSE", "reason", "无证据")).getStatusCode().value()).isEqualTo(400);
        assertThat(call("weixian-1", HttpMethod.POST, findings, Map.of("finding", "CLEARED", "reason", "没有认定过")).getStatusCode().value()).isEqualTo(409);
        assertThat(call("ent-" + PARTY, HttpMethod.POST, findings, Map.of("finding", "WITHDRAWN", "reason", "填错了")).getStatusCode().value()).isEqualTo(200);
        assertThat(call("ent-" + PARTY, HttpMethod.POST, findings, Map.of("finding", "WITHDRAWN", "reason", "填错了")).getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void whatWasMeasuredIsCorrectedWithAReasonAndNeverByThePlant() throws Exception {
        String furnace = furnace();
        LocalDateTime at = LocalDate.of(2024, 2, 29).atTime(8, 0);
        post("ent-" + PARTY, "/api/furnaces/hours", hours(furnace, at, 1, 12));
        List<Map<String, Object>> changed = hours(furnace, at, 1, 99);
        assertThat(post("ent-" + PARTY, "/api/furnaces/hours", List.of(with(changed.get(0), "correction", "改小"))).at("/rejected/0/errors/0/message").asText())
                .contains("监测系统");
        assertThat(post("source-1", "/api/furnaces/hours", changed).at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/correction");
        assertThat(post("source-1", "/api/furnaces/hours", List.of(with(changed.get(0), "correction", "补传"))).get("accepted").asInt()).isEqualTo(1);
        assertThat(jdbc.queryForList("select particulate from furnace_hour where furnace = ? order by revision", String.class, "F-TEST-" + furnace))
                .extracting(Double::valueOf).containsExactly(12.0, 99.0);
        assertThat(get("weixian-1", PAGE + furnace + "/days/2024-02-29").at("/warnings").toString()).contains("HOURLY_MEAN_OVER");
    }

    /** The whole way: the exceedance becomes a lead, the mark takes it back, the proof that the mark is false brings it back and more. */
    @Test
    void aFalseMarkReopensWhatItHadClosedAndBecomesALead() throws Exception {
        String furnace = furnace();
        LocalDateTime hour = yesterday();
        post("source-1", "/api/furnaces/hours", hours(furnace, hour, 1, 96));
        String event = UUID.randomUUID().toString();
        Map<String, Object> alert = new HashMap<>(Map.of("source", "furnace-test", "sourceEventId", event, "kind", "CEMS_EXCEED", "enterprise", PARTY,
                "outlet", "DA9" + furnace, "pollutant", "a34013", "value", 96, "limit", 30, "unit", "mg/m3", "averaging", "HOUR"));
        alert.put("occurredFrom", moment(hour));
        alert.put("occurredTo", moment(hour.plusHours(1)));
        post("source-1", "/api/alerts", List.of(alert));
        String path = "/api/alerts/furnace-test/" + event;
        screening.settle();
        String lead = get("operator-1", path).get("lead").asText();

        post("ent-" + PARTY, "/api/furnaces/marks", List.of(mark(furnace, "STARTING", hour, hour.plusHours(1))));
        assertThat(get("operator-1", path).get("outcome").asText()).isEqualTo("SCREENED_OUT");
        assertThat(get("operator-1", path).get("reason").asText()).contains("豁免");
        assertThat(jdbc.queryForObject("select open from lead where number = ?", Boolean.class, lead)).isFalse();
        // Another one was explained by people, because of that mark, before any of its alerts was screened out.
        String explained = UUID.randomUUID().toString();
        alert.put("sourceEventId", explained);
        alert.put("kind", "CEMS_ABNORMAL");
        alert.put("details", Map.of("subKind", "JUMP"));
        alert.put("value", null);
        alert.put("limit", null);
        post("source-1", "/api/alerts", List.of(alert));
        screening.settle();
        String other = get("operator-1", "/api/alerts/furnace-test/" + explained).get("lead").asText();
        jdbc.update("update lead set open = false, outcome = 'EXPLAINED', closed_at = opened_at where number = ?", other);
        jdbc.update("delete from open_episode where lead_id = (select id from lead where number = ?)", other);

        long id = theMark(furnace, "VALID");
        JsonNode pretended = post("source-1", "/api/alerts", List.of(Map.of("source", "furnace-ledger", "sourceEventId", "MARK-" + id + "-FALSE-1",
                "kind", "GATE", "enterprise", PARTY, "occurredFrom", moment(hour))));
        assertThat(pretended.at("/rejected/0/errors/0/pointer").asText()).as("nobody takes the place of the house's own alert").isEqualTo("/source");
        post("weixian-1", "/api/furnaces/marks/" + id + "/findings", Map.of("finding", "PROVEN_FALSE", "reason", "控制系统记录显示当时正常投料", "evidence", "DCS 趋势图"));
        screening.settle();
        assertThat(jdbc.queryForObject("select open from lead where number = ?", Boolean.class, lead)).isTrue();
        assertThat(get("operator-1", path).get("lead").asText()).isEqualTo(lead);
        assertThat(jdbc.queryForObject("select open from lead where number = ?", Boolean.class, other)).isTrue();
        JsonNode evasion = get("weixian-1", "/api/alerts/furnace-ledger/MARK-" + id + "-FALSE-1");
        assertThat(evasion.get("kind").asText()).isEqualTo("MARK_FAULT");
        assertThat(evasion.get("summary").asText()).contains("虚假标记", "逃避监管");
        JsonNode page = get("weixian-1", PAGE + furnace + "?year=" + hour.getYear());
        assertThat(page.at("/days/0/findings/0/code").asText()).isEqualTo("FALSE_MARK");
        assertThat(page.at("/marks/0/findings/0/reason").asText()).contains("正常投料");
        assertThat(page.get("leads").findValuesAsText("number")).contains(lead, evasion.get("lead").asText());
        assertThat(get("ent-" + PARTY, PAGE + furnace + "?year=" + hour.getYear()).get("leads")).isEmpty();

        post("weixian-1", "/api/furnaces/marks/" + id + "/findings", Map.of("finding", "CLEARED", "reason", "复核后证据不足"));
        assertThat(get("weixian-1", PAGE + furnace + "?year=" + hour.getYear()).at("/days/0/exempt").asInt()).isEqualTo(1);
    }

    @Test
    void eachOfSeveralFurnacesHasALedgerOfItsOwn() throws Exception {
        String one = furnace();
        String other = furnace();
        LocalDateTime from = LocalDate.of(2024, 2, 28).atTime(20, 0);
        List<Map<String, Object>> marks = new ArrayList<>();
        for (String furnace : List.of(one, other)) {
            post("source-1", "/api/furnaces/hours", hours(furnace, from, 40, 150));
            marks.add(with(mark(furnace, "STARTING", from, from.plusHours(furnace.equals(one) ? 30 : 6)), "lateReason", "补录"));
        }
        assertThat(post("weixian-1", "/api/furnaces/marks", marks).get("accepted").asInt()).isEqualTo(2);
        assertThat(get("weixian-1", PAGE + one + "?year=2024").at("/allowances/0/used").asInt()).isEqualTo(30);
        assertThat(get("weixian-1", PAGE + other + "?year=2024").at("/allowances/0/used").asInt()).isEqualTo(6);
        long id = get("weixian-1", PAGE + one + "?year=2024").at("/marks/0/id").asLong();
        post("weixian-1", "/api/furnaces/marks/" + id + "/findings", Map.of("finding", "PROVEN_FALSE", "reason", "正常投料", "evidence", "DCS 趋势图"));
        assertThat(get("weixian-1", PAGE + one + "?year=2024").at("/allowances/0/used").asInt()).isZero();
        assertThat(get("weixian-1", PAGE + other + "?year=2024").at("/allowances/0/used").asInt()).isEqualTo(6);
        assertThat(jdbc.queryForList("select distinct outlet from lead where kind = 'MARK_FAULT' and outlet in (?, ?)", String.class, "DA9" + one, "DA9" + other))
                .doesNotContain("DA9" + other);
    }

    @Test
    void peopleAreToldOnceThatTheHoursRunOut() throws Exception {
        String furnace = furnace();
        LocalDateTime day = yesterday();
        LocalDateTime begin = day.minusHours(47);
        post("source-1", "/api/furnaces/hours", hours(furnace, begin, 48, 60));
        Map<String, Object> late = with(mark(furnace, "STARTING", begin, begin.plusHours(47)), "lateReason", "通讯故障，企业当时电话报告");
        post("operator-1", "/api/furnaces/marks", List.of(late));
        String subject = PARTY + "/" + furnace;
        assertThat(notices(subject)).isZero();
        post("operator-1", "/api/furnaces/marks", List.of(mark(furnace, "STARTING", begin.plusHours(47), begin.plusHours(48))));
        // On 1 and 2 January the hours belong to two years, and no year's share has been reached.
        int told = begin.getYear() == day.getYear() ? notices(subject) : 0;
        assertThat(told > 0).isEqualTo(begin.getYear() == day.getYear());
        post("source-1", "/api/furnaces/hours", hours(furnace, begin.minusHours(1), 1, 12));
        assertThat(notices(subject)).isEqualTo(told);
    }

    @Test
    void theBranchAndThePlantAreToldOfADayInViolationWhenItsMarksCanNoLongerCome() throws Exception {
        String furnace = furnace();
        LocalDate day = LocalDate.now(clock).minusDays(3);
        post("source-1", "/api/furnaces/hours", hours(furnace, day.atStartOfDay(), 24, 12));
        Map<String, Object> mean = Map.of("enterprise", PARTY, "furnace", furnace, "date", day.toString(), "pollutant", "CO", "mean", 80.0001);
        for (int time = 0; time < 2; time++) {
            JsonNode report = post("source-1", "/api/furnaces/daily-means", List.of(mean, with(mean, "date", LocalDate.now(clock).toString())));
            assertThat(report.get("accepted").asInt() + report.get("duplicates").asInt()).isEqualTo(1);
            assertThat(report.at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/date");
            assertThat(jdbc.queryForList("select user_id from notice where subject = ? and kind = 'FURNACE_DAILY_MEAN_OVER'", String.class, PARTY + "/" + furnace))
                    .contains("weixian-1", "weixian-head", "ent-" + PARTY).doesNotHaveDuplicates();
        }
        assertThat(post("operator-1", "/api/furnaces/daily-means", List.of(with(mean, "mean", 79))).at("/rejected/0/errors/0/pointer").asText())
                .isEqualTo("/correction");
        post("operator-1", "/api/furnaces/daily-means", List.of(with(with(mean, "mean", 79), "correction", "监测单位复核")));
        assertThat(get("weixian-1", PAGE + furnace + "/days/" + day).get("verdict").asText()).isEqualTo("NO_VIOLATION");
    }

    private int notices(String subject) {
        return jdbc.queryForObject("select count(*) from notice where subject = ? and kind = 'FURNACE_LOW_EXEMPT'", Integer.class, subject);
    }
}
