package org.bihuan.inspection;

import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.springframework.stereotype.Component;

/** Names for user ids, for texts that people read. */
@Component
class OfficerNames {

    private final People people;

    OfficerNames(People people) {
        this.people = people;
    }

    String of(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }
}
