package org.bihuan.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.access.CurrentUser;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the logged-in user may see of the engine's tasks, and which lead an instance is about. */
@Component
class EngineView {

    /** The variable by which every process of this house names the lead it is about. */
    private static final String LEAD = "leadId";

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final Flow flow;
    private final CurrentUser user;

    EngineView(TaskService tasks, HistoryService history, IdentityService identity, Flow flow, CurrentUser user) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.flow = flow;
        this.user = user;
    }

    /** Those of the open tasks that the engine lets the user see: own branch, own role. */
    List<Task> tasks(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : asUser(() -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list());
    }

    Optional<Task> task(String id) {
        return tasks(List.of(id)).stream().findFirst();
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
        List<HistoricVariableInstance> found = flow.inOneCommand(() -> history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(processInstances.toArray(String[]::new)).variableName(LEAD).list());
        return found.stream().filter(v -> v.getValue() instanceof Number).collect(Collectors.toMap(
                HistoricVariableInstance::getProcessInstanceId, v -> ((Number) v.getValue()).longValue(), (a, b) -> a));
    }

    private <T> T asUser(Supplier<T> query) {
        String id = user.person().userId();
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
        List<String> tenants = identity.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId).toList();
        try {
            identity.setAuthentication(id, groups, tenants);
            return query.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
