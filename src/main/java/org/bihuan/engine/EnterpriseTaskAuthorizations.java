package org.bihuan.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Officers read tasks by a grant on the process; a row for each task is written only for an enterprise's own group
 * ({@code enterprise-<credit code>}), whose members may see nothing but their own tasks.
 */
class EnterpriseTaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return groupId.startsWith(EnterpriseGroup.PREFIX) ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return groupId.startsWith(EnterpriseGroup.PREFIX) ? super.deleteTaskGroupIdentityLink(task, groupId, type) : null;
    }
}
