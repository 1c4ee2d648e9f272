package org.bihuan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** The ready filters on the left of Tasklist. Nobody may make others, because a filter may hold an expression. */
final class TasklistFilters {

    /**
     * A shared filter.
     *
     * @param priority place in the list, lowest first
     * @param colour   of its mark, as the web application wants it
     */
    record Shared(String name, String description, int priority, String colour, Function<TaskService, TaskQuery> query) {

        Map<String, Object> properties() {
            // No "refresh": our part of Tasklist looks whether something changed before it has the list drawn anew.
            return Map.of("description", description, "priority", priority, "color", colour, "refresh", false,
                    "showUndefinedVariable", false, "variables", List.of());
        }
    }

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusHours(4)}";

    /** All expressions that a query may hold. */
    static final Set<String> EXPRESSIONS = Set.of(ME, MY_GROUPS, NOW, SOON);

    static final List<Shared> ALL = List.of(
            new Shared("我的待办", "已由我领取、等我办理的任务", 10, "#1565c0", tasks -> byDueDate(tasks.createTaskQuery()
                    .taskAssigneeExpression(ME))),
            new Shared("本单位待领", "我可以领取、还没有人领取的任务", 20, "#2e7d32", tasks -> byDueDate(tasks.createTaskQuery()
                    .taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned())),
            new Shared("即将到期", "四小时内到期的任务", 30, "#ef6c00", tasks -> byDueDate(mine(tasks)
                    .dueAfterExpression(NOW).dueBeforeExpression(SOON))),
            new Shared("已超期", "已经超过办理期限的任务", 40, "#c62828", tasks -> byDueDate(mine(tasks)
                    .dueBeforeExpression(NOW))));

    private TasklistFilters() {
    }

    private static TaskQuery mine(TaskService tasks) {
        return tasks.createTaskQuery().or().taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS).endOr();
    }

    private static TaskQuery byDueDate(TaskQuery query) {
        return query.orderByDueDate().asc();
    }
}
