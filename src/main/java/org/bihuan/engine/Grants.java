package org.bihuan.engine;

import static org.bihuan.access.Role.AUDIT_ADMIN;
import static org.bihuan.access.Role.BRANCH_HEAD;
import static org.bihuan.access.Role.BRANCH_OFFICER;
import static org.bihuan.access.Role.BUREAU_HEAD;
import static org.bihuan.access.Role.CASE_REVIEWER;
import static org.bihuan.access.Role.COMMITTEE_MEMBER;
import static org.bihuan.access.Role.DETACHMENT_REVIEWER;
import static org.bihuan.access.Role.ENTERPRISE_USER;
import static org.bihuan.access.Role.FINANCE;
import static org.bihuan.access.Role.HEARING_CHAIR;
import static org.bihuan.access.Role.LEGAL_REVIEWER;
import static org.bihuan.access.Role.PLATFORM_OPERATOR;
import static org.bihuan.access.Role.PROCESS_DESIGNER;
import static org.bihuan.access.Role.SECURITY_ADMIN;
import static org.bihuan.access.Role.SUPERVISOR;
import static org.bihuan.access.Role.SYSTEM_ADMIN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bihuan.access.Role;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each role may do in the engine: the one table of grants. Which branch's instances a grant reaches is the tenant's
 * business, and who may work on a task is {@link CandidateMayWork}'s. What is not granted here is refused.
 */
final class Grants {

    /** The roles that work on tasks of their branch or of the city in Tasklist. */
    static final Set<Role> WORKING = EnumSet.of(PLATFORM_OPERATOR, BRANCH_OFFICER, BRANCH_HEAD, DETACHMENT_REVIEWER, CASE_REVIEWER,
            LEGAL_REVIEWER, COMMITTEE_MEMBER, BUREAU_HEAD, HEARING_CHAIR, FINANCE);

    /** Everybody who opens Tasklist. An enterprise's staff read only the tasks that name their group. */
    static final Set<Role> TASKLIST = union(WORKING, ENTERPRISE_USER);

    /** The roles that see every branch. System administrators do so for failed jobs, audit administrators for the log. */
    static final Set<Role> WHOLE_CITY = EnumSet.of(PLATFORM_OPERATOR, DETACHMENT_REVIEWER, CASE_REVIEWER, LEGAL_REVIEWER,
            COMMITTEE_MEMBER, BUREAU_HEAD, HEARING_CHAIR, FINANCE, SUPERVISOR, SYSTEM_ADMIN, AUDIT_ADMIN);

    /** One row: these permissions on this resource (or on all: {@code *}) for this role. */
    record Grant(Role role, Resource resource, String id, List<Permission> permissions) {
    }

    private final List<Grant> table = new ArrayList<>();

    private Grants() {
    }

    static List<Grant> all() {
        Grants g = new Grants();

        // --- Tasklist ---------------------------------------------------------------------------------------------
        g.to(TASKLIST, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        g.to(TASKLIST, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
        // No READ_HISTORY: the engine's reports on history count every branch's work. What one finished is in our own lists.
        g.to(WORKING, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_INSTANCE);
        // Tasklist shows for whom a task is by the group's name, or by its bare id where the name may not be read.
        WORKING.forEach(role -> g.to(WORKING, Resources.GROUP, role.group(), Permissions.READ));
        // What people start by hand: an alert found by a person, and what can happen to a filed case on its way.
        Set<Role> finders = EnumSet.of(PLATFORM_OPERATOR, BRANCH_OFFICER, BRANCH_HEAD);
        g.to(finders, Resources.PROCESS_DEFINITION, "alert-report", ProcessDefinitionPermissions.CREATE_INSTANCE);
        for (String process : List.of("case-course", "evidence-registration", "seizure", "waiver", "daily-fine", "criminal-referral", "detention-referral",
                "operator-blacklisting", "credit-repair", "grade-promotion", "positive-list-review")) {
            g.to(Set.of(BRANCH_OFFICER), Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        // Emergency responses are drafted in the watch room, ratios of production control proposed by the detachment.
        g.to(PLATFORM_OPERATOR, Resources.PROCESS_DEFINITION, "emergency-response", ProcessDefinitionPermissions.CREATE_INSTANCE);
        g.to(DETACHMENT_REVIEWER, Resources.PROCESS_DEFINITION, "production-control", ProcessDefinitionPermissions.CREATE_INSTANCE);
        // Marks: entered by the enterprise's own staff, and late by the bureau; taken back by the enterprise, proven false by officers.
        Set<Role> markers = union(finders, ENTERPRISE_USER);
        g.to(markers, Resources.PROCESS_DEFINITION, "mark-entry", ProcessDefinitionPermissions.CREATE_INSTANCE);
        g.to(Set.of(BRANCH_OFFICER, BRANCH_HEAD, DETACHMENT_REVIEWER, ENTERPRISE_USER), Resources.PROCESS_DEFINITION, "mark-finding",
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        // Grades: enterprises apply by their own staff or through their branch; officers find what is not deserved.
        g.to(Set.of(BRANCH_OFFICER, ENTERPRISE_USER), Resources.PROCESS_DEFINITION, "grade-review", ProcessDefinitionPermissions.CREATE_INSTANCE);
        // Drawing by lot who is visited and who is called, and checking monitors from afar.
        g.to(DETACHMENT_REVIEWER, Resources.PROCESS_DEFINITION, "inspection-draw", ProcessDefinitionPermissions.CREATE_INSTANCE);
        g.to(Set.of(DETACHMENT_REVIEWER, PLATFORM_OPERATOR), Resources.PROCESS_DEFINITION, "spot-check-draw", ProcessDefinitionPermissions.CREATE_INSTANCE);
        g.to(PLATFORM_OPERATOR, Resources.PROCESS_DEFINITION, "monitor-quality-check", ProcessDefinitionPermissions.CREATE_INSTANCE);
        g.to(union(markers, DETACHMENT_REVIEWER), Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);

        // --- Cockpit: reads everything, changes nothing -----------------------------------------------------------
        g.to(SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        g.to(SUPERVISOR, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        g.to(SUPERVISOR, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
        g.to(SUPERVISOR, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
        g.to(SUPERVISOR, Resources.DEPLOYMENT, "*", Permissions.READ);
        g.to(SUPERVISOR, Resources.BATCH, "*", BatchPermissions.READ, BatchPermissions.READ_HISTORY);

        // --- Process designers: a right to deploy is a right to run code ------------------------------------------
        g.to(PROCESS_DESIGNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        g.to(PROCESS_DESIGNER, Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ);
        g.to(PROCESS_DESIGNER, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
        g.to(PROCESS_DESIGNER, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        g.to(PROCESS_DESIGNER, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);

        // --- System administrators: jobs, metrics, suspension; no users, no log -----------------------------------
        g.to(SYSTEM_ADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        g.to(SYSTEM_ADMIN, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND, ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        g.to(SYSTEM_ADMIN, Resources.DEPLOYMENT, "*", Permissions.READ);
        g.to(SYSTEM_ADMIN, Resources.BATCH, "*", BatchPermissions.READ, BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES);
        g.to(SYSTEM_ADMIN, Resources.SYSTEM, "*", SystemPermissions.READ, SystemPermissions.SET, SystemPermissions.DELETE);

        // --- Security administrators: read who is who, and who may what -------------------------------------------
        // They change people through /api/people alone, which keeps the rules of who may be what; what each role may is this table.
        g.to(SECURITY_ADMIN, Resources.APPLICATION, "admin", Permissions.ACCESS);
        for (Resource resource : List.of(Resources.USER, Resources.GROUP, Resources.TENANT, Resources.AUTHORIZATION)) {
            g.to(SECURITY_ADMIN, resource, "*", Permissions.READ);
        }

        // --- Audit administrators: read the log, nothing else -----------------------------------------------------
        g.to(AUDIT_ADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        g.to(AUDIT_ADMIN, Resources.OPERATION_LOG_CATEGORY, "*", UserOperationLogCategoryPermissions.READ);
        g.to(AUDIT_ADMIN, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        g.to(AUDIT_ADMIN, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);

        // ALERT_SOURCE: a system that posts to /api/alerts; it has no business in the engine.
        return List.copyOf(g.table);
    }

    private void to(Role role, Resource resource, String id, Permission... permissions) {
        to(Set.of(role), resource, id, permissions);
    }

    /** Rows for the same role and resource are one grant in the engine, so they are joined here. */
    private void to(Set<Role> roles, Resource resource, String id, Permission... permissions) {
        for (Role role : roles) {
            List<Permission> joined = new ArrayList<>(List.of(permissions));
            table.removeIf(row -> row.role() == role && row.resource().equals(resource) && row.id().equals(id)
                    && joined.addAll(row.permissions()));
            table.add(new Grant(role, resource, id, List.copyOf(joined)));
        }
    }

    private static Set<Role> union(Set<Role> roles, Role... more) {
        EnumSet<Role> all = EnumSet.copyOf(roles);
        all.addAll(List.of(more));
        return all;
    }
}
