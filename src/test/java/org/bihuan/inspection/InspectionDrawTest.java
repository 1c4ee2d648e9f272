package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is visited is drawn by lot, sealed, opened, recorded, and can be drawn again by anybody. */
@WholeApplicationTest
class InspectionDrawTest {

    @RegisterExtension
    static final AllFlowNodesCovered DRAWN = AllFlowNodesCovered.of("inspection-draw");
    @RegisterExtension
    static final AllFlowNodesCovered VISITED = AllFlowNodesCovered.of("drawn-visit");

    private static final String CIXIAN = "130427";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired private RepositoryService repository;
    @Autowired private FormService forms;
    @Autowired private TaskService tasks;
    @Autowired private HistoryService history;
    @Autowired private IdentityService identity;
    @Autowired private Evidences evidences;
    @Autowired private DrawBook book;
    @Autowired private DrawDesk desk;
    @Autowired private TestRestTemplate http;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private HouseClock clock;

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        identity.clearAuthentication();
    }

    @Test
    void visitsAreDrawnSealedOpenedAndRecordedAndTheDrawCanBeRepeated() throws Exception {
        long draw = request(Map.of("kind", "ROUTINE", "region", CIXIAN, "count", 4));
        String number = desk.number(draw);
        List<DrawBook.Visit> visits = book.visitsOf(draw);
        assertThat(visits).hasSizeGreaterThanOrEqualTo(4);

        JsonNode sealed = get("supervisor-1", "/api/inspection-draws/" + number);
        assertThat(sealed.at("/draw/sealed").asBoolean()).isTrue();
        assertThat(sealed.at("/draw/seed").isNull()).isTrue();
        assertThat(sealed.at("/draw/seedHash").asText()).isEqualTo(Lot.hash(book.get(draw).seed()));
        assertThat(sealed.at("/draw/requested").asInt()).isEqualTo(4);
        assertThat(sealed.at("/draw/drawn").asInt()).as("how many, but not who").isEqualTo(visits.size());
        assertThat(sealed.at("/draw/byFloor").asInt()).isEqualTo((int) book.candidates(draw).stream().filter(one -> one.result() == VisitDraw.Result.FLOOR).count());
        assertThat(sealed.path("candidates")).isEmpty();
        assertThat(sealed.path("visits")).allMatch(one -> one.path("enterprise").isNull());
        assertThat(sealed.toString()).doesNotContain(visits.get(0).uscc());
        assertThat(facts(visits.get(0)).values().toString()).doesNotContain(visits.get(0).uscc());

        DrawBook.Visit clean = visits.get(0);
        JsonNode card = get(clean.firstOfficer(), "/api/tasklist/cards?ids=" + task(clean).getId()).get(0);
        assertThat(card.path("number").asText()).isEqualTo(desk.visitNumber(clean));
        assertThat(card.hasNonNull("enterprise")).as("sealed").isFalse();
        assertThatThrownBy(() -> submit(clean, Map.of("ready", false))).hasMessageContaining("请勾选");
        submit(clean, Map.of("ready", true));
        assertThat(facts(clean).get("fact_enterprise").toString()).contains(clean.uscc());
        assertThatThrownBy(() -> submit(clean, with(record("CLEAN"), "conduct", List.of("FILMED")))).hasMessageContaining("没有做到的原因");
        submit(clean, with(with(record("CLEAN"), "conduct", List.of("TWO_OFFICERS")), "conductNote", "执法记录仪没有电"));
        JsonNode row = get("supervisor-1", "/api/inspection-draws/" + number).path("visits").get(0);
        assertThat(row.path("conduct")).as("in the ledger").hasSize(ConductItem.values().length).filteredOn(one -> !one.path("kept").asBoolean())
                .hasSize(ConductItem.values().length - 1);
        assertThat(ended(clean)).isEqualTo("end_visit_clean");
        assertThat(get("supervisor-1", "/api/drawn-visits/" + desk.visitNumber(clean)).path("conduct").size()).isEqualTo(ConductItem.values().length);

        DrawBook.Visit problem = visits.get(1);
        submit(problem, Map.of("ready", true));
        assertThatThrownBy(() -> submit(problem, record("PROBLEM"))).hasMessageContaining("请先上传");
        evidence(problem);
        submit(problem, record("PROBLEM"));
        assertThat(ended(problem)).isEqualTo("end_visit_reported");
        assertThat(jdbc.queryForMap("select kind, uscc, details from alert where source = 'drawn-visits' and source_event_id = ?", desk.visitNumber(problem)))
                .containsEntry("KIND", "REMOTE").containsEntry("USCC", problem.uscc()).extractingByKey("DETAILS").asString().contains("DOUBLE_RANDOM");

        DrawBook.Visit recused = visits.get(2);
        submit(recused, Map.of("ready", true));
        submit(recused, Map.of("result", "RECUSED", "recusedOfficer", recused.firstOfficer(), "recusalReason", "配偶在该企业任职", "finding", "无"));
        DrawBook.Visit others = book.visit(recused.id());
        assertThat(others.officers()).doesNotContain(recused.firstOfficer()).contains(recused.secondOfficer());
        submit(others, with(record("NOT_MADE"), "finding", "企业已停产三个月"));
        assertThat(ended(recused)).isEqualTo("end_visit_not_made");

        for (DrawBook.Visit one : visits.subList(3, visits.size())) {
            submit(one, Map.of("ready", true));
            submit(one, record("CLEAN"));
        }
        repeat(get("supervisor-1", "/api/inspection-draws/" + number), visits);
        // What was visited counts against the cap, what could not be made does not.
        LocalDate year = LocalDate.now(clock).withDayOfYear(1);
        Map<String, Integer> counted = book.visits(InspectionKind.ROUTINE, year, year.plusYears(1), HouseClock.ZONE);
        assertThat(counted).containsKeys(clean.uscc(), problem.uscc()).doesNotContainKey(recused.uscc());
    }

    /** From what is published alone, and without the house's own lot. */
    private static void repeat(JsonNode page, List<DrawBook.Visit> visits) throws Exception {
        assertThat(page.at("/draw/sealed").asBoolean()).isFalse();
        String seed = page.at("/draw/seed").asText();
        Map<String, Integer> weights = new LinkedHashMap<>();
        List<String> floor = new ArrayList<>();
        List<String> free = new ArrayList<>();
        Map<String, String> classes = new HashMap<>();
        Map<String, Boolean> lately = new HashMap<>();
        page.path("candidates").forEach(one -> {
            if (List.of(VisitDraw.Result.AT_CAP.label(), VisitDraw.Result.NO_OFFICERS.label()).contains(one.path("result").asText())) {
                return;
            }
            lately.put(one.path("enterprise").asText(), one.path("visitedThisQuarter").asBoolean());
            weights.put(one.path("enterprise").asText(), one.path("weight").asInt());
            classes.put(one.path("enterprise").asText(), one.path("visitClass").asText());
            int points = 100;
            for (JsonNode part : one.path("parts")) {
                points += part.path("points").asInt();
            }
            assertThat(one.path("weight").asInt()).isEqualTo(Math.max(10, points));
            if (one.path("result").asText().equals(VisitDraw.Result.FLOOR.label())) {
                floor.add(one.path("enterprise").asText());
            } else if (one.path("result").asText().equals(VisitDraw.Result.FREE.label())) {
                free.add(one.path("enterprise").asText());
            }
        });
        for (VisitClass visitClass : VisitClass.values()) {
            Map<String, Integer> owed = new LinkedHashMap<>(weights);
            owed.keySet().removeIf(uscc -> !classes.get(uscc).equals(visitClass.label()) || lately.get(uscc));
            List<String> drawn = floor.stream().filter(uscc -> classes.get(uscc).equals(visitClass.label())).toList();
            assertThat(VisitDrawTest.again(seed, "floor|" + visitClass, owed, drawn.size())).containsExactlyInAnyOrderElementsOf(drawn);
        }
        Map<String, Integer> rest = new LinkedHashMap<>(weights);
        rest.keySet().removeAll(floor);
        assertThat(VisitDrawTest.again(seed, "free", rest, free.size())).containsExactlyInAnyOrderElementsOf(free);

        Map<String, Integer> loads = new LinkedHashMap<>();
        page.path("officers").forEach(one -> loads.put(one.path("officer").asText(), one.path("load").asInt()));
        for (DrawBook.Visit visit : visits) {
            Map<String, Integer> chances = new LinkedHashMap<>();
            loads.forEach((officer, load) -> chances.put(officer, Math.max(1, 1000 / (1 + load))));
            List<String> pair = VisitDrawTest.again(seed, "officers|" + visit.uscc(), chances, 2);
            assertThat(visit.officers()).isEqualTo(pair);
            pair.forEach(officer -> loads.merge(officer, 1, Integer::sum));
        }
    }

    @Test
    void aCampaignIsDrawnOnlyWithTheHeadsApproval() throws Exception {
        long refused = request(Map.of("kind", "CAMPAIGN", "campaign", "臭氧攻坚", "region", CIXIAN, "count", 1));
        assertThat(book.get(refused).drawnAt()).isNull();
        approve(refused, Map.of("decision", "REFUSE", "opinion", "与日常检查重复"));
        assertThat(book.get(refused).refused()).isTrue();
        assertThat(book.visitsOf(refused)).isEmpty();
        JsonNode told = get("supervisor-1", "/api/inspection-draws/" + desk.number(book.get(refused))).path("draw");
        assertThat(told.path("opinion").asText()).isEqualTo("与日常检查重复");
        assertThat(told.path("decidedBy").asText()).isNotBlank();

        long approved = request(Map.of("kind", "CAMPAIGN", "campaign", "臭氧攻坚", "region", CIXIAN, "count", 1));
        assertThatThrownBy(() -> approve(approved, Map.of("decision", "REFUSE"))).hasMessageContaining("意见");
        approve(approved, Map.of("decision", "APPROVE"));
        assertThat(book.visitsOf(approved)).hasSize(1);
    }

    @Test
    void whatCannotBeDrawnIsRefusedByField() {
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> request(Map.of("kind", "CAMPAIGN", "region", CIXIAN, "count", 1))).hasMessageContaining("专项名称");
        assertThatThrownBy(() -> request(Map.of("kind", "ROUTINE", "region", CIXIAN, "count", 1, "fromDay", today.minusDays(1).toString())))
                .hasMessageContaining("不能早于今天");
        assertThatThrownBy(() -> request(Map.of("kind", "ROUTINE", "region", CIXIAN, "count", 1, "toDay", today.minusDays(1).toString())))
                .hasMessageContaining("不能早于开始日期");
        assertThatThrownBy(() -> request(Map.of("kind", "ROUTINE", "region", CIXIAN, "count", 0))).hasMessageContaining("不能小于 1");
        assertThat(http.withBasicAuth("source-1", "bihuan-demo").getForEntity("/api/inspection-draws", String.class).getStatusCode().value()).isEqualTo(403);
        assertThat(http.withBasicAuth("supervisor-1", "bihuan-demo").getForEntity("/api/inspection-draws/SJ-2026-99999", String.class).getStatusCode().value())
                .isEqualTo(404);
    }

    private long request(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of("fromDay", LocalDate.now(clock).toString(), "toDay", LocalDate.now(clock).toString()));
        all.putAll(values);
        ActingAs.user(identity, "detachment-1");
        try {
            forms.submitStartForm(repository.createProcessDefinitionQuery().processDefinitionKey("inspection-draw").latestVersion().singleResult().getId(), ActingAs.typed(all));
        } finally {
            identity.clearAuthentication();
        }
        return jdbc.queryForObject("select max(id) from inspection_draw where requested_by = 'detachment-1'", Long.class);
    }

    private void approve(long draw, Map<String, Object> values) {
        Task task = tasks.createTaskQuery().taskDefinitionKey("user_approve_campaign").processVariableValueEquals("drawId", draw).singleResult();
        ActingAs.user(identity, "bureau-1");
        try {
            forms.submitTaskForm(task.getId(), ActingAs.typed(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void submit(DrawBook.Visit visit, Map<String, Object> values) {
        ActingAs.user(identity, book.visit(visit.id()).firstOfficer());
        try {
            forms.submitTaskForm(task(visit).getId(), ActingAs.typed(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void evidence(DrawBook.Visit visit) throws Exception {
        ActingAs.user(identity, visit.firstOfficer());
        try {
            evidences.store(new Evidences.Draft(desk.visitNumber(visit), visit.region(), "现场.txt", "现场拍摄", null, null),
                    new ByteArrayInputStream("活性炭箱未装填".getBytes(StandardCharsets.UTF_8)));
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Object> record(String result) {
        return new HashMap<>(Map.of("result", result, "visitedAt", minute(clock.instant()), "place", "一车间", "party", "张厂长", "conduct",
                Arrays.stream(ConductItem.values()).map(Enum::name).collect(Collectors.toList()), "finding", "生产和治理设施运行情况已查看"));
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> other = new HashMap<>(values);
        other.put(key, value);
        return other;
    }

    private Task task(DrawBook.Visit visit) {
        return tasks.createTaskQuery().processInstanceBusinessKey(desk.visitNumber(visit)).singleResult();
    }

    private Map<String, Object> facts(DrawBook.Visit visit) {
        Map<String, Object> facts = new HashMap<>();
        forms.getTaskFormData(task(visit).getId()).getFormFields().forEach(field -> facts.put(field.getId(), field.getValue().getValue()));
        return facts;
    }

    private String ended(DrawBook.Visit visit) {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(desk.visitNumber(visit)).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").singleResult().getActivityId();
    }

    private JsonNode get(String user, String path) throws Exception {
        ResponseEntity<String> answer = http.withBasicAuth(user, "bihuan-demo").getForEntity(path, String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private static String minute(Instant moment) {
        return moment.atZone(HouseClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
