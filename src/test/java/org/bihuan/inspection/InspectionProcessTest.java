package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.People;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplicationTest
class InspectionProcessTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("inspection");
    @RegisterExtension
    static final AllFlowNodesCovered SERVED_LATER = AllFlowNodesCovered.of("order-service");

    private static final String WEIXIAN = "130434";
    private static long nextLead = 7_700_000_000L;

    @Autowired private Flow flow;
    @Autowired private TaskService tasks;
    @Autowired private FormService forms;
    @Autowired private HistoryService history;
    @Autowired private IdentityService identity;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Inspections inspections;
    @Autowired private Documents documents;
    @Autowired private People people;
    @Autowired private HouseClock clock;

    private long leadId;
    private String leadNumber;
    private String instance;

    @BeforeEach
    void aLeadOfWeiCountyWhoseOfficersAreNamed() {
        leadId = nextLead++;
        leadNumber = "XS-TEST-" + leadId;
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        insertLead(opened);
        instance = flow.start(new Flow.Start("inspection", leadNumber, WEIXIAN, Map.of("leadId", leadId)));
    }

    private void insertLead(Instant opened) {
        OffsetDateTime at = opened.atOffset(ZoneOffset.UTC);
        jdbc.update("""
                insert into lead (id, version, number, kind, uscc, region, title, grade, route, rule, stage, open, alert_count,
                                  recurrences, occurred_from, occurred_to, opened_at, due_at, acknowledge_by, reminders_done, reopened,
                                  first_officer, second_officer)
                values (?, 0, ?, 'HOTSPOT', null, ?, '魏县某厂热点网格高值', 'RED', 'AT_ONCE', 'alert-triage v1 rule_1', 'INSPECTION', true, 1,
                        0, ?, ?, ?, ?, ?, 0, 0, 'weixian-1', 'weixian-2')""", leadId, leadNumber, WEIXIAN, at, at, at, at.plusHours(2),
                at.plusHours(1));
    }

    @AfterEach
    void letTheClockRunAndLogOut() {
        clock.run();
        identity.clearAuthentication();
    }

    @Test
    void nothingFoundEndsTheInspectionWithoutAnOrder() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("NOTHING_FOUND", Map.of()));

        assertThat(ended()).isEqualTo("end_inspected");
        assertThat(result()).isEqualTo("NOTHING_FOUND");
        Inspections.Brief inspection = inspections.ofLead(leadNumber).get(0);
        assertThat(inspection.number()).matches("邯环检字〔" + LocalDate.now(clock).getYear() + "〕\\d\\d-\\d{3,}号");
        assertThat(documents.of(leadNumber)).singleElement().satisfies(record -> {
            assertThat(record.type()).isEqualTo(DocumentType.INSPECTION);
            assertThat(record.number()).isEqualTo(inspection.number());
        });
        assertThat(inspection.violationType()).isNull();
        assertThat(inspection.firstOfficer()).isEqualTo("weixian-1");
        assertThat(inspection.arrivedAt()).isBeforeOrEqualTo(inspection.finishedAt());
        assertThat(timeline()).containsSubsequence("INSPECTION_TEAM_NAMED", "INSPECTION_ARRIVED", "INSPECTION_FINISHED");
    }

    @Test
    void indicatorsOfTheGradeThatAreNotKeptToAreRecordedAndTheGradeIsProposedToFall() {
        String uscc = "91130434MA7300001X";
        jdbc.update("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, '魏县某印刷厂', 'PRINTING', ?, false, true)", uscc, WEIXIAN);
        jdbc.update("update lead set uscc = ? where id = ?", uscc, leadId);
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        Map<String, Object> unmet = record("NOTHING_FOUND", Map.of("gradeUnmet", SpinValues.jsonValue("[\"TRANSPORT\",\"LIMITS\"]").create()));
        assertThat(facts("user_record_inspection")).containsEntry("fact_grade", "");
        assertThatThrownBy(() -> submit("weixian-1", "user_record_inspection", unmet)).hasMessageContaining("该企业没有评定绩效等级");
        jdbc.update("insert into performance_grade (id, version, live_uscc, uscc, scheme, category, grade, valid_from, reason) values (-?, 0, ?, ?, 'G2026', 'GRADED', 'B', "
                + "'2026-01-01', '评定')", leadId, uscc, uscc);
        assertThat(facts("user_record_inspection")).containsEntry("fact_grade", "该企业绩效等级为B级。");
        submit("weixian-1", "user_record_inspection", unmet);

        String number = inspections.ofLead(leadNumber).get(0).number();
        assertThat(jdbc.queryForList("select text from enterprise_conduct where uscc = ? and kind = 'INDICATOR_UNMET' and reference = ?", String.class, uscc, number))
                .containsExactly("现场检查发现排放限值、运输方式不符合所评等级");
        assertThat(flow.openTasks(uscc)).extracting(Flow.OpenTask::taskKey).containsExactly("user_confirm_downgrade");
        assertThat(jdbc.queryForObject("select wanted from grade_review where uscc = ?", String.class, uscc)).isEqualTo("C");
    }

    @Test
    void aSuspectedViolationIsOrderedToBeCorrectedOnTheSpot() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("SUSPECTED_VIOLATION",
                Map.of("violationType", "VOC_FACILITY_NOT_USED", "orderNeeded", true, "sampled", true, "samples", "DA001 出口 3 个")));
        assertThat(facts("user_issue_correction_order")).containsEntry("receiver", "赵国强").doesNotContainKey("articles")
                .extractingByKey("fact_liability").asString().contains("条");
        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order", order(Map.of("articles", "")))).hasMessageContaining("违反的条款");
        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order", order(Map.of("articles", "随便写写吧")))).hasMessageContaining("〔违反的条款〕请写明法律");
        submit("weixian-1", "user_issue_correction_order", order(Map.of()));

        assertThat(ended()).isEqualTo("end_inspected");
        assertThat(result()).isEqualTo("SUSPECTED_VIOLATION");
        assertThat(inspections.ofLead(leadNumber).get(0).violationType()).isEqualTo("VOC_FACILITY_NOT_USED");
        assertThat(documents.of(leadNumber)).extracting(Documents.Issued::type).containsExactly(DocumentType.INSPECTION, DocumentType.CORRECTION_ORDER,
                DocumentType.SERVICE_RECEIPT);
        assertThat(documents.of(leadNumber).get(2).about()).isEqualTo(documents.of(leadNumber).get(1).id());
        assertThat(documents.of(leadNumber).get(1).number()).startsWith("邯环责改字");
        assertThat(jdbc.queryForObject("select o.number from correction_order o join inspection i on i.id = o.inspection_id"
                + " where i.lead_number = ?", String.class, leadNumber)).matches("邯环责改字〔\\d{4}〕\\d\\d-\\d{3,}号");
        // Only a legal review can say whether this is a discharge: nothing is counted by itself.
        assertThat(jdbc.queryForObject("select count(*) from daily_fine where lead_id = ?", Integer.class, leadId)).isZero();
        assertThat(timeline()).endsWith("CORRECTION_ORDERED");
    }

    @Test
    void anOrderAboutAnUnlawfulDischargeBeginsTheThirtyDaysOfItsRecheck() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("SUSPECTED_VIOLATION", Map.of("violationType", "AIR_OVER_STANDARD", "orderNeeded", true)));
        submit("weixian-1", "user_issue_correction_order", order(Map.of()));
        assertThat(counted()).containsExactly(LocalDate.now(clock));
        assertThat(proof()).isEqualTo("当场交付，赵国强（单位负责收件的人）签收");
        assertThat(flow.openTasks(leadNumber)).extracting(Flow.OpenTask::taskKey).containsOnlyOnce("user_make_recheck");
    }

    /** Refused and left behind: without a witness or a recording nothing proves it, so nothing is served. */
    @Test
    void anOrderThatIsLeftBehindIsServedOnlyWithItsProof() {
        ordered("AIR_OVER_STANDARD");
        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order", order(Map.of("delivery", "LEFT", "note", "拒收，转身离开"))))
                .hasMessageContaining("G11").hasMessageContaining("见证人");
        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order", order(Map.of("signerRole", "")))).hasMessageContaining("G11").hasMessageContaining("签收人身份");
        assertThat(counted()).isEmpty();
        submit("weixian-1", "user_issue_correction_order", order(Map.of("delivery", "LEFT", "witness", "钱某（开发区管委会）", "note", "拒收，转身离开")));
        assertThat(counted()).containsExactly(LocalDate.now(clock));
        assertThat(proof()).isEqualTo("拒收，留置送达，见证人钱某（开发区管委会）");
        assertThat(documents.of(leadNumber)).extracting(Documents.Issued::type).contains(DocumentType.SERVICE_RECEIPT);
    }

    /** Not served on the spot: it goes by post, and counts from the day of the receipt and not from that of the order. */
    @Test
    void anOrderThatCouldNotBeServedOnTheSpotCountsFromItsLaterService() {
        ordered("AIR_OVER_STANDARD");
        submit("weixian-1", "user_issue_correction_order", order(Map.of("delivery", "LATER", "note", "无人在场")));
        assertThat(ended()).isEqualTo("end_inspected");
        assertThat(counted()).isEmpty();
        assertThat(inspections.order(inspections.ofLead(leadNumber).get(0).id())).hasValueSatisfying(given -> assertThat(given.servedOn()).isNull());
        assertThat(documents.of(leadNumber)).extracting(Documents.Issued::type).doesNotContain(DocumentType.SERVICE_RECEIPT);

        Instant later = clock.instant().plus(Duration.ofDays(2));
        clock.stopAt(later);
        submitOfLead("user_attempt_service", Map.of("way", "IN_PERSON", "result", "SERVED", "at", minute(later), "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-2", "place", "厂区收发室", "signer", "孙某", "signerRole", "RECEIVER"));
        assertThat(counted()).containsExactly(LocalDate.now(clock));
        assertThat(proof()).isEqualTo("送达回证");
        assertThat(timeline()).contains("CORRECTION_ORDER_SERVED");
        assertThat(flow.openTasks(leadNumber)).extracting(Flow.OpenTask::taskKey).containsOnlyOnce("user_make_recheck");
    }

    @Test
    void anOrderThatCannotBeServedAtAllCountsNothing() {
        ordered("AIR_OVER_STANDARD");
        submit("weixian-1", "user_issue_correction_order", order(Map.of("delivery", "LATER", "note", "无人在场")));
        submitOfLead("user_attempt_service", Map.of("way", "IN_PERSON", "result", "FAILED", "at", minute(clock.instant()), "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-2", "place", "厂区收发室", "note", "无人"));
        submitOfLead("user_attempt_service", Map.of("way", "IMPOSSIBLE", "note", "企业已经搬走"));
        submitOfLead("user_approve_impossible_service", Map.of("agreed", "YES"));
        assertThat(counted()).isEmpty();
        assertThat(timeline()).endsWith("CORRECTION_ORDER_UNSERVED");
    }

    private void ordered(String violation) {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("SUSPECTED_VIOLATION", Map.of("violationType", violation, "orderNeeded", true)));
    }

    /** A task of whatever process goes on for the lead. */
    private void submitOfLead(String taskKey, Map<String, Object> values) {
        Flow.OpenTask task = flow.openTasks(leadNumber).stream().filter(one -> one.taskKey().equals(taskKey)).findFirst().orElseThrow();
        as(taskKey.startsWith("user_approve") ? "weixian-head" : "weixian-1");
        try {
            forms.submitTaskForm(task.taskId(), Variables.fromMap(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<LocalDate> counted() {
        return jdbc.queryForList("select o.served_on from daily_fine_order o join daily_fine f on f.id = o.round_id where f.lead_id = ?", LocalDate.class, leadId);
    }

    private String proof() {
        return jdbc.queryForObject("select o.proof from daily_fine_order o join daily_fine f on f.id = o.round_id where f.lead_id = ?", String.class, leadId);
    }

    @Test
    void aSuspectedViolationMayBeOrderedToBeCorrectedWithTheDecision() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("SUSPECTED_VIOLATION",
                Map.of("violationType", "AIR_OVER_STANDARD", "orderNeeded", false)));

        assertThat(ended()).isEqualTo("end_inspected");
        assertThat(result()).isEqualTo("SUSPECTED_VIOLATION");
    }

    @Test
    void whatWasCorrectedOnTheSpotNeedsNoOrderAndNoViolation() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("CORRECTED", Map.of("orderNeeded", false)));

        assertThat(ended()).isEqualTo("end_inspected");
        assertThat(result()).isEqualTo("CORRECTED");
    }

    @Test
    void refusedAccessEndsTheInspectionAndIsASuspicionOfItsOwn() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of("access", "REFUSED"));
        submit("weixian-1", "user_record_refusal", Map.of("manner", "NOT_LET_IN", "course", "门卫称负责人不在，三次劝告后仍不开门。",
                "endedAt", minute(clock.instant()), "filmed", true));

        assertThat(ended()).isEqualTo("end_refused");
        assertThat(result()).isEqualTo("REFUSED");
        Inspections.Brief inspection = inspections.ofLead(leadNumber).get(0);
        assertThat(inspection.violationType()).isEqualTo("INSPECTION_REFUSED");
        assertThat(inspection.findings()).contains("不让进入").contains("门卫");
        assertThat(documents.of(leadNumber)).extracting(Documents.Issued::type).containsExactly(DocumentType.INSPECTION);
    }

    @Test
    void whenOneRecusesHimselfOthersAreNamedAndHeCannotBeNamedAgain() {
        prepare("weixian-1", "weixian-2");
        submitFor("weixian-2", Map.of("ground", "INTEREST", "explanation", "配偶在该企业任职"));

        Task again = task("user_prepare_inspection");
        assertThat(again.getAssignee()).isNull();
        assertThat(facts("user_prepare_inspection").get("fact_recused").toString()).contains(people.get("weixian-2").name());
        assertThatThrownBy(() -> prepare("weixian-1", "weixian-2")).hasMessageContaining("没有这个选项");
        prepare("weixian-1", "weixian-3");
        bothAnswerNo("weixian-1", "weixian-3");
        assertThat(task("user_record_arrival").getAssignee()).isEqualTo("weixian-1");
        assertThat(jdbc.queryForObject("select count(*) from inspection where lead_number = ?", Integer.class, leadNumber)).isEqualTo(1);
        assertThat(jdbc.queryForObject("select text from lead_event where lead_id = ? and kind = 'OFFICER_RECUSED'", String.class, leadId))
                .contains("与案件有直接利害关系", "配偶在该企业任职");
    }

    @Test
    void theOfficersNamedLastInspectAlsoWhereAnotherNodeGaveTheirNamingASmallerId() {
        prepare("weixian-1", "weixian-2");
        submitFor("weixian-2", Map.of("ground", "INTEREST", "explanation", "配偶在该企业任职"));
        prepare("weixian-1", "weixian-3");
        jdbc.update("""
                update inspection_team set id = -id where second_officer = 'weixian-3'
                and inspection_id = (select id from inspection where lead_number = ?)""", leadNumber);

        bothAnswerNo("weixian-1", "weixian-3");
        assertThat(facts("user_record_arrival").get("fact_team").toString()).contains(people.get("weixian-3").name())
                .doesNotContain(people.get("weixian-2").name());
    }

    @Test
    void aRecusalNeedsItsReason() {
        prepare("weixian-1", "weixian-2");
        assertThatThrownBy(() -> submitFor("weixian-1", Map.of("ground", "INTEREST"))).hasMessageContaining("情况说明");
    }

    @Test
    void eachOfficerAnswersForHimselfOnly() {
        prepare("weixian-1", "weixian-2");
        String second = recusalTask("weixian-2").getId();
        as("weixian-1");
        assertThatThrownBy(() -> forms.submitTaskForm(second, Map.of("ground", "NONE"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void anExpiredCertificateBlocksAndSaysWhoseAndWhen() {
        LocalDate validTo = people.get("weixian-1").certificateValidTo();
        clock.stopAt(validTo.plusDays(1).atTime(9, 0).atZone(HouseClock.ZONE).toInstant());

        assertThatThrownBy(() -> prepare("weixian-1", "weixian-2"))
                .hasMessageContaining(people.get("weixian-1").name() + "的行政执法证已于 " + validTo + " 到期");
        assertThat(inspections.ofLead(leadNumber)).isEmpty();
    }

    @Test
    void oneOfficerAloneDoesNotInspect() {
        assertThatThrownBy(() -> prepare("weixian-1", "weixian-1")).hasMessageContaining("两名执法人员");
    }

    @Test
    void officersOfAnotherBranchAreNotToBeNamed() {
        assertThatThrownBy(() -> prepare("weixian-1", "shexian-1")).hasMessageContaining("没有这个选项");
    }

    @Test
    void aCampaignHasItsName() {
        assertThatThrownBy(() -> submit("weixian-1", "user_prepare_inspection",
                Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "kind", "CAMPAIGN"))).hasMessageContaining("专项名称");
    }

    @Test
    void nobodyArrivesInTheFutureBeforeTheLeadOrWithoutShowingTheCertificate() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");

        assertThatThrownBy(() -> arrive(Map.of("arrivedAt", minute(clock.instant().plusSeconds(600))))).hasMessageContaining("不能晚于现在");
        assertThatThrownBy(() -> arrive(Map.of("arrivedAt", minute(clock.instant().minus(Duration.ofHours(3))))))
                .hasMessageContaining("不能早于线索产生的时间");
        assertThatThrownBy(() -> arrive(Map.of("certificatesShown", false))).hasMessageContaining("未出示执法证件");
        assertThatThrownBy(() -> arrive(Map.of("partyName", ""))).hasMessageContaining("在场人姓名");
    }

    @Test
    void aRecordThatContradictsItselfIsRefusedWithAllComplaintsAtOnce() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());

        assertThatThrownBy(() -> submit("weixian-1", "user_record_inspection", record("SUSPECTED_VIOLATION",
                Map.of("endedAt", minute(clock.instant().minus(Duration.ofMinutes(50))), "signature", "REFUSED", "sampled", true))))
                .hasMessageContaining("不能早于到达现场的时间").hasMessageContaining("拒签情况").hasMessageContaining("采样内容")
                .hasMessageContaining("请选择涉嫌的违法行为");
        assertThatThrownBy(() -> submit("weixian-1", "user_record_inspection", record("CORRECTED", Map.of("orderNeeded", true))))
                .hasMessageContaining("责令改正须写明违法行为");
        assertThat(inspections.ofLead(leadNumber)).isEmpty();
    }

    @Test
    void aDayToCorrectByLiesAhead() {
        prepare("weixian-1", "weixian-2");
        bothAnswerNo("weixian-1", "weixian-2");
        arrive(Map.of());
        submit("weixian-1", "user_record_inspection", record("CORRECTED",
                Map.of("orderNeeded", true, "violationType", "STOCKPILE_DUST")));

        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order", order(Map.of("deadline", "BY_DATE"))))
                .hasMessageContaining("改正期限");
        assertThatThrownBy(() -> submit("weixian-1", "user_issue_correction_order",
                order(Map.of("deadline", "BY_DATE", "correctBy", LocalDate.now(clock).minusDays(1).toString()))))
                .hasMessageContaining("不能早于今天");
        submit("weixian-1", "user_issue_correction_order",
                order(Map.of("deadline", "BY_DATE", "correctBy", LocalDate.now(clock).plusDays(7).toString())));
        assertThat(result()).isEqualTo("CORRECTED");
    }

    private void prepare(String first, String second) {
        submit("weixian-1", "user_prepare_inspection", Map.of("firstOfficer", first, "secondOfficer", second, "kind", "CASE"));
    }

    private void bothAnswerNo(String first, String second) {
        submitFor(second, Map.of("ground", "NONE"));
        submitFor(first, Map.of("ground", "NONE"));
    }

    private void submitFor(String officer, Map<String, Object> values) {
        Task task = recusalTask(officer);
        as(officer);
        try {
            forms.submitTaskForm(task.getId(), values);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task recusalTask(String officer) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("user_answer_recusal").taskAssignee(officer)
                .singleResult();
    }

    private void arrive(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("arrivedAt", minute(clock.instant().minus(Duration.ofMinutes(20))),
                "place", "魏县经济开发区一车间", "partyRole", "SITE_MANAGER", "partyName", "赵国强", "certificatesShown", true, "access", "GRANTED"));
        values.putAll(other);
        submit("weixian-1", "user_record_arrival", values);
    }

    private Map<String, Object> record(String result, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("production", "NORMAL", "treatment", "NOT_RUNNING", "papers", "COMPLETE",
                "findings", "一车间焊接工位移动式烟尘净化器未开启。", "statement", "对检查情况没有异议。", "recorder", "weixian-2",
                "signature", "SIGNED", "endedAt", minute(clock.instant()), "result", result));
        values.putAll(other);
        return values;
    }

    private static Map<String, Object> order(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("facts", "一车间焊接工位移动式烟尘净化器未开启。", "articles", "《大气污染防治法》第四十五条",
                "requirement", "立即开启净化器。", "deadline", "AT_ONCE", "receiver", "赵国强", "signerRole", "RECEIVER", "delivery", "HANDED_OVER"));
        values.putAll(other);
        return values;
    }

    private void submit(String officer, String taskKey, Map<String, Object> values) {
        Task task = task(taskKey);
        as(officer);
        try {
            forms.submitTaskForm(task.getId(), Variables.fromMap(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task task(String key) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult();
    }

    private Map<String, Object> facts(String taskKey) {
        Map<String, Object> facts = new HashMap<>();
        for (FormField field : forms.getTaskFormData(task(taskKey).getId()).getFormFields()) {
            facts.put(field.getId(), field.getValue().getValue());
        }
        return facts;
    }

    private void as(String user) {
        ActingAs.user(identity, user);
    }

    private String ended() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").singleResult()
                .getActivityId();
    }

    private Object result() {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("inspectionResult")
                .singleResult().getValue();
    }

    private List<String> timeline() {
        return jdbc.queryForList("select kind from lead_event where lead_id = ? order by id", String.class, leadId);
    }

    private static String minute(Instant moment) {
        return moment.atZone(HouseClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
