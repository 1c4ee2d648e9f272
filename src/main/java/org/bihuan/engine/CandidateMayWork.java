package org.bihuan.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Role;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Who may claim and complete a task: its assignee; while it has none, the members of its candidate groups. That they
 * belong to its branch is the tenant check's business. This replaces the grant row that the engine would otherwise
 * write for each candidate group of each task.
 *
 * <p>What a task of the city shows, which belongs to no branch and may name enterprises of all, is for those who work on it
 * and for the roles that see the whole city.
 */
class CandidateMayWork extends AuthorizationCommandChecker {

    private static final Set<String> WHOLE_CITY = Grants.WHOLE_CITY.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (who == null || !mayWork(task, who)) {
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        requireConcerned(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireConcerned(task);
    }

    private static void requireConcerned(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (who == null || who.getUserId() == null || task.getTenantId() != null || !Context.getCommandContext().isAuthorizationCheckEnabled()) {
            return;
        }
        List<String> groups = who.getGroupIds();
        if (!who.getUserId().equals(task.getAssignee()) && !isCandidate(task, who) && (groups == null || groups.stream().noneMatch(WHOLE_CITY::contains))) {
            throw new AuthorizationException("这项市级任务只有承办人和市级人员可以查看");
        }
    }

    private static boolean mayWork(TaskEntity task, Authentication who) {
        return task.getAssignee() != null ? task.getAssignee().equals(who.getUserId()) : isCandidate(task, who);
    }

    private static boolean isCandidate(TaskEntity task, Authentication who) {
        List<String> groups = who.getGroupIds();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getGroupId() != null && groups != null && groups.contains(link.getGroupId())
                    || link.getUserId() != null && link.getUserId().equals(who.getUserId())) {
                return true;
            }
        }
        return false;
    }
}
