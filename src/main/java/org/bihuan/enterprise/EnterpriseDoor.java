package org.bihuan.enterprise;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see the page of an enterprise, and whatever else is shown about that enterprise. */
@Component
public class EnterpriseDoor {

    private final Enterprises enterprises;
    private final CurrentUser user;

    EnterpriseDoor(Enterprises enterprises, CurrentUser user) {
        this.enterprises = enterprises;
        this.user = user;
    }

    /**
     * The enterprise, if it is open to the user. To who is bound to a branch or an enterprise, one that is not theirs and one
     * that does not exist look the same.
     *
     * @throws AccessDeniedException  when it is not the user's to see
     * @throws NoSuchElementException when the register has no such enterprise
     */
    public Enterprises.Enterprise enter(String uscc) {
        Person person = user.person();
        // Odd characters are asked for like any other unknown code, so that the answer tells nothing.
        Optional<Enterprises.Enterprise> found = CreditCode.hasShape(uscc) ? enterprises.find(uscc) : Optional.empty();
        String region = isStaff() ? null : user.boundRegion();
        boolean bound = isStaff() || region != null;
        if (bound && found.filter(e -> region == null ? e.uscc().equals(person.enterprise()) : e.region().equals(region)).isEmpty()) {
            throw new AccessDeniedException("没有查看该企业的权限");
        }
        return found.orElseThrow(() -> new NoSuchElementException("企业名录中没有这家企业"));
    }

    /** The incinerators that are open to the user: the own one, those of the own branch, or all. */
    public List<Enterprises.Enterprise> incinerators() {
        if (isStaff()) {
            return enterprises.find(user.person().enterprise()).filter(e -> !e.furnaces().isEmpty()).stream().toList();
        }
        return enterprises.withFurnaces(user.boundRegion());
    }

    /** Whether the user is an enterprise's own staff, who see nothing of the bureau's work about it. */
    public boolean isStaff() {
        Person person = user.person();
        return person.has(Role.ENTERPRISE_USER) || person.enterprise() != null;
    }
}
