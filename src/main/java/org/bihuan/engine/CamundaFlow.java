package org.bihuan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class CamundaFlow implements Flow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final RoomForms forms;

    // Lazily, because the engine deploys models while it starts and rooms' beans hold this one.
    CamundaFlow(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine, RoomForms forms) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.forms = forms;
    }

    @Override
    public String start(Start start) {
        return inOneCommand(() -> BranchTenants.startingFor(start.branch(), () -> runtime
                .createProcessInstanceByKey(start.processKey()).businessKey(start.businessKey())
                .setVariables(start.variables()).execute().getId()));
    }

    @Override
    public List<String> startAll(List<Start> starts) {
        return inOneCommand(() -> starts.stream().map(this::start).toList());
    }

    @Override
    public String startByMessage(String message, String businessKey, String branch, Map<String, Object> variables) {
        return inOneCommand(() -> BranchTenants.startingFor(branch, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey).setVariables(variables).correlateStartMessage().getId()));
    }

    @Override
    public boolean tell(String processInstanceId, String message, Map<String, Object> variables) {
        return tell(runtime.createExecutionQuery().processInstanceId(processInstanceId), message, variables);
    }

    @Override
    public boolean tellCase(String businessKey, String message, Map<String, Object> variables) {
        return tell(runtime.createExecutionQuery().processInstanceBusinessKey(businessKey), message, variables);
    }

    private boolean tell(ExecutionQuery whose, String message, Map<String, Object> variables) {
        return inOneCommand(() -> {
            Execution waiting = whose.messageEventSubscriptionName(message).singleResult();
            if (waiting == null) {
                return false;
            }
            runtime.messageEventReceived(message, waiting.getId(), variables);
            return true;
        });
    }

    @Override
    public List<OpenTask> openTasks(String businessKey) {
        return inOneCommand(() -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys()
                .orderByTaskCreateTime().asc().unlimitedList().stream().map(CamundaFlow::openTask).toList());
    }

    private static OpenTask openTask(Task task) {
        CamundaFormRef form = task.getCamundaFormRef();
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), form == null ? null : form.getKey(),
                task.getProcessInstanceId(), task.getAssignee(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    @Override
    public void bringForward(Collection<String> processInstanceIds, Instant due, int priority) {
        if (processInstanceIds.isEmpty()) {
            return;
        }
        inOneCommand(() -> {
            for (Task task : tasks.createTaskQuery().processInstanceIdIn(processInstanceIds.toArray(String[]::new)).unlimitedList()) {
                if (task.getDueDate() == null || task.getDueDate().toInstant().isAfter(due)) {
                    task.setDueDate(Date.from(due));
                }
                task.setPriority(Math.max(task.getPriority(), priority));
                tasks.saveTask(task);
            }
            return null;
        });
    }

    @Override
    public void reschedule(String businessKey) {
        inOneCommand(() -> {
            for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys().unlimitedList()) {
                // A task just completed is still found until the command ends; its process may have ended with it.
                if (task.getCamundaFormRef() != null && !((TaskEntity) task).getExecution().isEnded()) {
                    forms.taskForm(task.getCamundaFormRef().getKey()).due(forms.context((TaskEntity) task)).ifPresent(due -> {
                        task.setDueDate(Date.from(due));
                        tasks.saveTask(task);
                    });
                }
            }
            return null;
        });
    }

    @Override
    public void bringTimerForward(String processInstanceId, String timerId, Instant due) {
        inOneCommand(() -> {
            ManagementService jobs = engine.getManagementService();
            for (Job timer : jobs.createJobQuery().processInstanceId(processInstanceId).activityId(timerId).timers().unlimitedList()) {
                if (timer.getDuedate().toInstant().isAfter(due)) {
                    jobs.setJobDuedate(timer.getId(), Date.from(due));
                }
            }
            return null;
        });
    }

    /** The rooms have checked who may do what; the engine acts for them, whoever is logged in. */
    @Override
    public <T> T inOneCommand(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute((CommandContext context) -> {
            boolean tenantCheck = context.isTenantCheckEnabled();
            context.disableTenantCheck();
            try {
                return context.runWithoutAuthorization(work::get);
            } finally {
                context.setTenantCheckEnabled(tenantCheck);
            }
        });
    }
}
