package org.bihuan.waiver;

import java.util.Map;
import java.util.Optional;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.security.access.AccessDeniedException;

/** Who sends something about furnaces, and about which furnaces that person may. */
final class FurnaceSender {

    private final CurrentUser user;
    private final Person person;

    private FurnaceSender(CurrentUser user) {
        this.user = user;
        this.person = user.person();
    }

    /** Who may enter marks: a plant's own staff, officers, the watch room. @throws AccessDeniedException for others */
    static FurnaceSender ofMarks(CurrentUser user) {
        FurnaceSender sender = new FurnaceSender(user);
        sender.require(sender.own() || sender.officer() || sender.person.has(Role.PLATFORM_OPERATOR));
        return sender;
    }

    /** Who may send data: those, and the systems that measure. @throws AccessDeniedException for others */
    static FurnaceSender ofData(CurrentUser user) {
        FurnaceSender sender = new FurnaceSender(user);
        sender.require(sender.own() || sender.officer() || sender.person.has(Role.PLATFORM_OPERATOR) || sender.person.has(Role.ALERT_SOURCE));
        return sender;
    }

    /** Who may find that a mark is false. @throws AccessDeniedException for others */
    static FurnaceSender ofFindings(CurrentUser user) {
        FurnaceSender sender = new FurnaceSender(user);
        sender.require(sender.officer());
        return sender;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("您的角色不能进行此操作");
        }
    }

    /** Whether it is the plant's own staff. */
    boolean own() {
        return person.has(Role.ENTERPRISE_USER) && person.enterprise() != null;
    }

    private boolean officer() {
        return person.has(Role.BRANCH_OFFICER) || person.has(Role.BRANCH_HEAD) || person.has(Role.DETACHMENT_REVIEWER);
    }

    String userId() {
        return person.userId();
    }

    Mark.Source source() {
        return own() ? Mark.Source.ENTERPRISE : Mark.Source.BUREAU;
    }

    boolean mayWriteAbout(Enterprise enterprise) {
        return own() ? enterprise.uscc().equals(person.enterprise())
                : person.has(Role.PLATFORM_OPERATOR) || person.has(Role.ALERT_SOURCE) || user.maySee(enterprise.region());
    }

    /** Finds the furnace, or complains; an enterprise of others and one that does not exist look the same. */
    FurnacePlace place(String uscc, String number, Map<String, Enterprise> register, Complaints complaints) {
        Enterprise enterprise = enterprise(uscc, number, "/furnace", register, complaints);
        if (enterprise == null) {
            return null;
        }
        return enterprise.furnace(number).map(device -> new FurnacePlace(enterprise, device)).orElseGet(() -> {
            complaints.add("/furnace", "这家企业没有登记 " + Complaints.repeated(number) + " 号焚烧炉");
            return null;
        });
    }

    /** Finds the outlet, or complains likewise. */
    OutletPlace outlet(String uscc, String code, Map<String, Enterprise> register, Complaints complaints) {
        Enterprise enterprise = enterprise(uscc, code, "/outlet", register, complaints);
        if (enterprise == null) {
            return null;
        }
        return enterprise.outlet(code).map(outlet -> new OutletPlace(enterprise, outlet)).orElseGet(() -> {
            complaints.add("/outlet", "这家企业没有登记排放口 " + Complaints.repeated(code));
            return null;
        });
    }

    private Enterprise enterprise(String uscc, String part, String pointer, Map<String, Enterprise> register, Complaints complaints) {
        boolean named = complaints.required(uscc, "/enterprise") & complaints.required(part, pointer);
        if (!named) {
            return null;
        }
        Optional<Enterprise> enterprise = Optional.ofNullable(register.get(uscc)).filter(this::mayWriteAbout);
        complaints.check(enterprise.isPresent(), "/enterprise", "没有这家企业，或者您无权为它填报：" + Complaints.repeated(uscc));
        return enterprise.orElse(null);
    }
}
