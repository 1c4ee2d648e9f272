package org.bihuan.engine;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Closes the web applications' initial set-up. As long as nobody is in the engine's all-powerful administrators' group,
 * they let anybody who asks create such an administrator without a login, and show nothing else. This house has three
 * separate administrators instead; so the group gets one member with whom nobody can log in, and loses its power.
 */
final class InitialSetup {

    private static final String NOBODY = "setup-closed";

    private InitialSetup() {
    }

    /** Runs before the web server opens its port. */
    static void close(ProcessEngine engine) {
        IdentityServiceImpl identity = (IdentityServiceImpl) engine.getIdentityService();
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
                Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
                group.setName("（停用）");
                group.setType(Groups.GROUP_TYPE_SYSTEM);
                identity.saveGroup(group);
            }
            if (identity.createUserQuery().userId(NOBODY).count() == 0) {
                User nobody = identity.newUser(NOBODY);
                nobody.setFirstName("（系统占位，不能登录）");
                nobody.setLastName("");
                nobody.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
                identity.saveUser(nobody, true);
            }
            identity.createMembership(NOBODY, Groups.CAMUNDA_ADMIN);
        }
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getAdminGroups().clear();
    }
}
