package org.bihuan.access;

import java.util.List;
import java.util.Optional;

/** Who works here. */
public interface People {

    Optional<Person> find(String userId);

    /** @throws java.util.NoSuchElementException for an unknown user */
    Person get(String userId);

    /** People of one branch with a role, by user id. */
    List<Person> inBranch(String region, Role role);

    /** The city's people with a role, by user id. */
    List<Person> withRole(Role role);

    /** The staff of an enterprise. */
    List<Person> ofEnterprise(String uscc);
}
