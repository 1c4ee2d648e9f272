package org.bihuan.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branches;
import org.bihuan.access.Role;
import org.bihuan.access.SetUpStep;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings groups, tenants, grants and shared filters of the engine to what the code says, at every start. It runs before
 * everything that needs people ({@code @Order(10)}).
 */
@Component
@Order(10)
class AccessSetUp implements SetUpStep {

    private static final int ATTEMPTS = 5;
    private static final Set<Integer> ENGINES_OWN = Stream.of(Resources.USER, Resources.GROUP, Resources.TENANT, Resources.TASK)
            .map(Resource::resourceType).collect(Collectors.toSet());

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final Branches branches;
    private final Flow flow;

    AccessSetUp(IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks,
                Branches branches, Flow flow) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.branches = branches;
        this.flow = flow;
    }

    @Override
    public void setUp() {
        inOneCommand(() -> {
            groups();
            tenants();
            return null;
        });
        inOneCommand(() -> {
            memberships();
            List<Authorization> found = authorizations.createAuthorizationQuery().unlimitedList();
            Map<String, Authorization> present = new HashMap<>();
            for (Authorization row : found) {
                if (row.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && row.getGroupId() != null) {
                    present.put(key(row.getGroupId(), row.getResourceType(), row.getResourceId()), row);
                }
            }
            Set<Authorization> kept = new HashSet<>();
            for (Grants.Grant grant : Grants.all()) {
                kept.add(grant(present, grant.role(), grant.resource(), grant.id(), grant.permissions()));
            }
            for (String filter : filters()) {
                Grants.TASKLIST.forEach(role -> kept.add(grant(present, role, Resources.FILTER, filter, List.of(Permissions.READ))));
            }
            found.stream().filter(row -> !kept.contains(row) && !engineWrites(row)).forEach(row -> authorizations.deleteAuthorization(row.getId()));
            return null;
        });
    }

    /** Another node that starts in the same moment does the same; whoever comes second finds it done. */
    private void inOneCommand(Supplier<Void> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                flow.inOneCommand(work);
                return;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void groups() {
        Set<String> present = identity.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            if (!present.contains(role.group())) {
                Group group = identity.newGroup(role.group());
                group.setName(role.label());
                group.setType(CamundaAccounts.GROUP_TYPE);
                identity.saveGroup(group);
            }
        }
    }

    private void tenants() {
        Set<String> present = identity.createTenantQuery().unlimitedList().stream().map(Tenant::getId).collect(Collectors.toSet());
        tenantNames().forEach((id, name) -> {
            if (!present.contains(id)) {
                Tenant tenant = identity.newTenant(id);
                tenant.setName(name);
                identity.saveTenant(tenant);
            }
        });
    }

    private Map<String, String> tenantNames() {
        Map<String, String> names = new LinkedHashMap<>(Map.of(BranchTenants.CITY, "全市"));
        branches.all().forEach(branch -> names.put(branch.region(), branch.branchName()));
        return names;
    }

    private void memberships() {
        for (Role role : Grants.WHOLE_CITY) {
            Set<String> member = identity.createTenantQuery().groupMember(role.group()).unlimitedList().stream().map(Tenant::getId)
                    .collect(Collectors.toSet());
            tenantNames().keySet().stream().filter(tenant -> !member.contains(tenant))
                    .forEach(tenant -> identity.createTenantGroupMembership(tenant, role.group()));
        }
    }

    private Collection<String> filters() {
        return TasklistFilters.ALL.stream().map(shared -> {
            Filter filter = filters.createFilterQuery().filterName(shared.name()).singleResult();
            if (filter == null) {
                filter = filters.newTaskFilter(shared.name());
            }
            filter.setProperties(shared.properties());
            filter.setQuery(shared.query().apply(tasks));
            return filters.saveFilter(filter).getId();
        }).toList();
    }

    /** The engine keeps one grant per group and resource; one that differs from the table is set right again. */
    private Authorization grant(Map<String, Authorization> present, Role role, Resource resource, String id, List<Permission> permissions) {
        Authorization grant = present.get(key(role.group(), resource.resourceType(), id));
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions.toArray(Permission[]::new));
        return authorizations.saveAuthorization(grant);
    }

    /** Rows for one user, group, tenant or task come from the engine itself; every other row is in the table or was put there by hand. */
    private static boolean engineWrites(Authorization row) {
        return ENGINES_OWN.contains(row.getResourceType()) && !Authorization.ANY.equals(row.getResourceId());
    }

    private static String key(String group, int resource, String id) {
        return group + "|" + resource + "|" + id;
    }
}
