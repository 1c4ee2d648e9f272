package org.bihuan.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * A branch is a tenant of the engine: an instance carries the region code of its branch, and the engine shows tasks,
 * instances, jobs and history of a tenant to its members only. What belongs to no branch (an order to all enterprises, the
 * ratios of production control) may name enterprises of each, and belongs to a tenant of its own, of which the roles that see
 * the whole city are members. A called process belongs to its caller's branch.
 */
class BranchTenants implements TenantIdProvider {

    /** The tenant of what belongs to no branch. */
    static final String CITY = "city";

    /** Null where nobody said for whom; empty where it was said that it is for no branch. */
    private static final ThreadLocal<Optional<String>> STARTING_FOR = new ThreadLocal<>();

    /** Process instances that {@code work} starts belong to this branch. */
    static <T> T startingFor(String branch, Supplier<T> work) {
        Optional<String> before = STARTING_FOR.get();
        STARTING_FOR.set(Optional.ofNullable(branch));
        try {
            return work.get();
        } finally {
            STARTING_FOR.set(before);
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null) {
            return caller.getTenantId();
        }
        Optional<String> said = STARTING_FOR.get();
        return said != null ? said.orElse(CITY) : startersOwn();
    }

    /** What a person of one branch starts with a start form belongs to that branch. Without a tenant everybody would see it. */
    private static String startersOwn() {
        Authentication who = Context.getCommandContext().getAuthentication();
        return who != null && who.getTenantIds() != null && who.getTenantIds().size() == 1 ? who.getTenantIds().get(0) : CITY;
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
