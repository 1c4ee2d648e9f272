package org.bihuan.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may look at dossiers and overviews: the bureau's people. Technical administrators and outside systems may not. */
@Component
class Insight {

    private static final Set<Role> BUREAU = EnumSet.of(Role.PLATFORM_OPERATOR, Role.BRANCH_OFFICER, Role.BRANCH_HEAD,
            Role.DETACHMENT_REVIEWER, Role.CASE_REVIEWER, Role.LEGAL_REVIEWER, Role.COMMITTEE_MEMBER, Role.BUREAU_HEAD,
            Role.HEARING_CHAIR, Role.FINANCE, Role.SUPERVISOR);

    private final CurrentUser user;

    Insight(CurrentUser user) {
        this.user = user;
    }

    /** Whether leads of this branch are open to the user as one of the bureau's people. */
    boolean into(String region) {
        return ofBureau() && user.maySee(region);
    }

    void requireInto(String region) {
        if (!into(region)) {
            throw new AccessDeniedException("您无权查看这份卷宗，或者编号有误");
        }
    }

    void requireOfBureau() {
        if (!ofBureau()) {
            throw new AccessDeniedException("您的角色不能查看闭环概况");
        }
    }

    boolean ofBureau() {
        return user.person().roles().stream().anyMatch(BUREAU::contains);
    }

    /** Credit code of the enterprise whose staff the user is, or null. */
    String enterprise() {
        Person person = user.person();
        return person.has(Role.ENTERPRISE_USER) ? person.enterprise() : null;
    }
}
