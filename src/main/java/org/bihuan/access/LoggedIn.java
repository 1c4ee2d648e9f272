package org.bihuan.access;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The current user as the engine knows it on this thread, be it from {@code /api}, {@code /engine-rest} or Tasklist. */
@Service
class LoggedIn implements CurrentUser {

    private static final String NO_RIGHT = "您没有查看这项内容的权限";

    private final Accounts accounts;
    private final People people;

    LoggedIn(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public String id() {
        return accounts.currentUserId();
    }

    @Override
    public Person person() {
        String id = id();
        if (id == null) {
            throw new AccessDeniedException("请先登录");
        }
        // A login made in the Admin application has roles, but nothing else is known of the person.
        return people.find(id).orElseGet(() -> new Person(id, id,
                accounts.rolesOf(Set.of(id)).getOrDefault(id, Set.of()), null, null, null, null, null, null));
    }

    @Override
    public boolean maySee(String region) {
        if (id() == null) {
            return false;
        }
        Person person = person();
        return seesCity(person) || region != null && region.equals(person.region()) && worksInBranch(person);
    }

    @Override
    public void requireSee(String region) {
        if (!maySee(region)) {
            throw new AccessDeniedException(NO_RIGHT);
        }
    }

    @Override
    public String boundRegion() {
        Person person = person();
        if (seesCity(person)) {
            return null;
        }
        if (!worksInBranch(person) || person.region() == null) {
            throw new AccessDeniedException(NO_RIGHT);
        }
        return person.region();
    }

    private static boolean seesCity(Person person) {
        return person.roles().stream().anyMatch(role -> role.seesCases() && !role.boundToBranch());
    }

    private static boolean worksInBranch(Person person) {
        return person.roles().stream().anyMatch(role -> role.seesCases() && role.boundToBranch());
    }
}
