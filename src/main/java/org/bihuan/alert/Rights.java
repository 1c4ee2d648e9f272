package org.bihuan.alert;

import java.util.Arrays;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.security.access.AccessDeniedException;

/** Who may use an entrance of this room. */
final class Rights {

    private Rights() {
    }

    /** @throws AccessDeniedException unless the user has one of the roles */
    static void requireOneOf(CurrentUser user, Role... roles) {
        Person person = user.person();
        if (Arrays.stream(roles).noneMatch(person::has)) {
            throw new AccessDeniedException("您的角色不能进行此操作");
        }
    }
}
