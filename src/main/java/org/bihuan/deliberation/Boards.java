package org.bihuan.deliberation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who heads an authority: the municipal bureau, or a branch that decides in its own name (生态环境法典 53). */
@Component
class Boards {

    private static final List<Role> BUREAU = List.of(Role.BUREAU_HEAD, Role.COMMITTEE_MEMBER);
    private static final List<Role> BRANCH = List.of(Role.BRANCH_HEAD);
    private static final List<Role> RECORDERS = List.of(Role.CASE_REVIEWER, Role.LEGAL_REVIEWER);

    /**
     * The heads of an authority.
     *
     * @param heads     the principal first, then by user id
     * @param principal the one who heads them; null where the roles do not tell who that is
     */
    record Board(List<Person> heads, String principal) {

        List<String> ids() {
            return heads.stream().map(Person::userId).toList();
        }
    }

    private final People people;
    private final Branches branches;
    private final String bureauName;

    Boards(People people, Branches branches, @Value("${bihuan.documents.authority:邯郸市生态环境局}") String bureauName) {
        this.people = people;
        this.branches = branches;
        this.bureauName = bureauName;
    }

    /** @param authority region code of a branch, or null for the bureau */
    Board of(String authority) {
        List<Person> heads = roles(authority).stream()
                .flatMap(role -> (authority == null ? people.withRole(role) : people.inBranch(authority, role)).stream())
                .collect(Collectors.toMap(Person::userId, Function.identity(), (one, same) -> one)).values().stream()
                .sorted(Comparator.comparing((Person head) -> !head.has(Role.BUREAU_HEAD)).thenComparing(Person::userId)).toList();
        List<Person> principals = heads.stream().filter(head -> head.has(Role.BUREAU_HEAD)).toList();
        return new Board(heads, principals.size() == 1 ? principals.get(0).userId() : null);
    }

    private static List<Role> roles(String authority) {
        return authority == null ? BUREAU : BRANCH;
    }

    /** The engine's groups of those who may convene. */
    String groups(String authority) {
        return roles(authority).stream().map(Role::group).collect(Collectors.joining(","));
    }

    /** The engine's groups of some persons. */
    String groupsOf(Collection<String> userIds) {
        return userIds.stream().flatMap(userId -> people.get(userId).roles().stream()).map(Role::group).distinct().sorted()
                .collect(Collectors.joining(","));
    }

    String nameOf(String authority) {
        return authority == null ? bureauName : bureauName + branches.get(authority).branchName();
    }

    /** What the person is in the authority, as it stands in the minutes. */
    String post(Person head, String authority) {
        return Stream.concat(roles(authority).stream(), RECORDERS.stream()).filter(head::has).findFirst().map(Role::label)
                .orElseGet(() -> head.roles().stream().sorted().map(Role::label).findFirst().orElse(""));
    }

    /** Those of the bureau's staff who keep minutes. */
    List<Person> recorders() {
        return List.copyOf(RECORDERS.stream().flatMap(role -> people.withRole(role).stream())
                .collect(Collectors.toMap(Person::userId, Function.identity(), (one, same) -> one, TreeMap::new)).values());
    }

    String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    /** The choices of a list of persons, as a form wants them. */
    List<Map<String, String>> options(List<Person> persons, String authority) {
        return persons.stream().map(one -> Map.of("value", one.userId(), "label", one.name() + "（" + post(one, authority) + "）")).toList();
    }
}
