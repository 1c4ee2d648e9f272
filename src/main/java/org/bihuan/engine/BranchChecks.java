package org.bihuan.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/**
 * The engine's own checks of whose branch something is, answered as a missing right (403). The engine answers them as an
 * error of its own (500), with a text that names the branch's task.
 */
final class BranchChecks {

    private BranchChecks() {
    }

    static CommandChecker create() {
        TenantCommandChecker checks = new TenantCommandChecker();
        return (CommandChecker) Proxy.newProxyInstance(BranchChecks.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, check, arguments) -> {
            try {
                return check.invoke(checks, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof ProcessEngineException ? new AuthorizationException("不属于本单位，不能查看或办理") : e.getCause();
            }
        });
    }
}
