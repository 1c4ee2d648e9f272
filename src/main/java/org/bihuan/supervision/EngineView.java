package org.bihuan.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.CurrentUser;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What the logged-in user may see of the engine's tasks, and which lead an instance is about. The engine itself filters the
 * tasks: the login is set on the thread of every request.
 */
@Component
class EngineView {

    /** The variable by which every process of this house names the lead it is about. */
    private static final String LEAD = "leadId";
    /** The variable by which a collective deliberation is called. */
    private static final String DELIBERATION = "deliberationId";

    private final TaskService tasks;
    private final HistoryService history;
    private final Flow flow;
    private final CurrentUser user;

    EngineView(TaskService tasks, HistoryService history, Flow flow, CurrentUser user) {
        this.tasks = tasks;
        this.history = history;
        this.flow = flow;
        this.user = user;
    }

    /** Those of the open tasks that the engine lets the user see: own branch, own role. */
    List<Task> tasks(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).unlimitedList();
    }

    Optional<Task> task(String id) {
        return tasks(List.of(id)).stream().findFirst();
    }

    /** Open tasks about this lead that the user sees, oldest first. */
    List<Task> tasksAbout(long leadId) {
        return tasks.createTaskQuery().processVariableValueEquals(LEAD, leadId).orderByTaskCreateTime().asc().unlimitedList();
    }

    /** The tasks this user completed, newest first. */
    List<HistoricTaskInstance> finished(int first, int most) {
        return flow.inOneCommand(() -> myFinished().orderByHistoricTaskInstanceEndTime().desc().orderByTaskId().asc()
                .listPage(first, most));
    }

    long finishedCount() {
        return flow.inOneCommand(() -> myFinished().count());
    }

    private HistoricTaskInstanceQuery myFinished() {
        return history.createHistoricTaskInstanceQuery().taskAssignee(user.person().userId()).finished().taskDeleteReason("completed");
    }

    /** Process instance to the id of the lead it is about; instances that are about no lead are missing. */
    Map<String, Long> leadsOf(Collection<String> processInstances) {
        if (processInstances.isEmpty()) {
            return Map.of();
        }
        return ids(processInstances, LEAD);
    }

    /** Process instance to the number of the lead or case it was started for. */
    Map<String, String> numbersOf(Collection<String> processInstances) {
        if (processInstances.isEmpty()) {
            return Map.of();
        }
        List<HistoricProcessInstance> found = flow.inOneCommand(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(processInstances)).unlimitedList());
        return found.stream().filter(one -> one.getBusinessKey() != null)
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }

    /** The deliberation that an instance is about. */
    Optional<Long> deliberationOf(String processInstance) {
        return Optional.ofNullable(ids(List.of(processInstance), DELIBERATION).get(processInstance));
    }

    private Map<String, Long> ids(Collection<String> processInstances, String variable) {
        List<HistoricVariableInstance> found = flow.inOneCommand(() -> history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(processInstances.toArray(String[]::new)).variableName(variable).unlimitedList());
        return found.stream().filter(v -> v.getValue() instanceof Number).collect(Collectors.toMap(
                HistoricVariableInstance::getProcessInstanceId, v -> ((Number) v.getValue()).longValue(), (a, b) -> a));
    }
}
