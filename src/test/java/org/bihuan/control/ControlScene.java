package org.bihuan.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** People who fill in the forms of this room, and the heads who hold a deliberation for it. */
@Component
public class ControlScene {

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identity;
    private final RatioVersions versions;
    private final RatioStore ratios;

    ControlScene(TaskService tasks, FormService forms, RepositoryService repository, HistoryService history, ManagementService management, IdentityService identity,
                 RatioVersions versions, RatioStore ratios) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.history = history;
        this.management = management;
        this.identity = identity;
        this.versions = versions;
        this.ratios = ratios;
    }

    /** A version of production control that is in force from that hour on, whatever was said about it. Returns its id. */
    public long ratios(String csv, Instant from, Instant now) {
        long version = versions.take(csv.getBytes(StandardCharsets.UTF_8), "测试版", "detachment-1").version();
        versions.propose(version, from, now.plusSeconds(60), "测试", "detachment-1");
        versions.publish(version);
        return version;
    }

    /** The business key of the newest question whether to tighten the enterprise's ratio. */
    public String tightening(String uscc) {
        return "收严-" + ratios.tightenings(uscc).get(0).id();
    }

    /** The instance that goes on under this business key. */
    public String running(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).unfinished().singleResult().getId();
    }

    /** Starts a process by its form and returns the instance. */
    String start(String user, String process, String businessKey, Map<String, Object> values) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        as(user);
        try {
            ProcessInstance instance = forms.submitStartForm(definition, businessKey, Variables.fromMap(values));
            return instance.getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    long variable(String instance, String name) {
        return (Long) history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(name).singleResult().getValue();
    }

    List<Task> open(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list();
    }

    List<String> keys(String instance) {
        return open(instance).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    Task task(String instance, String user, String key) {
        List<Task> open = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).list();
        return open.stream().filter(task -> user.equals(task.getAssignee())).findFirst().orElseGet(() -> open.stream().filter(task -> task.getAssignee() == null)
                .findFirst().orElseThrow(() -> new AssertionError("No task " + key + " for " + user + " among " + keys(instance))));
    }

    public void submit(String instance, String user, String key, Map<String, Object> values) {
        String id = task(instance, user, key).getId();
        as(user);
        try {
            forms.submitTaskForm(id, Variables.fromMap(values));
        } finally {
            identity.clearAuthentication();
        }
        runJobs(instance);
    }

    public String facts(String instance, String user, String key) {
        String id = task(instance, user, key).getId();
        as(user);
        try {
            StringBuilder facts = new StringBuilder();
            for (FormField field : forms.getTaskFormData(id).getFormFields()) {
                facts.append(field.getId()).append('=').append(field.getValue().getValue()).append('\n');
            }
            return facts.toString();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the job executor would do at once. */
    void runJobs(String instance) {
        List<Job> jobs = management.createJobQuery().processInstanceId(instance).messages().list();
        while (!jobs.isEmpty()) {
            management.executeJob(jobs.get(0).getId());
            jobs = management.createJobQuery().processInstanceId(instance).messages().list();
        }
    }

    List<Job> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }

    /** The moment of the timer has come. */
    void timeIsUp(String instance, String timer) {
        management.executeJob(management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
        runJobs(instance);
    }

    boolean ended(String instance, String end) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(instance).completed().count() == 1
                && history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(end).count() == 1;
    }

    long humanTasks(String instance) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(instance).count();
    }

    /** The heads convene on what the instance submitted, report, vote and conclude. */
    void deliberate(String instance, String choice, String conclusion, Instant now) {
        String meeting = history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance).unfinished().singleResult().getId();
        List<String> members = List.of("member-1", "member-2", "member-3", "member-4");
        submit(meeting, "bureau-1", "user_convene_session", new HashMap<>(Map.of("heldAt", minute(now), "place", "局三楼会议室", "recorder", "legal-1", "members", members,
                "onLeave", List.of("member-5"))));
        for (String head : List.of("bureau-1", "member-1", "member-2", "member-3", "member-4")) {
            submit(meeting, head, "user_answer_head_recusal", Map.of("ground", "NONE"));
        }
        submit(meeting, "detachment-1", "user_report_matter", Map.of("report", "企业意见已经处理。"));
        members.forEach(member -> submit(meeting, member, "user_cast_vote", Map.of("choice", choice, "opinion", "意见")));
        submit(meeting, "bureau-1", "user_close_vote", Map.of("action", "CLOSE", "choice", choice, "opinion", "意见", "left", List.of()));
        submit(meeting, "bureau-1", "user_confirm_conclusion", Map.of("conclusion", conclusion, "resolution", "按表决结果办理。"));
        for (String signer : List.of("bureau-1", "member-1", "member-2", "member-3", "member-4", "legal-1")) {
            submit(meeting, signer, "user_sign_minutes", Map.of("signature", "SIGN"));
        }
        runJobs(instance);
    }

    static String minute(Instant moment) {
        return moment.atZone(HouseClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void as(String user) {
        ActingAs.user(identity, user);
    }
}
