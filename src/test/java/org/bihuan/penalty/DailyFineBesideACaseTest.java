package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever refuses to correct is fined for each further day: rechecked in secret, counted once, decided on with all that a penalty needs. */
@WholeApplicationTest
class DailyFineBesideACaseTest {

    @RegisterExtension
    static final AllFlowNodesCovered ROUND = AllFlowNodesCovered.of("daily-fine");
    @RegisterExtension
    static final AllFlowNodesCovered RECHECK = AllFlowNodesCovered.of("daily-recheck");
    @RegisterExtension
    static final AllFlowNodesCovered ORDER = AllFlowNodesCovered.of("daily-order");
    @RegisterExtension
    static final AllFlowNodesCovered DECISION = AllFlowNodesCovered.of("daily-decision");
    @RegisterExtension
    static final AllFlowNodesCovered EXECUTION = AllFlowNodesCovered.of("daily-execution");
    @RegisterExtension
    static final AllFlowNodesCovered REVISION = AllFlowNodesCovered.of("daily-revision");

    private static final AtomicLong NEXT = new AtomicLong(970_000);

    @Autowired
    private CaseScene scenes;
    @Autowired
    private CourseScene course;
    @Autowired
    private FilingScene filing;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseFollowUps followUps;
    @Autowired
    private CaseReviews reviews;
    @Autowired
    private Documents documents;
    @Autowired
    private DailyFineDecisions daily;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Flow flow;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    // --- what happens again and again ---

    private static Map<String, Object> onPaper(Running one, String servedOn) {
        return new HashMap<>(Map.of("caseNumber", one.number(), "orderNumber", "邯环责改字〔2024〕04-" + NEXT.incrementAndGet() + "号", "servedOn", servedOn, "proof", "直接送达，李某签收",
                "warned", "YES", "facts", "烟气颗粒物超标排放", "articles", "《大气污染防治法》第十八条", "requirement", "立即停止超标排放"));
    }

    private void open(Running one, String servedOn) {
        course.start("daily-fine", CourseScene.OFFICER, onPaper(one, servedOn));
    }

    private static Map<String, Object> found(String at, String result, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("startedAt", at + (at.length() > 10 ? "" : "T22:30:00+08:00"), "scene", "2号焚烧炉排放口", "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-2", "changeReason", "抽取的人员外出办案", "result", result, "finding", "治理设施停运，烟囱冒黑烟", "evidence", "现场照片6张；" + at.substring(0, 10) + "；本机关拍摄"));
        values.putAll(other);
        return values;
    }

    private void recheck(Running one, String on, String result) {
        scene.today(LocalDate.parse(on).plusDays(1).toString());
        scenes.officer(one, "user_make_recheck", found(on, result, Map.of()));
    }

    /** The order that follows a refusal is served at once. */
    private void orderAgain(Running one) {
        Map<String, Object> shown = scene.facts(one, "user_draft_new_order", CourseScene.OFFICER, "branch-officer");
        scenes.officer(one, "user_draft_new_order", Map.of("facts", shown.get("facts"), "articles", shown.get("articles"), "requirement", shown.get("requirement")));
        scene.handOver(one);
    }

    private void propose(Running one, String choice) {
        Map<String, Object> shown = scene.facts(one, "user_propose_daily_fine", CourseScene.OFFICER, "branch-officer");
        Map<String, Object> said = new HashMap<>(Map.of("choice", choice, "reason", "拒不改正，污染持续"));
        if (choice.equals("APPLY")) {
            said.put("facts", shown.get("facts"));
        }
        scenes.officer(one, "user_propose_daily_fine", said);
    }

    private void reviewed(Running one, String review) {
        scene.submit(one, "user_review_daily_fine", "case-1", "case-reviewer", Map.of("review", review, "opinion", "事实清楚"));
    }

    private void imposed(Running one, String windowOver) {
        scene.told(one);
        scenes.toBeSigned(one, windowOver);
        scene.sign(one, "PENALTY");
        scene.handOver(one);
    }

    private long decision(Running one) throws Exception {
        return shown(one).at("/0/decisions/0/id").asLong();
    }

    private LocalDate due(Running one, String task) {
        return scene.tasks(one, task).get(0).due().atZone(HouseClock.ZONE).toLocalDate();
    }

    /** The last day as counted. */
    private LocalDate limit(String owner, String rule) {
        return deadlines.find(owner, rule).orElseThrow().unrolled();
    }

    private List<String> happened(Running one) {
        return cases.timeline(scenes.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("DAILY_FINE_")).toList();
    }

    private JsonNode api(String user, String path) throws Exception {
        return json.readTree(http.withBasicAuth(user, "bihuan-demo").getForObject(path, String.class));
    }

    private JsonNode shown(Running one) throws Exception {
        return api("case-1", "/api/cases/" + scenes.caseOf(one).id() + "/daily-fines");
    }

    private JsonNode boardLine(Running one) throws Exception {
        for (JsonNode line : api("legal-1", "/api/daily-fines")) {
            if (one.number().equals(line.at("/caseNumber").asText())) {
                return line;
            }
        }
        throw new AssertionError("not on the board: " + one.number());
    }

    private int told(Running one, String kind) {
        return jdbc.queryForObject("select count(distinct moment) from notice where subject = ? and kind = ?", Integer.class, one.number(), "DAILY_FINE_" + kind);
    }

    // --- whole ways ---

    /** The published total of a case in She county: 550,000 for 21 days. */
    @Test
    void coalChemicalPlantPays11550000() throws Exception {
        publishedTotal("550000.00", "2024-03-22", 21, "11550000.00");
    }

    /** The published total of an energy-technology company: 300,000 for 22 days. */
    @Test
    void energyTechnologyCompanyPays6600000() throws Exception {
        publishedTotal("300000.00", "2024-03-23", 22, "6600000.00");
    }

    private void publishedTotal(String fine, String recheckOn, int days, String total) throws Exception {
        Running one = scenes.fined(fine);
        open(one, "2024-03-01");
        recheck(one, recheckOn, "STILL_VIOLATING");
        orderAgain(one);
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        Map<String, Object> notice = scene.facts(one, "user_draft_notice", "weixian-1", "branch-officer");
        assertThat(notice.get("fine")).isEqualTo(total);
        assertThat(notice.get("fact_consequence").toString()).contains("应当告知听证权利");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("fine", fine))).hasMessageContaining("D23").hasMessageContaining(days + " 日");
        imposed(one, "2024-04-10");
        assertThat(documents.of(one.owner())).anySatisfy(paper -> {
            assertThat(paper.type()).isEqualTo(DocumentType.DAILY_FINE_DECISION);
            assertThat(paper.number()).contains("按日罚决字");
        });
        JsonNode decided = shown(one).at("/0/decisions/0");
        assertThat(decided.at("/total").asText()).isEqualTo(total);
        assertThat(decided.at("/state").asText()).isEqualTo("FINED");
    }

    @Test
    void twoPeriodsAreDecidedOnTogetherAndTheRoundEndsWithCorrection() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.pay(one, "2024-03-12", "200000.00");
        open(one, "2024-03-04");
        assertThat(scene.facts(one, "user_make_recheck", CourseScene.OFFICER, "branch-officer").get("fact_limit").toString()).contains("2024-04-03");
        scene.today("2024-03-21");
        assertThatThrownBy(() -> scenes.officer(one, "user_make_recheck", found("2024-03-20", "STILL_VIOLATING", Map.of("secondOfficer", "weixian-1"))))
                .hasMessageContaining("G02").hasMessageContaining("复查须由两名执法人员进行");
        scene.submit(one, "user_report_correction", DecisionScene.PARTY_USER, DecisionScene.PARTY_GROUP, Map.of("content", "已更换布袋", "proof", "照片"));
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        // What is evident on the spot is ordered on the spot, and until then there is nothing to recheck.
        assertThat(due(one, "user_draft_new_order")).isEqualTo(LocalDate.parse("2024-03-20"));
        assertThat(boardLine(one).at("/recheckOpen").asBoolean()).isFalse();
        orderAgain(one);
        assertThat(boardLine(one).at("/recheckOpen").asBoolean()).isTrue();
        propose(one, "LEAVE");
        assertThat(followUps.openBeforeClosing(scenes.caseOf(one).id())).anySatisfy(open -> assertThat(open).contains("复查"));
        recheck(one, "2024-04-05", "REFUSED_OR_OBSTRUCTED");
        assertThatThrownBy(() -> jdbc.update("insert into daily_fine_period (id, version, round_id, lead_id, recheck_id, counted_from, counted_to) select -1, 0, round_id,"
                + " lead_id, recheck_id, counted_from, counted_to from daily_fine_period where lead_id = ? and counted_from = ?", scenes.caseOf(one).leadId(),
                LocalDate.parse("2024-03-05"))).isInstanceOf(DataIntegrityViolationException.class);
        orderAgain(one);
        Map<String, Object> proposal = scene.facts(one, "user_propose_daily_fine", CourseScene.OFFICER, "branch-officer");
        assertThat(proposal.get("fact_days").toString()).contains("2024年3月5日至2024年3月20日", "2024年3月21日至2024年4月5日", "32 日");
        propose(one, "APPLY");
        assertThatThrownBy(() -> scene.submit(one, "user_review_daily_fine", "weixian-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意")))
                .hasMessageContaining("G20");
        reviewed(one, "RETURN");
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        imposed(one, "2024-04-18");
        recheck(one, "2024-04-20", "CORRECTED");
        JsonNode round = shown(one).get(0);
        assertThat(round.at("/outcome").asText()).isEqualTo("CORRECTED");
        assertThat(round.at("/days").asInt()).isEqualTo(32);
        assertThat(round.at("/decisions/1/total").asText()).isEqualTo("6400000.00");
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2024-04-21", "amount", "6400000.00", "channel", "BANK", "reference", "收据二"));
        scenes.officer(one, "user_publish_daily_fine", Map.of("publishedOn", "2024-04-21", "place", "市生态环境局网站“行政处罚”栏目"));
        assertThat(shown(one).at("/0/decisions/1/state").asText()).isEqualTo("EXECUTED");
        assertThat(scene.end("daily-execution", one)).isEqualTo("end_daily_fine_executed");
        assertThat(followUps.openBeforeClosing(scenes.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("按日连续"));
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type).filter(DocumentType.RECHECK_RECORD::equals)).hasSize(3);
        assertThat(happened(one)).contains("DAILY_FINE_CORRECTION_REPORTED", "DAILY_FINE_OBSTRUCTED", "DAILY_FINE_LEFT", "DAILY_FINE_RETURNED", "DAILY_FINE_FINED",
                "DAILY_FINE_ROUND_ENDED", "DAILY_FINE_PUBLISHED");
        // A new breach is another case: this one counts no further.
        assertThatThrownBy(() -> open(one, "2024-04-04")).hasMessageContaining("D21").hasMessageContaining("D27");
        assertThatThrownBy(() -> open(one, "2024-04-21")).hasMessageContaining("D27").hasMessageContaining("另行立案");
        long inspection = scenes.inspected(scenes.caseOf(one).leadId(), scenes.caseOf(one).leadNumber(), "2024-04-21");
        flow.startByMessage("daily-fine.order-served", one.number(), FilingScene.WEIXIAN, Map.of("leadId", scenes.caseOf(one).leadId(), "inspectionId", inspection));
        assertThat(shown(one)).hasSize(1);
        assertThat(scene.open(one)).doesNotContain("user_make_recheck");
    }

    /** Since the Code a refusal is of this violation or another one, and the discharge is stopped. */
    @Test
    void underTheCodeTheDischargeIsStoppedAndAnotherViolationEndsTheRound() throws Exception {
        Running one = scenes.fined("200000.00");
        scene.today("2026-08-21");
        open(one, "2026-08-20");
        scene.today("2026-09-06");
        scenes.officer(one, "user_make_recheck", found("2026-09-05", "REFUSED_OR_OBSTRUCTED", Map.of()));
        assertThat(scene.facts(one, "user_stop_discharge", CourseScene.OFFICER, "branch-officer").get("fact_refusal").toString()).contains("2026-09-05");
        assertThatThrownBy(() -> scenes.officer(one, "user_stop_discharge", Map.of("measure", "STOP", "takenOn", "2026-09-04", "note", "停产整治")))
                .hasMessageContaining("不能早于");
        scenes.officer(one, "user_stop_discharge", Map.of("measure", "STOP", "takenOn", "2026-09-06", "note", "邯环停字1号，停产整治"));
        assertThat(happened(one)).contains("DAILY_FINE_STOPPED");
        orderAgain(one);
        LocalDate again = jdbc.queryForObject("select max(o.served_on) from daily_fine_order o join daily_fine r on r.id = o.round_id where r.lead_id = ?",
                LocalDate.class, scenes.caseOf(one).leadId());
        scene.today(again.plusDays(6).toString());
        scenes.officer(one, "user_make_recheck", found(again.plusDays(5).toString(), "STILL_VIOLATING", Map.of("same", "NO")));
        assertThat(scene.facts(one, "user_review_recheck", "legal-1", "legal-reviewer").get("fact_consequence").toString()).contains("不计入的，本轮终结", "另行立案查处");
        scene.submit(one, "user_review_recheck", "legal-1", "legal-reviewer", Map.of("counts", "NO", "opinion", "不是原违法行为，另行立案"));
        assertThat(shown(one).at("/0/outcome").asText()).isEqualTo("NOT_COUNTED");
        assertThat(shown(one).at("/0/days").asInt()).isEqualTo(16);
        assertThatThrownBy(() -> open(one, again.plusDays(4).toString())).hasMessageContaining("不计入");
        open(one, again.plusDays(6).toString());
        assertThat(shown(one)).hasSize(2);
        // The file review looks at both rounds: what is broken in the first is not covered by what holds in the second.
        recheck(one, again.plusDays(10).toString(), "REFUSED_OR_OBSTRUCTED");
        String first = shown(one).at("/0/orders/0/number").asText();
        String second = shown(one).at("/1/orders/0/number").asText();
        assertThat(reviewed(one, ReviewGate.G21)).satisfies(result -> {
            assertThat(result.state()).isEqualTo(ReviewResult.State.PASSED);
            assertThat(result.fact()).contains(first, second);
        });
        jdbc.update("update daily_fine_recheck set found_on = ? where round_id = ? and place = 1", LocalDate.parse("2026-09-20"), shown(one).at("/0/id").asLong());
        assertThat(reviewed(one, ReviewGate.G22)).satisfies(result -> {
            assertThat(result.state()).isEqualTo(ReviewResult.State.BROKEN);
            assertThat(result.fact()).contains("2026-09-19").doesNotContain(again.plusDays(10).toString());
        });
    }

    private ReviewResult reviewed(Running one, ReviewGate gate) {
        return reviews.of(scenes.caseOf(one)).stream().filter(result -> result.gate() == gate).findFirst().orElseThrow();
    }

    /** Whoever may start the process may not start it without its form: neither with the round of somebody else, nor with one that has begun. */
    @Test
    void nobodyBeginsARoundThatIsNotHis() throws Exception {
        Running one = scenes.fined("200000.00");
        open(one, "2024-03-04");
        long round = shown(one).at("/0/id").asLong();
        long leadId = scenes.caseOf(one).leadId();
        for (Map<String, Object> variables : List.<Map<String, Object>>of(Map.of("leadId", leadId, "dailyFineId", round), Map.of("leadId", leadId + 1, "dailyFineId", round),
                Map.of("leadId", leadId))) {
            Map<String, Object> body = new HashMap<>();
            variables.forEach((name, value) -> body.put(name, Map.of("value", value, "type", "Long")));
            for (String path : List.of("/engine-rest/process-definition/key/daily-fine/start", "/engine-rest/message")) {
                Map<String, Object> sent = path.endsWith("start") ? Map.of("variables", body) : Map.of("messageName", "daily-fine.order-served", "businessKey", one.number(),
                        "processVariables", body);
                assertThat(http.withBasicAuth("shexian-1", "bihuan-demo").postForEntity(path, sent, String.class).getStatusCode().isError()).isTrue();
                assertThat(http.withBasicAuth("weixian-1", "bihuan-demo").postForEntity(path, sent, String.class).getStatusCode().isError()).isTrue();
            }
        }
        assertThat(scene.tasks(one, "user_make_recheck")).hasSize(1);
    }

    @Test
    void whatIsWrongIsRefusedWithItsGate() {
        Running one = scenes.fined("200000.00");
        Map<String, Object> unproven = onPaper(one, "2024-03-04");
        unproven.remove("proof");
        assertThatThrownBy(() -> course.start("daily-fine", CourseScene.OFFICER, unproven)).hasMessageContaining("G21");
        Map<String, Object> unwarned = onPaper(one, "2024-03-04");
        unwarned.put("warned", "NO");
        assertThatThrownBy(() -> course.start("daily-fine", CourseScene.OFFICER, unwarned)).hasMessageContaining("D10");
        assertThatThrownBy(() -> open(one, "2024-03-13")).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> open(one, "2024-02-29")).as("the day before it was discovered").hasMessageContaining("送达之日").hasMessageContaining("2024-03-01 才发现");
        open(one, "2024-03-04");
        assertThatThrownBy(() -> open(one, "2024-03-05")).hasMessageContaining("不能重复起算");
        scene.today("2024-04-05");
        assertThatThrownBy(() -> scenes.officer(one, "user_make_recheck", found("2024-03-03", "STILL_VIOLATING", Map.of()))).hasMessageContaining("G21");
        assertThatThrownBy(() -> scenes.officer(one, "user_make_recheck", found("2024-04-04T00:00:00+08:00", "STILL_VIOLATING", Map.of()))).hasMessageContaining("G22");
        assertThatThrownBy(() -> scenes.officer(one, "user_make_recheck", found("2024-03-20", "STILL_VIOLATING", Map.of("secondOfficer", "weixian-1"))))
                .hasMessageContaining("G02");
        // The last minute of the thirtieth day is in time.
        scenes.officer(one, "user_make_recheck", found("2024-04-03T23:59:00+08:00", "STILL_VIOLATING", Map.of()));
        assertThat(scene.open(one)).contains("user_draft_new_order", "user_propose_daily_fine").doesNotContain("user_review_recheck");
    }

    /** Nobody reminds of a day that has passed, nothing is told twice, and what was missed is said as missed. */
    @Test
    void remindersComeOnceHoweverLongNobodyLooked() throws Exception {
        Running one = scenes.fined("200000.00");
        open(one, "2024-03-04");
        scene.today("2024-03-24");
        scene.runTimers(one);
        scene.runTimers(one);
        assertThat(told(one, "RECHECK_FIRST")).isEqualTo(1);
        scene.today("2024-03-31");
        scene.runTimers(one);
        assertThat(told(one, "RECHECK_LAST")).isEqualTo(1);
        scene.today("2024-04-04");
        scene.runTimers(one);
        assertThat(told(one, "RECHECK_MISSED")).isEqualTo(1);
        assertThat(shown(one).at("/0/missedDates/0").asText()).contains("最迟 2024-04-03", "已过 1 日");
        assertThat(api("weixian-1", "/api/daily-fines")).anySatisfy(line -> {
            assertThat(line.at("/caseNumber").asText()).isEqualTo(one.number());
            assertThat(line.at("/day").asInt()).isEqualTo(31);
            assertThat(line.at("/ifStillDays").asInt()).isEqualTo(31);
            assertThat(line.at("/ifStillAmount").asText()).isEqualTo("6200000.00");
            assertThat(line.at("/nextStep").asText()).isEqualTo("暗查复查");
        });

        Running other = scenes.fined("200000.00");
        open(other, "2024-03-04");
        scene.today("2025-03-05");
        scene.runTimers(other);
        assertThat(told(other, "RECHECK_FIRST") + told(other, "RECHECK_LAST")).isZero();
        assertThat(told(other, "RECHECK_MISSED")).isEqualTo(1);
        // Late: with a reason it is written down, and somebody answers for it by name.
        scenes.officer(other, "user_make_recheck", found("2025-03-04", "STILL_VIOLATING", Map.of("lateReason", "系统停用")));
        assertThatThrownBy(() -> scene.submit(other, "user_review_recheck", "weixian-1", "legal-reviewer", Map.of("counts", "YES", "opinion", "可以")))
                .hasMessageContaining("G20");
        assertThat(scene.facts(other, "user_review_recheck", "legal-1", "legal-reviewer").get("fact_consequence").toString()).contains("本轮不终结", "再次责令改正并复查")
                .doesNotContain("另行立案");
        scene.submit(other, "user_review_recheck", "legal-1", "legal-reviewer", Map.of("counts", "NO", "opinion", "逾期过久，不计"));
        // It does not count, but the refusal was found: it is ordered and rechecked again, and days run from the new order.
        orderAgain(other);
        assertThat(shown(other).at("/0/days").asInt()).isZero();
        LocalDate again = jdbc.queryForObject("select max(o.served_on) from daily_fine_order o join daily_fine r on r.id = o.round_id where r.lead_id = ?",
                LocalDate.class, scenes.caseOf(other).leadId());
        recheck(other, again.plusDays(5).toString(), "STILL_VIOLATING");
        assertThat(shown(other).at("/0/days").asInt()).isEqualTo(5);
        assertThat(shown(other).at("/0/periods/0/from").asText()).isEqualTo(again.plusDays(1).toString());
    }

    @Test
    void theBoardIsForOfficersOfTheBranchAndNeverForTheEnterprise() throws Exception {
        Running one = scenes.fined("200000.00");
        open(one, "2024-03-04");
        assertThat(api("weixian-1", "/api/daily-fines").findValuesAsText("caseNumber")).contains(one.number());
        assertThat(api("legal-1", "/api/daily-fines").findValuesAsText("caseNumber")).contains(one.number());
        assertThat(api("shexian-1", "/api/daily-fines").findValuesAsText("caseNumber")).doesNotContain(one.number());
        assertThat(http.withBasicAuth(DecisionScene.PARTY_USER, "bihuan-demo").getForEntity("/api/daily-fines", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.withBasicAuth("shexian-1", "bihuan-demo").getForEntity("/api/cases/" + scenes.caseOf(one).id() + "/daily-fines", String.class)
                .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        Map<String, Object> forTheParty = scene.facts(one, "user_report_correction", DecisionScene.PARTY_USER, DecisionScene.PARTY_GROUP);
        assertThat(forTheParty.toString()).doesNotContain("weixian", "复查人员", "2024-04-03");
    }

    /** The original fine is revoked: nothing more is counted, and what was decided is withdrawn. */
    @Test
    void withTheOriginalFineTheDailyFineFalls() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-12", "authority", "邯郸市人民政府", "docket", "邯政复〔2024〕1号"));
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        orderAgain(one);
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        imposed(one, "2024-04-08");
        recheck(one, "2024-04-12", "STILL_VIOLATING");
        Map<String, Object> drafted = scene.facts(one, "user_draft_new_order", CourseScene.OFFICER, "branch-officer");
        scenes.officer(one, "user_draft_new_order", Map.of("facts", drafted.get("facts"), "articles", drafted.get("articles"), "requirement", drafted.get("requirement")));
        scene.today("2024-04-20");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2024-04-19", "note", "事实不清"));
        assertThat(scene.end("daily-fine", one)).isEqualTo("subprocess_original_gone");
        assertThat(shown(one).at("/0/outcome").asText()).isEqualTo("REVOKED");
        assertThat(scene.open(one)).contains("user_settle_daily_fine").doesNotContain("user_attempt_service", "user_propose_daily_fine", "user_make_recheck");
        assertThat(jdbc.queryForList("select s.outcome from document_service s join daily_fine_order o on o.service_id = s.id where o.round_id = ? and o.served_on is null",
                String.class, shown(one).at("/0/id").asLong())).containsExactly("WITHDRAWN");
        assertThatThrownBy(() -> scene.submit(one, "user_settle_daily_fine", "legal-1", "legal-reviewer", Map.of("settlement", "KEEP", "reason", "维持")))
                .hasMessageContaining("D25");
        scene.submit(one, "user_settle_daily_fine", "legal-1", "legal-reviewer", Map.of("settlement", "WITHDRAW", "reason", "原处罚被撤销"));
        assertThat(shown(one).at("/0/decisions/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(scene.open(one).stream().filter("user_record_payment"::equals)).isEmpty();
        // Nobody published it yet, and nobody will.
        assertThat(scene.open(one)).doesNotContain("user_publish_daily_fine", "user_withdraw_daily_publication");
        assertThat(scene.end("daily-execution", one)).isEqualTo("end_daily_fine_executed");
        assertThat(scene.end("daily-revision", one)).isEqualTo("end_daily_fine_settled");
    }

    /** The heads deliberate on the daily fine when the original falls: there is nothing to deliberate on any more. */
    @Test
    void withTheOriginalFineTheDeliberationFalls() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-12", "authority", "邯郸市人民政府", "docket", "邯政复〔2024〕5号"));
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        orderAgain(one);
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        scene.told(one);
        scene.windowOver(one, "2024-04-08");
        scene.review(one, "AGREE");
        scene.convene(one);
        assertThat(scene.open(one)).contains("user_call_off_session", "user_answer_head_recusal");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2024-04-08", "note", "事实不清"));
        assertThat(scene.open(one)).doesNotContain("user_call_off_session", "user_answer_head_recusal", "user_convene_session");
        assertThat(jdbc.queryForList("select abandoned_for from deliberation where subject = ? order by id", String.class, one.owner()))
                .containsExactly(null, "原处罚决定被撤销");
        assertThat(shown(one).at("/0/decisions/0/state").asText()).isEqualTo("WITHDRAWN");
    }

    /** The original fine is lowered: what nobody has decided on is computed anew, what was decided is changed. */
    @Test
    void aLoweredOriginalFineLowersEachDay() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-12", "authority", "邯郸市人民政府", "docket", "邯政复〔2024〕2号"));
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        orderAgain(one);
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        imposed(one, "2024-04-08");
        LocalDate decidedOn = LocalDate.parse(shown(one).at("/0/decisions/0/decidedOn").asText());
        assertThat(due(one, "user_publish_daily_fine")).isEqualTo(limit("daily-fine-decision/" + decision(one), "T18"));
        scenes.officer(one, "user_publish_daily_fine", Map.of("publishedOn", decidedOn.toString(), "place", "网站"));
        recheck(one, "2024-04-08", "STILL_VIOLATING");
        scene.today("2024-04-20");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2024-04-19", "newFine", "150000", "note", "从轻"));
        assertThat(scene.facts(one, "user_propose_daily_fine", CourseScene.OFFICER, "branch-officer").get("fact_days").toString()).contains("150,000 元", "2,850,000 元");
        assertThat(scene.facts(one, "user_settle_daily_fine", "legal-1", "legal-reviewer").get("fact_now").toString()).contains("2,400,000 元");
        scene.submit(one, "user_settle_daily_fine", "legal-1", "legal-reviewer", Map.of("settlement", "CHANGE", "reason", "随原处罚变更"));
        assertThat(shown(one).at("/0/decisions/0/settledTotal").asText()).isEqualTo("2400000.00");
        assertThat(jdbc.queryForObject("select new_fine from execution_remedy r join daily_fine_decision d on d.execution_id = r.execution_id where d.round_id = ?",
                BigDecimal.class, shown(one).at("/0/id").asLong())).isEqualByComparingTo("2400000");
        // What was published is withdrawn in three working days, and keeps the case open until then.
        assertThat(due(one, "user_withdraw_daily_publication")).isEqualTo(LocalDate.parse("2024-04-24")).isEqualTo(limit("daily-fine-decision/" + decision(one), "T19"));
        assertThat(scene.facts(one, "user_withdraw_daily_publication", CourseScene.OFFICER, "branch-officer").get("fact_decision").toString())
                .contains("3,200,000 元", "现为 2,400,000 元");
        assertThatThrownBy(() -> scenes.officer(one, "user_withdraw_daily_publication", Map.of("withdrawnOn", decidedOn.minusDays(1).toString(), "why", "变更")))
                .hasMessageContaining("公开之日");
        scenes.officer(one, "user_withdraw_daily_publication", Map.of("withdrawnOn", "2024-04-20", "why", "原处罚决定变更，按日连续处罚随之变更"));
        assertThat(happened(one)).contains("DAILY_FINE_PUBLICATION_WITHDRAWN");
        assertThat(scene.end("daily-revision", one)).isEqualTo("end_daily_publication_withdrawn");
        // It turns once more, and again before anybody has looked: one task, what was settled first is kept, and the next is measured by it.
        events.publishEvent(new FineTurn(scenes.caseOf(one).id(), scenes.caseOf(one).leadId(), FineTurn.Kind.CHANGED));
        events.publishEvent(new FineTurn(scenes.caseOf(one).id(), scenes.caseOf(one).leadId(), FineTurn.Kind.CHANGED));
        assertThat(scene.tasks(one, "user_settle_daily_fine")).hasSize(1);
        assertThatThrownBy(() -> scene.submit(one, "user_settle_daily_fine", "legal-1", "legal-reviewer", Map.of("settlement", "CHANGE", "reason", "随原处罚变更")))
                .hasMessageContaining("没有变化");
        assertThatThrownBy(() -> scene.submit(one, "user_settle_daily_fine", "weixian-1", "legal-reviewer", Map.of("settlement", "KEEP", "reason", "不再变更")))
                .hasMessageContaining("G20");
        assertThat(scene.facts(one, "user_settle_daily_fine", "legal-1", "legal-reviewer").get("fact_decision").toString()).contains("现为 2,400,000 元");
        scene.submit(one, "user_settle_daily_fine", "legal-1", "legal-reviewer", Map.of("settlement", "KEEP", "reason", "不再变更"));
        assertThat(shown(one).at("/0/decisions/0/settlement").asText()).isEqualTo("KEEP");
        assertThat(shown(one).at("/0/decisions/0/settledTotal").asText()).isEqualTo("2400000.00");
        assertThat(jdbc.queryForList("select s.how from daily_fine_settlement s join daily_fine_decision d on d.id = s.decision_id where d.round_id = ? order by s.id",
                String.class, shown(one).at("/0/id").asLong())).containsExactly("CHANGE", "KEEP");
        propose(one, "DROP");
        reviewed(one, "AGREE");
        assertThat(scene.end("daily-decision", one)).isEqualTo("end_daily_fine_dropped");
    }

    /** The original fine is lowered after the daily fine was signed and before it was served: somebody looks at it. */
    @Test
    void aFineThatTurnsBetweenSignatureAndServiceIsLookedAt() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-12", "authority", "邯郸市人民政府", "docket", "邯政复〔2024〕3号"));
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        orderAgain(one);
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        scene.told(one);
        scenes.toBeSigned(one, "2024-04-08");
        scene.sign(one, "PENALTY");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2024-04-08", "newFine", "150000", "note", "从轻"));
        assertThat(scene.open(one)).doesNotContain("user_settle_daily_fine");
        scene.handOver(one);
        assertThat(scene.facts(one, "user_settle_daily_fine", "legal-1", "legal-reviewer").get("fact_now").toString()).contains("2,400,000 元");
    }

    /** The round has ended, its days are not decided on yet, and the original fine falls: nothing keeps the case open for them. */
    @Test
    void daysOfARoundThatHasEndedFallWithTheOriginalFine() throws Exception {
        Running one = scenes.fined("200000.00");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2024-03-12", "authority", "邯郸市人民政府", "docket", "邯政复〔2024〕4号"));
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        orderAgain(one);
        recheck(one, "2024-03-28", "CORRECTED");
        scene.today("2024-04-20");
        scenes.officer(one, "user_record_remedy", Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2024-04-19", "note", "事实不清"));
        assertThat(shown(one).at("/0/outcome").asText()).isEqualTo("CORRECTED");
        assertThat(shown(one).at("/0/nextStep").asText()).isEqualTo("已经终结");
        assertThat(shown(one).at("/0/decisions/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(followUps.openBeforeClosing(scenes.caseOf(one).id())).noneSatisfy(open -> assertThat(open).contains("按日连续"));
        assertThatThrownBy(() -> open(one, "2024-04-20")).hasMessageContaining("D25");
    }

    /** Legal review disagrees, the heads change their minds: the days stay, and are decided on again. */
    @Test
    void aProcedureMayGiveTheDaysBackOrEndWithoutAFine() throws Exception {
        Running one = scenes.fined("200000.00");
        open(one, "2024-03-04");
        recheck(one, "2024-03-20", "STILL_VIOLATING");
        // The new order does not reach the party: it is drafted anew.
        Map<String, Object> drafted = scene.facts(one, "user_draft_new_order", CourseScene.OFFICER, "branch-officer");
        Map<String, Object> text = Map.of("facts", drafted.get("facts"), "articles", drafted.get("articles"), "requirement", drafted.get("requirement"));
        scenes.officer(one, "user_draft_new_order", text);
        String today = scene.now();
        scenes.officer(one, "user_attempt_service", Map.of("way", "IN_PERSON", "result", "FAILED", "at", today, "firstOfficer", "weixian-1", "secondOfficer", "weixian-2",
                "place", "厂区", "note", "无人"));
        scenes.officer(one, "user_attempt_service", Map.of("way", "IMPOSSIBLE", "note", "当日无人，另行拟制"));
        scene.submit(one, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "YES"));
        assertThat(scene.facts(one, "user_draft_new_order", CourseScene.OFFICER, "branch-officer").get("fact_before").toString()).contains("未能送达");
        orderAgain(one);

        propose(one, "APPLY");
        reviewed(one, "AGREE");
        scene.told(one);
        scene.windowOver(one, "2024-04-08");
        scene.review(one, "DISAGREE");
        assertThat(scene.open(one)).contains("user_propose_daily_fine");
        propose(one, "APPLY");
        reviewed(one, "AGREE");
        scene.told(one);
        scene.windowOver(one, "2024-04-17");
        scene.review(one, "CORRECT");
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "NO_PENALTY", "ground", "首次复查前已经整改", "explanation", "不予处罚"));
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of("education", "已教育"));
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);
        assertThat(scene.end("daily-decision", one)).isEqualTo("end_not_fined");
        assertThat(shown(one).at("/0/decisions/1/state").asText()).isEqualTo("NOT_FINED");
    }

    /** An order given in an inspection: on the day of the service nothing is counted, a laboratory reports later, and without a fine there is none for each day. */
    @Test
    void anOrderGivenInAnInspectionBeginsToCountAtOnce() throws Exception {
        scene.today("2024-03-04");
        String lead = filing.clue(FilingScene.WEIXIAN);
        long leadId = jdbc.queryForObject("select id from lead where number = ?", Long.class, lead);
        long inspection = scenes.inspected(leadId, lead, "2024-03-04");
        Map<String, Object> served = Map.of("leadId", leadId, "inspectionId", inspection);
        flow.startByMessage("daily-fine.order-served", lead, FilingScene.WEIXIAN, served);
        assertThatThrownBy(() -> flow.startByMessage("daily-fine.order-served", lead, FilingScene.WEIXIAN, served)).hasMessageContaining("已经起算过");
        flow.startByMessage("daily-fine.order-served", lead, FilingScene.WEIXIAN, Map.of("leadId", leadId, "inspectionId", scenes.inspected(leadId, lead, "2024-03-04")));
        Running one = new Running(0, lead, lead);
        assertThat(scene.tasks(one, "user_make_recheck")).hasSize(1);
        scenes.officer(one, "user_make_recheck", found("2024-03-04T09:00:00+08:00", "STILL_VIOLATING", Map.of()));
        assertThat(scene.tasks(one, "user_make_recheck")).hasSize(1);
        scene.today("2024-03-21");
        scenes.officer(one, "user_make_recheck", found("2024-03-20", "SAMPLED", Map.of()));
        scene.today("2024-03-28");
        scenes.officer(one, "user_record_recheck_report", Map.of("result", "STILL_VIOLATING", "reportedOn", "2024-03-27", "finding", "颗粒物超标0.4倍"));
        // A laboratory was asked: the new order is served within three working days of its report.
        assertThat(due(one, "user_draft_new_order")).isEqualTo(LocalDate.parse("2024-04-01"));
        Map<String, Object> shown = scene.facts(one, "user_propose_daily_fine", CourseScene.OFFICER, "branch-officer");
        assertThat(shown.get("fact_days").toString()).contains("2024年3月5日至2024年3月20日", "16 日");
        assertThatThrownBy(() -> propose(one, "APPLY")).hasMessageContaining("G23");
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("actEndedOn", "2024-03-04", "punishable", "NO", "proposal", "NOT_FILE", "reason", "不予立案"));
        scenes.officer(one, "user_propose_filing", proposal);
        scene.submit(one, "user_review_filing", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "同意"));
        scene.submit(one, "user_approve_filing", "bureau-1", "bureau-head", Map.of("decision", "NOT_FILE", "opinion", "不予立案"));
        assertThat(jdbc.queryForObject("select outcome from daily_fine where lead_id = ?", String.class, leadId)).isEqualTo("NO_FINE");
        assertThat(scene.open(one)).noneMatch(key -> key.contains("recheck") || key.contains("daily"));
    }
}
