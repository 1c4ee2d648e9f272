package org.bihuan.engine;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Accounts;
import org.bihuan.access.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logins in the engine's identity service. The callers have checked who may change whom: nobody has a right to do it in the engine itself. */
@Component
class CamundaAccounts implements Accounts {

    private static final String ENGINE = "default";
    /** Where the web applications keep who is logged in. */
    private static final String SESSION_KEY = "authenticatedUser";
    static final String GROUP_TYPE = "BIHUAN";

    private final IdentityService identity;
    private final ProcessEngine engine;
    private final Flow flow;
    private final NamedParameterJdbcTemplate jdbc;

    CamundaAccounts(@Lazy IdentityService identity, @Lazy ProcessEngine engine, Flow flow, NamedParameterJdbcTemplate jdbc) {
        this.identity = identity;
        this.engine = engine;
        this.flow = flow;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Login> login(String userId) {
        return flow.inOneCommand(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                return Optional.empty();
            }
            List<String> groups = identity.createGroupQuery().groupMember(user.getId()).unlimitedList().stream().map(Group::getId).toList();
            List<String> tenants = identity.createTenantQuery().userMember(user.getId()).includingGroupsOfUser(true).unlimitedList().stream()
                    .map(Tenant::getId).toList();
            return Optional.of(new Login(user.getId(), groups, tenants));
        });
    }

    @Override
    public boolean passwordMatches(String userId, String password) {
        try {
            return identity.checkPassword(userId, password);
        } catch (OptimisticLockingException e) {
            // Somebody tries passwords for this login in parallel; the counter of failures must not be got round.
            return false;
        }
    }

    @Override
    public Optional<String> userOf(HttpSession session) {
        if (session.getAttribute(SESSION_KEY) instanceof Authentications authentications) {
            var authentication = authentications.getAuthenticationForProcessEngine(ENGINE);
            return authentication == null ? Optional.empty() : Optional.of(authentication.getIdentityId());
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> csrfTokenOf(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }

    @Override
    public void actAs(Login login) {
        identity.setAuthentication(login.userId(), login.groups(), login.branches());
    }

    @Override
    public void stopActing() {
        identity.clearAuthentication();
    }

    @Override
    public String currentUserId() {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    @Override
    public boolean exists(String userId) {
        return flow.inOneCommand(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    @Override
    public boolean held(Role role) {
        return !membersOf(role).isEmpty();
    }

    @Override
    @Transactional
    public void create(Collection<Account> accounts, Map<String, String> passwords) {
        flow.inOneCommand(() -> {
            for (Account account : accounts) {
                User user = identity.newUser(account.userId());
                describe(user, account);
                user.setPassword(passwords.get(account.userId()));
                saveUnchecked(user);
                join(account, groups(account), account.branch());
            }
            return null;
        });
    }

    @Override
    @Transactional
    public void change(Account account) {
        flow.inOneCommand(() -> {
            User user = identity.createUserQuery().userId(account.userId()).singleResult();
            describe(user, account);
            identity.saveUser(user);
            Login now = login(account.userId()).orElseThrow();
            Set<String> groups = groups(account);
            now.groups().stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(account.userId(), group));
            groups.removeAll(now.groups());
            List<String> own = identity.createTenantQuery().userMember(account.userId()).unlimitedList().stream().map(Tenant::getId).toList();
            own.stream().filter(tenant -> !tenant.equals(account.branch()))
                    .forEach(tenant -> identity.deleteTenantUserMembership(tenant, account.userId()));
            join(account, groups, own.contains(account.branch()) ? null : account.branch());
            return null;
        });
    }

    @Override
    public void changePassword(String userId, String password) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        saveUnchecked(user);
        // Who may set the password may end the waiting time of too many wrong ones, which the engine leaves to its own administrators.
        flow.inOneCommand(() -> {
            identity.unlockUser(userId);
            return null;
        });
    }

    @Override
    public void remove(String userId) {
        TaskService tasks = engine.getTaskService();
        flow.inOneCommand(() -> {
            // What he had claimed is the others' again; what only he could do waits for whoever is in charge.
            tasks.createTaskQuery().taskAssignee(userId).withCandidateGroups().includeAssignedTasks().unlimitedList()
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            identity.deleteUser(userId);
            return null;
        });
    }

    @Override
    public Map<String, Set<Role>> rolesOf(Collection<String> userIds) {
        Map<String, Set<Role>> roles = new HashMap<>();
        if (!userIds.isEmpty()) {
            // The engine's own queries answer for one user or one group at a time.
            jdbc.query("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ in (:users)", Map.of("users", userIds),
                    row -> {
                        Set<Role> held = roles.computeIfAbsent(row.getString(1), user -> EnumSet.noneOf(Role.class));
                        Role.ofGroup(row.getString(2)).ifPresent(held::add);
                    });
        }
        return roles;
    }

    @Override
    public List<String> membersOf(Role role) {
        return jdbc.queryForList("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = :group order by USER_ID_",
                Map.of("group", role.group()), String.class);
    }

    /** The caller has checked the password; the demo city's is simple on purpose. */
    private void saveUnchecked(User user) {
        flow.inOneCommand(() -> {
            ((IdentityServiceImpl) engine.getIdentityService()).saveUser(user, true);
            return null;
        });
    }

    private static void describe(User user, Account account) {
        user.setFirstName(account.name());
        user.setLastName("");
        user.setEmail(account.email());
    }

    private void join(Account account, Set<String> groups, String branch) {
        for (String group : groups) {
            if (group.startsWith(EnterpriseGroup.PREFIX) && identity.createGroupQuery().groupId(group).count() == 0) {
                Group staff = identity.newGroup(group);
                staff.setName("企业 " + account.enterprise());
                staff.setType(GROUP_TYPE);
                identity.saveGroup(staff);
            }
            identity.createMembership(account.userId(), group);
        }
        if (branch != null) {
            identity.createTenantUserMembership(branch, account.userId());
        }
    }

    private static Set<String> groups(Account account) {
        Set<String> groups = account.roles().stream().map(Role::group).collect(Collectors.toSet());
        if (account.enterprise() != null) {
            groups.add(EnterpriseGroup.of(account.enterprise()));
        }
        return groups;
    }
}
