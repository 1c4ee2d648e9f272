package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bihuan.deadline.Deadlines;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.LegalBases;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the tests of penalty procedures do again and again: a matter, its processes, people who fill in forms, days that go by. */
@Component
class DecisionScene {

    static final String WEIXIAN = "130434";
    static final String PARTY = "91130434MA00000022";
    static final String PARTY_USER = "ent-" + PARTY;
    static final String PARTY_GROUP = "enterprise-" + PARTY;
    static final Set<String> INVESTIGATORS = Set.of("weixian-1", "weixian-2");

    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final String[] MEMBERS = {"member-1", "member-2", "member-3", "member-4"};

    /** A procedure and its case. */
    record Running(long id, String number, String owner) {
    }

    private final PenaltyDecisions decisions;
    private final LegalBases bases;
    private final Deadlines deadlines;
    private final Flow flow;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final HistoryService history;
    private final HouseClock clock;

    DecisionScene(PenaltyDecisions decisions, LegalBases bases, Deadlines deadlines, Flow flow, FormService forms, IdentityService identity,
                  ManagementService jobs, HistoryService history, HouseClock clock) {
        this.decisions = decisions;
        this.bases = bases;
        this.deadlines = deadlines;
        this.flow = flow;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /** It is ten in the morning of this day. */
    void today(String day) {
        clock.stopAt(LocalDate.parse(day).atTime(10, 0).atZone(HouseClock.ZONE).toInstant());
    }

    /** This moment, as a form says it. */
    String now() {
        return clock.instant().toString();
    }

    private void later() {
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** A matter about an exceedance that ended then, with a fine. */
    Matter matter(String endedOn, String filedOn, DecisionOutcome intended, String fine) {
        return matter(null, endedOn, filedOn, intended, fine);
    }

    private Matter matter(String dossier, String endedOn, String filedOn, DecisionOutcome intended, String fine) {
        long n = NEXT.getAndIncrement();
        LocalDate ended = LocalDate.parse(endedOn);
        String applied = bases.applicable(ViolationType.AIR_OVER_STANDARD, ended, LocalDate.now((java.time.Clock) clock)).bases().get(0).citation();
        boolean penalty = intended == DecisionOutcome.PENALTY;
        return new Matter("decision-test/" + n, "邯环立字〔2098〕04-" + n + "号", dossier, WEIXIAN, PARTY, "魏县某某环保能源有限公司", "魏县工业园区1号", "张某",
                true, ViolationType.AIR_OVER_STANDARD, null, ended, ended, LocalDate.parse(filedOn), LocalDate.parse(filedOn),
                "2号焚烧炉烟气颗粒物日均值超过排放标准0.4倍", List.of("现场检查（勘察）笔录；" + endedOn + "；本机关制作", "自动监测数据；" + endedOn + "；监控平台"),
                "《大气污染防治法》第十八条", applied, null, intended, penalty ? Set.of(PenaltyKind.FINE) : Set.of(), penalty ? new BigDecimal(fine) : null, null, null,
                List.of("超标倍数0.3至0.5倍，百分值20%"), penalty ? null : "违法行为轻微并及时改正，没有造成危害后果（《行政处罚法》第三十三条第一款）", INVESTIGATORS,
                Set.of("case-1"), null, Matter.Purpose.ORDINARY);
    }

    Running start(Matter matter) {
        long id = decisions.open(matter);
        deadlines.start(matter.owner(), ProcedureLaw.on(matter.filedOn()).decisionRule(), matter.filedOn());
        flow.start(new Flow.Start("penalty-decision", matter.caseNumber(), WEIXIAN, Map.of(PenaltyDecisionVariables.DECISION_ID, id)));
        return new Running(id, matter.caseNumber(), matter.owner());
    }

    /** A fine is intended for an act of January 2024; it is Monday, 2024-03-04. */
    Running penalty(String fine) {
        today("2024-03-04");
        return start(matter("2024-01-10", "2024-01-20", DecisionOutcome.PENALTY, fine));
    }

    /** The same, with the evidence kept under that number. */
    Running penalty(String fine, String dossier) {
        today("2024-03-04");
        return start(matter(dossier, "2024-01-10", "2024-01-20", DecisionOutcome.PENALTY, fine));
    }

    List<String> open(Running one) {
        return flow.openTasks(one.number()).stream().map(Flow.OpenTask::taskKey).sorted().toList();
    }

    List<Flow.OpenTask> tasks(Running one, String key) {
        return flow.openTasks(one.number()).stream().filter(task -> task.taskKey().equals(key)).toList();
    }

    Flow.OpenTask task(Running one, String key) {
        return tasks(one, key).stream().findFirst().orElseThrow(() -> new AssertionError("No " + key + " among " + open(one)));
    }

    Map<String, Object> facts(Running one, String key, String user, String group) {
        return as(user, group, () -> forms.getTaskFormVariables(task(one, key).taskId()));
    }

    void submit(Running one, String key, String user, String group, Map<String, Object> values) {
        submit(task(one, key).taskId(), user, group, values);
        later();
        runMessages(one);
    }

    void submit(String taskId, String user, String group, Map<String, Object> values) {
        as(user, group, () -> {
            forms.submitTaskForm(taskId, values);
            return null;
        });
    }

    private <T> T as(String user, String group, Supplier<T> work) {
        identity.setAuthentication(user, List.of(group), List.of(WEIXIAN));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Stream<HistoricProcessInstance> instances(Running one) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(one.number()).unfinished().list().stream();
    }

    private void runMessages(Running one) {
        List<Job> waiting = instances(one).flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
        if (!waiting.isEmpty()) {
            jobs.executeJob(waiting.get(0).getId());
            runMessages(one);
        }
    }

    /** Runs the timers that are due by now, as the engine would. Returns how many there were. */
    int runTimers(Running one) {
        List<Job> due = instances(one).flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers()
                .duedateLowerThan(Date.from(clock.instant())).list().stream()).toList();
        due.forEach(job -> jobs.executeJob(job.getId()));
        return due.size();
    }

    /** The end event of the newest instance of a process for the case; null while it runs. */
    String end(String processKey, Running one) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(one.number())
                .orderByProcessInstanceStartTime().desc().list().get(0).getEndActivityId();
    }

    // --- telling the party ---

    Map<String, Object> notice(Running one, Map<String, Object> other) {
        Map<String, Object> shown = facts(one, "user_draft_notice", "weixian-1", "branch-officer");
        Map<String, Object> values = new HashMap<>();
        for (String key : List.of("facts", "evidence", "breached", "basis", "fine", "discretion", "recipient", "address")) {
            values.put(key, shown.get(key));
        }
        values.put("kinds", List.of("FINE"));
        values.put("contact", "魏县分局 王执法 0310-3500000");
        values.putAll(other);
        return values;
    }

    void draftNotice(Running one, Map<String, Object> other) {
        submit(one, "user_draft_notice", "weixian-1", "branch-officer", notice(one, other));
    }

    void handOver(Running one) {
        Instant now = clock.instant();
        submit(one, "user_attempt_service", "weixian-1", "branch-officer", Map.of("way", "IN_PERSON", "result", "SERVED", "at",
                now.atZone(HouseClock.ZONE).toOffsetDateTime().toString(), "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "place", "厂区办公楼",
                "signer", "张三", "signerRole", "RECEIVER"));
    }

    /** The party has its notice. */
    Running told(Running one) {
        draftNotice(one, Map.of());
        handOver(one);
        return one;
    }

    void partySays(Running one, Map<String, Object> values) {
        submit(one, "user_submit_statement", PARTY_USER, PARTY_GROUP, values);
    }

    void officerRecords(Running one, String key, Map<String, Object> values) {
        submit(one, key, "weixian-1", "branch-officer", values);
    }

    /** The party's time runs out and nothing more has come. */
    void windowOver(Running one, String day) {
        today(day);
        if (runTimers(one) == 0) {
            throw new AssertionError("No timer of " + one.number() + " was due on " + day);
        }
        officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE"));
    }

    /** Five working days after 2024-03-04 is the 11th. */
    Running silent(Running one) {
        windowOver(told(one), "2024-03-12");
        return one;
    }

    static Map<String, Object> recheck(String change, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("point1", "超标时间短", "adopted1", "NO", "reason1", "日均值超标，与时长无关", "change", change, "opinion",
                "逐点复核"));
        values.putAll(other);
        return values;
    }

    void recheck(Running one, Map<String, Object> values) {
        submit(one, "user_recheck_statement", "case-1", "case-reviewer", values);
    }

    // --- review, deliberation, decision ---

    static Map<String, Object> review(String conclusion) {
        return new HashMap<>(Map.of("inOrder", Arrays.stream(LegalReviewPoint.values()).map(Enum::name).toList(), "conclusion", conclusion, "opinion",
                "意见"));
    }

    void review(Running one, String conclusion) {
        submit(one, "user_review_legality", "legal-1", "legal-reviewer", review(conclusion));
    }

    void convene(Running one) {
        submit(one, "user_convene_session", "bureau-1", "bureau-head", Map.of("heldAt",
                clock.instant().atZone(HouseClock.ZONE).toOffsetDateTime().toString(), "place", "局三楼会议室", "recorder", "legal-1", "members",
                List.of(MEMBERS), "onLeave", List.of("member-5")));
    }

    /** The heads sit, and wait for the report. */
    void sits(Running one) {
        convene(one);
        each(one, "user_answer_head_recusal", Map.of("ground", "NONE"));
    }

    void deliberate(Running one, String choice, String conclusion) {
        sits(one);
        report(one);
        votes(one, choice, conclusion);
    }

    void votes(Running one, String choice, String conclusion) {
        each(one, "user_cast_vote", Map.of("choice", choice, "opinion", "意见"));
        submit(one, "user_close_vote", "bureau-1", "bureau-head", Map.of("action", "CLOSE", "choice", choice, "opinion", "意见", "left", List.of()));
        submit(one, "user_confirm_conclusion", "bureau-1", "bureau-head", Map.of("conclusion", conclusion, "resolution", "按表决结果办理"));
        each(one, "user_sign_minutes", Map.of("signature", "SIGN"));
    }

    /** Says why it is not as the like was treated, where it is not: what other tests decided is in the register too. */
    void report(Running one) {
        Map<String, Object> values = new HashMap<>(Map.of("report", "事实清楚，证据充分。"));
        if (Boolean.TRUE.equals(facts(one, "user_report_matter", "weixian-2", "branch-officer").get("fact_departs"))) {
            values.put("departureReason", "情节与可比案件不同。");
        }
        submit(one, "user_report_matter", "weixian-2", "branch-officer", values);
    }

    private void each(Running one, String key, Map<String, Object> values) {
        for (Flow.OpenTask task : tasks(one, key)) {
            submit(task.taskId(), task.assignee(), task.assignee().startsWith("bureau") ? "bureau-head" : "committee-member", values);
            later();
            runMessages(one);
        }
    }

    void passes(Running one) {
        deliberate(one, "AGREE", "PASSED");
    }

    void draftDecision(Running one, Map<String, Object> other) {
        Map<String, Object> shown = facts(one, "user_draft_decision", "weixian-1", "branch-officer");
        Map<String, Object> values = new HashMap<>();
        for (String key : List.of("facts", "defenceHandling", "payment")) {
            if (shown.get(key) != null) {
                values.put(key, shown.get(key));
            }
        }
        if (Boolean.TRUE.equals(shown.get("fact_penalty"))) {
            values.put("requirement", "立即停止违法排放，并在十日内书面报告改正情况。");
        }
        values.putAll(other);
        submit(one, "user_draft_decision", "weixian-1", "branch-officer", values);
    }

    void sign(Running one, String outcome) {
        submit(one, "user_sign_decision", "bureau-1", "bureau-head", Map.of("choice", "SIGN", "outcome", outcome));
    }

    void sendBack(Running one, String choice) {
        submit(one, "user_sign_decision", "bureau-1", "bureau-head", Map.of("choice", choice, "opinion", "退回"));
    }

    /** A silent party's case that waits for the signature. */
    Running toBeSigned(Running one) {
        silent(one);
        review(one, "AGREE");
        passes(one);
        draftDecision(one, Map.of());
        return one;
    }

    // --- hearing ---

    Map<String, Object> plan(String day, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("scheduledAt", day + "T09:00:00+08:00", "place", "局听证室", "access", "OPEN", "chair",
                "hearing-1", "recorder", "李记录"));
        values.putAll(other);
        return values;
    }

    void arrange(Running one, String day) {
        submit(one, "user_arrange_hearing", "hearing-1", "hearing-chair", plan(day, Map.of()));
    }

    static Map<String, Object> record(String day, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("result", "HELD", "startedAt", day + "T09:00:00+08:00", "endedAt", day + "T09:40:00+08:00",
                "participants", "当事人法定代表人张某；调查人员王执法、李执法", "rightsTold", "已告知", "investigatorsCase", "拟罚款", "defence", "超标时间短", "crossExamination",
                "对数据没有异议", "lastStatement", "请求从轻"));
        values.put("confirmation", "当事人逐页签名");
        values.putAll(other);
        return values;
    }

    void record(Running one, Map<String, Object> values) {
        submit(one, "user_record_hearing", "hearing-1", "hearing-chair", values);
    }
}
