package org.bihuan.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.access.Accounts;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Works tasks of the demo city as an officer would: logged in, through the task's own form, taking what is filled in already. */
@Component
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoOfficer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Accounts accounts;
    private final Flow flow;

    DemoOfficer(FormService forms, TaskService tasks, RepositoryService repository, RuntimeService runtime, ManagementService management, Accounts accounts,
                Flow flow) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.accounts = accounts;
        this.flow = flow;
    }

    /** Claims and completes the open task with this form; {@code filledIn} goes over what the form proposes. */
    void does(String userId, String businessKey, String formId, Map<String, Object> filledIn) {
        Flow.OpenTask task = flow.openTasks(businessKey).stream()
                .filter(open -> formId.equals(open.formId()) && (open.assignee() == null || open.assignee().equals(userId)))
                .findFirst().orElseThrow(() -> new IllegalStateException("No task with the form " + formId + " for " + userId + " in " + businessKey));
        as(userId, () -> {
            if (task.assignee() == null) {
                tasks.claim(task.taskId(), userId);
            }
            Map<String, Object> values = proposed(task.taskId());
            values.putAll(filledIn);
            forms.submitTaskForm(task.taskId(), values);
        });
    }

    /** Starts a process through its start form. */
    void starts(String userId, String process, Map<String, Object> filledIn) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        as(userId, () -> forms.submitStartForm(definition, filledIn));
    }

    /** Does what is inside logged in as this person. */
    void as(String userId, Runnable what) {
        accounts.actAs(accounts.login(userId).orElseThrow());
        try {
            what.run();
        } finally {
            accounts.stopActing();
        }
    }

    /** By which people name what this running instance is about. */
    String number(String process, String variable, long id) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).variableValueEquals(variable, id).singleResult().getBusinessKey();
    }

    /** Lets the timers go off that are due: nobody else does before the doors open. */
    void timers(String businessKey) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().forEach(instance -> management.createJobQuery()
                .processInstanceId(instance.getId()).timers().executable().list().forEach(job -> management.executeJob(job.getId())));
    }

    boolean waitsFor(String businessKey, String formId) {
        return businessKey != null && flow.openTasks(businessKey).stream().anyMatch(open -> formId.equals(open.formId()));
    }

    private Map<String, Object> proposed(String taskId) {
        Set<String> keys = new TreeSet<>();
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            collectKeys(JSON.readTree(form).path("components"), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> values = new HashMap<>(forms.getTaskFormVariables(taskId));
        values.keySet().retainAll(keys);
        return values;
    }

    private static void collectKeys(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collectKeys(component.path("components"), keys);
        }
    }
}
