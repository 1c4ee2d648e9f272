package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentType;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fine from its service to its last yuan, on every way the model knows. */
@WholeApplicationTest
class PenaltyExecutionTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("penalty-execution");

    /** Served on a Friday before National Day: to be paid by 11 October, a working Saturday; remedies end on 26 March 2026. */
    private static final String SERVED = "2025-09-26";

    @Autowired
    private ExecutionScene scene;
    @Autowired
    private ExecutionDesk executions;
    @Autowired
    private DocumentServiceDesk services;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private ExecutionWatch watch;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HouseClock clock;

    private final String number = ExecutionScene.newCase();
    private long id;

    @BeforeEach
    void aFineOfAHundredThousandYuanIsServed() {
        scene.today(SERVED);
        id = scene.execute(number, "100000", SERVED);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void on(String day) {
        scene.today(day);
        scene.runTimers(number);
    }

    private Executions.Standing standing() {
        return executions.standing(id, LocalDate.ofInstant(clock.instant(), HouseClock.ZONE));
    }

    private void ends(String end, Executions.Outcome outcome) {
        assertThat(scene.end("penalty-execution", number)).isEqualTo(end);
        assertThat(scene.variable("penalty-execution", number, "executionOutcome")).isEqualTo(outcome.name());
        assertThat(standing().outcome()).isEqualTo(outcome);
        assertThat(scene.open(number)).isEmpty();
        assertThat(deadlines.of(ExecutionScene.owner(number))).allSatisfy(term -> assertThat(term.metOn() != null
                || term.state() == Standing.State.CANCELLED).isTrue());
    }

    private Standing term(String rule) {
        return deadlines.find(ExecutionScene.owner(number), rule).orElseThrow();
    }

    @Test
    void aFinePaidInPartsInTimeEndsWithoutASurcharge() {
        assertThat(scene.open(number)).containsExactly("user_apply_for_deferral", "user_record_payment", "user_record_remedy");
        assertThat(scene.task(number, "user_record_payment").due()).isEqualTo(ExecutionForm.evening(LocalDate.of(2025, 10, 11)));
        on("2025-10-11");
        scene.pay(number, "2025-09-30", "40000", "A1");
        assertThat(scene.facts(number, "user_record_payment", "finance-1", "finance").get("fact_amounts").toString()).contains("**60,000 元**");
        scene.pay(number, "2025-10-11", "60000.00", "A2");
        ends("end_fine_paid", Executions.Outcome.PAID);
        assertThat(standing().surcharge()).isZero();
        assertThat(term("T12").metOn()).isEqualTo(LocalDate.of(2025, 10, 11));
        assertThat(term("T12").state()).isEqualTo(Standing.State.MET);
        assertThat(executions.payments(id)).extracting(Executions.Payment::by).containsOnly("finance-1");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-15, 2025-09-30", "2025-09-16, 2025-10-09", "2025-09-19, 2025-10-09", "2026-02-01, 2026-02-24", "2025-11-03, 2025-11-18"})
    void fifteenDaysThatEndInTheHolidaysEndAfterThem(String served, LocalDate due) {
        String other = ExecutionScene.newCase();
        long one = scene.execute(other, "1000", served);
        assertThat(executions.standing(one, due).dues()).extracting(Executions.Due::on).containsExactly(due);
        assertThat(executions.standing(one, due).surcharge()).isZero();
        assertThat(executions.standing(one, due.plusDays(1)).surcharge()).isEqualByComparingTo("30");
    }

    @Test
    void whatIsWrongWithAPaymentIsNamedAndNothingIsKept() {
        on("2025-10-01");
        assertThatThrownBy(() -> scene.pay(number, "2025-10-02", "1", "B1")).hasMessageContaining("〔缴款日期〕不能晚于今天");
        assertThatThrownBy(() -> scene.pay(number, "2025-09-25", "1", "B1")).hasMessageContaining("不能早于处罚决定送达之日 2025-09-26");
        assertThatThrownBy(() -> scene.pay(number, "2025-10-01", "100000.01", "B1")).hasMessageContaining("大于应缴金额").hasMessageContaining("尚欠 100,000 元");
        assertThatThrownBy(() -> scene.pay(number, "2025-10-01", "0", "B1")).hasMessageContaining("应大于 0");
        assertThatThrownBy(() -> scene.pay(number, "2025-10-01", "-5", "B1")).hasMessageContaining("〔缴款金额（元）〕格式不对");
        scene.pay(number, "2025-10-01", "1", "B1");
        assertThatThrownBy(() -> scene.pay(number, "2025-10-01", "1", "B1")).hasMessageContaining("已经登记过");
        assertThat(executions.payments(id)).hasSize(1);
    }

    @Test
    void twoWhoWriteDownPaymentsAtOnceNeverTakeMoreThanIsOwed() throws Exception {
        on("2025-10-01");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Map<String, String>>> answers = new ArrayList<>();
        for (String reference : List.of("C1", "C2")) {
            answers.add(two.submit(() -> executions.pay(id, new Executions.Payment(LocalDate.of(2025, 10, 1), new BigDecimal("60000"), null,
                    PaymentChannel.BANK, reference, "finance-1"))));
        }
        List<Map<String, String>> complaints = List.of(answers.get(0).get(), answers.get(1).get());
        two.shutdown();
        assertThat(complaints).filteredOn(Map::isEmpty).hasSize(1);
        assertThat(complaints).filteredOn(one -> one.containsKey("amount")).hasSize(1);
        assertThat(standing().paid()).isEqualByComparingTo("60000");
        String task = scene.task(number, "user_record_payment").taskId();
        scene.submit(task, "finance-1", "finance", ExecutionScene.payment("2025-10-01", "10000", "C3"));
        assertThatThrownBy(() -> scene.submit(task, "finance-1", "finance", ExecutionScene.payment("2025-10-01", "10000", "C4")));
        assertThat(executions.payments(id)).hasSize(2);
    }

    @Test
    void paidLateItCostsThreePercentADayHoweverLongTheServerSlept() {
        on("2025-10-21");
        assertThat(scene.open(number)).contains("user_draft_reminder");
        assertThat(standing().surcharge()).isEqualByComparingTo("30000");
        scene.pay(number, "2025-10-13", "100000", "D1");
        assertThat(standing().remaining()).isEqualByComparingTo("6000");
        assertThat(scene.open(number)).contains("user_draft_reminder");
        scene.pay(number, "2025-10-20", "6000", "D2");
        ends("end_fine_paid", Executions.Outcome.PAID);
        assertThat(term("T12").state()).isEqualTo(Standing.State.MET_LATE);
    }

    @Test
    void officersAndFinanceAreToldWhatTheDatesCallForOnceEach() {
        assertThat(told("FINE_SERVED")).contains("finance-1", "weixian-1");
        look("2025-10-07");
        assertThat(told("FINE_PAYMENT_SOON")).isEmpty();
        look("2025-10-08");
        look("2025-10-11");
        assertThat(told("FINE_PAYMENT_SOON")).contains("finance-1", "weixian-1").doesNotHaveDuplicates();
        assertThat(told("FINE_PAYMENT_OVERDUE")).isEmpty();
        look("2025-10-12");
        look("2025-10-20");
        assertThat(told("FINE_PAYMENT_OVERDUE")).contains("finance-1", "weixian-1").doesNotHaveDuplicates();
        scene.remind(number, "2025-10-20");
        assertThat(told("FINE_REMINDER_SERVED")).contains("weixian-1").doesNotContain("finance-1");
        look("2025-11-03");
        assertThat(told("FINE_REMINDER_OVER")).isEmpty();
        look("2025-11-04");
        look("2025-12-04");
        assertThat(told("FINE_REMINDER_OVER")).contains("weixian-1").doesNotContain("finance-1").doesNotHaveDuplicates();
        look("2026-03-27");
        assertThat(told("FINE_COURT_SOON")).isEmpty();
        look("2026-05-27");
        look("2026-06-26");
        assertThat(told("FINE_COURT_SOON")).contains("weixian-1").doesNotHaveDuplicates();
        scene.applyToCourt(number);
        look("2026-06-27");
        assertThat(told("FINE_COURT_OVER")).isEmpty();
        assertThat(jdbc.queryForList("select distinct body from notice where subject = ? and kind = 'FINE_PAYMENT_OVERDUE'", String.class, number))
                .singleElement().asString().contains("邯环罚决字〔2025〕04-001号", "缴款期限 2025-10-11 已过", "100,000 元");
    }

    private void look(String day) {
        on(day);
        watch.look();
    }

    private List<String> told(String kind) {
        return jdbc.queryForList("select user_id from notice where subject = ? and kind = ?", String.class, number, kind);
    }

    @Test
    void whoDoesNotPayIsRemindedAndThenTheCourtCollects() throws IOException {
        on("2025-10-12");
        assertThat(scene.open(number)).containsExactly("user_draft_reminder", "user_record_payment", "user_record_remedy");
        on("2025-10-20");
        scene.remind(number, "2025-10-20");
        assertThat(scene.words(ExecutionScene.owner(number), DocumentType.REMINDER)).contains("尚欠").contains("邯环罚决字〔2025〕04-001号").contains("王执法");
        assertThat(term("T16").lastDay()).isEqualTo(LocalDate.of(2025, 11, 3));
        assertThat(scene.nextTimer(number)).isEqualTo(LocalDate.of(2025, 11, 4).atStartOfDay(HouseClock.ZONE).toInstant());
        on("2025-11-04");
        assertThat(scene.nextTimer(number)).isEqualTo(LocalDate.of(2026, 3, 27).atStartOfDay(HouseClock.ZONE).toInstant());
        on("2026-03-27");
        assertThat(term("T17").unrolled()).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(scene.task(number, "user_apply_to_court").due()).isEqualTo(ExecutionForm.evening(LocalDate.of(2026, 6, 26)));
        scene.applyToCourt(number);
        assertThat(scene.words(ExecutionScene.owner(number), DocumentType.COURT_APPLICATION)).contains("魏县人民法院").contains("壹拾万元整").contains("催");
        assertThat(term("T17").state()).isEqualTo(Standing.State.MET);
        scene.court(number, Map.of("result", "ACCEPTED", "onDay", "2026-03-27", "ruling", "（2026）冀0434行审1号"));
        on("2026-05-01");
        assertThatThrownBy(() -> scene.court(number, Map.of("result", "PARTLY", "onDay", "2026-04-20"))).hasMessageContaining("〔执行到位金额（元）〕");
        scene.court(number, Map.of("result", "PARTLY", "onDay", "2026-04-20", "amount", "150000", "reference", "F1"));
        assertThat(standing().remaining()).isEqualByComparingTo("50000");
        assertThatThrownBy(() -> scene.court(number, Map.of("result", "ENFORCED", "onDay", "2026-05-01", "amount", "49999", "reference", "F2")))
                .hasMessageContaining("仍欠 1 元");
        assertThat(executions.payments(id)).hasSize(1);
        scene.court(number, Map.of("result", "ENFORCED", "onDay", "2026-05-01", "amount", "50000", "reference", "F2"));
        ends("end_fine_enforced", Executions.Outcome.ENFORCED);
    }

    /** It is no remedy of the party: neither does it stop the surcharge on its day, nor does anything the party files wait for it. */
    @Test
    void whatTheBureauItselfLowersLeavesThePartysTermsAlone() throws IOException {
        on("2025-10-13");
        executions.revise(id, new BigDecimal("80000"), "原处罚变更，随之变更", "legal-1");
        on("2025-10-14");
        assertThat(standing().remedyPending()).isFalse();
        assertThat(standing().fine()).isEqualByComparingTo("80000");
        assertThat(standing().surcharge()).isEqualByComparingTo("7200");
        on("2025-10-20");
        scene.remind(number, "2025-10-20");
        on("2026-03-27");
        assertThat(scene.open(number)).contains("user_apply_to_court");
    }

    @Test
    void aSuitFiledBeforeTheBureausOwnRevisionIsTakenDownAfterIt() {
        on("2025-10-14");
        executions.revise(id, new BigDecimal("80000"), "原处罚变更，随之变更", "legal-1");
        scene.remedy(number, Map.of("happening", "LITIGATION", "filedOn", "2025-10-12", "authority", "魏县人民法院", "docket", "2号"));
        assertThat(standing().remedyPending()).isTrue();
        assertThat(standing().surcharge()).isZero();
    }

    @Test
    void aCourtThatGivesUpEndsIt() {
        on("2025-10-20");
        scene.remind(number, "2025-10-20");
        on("2026-07-01");
        assertThat(scene.facts(number, "user_apply_to_court", "weixian-1", "branch-officer")).containsEntry("fact_late", "YES");
        assertThatThrownBy(() -> scene.applyToCourt(number)).hasMessageContaining("期限已过");
        scene.submit(number, "user_apply_to_court", "weixian-1", "branch-officer", Map.of("court", "魏县人民法院", "reasons", "逾期不履行", "lateReason", "不可抗力"));
        assertThatThrownBy(() -> scene.court(number, Map.of("result", "TERMINATED", "onDay", "2026-07-01"))).hasMessageContaining("〔说明〕");
        scene.court(number, Map.of("result", "TERMINATED", "onDay", "2026-07-01", "note", "无财产可供执行"));
        ends("end_execution_ended", Executions.Outcome.ENDED);
        assertThat(standing().remaining()).isEqualByComparingTo("200000");
    }

    @Test
    void aPaymentThatArrivesWhileTheReminderIsOnItsWayEndsEverything() {
        on("2025-10-20");
        scene.submit(number, "user_draft_reminder", "weixian-1", "branch-officer", Map.of("performHow", "银行缴纳", "contact", "王执法"));
        assertThat(scene.open(number)).contains("user_attempt_service");
        scene.pay(number, "2025-10-20", "127000", "H1");
        ends("end_fine_paid", Executions.Outcome.PAID);
        long service = executions.reminders(id).get(0).serviceId();
        assertThat(services.get(service).outcome()).isEqualTo(DocumentServices.Outcome.WITHDRAWN);
    }

    @Test
    void aReminderThatCannotBeServedDoesNotCount() {
        on("2025-10-20");
        scene.submit(number, "user_draft_reminder", "weixian-1", "branch-officer", Map.of("performHow", "银行缴纳", "contact", "王执法"));
        scene.nobodyThere(number, "2025-10-20");
        scene.submit(number, "user_attempt_service", "weixian-1", "branch-officer", Map.of("way", "IMPOSSIBLE", "note", "厂区已拆除"));
        scene.submit(number, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "YES"));
        assertThat(scene.open(number)).contains("user_draft_reminder");
    }

    @Test
    void aSuitStopsTheSurchargeTheReminderAndTheCourtUntilItIsDecided() {
        on("2025-10-20");
        assertThat(scene.open(number)).contains("user_draft_reminder");
        assertThatThrownBy(() -> scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "UPHELD", "decidedOn", "2025-10-20")))
                .hasMessageContaining("没有正在审理的");
        scene.remedy(number, Map.of("happening", "LITIGATION", "filedOn", "2025-10-15", "authority", "魏县人民法院"));
        assertThat(scene.open(number)).doesNotContain("user_draft_reminder");
        assertThat(standing().surcharge()).isEqualByComparingTo("9000");
        assertThat(standing().remedyPending()).isTrue();
        assertThatThrownBy(() -> scene.remedy(number, Map.of("happening", "LITIGATION", "filedOn", "2025-10-16", "authority", "魏县人民法院")))
                .hasMessageContaining("还没有登记结果");
        on("2026-01-10");
        assertThat(scene.open(number)).doesNotContain("user_draft_reminder");
        assertThat(standing().surcharge()).isEqualByComparingTo("9000");
        assertThatThrownBy(() -> scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "UPHELD", "decidedOn", "2025-10-14")))
                .hasMessageContaining("不能早于提起之日 2025-10-15");
        scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "UPHELD", "decidedOn", "2026-01-08"));
        assertThat(standing().surcharge()).isEqualByComparingTo("15000");
        assertThat(scene.open(number)).contains("user_draft_reminder");
        scene.remind(number, "2026-01-10");
        on("2026-01-26");
        assertThat(scene.open(number)).contains("user_apply_to_court");
        assertThat(term("T17").from()).isEqualTo(LocalDate.of(2026, 1, 8));
    }

    @Test
    void aReconsiderationThatLowersTheFineCountsFromTheBeginningAndGivesFifteenDaysToSue() {
        on("2025-10-20");
        scene.remind(number, "2025-10-20");
        scene.pay(number, "2025-10-10", "30000", "J1");
        scene.remedy(number, Map.of("happening", "RECONSIDERATION", "filedOn", "2025-10-20", "authority", "邯郸市人民政府", "docket", "1号"));
        on("2025-12-20");
        assertThatThrownBy(() -> scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2025-12-18", "newFine", "100000")))
                .hasMessageContaining("小于现在的罚款 100,000 元");
        scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2025-12-18", "newFine", "50000"));
        assertThat(standing().fine()).isEqualByComparingTo("50000");
        assertThat(standing().changedOn()).isEqualTo(LocalDate.of(2025, 12, 18));
        // 20,000 unpaid: eight days before the reconsideration, two after it, at 600 yuan.
        assertThat(standing().surcharge()).isEqualByComparingTo(new BigDecimal("600").multiply(new BigDecimal(8 + 2)));
        assertThat(term("T15R").unrolled()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(scene.open(number)).as("the reminder named the old fine").contains("user_draft_reminder");
        scene.remedy(number, Map.of("happening", "LITIGATION", "filedOn", "2025-12-20", "authority", "魏县人民法院"));
        scene.remedy(number, Map.of("happening", "DECIDED", "outcome", "REVOKED", "decidedOn", "2025-12-20"));
        ends("end_execution_ended", Executions.Outcome.ENDED);
        assertThat(standing().revokedOn()).isEqualTo(LocalDate.of(2025, 12, 20));
        assertThat(standing().remaining()).isZero();
        assertThat(standing().refund()).isEqualByComparingTo("30000");
    }

    @Test
    void theApplicationToTheCourtIsWithdrawnFromTheDeskWhenASuitComes() {
        on("2025-10-20");
        scene.remind(number, "2025-10-20");
        on("2026-03-27");
        assertThat(scene.open(number)).contains("user_apply_to_court");
        scene.remedy(number, Map.of("happening", "LITIGATION", "filedOn", "2026-03-26", "authority", "魏县人民法院"));
        assertThat(scene.open(number)).containsExactly("user_record_payment", "user_record_remedy");
    }

    @Test
    void anEnterpriseMayAskToPayInPartsAndTheHeadDecides() throws IOException {
        on("2025-10-09");
        Map<String, Object> application = Map.of("reason", "受订单影响，资金紧张", "kind", "INSTALMENTS", "parts", 3, "firstDueOn", "2025-11-10", "appliedOn", "2025-10-09");
        assertThatThrownBy(() -> scene.submit(number, "user_apply_for_deferral", "ent-" + ExecutionScene.PARTY, "enterprise-" + ExecutionScene.PARTY,
                Map.of("reason", "资金紧张", "kind", "DEFER", "firstDueOn", "2025-10-11", "appliedOn", "2025-10-09"))).hasMessageContaining("延期应晚于");
        assertThatThrownBy(() -> scene.submit(number, "user_apply_for_deferral", "weixian-1", "branch-officer",
                Map.of("reason", "资金紧张", "kind", "DEFER", "firstDueOn", "2027-10-11", "appliedOn", "2025-10-09"))).hasMessageContaining("12 个月");
        scene.submit(number, "user_apply_for_deferral", "ent-" + ExecutionScene.PARTY, "enterprise-" + ExecutionScene.PARTY, application);
        on("2025-10-20");
        assertThat(scene.open(number)).as("nobody reminds while the head has not decided").containsExactly("user_decide_deferral", "user_record_payment",
                "user_record_remedy");
        assertThat(scene.facts(number, "user_decide_deferral", "bureau-1", "bureau-head").get("fact_application").toString()).contains("分 3 期").contains("资金紧张");
        scene.submit(number, "user_decide_deferral", "bureau-1", "bureau-head", Map.of("granted", "YES", "kind", "INSTALMENTS", "parts", 2,
                "firstDueOn", "2025-11-10", "opinion", "同意分两期"));
        assertThat(scene.words(ExecutionScene.owner(number), DocumentType.INSTALMENT_NOTICE)).contains("2025年11月10日").contains("伍万元整").contains("资金紧张");
        scene.handOver(number, "2025-10-20");
        assertThat(standing().surcharge()).isZero();
        assertThat(standing().dues()).extracting(Executions.Due::on).containsExactly(LocalDate.of(2025, 11, 10), LocalDate.of(2025, 12, 10));
        assertThat(scene.task(number, "user_record_payment").due()).isEqualTo(ExecutionForm.evening(LocalDate.of(2025, 10, 11)));
        on("2025-11-20");
        scene.pay(number, "2025-11-10", "50000", "K1");
        assertThat(standing().surcharge()).isZero();
        assertThat(scene.task(number, "user_record_payment").due()).isEqualTo(ExecutionForm.evening(LocalDate.of(2025, 12, 10)));
        assertThat(scene.open(number)).doesNotContain("user_draft_reminder").contains("user_apply_for_deferral");
        on("2025-12-12");
        assertThat(standing().surcharge()).isEqualByComparingTo("3000");
        assertThat(scene.open(number)).contains("user_draft_reminder").doesNotContain("user_apply_for_deferral");
    }

    @Test
    void aRefusedApplicationChangesNothingAndAfterTheTimeToPayThereIsNone() {
        on("2025-10-09");
        Map<String, Object> application = Map.of("reason", "资金紧张", "kind", "DEFER", "firstDueOn", "2025-12-31", "appliedOn", "2025-10-08");
        scene.submit(number, "user_apply_for_deferral", "weixian-1", "branch-officer", application);
        assertThatThrownBy(() -> scene.submit(number, "user_decide_deferral", "bureau-1", "bureau-head", Map.of("granted", "NO"))).hasMessageContaining("〔审批意见〕");
        scene.submit(number, "user_decide_deferral", "bureau-1", "bureau-head", Map.of("granted", "NO", "opinion", "没有困难证明"));
        assertThat(scene.facts(number, "user_apply_for_deferral", "weixian-1", "branch-officer").get("fact_former").toString()).contains("没有困难证明");
        assertThat(standing().dues()).extracting(Executions.Due::on).containsExactly(LocalDate.of(2025, 10, 11));
        on("2025-10-12");
        assertThat(scene.open(number)).containsExactly("user_draft_reminder", "user_record_payment", "user_record_remedy");
    }

    private static Map<String, Object> payment(String day, String amount, String confiscated, String reference) {
        Map<String, Object> values = new HashMap<>(ExecutionScene.payment(day, amount, reference));
        values.put("confiscated", confiscated);
        return values;
    }

    @Test
    void aFineAndAConfiscationArePaidSideBySideAndOnlyTheFineGrows() throws IOException {
        String other = ExecutionScene.newCase();
        long one = scene.execute(other, "150000", "2800000", SERVED);
        scene.today("2025-10-21");
        scene.runTimers(other);
        Executions.Standing late = executions.standing(one, LocalDate.of(2025, 10, 21));
        assertThat(late.surcharge()).as("ten days of 3 % of 150,000").isEqualByComparingTo("45000");
        assertThat(late.remaining()).isEqualByComparingTo("2995000");
        assertThat(late.steps()).contains("没收违法所得 人民币贰佰捌拾万元整（¥2,800,000.00），不计加处罚款。");
        assertThat(scene.facts(other, "user_record_payment", "finance-1", "finance")).containsEntry("fact_both", true).hasEntrySatisfying("fact_amounts",
                text -> assertThat(text.toString()).contains("罚款 150,000 元", "没收违法所得 2,800,000 元（尚欠 2,800,000 元）", "**2,995,000 元**"));
        scene.submit(other, "user_draft_reminder", "weixian-1", "branch-officer", Map.of("performHow", "银行缴纳", "contact", "王执法 0310-1234567"));
        assertThat(scene.words(ExecutionScene.owner(other), DocumentType.REMINDER)).contains("缴纳没收违法所得人民币贰佰捌拾万元整", "尚欠人民币贰佰玖拾玖万伍仟元整");
        scene.handOver(other, "2025-10-21");

        assertThatThrownBy(() -> scene.pay(other, "2025-10-21", "2800000", "C1")).hasMessageContaining("〔其中没收违法所得（元）〕");
        assertThatThrownBy(() -> scene.submit(other, "user_record_payment", "finance-1", "finance", payment("2025-10-21", "2800000.01", "2800000.01", "C1")))
                .hasMessageContaining("大于尚欠的没收违法所得 2,800,000 元");
        scene.submit(other, "user_record_payment", "finance-1", "finance", payment("2025-10-21", "2900000", "2800000", "C1"));
        Executions.Standing paid = executions.standing(one, LocalDate.of(2025, 10, 22));
        assertThat(paid.confiscation().unpaid()).isZero();
        assertThat(paid.surcharge()).as("another day of 3 % of the 50,000 that are left").isEqualByComparingTo("46500");
        assertThat(scene.facts(other, "user_record_payment", "finance-1", "finance").get("fact_payments").toString()).contains("2,900,000 元（其中没收违法所得 2,800,000 元）");
        assertThatThrownBy(() -> scene.submit(other, "user_record_payment", "finance-1", "finance", payment("2025-10-21", "10000", "1", "C2")))
                .hasMessageContaining("大于尚欠的没收违法所得 0 元");
        scene.submit(other, "user_record_payment", "finance-1", "finance", payment("2025-10-21", "95000", "0", "C2"));
        assertThat(scene.end("penalty-execution", other)).isEqualTo("end_fine_paid");
        assertThat(executions.standing(one, LocalDate.of(2025, 10, 22)).outcome()).isEqualTo(Executions.Outcome.PAID);
    }

    @Test
    void aConfiscationWithoutAFineIsExecutedByItselfAndTheCourtIsAskedForIt() throws IOException {
        String other = ExecutionScene.newCase();
        long one = scene.execute(other, "0", "30000", SERVED);
        assertThat(scene.task(other, "user_record_payment").due()).isEqualTo(ExecutionForm.evening(LocalDate.of(2025, 10, 11)));
        assertThatThrownBy(() -> scene.submit(other, "user_apply_for_deferral", "weixian-1", "branch-officer", Map.of("reason", "资金紧张", "kind", "DEFER",
                "firstDueOn", "2025-12-31", "appliedOn", SERVED))).hasMessageContaining("没收的违法所得不能延期");
        scene.today("2025-10-20");
        scene.runTimers(other);
        assertThat(executions.standing(one, LocalDate.of(2025, 10, 20)).owed()).as("no surcharge").isEqualByComparingTo("30000");
        scene.remind(other, "2025-10-20");
        scene.today("2026-03-27");
        scene.runTimers(other);
        scene.applyToCourt(other);
        assertThat(scene.words(ExecutionScene.owner(other), DocumentType.COURT_APPLICATION)).contains("没收违法所得尚欠人民币叁万元整").doesNotContain("罚款尚欠");
        scene.court(other, Map.of("result", "ENFORCED", "onDay", "2026-03-27", "amount", "30000", "reference", "D1"));
        assertThat(scene.end("penalty-execution", other)).isEqualTo("end_fine_enforced");
        assertThat(executions.payments(one)).extracting(Executions.Payment::confiscated).singleElement().satisfies(all -> assertThat(all).isEqualByComparingTo("30000"));
    }

    @Test
    void whoPutsOffTheFineStillPaysTheConfiscationAndARemedyMayLowerIt() {
        String other = ExecutionScene.newCase();
        long one = scene.execute(other, "100000", "40000", SERVED);
        scene.submit(other, "user_apply_for_deferral", "weixian-1", "branch-officer", Map.of("reason", "资金紧张", "kind", "DEFER", "firstDueOn", "2026-06-30",
                "appliedOn", SERVED));
        Map<String, Object> granted = Map.of("granted", "YES", "kind", "DEFER", "firstDueOn", "2026-06-30", "opinion", "同意");
        assertThatThrownBy(() -> scene.submit(other, "user_decide_deferral", "bureau-1", "bureau-head", granted)).hasMessageContaining("缴清没收的违法所得后可以更晚");
        scene.submit(other, "user_decide_deferral", "bureau-1", "bureau-head", Map.of("granted", "YES", "kind", "DEFER", "firstDueOn", "2026-01-30", "opinion", "同意"));
        scene.handOver(other, SERVED);
        assertThat(scene.task(other, "user_record_payment").due()).as("the confiscation is due as before").isEqualTo(ExecutionForm.evening(LocalDate.of(2025, 10, 11)));
        assertThat(deadlines.find(ExecutionScene.owner(other), "T12").orElseThrow().state()).isNotEqualTo(Standing.State.CANCELLED);
        scene.remedy(other, Map.of("happening", "RECONSIDERATION", "filedOn", SERVED, "authority", "邯郸市人民政府"));
        scene.today("2025-10-10");
        assertThatThrownBy(() -> scene.remedy(other, Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2025-10-10", "newConfiscation", "40000.01")))
                .hasMessageContaining("现在的没收金额 40,000 元");
        scene.remedy(other, Map.of("happening", "DECIDED", "outcome", "CHANGED", "decidedOn", "2025-10-10", "newConfiscation", "25000"));
        Executions.Standing lowered = executions.standing(one, LocalDate.of(2025, 10, 10));
        assertThat(lowered.fine()).isEqualByComparingTo("100000");
        assertThat(lowered.confiscation().amount()).isEqualByComparingTo("25000");
        assertThat(lowered.changedOn()).isEqualTo("2025-10-10");
        scene.submit(other, "user_record_payment", "finance-1", "finance", payment("2025-10-10", "25000", "25000", "E1"));
        assertThat(deadlines.find(ExecutionScene.owner(other), "T12").orElseThrow().state()).isEqualTo(Standing.State.CANCELLED);
        assertThat(scene.open(other)).contains("user_record_payment");
    }

    @Test
    void anOwnerHasOneRunningExecutionAndAFineIsServedAfterItWasDecided() {
        Executions.Order order = executions.get(id).order();
        assertThatThrownBy(() -> executions.open(order)).hasMessageContaining("还在执行中");
        assertThatThrownBy(() -> executions.open(new Executions.Order("other", number, "130434", "某", "X", "址", null, 1, "号", BigDecimal.ONE, null,
                LocalDate.of(2025, 9, 27), LocalDate.of(2025, 9, 26)))).hasMessageContaining("日期不得倒置");
        assertThatThrownBy(() -> executions.open(new Executions.Order("other", number, "130434", "某", "X", "址", null, 1, "号", BigDecimal.ZERO, null,
                LocalDate.of(2025, 9, 26), LocalDate.of(2025, 9, 26)))).hasMessageContaining("没有罚款");
        assertThat(executions.of(order.owner())).contains(id);
    }
}
