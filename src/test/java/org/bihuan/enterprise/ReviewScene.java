package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.Flow;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes the steps of grade reviews and of the positive list as the real people, through the engine's own forms. */
@Component
class ReviewScene {

    static final String OFFICER = "weixian-1";
    static final String REVIEWER = "detachment-1";
    static final String HEAD = "bureau-1";

    private final Flow flow;
    private final FormService forms;
    private final RepositoryService models;
    private final HistoryService history;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final JdbcTemplate jdbc;
    private final HouseClock clock;

    ReviewScene(Flow flow, FormService forms, RepositoryService models, HistoryService history, IdentityService identity, ManagementService jobs,
                JdbcTemplate jdbc, HouseClock clock) {
        this.flow = flow;
        this.forms = forms;
        this.models = models;
        this.history = history;
        this.identity = identity;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A printer in Wei county of which nothing is known yet, with one login of its own. */
    String enterprise(String uscc) {
        jdbc.update("insert into person (user_id, version, name, uscc, active) values (?, 0, '企业环保员', ?, true)", "staff-" + uscc, uscc);
        jdbc.update("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, ?, 'PRINTING', '130434', false, true)", uscc, "印刷" + uscc);
        return uscc;
    }

    void today(String day) {
        clock.stopAt(LocalDate.parse(day).atTime(10, 0).atZone(HouseClock.ZONE).toInstant());
    }

    void run() {
        clock.run();
    }

    private <T> T as(String user, Supplier<T> work) {
        ActingAs.user(identity, user);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    void start(String process, String user, Map<String, Object> values) {
        as(user, () -> forms.submitStartForm(models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId(), ActingAs.typed(values)));
    }

    List<String> open(String uscc) {
        return flow.openTasks(uscc).stream().map(Flow.OpenTask::taskKey).sorted().toList();
    }

    private String task(String uscc, String key) {
        return flow.openTasks(uscc).stream().filter(task -> task.taskKey().equals(key)).map(Flow.OpenTask::taskId).findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " of " + uscc + ", open are " + open(uscc)));
    }

    Flow.OpenTask openTask(String uscc, String key) {
        return flow.openTasks(uscc).stream().filter(task -> task.taskKey().equals(key)).findFirst().orElseThrow();
    }

    void submit(String user, String uscc, String key, Map<String, Object> values) {
        as(user, () -> {
            forms.submitTaskForm(task(uscc, key), ActingAs.typed(values));
            return null;
        });
    }

    /** Why the form is not taken. */
    String refused(Runnable submission) {
        try {
            submission.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FormRejected rejected) {
                    return rejected.getMessage();
                }
            }
            throw e;
        }
        throw new AssertionError("The form was taken");
    }

    Map<String, Object> facts(String user, String uscc, String key) {
        return as(user, () -> {
            Map<String, Object> facts = new HashMap<>();
            for (FormField field : forms.getTaskFormData(task(uscc, key)).getFormFields()) {
                facts.put(field.getId(), field.getValue() == null ? null : field.getValue().getValue());
            }
            return facts;
        });
    }

    /** It is that day, and what waited for it goes on. */
    void passes(String uscc, String day) {
        today(day);
        List<Job> due = jobs.createJobQuery().timers().executable().list().stream().filter(job -> uscc.equals(businessKey(job.getProcessInstanceId()))).toList();
        if (due.isEmpty()) {
            throw new AssertionError("No timer of " + uscc + " was due on " + day);
        }
        due.forEach(job -> jobs.executeJob(job.getId()));
    }

    private String businessKey(String instance) {
        return instance == null ? null : history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    /** The end events that the enterprise's instances of the process came to, the first started first. */
    List<String> ends(String process, String uscc) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(uscc).orderByProcessInstanceStartTime().asc()
                .list().stream().map(HistoricProcessInstance::getId).flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .map(HistoricActivityInstance::getActivityId).filter(id -> id.startsWith("end_")).toList();
    }

    /** Title and text of what the enterprise was told, the oldest first. */
    List<String> toldTo(String uscc) {
        return jdbc.queryForList("select title || '：' || body from notice where subject = ? and user_id = ? order by id", String.class, uscc, "staff-" + uscc);
    }
}
