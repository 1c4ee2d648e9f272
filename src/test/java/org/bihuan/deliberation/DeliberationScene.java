package org.bihuan.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bihuan.deliberation.Deliberations.Kind;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the tests of deliberations do again and again: a matter, its process, and heads who fill in the forms. */
@Component
class DeliberationScene {

    static final String WEIXIAN = "130434";
    static final List<String> OTHERS = List.of("member-1", "member-2", "member-3", "member-4", "member-5");

    private static final AtomicLong NEXT = new AtomicLong(1);

    /** A deliberation and the instance of its process. */
    record Running(long id, String subject, String caseNumber, String instance) {
    }

    private final Deliberations deliberations;
    private final Flow flow;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identity;
    private final Clock clock;

    DeliberationScene(Deliberations deliberations, Flow flow, TaskService tasks, FormService forms, HistoryService history,
                      ManagementService management, IdentityService identity, Clock clock) {
        this.deliberations = deliberations;
        this.flow = flow;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.management = management;
        this.identity = identity;
        this.clock = clock;
    }

    static Deliberations.File file() {
        return new Deliberations.File("一车间焊接工位移动式烟尘净化器未开启。", List.of("现场检查（勘察）笔录", "现场照片 3 张"), "《大气污染防治法》第一百零八条第五项",
                List.of("裁量百分值 15%", "首次违法"), "罚款叁万元整（¥30,000.00）");
    }

    Running open(Set<String> barred) {
        long n = NEXT.getAndIncrement();
        String subject = "deliberation-test/" + n;
        Deliberations.Matter matter = new Deliberations.Matter(Kind.PENALTY, subject, "审议测试〔2026〕" + n + "号", "某焊接厂未开启净化器案", WEIXIAN, null,
                null, file(), Set.of("weixian-1", "weixian-2"), barred, null, null);
        long id = deliberations.open(matter);
        String instance = flow.start(new Flow.Start("collective-deliberation", matter.caseNumber(), WEIXIAN,
                Map.of(CollectiveDeliberationVariables.DELIBERATION_ID, id)));
        return new Running(id, subject, matter.caseNumber(), instance);
    }

    Running open() {
        return open(Set.of("weixian-1", "weixian-2"));
    }

    void submit(Running running, String user, String taskKey, Map<String, Object> values) {
        submitTask(task(running, user, taskKey).getId(), user, values);
        runJobs(running);
    }

    void submitTask(String taskId, String user, Map<String, Object> values) {
        as(user);
        try {
            forms.submitTaskForm(taskId, Variables.fromMap(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The task of that key that the user may work on: his own, or one offered to several. */
    Task task(Running running, String user, String taskKey) {
        List<Task> open = tasks(running, taskKey);
        return open.stream().filter(task -> user.equals(task.getAssignee())).findFirst()
                .orElseGet(() -> open.stream().filter(task -> task.getAssignee() == null).findFirst()
                        .orElseThrow(() -> new AssertionError("No task " + taskKey + " for " + user + " among " + keys(running))));
    }

    List<Task> tasks(Running running, String taskKey) {
        return tasks.createTaskQuery().processInstanceId(running.instance()).taskDefinitionKey(taskKey).list();
    }

    List<String> keys(Running running) {
        return tasks.createTaskQuery().processInstanceId(running.instance()).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    Map<String, Object> facts(Running running, String user, String taskKey) {
        String taskId = task(running, user, taskKey).getId();
        as(user);
        try {
            Map<String, Object> facts = new HashMap<>();
            for (FormField field : forms.getTaskFormData(taskId).getFormFields()) {
                facts.put(field.getId(), field.getValue().getValue());
            }
            return facts;
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the job executor would do at once. */
    void runJobs(Running running) {
        List<Job> jobs = management.createJobQuery().processInstanceId(running.instance()).messages().list();
        while (!jobs.isEmpty()) {
            management.executeJob(jobs.get(0).getId());
            jobs = management.createJobQuery().processInstanceId(running.instance()).messages().list();
        }
    }

    /** The one timer's moment has come. */
    void timeIsUp(Running running) {
        management.executeJob(management.createJobQuery().processInstanceId(running.instance()).timers().singleResult().getId());
        runJobs(running);
    }

    boolean ended(Running running) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(running.instance()).completed().count() == 1;
    }

    Object conclusion(Running running) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(running.instance())
                .variableName(CollectiveDeliberationVariables.DELIBERATION_CONCLUSION).singleResult().getValue();
    }

    void as(String user) {
        ActingAs.user(identity, user);
    }

    // ---- steps of a meeting ---------------------------------------------------------------------------------------

    Map<String, Object> convening(List<String> members, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("heldAt", minute(clock.instant()), "place", "局三楼会议室", "recorder", "legal-1",
                "members", members));
        values.putAll(other);
        return values;
    }

    void convene(Running running, String chair, String... members) {
        List<String> convened = List.of(members);
        List<String> absent = Stream.concat(Stream.of("bureau-1"), OTHERS.stream())
                .filter(head -> !head.equals(chair) && !convened.contains(head)).toList();
        submit(running, chair, "user_convene_session", convening(convened, Map.of("onLeave", absent)));
    }

    void callOff(Running running, String head, String reason) {
        submit(running, head, "user_call_off_session", Map.of("reason", reason));
    }

    void nobodyAsks(Running running, String... members) {
        for (String member : members) {
            submit(running, member, "user_answer_head_recusal", Map.of("ground", "NONE"));
        }
    }

    void asks(Running running, String member) {
        submit(running, member, "user_answer_head_recusal", Map.of("ground", "INTEREST", "explanation", "配偶在该企业任职"));
    }

    void decide(Running running, String decider, boolean recused) {
        submit(running, decider, "user_decide_head_recusal", Map.of("recused", recused ? "YES" : "NO", "reason", recused ? "可能影响公正" : "关系较远"));
    }

    void report(Running running) {
        submit(running, "weixian-2", "user_report_matter", Map.of("report", "企业对事实没有异议，未提出听证。"));
    }

    void vote(Running running, String member, Choice choice) {
        submit(running, member, "user_cast_vote", ballot(choice, "意见：" + choice.label()));
    }

    static Map<String, Object> ballot(Choice choice, String opinion) {
        return Map.of("choice", choice.name(), "opinion", opinion);
    }

    void close(Running running, String chair, Choice choice) {
        submit(running, chair, "user_close_vote", closing(choice, List.of()));
    }

    static Map<String, Object> closing(Choice choice, List<String> left) {
        return Map.of("action", "CLOSE", "choice", choice.name(), "opinion", "主持人意见：" + choice.label(), "left", left);
    }

    void confirm(Running running, String chair, String conclusion) {
        submit(running, chair, "user_confirm_conclusion", Map.of("conclusion", conclusion, "resolution", "按表决结果办理。"));
    }

    void sign(Running running, String... signers) {
        for (String signer : signers) {
            submit(running, signer, "user_sign_minutes", Map.of("signature", "SIGN"));
        }
    }

    /** Up to the vote, with the principal in the chair and four members. */
    Running voting() {
        Running running = open();
        convene(running, "bureau-1", "member-1", "member-2", "member-3", "member-4");
        nobodyAsks(running, "bureau-1", "member-1", "member-2", "member-3", "member-4");
        report(running);
        return running;
    }

    static String minute(Instant moment) {
        return moment.atZone(HouseClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
