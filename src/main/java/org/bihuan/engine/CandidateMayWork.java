package org.bihuan.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Who may claim and complete a task: its assignee; while it has none, the members of its candidate groups. That they
 * belong to its branch is the tenant check's business. This replaces the grant row that the engine would otherwise
 * write for each candidate group of each task.
 */
class CandidateMayWork extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (who == null || !mayWork(task, who)) {
            super.checkTaskWork(task);
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
