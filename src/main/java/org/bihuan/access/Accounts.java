package org.bihuan.access;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of logins. It is the engine's identity service, so that Tasklist, Cockpit and Admin know the same users; the
 * engine room implements this port, and the access room stays free of the engine.
 */
public interface Accounts {

    /** Who a login is: the groups and branches (tenants) it belongs to right now. */
    record Login(String userId, List<String> groups, List<String> branches) {
    }

    /**
     * A login to be stored.
     *
     * @param branch     region code of the branch whose work the person sees; null for the city's people, who see by their role
     * @param enterprise unified social credit code for an enterprise's own staff, else null
     */
    record Account(String userId, String name, String email, Set<Role> roles, String branch, String enterprise) {
    }

    /** Groups and branches of a user; empty for a user without a login. */
    Optional<Login> login(String userId);

    /** Checks a password; counts failures and refuses a locked login as the web applications' own login does. */
    boolean passwordMatches(String userId, String password);

    /** Who is logged in to the web applications in this session. */
    Optional<String> userOf(HttpSession session);

    /** The token that a changing request of this session must carry. */
    Optional<String> csrfTokenOf(HttpSession session);

    /** The engine acts for this user on this thread until {@link #stopActing()}. */
    void actAs(Login login);

    void stopActing();

    /** For whom the engine acts on this thread; null for nobody. */
    String currentUserId();

    boolean exists(String userId);

    /** Whether anybody holds this role. */
    boolean held(Role role);

    /**
     * Stores new logins in one transaction.
     *
     * @param passwords by user id; their quality is the caller's business
     */
    void create(Collection<Account> accounts, Map<String, String> passwords);

    /** Brings name, e-mail, roles and branch of a login to what is given. */
    void change(Account account);

    void changePassword(String userId, String password);

    /** Removes the login with all its memberships; open sessions end with it. */
    void remove(String userId);

    /** Roles by user id; users without a login are left out. */
    Map<String, Set<Role>> rolesOf(Collection<String> userIds);

    List<String> membersOf(Role role);
}
