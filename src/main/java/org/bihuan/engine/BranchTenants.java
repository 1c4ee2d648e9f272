package org.bihuan.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A branch is a tenant of the engine: an instance carries the region code of its branch, and the engine shows tasks,
 * instances, jobs and history of a tenant to its members only. A called process belongs to its caller's branch.
 */
class BranchTenants implements TenantIdProvider {

    private static final ThreadLocal<String> STARTING_FOR = new ThreadLocal<>();

    /** Process instances that {@code work} starts belong to this branch. */
    static <T> T startingFor(String branch, Supplier<T> work) {
        String before = STARTING_FOR.get();
        STARTING_FOR.set(branch);
        try {
            return work.get();
        } finally {
            STARTING_FOR.set(before);
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        return caller != null ? caller.getTenantId() : STARTING_FOR.get();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
