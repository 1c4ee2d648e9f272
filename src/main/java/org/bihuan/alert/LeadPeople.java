package org.bihuan.alert;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.stereotype.Component;

/** Who has to do with a lead. */
@Component
class LeadPeople {

    private final People people;
    private final Branches branches;

    LeadPeople(People people, Branches branches) {
        this.people = people;
        this.branches = branches;
    }

    /** User ids of those whose turn it is: the named officers, else everybody who may take the step. */
    Set<String> holders(Lead lead) {
        Stream<Person> all = switch (lead.stage()) {
            case ENTERPRISE_ANSWER -> enterpriseElseOperators(lead);
            case OFF_SITE_CHECK -> people.withRole(Role.PLATFORM_OPERATOR).stream();
            case REVIEW -> people.withRole(Role.DETACHMENT_REVIEWER).stream();
            case ACKNOWLEDGE, INSPECTION, FEEDBACK, CLOSED -> named(lead).isEmpty()
                    ? people.inBranch(lead.region(), Role.BRANCH_OFFICER).stream() : Stream.empty();
        };
        Set<String> ids = ids(all);
        if (ids.isEmpty()) {
            ids.addAll(named(lead));
        }
        return ids;
    }

    /** The holders, and the officers who are named already although it is not their turn. */
    Set<String> concerned(Lead lead) {
        Set<String> ids = holders(lead);
        ids.addAll(named(lead));
        return ids;
    }

    Set<String> heads(Lead lead) {
        return ids(people.inBranch(lead.region(), Role.BRANCH_HEAD).stream());
    }

    Set<String> reviewers() {
        return ids(people.withRole(Role.DETACHMENT_REVIEWER).stream());
    }

    /** Name of a user; the id itself where nobody is known by it, and 系统 for the system. */
    String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }

    String branch(String region) {
        return branches.find(region).map(b -> b.branchName()).orElse(region);
    }

    private Stream<Person> enterpriseElseOperators(Lead lead) {
        List<Person> staff = lead.uscc() == null ? List.of() : people.ofEnterprise(lead.uscc());
        return (staff.isEmpty() ? people.withRole(Role.PLATFORM_OPERATOR) : staff).stream();
    }

    private static List<String> named(Lead lead) {
        return Stream.of(lead.firstOfficer(), lead.secondOfficer()).filter(Objects::nonNull).toList();
    }

    private static Set<String> ids(Stream<Person> people) {
        return people.map(Person::userId).collect(Collectors.toCollection(TreeSet::new));
    }
}
