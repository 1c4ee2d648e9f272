package org.bihuan.referral;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.stereotype.Component;

/** Who learns of what happens to a referral. */
@Component
class ReferralPeople {

    private final People people;

    ReferralPeople(People people) {
        this.people = people;
    }

    Set<String> heads() {
        return with(Role.BUREAU_HEAD);
    }

    /** The heads, and who watches over the house. */
    Set<String> supervisors() {
        Set<String> whom = heads();
        whom.addAll(with(Role.SUPERVISOR));
        return whom;
    }

    Set<String> branchHeads(String region) {
        return ids(people.inBranch(region, Role.BRANCH_HEAD).stream());
    }

    /** Whoever opened it, and the two officers. */
    Set<String> team(CriminalReferral referral) {
        return known(referral.openedBy(), referral.firstOfficer(), referral.secondOfficer());
    }

    /** Whoever opened and proposed it, and the head of the branch. */
    Set<String> team(DetentionReferral detention) {
        Set<String> whom = known(detention.openedBy(), detention.proposedBy());
        whom.addAll(branchHeads(detention.region()));
        return whom;
    }

    private Set<String> with(Role role) {
        return ids(people.withRole(role).stream());
    }

    private static Set<String> ids(Stream<Person> whom) {
        return whom.map(Person::userId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> known(String... whom) {
        return Stream.of(whom).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
